#include <iostream>

int main() {
    int hour = 0;
    int turn = 0;
    std::cin >> hour >> turn;
    int shown = (hour + turn) % 24;
    if (shown < 0) {
        shown += 24;
    }
    std::cout << shown << "\n";
}
