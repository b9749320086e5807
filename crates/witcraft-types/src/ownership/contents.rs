//! What a WIT type holds, as far as ownership goes.

use witcraft_model::parts;
use witcraft_model::wit::{Handle, Resolve, Type, TypeDefKind, TypeId};

/// What is somewhere in a type. Nothing of it: plain bits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Contents {
    /// Text, lists, maps: memory that somebody frees.
    pub(crate) memory: bool,
    /// The resources of `own` handles.
    pub(crate) own: Vec<TypeId>,
    /// The resources of `borrow` handles.
    pub(crate) borrow: Vec<TypeId>,
    /// Streams, futures and error contexts.
    pub(crate) ends: bool,
    /// Whether there are handles in something that holds any number of values.
    pub(crate) many: bool,
}

impl Contents {
    pub(crate) fn of(resolve: &Resolve, ty: &Type) -> Self {
        let mut contents = Self::default();
        contents.add(resolve, ty);
        contents
    }

    /// Of a type by its definition: what a value of it holds.
    pub(crate) fn of_id(resolve: &Resolve, id: TypeId) -> Self {
        let mut contents = Self::default();
        contents.add_kind(resolve, &resolve.types[id].kind);
        contents
    }

    fn add(&mut self, resolve: &Resolve, ty: &Type) {
        match ty {
            Type::String => self.memory = true,
            Type::ErrorContext => self.ends = true,
            Type::Id(id) => self.add_kind(resolve, &resolve.types[*id].kind),
            _ => {}
        }
    }

    fn add_kind(&mut self, resolve: &Resolve, kind: &TypeDefKind) {
        match kind {
            TypeDefKind::FixedLengthList(..) => self.add_many(resolve, kind),
            TypeDefKind::List(_) | TypeDefKind::Map(..) => {
                self.memory = true;
                self.add_many(resolve, kind);
            }
            TypeDefKind::Handle(Handle::Own(id)) => self.own.push(defined(resolve, *id)),
            TypeDefKind::Handle(Handle::Borrow(id)) => self.borrow.push(defined(resolve, *id)),
            // What goes through one later is not held by it.
            TypeDefKind::Future(_) | TypeDefKind::Stream(_) => self.ends = true,
            _ => parts(kind).for_each(|ty| self.add(resolve, &ty)),
        }
    }

    fn add_many(&mut self, resolve: &Resolve, kind: &TypeDefKind) {
        let before = self.handles();
        parts(kind).for_each(|ty| self.add(resolve, &ty));
        self.many |= self.handles() > before;
    }

    fn handles(&self) -> usize {
        self.own.len() + self.borrow.len()
    }

    /// Whether there are handles in it.
    pub(crate) fn has_handles(&self) -> bool {
        self.handles() > 0
    }

    /// Whether there may be several handles in it.
    pub(crate) fn has_several_handles(&self) -> bool {
        self.many || self.handles() > 1
    }

    /// How many kinds of content there are to speak of.
    pub(crate) fn kinds(&self) -> usize {
        [
            self.memory,
            !self.own.is_empty(),
            !self.borrow.is_empty(),
            self.ends,
        ]
        .into_iter()
        .filter(|held| *held)
        .count()
    }
}

/// The resource itself, where `id` is another name for it.
fn defined(resolve: &Resolve, mut id: TypeId) -> TypeId {
    while let TypeDefKind::Type(Type::Id(target)) = resolve.types[id].kind {
        id = target;
    }
    id
}
