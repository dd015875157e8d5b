// attack: mounts with the calls that came later
// verdicts: security_violation accepted
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>
int main(void) {
    int lost = syscall(430, "tmpfs", 0) >= 0 || syscall(428, -100, "/", 1) >= 0 || syscall(442, -100, "/", 0, 0, 0) == 0;
    puts(lost ? "lost: a mount" : "held");
}
