//! One value: its core values and its bytes, each with the field that it is of.

use serde::Serialize;
use wit_parser::{Type, TypeId};
use witcraft_model::ItemPath;

use crate::interpreter::{
    Cell, CoreValue, Error, Handles, Instance, LinearMemory, Memory, Value, flat_labels, print_wave,
};
use crate::layout::Layouts;
use crate::spec::MAX_FLAT_PARAMS;

/// A value as it crosses.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Encoded {
    /// `witcraft.abi-value/1`
    pub schema: &'static str,
    /// The address of its type.
    #[serde(rename = "type")]
    pub ty: String,
    /// The value in WAVE.
    pub value: String,
    /// Bytes of the value itself, padding included.
    pub size: u64,
    /// Bytes.
    pub align: u32,
    /// Its core values; `None` if they are more than ever cross.
    pub flat: Option<Vec<FlatValue>>,
    /// All bytes from address 0: the value, then what it points to. Contiguous lower-case hex.
    pub memory: String,
    /// What the bytes mean.
    pub cells: Vec<Cell>,
}

/// A core value.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct FlatValue {
    /// `i32`, `i64`, `f32` or `f64`.
    #[serde(rename = "type")]
    pub ty: &'static str,
    /// Integers are unsigned; floats that JSON has no form for are strings.
    pub value: serde_json::Value,
    /// The field it is of.
    pub label: String,
}

impl FlatValue {
    pub(crate) fn new(value: CoreValue, label: &str) -> Self {
        let float = |found: f64| {
            let number = serde_json::Number::from_f64(found);
            number.map_or_else(|| found.to_string().to_lowercase().into(), Into::into)
        };
        Self {
            ty: value.ty().as_str(),
            value: match value {
                CoreValue::I32(bits) => bits.into(),
                CoreValue::I64(bits) => bits.into(),
                CoreValue::F32(bits) => float(f32::from_bits(bits).into()),
                CoreValue::F64(bits) => float(f64::from_bits(bits)),
            },
            label: label.to_owned(),
        }
    }
}

/// Lowers a value both ways. It lies at address 0, and what it points to follows; handles are the
/// numbers that they are written with.
///
/// # Errors
///
/// If the value is not of the type.
pub fn encode(
    layouts: &Layouts<'_>,
    path: &ItemPath,
    id: TypeId,
    value: &Value,
) -> Result<Encoded, Error> {
    let ty = Type::Id(id);
    let layout = layouts.of(&ty);
    let size = u32::try_from(layout.size).map_err(|_| Error::NotYet("values of that size"))?;
    let mut memory = LinearMemory::default();
    memory.realloc(0, 0, layout.align, size)?;
    // Lowered into a memory of the same size, so that pointers are the same in both.
    let mut other = memory.clone();
    let mut handles = Handles::transparent();
    let mut instance = Instance::new(layouts, &mut memory, &mut handles);
    instance.store(value, &ty, 0)?;
    let cells = instance.cells(&ty, 0, "")?;
    let flat = match layout.flat.fits(MAX_FLAT_PARAMS) {
        true => {
            let mut instance = Instance::new(layouts, &mut other, &mut handles);
            let flat = instance.lower_flat(value, &ty)?;
            let labels = flat_labels(layouts, &ty, "", &flat);
            let pairs = flat.iter().zip(&labels);
            Some(
                pairs
                    .map(|(value, label)| FlatValue::new(*value, label))
                    .collect(),
            )
        }
        false => None,
    };
    Ok(Encoded {
        schema: "witcraft.abi-value/1",
        ty: path.to_string(),
        value: print_wave(layouts.resolve(), &ty, value),
        size: layout.size,
        align: layout.align,
        flat,
        memory: memory
            .bytes()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect(),
        cells,
    })
}

/// Loads a value from its bytes. They point into `memory`; without one, into themselves.
///
/// # Errors
///
/// A trap, if they are no value of the type.
pub fn decode(
    layouts: &Layouts<'_>,
    id: TypeId,
    bytes: &[u8],
    memory: Option<Vec<u8>>,
) -> Result<Value, Error> {
    let mut memory = LinearMemory::with(memory.unwrap_or_else(|| bytes.to_vec()));
    let mut handles = Handles::transparent();
    let mut instance = Instance::new(layouts, &mut memory, &mut handles);
    instance.load_bytes(&Type::Id(id), bytes)
}
