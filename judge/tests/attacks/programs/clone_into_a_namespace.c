// attack: a child in a namespace of its own
// verdicts: security_violation accepted
#define _GNU_SOURCE
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
static int child(void *nothing) { return nothing != 0; }
int main(void) {
    char *stack = malloc(65536);
    puts(clone(child, stack + 65536, CLONE_NEWUSER | CLONE_NEWNS | SIGCHLD, 0) < 0 ? "held" : "lost: a namespace");
}
