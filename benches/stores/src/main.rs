//! The work of a committee on three stores, in turns, on one disk: the product’s journal with sled
//! beside it, `SQLite` (WAL, synchronous FULL), and redb; beside them a file appended to and synced.
//!
//! One act is one durable write: its record of about 1 KiB, the row of its case of about 700
//! bytes, and where its event lies. Then rows are read one by one in no order, all rows are gone
//! through, and the store is opened anew. Ratios of one run say more than times.
//!
//! `cargo run --release --manifest-path benches/stores/Cargo.toml [ACTS] [FOLDER]`

#![forbid(unsafe_code)]

mod stores;

use std::error::Error;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use stores::{Bare, Product, Redb, Sqlite, Store};

/// Acts on one case.
pub const PER_CASE: u64 = 10;
/// Rows read one by one.
const READS: u64 = 10_000;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// What one store came to.
struct Measured {
    name: &'static str,
    acts: Vec<Duration>,
    reads: Duration,
    scan: Duration,
    open: Duration,
    bytes: u64,
}

fn main() -> Outcome<()> {
    let mut arguments = std::env::args().skip(1);
    let acts: u64 = arguments.next().map_or(Ok(20_000), |text| text.parse())?;
    let folder = match arguments.next() {
        Some(folder) => tempfile::tempdir_in(folder)?,
        None => tempfile::tempdir()?,
    };
    let at = |name: &str| folder.path().join(name);
    let mut bare = Bare::open(&at("bare"))?;
    let mut product = Product::open(&at("product"))?;
    let mut sqlite = Sqlite::open(&at("sqlite"))?;
    let mut redb = Redb::open(&at("redb"))?;
    let mut times: [Vec<Duration>; 4] = Default::default();
    for number in 0..acts {
        let work = Work::of(number);
        // In turns, so that what else the machine does meets all of them.
        times[0].push(timed(|| bare.act(&work))?.1);
        times[1].push(timed(|| product.act(&work))?.1);
        times[2].push(timed(|| sqlite.act(&work))?.1);
        times[3].push(timed(|| redb.act(&work))?.1);
    }
    let [bare, product_times, sqlite_times, redb_times] = times;
    let all = vec![
        read::<Product>(
            "journal and sled",
            product,
            product_times,
            &at("product"),
            acts,
        )?,
        read::<Sqlite>(
            "SQLite, WAL, FULL",
            sqlite,
            sqlite_times,
            &at("sqlite"),
            acts,
        )?,
        read::<Redb>("redb", redb, redb_times, &at("redb"), acts)?,
    ];
    table(acts, bare, all);
    Ok(())
}

/// What one act writes.
pub struct Work {
    /// Which act.
    pub number: u64,
    /// Key of its case.
    pub case: String,
    /// What happened.
    pub body: serde_json::Value,
    /// The row of its case from then on.
    pub row: Vec<u8>,
}

impl Work {
    fn of(number: u64) -> Self {
        let text = "Who reads what it suggests, and how long is it kept? 由谁查看？保存多久？";
        let case = number / PER_CASE;
        let body = serde_json::json!({ "number": number, "text": text.repeat(9) });
        let row = serde_json::json!({ "case": case, "act": number, "text": text.repeat(8) });
        Self {
            number,
            case: format!("case/{case:012}"),
            body,
            row: row.to_string().into_bytes(),
        }
    }
}

fn timed<T>(work: impl FnOnce() -> Outcome<T>) -> Outcome<(T, Duration)> {
    let begun = Instant::now();
    let done = work()?;
    Ok((done, begun.elapsed()))
}

fn read<S: Store>(
    name: &'static str,
    store: S,
    acts: Vec<Duration>,
    folder: &Path,
    count: u64,
) -> Outcome<Measured> {
    let cases = count.div_ceil(PER_CASE).max(1);
    let (_, reads) = timed(|| {
        for number in 0..READS {
            // Strides through all of them in no order.
            let case = number.wrapping_mul(0x9E37_79B9_7F4A_7C15) % cases;
            let row = store.row(&format!("case/{case:012}"))?;
            assert!(row.is_some_and(|row| row.len() > 500), "a row is missing");
        }
        Ok(())
    })?;
    let (seen, scan) = timed(|| store.rows())?;
    assert_eq!(seen, cases, "{name} has other rows");
    drop(store);
    let (opened, open) = timed(|| S::open(folder))?;
    drop(opened);
    Ok(Measured {
        name,
        acts,
        reads,
        scan,
        open,
        bytes: size(folder)?,
    })
}

fn size(path: &Path) -> Outcome<u64> {
    let mut all = 0;
    let mut waiting: Vec<PathBuf> = vec![path.to_owned()];
    while let Some(path) = waiting.pop() {
        let known = path.symlink_metadata()?;
        if known.is_dir() {
            for entry in path.read_dir()? {
                waiting.push(entry?.path());
            }
        } else {
            all += known.len();
        }
    }
    Ok(all)
}

fn table(acts: u64, mut bare: Vec<Duration>, all: Vec<Measured>) {
    let millis = |time: Duration| time.as_secs_f64() * 1000.0;
    let at = |times: &[Duration], share: usize| {
        millis(times[(times.len() * share / 100).min(times.len() - 1)])
    };
    bare.sort_unstable();
    println!(
        "{acts} acts of {} cases. Bare append and fdatasync: median {:.2} ms.\n",
        acts.div_ceil(PER_CASE),
        at(&bare, 50)
    );
    println!(
        "| | act, median | 99th percentile | against bare append | {READS} rows one by one | all rows | opening | on disk |"
    );
    println!("|---|---|---|---|---|---|---|---|");
    for mut one in all {
        one.acts.sort_unstable();
        println!(
            "| {} | {:.2} ms | {:.2} ms | {:.2} | {:.0} ms | {:.0} ms | {:.0} ms | {:.0} MiB |",
            one.name,
            at(&one.acts, 50),
            at(&one.acts, 99),
            at(&one.acts, 50) / at(&bare, 50),
            millis(one.reads),
            millis(one.scan),
            millis(one.open),
            one.bytes as f64 / 1_048_576.0
        );
    }
}

/// A file that is appended to and synced, and nothing more.
pub fn append(file: &mut File, bytes: &[u8]) -> std::io::Result<()> {
    file.write_all(bytes)?;
    file.sync_data()
}
