// attack: templates that make templates
// verdicts: compile_error
// quick
template <class T, int N> struct Bomb { Bomb<Bomb<T, N - 1>, N - 1> left; Bomb<T*, N - 1> right; };
template <class T> struct Bomb<T, 0> { };
int main() { Bomb<int, 24> bomb; (void)bomb; }
