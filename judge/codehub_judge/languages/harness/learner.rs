// What calls and unit tests share: system calls, and words for what the learner's code panicked with.
use std::any::Any;
use std::panic::PanicInfo;
use std::sync::Mutex;

static PANIC: Mutex<String> = Mutex::new(String::new());

// Makes a system call by itself, as the learner's code may have a function `write` or `_exit` of its own.
#[cfg(target_arch = "x86_64")]
pub fn system_call(number: usize, first: usize, second: usize, third: usize) -> isize {
    let result;
    unsafe {
        std::arch::asm!("syscall", inlateout("rax") number as isize => result, in("rdi") first, in("rsi") second,
            in("rdx") third, lateout("rcx") _, lateout("r11") _);
    }
    result
}
#[cfg(target_arch = "x86_64")]
pub const CALLS: [usize; 4] = [0, 3, 20, 231]; // read, close, writev, exit_group

#[cfg(target_arch = "aarch64")]
pub fn system_call(number: usize, first: usize, second: usize, third: usize) -> isize {
    let result;
    unsafe {
        std::arch::asm!("svc 0", in("x8") number, inlateout("x0") first as isize => result, in("x1") second,
            in("x2") third);
    }
    result
}
#[cfg(target_arch = "aarch64")]
pub const CALLS: [usize; 4] = [63, 57, 66, 94];

// Writes to 4 and ends the program at once: what the learner's code would do at its end comes too late. The parts are
// not put together, so that no function of theirs gets to see them.
pub fn answer(parts: &[&[u8]]) -> ! {
    let _ = std::io::Write::flush(&mut std::io::stdout());
    let mut vector = [(0usize, 0usize); 4];
    for (place, part) in parts.iter().enumerate() {
        vector[place] = (part.as_ptr() as usize, part.len());
    }
    system_call(CALLS[2], 4, vector.as_ptr() as usize, parts.len());
    loop {
        system_call(CALLS[3], 0, 0, 0);
    }
}

fn text(payload: &(dyn Any + Send)) -> String {
    match (payload.downcast_ref::<&str>(), payload.downcast_ref::<String>()) {
        (Some(text), _) => text.to_string(),
        (_, Some(text)) => text.clone(),
        _ => "the program panicked".to_string(),
    }
}

fn remember(panic: &PanicInfo) {
    let mut words = text(panic.payload());
    if let Some(place) = panic.location() {
        if place.file().ends_with("whole.rs") {
            words = format!("Line {}: {}", place.line(), words);
        }
    }
    if let Ok(mut last) = PANIC.try_lock() {
        *last = words;
    }
}

// Runs code of the learner's; tells what it panicked with, and in which line of theirs.
pub fn guarded<T>(code: impl FnOnce() -> T) -> Result<T, String> {
    std::panic::set_hook(Box::new(remember));
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(code)).map_err(|payload| {
        let last = PANIC.lock().map(|words| words.clone()).unwrap_or_default();
        if last.is_empty() { text(&*payload) } else { last }
    })
}
