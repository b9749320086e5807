//! Pantries in three languages, in one host: they have to do the same.

use std::path::{Path, PathBuf};

use pantry_host::Running;
use pantry_host::bindings::exports::interop::pantry::keeping::{Item, Refusal};
use pantry_host::bindings::interop::pantry::types::{Marks, Unit};
use witcraft_host::runtime::{Blocking, Cache, Runtime};
use witcraft_host::wasmtime::component::Resource;
use witcraft_tests::guest;

use crate::tools::{self, folder, python, sources, succeed};

#[test]
fn a_pantry_in_rust() {
    let path = rust();
    keeps(&path, "Rust");
}

#[test]
#[ignore = "needs componentize-py: cargo xtask test --interop"]
fn a_pantry_in_python() {
    let path = folder().join("pantry-python.wasm");
    succeed(
        python("componentize-py")
            .current_dir(sources())
            .args(["-d", "wit", "-w", "pantry", "componentize", "-p", "python"])
            .args(["app", "-o"])
            .arg(&path),
    );
    keeps(&path, "Python");
}

#[test]
#[ignore = "needs jco: cargo xtask test --interop"]
fn a_pantry_in_javascript() {
    let path = folder().join("pantry-javascript.wasm");
    succeed(
        tools::jco()
            .args(["componentize", "javascript/app.js", "--wit", "wit"])
            .args(["-n", "pantry", "--disable", "all", "-o"])
            .arg(&path),
    );
    keeps(&path, "JavaScript");
}

/// The component of `tests/guests/pantry`, as a file.
pub(crate) fn rust() -> PathBuf {
    let path = folder().join("pantry-rust.wasm");
    std::fs::create_dir_all(folder()).unwrap();
    // In one step: another test may be reading it.
    let whole = tempfile::NamedTempFile::new_in(folder()).unwrap();
    std::fs::write(&whole, guest::component("pantry")).unwrap();
    whole.persist(&path).unwrap();
    path
}

/// Compiled code stays, as these components are large and this build of the compiler is slow.
fn runtime() -> Runtime<Blocking> {
    let cache = Cache::at(folder().join("compiled"));
    Runtime::builder().cache(cache).build().unwrap()
}

fn flour() -> Item {
    Item {
        name: "flour".to_owned(),
        amount: 1000,
        unit: Unit::Gram,
        price: None,
        marks: Marks::empty(),
        tags: vec!["baking".to_owned(), "dry".to_owned()],
    }
}

fn cheese() -> Item {
    Item {
        name: "Käse 🧀".to_owned(),
        amount: 2,
        unit: Unit::Piece,
        price: Some(2.5),
        marks: Marks::OPENED | Marks::GIFT,
        tags: Vec::new(),
    }
}

/// More than a double can count.
const MUCH: u64 = u64::MAX - 1;

fn water() -> Item {
    Item {
        name: "water".to_owned(),
        amount: MUCH,
        unit: Unit::Millilitre,
        price: Some(f64::MIN_POSITIVE),
        marks: Marks::all(),
        tags: vec![String::new()],
    }
}

