// attack: forks without end
// verdicts: time_limit wall_limit memory_limit runtime_error
// quick
#include <unistd.h>
int main(void) {
    for (;;) fork();
}
