// attack: another kernel, another module, no power
// verdicts: security_violation accepted
#include <stdio.h>
#include <unistd.h>
int main(void) {
    int lost = syscall(175, "", 0, "") == 0 || syscall(246, 0, 0, 0, 0) == 0 || syscall(169, 0xfee1dead, 672274793, 0x4321fedc, 0) == 0;
    puts(lost ? "lost: the kernel" : "held");
}
