// attack: reads the memory of process 1 with one call
// verdicts: security_violation accepted
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/uio.h>
int main(void) {
    char word[8];
    struct iovec here = {word, 8}, there = {(void *)0x400000, 8};
    puts(process_vm_readv(1, &here, 1, &there, 1, 0) < 0 ? "held" : "lost: read");
}
