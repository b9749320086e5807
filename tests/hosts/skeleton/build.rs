//! Writes scaffolds of odd names, with the bindings that they are for: without options, and with each that changes what
//! a scaffold has to say.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use witcraft_codegen::{Bindings, Options, Side, bindings, scaffold};
use witcraft_config::Config;
use witcraft_model::{Input, Loader};

const GUESTS: &[(&str, &str)] = &[
    ("plain", ""),
    ("macro_name", "export-macro-name = \"exp\""),
    ("skip", "skip = [\"finish\"]"),
    ("chaining", "enable-method-chaining = true"),
    ("raw_strings", "raw-strings = true"),
];

const HOSTS: &[(&str, &str)] = &[
    ("plain", ""),
    ("waiting", "async = true"),
    ("trappable", "trappable = true"),
    ("store", "store = true"),
    ("only_interfaces", "only-interfaces = true"),
];

fn main() {
    let wit = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../wit/odd-names");
    println!("cargo::rerun-if-changed={}", wit.display());
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("Cargo sets it"));
    let package = Loader::default()
        .load(&[Input::Path(wit)])
        .unwrap_or_else(|found| panic!("{found}"));
    let world = package.world(None).expect("it has one world");
    for (side, cases) in [(Side::Guest, GUESTS), (Side::Host, HOSTS)] {
        let mut modules = String::new();
        for (name, text) in cases {
            let chosen = options(side, text);
            let made = bindings(&world, side, &Options::default().bindings(chosen.clone()));
            let start = match side {
                Side::Guest => scaffold::stub(&world, "bindings.rs", &chosen),
                Side::Host => scaffold::skeleton(&world, "bindings.rs", &chosen),
            };
            let folder = out.join(side.to_string()).join(name);
            fs::create_dir_all(&folder).unwrap();
            for (file, text) in [("bindings.rs", made), ("start.rs", start)] {
                let text = text.unwrap_or_else(|found| panic!("{side} {name}: {found}"));
                fs::write(folder.join(file), text).unwrap();
            }
            let start = folder.join("start.rs");
            writeln!(modules, "#[path = {start:?}]\npub mod {name};").unwrap();
        }
        fs::write(out.join(format!("{side}.rs")), modules).unwrap();
    }
}

fn options(side: Side, text: &str) -> Bindings {
    let text = format!("[{side}]\n{text}\n");
    let config = Config::parse("witcraft.toml", &text, PathBuf::new());
    let config = config.unwrap_or_else(|found| panic!("{found}"));
    config.bindings(side).clone()
}
