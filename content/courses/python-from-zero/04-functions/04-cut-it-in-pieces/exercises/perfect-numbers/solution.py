def sum_of_divisors(number):
    total = 0
    for divisor in range(1, number):
        if number % divisor == 0:
            total += divisor
    return total


def count_perfect(first, last):
    count = 0
    for number in range(first, last + 1):
        if sum_of_divisors(number) == number:
            count += 1
    return count
