//! Bytes and core values with the names of what they belong to.

use serde::Serialize;
use wit_parser::Type;

use super::memory::{self, Memory};
use super::trap::{Error, Trap};
use super::{CoreValue, Instance, print_wave};
use crate::layout::{Shape, align_to, discriminant_bytes};

/// Some bytes in memory that mean one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Cell {
    /// Where they start.
    pub address: u32,
    /// The bytes.
    #[serde(serialize_with = "hex")]
    pub bytes: Vec<u8>,
    /// The field they are of, such as `data[2].width`.
    pub label: String,
    /// What they say, such as `12` or `case ok`.
    pub meaning: String,
    /// What they point to, if they are an address, which is another one in each run.
    pub pointer: Option<Target>,
}

/// Where an address points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Target {
    /// The address.
    pub address: u32,
    /// How many bytes are there; none for an empty list.
    pub bytes: u64,
}

fn hex<S: serde::Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    let text: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    serializer.serialize_str(&text)
}

impl<M: Memory + ?Sized> Instance<'_, M> {
    /// What the bytes of a value mean, those that it points to included. Padding is left out.
    /// Handles stay where they are.
    ///
    /// # Errors
    ///
    /// A trap, if what is there is no value of the type.
    pub fn cells(&mut self, ty: &Type, address: u32, label: &str) -> Result<Vec<Cell>, Error> {
        let mut cells = Vec::new();
        let mut later = vec![(*ty, address, label.to_owned())];
        // First the value itself, then what it points to, as it lies in memory.
        let mut next = 0;
        while let Some((ty, address, label)) = later.get(next).cloned() {
            self.walk(&ty, address, &label, &mut cells, &mut later)?;
            next += 1;
        }
        Ok(cells)
    }

    /// What core values of a type point to, as [`Instance::cells`] shows it.
    ///
    /// # Errors
    ///
    /// A trap, if what is there is no value of the type.
    pub fn pointed_cells(
        &mut self,
        ty: &Type,
        flat: &[CoreValue],
        label: &str,
    ) -> Result<Vec<Cell>, Error> {
        let (mut cells, mut later) = (Vec::new(), Vec::new());
        self.walk_flat(ty, flat, label, &mut cells, &mut later)?;
        let mut next = 0;
        while let Some((ty, address, label)) = later.get(next).cloned() {
            self.walk(&ty, address, &label, &mut cells, &mut later)?;
            next += 1;
        }
        Ok(cells)
    }

    fn walk_flat(
        &mut self,
        ty: &Type,
        flat: &[CoreValue],
        label: &str,
        cells: &mut Vec<Cell>,
        later: &mut Vec<(Type, u32, String)>,
    ) -> Result<(), Error> {
        let layouts = self.layouts;
        let field = |name: &str| format!("{label}.{name}");
        let parts: Vec<(&Type, String)> = match Shape::of(layouts.resolve(), ty) {
            Shape::Record(fields) => fields
                .iter()
                .map(|found| (found.ty, field(&found.name)))
                .collect(),
            Shape::FixedList(element, length) => (0..length)
                .map(|index| (element, format!("{label}[{index}]")))
                .collect(),
            Shape::Variant(cases) => {
                let case = cases.get(flat[0].bits() as usize);
                if let Some((case, ty)) = case.and_then(|case| Some((case, case.ty?))) {
                    let types = layouts.of(ty).flat.types();
                    let values = flat[1..].iter().zip(types);
                    let values: Vec<CoreValue> =
                        values.map(|(value, ty)| value.coerce(*ty)).collect();
                    self.walk_flat(ty, &values, &field(case.name), cells, later)?;
                }
                Vec::new()
            }
            Shape::String | Shape::List(_) | Shape::Map(..) => {
                let (pointer, length) = (flat[0].bits() as u32, flat[1].bits() as u32);
                self.data(ty, pointer, length, label, cells, later)?;
                Vec::new()
            }
            _ => Vec::new(),
        };
        let mut rest = flat;
        for (ty, label) in parts {
            let count = layouts.of(ty).flat.count() as usize;
            let (mine, others) = rest.split_at(count);
            self.walk_flat(ty, mine, &label, cells, later)?;
            rest = others;
        }
        Ok(())
    }

    fn walk(
        &mut self,
        ty: &Type,
        address: u32,
        label: &str,
        cells: &mut Vec<Cell>,
        later: &mut Vec<(Type, u32, String)>,
    ) -> Result<(), Error> {
        let layouts = self.layouts;
        let field = |name: &str| match label {
            "" => name.to_owned(),
            label => format!("{label}.{name}"),
        };
        match Shape::of(layouts.resolve(), ty) {
            Shape::Record(fields) => {
                let offsets = layouts.offsets(fields.iter().map(|field| field.ty));
                for (found, offset) in fields.iter().zip(offsets) {
                    let label = field(&found.name);
                    self.walk(found.ty, address + offset as u32, &label, cells, later)?;
                }
            }
            Shape::FixedList(element, length) => {
                let size = layouts.of(element).size as u32;
                for index in 0..length {
                    let label = format!("{label}[{index}]");
                    self.walk(element, address + index * size, &label, cells, later)?;
                }
            }
            Shape::Variant(cases) => {
                let bytes = discriminant_bytes(cases.len());
                let found = self.bytes(address, bytes.into())?;
                let index = number(&found) as usize;
                let case = *cases.get(index).ok_or(Trap::Discriminant {
                    found: index as u32,
                    cases: cases.len(),
                })?;
                cells.push(Cell {
                    address,
                    bytes: found,
                    label: label.to_owned(),
                    meaning: format!("case {index} = {}", case.name),
                    pointer: None,
                });
                if let Some(ty) = case.ty {
                    let aligns = cases.iter().filter_map(|case| case.ty);
                    let align = aligns.map(|ty| layouts.of(ty).align).max().unwrap_or(1);
                    let start = align_to(bytes.into(), align) as u32;
                    self.walk(ty, address + start, &field(case.name), cells, later)?;
                }
            }
            Shape::String | Shape::List(_) | Shape::Map(..) => {
                self.pointed(ty, address, label, cells, later)?;
            }
            shape => {
                let bytes = self.bytes(address, layouts.of(ty).size)?;
                let meaning = match shape {
                    Shape::Own(_) | Shape::Borrow(_) => format!("handle {}", number(&bytes)),
                    Shape::Stream | Shape::Future | Shape::ErrorContext => {
                        format!("handle {}", number(&bytes))
                    }
                    _ => {
                        let value = self.load_from(ty, &bytes)?;
                        print_wave(layouts.resolve(), ty, &value)
                    }
                };
                cells.push(Cell {
                    address,
                    bytes,
                    label: label.to_owned(),
                    meaning,
                    pointer: None,
                });
            }
        }
        Ok(())
    }

    /// A pointer and a length, and what is there.
    fn pointed(
        &mut self,
        ty: &Type,
        address: u32,
        label: &str,
        cells: &mut Vec<Cell>,
        later: &mut Vec<(Type, u32, String)>,
    ) -> Result<(), Error> {
        let bytes = self.bytes(address, 8)?;
        let (pointer, length) = (number(&bytes[..4]) as u32, number(&bytes[4..]) as u32);
        let size = match Shape::of(self.layouts.resolve(), ty) {
            Shape::List(element) => self.layouts.of(element).size,
            Shape::Map(key, value) => self.layouts.sequence([key, value]).size,
            _ => 1,
        };
        cells.push(Cell {
            address,
            bytes: bytes[..4].to_vec(),
            label: format!("{label} pointer").trim_start().to_owned(),
            meaning: format!("{pointer:#x}"),
            pointer: Some(Target {
                address: pointer,
                bytes: size.saturating_mul(length.into()),
            }),
        });
        cells.push(Cell {
            address: address + 4,
            bytes: bytes[4..].to_vec(),
            label: format!("{label} length").trim_start().to_owned(),
            meaning: length.to_string(),
            pointer: None,
        });
        self.data(ty, pointer, length, label, cells, later)
    }

    /// What a string, list or map points to.
    fn data(
        &mut self,
        ty: &Type,
        pointer: u32,
        length: u32,
        label: &str,
        cells: &mut Vec<Cell>,
        later: &mut Vec<(Type, u32, String)>,
    ) -> Result<(), Error> {
        let layouts = self.layouts;
        let mut push = |bytes: Vec<u8>, meaning| {
            if !bytes.is_empty() {
                cells.push(Cell {
                    address: pointer,
                    bytes,
                    label: label.to_owned(),
                    meaning,
                    pointer: None,
                });
            }
        };
        match Shape::of(layouts.resolve(), ty) {
            Shape::String => {
                let text = memory::read(self.memory, "string", pointer, length.into(), 1)?;
                let meaning = format!("{:?}", String::from_utf8_lossy(&text));
                push(text, meaning);
            }
            Shape::List(Type::U8) => {
                let bytes = memory::read(self.memory, "list", pointer, length.into(), 1)?;
                let plural = if length == 1 { "" } else { "s" };
                push(bytes, format!("{length} byte{plural}"));
            }
            Shape::List(element) => {
                let size = layouts.of(element).size as u32;
                later.extend((0..length).map(|index| {
                    (
                        *element,
                        pointer + index * size,
                        format!("{label}[{index}]"),
                    )
                }));
            }
            Shape::Map(key, value) => {
                let size = layouts.sequence([key, value]).size as u32;
                let offset = layouts.offsets([key, value])[1] as u32;
                for index in 0..length {
                    let start = pointer + index * size;
                    later.push((*key, start, format!("{label}[{index}].key")));
                    later.push((*value, start + offset, format!("{label}[{index}].value")));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn bytes(&mut self, address: u32, size: u64) -> Result<Vec<u8>, Error> {
        memory::read(self.memory, "value", address, size, 1)
    }
}

fn number(bytes: &[u8]) -> u64 {
    let mut word = [0; 8];
    word[..bytes.len()].copy_from_slice(bytes);
    u64::from_le_bytes(word)
}
