//! Size, alignment and flat types of every type of a package.
//!
//! Sections *Alignment*, *Element Size* and *Flattening* of the Canonical ABI, for memories that
//! are addressed with 32 bits. All types are measured once, in one pass over the package; whoever
//! asks later looks them up.

mod flat;
mod shape;

pub use flat::Flat;
pub use shape::{Case, Field, Shape};

use wit_parser::{Resolve, Type, TypeDefKind, TypeId};

use crate::core::CoreType;

/// What a type takes in memory and as flat values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Bytes, padding included (*Element Size*). Saturates far beyond any memory.
    pub size: u64,
    /// Bytes: a power of two that every address of it is a multiple of (*Alignment*).
    pub align: u32,
    /// Core values (*Flattening*).
    pub flat: Flat,
    /// Whether it holds strings, lists or maps, whose elements lie elsewhere in memory.
    pub lists: bool,
}

/// The layouts of all types of a resolved package.
///
/// ```
/// use witcraft_abi::Layouts;
/// use witcraft_model::{Input, Loader};
///
/// let wit = "package a:b;\ninterface i { record r { a: u8, b: u64 } }\nworld w { import i; }\n";
/// let package = Loader::default().load(&[Input::text("demo.wit", wit)]).unwrap();
/// let layouts = Layouts::new(package.resolve());
/// let (id, _) = package.resolve().types.iter().next().unwrap();
/// let layout = layouts.of_id(id);
/// assert_eq!((layout.size, layout.align), (16, 8));
/// ```
#[derive(Debug)]
pub struct Layouts<'a> {
    resolve: &'a Resolve,
    table: Vec<Option<Layout>>,
    primitives: [Layout; 7],
}

impl<'a> Layouts<'a> {
    /// Measures every type.
    #[must_use]
    pub fn new(resolve: &'a Resolve) -> Self {
        let primitive = |bytes: u32, core: CoreType| Layout {
            size: bytes.into(),
            align: bytes,
            flat: Flat::of(core),
            lists: false,
        };
        let mut layouts = Self {
            resolve,
            table: vec![None; resolve.types.len()],
            primitives: [
                primitive(1, CoreType::I32),
                primitive(2, CoreType::I32),
                primitive(4, CoreType::I32),
                primitive(8, CoreType::I64),
                primitive(4, CoreType::F32),
                primitive(8, CoreType::F64),
                Layout {
                    size: 8,
                    align: 4,
                    flat: Flat::of(CoreType::I32).repeated(2),
                    lists: true,
                },
            ],
        };
        for (id, _) in resolve.types.iter() {
            layouts.measure(id);
        }
        layouts
    }

