//! What is a miss, and what goes first.

use std::fs;
use std::os::unix::fs::FileExt;

use super::*;

const BLOCK: usize = 4096;

fn name(of: u8) -> String {
    blake3::hash(&[of]).to_hex().to_string()
}

fn folder() -> (tempfile::TempDir, Folder) {
    let root = tempfile::tempdir().unwrap();
    let folder = Folder::open(&root.path().join("compiled")).unwrap();
    (root, folder)
}

fn kept(folder: &Folder, of: u8, bytes: usize) -> Vec<u8> {
    let code: Vec<u8> = (0..bytes).map(|place| (place % 251) as u8 ^ of).collect();
    keep(folder, 1 << 20, &name(of), &code, Kind::Module, "a.wasm").unwrap();
    code
}

#[test]
fn what_is_kept_is_found() {
    let (_root, folder) = folder();
    let code = kept(&folder, 1, 10_000);
    let path = find(&folder, &name(1)).unwrap();
    assert_eq!(fs::read(path).unwrap(), code);
    assert_eq!(find(&folder, &name(2)), None);
}

#[test]
fn a_flipped_bit_in_any_block_is_a_miss_even_with_its_times_set_back() {
    let (_root, folder) = folder();
    for block in 0..6 {
        let code = kept(&folder, 1, 5 * BLOCK + 100);
        let path = find(&folder, &name(1)).unwrap();
        let written = fs::metadata(&path).unwrap().modified().unwrap();
        let place = (block * BLOCK + 17 * block).min(code.len() - 1);
        let file = File::options().write(true).open(&path).unwrap();
        file.write_at(&[code[place] ^ 0x10], place as u64).unwrap();
        file.set_modified(written).unwrap();
        assert_eq!(find(&folder, &name(1)), None, "block {block}");
        assert!(!path.exists(), "it is not looked at twice");
    }
}

#[test]
fn every_shorter_file_is_a_miss() {
    let (_root, folder) = folder();
    for length in [0, 1, BLOCK - 1, BLOCK, 2 * BLOCK - 1] {
        kept(&folder, 1, 2 * BLOCK);
        let path = folder.file(&name(1), CODE);
        File::options()
            .write(true)
            .open(&path)
            .unwrap()
            .set_len(length as u64)
            .unwrap();
        assert_eq!(find(&folder, &name(1)), None, "{length}");
    }
}

#[test]
fn what_another_machine_sealed_is_a_miss() {
    let (_one, ours) = folder();
    let (_two, theirs) = folder();
    kept(&theirs, 1, 100);
    for ending in [CODE, SEAL] {
        fs::copy(theirs.file(&name(1), ending), ours.file(&name(1), ending)).unwrap();
    }
    assert_eq!(find(&ours, &name(1)), None);
    // Nor does one entry's seal do for another.
    kept(&ours, 2, 100);
    for ending in [CODE, SEAL] {
        fs::copy(ours.file(&name(2), ending), ours.file(&name(3), ending)).unwrap();
    }
    assert!(find(&ours, &name(2)).is_some());
    assert_eq!(find(&ours, &name(3)), None);
}

#[test]
fn a_copy_of_ones_own_entry_is_read_again_and_found() {
    let (_root, folder) = folder();
    kept(&folder, 1, 100);
    let path = folder.file(&name(1), CODE);
    let code = fs::read(&path).unwrap();
    fs::remove_file(&path).unwrap();
    write(&path, &[&code], true).unwrap();
    assert!(find(&folder, &name(1)).is_some());
}

#[test]
fn what_others_can_write_or_a_link_is_a_miss() {
    use std::os::unix::fs::PermissionsExt;
    let (root, folder) = folder();
    kept(&folder, 1, 100);
    let path = folder.file(&name(1), CODE);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o666)).unwrap();
    assert_eq!(find(&folder, &name(1)), None);
    kept(&folder, 1, 100);
    let elsewhere = root.path().join("elsewhere");
    fs::rename(&path, &elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, &path).unwrap();
    assert_eq!(find(&folder, &name(1)), None);
}

#[test]
fn the_least_recently_used_goes_first_and_strangers_stay() {
    let (_root, folder) = folder();
    fs::write(folder.path().join("README"), "mine").unwrap();
    for of in 1..=3 {
        kept(&folder, of, 1000);
        // Seals carry the time of the last use.
        let sealed = File::options()
            .write(true)
            .open(folder.file(&name(of), SEAL))
            .unwrap();
        let age = Duration::from_secs(1000 - 100 * u64::from(of));
        sealed.set_modified(SystemTime::now() - age).unwrap();
    }
    assert!(find(&folder, &name(1)).is_some(), "used just now");
    keep(&folder, 3000, &name(4), &[0; 1000], Kind::Module, "d").unwrap();
    let left = entries(folder.path()).unwrap();
    let left: Vec<&str> = left.iter().map(|entry| entry.name.as_str()).collect();
    assert_eq!(left.len(), 3);
    assert!(!left.contains(&name(2).as_str()), "the oldest is gone");
    let cleared = clear(folder.path()).unwrap();
    assert_eq!(cleared.entries, 3);
    assert!(folder.path().join("README").exists());
    assert!(entries(folder.path()).unwrap().is_empty());
}

#[test]
fn what_is_larger_than_the_cache_is_not_kept() {
    let (_root, folder) = folder();
    assert!(keep(&folder, 99, &name(1), &[0; 100], Kind::Module, "a").is_err());
    assert!(entries(folder.path()).unwrap().is_empty());
}

#[test]
fn what_a_killed_process_left_is_swept_up() {
    let (_root, folder) = folder();
    let left = folder.path().join(format!("{TEMPORARY}abc"));
    fs::write(&left, "half").unwrap();
    let young = folder.path().join(format!("{TEMPORARY}def"));
    fs::write(&young, "half").unwrap();
    let file = File::options().write(true).open(&left).unwrap();
    file.set_modified(SystemTime::now() - 2 * ABANDONED)
        .unwrap();
    kept(&folder, 1, 100);
    assert!(!left.exists() && young.exists());
}

#[test]
fn a_source_is_known_until_it_changes() {
    let (root, folder) = folder();
    let path = root.path().join("a.wasm");
    fs::write(&path, "one").unwrap();
    let seal = Seal::describe(&path, Kind::Module, "a.wasm").unwrap();
    learn_source(&folder, &path, &seal);
    assert_eq!(known_source(&folder, &path).unwrap().content, seal.content);
    fs::write(&path, "two").unwrap();
    assert_eq!(known_source(&folder, &path), None);
}
