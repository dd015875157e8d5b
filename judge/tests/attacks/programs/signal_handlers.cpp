// attack: handles every signal, and goes on
// verdicts: time_limit
#include <csignal>
int main() {
    for (int number = 1; number < 65; number++) std::signal(number, [](int) {});
    for (;;) { }
}
