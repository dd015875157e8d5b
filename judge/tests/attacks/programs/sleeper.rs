// attack: takes no time and does not end
// verdicts: wall_limit
fn main() {
    loop {
        std::thread::sleep(std::time::Duration::from_secs(1000));
    }
}
