// attack: a constant out of the host's files
// verdicts: compile_error
static SECRET: &[u8] = include_bytes!("/etc/shadow");
fn main() {
    println!("lost: {}", SECRET.len());
}
