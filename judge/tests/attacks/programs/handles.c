// attack: files by their number instead of their path
// verdicts: security_violation accepted
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
int main(void) {
    struct { struct file_handle head; char more[128]; } handle = {{128, 0}, {0}};
    int mount;
    name_to_handle_at(AT_FDCWD, "/usr", &handle.head, &mount, 0);
    int root = open("/usr", O_RDONLY);
    puts(open_by_handle_at(root, &handle.head, O_RDONLY) < 0 ? "held" : "lost: a handle");
}
