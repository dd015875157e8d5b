from solution import Garage


def test_cars_take_places():
    garage = Garage(3)
    assert garage.enter() == True
    assert garage.free() == 2


def test_a_full_garage():
    garage = Garage(1)
    garage.enter()
    assert garage.enter() == False, "One place, one car: the second has to stay outside."
    assert garage.free() == 0


def test_an_empty_garage():
    garage = Garage(2)
    assert garage.leave() == False
    assert garage.free() == 2


def test_out_and_in_again():
    garage = Garage(1)
    garage.enter()
    assert garage.leave() == True
    assert garage.enter() == True
    assert garage.free() == 0


def test_the_busiest_moment():
    garage = Garage(5)
    garage.enter()
    garage.enter()
    garage.leave()
    garage.enter()
    garage.leave()
    assert garage.busiest() == 2


def test_two_garages():
    first = Garage(2)
    second = Garage(2)
    first.enter()
    assert second.free() == 2, "Each garage has to count its own cars."
    assert second.busiest() == 0
