// attack: output that is taken back, and put far behind
// verdicts: output_limit wrong_answer runtime_error
#define _GNU_SOURCE
#include <stdio.h>
#include <unistd.h>
int main(void) {
    write(1, "held\n", 5);
    ftruncate(1, 0);
    lseek(1, 1L << 40, SEEK_SET);
    write(1, "held\n", 5);
    ftruncate(1, 1L << 40);
}
