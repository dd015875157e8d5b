void advance(int hours, int minutes, int extra) {
    minutes += extra;
}
