//! What the stages get.

use witcraft_model::{Input, Loader, World};

/// How many records, each with a function that takes and returns lists of it.
pub(crate) const SIZES: [usize; 3] = [1, 10, 100];

pub(crate) fn wit(size: usize) -> String {
    let mut text = String::from("package bench:bench;\n\ninterface i {\n");
    for number in 0..size {
        text += &format!(
            "  /// What the record is about.\n  record r{number} {{ name: string, values: list<u32>, inner: option<f64> }}\n  \
             get{number}: func(all: list<r{number}>) -> result<list<r{number}>, string>;\n"
        );
    }
    text + "}\n\nworld w { import i; export i; }\n"
}

pub(crate) fn load(text: &str) -> World {
    let package = Loader::default()
        .load(&[Input::text("bench.wit", text)])
        .expect("the WIT is right");
    package.world(None).expect("there is one world")
}
