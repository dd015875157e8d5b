int keep_in_range(int value, int low, int high) {
    return value;
}
