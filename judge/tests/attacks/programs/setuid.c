// attack: becomes somebody else
// verdicts: accepted security_violation
// quick
#define _GNU_SOURCE
#include <grp.h>
#include <stdio.h>
#include <unistd.h>
int main(void) {
    gid_t wheel = 0;
    int lost = setuid(0) == 0 || setgid(0) == 0 || setresuid(0, 0, 0) == 0 || setgroups(1, &wheel) == 0;
    puts(lost || geteuid() == 0 ? "lost: root" : "held");
}
