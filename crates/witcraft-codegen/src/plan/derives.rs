//! Which types can have which derives, and what is in the way where one cannot.

use std::collections::HashMap;

use witcraft_model::wit::{Resolve, Type, TypeDefKind, TypeId};
use witcraft_model::{ItemPath, Package, parts};

use crate::Side;

/// Why a type cannot have a derive.
#[derive(Clone, Debug)]
pub(crate) struct Obstacle {
    /// The field or case that is in the way; the type itself where it has none.
    pub(crate) path: ItemPath,
    /// What is the matter with it, to follow its name: `is a float`.
    pub(crate) reason: String,
}

impl Obstacle {
    pub(crate) fn is_flags(&self) -> bool {
        self.reason == FLAGS
    }
}

/// Answers for one side; remembers what it found out.
pub(crate) struct Derives<'a> {
    package: &'a Package,
    side: Side,
    /// The cases that have `#[default]` on them.
    defaults: &'a dyn Fn(&ItemPath) -> bool,
    known: HashMap<(TypeId, &'static str), Option<Obstacle>>,
}

/// What a derive asks of every part of a type.
pub(super) const STANDARD: [&str; 9] = [
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "PartialEq",
    "Eq",
    "PartialOrd",
    "Ord",
    "Hash",
];

/// All other derives, such as those of `serde`: handles and streams stop them, too, and so do flags, as `bitflags` puts
/// derives also on a type of its own that has nothing but the [`STANDARD`] ones inside.
const OTHER: &str = "other";

const FLAGS: &str = "is a set of flags, which take nothing but the derives of Rust itself";

/// The name of a derive without its path.
pub(crate) fn base(derive: &str) -> &str {
    let name = derive.rsplit("::").next().unwrap_or(derive);
    name.trim()
}

/// What has to be derived along with a derive.
pub(crate) fn implied(derive: &str) -> &'static [&'static str] {
    match base(derive) {
        "Copy" => &["Clone"],
        "Eq" | "PartialOrd" => &["PartialEq"],
        "Ord" => &["PartialEq", "Eq", "PartialOrd"],
        _ => &[],
    }
}

impl<'a> Derives<'a> {
    pub(crate) fn new(
        package: &'a Package,
        side: Side,
        defaults: &'a dyn Fn(&ItemPath) -> bool,
    ) -> Self {
        Self {
            package,
            side,
            defaults,
            known: HashMap::new(),
        }
    }

    /// What keeps `derive` from a type, if anything does.
    pub(crate) fn obstacle(&mut self, id: TypeId, derive: &str) -> Option<Obstacle> {
        let name = STANDARD.into_iter().find(|name| *name == base(derive));
        self.named(id, name.unwrap_or(OTHER))
    }

    fn named(&mut self, id: TypeId, derive: &'static str) -> Option<Obstacle> {
        if let Some(known) = self.known.get(&(id, derive)) {
            return known.clone();
        }
        let found = self.look(id, derive);
        self.known.insert((id, derive), found.clone());
        found
    }

    fn look(&mut self, id: TypeId, derive: &'static str) -> Option<Obstacle> {
        let resolve: &'a Resolve = self.package.resolve();
        let path = self.package.paths().ty(resolve, id)?;
        match &resolve.types[id].kind {
            TypeDefKind::Record(record) => record
                .fields
                .iter()
                .find_map(|field| self.part(path.child(&field.name), &field.ty, derive)),
            TypeDefKind::Variant(variant) => {
                let mut cases = variant.cases.iter();
                if derive == "Default"
                    && !cases.clone().any(|case| self.is_default(&path, &case.name))
                {
                    return Some(no_default(path));
                }
                cases.find_map(|case| self.part(path.child(&case.name), case.ty.as_ref()?, derive))
            }
            TypeDefKind::Enum(enum_) => {
                let has = enum_
                    .cases
                    .iter()
                    .any(|case| self.is_default(&path, &case.name));
                (derive == "Default" && !has).then(|| no_default(path))
            }
            TypeDefKind::Flags(_) if derive == OTHER => Some(Obstacle {
                path,
                reason: FLAGS.into(),
            }),
            _ => None,
        }
    }

    fn is_default(&self, ty: &ItemPath, case: &str) -> bool {
        (self.defaults)(&ty.child(case))
    }

    fn part(&mut self, path: ItemPath, ty: &Type, derive: &'static str) -> Option<Obstacle> {
        match self.reason(ty, derive)? {
            Reason::Itself(reason) => Some(Obstacle {
                path,
                reason: reason.to_owned(),
            }),
            Reason::Inside(inner) => Some(inner),
        }
    }

    fn reason(&mut self, ty: &Type, derive: &'static str) -> Option<Reason> {
        let itself = |reason| Some(Reason::Itself(reason));
        match ty {
            Type::F32 | Type::F64 if matches!(derive, "Eq" | "Ord" | "Hash") => {
                itself("is a float")
            }
            Type::String if derive == "Copy" => itself("is a string"),
            Type::ErrorContext if derive != "Debug" => itself("is an error context"),
            Type::Id(id) => self.defined(*id, derive),
            _ => None,
        }
    }

    fn defined(&mut self, id: TypeId, derive: &'static str) -> Option<Reason> {
        let resolve: &'a Resolve = self.package.resolve();
        let itself = |reason| Some(Reason::Itself(reason));
        match &resolve.types[id].kind {
            TypeDefKind::Record(_) | TypeDefKind::Variant(_) | TypeDefKind::Enum(_) => {
                self.named(id, derive).map(Reason::Inside)
            }
            TypeDefKind::Flags(_) if derive == OTHER => itself(FLAGS),
            TypeDefKind::Handle(_) | TypeDefKind::Resource if derive != "Debug" => {
                itself("is a handle to a resource")
            }
            TypeDefKind::Stream(_) if derive != "Debug" => itself("is a stream"),
            TypeDefKind::Future(_) if derive != "Debug" => itself("is a future"),
            TypeDefKind::List(_) if derive == "Copy" => itself("is a list"),
            TypeDefKind::Map(..) if derive == "Copy" => itself("is a map"),
            // An option is `None`, and a list or map is empty, whatever would be in it.
            TypeDefKind::Option(_) | TypeDefKind::List(_) | TypeDefKind::Map(..)
                if derive == "Default" =>
            {
                None
            }
            TypeDefKind::Result(_) if derive == "Default" => itself("is a result"),
            TypeDefKind::Map(..)
                if self.side == Side::Host && matches!(derive, "Hash" | "PartialOrd" | "Ord") =>
            {
                itself("is a map, which is a `HashMap` on the host")
            }
            TypeDefKind::FixedLengthList(_, length) if derive == "Default" && *length > 32 => {
                itself("is an array of more than 32 elements")
            }
            TypeDefKind::Stream(_) | TypeDefKind::Future(_) => None,
            kind => parts(kind).find_map(|ty| self.reason(&ty, derive)),
        }
    }
}

enum Reason {
    /// The part itself is in the way.
    Itself(&'static str),
    /// Something inside a type that the part names.
    Inside(Obstacle),
}

fn no_default(path: ItemPath) -> Obstacle {
    Obstacle {
        path,
        reason: "has no case with the attribute `#[default]`".into(),
    }
}
