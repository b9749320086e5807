//! Random WIT packages: those of `wit-smith`, and those of a strategy of our own, which also makes maps.
//!
//! The same number always gives the same package, so that a number reproduces a failure.

use std::fmt::Write as _;

use anyhow::{Context, Result};
use arbitrary::Unstructured;
use witcraft_model::{Input, Loader, Package, World};

use crate::random::Random;

/// How a package was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Maker {
    /// By `wit-smith`.
    Smith,
    /// By the strategy in this module.
    Own,
}

/// The environment variable with the number of the first random package.
pub const START: &str = "WITCRAFT_START";

/// The number of the first random package: 0, unless [`START`] says otherwise.
///
/// # Errors
///
/// If it says something that is no number.
pub fn start() -> Result<u64> {
    match std::env::var(START) {
        Ok(number) => number.parse().with_context(|| format!("{START}={number}")),
        Err(_) => Ok(0),
    }
}

/// The package of a number, as WIT if it is text, and loaded.
///
/// `None` where the number gives no package: not all bytes are good for one.
///
/// # Errors
///
/// If the package cannot be loaded, which is a defect in itself.
pub fn package(maker: Maker, seed: u64) -> Result<Option<(String, Package)>> {
    match maker {
        Maker::Own => {
            let text = own(seed);
            let package = Loader::default()
                .load(&[Input::text("random.wit", text.clone())])
                .with_context(|| text.clone())?;
            Ok(Some((text, package)))
        }
        Maker::Smith => {
            let random = &mut Random::new(seed);
            let bytes: Vec<u8> = (0..4096).map(|_| random.bits().to_le_bytes()[0]).collect();
            let mut config: wit_smith::Config = Unstructured::new(&bytes).arbitrary()?;
            config.max_pkg_items = 4;
            config.max_interface_items = 6;
            config.implements = false;
            let made = wit_smith::smith(&config, &mut Unstructured::new(&bytes[64..]));
            let Ok(wasm) = made else { return Ok(None) };
            let path =
                std::env::temp_dir().join(format!("witcraft-{}-{seed}.wasm", std::process::id()));
            std::fs::write(&path, wasm)?;
            let package = Loader::default().load(&[Input::Path(path.clone())]);
            std::fs::remove_file(path)?;
            Ok(Some((format!("wit-smith, number {seed}"), package?)))
        }
    }
}

/// The worlds of the packages that were asked for.
pub fn worlds(package: &Package) -> Vec<World> {
    let resolve = package.resolve();
    let mut worlds = Vec::new();
    for (_, world) in resolve.worlds.iter() {
        let Some(owner) = world.package else { continue };
        let name = &resolve.packages[owner].name;
        let mut path = format!("{}:{}/{}", name.namespace, name.name, world.name);
        if let Some(version) = &name.version {
            path += &format!("@{version}");
        }
        worlds.extend(package.world(Some(&path)));
    }
    worlds
}

/// Names that are also words of Rust, of WIT or of generated code.
const NAMES: [&str; 16] = [
    "a",
    "b1",
    "some-name",
    "URL",
    "x-2",
    "type",
    "option",
    "result",
    "match",
    "self",
    "t",
    "s",
    "drop",
    "gen",
    "host",
    "string",
];

/// A package of one interface that the world imports, exports or both.
pub fn own(seed: u64) -> String {
    let mut make = Make {
        random: Random::new(seed),
        types: Vec::new(),
        resources: Vec::new(),
        text: String::new(),
    };
    make.interface();
    let (import, export) = [
        ("import i;", ""),
        ("", "export i;"),
        ("import i;", "export i;"),
    ][make.random.below(3)];
    format!(
        "package random:number-{seed};\n\ninterface i {{\n{}}}\n\nworld w {{\n    {import}\n    {export}\n}}\n",
        make.text
    )
}

struct Make {
    random: Random,
    /// Types that can be used anywhere, by how they are written.
    types: Vec<String>,
    resources: Vec<String>,
    text: String,
}

impl Make {
    fn interface(&mut self) {
        let mut names: Vec<&str> = NAMES.to_vec();
        for _ in 0..2 + self.random.below(5) {
            let name = names.swap_remove(self.random.below(names.len()));
            self.declare(name);
        }
        for n in 0..1 + self.random.below(4) {
            let prefix = ["f", "some-f", "go"][self.random.below(3)];
            let function = self.function(false);
            let _ = writeln!(self.text, "    {prefix}{n}: {function};");
        }
    }

