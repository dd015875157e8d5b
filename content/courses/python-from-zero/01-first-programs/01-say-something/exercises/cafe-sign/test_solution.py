"""Runs the whole program for each test and reads what it shows, line by line; the learner sees it as well."""

import contextlib
import importlib
import io
import sys


def sign():
    sys.modules.pop("solution", None)
    screen = io.StringIO()
    try:
        with contextlib.redirect_stdout(screen):
            importlib.import_module("solution")
    finally:
        print(screen.getvalue(), end="")
    return [line.strip() for line in screen.getvalue().splitlines()]


def line(number):
    lines = sign()
    assert len(lines) >= number, f"The sign has no line {number}."
    return lines[number - 1]


def test_headline():
    line_1 = line(1)
    assert line_1 == "THE BLUE SPOON"


def test_motto():
    line_2 = line(2)
    assert line_2 == '"Soup first, talk later"'


def test_empty_line():
    line_3 = line(3)
    assert line_3 == "", "The third line should be empty."


def test_today():
    line_4 = line(4)
    assert line_4 == "Today it's pumpkin"


def test_nothing_else():
    lines = len(sign())
    assert lines == 4
