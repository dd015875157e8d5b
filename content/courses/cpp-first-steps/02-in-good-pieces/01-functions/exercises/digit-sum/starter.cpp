// A function for the sum of the digits belongs here.

int check_digit(long long number) {
    return number % 10;
}