/// Calls everything that a pantry exports.
fn keeps(path: &Path, language: &str) {
    let mut running = Running::open(&runtime(), path).unwrap();
    let store = &mut running.store;
    assert_eq!(running.pantry.call_language(&mut *store).unwrap(), language);
    let keeping = running.pantry.interop_pantry_keeping();
    let shelf = keeping.shelf();

    // Records in lists, and resources of the component.
    let first = shelf.call_constructor(&mut *store, "left").unwrap();
    let second = shelf.call_constructor(&mut *store, "right ✓").unwrap();
    assert_eq!(shelf.call_label(&mut *store, second).unwrap(), "right ✓");
    for item in [flour(), cheese()] {
        shelf.call_put(&mut *store, first, &item).unwrap();
    }
    shelf.call_put(&mut *store, second, &water()).unwrap();
    shelf.call_put(&mut *store, second, &cheese()).unwrap();
    let items = shelf.call_items(&mut *store, first).unwrap();
    assert_eq!(items, [flour(), cheese()]);

    // Results, and every case of a variant.
    let taken = shelf.call_take(&mut *store, first, "flour", 400).unwrap();
    let some = Item {
        amount: 400,
        ..flour()
    };
    assert_eq!(taken, Ok(some));
    let unknown = shelf.call_take(&mut *store, first, "water", 1).unwrap();
    assert_eq!(unknown, Err(Refusal::Unknown("water".to_owned())));
    let too_little = shelf.call_take(&mut *store, first, "flour", MUCH).unwrap();
    assert_eq!(too_little, Err(Refusal::TooLittle((600, MUCH))));
    shelf.call_lock(&mut *store, second).unwrap();
    let locked = shelf.call_take(&mut *store, second, "water", 1).unwrap();
    assert_eq!(locked, Err(Refusal::Locked));

    // Resources that are given away and come back.
    let both = shelf.call_merge(&mut *store, first, second).unwrap();
    assert_eq!(shelf.call_label(&mut *store, both).unwrap(), "left");
    let items = shelf.call_items(&mut *store, both).unwrap();
    let names: Vec<_> = items
        .iter()
        .map(|item| (item.name.as_str(), item.amount))
        .collect();
    assert_eq!(names, [("flour", 600), ("Käse 🧀", 4), ("water", MUCH)]);
    assert!(shelf.call_label(&mut *store, first).is_err(), "it is gone");

    // What the component asks of its host, and the host's errors.
    let mut running = Running::open(&runtime(), path).unwrap();
    let store = &mut running.store;
    let keeping = running.pantry.interop_pantry_keeping();
    let shelf = keeping.shelf();
    let both = shelf.call_constructor(&mut *store, "left").unwrap();
    for item in [flour(), cheese(), water()] {
        shelf.call_put(&mut *store, both, &item).unwrap();
    }
    let worth = keeping.call_worth(&mut *store, both).unwrap();
    let expected = [
        ("flour".to_owned(), Some(500.0)),
        ("Käse 🧀".to_owned(), Some(4.5)),
        ("water".to_owned(), None),
    ];
    assert_eq!(worth, expected);
    assert_eq!(store.data().data.log, ["shelf left", "nobody sells water"]);

    // Resources of the host, lent and owned.
    store
        .data_mut()
        .data
        .lists
        .push(("errands".to_owned(), vec!["post".to_owned()]));
    let list = Resource::new_borrow(0);
    let lines = keeping.call_restock(&mut *store, both, 1001, list).unwrap();
    assert_eq!(lines, 3);
    let household = &store.data().data;
    let errands = ["post", "1 flour", "999 Käse 🧀"].map(str::to_owned);
    let own = ["flour", "Käse 🧀"].map(str::to_owned);
    assert_eq!(
        household.lists,
        [
            ("errands".to_owned(), errands.to_vec()),
            ("left".to_owned(), own.to_vec())
        ]
    );
    both.resource_drop(&mut *store).unwrap();

    // Numbers of every kind, at their ends.
    for numbers in [
        (
            0,
            i8::MIN,
            0,
            i16::MIN,
            0,
            i32::MIN,
            0,
            i64::MIN,
            f32::MIN,
            f64::MIN,
            false,
            '\0',
        ),
        (
            u8::MAX,
            i8::MAX,
            u16::MAX,
            i16::MAX,
            u32::MAX,
            i32::MAX,
            u64::MAX,
            i64::MAX,
            0.1,
            0.1,
            true,
            char::MAX,
        ),
    ] {
        let (a, b, c, d, e, f, g, h, i, j, k, l) = numbers;
        let back = keeping.call_echo_numbers(&mut *store, a, b, c, d, e, f, g, h, i, j, k, l);
        assert_eq!(back.unwrap(), numbers);
    }
    let bytes: Vec<u8> = (0..=255).cycle().take(1 << 20).collect();
    let mut reversed = bytes.clone();
    reversed.reverse();
    assert_eq!(keeping.call_reverse(&mut *store, &bytes).unwrap(), reversed);
    assert_eq!(running.output.text(), "", "nothing was complained about");
}
