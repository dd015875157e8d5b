"""Runs the program anew for each test and reads what it shows, line by line; the learner sees it as well."""

import contextlib
import importlib
import io
import sys


def poster():
    sys.modules.pop("solution", None)
    screen = io.StringIO()
    try:
        with contextlib.redirect_stdout(screen):
            importlib.import_module("solution")
    finally:
        print(screen.getvalue(), end="")
    return [line.strip() for line in screen.getvalue().splitlines()]


def line(number):
    lines = poster()
    assert len(lines) >= number, f"The poster has no line {number}."
    return lines[number - 1]


def test_runs_to_the_end():
    assert poster(), "The program runs, but it shows nothing."


def test_headline():
    line_1 = line(1)
    assert line_1 == "FLEA MARKET"


def test_day():
    line_2 = line(2)
    assert line_2 == "Every Saturday"


def test_price():
    line_3 = line(3)
    assert line_3 == "3 books cost 6 euro"


def test_three_lines():
    lines = len(poster())
    assert lines == 3
