void advance(int& hours, int& minutes, int extra) {
    minutes += extra;
    hours = (hours + minutes / 60) % 24;
    minutes %= 60;
}
