// attack: calls in the manner of a 32-bit program, whose numbers mean other calls
// verdicts: security_violation runtime_error
#include <stdio.h>
int main(void) {
    long answer;
    __asm__ volatile("int $0x80" : "=a"(answer) : "a"(20) : "memory");
    printf("lost: process %ld\n", answer);
}
