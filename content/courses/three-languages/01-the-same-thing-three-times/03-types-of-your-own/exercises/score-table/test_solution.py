from solution import League


def test_a_win():
    league = League()
    league.add("Owls", "Foxes", 2, 1)
    assert league.points("Owls") == 3
    assert league.points("Foxes") == 0


def test_a_draw():
    league = League()
    league.add("Owls", "Foxes", 1, 1)
    assert league.points("Owls") == 1
    assert league.points("Foxes") == 1


def test_the_table():
    league = League()
    league.add("Owls", "Foxes", 0, 3)
    league.add("Bears", "Owls", 1, 1)
    assert league.table() == ["Foxes", "Bears", "Owls"]


def test_points_add_up():
    league = League()
    league.add("Owls", "Foxes", 2, 0)
    league.add("Bears", "Owls", 0, 4)
    league.add("Owls", "Bears", 1, 1)
    assert league.points("Owls") == 7


def test_a_stranger():
    league = League()
    assert league.points("Nobody") == 0
    assert league.table() == []


def test_equal_points_go_by_the_alphabet():
    league = League()
    league.add("Zebras", "Ants", 2, 2)
    league.add("Moles", "Cats", 0, 0)
    assert league.table() == ["Ants", "Cats", "Moles", "Zebras"]