    fn declare(&mut self, name: &str) {
        let parts = 1 + self.random.below(4);
        match self.random.below(6) {
            0 => {
                let _ = writeln!(self.text, "    resource %{name} {{");
                self.resources.push(format!("%{name}"));
                if self.random.flip() {
                    let param = self.ty(1);
                    let _ = writeln!(self.text, "        constructor(p: {param});");
                }
                for n in 0..self.random.below(3) {
                    let is_static = if self.random.flip() { "static " } else { "" };
                    let function = self.function(true);
                    let _ = writeln!(self.text, "        m{n}: {is_static}{function};");
                }
                self.text.push_str("    }\n");
                self.types.push(format!("%{name}"));
                return;
            }
            1 => self.block("record", name, parts, true),
            2 => self.block("variant", name, parts, false),
            3 => {
                let _ = writeln!(self.text, "    enum %{name} {{ {} }}", list(parts));
            }
            4 => {
                let parts = 1 + self.random.below(32);
                let _ = writeln!(self.text, "    flags %{name} {{ {} }}", list(parts));
            }
            _ => {
                let ty = self.value(2);
                let _ = writeln!(self.text, "    type %{name} = {ty};");
            }
        }
        self.types.push(format!("%{name}"));
    }

    fn block(&mut self, kind: &str, name: &str, parts: usize, always: bool) {
        let _ = writeln!(self.text, "    {kind} %{name} {{");
        for n in 0..parts {
            let part = ["part", "type", "gen"][self.random.below(3)];
            let ty = self.value(2);
            let _ = match (always, self.random.flip()) {
                (true, _) => writeln!(self.text, "        {part}{n}: {ty},"),
                (false, true) => writeln!(self.text, "        {part}{n}({ty}),"),
                (false, false) => writeln!(self.text, "        {part}{n},"),
            };
        }
        self.text.push_str("    }\n");
    }

    fn function(&mut self, method: bool) -> String {
        let is_async = if self.random.below(4) == 0 {
            "async "
        } else {
            ""
        };
        // What an asynchronous function takes, up to four flat values, must not be such a list.
        let params: Vec<String> = (0..self.random.below(if method { 3 } else { 5 }))
            .map(|n| {
                let ty = match self.random.below(8) {
                    0 if !self.resources.is_empty() => {
                        let at = self.random.below(self.resources.len());
                        format!("borrow<{}>", self.resources[at])
                    }
                    _ => self.ty(2),
                };
                format!("p{n}: {ty}")
            })
            .collect();
        let result = match self.random.below(3) {
            0 => String::new(),
            _ => format!(" -> {}", self.ty(3)),
        };
        format!("{is_async}func({}){result}", params.join(", "))
    }

    /// A type, or a stream or a future.
    fn ty(&mut self, depth: usize) -> String {
        match self.random.below(10) {
            0 => format!("stream<{}>", self.payload(depth)),
            1 => format!("future<{}>", self.value(depth)),
            _ => self.value(depth),
        }
    }

    fn payload(&mut self, depth: usize) -> String {
        match self.value(depth) {
            ty if ty == "char" || self.types.contains(&ty) => "u8".to_owned(),
            ty => ty,
        }
    }

    fn value(&mut self, depth: usize) -> String {
        const SCALARS: [&str; 13] = [
            "bool", "u8", "s8", "u16", "s16", "u32", "s32", "u64", "s64", "f32", "f64", "char",
            "string",
        ];
        const KEYS: [&str; 5] = ["string", "u8", "s64", "char", "bool"];
        if depth == 0 || self.random.below(3) == 0 {
            let count = SCALARS.len() + self.types.len();
            let at = self.random.below(count);
            return match SCALARS.get(at) {
                Some(scalar) => (*scalar).to_owned(),
                None => self.types[at - SCALARS.len()].clone(),
            };
        }
        let inner = depth - 1;
        match self.random.below(7) {
            0 => format!("list<{}>", self.value(inner)),
            1 => format!("option<{}>", self.value(inner)),
            2 => format!("tuple<{}, {}>", self.value(inner), self.value(inner)),
            3 => format!("result<{}, {}>", self.value(inner), self.value(inner)),
            4 => format!("result<_, {}>", self.value(inner)),
            5 => {
                let key = KEYS[self.random.below(KEYS.len())];
                format!("map<{key}, {}>", self.value(inner))
            }
            _ => format!("list<{}, {}>", self.value(inner), 1 + self.random.below(3)),
        }
    }
}

fn list(parts: usize) -> String {
    let parts: Vec<String> = (0..parts).map(|n| format!("part{n}")).collect();
    parts.join(", ")
}
