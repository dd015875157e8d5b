// attack: many processes that each stay below the limit
// verdicts: memory_limit runtime_error time_limit wall_limit
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
int main(void) {
    for (int i = 0; i < 20; i++)
        if (fork() == 0) {
            char *block = malloc(40 << 20);
            if (block) memset(block, 1, 40 << 20);
            pause();
        }
    pause();
}
