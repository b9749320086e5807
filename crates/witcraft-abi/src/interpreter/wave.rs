//! Values as text: WAVE, and the forms that it lacks.
//!
//! A map is a list of pairs, `[("a", 1), ("b", 2)]`. Handles are numbers with a word before them:
//! `own(3)`, `borrow(3)`, `stream(3)`, `future(3)`, `error-context(3)`.

use std::ops::Range;

use wasm_wave::ast::{Node, NodeType};
use wasm_wave::parser::ParserError;
use wasm_wave::untyped::{UntypedFuncCall, UntypedValue};
use wit_parser::{Resolve, Type, TypeDefKind};

use super::Value;
use crate::layout::Shape;

/// A text is no value of a type.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct WaveError {
    /// What is wrong.
    pub message: String,
    /// Where, in bytes of the text.
    pub span: Range<usize>,
}

impl From<ParserError> for WaveError {
    fn from(error: ParserError) -> Self {
        Self {
            span: error.span(),
            message: error.to_string(),
        }
    }
}

fn error(node: &Node, message: impl Into<String>) -> WaveError {
    WaveError {
        message: message.into(),
        span: node.span(),
    }
}

/// Reads a value of a type.
///
/// # Errors
///
/// If the text is not WAVE, or no value of the type.
pub fn parse_wave(resolve: &Resolve, ty: &Type, text: &str) -> Result<Value, WaveError> {
    let parsed = UntypedValue::parse(text)?;
    Reader { resolve, text }.value(parsed.node(), ty)
}

/// Reads arguments of these types, in parentheses: `(1, "a")`.
///
/// # Errors
///
/// If the text is not WAVE, there are too many or too few, or one is not of its type.
pub fn parse_arguments(
    resolve: &Resolve,
    types: &[Type],
    text: &str,
) -> Result<Vec<Value>, WaveError> {
    // WAVE knows arguments only behind the name of a function.
    let call = format!("f{text}");
    let shift = |mut found: WaveError| {
        found.span = found.span.start.saturating_sub(1)..found.span.end.saturating_sub(1);
        found
    };
    let parsed = UntypedFuncCall::parse(&call).map_err(|found| shift(found.into()))?;
    let nodes: Vec<&Node> = match parsed.params_node() {
        Some(node) => node
            .as_tuple()
            .map_err(|found| shift(found.into()))?
            .collect(),
        None => Vec::new(),
    };
    if nodes.len() != types.len() {
        return Err(WaveError {
            message: format!(
                "there are {} arguments for {} parameters",
                nodes.len(),
                types.len()
            ),
            span: 0..text.len(),
        });
    }
    let reader = Reader {
        resolve,
        text: &call,
    };
    let values = nodes
        .iter()
        .zip(types)
        .map(|(node, ty)| reader.value(node, ty));
    values.collect::<Result<_, _>>().map_err(shift)
}

struct Reader<'a> {
    resolve: &'a Resolve,
    text: &'a str,
}

