import unittest

import pytest

from leap import leap_year


class LeapTest(unittest.TestCase):
    def setUp(self):
        self.year = 2000

    @pytest.mark.task(taskno=1)
    def test_plain_year(self):
        self.assertIs(leap_year(2015), False)

    def test_by_400(self):
        with self.subTest("a century"):
            self.assertTrue(leap_year(self.year))


def test_by_100():
    assert leap_year(1900) is False


if __name__ == "__main__":
    unittest.main()
