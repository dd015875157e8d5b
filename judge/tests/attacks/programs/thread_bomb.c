// attack: threads without end
// verdicts: accepted
// quick
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>
static void *rest(void *nothing) { pause(); return nothing; }
int main(void) {
    pthread_t thread;
    int started = 0;
    while (started < 1000 && pthread_create(&thread, 0, rest, 0) == 0) started++;
    if (started < 200) puts("held");
    else printf("lost: %d threads\n", started);
    fflush(stdout);
    _exit(0);
}
