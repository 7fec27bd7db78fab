//! The whole product, as its users have it: the program at a terminal, what it serves, the folder
//! on the disk, and the power switch.

#![expect(clippy::unwrap_used, reason = "tests")]

#[path = "product/damage.rs"]
mod damage;
#[path = "product/evidence.rs"]
mod evidence;
#[path = "product/failing_disk.rs"]
mod failing_disk;
#[path = "product/full_disk.rs"]
mod full_disk;
#[path = "product/house.rs"]
mod house;
#[path = "product/kill.rs"]
mod kill;
#[path = "product/kill_at_work.rs"]
mod kill_at_work;
#[path = "product/sample.rs"]
mod sample;
#[path = "product/served.rs"]
mod served;
#[path = "product/supply.rs"]
mod supply;
#[path = "product/terminal.rs"]
mod terminal;
#[path = "product/verify.rs"]
mod verify;
#[path = "product/working_day.rs"]
mod working_day;
