//! Core values and bytes to values (*Loading*, *Flat Lifting*).

use wit_parser::Type;

use super::flat::CoreValue;
use super::handles::Kind;
use super::lower::{canonical32, canonical64, flag_bytes};
use super::memory::{self, Memory};
use super::trap::{Error, Trap};
use super::{Instance, Value};
use crate::layout::{Case, Shape, align_to, discriminant_bytes};

impl<M: Memory + ?Sized> Instance<'_, M> {
    /// Loads a value from an address (*Loading*: `load`).
    ///
    /// # Errors
    ///
    /// A trap, if what is there is no value of the type.
    pub fn load(&mut self, ty: &Type, address: u32) -> Result<Value, Error> {
        let layout = self.layouts.of(ty);
        let (size, align) = (layout.size, layout.align);
        let area = memory::read(self.memory, "value", address, size, align)?;
        self.load_from(ty, &area)
    }

    /// Loads a value from bytes of its own, which point into the memory.
    ///
    /// # Errors
    ///
    /// A trap, if they are too few or no value of the type.
    pub fn load_bytes(&mut self, ty: &Type, bytes: &[u8]) -> Result<Value, Error> {
        let size = self.layouts.of(ty).size;
        let found = bytes.len() as u64;
        if found < size {
            return Err(Trap::OutOfBounds {
                what: "value",
                pointer: 0,
                bytes: size,
                memory: found,
            }
            .into());
        }
        self.load_from(ty, bytes)
    }

    /// Loads a value from bytes that were read before.
    pub(super) fn load_from(&mut self, ty: &Type, area: &[u8]) -> Result<Value, Error> {
        let layouts = self.layouts;
        let word = |bytes: usize| {
            let mut word = [0; 8];
            word[..bytes].copy_from_slice(&area[..bytes]);
            u64::from_le_bytes(word)
        };
        match Shape::of(layouts.resolve(), ty) {
            Shape::Primitive(primitive) => {
                let bytes = layouts.of(&primitive).size as usize;
                scalar(&primitive, word(bytes))
            }
            Shape::Record(fields) => {
                let offsets = layouts.offsets(fields.iter().map(|field| field.ty));
                let mut values = Vec::with_capacity(fields.len());
                for (field, offset) in fields.iter().zip(offsets) {
                    values.push(self.load_from(field.ty, &area[offset as usize..])?);
                }
                Ok(Value::Record(values))
            }
            Shape::FixedList(element, length) => {
                let size = layouts.of(element).size as usize;
                self.load_list(element, length as usize, size, area)
            }
            Shape::Variant(cases) => {
                let bytes = discriminant_bytes(cases.len());
                let index = word(bytes as usize) as u32;
                let case = case(&cases, index)?;
                let aligns = cases.iter().filter_map(|case| case.ty);
                let align = aligns.map(|ty| layouts.of(ty).align).max().unwrap_or(1);
                let start = align_to(bytes.into(), align) as usize;
                let payload = match case.ty {
                    Some(ty) => Some(Box::new(self.load_from(ty, &area[start..])?)),
                    None => None,
                };
                Ok(Value::Variant(index, payload))
            }
            Shape::Flags(flags) => {
                let bits = word(flag_bytes(flags.len())?) as u32;
                Ok(Value::Flags(known(bits, flags.len())))
            }
            Shape::String | Shape::List(_) | Shape::Map(..) => {
                let both = word(8);
                self.load_elements(ty, both as u32, (both >> 32) as u32)
            }
            handle => self.handle(&handle, word(4) as u32),
        }
    }

    /// A value from its core values (*Flat Lifting*: `lift_flat`).
    ///
    /// # Errors
    ///
    /// A trap, if they are no value of the type.
    pub fn lift_flat(&mut self, flat: &[CoreValue], ty: &Type) -> Result<Value, Error> {
        let layouts = self.layouts;
        let wanted = layouts.of(ty).flat.count() as usize;
        if flat.len() != wanted {
            let found = flat.len();
            return Err(Trap::Arity { found, wanted }.into());
        }
        match Shape::of(layouts.resolve(), ty) {
            Shape::Primitive(primitive) => scalar(&primitive, flat[0].bits()),
            Shape::Record(fields) => {
                let types = fields.iter().map(|field| field.ty);
                Ok(Value::Record(self.lift_each(flat, types)?))
            }
            Shape::FixedList(element, length) => {
                let types = std::iter::repeat_n(element, length as usize);
                Ok(Value::List(self.lift_each(flat, types)?))
            }
            Shape::Variant(cases) => {
                let index = flat[0].bits() as u32;
                let payload = match case(&cases, index)?.ty {
                    None => None,
                    Some(ty) => {
                        let types = layouts.of(ty).flat.types();
                        // Each case takes what it needs of the places that all of them share.
                        let values = flat[1..].iter().zip(types);
                        let values: Vec<CoreValue> =
                            values.map(|(value, ty)| value.coerce(*ty)).collect();
                        Some(Box::new(self.lift_flat(&values, ty)?))
                    }
                };
                Ok(Value::Variant(index, payload))
            }
            Shape::Flags(flags) => {
                flag_bytes(flags.len())?;
                Ok(Value::Flags(known(flat[0].bits() as u32, flags.len())))
            }
            Shape::String | Shape::List(_) | Shape::Map(..) => {
                self.load_elements(ty, flat[0].bits() as u32, flat[1].bits() as u32)
            }
            handle => self.handle(&handle, flat[0].bits() as u32),
        }
    }

    fn lift_each<'t>(
        &mut self,
        flat: &[CoreValue],
        types: impl IntoIterator<Item = &'t Type>,
    ) -> Result<Vec<Value>, Error> {
        let mut rest = flat;
        let mut values = Vec::new();
        for ty in types {
            let count = self.layouts.of(ty).flat.count() as usize;
            let (mine, others) = rest.split_at(count);
            values.push(self.lift_flat(mine, ty)?);
            rest = others;
        }
        Ok(values)
    }

    fn handle(&mut self, shape: &Shape<'_>, index: u32) -> Result<Value, Error> {
        let handles = &mut *self.handles;
        Ok(match shape {
            Shape::Own(resource) => Value::Own(handles.take(Kind::Resource(*resource), index)?),
            Shape::Borrow(resource) => Value::Borrow(handles.borrow(*resource, index)?),
            Shape::Stream => Value::Stream(handles.take(Kind::Stream, index)?),
            Shape::Future => Value::Future(handles.take(Kind::Future, index)?),
            Shape::ErrorContext => Value::ErrorContext(handles.take(Kind::ErrorContext, index)?),
            _ => return Err(Error::NotYet("resources by value")),
        })
    }

    /// What a string, list or map points to.
    fn load_elements(&mut self, ty: &Type, pointer: u32, length: u32) -> Result<Value, Error> {
        let layouts = self.layouts;
        match Shape::of(layouts.resolve(), ty) {
            Shape::String => {
                let bytes = memory::read(self.memory, "string", pointer, length.into(), 1)?;
                let text = String::from_utf8(bytes).map_err(|_| Trap::Utf8 {
                    pointer,
                    bytes: length,
                })?;
                Ok(Value::String(text))
            }
            Shape::List(element) => {
                let layout = layouts.of(element);
                if layout.size == 0 {
                    // The specification has no such type, and a length of it means nothing.
                    return Err(Error::NotYet("lists of empty records"));
                }
                let bytes = u64::from(length).saturating_mul(layout.size);
                let area = memory::read(self.memory, "list", pointer, bytes, layout.align)?;
                self.load_list(element, length as usize, layout.size as usize, &area)
            }
            Shape::Map(key, entry) => {
                let layout = layouts.sequence([key, entry]);
                let offset = layouts.offsets([key, entry])[1] as usize;
                let bytes = u64::from(length).saturating_mul(layout.size);
                let area = memory::read(self.memory, "map", pointer, bytes, layout.align)?;
                let mut pairs = Vec::with_capacity((length as usize).min(area.len()));
                for index in 0..length as usize {
                    let pair = &area[index * layout.size as usize..];
                    let key = self.load_from(key, pair)?;
                    pairs.push((key, self.load_from(entry, &pair[offset..])?));
                }
                Ok(Value::Map(pairs))
            }
            _ => Err(Error::NotYet("elements of something that has none")),
        }
    }

    fn load_list(
        &mut self,
        element: &Type,
        length: usize,
        size: usize,
        area: &[u8],
    ) -> Result<Value, Error> {
        let mut values = Vec::with_capacity(length.min(area.len()));
        for index in 0..length {
            values.push(self.load_from(element, &area[index * size..])?);
        }
        Ok(Value::List(values))
    }
}

