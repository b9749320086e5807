//! Values to core values and bytes (*Storing*, *Flat Lowering*).

use wit_parser::Type;

use super::flat::CoreValue;
use super::handles::Kind;
use super::memory::{Memory, allocate};
use super::trap::{Error, Trap};
use super::{Instance, Value};
use crate::core::CoreType;
use crate::layout::{Shape, align_to, discriminant_bytes, flags_word_bytes};
use crate::spec::{MAX_FLAGS, MAX_LIST_BYTES, MAX_STRING_BYTES};

/// A scalar: its bits, and how it is kept.
struct Scalar {
    bits: u64,
    bytes: usize,
    core: CoreType,
}

impl<M: Memory + ?Sized> Instance<'_, M> {
    /// Stores a value at an address that is aligned for it (*Storing*: `store`).
    ///
    /// Padding becomes zero.
    ///
    /// # Errors
    ///
    /// A value of another type, or a trap of the guest's allocator.
    pub fn store(&mut self, value: &Value, ty: &Type, address: u32) -> Result<(), Error> {
        let size = self.layouts.of(ty).size as usize;
        let mut area = vec![0; size];
        self.store_into(value, ty, &mut area)?;
        self.memory.write(address, &area)
    }

    /// Stores a value into bytes that are about to be written.
    pub(super) fn store_into(
        &mut self,
        value: &Value,
        ty: &Type,
        area: &mut [u8],
    ) -> Result<(), Error> {
        if let Some(scalar) = self.scalar(value, ty)? {
            area[..scalar.bytes].copy_from_slice(&scalar.bits.to_le_bytes()[..scalar.bytes]);
            return Ok(());
        }
        let layouts = self.layouts;
        match (Shape::of(layouts.resolve(), ty), value) {
            (Shape::Record(fields), Value::Record(values)) if fields.len() == values.len() => {
                let offsets = layouts.offsets(fields.iter().map(|field| field.ty));
                for ((field, value), offset) in fields.iter().zip(values).zip(offsets) {
                    self.store_into(value, field.ty, &mut area[offset as usize..])?;
                }
                Ok(())
            }
            (Shape::FixedList(element, length), Value::List(values))
                if values.len() == length as usize =>
            {
                let size = layouts.of(element).size as usize;
                for (index, value) in values.iter().enumerate() {
                    self.store_into(value, element, &mut area[index * size..])?;
                }
                Ok(())
            }
            (Shape::Variant(cases), Value::Variant(case, payload)) => {
                let bytes = discriminant_bytes(cases.len());
                area[..bytes as usize].copy_from_slice(&case.to_le_bytes()[..bytes as usize]);
                let aligns = cases.iter().filter_map(|case| case.ty);
                let align = aligns.map(|ty| layouts.of(ty).align).max().unwrap_or(1);
                let start = align_to(bytes.into(), align) as usize;
                let found = cases.get(*case as usize).map(|case| case.ty);
                match (found, payload) {
                    (Some(None), None) => Ok(()),
                    (Some(Some(ty)), Some(value)) => self.store_into(value, ty, &mut area[start..]),
                    _ => Err(mismatch("one of its cases", value)),
                }
            }
            (Shape::Flags(flags), Value::Flags(bits)) => {
                let bytes = flag_bytes(flags.len())?;
                area[..bytes].copy_from_slice(&bits.to_le_bytes()[..bytes]);
                Ok(())
            }
            _ => {
                let (pointer, length) = self.store_elements(value, ty)?;
                area[..4].copy_from_slice(&pointer.to_le_bytes());
                area[4..8].copy_from_slice(&length.to_le_bytes());
                Ok(())
            }
        }
    }

    /// The core values of a value (*Flat Lowering*: `lower_flat`).
    ///
    /// # Errors
    ///
    /// A value of another type, or a trap of the guest's allocator.
    pub fn lower_flat(&mut self, value: &Value, ty: &Type) -> Result<Vec<CoreValue>, Error> {
        if let Some(scalar) = self.scalar(value, ty)? {
            return Ok(vec![CoreValue::from_bits(scalar.core, scalar.bits)]);
        }
        let layouts = self.layouts;
        match (Shape::of(layouts.resolve(), ty), value) {
            (Shape::Record(fields), Value::Record(values)) if fields.len() == values.len() => {
                let mut flat = Vec::new();
                for (field, value) in fields.iter().zip(values) {
                    flat.extend(self.lower_flat(value, field.ty)?);
                }
                Ok(flat)
            }
            (Shape::FixedList(element, length), Value::List(values))
                if values.len() == length as usize =>
            {
                let mut flat = Vec::new();
                for value in values {
                    flat.extend(self.lower_flat(value, element)?);
                }
                Ok(flat)
            }
            (Shape::Variant(cases), Value::Variant(case, payload)) => {
                let found = cases.get(*case as usize).map(|case| case.ty);
                let payload = match (found, payload) {
                    (Some(None), None) => Vec::new(),
                    (Some(Some(ty)), Some(value)) => self.lower_flat(value, ty)?,
                    _ => return Err(mismatch("one of its cases", value)),
                };
                let shared = layouts.of(ty).flat.types();
                let mut flat = vec![CoreValue::I32(*case)];
                for (index, ty) in shared.iter().enumerate().skip(1) {
                    // What the case does not need is zero.
                    let value = payload.get(index - 1).copied();
                    flat.push(
                        value.map_or(CoreValue::from_bits(*ty, 0), |value| value.coerce(*ty)),
                    );
                }
                Ok(flat)
            }
            (Shape::Flags(flags), Value::Flags(bits)) => {
                flag_bytes(flags.len())?;
                Ok(vec![CoreValue::I32(*bits)])
            }
            _ => {
                let (pointer, length) = self.store_elements(value, ty)?;
                Ok(vec![CoreValue::I32(pointer), CoreValue::I32(length)])
            }
        }
    }

    /// The bits of what takes exactly one core value and holds nothing else; `None` for the rest.
    fn scalar(&mut self, value: &Value, ty: &Type) -> Result<Option<Scalar>, Error> {
        let shape = Shape::of(self.layouts.resolve(), ty);
        let number =
            |bits: u64, bytes: usize, core: CoreType| Ok(Some(Scalar { bits, bytes, core }));
        let int = |bits: u32, bytes: usize| number(bits.into(), bytes, CoreType::I32);
        match (&shape, value) {
            (Shape::Primitive(primitive), _) => match (primitive, value) {
                (Type::Bool, Value::Bool(found)) => int((*found).into(), 1),
                (Type::U8, Value::U8(found)) => int((*found).into(), 1),
                (Type::U16, Value::U16(found)) => int((*found).into(), 2),
                (Type::U32, Value::U32(found)) => int(*found, 4),
                // Negative numbers fill the core value (`lower_flat_signed`).
                (Type::S8, Value::S8(found)) => int(i32::from(*found) as u32, 1),
                (Type::S16, Value::S16(found)) => int(i32::from(*found) as u32, 2),
                (Type::S32, Value::S32(found)) => int(*found as u32, 4),
                (Type::Char, Value::Char(found)) => int((*found).into(), 4),
                (Type::U64, Value::U64(found)) => number(*found, 8, CoreType::I64),
                (Type::S64, Value::S64(found)) => number(*found as u64, 8, CoreType::I64),
                (Type::F32, Value::F32(found)) => {
                    number(canonical32(*found).into(), 4, CoreType::F32)
                }
                (Type::F64, Value::F64(found)) => number(canonical64(*found), 8, CoreType::F64),
                _ => Err(mismatch("a primitive of the type", value)),
            },
            (Shape::Own(resource), Value::Own(rep)) => {
                int(self.handles.give(Kind::Resource(*resource), *rep)?, 4)
            }
            (Shape::Borrow(resource), Value::Borrow(rep)) => {
                int(self.handles.lend(*resource, *rep)?, 4)
            }
            (Shape::Stream, Value::Stream(rep)) => int(self.handles.give(Kind::Stream, *rep)?, 4),
            (Shape::Future, Value::Future(rep)) => int(self.handles.give(Kind::Future, *rep)?, 4),
            (Shape::ErrorContext, Value::ErrorContext(rep)) => {
                int(self.handles.give(Kind::ErrorContext, *rep)?, 4)
            }
            _ => Ok(None),
        }
    }

    /// Allocates and fills what a string, list or map points to; returns pointer and length.
    fn store_elements(&mut self, value: &Value, ty: &Type) -> Result<(u32, u32), Error> {
        let layouts = self.layouts;
        match (Shape::of(layouts.resolve(), ty), value) {
            (Shape::String, Value::String(text)) => {
                let bytes = text.len() as u64;
                if bytes > MAX_STRING_BYTES {
                    return Err(Trap::StringTooLong { bytes }.into());
                }
                let pointer = allocate(self.memory, "string", bytes, 1)?;
                self.memory.write(pointer, text.as_bytes())?;
                Ok((pointer, text.len() as u32))
            }
            (Shape::List(element), Value::List(values)) => {
                let layout = layouts.of(element);
                let size = layout.size as usize;
                let (pointer, mut area) = self.area("list", values.len(), size, layout.align)?;
                for (index, value) in values.iter().enumerate() {
                    self.store_into(value, element, &mut area[index * size..])?;
                }
                self.memory.write(pointer, &area)?;
                Ok((pointer, values.len() as u32))
            }
            (Shape::Map(key, entry), Value::Map(pairs)) => {
                let layout = layouts.sequence([key, entry]);
                let size = layout.size as usize;
                let offset = layouts.offsets([key, entry])[1] as usize;
                let (pointer, mut area) = self.area("map", pairs.len(), size, layout.align)?;
                for (index, (a, b)) in pairs.iter().enumerate() {
                    let pair = &mut area[index * size..];
                    self.store_into(a, key, pair)?;
                    self.store_into(b, entry, &mut pair[offset..])?;
                }
                self.memory.write(pointer, &area)?;
                Ok((pointer, pairs.len() as u32))
            }
            _ => Err(mismatch("a value of the type", value)),
        }
    }

    /// Memory for elements, and the bytes that will be in it.
    fn area(
        &mut self,
        what: &'static str,
        count: usize,
        size: usize,
        align: u32,
    ) -> Result<(u32, Vec<u8>), Error> {
        let bytes = (count as u64).saturating_mul(size as u64);
        if bytes >= MAX_LIST_BYTES {
            return Err(Trap::ListTooLong { bytes }.into());
        }
        let pointer = allocate(self.memory, what, bytes, align)?;
        Ok((pointer, vec![0; bytes as usize]))
    }
}

/// Bytes of flags, of which the specification has no more than 32.
pub(super) fn flag_bytes(flags: usize) -> Result<usize, Error> {
    match flags {
        1..=MAX_FLAGS => Ok(flags_word_bytes(flags) as usize),
        _ => Err(Error::NotYet("flags types need from 1 to 32 flags")),
    }
}

pub(super) fn canonical32(found: f32) -> u32 {
    if found.is_nan() {
        0x7fc0_0000
    } else {
        found.to_bits()
    }
}

pub(super) fn canonical64(found: f64) -> u64 {
    if found.is_nan() {
        0x7ff8_0000_0000_0000
    } else {
        found.to_bits()
    }
}

fn mismatch(expected: &'static str, found: &Value) -> Error {
    Error::Mismatch {
        expected,
        found: format!("{found:?}"),
    }
}
