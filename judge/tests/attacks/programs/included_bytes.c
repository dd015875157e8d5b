// attack: an assembler that reads the host
// verdicts: compile_error
__asm__(".incbin \"/proc/1/mem\"\n.incbin \"/etc/shadow\"");
int main(void) { }
