// attack: memory files, which are on no disk and in no heap
// verdicts: accepted memory_limit output_limit runtime_error
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
int main(void) {
    static char block[1 << 20];
    memset(block, 1, sizeof block);
    for (int i = 0; i < 1024; i++) {
        int file = memfd_create("more", 0);
        if (file < 0 || write(file, block, sizeof block) != sizeof block) { puts("held"); return 0; }
    }
    puts("lost: a gigabyte");
}