/// A primitive from its bits; those beyond its width mean nothing.
fn scalar(ty: &Type, bits: u64) -> Result<Value, Error> {
    Ok(match ty {
        Type::Bool => Value::Bool(bits != 0),
        Type::U8 => Value::U8(bits as u8),
        Type::U16 => Value::U16(bits as u16),
        Type::U32 => Value::U32(bits as u32),
        Type::U64 => Value::U64(bits),
        Type::S8 => Value::S8(bits as i8),
        Type::S16 => Value::S16(bits as i16),
        Type::S32 => Value::S32(bits as i32),
        Type::S64 => Value::S64(bits as i64),
        Type::F32 => Value::F32(f32::from_bits(canonical32(f32::from_bits(bits as u32)))),
        Type::F64 => Value::F64(f64::from_bits(canonical64(f64::from_bits(bits)))),
        Type::Char => {
            let found = bits as u32;
            Value::Char(char::from_u32(found).ok_or(Trap::Char { found })?)
        }
        Type::String | Type::ErrorContext | Type::Id(_) => {
            return Err(Error::NotYet("a scalar that is none"));
        }
    })
}

fn case<'a>(cases: &[Case<'a>], index: u32) -> Result<Case<'a>, Error> {
    let found = cases.get(index as usize).copied();
    Ok(found.ok_or(Trap::Discriminant {
        found: index,
        cases: cases.len(),
    })?)
}

/// Bits without a flag are dropped and are no reason to trap (*Loading*:
/// `unpack_flags_from_int`).
fn known(bits: u32, flags: usize) -> u32 {
    match flags {
        32.. => bits,
        flags => bits & ((1 << flags) - 1),
    }
}
