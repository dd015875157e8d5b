from solution import Shed


def shed_with(*tools):
    shed = Shed()
    for tool in tools:
        shed.add(tool)
    return shed


def refusal(method, *values):
    """The message of the ValueError that a call raises; None if it raises none."""
    try:
        method(*values)
    except ValueError as problem:
        return str(problem)
    return None


def test_overview():
    shed = shed_with("drill", "axe")
    shed.lend("drill", "Ada")
    assert shed.overview() == ["axe: free", "drill: Ada"]


def test_lent_already():
    shed = shed_with("drill")
    shed.lend("drill", "Ada")
    message = refusal(shed.lend, "drill", "Ben")
    assert message == "drill is with Ada", "None means that no ValueError was raised."


def test_added_twice():
    message = refusal(shed_with("axe").add, "axe")
    assert message == "axe is there already", "None means that no ValueError was raised."


def test_empty():
    assert Shed().overview() == []


def test_unknown_tools():
    shed = shed_with("axe")
    assert refusal(shed.lend, "saw", "Ada") == "there is no saw"
    assert refusal(shed.give_back, "long ladder") == "there is no long ladder"
    assert shed.overview() == ["axe: free"]


def test_there_and_back():
    shed = shed_with("drill")
    shed.lend("drill", "Ada")
    shed.give_back("drill")
    assert shed.overview() == ["drill: free"]
    shed.lend("drill", "Ben")
    assert shed.overview() == ["drill: Ben"]


def test_two_tools_at_most():
    shed = shed_with("a", "b", "c")
    shed.lend("a", "Ada")
    assert refusal(shed.lend, "b", "Ada") is None
    assert refusal(shed.lend, "c", "Ada") == "Ada has two tools already"
    assert shed.overview() == ["a: Ada", "b: Ada", "c: free"]
    assert refusal(shed.lend, "c", "Ben") is None


def test_a_third_one_after_returning():
    shed = shed_with("a", "b", "c")
    shed.lend("a", "Ada")
    shed.lend("b", "Ada")
    shed.give_back("a")
    assert refusal(shed.lend, "c", "Ada") is None
    assert shed.overview() == ["a: free", "b: Ada", "c: Ada"]


def test_returned_twice():
    shed = shed_with("axe")
    assert refusal(shed.give_back, "axe") == "axe is not lent"


def test_order_of_the_questions():
    shed = shed_with("a", "b", "c")
    shed.lend("a", "Ada")
    shed.lend("b", "Ada")
    shed.lend("c", "Ben")
    assert refusal(shed.lend, "x", "Ada") == "there is no x"
    assert refusal(shed.lend, "c", "Ada") == "c is with Ben"


def test_added_twice_while_lent():
    shed = shed_with("axe")
    shed.lend("axe", "Ada")
    assert refusal(shed.add, "axe") == "axe is there already"
    assert shed.overview() == ["axe: Ada"]


def test_two_sheds():
    left = shed_with("axe")
    right = shed_with("saw")
    left.lend("axe", "Ada")
    assert right.overview() == ["saw: free"]
