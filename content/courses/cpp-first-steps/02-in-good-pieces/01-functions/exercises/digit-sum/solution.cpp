long long digit_sum(long long number) {
    long long sum = 0;
    while (number > 0) {
        sum += number % 10;
        number /= 10;
    }
    return sum;
}

int check_digit(long long number) {
    while (number > 9) {
        number = digit_sum(number);
    }
    return number;
}
