// attack: a process that outlives its test and spoils the next
// verdicts: accepted
// tests: leave find
// quick
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
int main(void) {
    char what[16];
    if (scanf("%15s", what) != 1) return 1;
    if (!strcmp(what, "leave")) {
        if (fork() == 0) {
            setsid();
            close(0); close(1); close(2);
            if (fork() == 0) for (;;) pause();
            _exit(0);
        }
        usleep(20000);
    }
    int processes = 0;
    DIR *folder = opendir("/proc");
    for (struct dirent *entry; (entry = readdir(folder));) processes += atoi(entry->d_name) > 0;
    puts(strcmp(what, "find") || processes == 2 ? "held" : "lost: somebody is there");
}
