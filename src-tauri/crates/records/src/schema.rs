//! The schema, step by step, and the backup before a step.

use crate::error::StoreError;
use crate::table::{
    activity_files, attempts, behaviours, case_versions, credit, events, friction, heads, meta,
    profiles, settings, turns,
};
use ledger::Utc;
use rusqlite::Connection;
use rusqlite_migration::{Error, M, Migrations};
use std::fs;
use std::path::{Path, PathBuf};

/// Marks the file as ours ("RhRs").
const APPLICATION_ID: i32 = 0x5268_5273;

/// Every step ever released, oldest first; a released step is never edited. The count is the schema version.
pub(crate) fn steps() -> Vec<String> {
    let first = [
        events::CREATE,
        heads::CREATE,
        attempts::CREATE,
        case_versions::CREATE,
        profiles::CREATE,
        settings::CREATE,
        meta::CREATE,
    ]
    .concat();
    let with_credit = [
        attempts::WITH_CREDIT,
        credit::CREATE,
        activity_files::CREATE,
        turns::CREATE,
        friction::CREATE,
    ]
    .concat();
    vec![
        format!("{first}PRAGMA application_id = {APPLICATION_ID};"),
        with_credit,
        attempts::WITH_TEAMS.to_owned(),
        behaviours::CREATE.to_owned(),
    ]
}

/// The schema version of the file; 0 for an empty one.
pub(crate) fn version(conn: &Connection, folder: &Path) -> Result<i64, StoreError> {
    conn.query_row("PRAGMA user_version", [], |row| row.get(0))
        .map_err(|fault| StoreError::database(folder, fault))
}

/// Refuses the file of a newer program.
pub(crate) fn refuse_newer(
    conn: &Connection,
    folder: &Path,
    steps: &[String],
) -> Result<i64, StoreError> {
    let found = version(conn, folder)?;
    let known = i64::try_from(steps.len()).unwrap_or(i64::MAX);
    if found > known {
        return Err(StoreError::Newer {
            path: folder.to_owned(),
            found,
            known,
        });
    }
    Ok(found)
}

/// Brings the file to the newest schema; a file that already held records is backed up first. Returns the backup.
pub(crate) fn migrate(
    conn: &mut Connection,
    folder: &Path,
    steps: &[String],
    now: Utc,
) -> Result<Option<PathBuf>, StoreError> {
    let found = refuse_newer(conn, folder, steps)?;
    let stale = usize::try_from(found).is_ok_and(|found| found < steps.len());
    let backup = if found > 0 && stale {
        Some(back_up(conn, folder, found, now)?)
    } else {
        None
    };
    if stale {
        let all = Migrations::new(steps.iter().map(|step| M::up(step)).collect());
        all.to_latest(conn).map_err(|fault| {
            if let Error::RusqliteError { err, query: _ } = fault {
                return StoreError::database(folder, err);
            }
            StoreError::Malformed {
                table: "schema",
                found: fault.to_string(),
            }
        })?;
    }
    Ok(backup)
}

/// A whole, compact copy under a new name in `backups`; earlier ones stay.
fn back_up(
    conn: &Connection,
    folder: &Path,
    version: i64,
    now: Utc,
) -> Result<PathBuf, StoreError> {
    let backups = folder.join("backups");
    fs::create_dir_all(&backups).map_err(|fault| StoreError::io(&backups, fault))?;
    let name = format!("records-v{version}-{}", stamp(now));
    let copy = vacant(&backups, &name, ".db");
    let unfinished = copy.with_extension("unfinished");
    // What an interrupted earlier try left.
    if unfinished.exists() {
        fs::remove_file(&unfinished).map_err(|fault| StoreError::io(&unfinished, fault))?;
    }
    let Some(target) = unfinished.to_str() else {
        return Err(StoreError::Unfit { path: backups });
    };
    conn.execute("VACUUM INTO ?1", [target])
        .map_err(|fault| StoreError::database(folder, fault))?;
    fs::rename(&unfinished, &copy).map_err(|fault| StoreError::io(&copy, fault))?;
    Ok(copy)
}

/// A moment fit for a file name on any system: `20260303T093800Z`.
pub(crate) fn stamp(now: Utc) -> String {
    let text = now.to_string();
    let seconds = text.split('.').next().unwrap_or(&text);
    let plain: String = seconds
        .chars()
        .filter(|letter| *letter != '-' && *letter != ':')
        .collect();
    format!("{plain}Z")
}

