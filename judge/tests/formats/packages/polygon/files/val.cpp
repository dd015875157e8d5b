#include "testlib.h"

int main() {
    long long number = 0;
    if (!(std::cin >> number)) quitf(_fail, "no number");
    return 0;
}
