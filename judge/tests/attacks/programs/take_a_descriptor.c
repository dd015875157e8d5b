// attack: takes the socket of process 1 out of it
// verdicts: security_violation accepted
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>
int main(void) {
    int supervisor = syscall(434, 1, 0);
    for (int number = 0; number < 64; number++)
        if (syscall(438, supervisor, number, 0) >= 0) { puts("lost: a descriptor"); return 0; }
    puts("held");
}
