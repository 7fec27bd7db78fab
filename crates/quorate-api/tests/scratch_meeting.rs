//! Scratch.
#[path = "api/meeting.rs"]
mod meeting;
