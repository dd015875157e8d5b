#include "square.h"

bool near(long long root, long long square, long long tolerance) {
    long long difference = root * root - square;
    return difference <= tolerance && -difference <= tolerance;
}
