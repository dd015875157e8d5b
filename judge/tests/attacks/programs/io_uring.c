// attack: system calls that no filter sees
// verdicts: security_violation accepted
// quick
#include <stdio.h>
#include <unistd.h>
int main(void) {
    static char parameters[256];
    puts(syscall(425, 8, parameters) >= 0 ? "lost: a ring" : "held");
}
