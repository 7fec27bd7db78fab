//! Power cuts of which chance says what survives: each sector of each write by itself, so that
//! writes are torn and a later one may have got to the disk before an earlier one; of each folder
//! the names of some moment since it was last synced.

use std::path::{Path, PathBuf};

use super::{BTreeMap, Change, Content, SimulatedDisk, State};
use fastrand::Rng;

const SECTOR: usize = 512;

impl SimulatedDisk {
    /// The disk after a power cut now.
    pub(crate) fn after_chance(&self, dice: &mut Rng) -> Self {
        let state = self.state();
        let mut files = Vec::new();
        for file in &state.files {
            let mut bytes = file.durable.clone();
            for change in &file.dirty {
                survive(change, &mut bytes, dice);
            }
            files.push(Content {
                now: bytes.clone(),
                durable: bytes,
                dirty: Vec::new(),
            });
        }
        let names = state.names_of_some_moment(dice);
        let after = Self::default();
        *after.state() = State {
            files,
            durable_names: names.clone(),
            names,
            ..State::default()
        };
        after
    }
}

impl State {
    fn names_of_some_moment(&self, dice: &mut Rng) -> BTreeMap<PathBuf, usize> {
        let known = self
            .history
            .iter()
            .chain([&self.names, &self.durable_names]);
        let mut folders: Vec<&Path> = known
            .flat_map(BTreeMap::keys)
            .filter_map(|path| path.parent())
            .collect();
        folders.sort_unstable();
        folders.dedup();
        let mut names = BTreeMap::new();
        for folder in folders {
            let synced = self.synced.get(folder).copied().unwrap_or(0);
            // What was durable, or the names after one of the changes since.
            let moment = synced + dice.usize(..=self.history.len() - synced);
            let then = match moment {
                moment if moment == synced => &self.durable_names,
                moment => &self.history[moment - 1],
            };
            let inside = then
                .iter()
                .filter(|(path, _)| path.parent() == Some(folder));
            names.extend(inside.map(|(path, file)| (path.clone(), *file)));
        }
        names
    }
}

/// Makes of a change what got to the disk.
fn survive(change: &Change, bytes: &mut Vec<u8>, dice: &mut Rng) {
    let Change::Write(offset, written) = change else {
        if dice.usize(..2) == 0 {
            change.make(bytes);
        }
        return;
    };
    match dice.usize(..4) {
        0 => {}
        1 => change.make(bytes),
        // It broke off.
        2 => {
            let part = dice.usize(..=written.len());
            Change::Write(*offset, written[..part].to_vec()).make(bytes);
        }
        // Some sectors did not arrive: they have what was there, or zeros.
        _ => {
            let end = offset + written.len();
            bytes.resize(bytes.len().max(end), 0);
            let mut at = *offset;
            while at < end {
                let next = end.min((at / SECTOR + 1) * SECTOR);
                if dice.usize(..2) == 0 {
                    bytes[at..next].copy_from_slice(&written[at - offset..next - offset]);
                }
                at = next;
            }
        }
    }
}
