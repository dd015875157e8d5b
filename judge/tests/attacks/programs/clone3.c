// attack: the call whose flags no filter can see
// verdicts: accepted
#include <errno.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>
int main(void) {
    long arguments[11] = {0x10000000};
    puts(syscall(435, arguments, sizeof arguments) < 0 && errno == ENOSYS ? "held" : "lost: clone3");
}
