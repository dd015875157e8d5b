// The main function of calls; the program's argument is how long the reply may be.
mod learner;

use codehub_learner::codehub_exercise::{called, Input};

fn main() {
    let mut text = Vec::new();
    let mut part = [0u8; 4096];
    loop {
        let size = learner::system_call(learner::CALLS[0], 3, part.as_mut_ptr() as usize, part.len());
        if size <= 0 {
            break;
        }
        text.extend(&part[..size as usize]);
    }
    learner::system_call(learner::CALLS[1], 3, 0, 0);
    let longest: usize = std::env::args().nth(1).unwrap().parse().unwrap();
    let reply = match learner::guarded(|| called(&mut Input::new(text))) {
        Ok(reply) => reply,
        Err(words) => format!("error\n{}", words).into_bytes(),
    };
    learner::answer(&[if reply.len() > longest { b"large\n" } else { &reply }]);
}