    /// The package that was measured.
    #[must_use]
    pub fn resolve(&self) -> &'a Resolve {
        self.resolve
    }

    /// The layout of a type.
    ///
    /// # Panics
    ///
    /// With a type of another package.
    #[must_use]
    pub fn of(&self, ty: &Type) -> &Layout {
        let [one, two, four, eight, f32, f64, pair] = &self.primitives;
        match ty {
            Type::Bool | Type::U8 | Type::S8 => one,
            Type::U16 | Type::S16 => two,
            Type::U32 | Type::S32 | Type::Char | Type::ErrorContext => four,
            Type::U64 | Type::S64 => eight,
            Type::F32 => f32,
            Type::F64 => f64,
            Type::String => pair,
            Type::Id(id) => self.of_id(*id),
        }
    }

    /// The layout of a defined type.
    ///
    /// A resource has none, as only handles to it cross the boundary: it shows as zero bytes.
    ///
    /// # Panics
    ///
    /// With a type of another package.
    #[must_use]
    pub fn of_id(&self, id: TypeId) -> &Layout {
        self.table[id.index()]
            .as_ref()
            .expect("`Layouts::new` measures every type")
    }

    /// Byte offsets of fields that follow each other (*Loading*: `load_record`).
    #[must_use]
    pub fn offsets<'t>(&self, types: impl IntoIterator<Item = &'t Type>) -> Vec<u64> {
        let mut end = 0;
        types
            .into_iter()
            .map(|ty| {
                let layout = self.of(ty);
                let start = align_to(end, layout.align);
                end = start.saturating_add(layout.size);
                start
            })
            .collect()
    }

    /// The layout of fields that follow each other, such as the parameters of a function.
    #[must_use]
    pub fn sequence<'t>(&self, types: impl IntoIterator<Item = &'t Type>) -> Layout {
        let mut layout = Layout {
            size: 0,
            align: 1,
            flat: Flat::default(),
            lists: false,
        };
        for ty in types {
            let field = self.of(ty);
            layout.size = align_to(layout.size, field.align).saturating_add(field.size);
            layout.align = layout.align.max(field.align);
            layout.flat.extend(&field.flat);
            layout.lists |= field.lists;
        }
        layout.size = align_to(layout.size, layout.align);
        layout
    }

    /// Measures a type and what it is made of. Types nearly always follow their parts in the
    /// package, so that this seldom goes deep.
    fn measure(&mut self, id: TypeId) {
        if self.table[id.index()].is_some() {
            return;
        }
        let parts: Vec<TypeId> = Shape::parts(self.resolve, id)
            .into_iter()
            .filter_map(|ty| match ty {
                Type::Id(part) => Some(part),
                _ => None,
            })
            .collect();
        for part in parts {
            self.measure(part);
        }
        self.table[id.index()] = Some(self.compute(id));
    }

    fn compute(&self, id: TypeId) -> Layout {
        let [_, _, handle, .., pair] = &self.primitives;
        match &self.resolve.types[id].kind {
            TypeDefKind::Type(ty) => self.of(ty).clone(),
            TypeDefKind::Record(record) => self.sequence(record.fields.iter().map(|f| &f.ty)),
            TypeDefKind::Tuple(tuple) => self.sequence(&tuple.types),
            TypeDefKind::Variant(variant) => {
                self.variant(variant.cases.iter().map(|case| case.ty.as_ref()))
            }
            TypeDefKind::Enum(enum_) => self.variant(enum_.cases.iter().map(|_| None)),
            TypeDefKind::Option(ty) => self.variant([None, Some(ty)]),
            TypeDefKind::Result(result) => self.variant([result.ok.as_ref(), result.err.as_ref()]),
            TypeDefKind::Flags(flags) => flags_layout(flags.flags.len()),
            TypeDefKind::List(_) | TypeDefKind::Map(..) => pair.clone(),
            TypeDefKind::FixedLengthList(ty, length) => {
                let element = self.of(ty);
                Layout {
                    size: element.size.saturating_mul((*length).into()),
                    align: element.align,
                    flat: element.flat.repeated((*length).into()),
                    lists: element.lists,
                }
            }
            TypeDefKind::Handle(_) | TypeDefKind::Future(_) | TypeDefKind::Stream(_) => {
                handle.clone()
            }
            TypeDefKind::Resource | TypeDefKind::Unknown => Layout {
                size: 0,
                align: 1,
                flat: Flat::default(),
                lists: false,
            },
        }
    }

    fn variant<'t>(&self, cases: impl IntoIterator<Item = Option<&'t Type>>) -> Layout {
        let (mut count, mut size, mut align, mut lists) = (0, 0, 1, false);
        let mut payload = Flat::default();
        for case in cases {
            count += 1;
            if let Some(ty) = case {
                let layout = self.of(ty);
                size = layout.size.max(size);
                align = layout.align.max(align);
                lists |= layout.lists;
                payload.join(&layout.flat);
            }
        }
        let discriminant = discriminant_bytes(count);
        let start = align_to(discriminant.into(), align);
        let align = align.max(discriminant);
        let mut flat = Flat::of(CoreType::I32);
        flat.extend(&payload);
        Layout {
            size: align_to(start.saturating_add(size), align),
            align,
            flat,
            lists,
        }
    }
}

/// Bytes of the discriminant of so many cases (*Despecialization*: `discriminant_type`).
#[must_use]
pub fn discriminant_bytes(cases: usize) -> u32 {
    match cases {
        0..=0x100 => 1,
        0x101..=0x1_0000 => 2,
        _ => 4,
    }
}

/// Bytes that one word of so many flags takes: 1, 2 or 4 (*Alignment*: `alignment_flags`).
#[must_use]
pub fn flags_word_bytes(flags: usize) -> u32 {
    match flags {
        1..=8 => 1,
        9..=16 => 2,
        _ => 4,
    }
}

/// The next multiple of `align`, which is a power of two.
#[must_use]
pub fn align_to(offset: u64, align: u32) -> u64 {
    let mask = u64::from(align) - 1;
    offset.saturating_add(mask) & !mask
}

/// The specification ends at 32 flags; `wit-parser` goes on with further words, and so does this.
fn flags_layout(flags: usize) -> Layout {
    let word = flags_word_bytes(flags);
    let words = (flags as u64).div_ceil(u64::from(word) * 8);
    Layout {
        size: words * u64::from(word),
        align: word,
        flat: Flat::of(CoreType::I32).repeated(words),
        lists: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_rounded_up() {
        assert_eq!(align_to(0, 8), 0);
        assert_eq!(align_to(1, 1), 1);
        assert_eq!(align_to(9, 8), 16);
    }

    #[test]
    fn discriminants_grow_with_the_cases() {
        assert_eq!(discriminant_bytes(256), 1);
        assert_eq!(discriminant_bytes(257), 2);
        assert_eq!(discriminant_bytes(65_536), 2);
        assert_eq!(discriminant_bytes(65_537), 4);
    }
}
