// attack: a program larger than the disk
// verdicts: compile_error
// quick
char space[1 << 30] = {1};
int main(void) { return space[0]; }
