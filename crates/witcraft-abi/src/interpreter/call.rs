//! Whole calls (*Lifting and Lowering Values*; *canon lift*, *canon lower*).

use wit_parser::{Function, Type};

use super::flat::CoreValue;
use super::memory::{self, Memory, allocate};
use super::trap::{Error, Trap};
use super::{Instance, Value};
use crate::function::{Crossing, Passing, Returning, signature};

impl<M: Memory + ?Sized> Instance<'_, M> {
    /// The core arguments with which an export is called.
    ///
    /// # Errors
    ///
    /// Values of other types, or a trap of the guest's allocator.
    pub fn lower_arguments(
        &mut self,
        function: &Function,
        arguments: &[Value],
    ) -> Result<Vec<CoreValue>, Error> {
        if arguments.len() != function.params.len() {
            return Err(Error::Mismatch {
                expected: "one value per parameter",
                found: format!("{} values", arguments.len()),
            });
        }
        let passing = signature(self.layouts, function, Crossing::Export).params;
        let types = function.params.iter().map(|param| &param.ty);
        let Passing::Memory { size, align } = passing else {
            let mut flat = Vec::new();
            for (value, ty) in arguments.iter().zip(types) {
                flat.extend(self.lower_flat(value, ty)?);
            }
            return Ok(flat);
        };
        let pointer = allocate(self.memory, "arguments", size, align)?;
        let mut area = vec![0; size as usize];
        let offsets = self.layouts.offsets(types.clone());
        for ((value, ty), offset) in arguments.iter().zip(types).zip(offsets) {
            self.store_into(value, ty, &mut area[offset as usize..])?;
        }
        self.memory.write(pointer, &area)?;
        Ok(vec![CoreValue::I32(pointer)])
    }

    /// The result that an export has returned, before post-return is called.
    ///
    /// # Errors
    ///
    /// A trap, if the guest returned no value of the type, or holds what it borrowed.
    pub fn lift_result(
        &mut self,
        function: &Function,
        results: &[CoreValue],
    ) -> Result<Option<Value>, Error> {
        let found = signature(self.layouts, function, Crossing::Export);
        let wanted = found.core.results.len();
        if results.len() != wanted {
            let found = results.len();
            return Err(Trap::Arity { found, wanted }.into());
        }
        let value = match (&function.result, found.result) {
            (None, _) => None,
            (Some(ty), Returning::Returned { size, align }) => {
                let pointer = results[0].bits() as u32;
                let area = memory::read(self.memory, "result", pointer, size, align)?;
                Some(self.load_from(ty, &area)?)
            }
            (Some(ty), _) => Some(self.lift_flat(results, ty)?),
        };
        self.handles.end_export()?;
        Ok(value)
    }

    /// The arguments with which a guest calls an import, and where it wants the result.
    ///
    /// # Errors
    ///
    /// A trap, if they are no values of the types.
    pub fn lift_arguments(
        &mut self,
        function: &Function,
        flat: &[CoreValue],
    ) -> Result<(Vec<Value>, Option<u32>), Error> {
        let found = signature(self.layouts, function, Crossing::Import);
        if flat.len() != found.core.params.len() {
            let wanted = found.core.params.len();
            let found = flat.len();
            return Err(Trap::Arity { found, wanted }.into());
        }
        let (flat, area) = match found.result {
            Returning::Pointer { size, align } => {
                let (last, flat) = flat.split_last().unwrap_or((&CoreValue::I32(0), flat));
                let pointer = last.bits() as u32;
                memory::check(self.memory, "result", pointer, size, align)?;
                (flat, Some(pointer))
            }
            _ => (flat, None),
        };
        let types: Vec<&Type> = function.params.iter().map(|param| &param.ty).collect();
        let mut values = Vec::with_capacity(types.len());
        if let Passing::Memory { size, align } = found.params {
            let pointer = flat[0].bits() as u32;
            let area = memory::read(self.memory, "arguments", pointer, size, align)?;
            let offsets = self.layouts.offsets(types.iter().copied());
            for (ty, offset) in types.iter().zip(offsets) {
                values.push(self.load_from(ty, &area[offset as usize..])?);
            }
        } else {
            let mut rest = flat;
            for ty in types {
                let count = self.layouts.of(ty).flat.count() as usize;
                let (mine, others) = rest.split_at(count);
                values.push(self.lift_flat(mine, ty)?);
                rest = others;
            }
        }
        Ok((values, area))
    }

    /// The core results that an import returns; `area` is what
    /// [`lift_arguments`](Self::lift_arguments) said.
    ///
    /// # Errors
    ///
    /// A value of another type, or a trap of the guest's allocator.
    pub fn lower_result(
        &mut self,
        function: &Function,
        value: Option<&Value>,
        area: Option<u32>,
    ) -> Result<Vec<CoreValue>, Error> {
        let flat = match (&function.result, value, area) {
            (None, None, _) => Vec::new(),
            (Some(ty), Some(value), Some(area)) => {
                self.store(value, ty, area)?;
                Vec::new()
            }
            (Some(ty), Some(value), None) => self.lower_flat(value, ty)?,
            _ => {
                return Err(Error::Mismatch {
                    expected: "a result as the function has it",
                    found: format!("{value:?}"),
                });
            }
        };
        self.handles.end_import();
        Ok(flat)
    }
}
