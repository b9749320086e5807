//! How long each stage takes, by the size of what it gets: `cargo bench -p witcraft`.
//!
//! For changes on one machine. What is said elsewhere about speed comes from `cargo xtask compare`.

mod input;

use divan::Bencher;
use divan::counter::BytesCount;
use input::{SIZES, load, wit};
use witcraft_codegen::{Options, format, guest, host};

fn main() {
    divan::main();
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
