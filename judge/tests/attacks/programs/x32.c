// attack: calls with the mark of another interface
// verdicts: security_violation runtime_error accepted
#include <stdio.h>
#include <unistd.h>
int main(void) {
    puts(syscall(0x40000000 + 39) > 0 ? "lost: x32" : "held");
}
