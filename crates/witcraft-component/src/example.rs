//! A call to copy, for a function of a component.

use wit_parser::{Resolve, Type};
use witcraft_abi::{Direction, Placed, Value, functions_of, print_wave};
use witcraft_model::{World, wit_text};

/// A function that a component exports.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Callable {
    /// Its address: `local:demo/greeting@0.1.0#greet`.
    pub path: String,
    /// An end of the address that is enough to tell it from the others: `greet`.
    pub name: String,
    /// As in WIT: `func(name: string) -> string`.
    pub signature: String,
    /// The first sentence of its documentation.
    pub summary: Option<String>,
    /// A call to copy: `greet("text")`; `None` where a parameter cannot be written as text, because
    /// it is a handle, a stream or a future.
    pub example: Option<String>,
}

/// Every function that a world exports, in the order of the world.
#[must_use]
pub fn callables(world: &World) -> Vec<Callable> {
    let resolve = world.package().resolve();
    let exports: Vec<Placed<'_>> = functions_of(world)
        .into_iter()
        .filter(|placed| placed.direction == Direction::Export)
        .collect();
    let names: Vec<[String; 3]> = exports.iter().map(|placed| ends(&placed.path)).collect();
    let unique = |index: usize| {
        let ends = names[index].iter().enumerate();
        let mut unique = ends.filter(|(end, name)| {
            let same = names.iter().filter(|other| other[*end] == **name);
            same.count() == 1
        });
        unique
            .next()
            .map_or_else(|| names[index][2].clone(), |(_, name)| name.clone())
    };
    exports
        .iter()
        .enumerate()
        .map(|(index, placed)| {
            let name = unique(index);
            let types: Vec<Type> = placed
                .function
                .params
                .iter()
                .map(|param| param.ty)
                .collect();
            let arguments = arguments(resolve, &types);
            Callable {
                path: placed.path.to_string(),
                example: arguments.map(|arguments| format!("{name}({arguments})")),
                name,
                signature: signature(resolve, placed),
                summary: placed.function.docs.contents.as_deref().and_then(summary),
            }
        })
        .collect()
}

/// Arguments of these types as WAVE, without the parentheses, that are as simple as their types
/// allow; `None` where one of them cannot be written as text.
#[must_use]
pub fn example(resolve: &Resolve, types: &[Type]) -> Option<String> {
    arguments(resolve, types)
}

fn arguments(resolve: &Resolve, types: &[Type]) -> Option<String> {
    let values: Option<Vec<String>> = types
        .iter()
        .map(|ty| Some(print_wave(resolve, ty, &value(resolve, ty)?)))
        .collect();
    Some(values?.join(", "))
}

/// The address by its ends, shortest first: `f`, `i#f`, and all of it.
fn ends(path: &witcraft_model::ItemPath) -> [String; 3] {
    let owner = path.owner.as_deref().unwrap_or_default();
    [
        path.local(),
        format!("{owner}#{}", path.local()),
        path.to_string(),
    ]
}

fn summary(docs: &str) -> Option<String> {
    let text: String = docs
        .split("\n\n")
        .next()?
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let end = text.find(". ").map_or(text.len(), |end| end + 1);
    Some(text[..end].to_owned()).filter(|text| !text.is_empty())
}

/// A function's type as WIT writes it, without its name.
fn signature(resolve: &Resolve, placed: &Placed<'_>) -> String {
    let text = wit_text::function_declaration(resolve, placed.function);
    match text.split_once(": ") {
        Some((name, signature)) if !name.contains('(') => signature.to_owned(),
        _ => text,
    }
}

/// A value of a type: small, and not the emptiest there is.
fn value(resolve: &Resolve, ty: &Type) -> Option<Value> {
    use wit_parser::TypeDefKind as Kind;
    Some(match ty {
        Type::Bool => Value::Bool(true),
        Type::U8 => Value::U8(1),
        Type::U16 => Value::U16(1),
        Type::U32 => Value::U32(1),
        Type::U64 => Value::U64(1),
        Type::S8 => Value::S8(1),
        Type::S16 => Value::S16(1),
        Type::S32 => Value::S32(1),
        Type::S64 => Value::S64(1),
        Type::F32 => Value::F32(1.5),
        Type::F64 => Value::F64(1.5),
        Type::Char => Value::Char('a'),
        Type::String => Value::String("text".into()),
        Type::ErrorContext => return None,
        Type::Id(id) => match &resolve.types[*id].kind {
            Kind::Type(ty) => value(resolve, ty)?,
            Kind::List(ty) => Value::List(vec![value(resolve, ty)?]),
            Kind::FixedLengthList(ty, length) => {
                Value::List(vec![value(resolve, ty)?; usize::try_from(*length).ok()?])
            }
            Kind::Map(key, entry) => {
                Value::Map(vec![(value(resolve, key)?, value(resolve, entry)?)])
            }
            Kind::Record(record) => {
                let fields = record.fields.iter();
                Value::Record(
                    fields
                        .map(|field| value(resolve, &field.ty))
                        .collect::<Option<_>>()?,
                )
            }
            Kind::Tuple(tuple) => {
                let types = tuple.types.iter();
                Value::Record(types.map(|ty| value(resolve, ty)).collect::<Option<_>>()?)
            }
            Kind::Variant(variant) => {
                let mut cases = variant.cases.iter().enumerate();
                // The first that can be written.
                cases.find_map(|(index, case)| {
                    let index = u32::try_from(index).ok()?;
                    let payload = match &case.ty {
                        Some(ty) => Some(Box::new(value(resolve, ty)?)),
                        None => None,
                    };
                    Some(Value::Variant(index, payload))
                })?
            }
            Kind::Enum(_) => Value::Variant(0, None),
            Kind::Flags(_) => Value::Flags(1),
            Kind::Option(ty) => match value(resolve, ty) {
                Some(value) => Value::Variant(1, Some(Box::new(value))),
                None => Value::Variant(0, None),
            },
            Kind::Result(result) => match &result.ok {
                Some(ty) => Value::Variant(0, Some(Box::new(value(resolve, ty)?))),
                None => Value::Variant(0, None),
            },
            Kind::Handle(_)
            | Kind::Resource
            | Kind::Future(_)
            | Kind::Stream(_)
            | Kind::Unknown => {
                return None;
            }
        },
    })
}
