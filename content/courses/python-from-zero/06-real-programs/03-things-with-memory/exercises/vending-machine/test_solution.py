from solution import Machine


def machine_with(price, stock, *coins):
    machine = Machine(price, stock)
    for coin in coins:
        machine.insert(coin)
    return machine


def refuses(machine, coin):
    try:
        machine.insert(coin)
    except ValueError:
        return True
    return False


def test_coins_add_up():
    machine = machine_with(3, 10, 1, 2, 5)
    assert machine.credit == 8


def test_a_bottle():
    machine = machine_with(3, 10, 5)
    assert machine.buy() is True
    assert (machine.stock, machine.credit) == (9, 2), "stock and credit after buying"


def test_not_enough():
    machine = machine_with(3, 10, 2)
    assert machine.buy() is False
    assert (machine.stock, machine.credit) == (10, 2), "Nothing may change when the credit isn't enough."


def test_exactly_enough():
    machine = machine_with(3, 1, 2, 1)
    assert machine.buy() is True
    assert (machine.stock, machine.credit) == (0, 0)


def test_sold_out():
    machine = machine_with(2, 1, 5, 5)
    assert machine.buy() is True
    assert machine.buy() is False
    assert (machine.stock, machine.credit) == (0, 8)


def test_change():
    machine = machine_with(3, 10, 5, 5)
    machine.buy()
    assert machine.give_change() == 7
    assert machine.credit == 0
    assert machine.give_change() == 0


def test_no_bottle_after_the_change():
    machine = machine_with(3, 10, 5)
    machine.give_change()
    assert machine.buy() is False
    assert machine.stock == 10


def test_strange_coins():
    machine = machine_with(3, 10, 2)
    for coin in [3, 0, -5, 10, 50]:
        assert refuses(machine, coin)
    assert machine.credit == 2


def test_two_machines():
    left = machine_with(3, 10, 5)
    right = machine_with(4, 2)
    left.buy()
    assert (left.stock, left.credit) == (9, 2)
    assert (right.stock, right.credit) == (2, 0)


def test_how_it_is_shown():
    machine = machine_with(3, 4, 5, 2)
    machine.buy()
    assert str(machine) == "3 left, credit 4"
