// attack: children that calculate while the parent waits
// verdicts: time_limit
#include <sys/wait.h>
#include <unistd.h>
int main(void) {
    for (int i = 0; i < 4; i++)
        if (fork() == 0) for (;;) { }
    while (wait(0) > 0) { }
}
