// The main function of unit tests in C++ and in C, in what both languages have: runs the test that is named,
// and reports its outcome, as unit_tests/outcomes.py describes. Descriptors: 3, the secret of this run; 4, a
// socket for the report. It is a file of its own, so that no name in the learner's leads to the secret or to
// what writes it; and it has read the secret before any code of theirs runs.
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

// Runs the test and tells how it ended; the message is for the learner. Made by unit_tests/cpp.py; in C, of
// codehub_checks.c.
const char* codehub_run(const char* name, char* message, size_t size);

enum { LONGEST = 2000 }; // bytes of a message

static char secret[64];

// Makes a system call by itself, as the learner's code may have a function `write` or `_exit` of its own.
static long system_call(long number, long first, long second, long third) {
#if defined(__x86_64__)
    long result;
    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "a"(number), "D"(first), "S"(second), "d"(third)
                     : "rcx", "r11", "memory");
    return result;
#else
    return syscall(number, first, second, third);
#endif
}

static void read_secret(void) {
    system_call(SYS_read, 3, (long)secret, sizeof secret - 1);
    system_call(SYS_close, 3, 0, 0);
}

__attribute__((section(".preinit_array"), used)) static void (*const first_of_all)(void) = read_secret;

int main(int count, char** words) {
    (void)count;
    const long own = system_call(SYS_getpid, 0, 0, 0);
    static char message[LONGEST];
    const char* const outcome = codehub_run(words[1], message, sizeof message);
    static char report[sizeof secret + sizeof message + 16];
    char* end = report;
    // Whoever gets at the report of a failed test, by putting a pipe in the place of 4 say, has half a secret.
    const int passed = outcome[0] == 'p';
    for (int i = 0; secret[i] && (passed || secret[2 * i]); ++i) *end++ = secret[i];
    const char* const parts[] = {"\n", outcome, "\n", message};
    for (int i = 0; i < 4; ++i) {
        for (const char* part = parts[i]; *part; ++part) *end++ = *part;
    }
    if (system_call(SYS_getpid, 0, 0, 0) == own) { // a copy that the learner's code has forked reports nothing
        system_call(SYS_write, 4, (long)report, end - report);
    }
    system_call(SYS_exit_group, 0, 0, 0);
}
