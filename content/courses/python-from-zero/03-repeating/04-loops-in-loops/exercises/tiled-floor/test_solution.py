"""Runs the whole program for each test and reads what it shows, line by line; the learner sees it as well."""

import contextlib
import importlib
import io
import sys


def floor():
    sys.modules.pop("solution", None)
    screen = io.StringIO()
    try:
        with contextlib.redirect_stdout(screen):
            importlib.import_module("solution")
    finally:
        print(screen.getvalue(), end="")
    return [line.strip() for line in screen.getvalue().splitlines()]


def row(number):
    rows = floor()
    assert len(rows) >= number, f"The floor has no row {number}."
    return rows[number - 1]


def test_four_rows():
    number_of_rows = len(floor())
    assert number_of_rows == 4


def test_eight_tiles_in_each_row():
    for number in range(1, 5):
        tiles_in_the_row = len(row(number))
        assert tiles_in_the_row == 8


def test_first_row():
    row_1 = row(1)
    assert row_1 == "#.#.#.#."


def test_second_row():
    row_2 = row(2)
    assert row_2 == ".#.#.#.#", "The second row begins with the other tile."


def test_whole_floor():
    assert floor() == ["#.#.#.#.", ".#.#.#.#", "#.#.#.#.", ".#.#.#.#"]
