//! The table of handles of a guest (*Table State*, *Resource State*).

use std::collections::BTreeSet;

use wit_parser::TypeId;

use super::trap::{Error, Trap};
use crate::spec::MAX_HANDLES;

/// What a handle refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A resource, behind whatever names `use` gave it.
    Resource(TypeId),
    /// The readable end of a stream.
    Stream,
    /// The readable end of a future.
    Future,
    /// An error context.
    ErrorContext,
}

#[derive(Clone, Debug)]
struct Handle {
    kind: Kind,
    rep: u32,
    own: bool,
    lent: u32,
}

/// The handles that a guest holds. Index 0 is never one.
#[derive(Clone, Debug, Default)]
pub struct Handles {
    /// Index 1 is at 0.
    table: Vec<Option<Handle>>,
    free: Vec<u32>,
    /// The resources that the guest itself defines: it sees their representations.
    defined: BTreeSet<TypeId>,
    /// Handles that are borrowed for the call under way.
    borrowed: u32,
    /// What the call under way has lent out again.
    lent: Vec<u32>,
    /// Whether every index is a handle, to itself.
    transparent: bool,
}

impl Handles {
    /// A table in which every number is a handle to itself: for looking at bytes whose table is not
    /// at hand.
    #[must_use]
    pub fn transparent() -> Self {
        Self {
            transparent: true,
            ..Self::default()
        }
    }

    /// Says that the guest itself defines a resource.
    pub fn define(&mut self, resource: TypeId) {
        self.defined.insert(resource);
    }

    /// Whether the guest itself defines a resource.
    #[must_use]
    pub fn defines(&self, resource: TypeId) -> bool {
        self.defined.contains(&resource)
    }

    /// How many handles there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.table.len() - self.free.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn add(&mut self, handle: Handle) -> Result<u32, Error> {
        if let Some(index) = self.free.pop() {
            self.table[index as usize - 1] = Some(handle);
            return Ok(index);
        }
        if self.table.len() >= MAX_HANDLES {
            return Err(Trap::TableFull.into());
        }
        self.table.push(Some(handle));
        Ok(self.table.len() as u32)
    }

    fn get(&mut self, index: u32, kind: Kind) -> Result<&mut Handle, Error> {
        let slot = (index as usize).checked_sub(1);
        let handle = slot.and_then(|slot| self.table.get_mut(slot)?.as_mut());
        let handle = handle.ok_or(Trap::NoSuchHandle { index })?;
        if handle.kind == kind {
            Ok(handle)
        } else {
            Err(Trap::WrongHandle { index }.into())
        }
    }

    fn remove(&mut self, index: u32) {
        self.table[index as usize - 1] = None;
        self.free.push(index);
    }

    /// Gives the guest something to own (*canon resource.new*; `lower_own`).
    ///
    /// # Errors
    ///
    /// If the table is full.
    pub fn give(&mut self, kind: Kind, rep: u32) -> Result<u32, Error> {
        if self.transparent {
            return Ok(rep);
        }
        self.add(Handle {
            kind,
            rep,
            own: true,
            lent: 0,
        })
    }

    /// Takes something from the guest that it owns (`lift_own`).
    ///
    /// # Errors
    ///
    /// If it is not there, of another type, only borrowed, or lent.
    pub fn take(&mut self, kind: Kind, index: u32) -> Result<u32, Error> {
        if self.transparent {
            return Ok(index);
        }
        let handle = self.get(index, kind)?;
        let (rep, own, lent) = (handle.rep, handle.own, handle.lent);
        if lent > 0 {
            return Err(Trap::Lent { index, lent }.into());
        }
        if !own {
            return Err(Trap::NotOwned { index }.into());
        }
        self.remove(index);
        Ok(rep)
    }

    /// Lends the guest a resource for the call under way (`lower_borrow`). One that the guest
    /// defines comes as its representation.
    ///
    /// # Errors
    ///
    /// If the table is full.
    pub fn lend(&mut self, resource: TypeId, rep: u32) -> Result<u32, Error> {
        if self.transparent || self.defines(resource) {
            return Ok(rep);
        }
        self.borrowed += 1;
        self.add(Handle {
            kind: Kind::Resource(resource),
            rep,
            own: false,
            lent: 0,
        })
    }

    /// Borrows a resource from the guest (`lift_borrow`), until [`Handles::end_import`].
    ///
    /// # Errors
    ///
    /// If it is not there, or of another type.
    pub fn borrow(&mut self, resource: TypeId, index: u32) -> Result<u32, Error> {
        if self.transparent {
            return Ok(index);
        }
        let handle = self.get(index, Kind::Resource(resource))?;
        handle.lent += 1;
        let rep = handle.rep;
        self.lent.push(index);
        Ok(rep)
    }

    /// Ends a call of an import: what it borrowed is given back.
    pub fn end_import(&mut self) {
        for index in std::mem::take(&mut self.lent) {
            if let Some(Some(handle)) = self.table.get_mut(index as usize - 1) {
                handle.lent -= 1;
            }
        }
    }

    /// Ends a call of an export (*Tasks*: `Task.return_`).
    ///
    /// # Errors
    ///
    /// If the guest still holds what it borrowed.
    pub fn end_export(&mut self) -> Result<(), Error> {
        match std::mem::take(&mut self.borrowed) {
            0 => Ok(()),
            count => Err(Trap::BorrowsLeft { count }.into()),
        }
    }

    /// The representation behind a handle (*canon resource.rep*).
    ///
    /// # Errors
    ///
    /// If it is not there, or of another type.
    pub fn rep(&mut self, resource: TypeId, index: u32) -> Result<u32, Error> {
        Ok(self.get(index, Kind::Resource(resource))?.rep)
    }

    /// Drops a handle (*canon resource.drop*). What is returned is the representation for the
    /// destructor, if the guest owned the resource.
    ///
    /// # Errors
    ///
    /// If it is not there, of another type, or lent.
    pub fn drop_handle(&mut self, resource: TypeId, index: u32) -> Result<Option<u32>, Error> {
        let handle = self.get(index, Kind::Resource(resource))?;
        let (rep, own, lent) = (handle.rep, handle.own, handle.lent);
        if lent > 0 {
            return Err(Trap::Lent { index, lent }.into());
        }
        if !own {
            self.borrowed = self.borrowed.saturating_sub(1);
        }
        self.remove(index);
        Ok(own.then_some(rep))
    }
}
