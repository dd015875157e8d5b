def roman_digit(digit, one, five, ten):
    """Write one digit, from 0 to 9, with these letters."""
    return one * digit


def roman(number):
    # Thousands, hundreds, tens, ones: one after the
    # other.
    return roman_digit(number, "I", "V", "X")
