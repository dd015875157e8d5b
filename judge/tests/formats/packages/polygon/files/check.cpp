#include "testlib.h"

int main(int argc, char* argv[]) {
    registerTestlibCmd(argc, argv);
    long long wanted = 0, got = 0;
    ans >> wanted;
    if (!(ouf >> got)) quitf(_pe, "a number is missing");
    if (got != wanted) quitf(_wa, "another number");
    quitf(_ok, "right");
}
