// attack: output without end
// verdicts: output_limit
// quick
#include <stdio.h>
int main(void) {
    for (;;) puts("all work and no play");
}