impl Reader<'_> {
    fn value(&self, node: &Node, ty: &Type) -> Result<Value, WaveError> {
        let text = self.text;
        match Shape::of(self.resolve, ty) {
            Shape::Primitive(primitive) => self.primitive(node, &primitive),
            Shape::String => Ok(Value::String(node.as_str(text)?.into_owned())),
            Shape::List(element) => self.list(node, element).map(Value::List),
            Shape::FixedList(element, length) => {
                let values = self.list(node, element)?;
                if values.len() == length as usize {
                    Ok(Value::List(values))
                } else {
                    let message = format!("{} elements instead of {length}", values.len());
                    Err(error(node, message))
                }
            }
            Shape::Map(key, entry) => {
                let pairs = node.as_list()?.map(|pair| {
                    let parts: Vec<&Node> = pair.as_tuple()?.collect();
                    match parts[..] {
                        [a, b] => Ok((self.value(a, key)?, self.value(b, entry)?)),
                        _ => Err(error(pair, "an entry of a map is a pair: `(key, value)`")),
                    }
                });
                pairs.collect::<Result<_, _>>().map(Value::Map)
            }
            Shape::Record(_) => self.record(node, ty),
            Shape::Variant(_) => self.variant(node, ty),
            Shape::Flags(flags) => {
                let mut bits = 0;
                for label in node.as_flags(text)? {
                    let label = label.strip_prefix('%').unwrap_or(label);
                    let flag = flags.iter().position(|flag| *flag == label);
                    let flag = flag.ok_or_else(|| {
                        error(
                            node,
                            format!("there is no flag `{label}`: {}", flags.join(", ")),
                        )
                    })?;
                    bits |= 1 << flag;
                }
                Ok(Value::Flags(bits))
            }
            Shape::Own(_) => self.handle(node, "own").map(Value::Own),
            Shape::Borrow(_) => self.handle(node, "borrow").map(Value::Borrow),
            Shape::Stream => self.handle(node, "stream").map(Value::Stream),
            Shape::Future => self.handle(node, "future").map(Value::Future),
            Shape::ErrorContext => self.handle(node, "error-context").map(Value::ErrorContext),
            Shape::Resource => Err(error(node, "a resource crosses only as a handle")),
        }
    }

    fn primitive(&self, node: &Node, ty: &Type) -> Result<Value, WaveError> {
        let text = self.text;
        Ok(match ty {
            Type::Bool => Value::Bool(node.as_bool()?),
            Type::U8 => Value::U8(node.as_number(text)?),
            Type::U16 => Value::U16(node.as_number(text)?),
            Type::U32 => Value::U32(node.as_number(text)?),
            Type::U64 => Value::U64(node.as_number(text)?),
            Type::S8 => Value::S8(node.as_number(text)?),
            Type::S16 => Value::S16(node.as_number(text)?),
            Type::S32 => Value::S32(node.as_number(text)?),
            Type::S64 => Value::S64(node.as_number(text)?),
            Type::F32 => Value::F32(node.as_number(text)?),
            Type::F64 => Value::F64(node.as_number(text)?),
            _ => Value::Char(node.as_char(text)?),
        })
    }

    fn list(&self, node: &Node, element: &Type) -> Result<Vec<Value>, WaveError> {
        node.as_list()?
            .map(|node| self.value(node, element))
            .collect()
    }

    fn record(&self, node: &Node, ty: &Type) -> Result<Value, WaveError> {
        let Shape::Record(fields) = Shape::of(self.resolve, ty) else {
            return Err(error(node, "not a record"));
        };
        if node.ty() == NodeType::Tuple {
            let nodes: Vec<&Node> = node.as_tuple()?.collect();
            if nodes.len() != fields.len() {
                let message = format!("{} elements instead of {}", nodes.len(), fields.len());
                return Err(error(node, message));
            }
            let values = nodes.iter().zip(&fields);
            let values = values.map(|(node, field)| self.value(node, field.ty));
            return values.collect::<Result<_, _>>().map(Value::Record);
        }
        let written: Vec<(&str, &Node)> = node.as_record(self.text)?.collect();
        let unknown = written
            .iter()
            .find(|(name, _)| !fields.iter().any(|field| field.name == *name));
        if let Some((name, value)) = unknown {
            return Err(error(value, format!("there is no field `{name}`")));
        }
        let values = fields.iter().map(|field| {
            match written.iter().find(|(name, _)| *name == field.name) {
                Some((_, node)) => self.value(node, field.ty),
                // WAVE leaves out what is none.
                None if is_option(self.resolve, field.ty) => Ok(Value::Variant(0, None)),
                None => Err(error(
                    node,
                    format!("the field `{}` is missing", field.name),
                )),
            }
        });
        values.collect::<Result<_, _>>().map(Value::Record)
    }

    fn variant(&self, node: &Node, ty: &Type) -> Result<Value, WaveError> {
        let Shape::Variant(cases) = Shape::of(self.resolve, ty) else {
            return Err(error(node, "not a variant"));
        };
        let (label, payload) = match node.ty() {
            NodeType::OptionSome | NodeType::OptionNone => match node.as_option()? {
                Some(payload) => ("some", Some(payload)),
                None => ("none", None),
            },
            NodeType::ResultOk | NodeType::ResultErr => match node.as_result()? {
                Ok(payload) => ("ok", payload),
                Err(payload) => ("err", payload),
            },
            _ => match node.as_variant(self.text) {
                Ok(found) => found,
                Err(found) => {
                    // WAVE takes `5` for `some(5)`, and for `ok(5)`.
                    let short = ["some", "ok"].iter().find_map(|name| {
                        let index = cases.iter().position(|case| case.name == *name)?;
                        Some((index, cases[index].ty?))
                    });
                    let (index, ty) = short.ok_or(found)?;
                    let payload = Box::new(self.value(node, ty)?);
                    return Ok(Value::Variant(index as u32, Some(payload)));
                }
            },
        };
        let Some(index) = cases.iter().position(|case| case.name == label) else {
            let names: Vec<&str> = cases.iter().map(|case| case.name).collect();
            let message = format!("there is no case `{label}`: {}", names.join(", "));
            return Err(error(node, message));
        };
        let payload = match (cases[index].ty, payload) {
            (Some(ty), Some(payload)) => Some(Box::new(self.value(payload, ty)?)),
            (None, None) => None,
            (Some(_), None) => return Err(error(node, format!("`{label}` needs a payload"))),
            (None, Some(_)) => return Err(error(node, format!("`{label}` has no payload"))),
        };
        Ok(Value::Variant(index as u32, payload))
    }

    fn handle(&self, node: &Node, word: &str) -> Result<u32, WaveError> {
        let wrong = || error(node, format!("a handle is written as `{word}(1)`"));
        match node.as_variant(self.text) {
            Ok((label, Some(number))) if label == word => Ok(number.as_number(self.text)?),
            _ => Err(wrong()),
        }
    }
}

