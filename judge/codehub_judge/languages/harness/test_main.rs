// The main function of unit tests: runs the test that is named, and reports its outcome, as unit_tests/outcomes.py
// describes. It is a crate of its own, so that no name in the learner's leads to the secret of the run; and it has
// read the secret before any code of theirs runs.
mod learner;

use codehub_learner::codehub_tests::TESTS;

const PASSED: &str = "\npassed\n";
static mut SECRET: [u8; 64] = [0; 64];
static mut SIZE: isize = 0;

extern "C" fn read_secret() {
    unsafe {
        SIZE = learner::system_call(learner::CALLS[0], 3, SECRET.as_mut_ptr() as usize, SECRET.len());
    }
    learner::system_call(learner::CALLS[1], 3, 0, 0);
}

#[link_section = ".preinit_array"]
#[used]
static FIRST_OF_ALL: extern "C" fn() = read_secret;

fn outcome() -> (&'static str, String) {
    let name = std::env::args().nth(1).unwrap();
    let test = TESTS.iter().find(|test| test.0 == name).unwrap().1;
    let done = learner::guarded(test);
    match (codehub_checks::failure(), done) {
        (Some(text), _) => ("\nfailed\n", text),
        (_, Err(words)) => ("\nerror\n", words),
        (_, Ok(())) => (PASSED, String::new()),
    }
}

fn main() {
    let (word, text) = outcome();
    let secret = unsafe { std::slice::from_raw_parts(std::ptr::addr_of!(SECRET) as *const u8, SIZE.max(0) as usize) };
    // Whoever gets at the report of a failed test, by putting a pipe in the place of 4 say, has half a secret.
    let known = if word == PASSED { secret.len() } else { secret.len() / 2 };
    learner::answer(&[&secret[..known], word.as_bytes(), &text.as_bytes()[..text.len().min(2000)]]);
}
