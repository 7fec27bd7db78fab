//! One act, one row, all rows: on each store.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use chrono::DateTime;
use quorate_ledger::{
    Act, Batch, Bounds, CreateError, Direction, Ledger, Log, Recorded, Sequence, Shelf, StreamId,
};
use redb::{Database, ReadableDatabase, ReadableTable, TableDefinition};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use crate::{Outcome, PER_CASE, Work, append};

/// A store that acts go into.
pub trait Store: Sized {
    /// Opens it, or makes it.
    fn open(folder: &Path) -> Outcome<Self>;
    /// Writes an act; it is on the disk when this returns.
    fn act(&mut self, work: &Work) -> Outcome<()>;
    /// The row of a case.
    fn row(&self, case: &str) -> Outcome<Option<Vec<u8>>>;
    /// Goes through the rows of all cases; returns how many.
    fn rows(&self) -> Outcome<u64>;
}

/// A file that is appended to, for comparison.
pub struct Bare(File);

impl Bare {
    /// Makes the file.
    pub fn open(path: &Path) -> Outcome<Self> {
        Ok(Self(File::create(path)?))
    }

    /// Appends the bytes of an act.
    pub fn act(&mut self, work: &Work) -> Outcome<()> {
        Ok(append(&mut self.0, work.body.to_string().as_bytes())?)
    }
}

/// The product's own: a synced journal, and sled for what can be folded again.
pub struct Product {
    ledger: Arc<Ledger>,
}

impl Store for Product {
    fn open(folder: &Path) -> Outcome<Self> {
        let ledger = match Ledger::create(folder) {
            Err(CreateError::NotEmpty) => Ledger::open(folder)?,
            other => other?,
        };
        Ok(Self {
            ledger: Arc::new(ledger),
        })
    }

    fn act(&mut self, work: &Work) -> Outcome<()> {
        let act = Act {
            id: Uuid::from_u128(u128::from(work.number) + 1),
            at: DateTime::UNIX_EPOCH,
            actor: None,
            on_behalf_of: None,
            events: vec![Recorded {
                stream: StreamId::new(work.case.replace('/', ":")),
                version: u32::try_from(work.number % PER_CASE)? + 1,
                kind: "contact_entered".to_owned(),
                schema: 1,
                body: work.body.clone(),
            }],
        };
        self.ledger.log().append(Sequence(work.number), &[act])?;
        let mut batch = Batch::new();
        batch.put(work.case.as_bytes(), work.row.clone());
        let place = work.number.to_be_bytes().to_vec();
        batch.put(format!("event/{}/{:010}", work.case, work.number), place);
        batch.put(b"checkpoint".as_slice(), work.number.to_be_bytes().to_vec());
        Ok(self.ledger.shelf().apply(batch)?)
    }

    fn row(&self, case: &str) -> Outcome<Option<Vec<u8>>> {
        Ok(self.ledger.shelf().get(case.as_bytes())?)
    }

    fn rows(&self) -> Outcome<u64> {
        let bounds = Bounds::prefix(b"case/");
        let mut seen = 0;
        for row in self.ledger.shelf().range(bounds, Direction::Forwards) {
            seen += u64::from(!row?.1.is_empty());
        }
        Ok(seen)
    }
}

/// `SQLite` in one file.
pub struct Sqlite(Connection);

impl Store for Sqlite {
    fn open(folder: &Path) -> Outcome<Self> {
        std::fs::create_dir_all(folder)?;
        let connection = Connection::open(folder.join("committee.db"))?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.execute_batch(
            "create table if not exists acts (number integer primary key, body blob not null);
             create table if not exists events (key text primary key, act integer not null) without rowid;
             create table if not exists rows (key text primary key, row blob not null) without rowid;",
        )?;
        Ok(Self(connection))
    }

    fn act(&mut self, work: &Work) -> Outcome<()> {
        let transaction = self.0.transaction()?;
        transaction
            .prepare_cached("insert into acts values (?1, ?2)")?
            .execute(params![
                i64::try_from(work.number)?,
                work.body.to_string().into_bytes()
            ])?;
        transaction
            .prepare_cached("insert into events values (?1, ?2)")?
            .execute(params![
                format!("event/{}/{:010}", work.case, work.number),
                i64::try_from(work.number)?
            ])?;
        transaction
            .prepare_cached("insert or replace into rows values (?1, ?2)")?
            .execute(params![work.case, work.row])?;
        Ok(transaction.commit()?)
    }

    fn row(&self, case: &str) -> Outcome<Option<Vec<u8>>> {
        let mut asked = self
            .0
            .prepare_cached("select row from rows where key = ?1")?;
        Ok(asked.query_row([case], |row| row.get(0)).optional()?)
    }

    fn rows(&self) -> Outcome<u64> {
        let mut asked = self.0.prepare_cached("select row from rows order by key")?;
        let mut rows = asked.query([])?;
        let mut seen = 0;
        while let Some(row) = rows.next()? {
            seen += u64::from(!row.get::<_, Vec<u8>>(0)?.is_empty());
        }
        Ok(seen)
    }
}

const ACTS: TableDefinition<'_, u64, &[u8]> = TableDefinition::new("acts");
const EVENTS: TableDefinition<'_, &str, u64> = TableDefinition::new("events");
const ROWS: TableDefinition<'_, &str, &[u8]> = TableDefinition::new("rows");

/// redb, whose commits are durable unless one asks otherwise.
pub struct Redb(Database);

impl Store for Redb {
    fn open(folder: &Path) -> Outcome<Self> {
        std::fs::create_dir_all(folder)?;
        Ok(Self(Database::create(folder.join("committee.redb"))?))
    }

    fn act(&mut self, work: &Work) -> Outcome<()> {
        let transaction = self.0.begin_write()?;
        {
            let body = work.body.to_string();
            transaction
                .open_table(ACTS)?
                .insert(work.number, body.as_bytes())?;
            let key = format!("event/{}/{:010}", work.case, work.number);
            transaction
                .open_table(EVENTS)?
                .insert(key.as_str(), work.number)?;
            let mut rows = transaction.open_table(ROWS)?;
            rows.insert(work.case.as_str(), work.row.as_slice())?;
        }
        Ok(transaction.commit()?)
    }

    fn row(&self, case: &str) -> Outcome<Option<Vec<u8>>> {
        let rows = self.0.begin_read()?.open_table(ROWS)?;
        Ok(rows.get(case)?.map(|row| row.value().to_vec()))
    }

    fn rows(&self) -> Outcome<u64> {
        let rows = self.0.begin_read()?.open_table(ROWS)?;
        let mut seen = 0;
        for row in rows.iter()? {
            seen += u64::from(!row?.1.value().to_vec().is_empty());
        }
        Ok(seen)
    }
}
