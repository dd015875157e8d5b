// attack: fills the disk
// verdicts: accepted output_limit memory_limit runtime_error
// quick
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
int main(void) {
    static char block[1 << 20], name[64];
    memset(block, 1, sizeof block);
    for (int i = 0; i < 512; i++) {
        snprintf(name, sizeof name, i % 2 ? "/tmp/%d" : "/dev/shm/%d", i);
        int file = open(name, O_CREAT | O_WRONLY, 0600);
        if (file < 0 || write(file, block, sizeof block) != sizeof block) { puts("held"); return 0; }
        close(file);
    }
    puts("lost: half a gigabyte");
}
