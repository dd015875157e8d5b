// attack: what is left of root's rights
// verdicts: accepted
#include <stdio.h>
#include <string.h>
int main(void) {
    char line[256];
    FILE *status = fopen("/proc/self/status", "r");
    while (fgets(line, sizeof line, status))
        if (!strncmp(line, "Cap", 3) && !strncmp(line + 3, "Bnd", 3) && strspn(line + 8, "0") != 16) {
            printf("lost: %s", line);
            return 0;
        }
    puts("held");
}
