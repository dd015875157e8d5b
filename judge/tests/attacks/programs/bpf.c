// attack: a program in the kernel
// verdicts: security_violation accepted
// quick
#include <stdio.h>
#include <unistd.h>
int main(void) {
    static char attributes[128];
    puts(syscall(321, 5, attributes, sizeof attributes) >= 0 ? "lost: loaded" : "held");
}
