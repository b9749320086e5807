//! What a row of the table is made of: two versions of an interface, and what guests and hosts of each do with it.

use crate::host::{Ability, Side};

/// One version of the interface.
pub(crate) struct Half {
    /// What is in the interface `i`.
    pub(crate) wit: &'static str,
    /// The version of the package.
    pub(crate) version: &'static str,
    /// Other interfaces of the package, and whether the world has them, too.
    pub(crate) others: Vec<Other>,
    /// How guests use what they import, as Rust in which the interface is in scope.
    pub(crate) uses: String,
    /// How guests implement what they export: the name of a function, and its body.
    pub(crate) bodies: Vec<(&'static str, String)>,
    /// What guests know of its types, as Rust in which the interface is in scope.
    pub(crate) knows: &'static str,
    /// What hosts do.
    pub(crate) abilities: Vec<Ability>,
}

/// One more interface.
pub(crate) struct Other {
    pub(crate) name: &'static str,
    pub(crate) wit: &'static str,
    pub(crate) in_world: bool,
    pub(crate) abilities: Vec<Ability>,
}

/// What a name of a member of an interface says: who uses it how.
pub(crate) struct Function {
    pub(crate) name: &'static str,
    /// Rust, as a tuple: `(1u32, 2u32,)`.
    pub(crate) params: &'static str,
    /// Rust; empty if there is none.
    pub(crate) result: &'static str,
    pub(crate) asynchronous: bool,
    pub(crate) ability: Ability,
}

impl Half {
    /// An interface of nothing but functions and value types.
    pub(crate) fn new(wit: &'static str, functions: Vec<Function>) -> Self {
        let mut half = Self::by_hand(wit, "", Vec::new(), Vec::new());
        half.add(functions);
        half
    }

