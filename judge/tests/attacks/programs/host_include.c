// attack: secrets of the host in the compiler's messages
// verdicts: compile_error
// quick
#include "/etc/shadow"
#include "/proc/1/environ"
int main(void) { }
