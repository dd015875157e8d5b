// attack: more of the processor than others
// verdicts: accepted security_violation
#include <sched.h>
#include <stdio.h>
#include <sys/resource.h>
int main(void) {
    struct sched_param first = {1};
    int lost = setpriority(PRIO_PROCESS, 0, -20) == 0 || sched_setscheduler(0, SCHED_FIFO, &first) == 0;
    puts(lost ? "lost: priority" : "held");
}
