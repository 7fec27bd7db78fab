//! A disk in memory that forgets what was not synced, and fails when it is told to.
//!
//! A failed sync is as bad as the real thing: what it should have written is taken for
//! clean, so a later sync succeeds and does not write it either.

mod chance;
mod power_cuts;

use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard},
};

use super::{Access, Disk, DiskFile};

/// What survives a power cut of what was not synced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Survives {
    Everything,
    Nothing,
    /// The first half of each write.
    Halves,
    /// The length, with zeros in place of the content.
    Lengths,
    /// What was written, but no later cutting of a file.
    WritesOnly,
    /// Every other sector, with zeros in place of the others.
    OddSectors,
}

impl Survives {
    pub(crate) const ALL: [Self; 6] = [
        Self::Everything,
        Self::Nothing,
        Self::Halves,
        Self::Lengths,
        Self::WritesOnly,
        Self::OddSectors,
    ];
}

/// When calls that change something fail.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fault {
    /// The first call that fails, counted from 0.
    pub(crate) at: usize,
    /// Whether all calls after it fail too.
    pub(crate) lasting: bool,
    pub(crate) kind: io::ErrorKind,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct SimulatedDisk(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    files: Vec<Content>,
    names: BTreeMap<PathBuf, usize>,
    durable_names: BTreeMap<PathBuf, usize>,
    /// The names as they were after each change of one.
    history: Vec<BTreeMap<PathBuf, usize>>,
    /// For each folder, what of the history had happened when it was last synced.
    synced: BTreeMap<PathBuf, usize>,
    calls: usize,
    fault: Option<Fault>,
}

#[derive(Debug, Default, Clone)]
struct Content {
    now: Vec<u8>,
    durable: Vec<u8>,
    dirty: Vec<Change>,
}

#[derive(Debug, Clone)]
enum Change {
    Write(usize, Vec<u8>),
    SetLen(usize),
}

impl Change {
    fn make(&self, bytes: &mut Vec<u8>) {
        match self {
            Self::Write(offset, written) => {
                let end = offset + written.len();
                bytes.resize(bytes.len().max(end), 0);
                bytes[*offset..end].copy_from_slice(written);
            }
            Self::SetLen(length) => bytes.resize(*length, 0),
        }
    }

    fn after_power_cut(&self, survives: Survives) -> Option<Self> {
        let Self::Write(offset, written) = self else {
            let lost = matches!(survives, Survives::Nothing | Survives::WritesOnly);
            return (!lost).then(|| self.clone());
        };
        let mut written = written.clone();
        match survives {
            Survives::Everything | Survives::WritesOnly => {}
            Survives::Nothing => return None,
            Survives::Halves => written.truncate(written.len() / 2),
            Survives::Lengths => written.fill(0),
            Survives::OddSectors => {
                for (index, byte) in written.iter_mut().enumerate() {
                    if (offset + index) / 512 % 2 == 0 {
                        *byte = 0;
                    }
                }
            }
        }
        Some(Self::Write(*offset, written))
    }
}

impl SimulatedDisk {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap()
    }

    pub(crate) fn set_fault(&self, fault: Option<Fault>) {
        let mut state = self.state();
        state.calls = 0;
        state.fault = fault;
    }

    /// How many changing calls there were since the fault was set.
    pub(crate) fn calls(&self) -> usize {
        self.state().calls
    }

    /// The disk after a power cut now; this one stays as it is.
    pub(crate) fn after_power_cut(&self, survives: Survives) -> Self {
        let state = self.state();
        let files: Vec<Content> = state
            .files
            .iter()
            .map(|file| {
                let mut bytes = file.durable.clone();
                for change in &file.dirty {
                    if let Some(change) = change.after_power_cut(survives) {
                        change.make(&mut bytes);
                    }
                }
                Content {
                    now: bytes.clone(),
                    durable: bytes,
                    dirty: Vec::new(),
                }
            })
            .collect();
        let names = match survives {
            Survives::Everything => &state.names,
            _ => &state.durable_names,
        };
        Self(Arc::new(Mutex::new(State {
            files,
            names: names.clone(),
            durable_names: names.clone(),
            ..State::default()
        })))
    }

    /// The whole content of a file, to look at or to damage.
    pub(crate) fn content(&self, path: &Path) -> Option<Vec<u8>> {
        let state = self.state();
        Some(state.files[*state.names.get(path)?].now.clone())
    }

    /// Everything that lies on the disk, also what no name leads to any more.
    pub(crate) fn all_contents(&self) -> Vec<Vec<u8>> {
        let state = self.state();
        let of = |file: &Content| [file.now.clone(), file.durable.clone()];
        state.files.iter().flat_map(of).collect()
    }

    /// Puts a file there, durably; none removes it.
    pub(crate) fn set_content(&self, path: &Path, bytes: Option<&[u8]>) {
        let mut state = self.state();
        state.names.remove(path);
        state.durable_names.remove(path);
        if let Some(bytes) = bytes {
            let file = state.files.len();
            state.files.push(Content {
                now: bytes.to_vec(),
                durable: bytes.to_vec(),
                dirty: Vec::new(),
            });
            state.names.insert(path.to_owned(), file);
            state.durable_names.insert(path.to_owned(), file);
        }
    }
}

