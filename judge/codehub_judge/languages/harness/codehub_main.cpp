// The main function of unit tests: runs the test that is named, and reports its outcome, as
// unit_tests/outcomes.py describes. Descriptors: 3, the secret of this run; 4, a socket for the report. It is a
// file of its own, so that no name in the learner's leads to the secret or to what writes it; and it has read
// the secret before any code of theirs runs.
#include <sys/syscall.h>
#include <unistd.h>

#include <cstddef>

// Runs the test and tells how it ended; the message is for the learner. Made by unit_tests/cpp.py.
const char* codehub_run(const char* name, char* message, std::size_t size);

namespace {

constexpr std::size_t longest = 2000; // bytes of a message

char secret[64];

// Makes a system call by itself, as the learner's code may have a function `write` or `_exit` of its own.
long system_call(long number, long first, long second = 0, long third = 0) {
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

void read_secret() {
    system_call(SYS_read, 3, reinterpret_cast<long>(secret), sizeof secret - 1);
    system_call(SYS_close, 3);
}

__attribute__((section(".preinit_array"), used)) void (*const first_of_all)() = read_secret;

} // namespace

int main(int, char** words) {
    const long own = system_call(SYS_getpid, 0);
    static char message[longest];
    const char* const outcome = codehub_run(words[1], message, sizeof message);
    static char report[sizeof secret + sizeof message + 16];
    char* end = report;
    // Whoever gets at the report of a failed test, by putting a pipe in the place of 4 say, has half a secret.
    const bool passed = outcome[0] == 'p';
    for (int i = 0; secret[i] && (passed || secret[2 * i]); ++i) *end++ = secret[i];
    const char* const parts[] = {"\n", outcome, "\n", message};
    for (const char* part : parts) {
        while (*part) *end++ = *part++;
    }
    if (system_call(SYS_getpid, 0) == own) { // a copy that the learner's code has forked reports nothing
        system_call(SYS_write, 4, reinterpret_cast<long>(report), end - report);
    }
    system_call(SYS_exit_group, 0);
}
