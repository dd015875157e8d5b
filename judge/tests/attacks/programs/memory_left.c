// attack: shared memory and queues of messages for the next test
// verdicts: accepted security_violation
// tests: leave find
#include <mqueue.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>
int main(void) {
    char what[16];
    if (scanf("%15s", what) != 1) return 1;
    int make = strcmp(what, "find") ? IPC_CREAT : 0;
    int found = (shmget(4711, 4096, make | 0666) >= 0) + (msgget(4711, make | 0666) >= 0) + (semget(4711, 1, make | 0666) >= 0);
    mqd_t queue = mq_open("/mark", make ? O_CREAT | O_RDWR : O_RDWR, 0666, 0);
    found += queue >= 0;
    puts(make || !found ? "held" : "lost: something was there");
}
