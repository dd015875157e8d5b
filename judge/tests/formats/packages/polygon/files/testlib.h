// A few words of testlib's, written anew for these tests: enough for a checker and a validator.
#pragma once
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

enum { _ok = 0, _wa = 1, _pe = 2, _fail = 3 };
static std::ifstream inf, ouf, ans;

inline void quitf(int code, const char* words) {
    std::fprintf(stderr, "%s\n", words);
    std::exit(code);
}

inline void registerTestlibCmd(int argc, char** argv) {
    if (argc < 4) quitf(_fail, "needs input, output and answer");
    inf.open(argv[1]);
    ouf.open(argv[2]);
    ans.open(argv[3]);
}
