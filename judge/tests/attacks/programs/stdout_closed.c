// attack: no output, but a file in its place
// verdicts: wrong_answer
// quick
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
int main(void) {
    close(1);
    open("/tmp/output", O_CREAT | O_RDWR, 0666);
    puts("held");
}
