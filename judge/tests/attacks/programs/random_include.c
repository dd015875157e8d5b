// attack: a header that never ends
// verdicts: compile_error
// quick
#include "/dev/random"
#include "/dev/zero"
int main(void) { }
