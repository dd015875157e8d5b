// attack: kills all it may
// verdicts: accepted runtime_error
// quick
#include <signal.h>
#include <stdio.h>
#include <unistd.h>
int main(void) {
    kill(-1, SIGKILL);
    kill(1, SIGKILL);
    for (int number = 1; number < 65; number++) kill(1, number);
    puts(getppid() == 1 ? "held" : "lost: another parent");
}
