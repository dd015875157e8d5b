def roman_digit(digit, one, five, ten):
    """Write one digit, from 0 to 9, with these letters."""
    if digit == 9:
        return one + ten
    if digit >= 5:
        return five + one * (digit - 5)
    if digit == 4:
        return one + five
    return one * digit


def roman(number):
    thousands = "M" * (number // 1000)
    hundreds = roman_digit(number // 100 % 10, "C", "D", "M")
    tens = roman_digit(number // 10 % 10, "X", "L", "C")
    ones = roman_digit(number % 10, "I", "V", "X")
    return thousands + hundreds + tens + ones
