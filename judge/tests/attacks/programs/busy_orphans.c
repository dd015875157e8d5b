// attack: calculates in processes that have left their family
// verdicts: time_limit accepted
// quick
#include <stdio.h>
#include <unistd.h>
int main(void) {
    for (int i = 0; i < 4; i++)
        if (fork() == 0) {
            setsid();
            if (fork() == 0) for (;;) { }
            _exit(0);
        }
    puts("held");
}
