//! What the page calls: three functions on numbers.
//!
//! The page asks for room for a key and a bundle, writes both there, asks to verify, and reads as
//! many bytes of the answer as it is told. There is no block of unsafe code: addresses are only
//! handed out, never followed. What is unsafe to Rust is that the functions keep their names, since
//! a second function of the same name would be a fault that it does not see. These are the only
//! three in a program of its own.
#![expect(
    unsafe_code,
    reason = "an exported function keeps its name by an attribute that Rust calls unsafe"
)]

use std::sync::{Mutex, MutexGuard, PoisonError};

static GIVEN: Mutex<Vec<u8>> = Mutex::new(Vec::new());
static ANSWER: Mutex<String> = Mutex::new(String::new());

/// There is one thread, and after a panic the program is no more.
fn held<T>(what: &Mutex<T>) -> MutexGuard<'_, T> {
    what.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes room for a key and the bundle after it, and returns where it is.
#[unsafe(no_mangle)]
extern "C" fn room(bytes: usize) -> *mut u8 {
    let mut given = held(&GIVEN);
    *given = vec![0; bytes];
    given.as_mut_ptr()
}

/// Verifies what was written there, the first bytes being the key, and returns how many bytes the
/// answer has.
#[unsafe(no_mangle)]
extern "C" fn verify(key_bytes: usize) -> usize {
    let given = held(&GIVEN);
    let (key, bundle) = given.split_at_checked(key_bytes).unwrap_or_default();
    let mut answer = held(&ANSWER);
    *answer = crate::answer(bundle, &String::from_utf8_lossy(key));
    answer.len()
}

/// Where the answer is.
#[unsafe(no_mangle)]
extern "C" fn answer() -> *const u8 {
    held(&ANSWER).as_ptr()
}
