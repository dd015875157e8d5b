// attack: a user namespace, in which it would be root
// verdicts: security_violation accepted
// quick
#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>
int main(void) {
    puts(unshare(CLONE_NEWUSER) == 0 ? "lost: a namespace" : "held");
}
