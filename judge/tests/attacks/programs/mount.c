// attack: mounts a file system
// verdicts: security_violation accepted
// quick
#include <stdio.h>
#include <sys/mount.h>
int main(void) {
    puts(mount("none", "/tmp", "tmpfs", 0, "") == 0 ? "lost: mounted" : "held");
}