impl State {
    fn change(&mut self) -> io::Result<()> {
        let call = self.calls;
        self.calls += 1;
        match self.fault {
            Some(fault) if call == fault.at || fault.lasting && call > fault.at => {
                Err(fault.kind.into())
            }
            _ => Ok(()),
        }
    }

    /// Takes note of a name that changed.
    fn named(&mut self) {
        self.history.push(self.names.clone());
    }

    fn file(&self, path: &Path) -> io::Result<usize> {
        let missing = io::ErrorKind::NotFound;
        self.names.get(path).copied().ok_or(missing.into())
    }
}

impl Disk for SimulatedDisk {
    fn open(&self, path: &Path, access: Access) -> io::Result<Arc<dyn DiskFile>> {
        let mut state = self.state();
        let file = if access == Access::Create {
            state.change()?;
            if let Ok(file) = state.file(path) {
                state.files[file].now.clear();
                state.files[file].dirty.push(Change::SetLen(0));
                file
            } else {
                state.files.push(Content::default());
                let file = state.files.len() - 1;
                state.names.insert(path.to_owned(), file);
                state.named();
                file
            }
        } else {
            state.file(path)?
        };
        drop(state);
        Ok(Arc::new(SimulatedFile(self.clone(), file)))
    }

    fn create_folder(&self, _path: &Path) -> io::Result<()> {
        self.state().change()
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<String>> {
        let state = self.state();
        let inside = state
            .names
            .keys()
            .filter(|path| path.parent() == Some(folder));
        Ok(inside
            .filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()))
            .collect())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.change()?;
        let file = state.file(from)?;
        state.names.remove(from);
        state.names.insert(to.to_owned(), file);
        state.named();
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.change()?;
        state.file(path)?;
        state.names.remove(path);
        state.named();
        Ok(())
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.change()?;
        let State {
            names,
            durable_names,
            ..
        } = &mut *state;
        durable_names.retain(|path, _| path.parent() != Some(folder));
        for (path, file) in names.iter() {
            if path.parent() == Some(folder) {
                durable_names.insert(path.clone(), *file);
            }
        }
        let happened = state.history.len();
        state.synced.insert(folder.to_owned(), happened);
        Ok(())
    }
}

#[derive(Debug)]
struct SimulatedFile(SimulatedDisk, usize);

impl SimulatedFile {
    fn change(&self, change: Change) {
        let file = &mut self.0.state().files[self.1];
        change.make(&mut file.now);
        file.dirty.push(change);
    }
}

impl DiskFile for SimulatedFile {
    fn len(&self) -> io::Result<u64> {
        Ok(self.0.state().files[self.1].now.len() as u64)
    }

    fn read_exact_at(&self, bytes: &mut [u8], offset: u64) -> io::Result<()> {
        let state = self.0.state();
        let offset = usize::try_from(offset).unwrap();
        let read = state.files[self.1].now.get(offset..offset + bytes.len());
        bytes.copy_from_slice(read.ok_or(io::ErrorKind::UnexpectedEof)?);
        Ok(())
    }

    fn write_all_at(&self, bytes: &[u8], offset: u64) -> io::Result<()> {
        let failure = self.0.state().change();
        // A write that fails may have written something.
        let written = if failure.is_err() {
            &bytes[..bytes.len() / 2]
        } else {
            bytes
        };
        let offset = usize::try_from(offset).unwrap();
        self.change(Change::Write(offset, written.to_vec()));
        failure
    }

    fn set_len(&self, length: u64) -> io::Result<()> {
        self.0.state().change()?;
        self.change(Change::SetLen(usize::try_from(length).unwrap()));
        Ok(())
    }

    fn sync_data(&self) -> io::Result<()> {
        let mut state = self.0.state();
        let failure = state.change();
        let file = &mut state.files[self.1];
        let dirty = std::mem::take(&mut file.dirty);
        if failure.is_ok() {
            for change in dirty {
                change.make(&mut file.durable);
            }
        }
        failure
    }

    fn sync_all(&self) -> io::Result<()> {
        self.sync_data()
    }
}
