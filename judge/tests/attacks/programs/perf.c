// attack: counters of the processor, which tell of others
// verdicts: security_violation accepted
#include <stdio.h>
#include <unistd.h>
int main(void) {
    static char attributes[128];
    puts(syscall(298, attributes, 0, -1, -1, 0) >= 0 ? "lost: a counter" : "held");
}