/// A path in the folder that does not exist yet.
pub(crate) fn vacant(folder: &Path, name: &str, ending: &str) -> PathBuf {
    let first = folder.join(format!("{name}{ending}"));
    if !first.exists() {
        return first;
    }
    (2_u32..)
        .map(|count| folder.join(format!("{name}-{count}{ending}")))
        .find(|path| !path.exists())
        .unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now(second: i64) -> Utc {
        // 2026-03-03T09:38:00Z and so many seconds later.
        Utc::from_ms(1_772_530_680_000 + second * 1000).expect("in range")
    }

    fn newest() -> i64 {
        i64::try_from(steps().len()).expect("few")
    }

    fn steps_and(next: &[&str]) -> Vec<String> {
        let mut all = steps();
        all.extend(next.iter().map(|step| (*step).to_owned()));
        all
    }

    #[test]
    fn file_names_carry_the_moment() {
        assert_eq!(stamp(now(0)), "20260303T093800Z");
    }

    #[test]
    fn an_empty_file_needs_no_backup() {
        let folder = tempfile::tempdir().expect("folder");
        let mut conn = Connection::open(folder.path().join("records.db")).expect("opens");
        assert!(matches!(
            migrate(&mut conn, folder.path(), &steps(), now(0)),
            Ok(None)
        ));
        assert_eq!(version(&conn, folder.path()).expect("reads"), newest());
        assert!(!folder.path().join("backups").exists());
    }

    #[test]
    fn a_step_is_taken_after_a_backup_that_still_has_the_old_form() {
        let folder = tempfile::tempdir().expect("folder");
        let mut conn = Connection::open(folder.path().join("records.db")).expect("opens");
        migrate(&mut conn, folder.path(), &steps(), now(0)).expect("migrates");
        conn.execute("INSERT INTO settings VALUES ('theme', 'dark')", [])
            .expect("writes");

        let second = steps_and(&["ALTER TABLE settings ADD COLUMN since TEXT"]);
        let first_backup = migrate(&mut conn, folder.path(), &second, now(0))
            .expect("migrates")
            .expect("backed up");
        assert_eq!(version(&conn, folder.path()).expect("reads"), newest() + 1);
        let theme: String = conn
            .query_row(
                "SELECT value FROM settings WHERE since IS NULL",
                [],
                |row| row.get(0),
            )
            .expect("the new form holds the old rows");
        assert_eq!(theme, "dark");
        assert!(
            matches!(migrate(&mut conn, folder.path(), &second, now(1)), Ok(None)),
            "nothing to do twice"
        );

        // In the same second, so that the names must differ by more than the moment.
        let third = steps_and(&[
            "ALTER TABLE settings ADD COLUMN since TEXT",
            "CREATE TABLE extra (id TEXT)",
        ]);
        let second_backup = migrate(&mut conn, folder.path(), &third, now(0))
            .expect("migrates")
            .expect("backed up");
        assert_ne!(first_backup, second_backup);
        for (backup, expected) in [(first_backup, newest()), (second_backup, newest() + 1)] {
            let old = Connection::open(backup).expect("opens");
            assert_eq!(version(&old, folder.path()).expect("reads"), expected);
            let theme: String = old
                .query_row("SELECT value FROM settings", [], |row| row.get(0))
                .expect("the backup is whole");
            assert_eq!(theme, "dark");
        }
    }

    #[test]
    fn a_step_that_fails_changes_nothing() {
        let folder = tempfile::tempdir().expect("folder");
        let mut conn = Connection::open(folder.path().join("records.db")).expect("opens");
        migrate(&mut conn, folder.path(), &steps(), now(0)).expect("migrates");
        let faulty = steps_and(&["CREATE TABLE extra (id TEXT); INSERT INTO nowhere VALUES (1);"]);
        assert!(migrate(&mut conn, folder.path(), &faulty, now(0)).is_err());
        assert_eq!(version(&conn, folder.path()).expect("reads"), newest());
        let extra: i64 = conn
            .query_row(
                "SELECT count(*) FROM sqlite_schema WHERE name = 'extra'",
                [],
                |row| row.get(0),
            )
            .expect("reads");
        assert_eq!(extra, 0);
    }
}
