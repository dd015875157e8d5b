// attack: the key rings of the host
// verdicts: security_violation accepted
// quick
#include <stdio.h>
#include <unistd.h>
int main(void) {
    puts(syscall(250, 0, -3, 1) >= 0 ? "lost: a key ring" : "held");
}
