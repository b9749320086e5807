//! How long each stage takes, by the size of what it gets: `cargo bench -p witcraft`.
//!
//! For changes on one machine. What is said elsewhere about speed comes from `cargo xtask compare`.

use divan::Bencher;
use divan::counter::BytesCount;
use witcraft_codegen::{Options, format, guest, host};
use witcraft_model::{Input, Loader, World};

fn main() {
    divan::main();
}

/// How many records, each with a function that takes and returns lists of it.
const SIZES: [usize; 3] = [1, 10, 100];

fn wit(size: usize) -> String {
    let mut text = String::from("package bench:bench;\n\ninterface i {\n");
    for number in 0..size {
        text += &format!(
            "  /// What the record is about.\n  record r{number} {{ name: string, values: list<u32>, inner: option<f64> }}\n  \
             f{number}: func(all: list<r{number}>) -> result<list<r{number}>, string>;\n"
        );
    }
    text + "}\n\nworld w { import i; export i; }\n"
}

fn load(text: &str) -> World {
    let package = Loader::default()
        .load(&[Input::text("bench.wit", text)])
        .expect("the WIT is right");
    package.world(None).expect("there is one world")
}

#[divan::bench(name = "1 load", args = SIZES)]
fn loading(bencher: Bencher<'_, '_>, size: usize) {
    let text = wit(size);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| load(&text));
}

/// Without formatting.
#[divan::bench(name = "2 guest", args = SIZES)]
fn guests(bencher: Bencher<'_, '_>, size: usize) {
    let world = load(&wit(size));
    let options = Options::default().format(false);
    bencher.bench(|| guest(&world, &options));
}

/// Without formatting.
#[divan::bench(name = "3 host", args = SIZES)]
fn hosts(bencher: Bencher<'_, '_>, size: usize) {
    let world = load(&wit(size));
    let options = Options::default().format(false);
    bencher.bench(|| host(&world, &options));
}

#[divan::bench(name = "4 types", args = SIZES)]
fn types(bencher: Bencher<'_, '_>, size: usize) {
    let world = load(&wit(size));
    bencher.bench(|| witcraft_types::report(&world));
}

/// Of a guest.
#[divan::bench(name = "5 format", args = SIZES)]
fn formatting(bencher: Bencher<'_, '_>, size: usize) {
    let world = load(&wit(size));
    let code = guest(&world, &Options::default().format(false)).expect("it can be generated");
    bencher
        .counter(BytesCount::of_str(&code))
        .bench(|| format(&code));
}
