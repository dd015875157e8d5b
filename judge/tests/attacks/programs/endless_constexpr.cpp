// attack: a constant that takes years to calculate
// verdicts: compile_error
constexpr long calculate() {
    long sum = 0;
    for (long i = 0; i < 1L << 40; i++) sum += i;
    return sum;
}
constexpr long result = calculate();
int main() { return result; }
