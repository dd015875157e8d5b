// attack: shared memory, which belongs to no process
// verdicts: accepted memory_limit security_violation output_limit runtime_error
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ipc.h>
#include <sys/shm.h>
int main(void) {
    for (int i = 0; i < 64; i++) {
        int id = shmget(IPC_PRIVATE, 16 << 20, IPC_CREAT | 0600);
        void *place = id < 0 ? (void *)-1 : shmat(id, 0, 0);
        if (place == (void *)-1) { puts("held"); return 0; }
        memset(place, 1, 16 << 20);
    }
    puts("lost: a gigabyte");
}
