//! Bytes and core values with the names of what they belong to.

use serde::Serialize;
use wit_parser::Type;

use super::memory::{self, Memory};
use super::trap::{Error, Trap};
use super::{CoreValue, Instance, print_wave};
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
                    let plural = if length == 1 { "" } else { "s" };
                    let meaning = format!("{length} byte{plural}");
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

/// What each of a value's core values is: the field that it is of.
#[must_use]
pub fn flat_labels(
    layouts: &Layouts<'_>,
    ty: &Type,
    label: &str,
    flat: &[CoreValue],
) -> Vec<String> {
    let mut labels = Vec::with_capacity(flat.len());
    push_labels(layouts, ty, label, flat, &mut labels);
    labels
}

fn push_labels(
    layouts: &Layouts<'_>,
    ty: &Type,
    label: &str,
    flat: &[CoreValue],
    labels: &mut Vec<String>,
) {
    let field = |name: &str| match label {
        "" => name.to_owned(),
        label => format!("{label}.{name}"),
    };
    let part = |what: &str| format!("{label} {what}").trim_start().to_owned();
    let mut each = |types: &mut dyn Iterator<Item = (&Type, String)>| {
        let mut rest = flat;
        for (ty, label) in types {
            let count = layouts.of(ty).flat.count() as usize;
            let (mine, others) = rest.split_at(count.min(rest.len()));
            push_labels(layouts, ty, &label, mine, labels);
            rest = others;
        }
    };
    match Shape::of(layouts.resolve(), ty) {
        Shape::Record(fields) => {
            each(&mut fields.iter().map(|found| (found.ty, field(&found.name))));
        }
        Shape::FixedList(element, length) => {
            each(&mut (0..length).map(|index| (element, format!("{label}[{index}]"))));
        }
        Shape::Variant(cases) => {
            let index = flat.first().map_or(0, |value| value.bits() as usize);
            labels.push(match cases.get(index) {
                Some(case) => part(&format!("= {}", case.name)),
                None => label.to_owned(),
            });
            let end = labels.len() + flat.len().saturating_sub(1);
            if let Some((case, ty)) = cases.get(index).and_then(|case| Some((case, case.ty?))) {
                let types = layouts.of(ty).flat.types();
                let values = flat.iter().skip(1).zip(types);
                let values: Vec<CoreValue> = values.map(|(value, ty)| value.coerce(*ty)).collect();
                push_labels(layouts, ty, &field(case.name), &values, labels);
            }
            // Places that only other cases need.
            labels.resize(end, part("(unused)"));
        }
        Shape::String | Shape::List(_) | Shape::Map(..) => {
            labels.extend([part("pointer"), part("length")]);
        }
        _ => labels.push(label.to_owned()),
    }
}
