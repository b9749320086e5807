//! Whether two types are the same at the boundary, and in what way they are not.
//!
//! A name that both packages define is compared once, where it is defined, and not again wherever
//! it is used. Everything else is followed to what it is made of.

use wit_parser::{Handle, Result_, Type, TypeDef, TypeDefKind, TypeId};

use crate::pair::{Pair, dealias};
use crate::rule::{Links, Rule};
use crate::rules::{future, handle, list, map, stream};

/// In what way a type is another one.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Shift {
    /// It is in an `option` now.
    Optional,
    /// It is the success of a `result` now.
    Fallible,
    /// A `result` has another error.
    Error,
    /// Something inside it has a rule of its own.
    Inside(&'static Rule),
    /// Anything else.
    Other,
}

impl Pair<'_> {
    /// How a type that is referred to differs; `None` if it is the same.
    pub(crate) fn ty(&self, old: &Type, new: &Type) -> Option<Shift> {
        if self.same_name(old, new) {
            return None;
        }
        let inner = self.structure(old, new)?;
        Some(self.outermost(old, new).unwrap_or(inner))
    }

    pub(crate) fn maybe(&self, old: &Option<Type>, new: &Option<Type>) -> Option<Shift> {
        match (old, new) {
            (None, None) => None,
            (Some(old), Some(new)) => self.ty(old, new),
            _ => Some(Shift::Other),
        }
    }

    /// Whether both are names for the same thing, whose changes are reported where it is defined.
    fn same_name(&self, old: &Type, new: &Type) -> bool {
        let (Type::Id(old), Type::Id(new)) = (old, new) else {
            return old == new;
        };
        self.types.get(old) == Some(new) || {
            let old = dealias(self.old_resolve(), *old);
            let new = dealias(self.new_resolve(), *new);
            self.types.get(&old) == Some(&new) || self.resources.contains(&(old, new))
        }
    }

    /// A change of the outermost layer that has a name.
    fn outermost(&self, old: &Type, new: &Type) -> Option<Shift> {
        let same = |a: &Type, b: &Type| self.ty(a, b).is_none();
        let new_kind = kind(self.new_resolve(), new)?;
        if let TypeDefKind::Option(inner) = new_kind {
            return same(old, inner).then_some(Shift::Optional);
        }
        let TypeDefKind::Result(now) = new_kind else {
            return None;
        };
        if let Some(TypeDefKind::Result(before)) = kind(self.old_resolve(), old) {
            let ok = self.maybe(&before.ok, &now.ok).is_none();
            return ok.then_some(Shift::Error);
        }
        now.ok
            .as_ref()
            .is_some_and(|ok| same(old, ok))
            .then_some(Shift::Fallible)
    }

    /// How two types differ in what they are made of, whatever they are called.
    pub(crate) fn structure(&self, old: &Type, new: &Type) -> Option<Shift> {
        let other = Some(Shift::Other);
        let (a, b) = match (self.old_end(old), self.new_end(new)) {
            (Ok(old), Ok(new)) => (old, new),
            (Err(old), Err(new)) => return (old != new).then_some(Shift::Other),
            _ => return other,
        };
        let (old_id, new_id) = (a.0, b.0);
        match (&a.1.kind, &b.1.kind) {
            (TypeDefKind::Resource, TypeDefKind::Resource) => {
                let same = self.resources.contains(&(old_id, new_id));
                (!same).then_some(Shift::Other)
            }
            (TypeDefKind::Handle(old), TypeDefKind::Handle(new)) => self.handles(old, new),
            (TypeDefKind::Record(old), TypeDefKind::Record(new)) => {
                let names = |fields: &[wit_parser::Field]| -> Vec<String> {
                    fields.iter().map(|field| field.name.clone()).collect()
                };
                if names(&old.fields) != names(&new.fields) {
                    return other;
                }
                let pairs = old.fields.iter().zip(&new.fields);
                self.first(pairs.map(|(old, new)| (&old.ty, &new.ty)))
            }
            (TypeDefKind::Variant(old), TypeDefKind::Variant(new)) => {
                let names = |cases: &[wit_parser::Case]| -> Vec<String> {
                    cases.iter().map(|case| case.name.clone()).collect()
                };
                if names(&old.cases) != names(&new.cases) {
                    return other;
                }
                let pairs = old.cases.iter().zip(&new.cases);
                worst(pairs.filter_map(|(old, new)| self.maybe(&old.ty, &new.ty)))
            }
            (TypeDefKind::Enum(old), TypeDefKind::Enum(new)) => {
                let old = old.cases.iter().map(|case| &case.name);
                let new = new.cases.iter().map(|case| &case.name);
                (!old.eq(new)).then_some(Shift::Other)
            }
            (TypeDefKind::Flags(old), TypeDefKind::Flags(new)) => {
                let old = old.flags.iter().map(|flag| &flag.name);
                let new = new.flags.iter().map(|flag| &flag.name);
                (!old.eq(new)).then_some(Shift::Other)
            }
            (TypeDefKind::Tuple(old), TypeDefKind::Tuple(new)) => {
                if old.types.len() != new.types.len() {
                    return other;
                }
                self.first(old.types.iter().zip(&new.types))
            }
            (TypeDefKind::Option(old), TypeDefKind::Option(new)) => self.ty(old, new),
            (TypeDefKind::Result(old), TypeDefKind::Result(new)) => self.results(old, new),
            (TypeDefKind::List(old), TypeDefKind::List(new)) => self.ty(old, new),
            (TypeDefKind::FixedLengthList(old, m), TypeDefKind::FixedLengthList(new, n)) => {
                if m != n {
                    return Some(Shift::Inside(&list::length_changed::RULE));
                }
                self.ty(old, new)
            }
            (TypeDefKind::List(old), TypeDefKind::FixedLengthList(new, _))
            | (TypeDefKind::FixedLengthList(old, _), TypeDefKind::List(new)) => {
                let same = self.ty(old, new).is_none();
                Some(if same {
                    Shift::Inside(&list::length_changed::RULE)
                } else {
                    Shift::Other
                })
            }
            (TypeDefKind::Map(old_key, old), TypeDefKind::Map(new_key, new)) => self
                .ty(old_key, new_key)
                .or_else(|| self.ty(old, new))
                .map(|_| Shift::Inside(&map::entry_changed::RULE)),
            (TypeDefKind::Future(old), TypeDefKind::Future(new)) => self
                .maybe(old, new)
                .map(|_| Shift::Inside(&future::value_changed::RULE)),
            (TypeDefKind::Stream(old), TypeDefKind::Stream(new)) => self
                .maybe(old, new)
                .map(|_| Shift::Inside(&stream::element_changed::RULE)),
            _ => other,
        }
    }

    fn results(&self, old: &Result_, new: &Result_) -> Option<Shift> {
        let pairs = [(&old.ok, &new.ok), (&old.err, &new.err)].into_iter();
        worst(pairs.filter_map(|(old, new)| self.maybe(old, new)))
    }

    fn handles(&self, old: &Handle, new: &Handle) -> Option<Shift> {
        let (a, b) = match (old, new) {
            (Handle::Own(a) | Handle::Borrow(a), Handle::Own(b) | Handle::Borrow(b)) => (a, b),
        };
        if !self.same_name(&Type::Id(*a), &Type::Id(*b)) {
            return Some(Shift::Other);
        }
        match (old, new) {
            (Handle::Own(_), Handle::Borrow(_)) => {
                Some(Shift::Inside(&handle::own_to_borrow::RULE))
            }
            (Handle::Borrow(_), Handle::Own(_)) => {
                Some(Shift::Inside(&handle::borrow_to_own::RULE))
            }
            _ => None,
        }
    }

    /// The first shift that nothing links, else the first there is.
    fn first<'t>(&self, pairs: impl Iterator<Item = (&'t Type, &'t Type)>) -> Option<Shift> {
        worst(pairs.filter_map(|(old, new)| self.ty(old, new)))
    }

    fn old_end(&self, ty: &Type) -> Result<(TypeId, &TypeDef), Type> {
        end(self.old_resolve(), ty)
    }

    fn new_end(&self, ty: &Type) -> Result<(TypeId, &TypeDef), Type> {
        end(self.new_resolve(), ty)
    }
}

/// What is said of a type with several shifts inside: one that is refused everywhere, if there is
/// one.
fn worst(shifts: impl Iterator<Item = Shift>) -> Option<Shift> {
    let mut first = None;
    for shift in shifts {
        let lenient =
            matches!(shift, Shift::Inside(rule) if rule.links_on_wasmtime != Links::Never);
        if !lenient {
            return Some(shift);
        }
        first = first.or(Some(shift));
    }
    first
}

/// The type behind a name, or the primitive.
pub(crate) fn end<'r>(
    resolve: &'r wit_parser::Resolve,
    ty: &Type,
) -> Result<(TypeId, &'r TypeDef), Type> {
    let Type::Id(id) = ty else {
        return Err(*ty);
    };
    let id = dealias(resolve, *id);
    match &resolve.types[id].kind {
        TypeDefKind::Type(primitive) => Err(*primitive),
        _ => Ok((id, &resolve.types[id])),
    }
}

fn kind<'r>(resolve: &'r wit_parser::Resolve, ty: &Type) -> Option<&'r TypeDefKind> {
    end(resolve, ty).ok().map(|(_, found)| &found.kind)
}
