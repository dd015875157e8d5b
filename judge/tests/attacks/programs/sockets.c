// attack: sockets of every family but the local one
// verdicts: accepted security_violation
// quick
#include <stdio.h>
#include <sys/socket.h>
int main(void) {
    for (int family = 2; family < 60; family++)
        for (int kind = 1; kind < 7; kind++)
            if (socket(family, kind, 0) >= 0) { printf("lost: family %d\n", family); return 0; }
    puts("held");
}
