// attack: a macro that calls itself
// verdicts: compile_error
macro_rules! bomb {
    ($($all:tt)*) => { bomb!($($all)* $($all)*) };
}
fn main() {
    bomb!(x);
}
