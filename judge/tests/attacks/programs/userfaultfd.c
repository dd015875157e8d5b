// attack: page faults that wait for the attacker
// verdicts: security_violation accepted
// quick
#include <stdio.h>
#include <unistd.h>
int main(void) {
    puts(syscall(323, 0) >= 0 ? "lost: userfaultfd" : "held");
}
