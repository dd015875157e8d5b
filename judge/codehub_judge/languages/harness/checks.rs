// What the author of unit tests in Rust writes them with, after `use super::*;`:
//
//     fn test_banana() { assert_eq!(count_vowels("banana"), 3); }
//
// assert!(condition), assert_eq!(value, expected), assert_ne!(value, unexpected), assert_near!(value, expected,
// tolerance) and assert_panics!(expression). Each takes a format and values more: what to tell the learner. The first
// that does not hold ends the test. This is a crate of its own, whose name no file of a learner's knows.
use std::fmt::Debug;
use std::sync::Mutex;

static FAILED: Mutex<Option<String>> = Mutex::new(None);
const LONGEST: usize = 200;

// Returns what failed first, whoever caught the panic.
pub fn failure() -> Option<String> {
    FAILED.lock().ok()?.clone()
}

fn check(holds: bool, facts: impl FnOnce() -> String, words: String) {
    if holds {
        return;
    }
    let text = if words.is_empty() { facts() } else { format!("{}\n{}", words, facts()) };
    if let Ok(mut failed) = FAILED.lock() {
        failed.get_or_insert(text);
    }
    std::panic::panic_any(());
}

fn shown(value: &impl Debug) -> String {
    let text = format!("{:?}", value);
    if text.chars().count() <= LONGEST {
        return text;
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}

pub fn holds(text: &str, value: bool, words: String) {
    check(value, || format!("{} is false, expected true", text), words)
}

pub fn equal<A: PartialEq<B> + Debug, B: Debug>(text: &str, value: &A, expected: &B, words: String) {
    check(value == expected, || format!("{} is {}, expected {}", text, shown(value), shown(expected)), words)
}

pub fn different<A: PartialEq<B> + Debug, B: Debug>(text: &str, value: &A, expected: &B, words: String) {
    check(value != expected, || format!("{} is {}, expected anything else", text, shown(value)), words)
}

pub fn near(text: &str, value: f64, expected: f64, tolerance: f64, words: String) {
    let near = (value - expected).abs() <= tolerance;
    check(near, || format!("{} is {}, expected about {}", text, value, expected), words)
}

pub fn panics<T>(text: &str, code: impl FnOnce() -> T, words: String) {
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(code)).is_err();
    check(panicked, || format!("{} did not panic, but should have", text), words)
}
