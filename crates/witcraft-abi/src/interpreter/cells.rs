//! Bytes and core values with the names of what they belong to.

use serde::Serialize;
use wit_parser::Type;

use super::memory::{self, Memory};
use super::trap::{Error, Trap};
use super::{Instance, print_wave};
use crate::layout::{Layouts, Shape, align_to, discriminant_bytes};

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
    /// Whether they are an address, which is another one in each run.
    pub pointer: bool,
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
                    pointer: false,
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
                    pointer: false,
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
        let layouts = self.layouts;
        let bytes = self.bytes(address, 8)?;
        let (pointer, length) = (number(&bytes[..4]) as u32, number(&bytes[4..]) as u32);
        let mut push = |address, bytes: &[u8], label: String, meaning, pointer| {
            cells.push(Cell {
                address,
                bytes: bytes.to_vec(),
                label,
                meaning,
                pointer,
            });
        };
        push(
            address,
            &bytes[..4],
            format!("{label} pointer"),
            format!("{pointer:#x}"),
            true,
        );
        push(
            address + 4,
            &bytes[4..],
            format!("{label} length"),
            length.to_string(),
            false,
        );
        match Shape::of(layouts.resolve(), ty) {
            Shape::String => {
                let text = memory::read(self.memory, "string", pointer, length.into(), 1)?;
                let meaning = format!("{:?}", String::from_utf8_lossy(&text));
                if !text.is_empty() {
                    push(pointer, &text, label.to_owned(), meaning, false);
                }
            }
            Shape::List(Type::U8) => {
                let bytes = memory::read(self.memory, "list", pointer, length.into(), 1)?;
                if !bytes.is_empty() {
                    let meaning = format!("{length} bytes");
                    push(pointer, &bytes, label.to_owned(), meaning, false);
                }
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

/// What each core value of a type is, as far as that does not depend on the case of a variant.
#[must_use]
pub fn flat_labels(layouts: &Layouts<'_>, ty: &Type, label: &str) -> Vec<String> {
    let count = layouts.of(ty).flat.types().len();
    let field = |name: &str| match label {
        "" => name.to_owned(),
        label => format!("{label}.{name}"),
    };
    let mut labels = match Shape::of(layouts.resolve(), ty) {
        Shape::Record(fields) => fields
            .iter()
            .flat_map(|found| flat_labels(layouts, found.ty, &field(&found.name)))
            .collect(),
        Shape::FixedList(element, length) => (0..length)
            .take(count)
            .flat_map(|index| flat_labels(layouts, element, &format!("{label}[{index}]")))
            .collect(),
        Shape::Variant(_) => {
            let payload = (1..count).map(|index| format!("{label} payload {}", index - 1));
            std::iter::once(format!("{label} case"))
                .chain(payload)
                .collect()
        }
        Shape::String | Shape::List(_) | Shape::Map(..) => {
            vec![format!("{label} pointer"), format!("{label} length")]
        }
        _ => vec![label.to_owned()],
    };
    labels.truncate(count);
    labels.iter().map(|label| label.trim().to_owned()).collect()
}