fn is_option(resolve: &Resolve, ty: &Type) -> bool {
    match ty {
        Type::Id(id) => match &resolve.types[*id].kind {
            TypeDefKind::Option(_) => true,
            TypeDefKind::Type(ty) => is_option(resolve, ty),
            _ => false,
        },
        _ => false,
    }
}

/// Writes a value of a type, so that [`parse_wave`] reads it again.
#[must_use]
pub fn print_wave(resolve: &Resolve, ty: &Type, value: &Value) -> String {
    let list = |element: &Type, values: &[Value]| -> String {
        let values: Vec<String> = values
            .iter()
            .map(|value| print_wave(resolve, element, value))
            .collect();
        format!("[{}]", values.join(", "))
    };
    match (Shape::of(resolve, ty), value) {
        (Shape::List(element) | Shape::FixedList(element, _), Value::List(values)) => {
            list(element, values)
        }
        (Shape::Map(key, entry), Value::Map(pairs)) => {
            let pairs: Vec<String> = pairs
                .iter()
                .map(|(a, b)| {
                    format!(
                        "({}, {})",
                        print_wave(resolve, key, a),
                        print_wave(resolve, entry, b)
                    )
                })
                .collect();
            format!("[{}]", pairs.join(", "))
        }
        (Shape::Record(fields), Value::Record(values)) => {
            let tuple = fields.first().is_some_and(|field| field.name == "0");
            let parts: Vec<String> = fields
                .iter()
                .zip(values)
                .map(|(field, value)| {
                    let value = print_wave(resolve, field.ty, value);
                    if tuple {
                        value
                    } else {
                        format!("{}: {value}", label(&field.name))
                    }
                })
                .collect();
            match (tuple, parts.is_empty()) {
                (true, _) => format!("({})", parts.join(", ")),
                (false, true) => "{:}".into(),
                (false, false) => format!("{{{}}}", parts.join(", ")),
            }
        }
        (Shape::Variant(cases), Value::Variant(index, payload)) => {
            let Some(case) = cases.get(*index as usize) else {
                return format!("case {index}");
            };
            let builtin = match ty {
                Type::Id(id) => is_builtin(resolve, *id),
                _ => false,
            };
            let name = if builtin {
                case.name.to_owned()
            } else {
                label(case.name)
            };
            match (case.ty, payload) {
                (Some(ty), Some(value)) => format!("{name}({})", print_wave(resolve, ty, value)),
                _ => name,
            }
        }
        (Shape::Flags(flags), Value::Flags(bits)) => {
            let set = flags.iter().enumerate();
            let set = set.filter(|(bit, _)| bits & (1 << bit) != 0);
            let names: Vec<String> = set.map(|(_, name)| label(name)).collect();
            format!("{{{}}}", names.join(", "))
        }
        (_, value) => scalar(value),
    }
}

/// Whether the cases are WAVE's own words: those of `option` and `result`.
fn is_builtin(resolve: &Resolve, id: wit_parser::TypeId) -> bool {
    match &resolve.types[id].kind {
        TypeDefKind::Option(_) | TypeDefKind::Result(_) => true,
        TypeDefKind::Type(Type::Id(id)) => is_builtin(resolve, *id),
        _ => false,
    }
}

/// A name, marked as one where it would be taken for a word of WAVE.
fn label(name: &str) -> String {
    match name {
        "true" | "false" | "inf" | "nan" | "some" | "none" | "ok" | "err" => format!("%{name}"),
        name => name.to_owned(),
    }
}

fn scalar(value: &Value) -> String {
    match value {
        Value::Bool(found) => found.to_string(),
        Value::U8(found) => found.to_string(),
        Value::U16(found) => found.to_string(),
        Value::U32(found) => found.to_string(),
        Value::U64(found) => found.to_string(),
        Value::S8(found) => found.to_string(),
        Value::S16(found) => found.to_string(),
        Value::S32(found) => found.to_string(),
        Value::S64(found) => found.to_string(),
        Value::F32(found) if found.is_nan() => "nan".into(),
        Value::F64(found) if found.is_nan() => "nan".into(),
        Value::F32(found) => found.to_string(),
        Value::F64(found) => found.to_string(),
        Value::Char(found) => format!("'{}'", escaped(*found, '\'')),
        Value::String(found) => {
            let text: String = found.chars().map(|c| escaped(c, '"')).collect();
            format!("\"{text}\"")
        }
        Value::Own(rep) => format!("own({rep})"),
        Value::Borrow(rep) => format!("borrow({rep})"),
        Value::Stream(rep) => format!("stream({rep})"),
        Value::Future(rep) => format!("future({rep})"),
        Value::ErrorContext(rep) => format!("error-context({rep})"),
        other => format!("{other:?}"),
    }
}

fn escaped(c: char, quote: char) -> String {
    match c {
        '\\' => "\\\\".into(),
        '\n' => "\\n".into(),
        '\r' => "\\r".into(),
        '\t' => "\\t".into(),
        c if c == quote => format!("\\{c}"),
        c if c.is_control() => format!("\\u{{{:x}}}", u32::from(c)),
        c => c.to_string(),
    }
}
