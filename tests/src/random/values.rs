//! Random values of a type, edges more often than the middle.

use witcraft_abi::{Shape, Value};
use witcraft_model::wit::{Resolve, Type};

use super::Random;

const NUMBERS: [u64; 8] = [
    0,
    1,
    0x7f,
    0x80,
    0xff,
    0x8000_0000,
    0x7fff_ffff_ffff_ffff,
    u64::MAX,
];

const FLOATS: [f64; 9] = [
    0.0,
    -0.0,
    1.5,
    -1e30,
    f64::INFINITY,
    f64::NEG_INFINITY,
    f64::NAN,
    f64::MIN_POSITIVE,
    f64::MAX,
];

const CHARS: [char; 8] = [
    'a',
    '\0',
    '\n',
    'é',
    '\u{d7ff}',
    '\u{e000}',
    '\u{ffff}',
    '\u{10ffff}',
];

/// A random value, of about `budget` parts at most.
///
/// # Panics
///
/// With a resource by value, which does not cross.
#[must_use]
pub fn value(random: &mut Random, resolve: &Resolve, ty: &Type, budget: usize) -> Value {
    match Shape::of(resolve, ty) {
        Shape::Primitive(primitive) => self::primitive(random, &primitive),
        Shape::String => {
            let length = length(random, budget.min(20));
            Value::String((0..length).map(|_| char(random)).collect())
        }
        Shape::List(element) => {
            let length = length(random, budget);
            let each = budget / length.max(1);
            let values = (0..length).map(|_| value(random, resolve, element, each));
            Value::List(values.collect())
        }
        Shape::FixedList(element, length) => {
            let each = budget / (length as usize).max(1);
            let values = (0..length).map(|_| value(random, resolve, element, each));
            Value::List(values.collect())
        }
        Shape::Map(key, entry) => {
            // Guests keep one entry per key, so that only different ones come back.
            let mut pairs: Vec<(Value, Value)> = Vec::new();
            for _ in 0..length(random, budget.min(6)) {
                let key = value(random, resolve, key, 4);
                if !pairs.iter().any(|(other, _)| *other == key) {
                    pairs.push((key, value(random, resolve, entry, budget / 6)));
                }
            }
            Value::Map(pairs)
        }
        Shape::Record(fields) => {
            let each = budget / fields.len().max(1);
            let values = fields.iter();
            Value::Record(
                values
                    .map(|field| value(random, resolve, field.ty, each))
                    .collect(),
            )
        }
        Shape::Variant(cases) => {
            let index = random.below(cases.len());
            let payload = cases[index].ty;
            let payload = payload.map(|ty| Box::new(value(random, resolve, ty, budget)));
            Value::Variant(u32::try_from(index).unwrap(), payload)
        }
        Shape::Flags(flags) => {
            let all = u32::MAX >> (32 - flags.len());
            Value::Flags(random.bits() as u32 & all)
        }
        Shape::Own(_) => Value::Own(random.bits() as u32),
        Shape::Borrow(_) => Value::Borrow(random.bits() as u32),
        Shape::Stream => Value::Stream(random.bits() as u32),
        Shape::Future => Value::Future(random.bits() as u32),
        Shape::ErrorContext => Value::ErrorContext(random.bits() as u32),
        Shape::Resource => panic!("a resource crosses only as a handle"),
    }
}

fn length(random: &mut Random, most: usize) -> usize {
    match random.below(4) {
        0 => 0,
        1 => most.min(1),
        _ => random.below(most.min(12) + 1),
    }
}

fn char(random: &mut Random) -> char {
    match random.once_in(3) {
        true => *random.pick(&CHARS),
        false => char::from_u32(0x20 + random.below(0x60) as u32).unwrap_or('?'),
    }
}

fn primitive(random: &mut Random, ty: &Type) -> Value {
    let bits = match random.once_in(2) {
        true => *random.pick(&NUMBERS),
        false => random.bits(),
    };
    match ty {
        Type::Bool => Value::Bool(bits & 1 == 1),
        Type::U8 => Value::U8(bits as u8),
        Type::U16 => Value::U16(bits as u16),
        Type::U32 => Value::U32(bits as u32),
        Type::U64 => Value::U64(bits),
        Type::S8 => Value::S8(bits as i8),
        Type::S16 => Value::S16(bits as i16),
        Type::S32 => Value::S32(bits as i32),
        Type::S64 => Value::S64(bits as i64),
        Type::F32 => Value::F32(*random.pick(&FLOATS) as f32),
        Type::F64 => Value::F64(*random.pick(&FLOATS)),
        _ => Value::Char(char(random)),
    }
}
