// attack: takes control of process 1
// verdicts: security_violation accepted
// quick
#include <stdio.h>
#include <sys/ptrace.h>
int main(void) {
    puts(ptrace(PTRACE_ATTACH, 1, 0, 0) == 0 ? "lost: attached" : "held");
}
