#include <stdlib.h>

// The result has to be there when the function has returned, so it comes from malloc. *length is how long it is.
long long *running_totals(const long long *numbers, size_t numbers_length, size_t *length) {
    long long *totals = malloc(numbers_length * sizeof *totals);
    for (size_t i = 0; i < numbers_length; i++) {
        totals[i] = numbers[i];
    }
    *length = numbers_length;
    return totals;
}
