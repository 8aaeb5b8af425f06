//! Save files are strangers: whole or refused with a reason.

mod common;

use common::{book, faction, played, watched};
use grand_marshal::command::Command;
use grand_marshal::session::{Keeping, SaveError, Session, read_header};

fn saved() -> (tempfile::TempDir, std::path::PathBuf, Vec<u8>) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("a.save");
    let mut session = watched(41);
    session.run_until(session.today().plus(5));
    session.save(&path).expect("saves");
    let bytes = std::fs::read(&path).expect("is there");
    (folder, path, bytes)
}

fn load(path: &std::path::Path) -> Result<Session, SaveError> {
    Session::load(book(), path, Keeping::default())
}

#[test]
fn any_single_damaged_byte_is_noticed() {
    let (_folder, path, bytes) = saved();
    for at in (0..bytes.len()).step_by(bytes.len() / 97) {
        let mut damaged = bytes.clone();
        damaged[at] ^= 0x20;
        std::fs::write(&path, &damaged).expect("writes");
        assert!(load(&path).is_err(), "a changed byte at {at} of {} went unnoticed", bytes.len());
    }
}

#[test]
fn a_file_cut_short_anywhere_is_refused_without_panic() {
    let (_folder, path, bytes) = saved();
    for keep in [0, 3, 7, 9, 12, 40, bytes.len() / 2, bytes.len() - 1] {
        std::fs::write(&path, &bytes[..keep]).expect("writes");
        assert!(load(&path).is_err(), "a file of {keep} bytes was taken for a save");
    }
}

#[test]
fn a_newer_format_is_refused_by_its_number() {
    let (_folder, path, mut bytes) = saved();
    bytes[6..8].copy_from_slice(b"77");
    std::fs::write(&path, &bytes).expect("writes");
    match load(&path) {
        Err(SaveError::Newer { found: 77, .. }) => {}
        other => panic!("expected a refusal by number, got {:?}", other.err().map(|e| e.to_string())),
    }
}

#[test]
fn the_header_tells_what_a_list_shows() {
    let (_folder, path, _) = saved();
    let header = read_header(&path).expect("reads");
    assert_eq!((header.scenario.as_str(), header.date.to_string().as_str()), ("after_the_coup", "1947-03-06"));
    assert_eq!(header.seat, None);
}

#[test]
fn a_failed_save_leaves_the_older_file_as_it_was() {
    let (folder, path, bytes) = saved();
    let session = watched(42);
    let nowhere = folder.path().join("a.save").join("below-a-file.save");
    assert!(session.save(&nowhere).is_err());
    assert_eq!(std::fs::read(&path).expect("is there"), bytes);
}

#[test]
fn a_stranger_is_not_a_save() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("x.save");
    std::fs::write(&path, b"PNG, or anything else").expect("writes");
    assert!(matches!(load(&path), Err(SaveError::NotASave { .. })));
    assert!(matches!(load(&folder.path().join("missing.save")), Err(SaveError::Read { .. })));
}

#[test]
fn a_loaded_game_finds_its_past_again_and_goes_back_to_the_same_days() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("recall.save");
    let seat = faction("spain_psoe");
    let mut session = played(7, "spain_psoe", Keeping::all());
    let start = session.today();
    session.run_until(start.plus(80));
    let then = session.hash();
    session.run_until(start.plus(95));
    // An order of the very day of saving is in the saved world: going back past it must not give it twice.
    session.order(seat, Command::Rally).expect("a party may rally");
    session.save(&path).expect("saves");

    let mut loaded = Session::load(book(), &path, Keeping::all()).expect("loads");
    let recall = loaded.recall().expect("the first day is known");
    let mut mornings = 0;
    let recalled = recall.run(|_| mornings += 1).expect("the same rules lead to the same world");
    assert_eq!(mornings, 96);
    loaded.remember(recalled);
    assert_eq!(loaded.earliest(), start);
    assert!(loaded.kept().count() >= 3, "the months between were not kept");
    loaded.run_until(start.plus(110));
    session.run_until(start.plus(110));
    assert_eq!(loaded.hash(), session.hash());
    assert!(loaded.rewind(start.plus(100)) && session.rewind(start.plus(100)));
    assert_eq!(loaded.hash(), session.hash(), "the day after loading came out otherwise the second time");
    assert!(loaded.rewind(start.plus(80)));
    assert_eq!(loaded.hash(), then);
}

#[test]
fn a_save_can_be_written_from_a_copy_while_days_go_on() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("later.save");
    let mut session = watched(3);
    session.run_until(session.today().plus(3));
    let (then, day) = (session.hash(), session.today());
    let saving = session.saving();
    session.run_until(day.plus(9));
    std::thread::spawn({
        let path = path.clone();
        move || saving.write(&path)
    })
    .join()
    .expect("the writer ends")
    .expect("writes");
    let loaded = load(&path).expect("loads");
    assert_eq!((loaded.today(), loaded.hash()), (day, then));
}
