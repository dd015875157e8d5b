"""The poster, read line by line. The program is run anew for each test, its output kept instead of shown."""

import contextlib
import importlib
import io
import sys


def poster():
    sys.modules.pop("solution", None)
    with contextlib.redirect_stdout(io.StringIO()) as screen:
        importlib.import_module("solution")
    return screen.getvalue().splitlines()


def line(number):
    lines = poster()
    assert len(lines) >= number, f"the poster has {len(lines)} lines, so there is no line {number}"
    return lines[number - 1].strip()


def test_runs_to_the_end():
    assert poster(), "the program runs, but it shows nothing"


def test_headline():
    assert line(1) == "FLEA MARKET", f"line 1 should be FLEA MARKET, yours is: {line(1)}"


def test_day():
    assert line(2) == "Every Saturday", f"line 2 should be Every Saturday, yours is: {line(2)}"


def test_price():
    assert line(3) == "3 books cost 6 euro", f"line 3 should be 3 books cost 6 euro, yours is: {line(3)}"


def test_three_lines():
    assert len(poster()) == 3, f"the poster has three lines, yours has {len(poster())}"
