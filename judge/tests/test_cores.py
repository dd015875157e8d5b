from codehub_judge.cores import Cores


def test_a_submission_has_a_core_also_when_there_is_none_left() -> None:
    cores = Cores(2)
    with cores.one(), cores.one():
        assert not cores.crowded
        with cores.one():
            assert cores.crowded
        assert not cores.crowded


def test_what_is_left_over_can_be_taken() -> None:
    cores = Cores(3)
    with cores.one():
        assert [cores.take_spare() for _ in range(3)] == [True, True, False]
        with cores.one():
            assert cores.crowded
            cores.give_back()
            assert not cores.crowded
            assert not cores.take_spare()
        assert cores.take_spare()