    /// An interface that is used and implemented in its own way.
    pub(crate) fn by_hand(
        wit: &'static str,
        uses: &str,
        bodies: Vec<(&'static str, &str)>,
        abilities: Vec<Ability>,
    ) -> Self {
        Self {
            wit,
            version: "1.0.0",
            others: Vec::new(),
            uses: uses.to_owned(),
            knows: "",
            bodies: bodies
                .into_iter()
                .map(|(name, body)| (name, body.to_owned()))
                .collect(),
            abilities,
        }
    }

    /// In a package of another version.
    pub(crate) fn version(mut self, version: &'static str) -> Self {
        self.version = version;
        self
    }

    /// With guests that know this of its types.
    pub(crate) fn knowing(mut self, knows: &'static str) -> Self {
        self.knows = knows;
        self
    }

    /// With plain functions besides.
    pub(crate) fn with(mut self, functions: Vec<Function>) -> Self {
        self.add(functions);
        self
    }

    /// With another interface in the package, which the world does not name.
    pub(crate) fn beside(mut self, name: &'static str, wit: &'static str) -> Self {
        let abilities = Vec::new();
        self.others.push(Other {
            name,
            wit,
            in_world: false,
            abilities,
        });
        self
    }

    /// With another interface in the world. Guests that import it use it.
    pub(crate) fn and(
        mut self,
        name: &'static str,
        wit: &'static str,
        functions: Vec<Function>,
    ) -> Self {
        let mut abilities = Vec::new();
        for function in functions {
            self.uses += &call(&function);
            self.bodies.push((function.name, body(&function)));
            abilities.push(function.ability);
        }
        self.others.push(Other {
            name,
            wit,
            in_world: true,
            abilities,
        });
        self
    }

    /// Guests that import it use no more of it than this.
    pub(crate) fn using(mut self, uses: &str) -> Self {
        self.uses = uses.to_owned();
        self
    }

    fn add(&mut self, functions: Vec<Function>) {
        for function in functions {
            self.uses += &call(&function);
            self.bodies.push((function.name, body(&function)));
            self.abilities.push(function.ability);
        }
    }

    /// Whether anything in it may wait.
    pub(crate) fn is_async(&self) -> bool {
        ["async ", "stream<", "future<"]
            .iter()
            .any(|word| self.wit.contains(word))
    }

    /// The package, with the world `w`.
    pub(crate) fn package(&self, side: Side, asynchronous: bool) -> String {
        let Self { wit, version, .. } = self;
        let mut text = format!("package a:b@{version};\n\ninterface i {{ {wit} }}\n");
        let mut world = format!("  {} i;\n", side.as_str());
        for other in &self.others {
            text += &format!("interface {} {{ {} }}\n", other.name, other.wit);
            if other.in_world {
                world += &format!("  {} {};\n", side.as_str(), other.name);
            }
        }
        if side == Side::Import {
            let word = if asynchronous { "async " } else { "" };
            world += &format!("  export run: {word}func();\n");
        }
        format!("{text}\nworld w {{\n{world}}}\n")
    }

    /// What hosts do, by the names of the interfaces.
    pub(crate) fn interfaces(&self) -> Vec<(String, &[Ability])> {
        let name = |interface: &str| format!("a:b/{interface}@{}", self.version);
        let others = self.others.iter().filter(|other| other.in_world);
        let mut all: Vec<(String, &[Ability])> = others
            .map(|other| (name(other.name), &other.abilities[..]))
            .collect();
        all.push((name("i"), &self.abilities));
        all
    }
}

/// Calls a function as guests do, and looks at the result.
fn call(function: &Function) -> String {
    let Function {
        name,
        params,
        result,
        ..
    } = function;
    let name = name.replace('-', "_");
    let inside = params.strip_prefix('(').and_then(|it| it.strip_suffix(')'));
    let params = inside.unwrap_or(params);
    let wait = if function.asynchronous { ".await" } else { "" };
    match *result {
        // Whoever returns nothing is expected to.
        "" => format!("let () = {name}({params}){wait};\n"),
        result => format!("assert!({name}({params}){wait} == {result});\n"),
    }
}

/// Implements a function as guests do; `PARAMS` stands for what it is given.
fn body(function: &Function) -> String {
    let Function { params, result, .. } = function;
    match *params {
        "()" => result.to_string(),
        params => format!("assert!(PARAMS == {params}); {result}"),
    }
}

/// One change.
pub(crate) struct Row {
    pub(crate) title: &'static str,
    pub(crate) old: Half,
    pub(crate) new: Half,
    pub(crate) composition: Composition,
    /// Whether guests do not call what changed.
    pub(crate) idle: bool,
}

/// Whether the composition tool can be asked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Composition {
    Asked,
    /// It refuses worlds with such a type, even one against itself.
    Unable,
    /// It does not look at versions: to it, nothing changed.
    BlindToVersions,
}

pub(crate) fn row(title: &'static str, old: Half, new: Half) -> Row {
    Row {
        title,
        old,
        new,
        composition: Composition::Asked,
        idle: false,
    }
}

impl Row {
    pub(crate) fn composition(mut self, composition: Composition) -> Self {
        self.composition = composition;
        self
    }

    /// Guests do not call what changed.
    pub(crate) fn idle(mut self) -> Self {
        self.idle = true;
        self
    }

    pub(crate) fn is_async(&self) -> bool {
        self.old.is_async() || self.new.is_async()
    }
}

/// A function with the values that cross: `f("name"(params) -> result)`. The values are the same Rust in the guest and
/// in the host.
#[macro_export]
macro_rules! f {
    ($name:literal ($($param:expr),*) $(-> $result:expr)?) => {
        $crate::row::Function {
            name: $name,
            params: stringify!(($($param,)*)),
            result: concat!($(stringify!($result))?),
            asynchronous: false,
            ability: $crate::host::func($name, ($($param,)*), ($($result,)?)),
        }
    };
}

/// As [`f`], for an `async func`.
#[macro_export]
macro_rules! async_f {
    ($name:literal ($($param:expr),*) $(-> $result:expr)?) => {
        $crate::row::Function {
            name: $name,
            params: stringify!(($($param,)*)),
            result: concat!($(stringify!($result))?),
            asynchronous: true,
            ability: $crate::host::async_func($name, ($($param,)*), ($($result,)?)),
        }
    };
}
