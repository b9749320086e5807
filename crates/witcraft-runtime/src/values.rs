//! Values as text: WAVE and JSON.

use serde_json::{Map, Value, json as object};
use wasmtime::component::Val;

/// A value in WAVE. What WAVE has no words for, such as a handle, is named by its kind.
pub(crate) fn wave(value: &Val) -> String {
    wasm_wave::to_string(value).unwrap_or_else(|_| match value {
        Val::Resource(_) => "<a handle>".to_owned(),
        Val::Stream(_) => "<a stream>".to_owned(),
        Val::Future(_) => "<a future>".to_owned(),
        Val::ErrorContext(_) => "<an error context>".to_owned(),
        // A part of it is one of these: all that can be said is how it looks in Rust.
        other => format!("{other:?}"),
    })
}

/// A value as JSON.
///
/// | WIT | JSON |
/// | --- | --- |
/// | numbers, `bool`, `string`, `char` | themselves; what is no number in JSON (`nan`, `inf`) a string |
/// | list, tuple | array |
/// | record, map with strings as keys | object |
/// | variant, result | `{"case": payload}`, or `"case"` where there is none |
/// | enum | `"case"` |
/// | flags | array of the names that are set |
/// | option | `null`, or the value; an option inside of one `{"some": …}` |
pub(crate) fn json(value: &Val) -> Value {
    match value {
        Val::Bool(value) => (*value).into(),
        Val::S8(value) => (*value).into(),
        Val::U8(value) => (*value).into(),
        Val::S16(value) => (*value).into(),
        Val::U16(value) => (*value).into(),
        Val::S32(value) => (*value).into(),
        Val::U32(value) => (*value).into(),
        Val::S64(value) => (*value).into(),
        Val::U64(value) => (*value).into(),
        Val::Float32(value) => float(f64::from(*value)),
        Val::Float64(value) => float(*value),
        Val::Char(value) => value.to_string().into(),
        Val::String(value) => value.clone().into(),
        Val::List(values) | Val::Tuple(values) | Val::FixedLengthList(values) => {
            values.iter().map(json).collect()
        }
        Val::Record(fields) => fields
            .iter()
            .map(|(name, value)| (name.clone(), json(value)))
            .collect::<Map<_, _>>()
            .into(),
        Val::Variant(case, payload) => one(case, payload.as_deref()),
        Val::Result(Ok(payload)) => one("ok", payload.as_deref()),
        Val::Result(Err(payload)) => one("err", payload.as_deref()),
        Val::Enum(case) => case.clone().into(),
        Val::Flags(names) => names.clone().into(),
        Val::Option(None) => Value::Null,
        Val::Option(Some(inner)) => match &**inner {
            // `none` and `some(none)` are two values.
            Val::Option(_) => object!({ "some": json(inner) }),
            inner => json(inner),
        },
        Val::Map(entries) => {
            let text: Option<Map<String, Value>> = entries
                .iter()
                .map(|(key, value)| match key {
                    Val::String(key) => Some((key.clone(), json(value))),
                    _ => None,
                })
                .collect();
            match text {
                Some(map) => map.into(),
                None => entries
                    .iter()
                    .map(|(key, value)| Value::Array(vec![json(key), json(value)]))
                    .collect(),
            }
        }
        Val::Resource(_) | Val::Stream(_) | Val::Future(_) | Val::ErrorContext(_) => {
            wave(value).into()
        }
    }
}

fn one(case: &str, payload: Option<&Val>) -> Value {
    match payload {
        Some(payload) => {
            let mut object = Map::new();
            object.insert(case.to_owned(), json(payload));
            object.into()
        }
        None => case.into(),
    }
}

fn float(value: f64) -> Value {
    serde_json::Number::from_f64(value).map_or_else(
        || {
            let name = if value.is_nan() {
                "nan"
            } else if value > 0.0 {
                "inf"
            } else {
                "-inf"
            };
            name.into()
        },
        Value::Number,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some(value: Val) -> Val {
        Val::Option(Some(Box::new(value)))
    }

    #[test]
    fn values_that_look_alike_stay_apart() {
        assert_eq!(json(&Val::Option(None)), object!(null));
        assert_eq!(json(&some(Val::U8(1))), object!(1));
        assert_eq!(json(&some(Val::Option(None))), object!({ "some": null }));
        assert_eq!(json(&Val::Result(Ok(None))), object!("ok"));
        let err = Val::Result(Err(Some(Box::new(Val::String("no".into())))));
        assert_eq!(json(&err), object!({ "err": "no" }));
    }

    #[test]
    fn what_is_no_number_in_json_is_a_word() {
        assert_eq!(json(&Val::Float64(f64::NAN)), object!("nan"));
        assert_eq!(json(&Val::Float32(f32::NEG_INFINITY)), object!("-inf"));
        assert_eq!(json(&Val::U64(u64::MAX)), object!(u64::MAX));
    }

    #[test]
    fn records_lists_and_flags() {
        let record = Val::Record(vec![
            ("a".into(), Val::List(vec![Val::S8(-1), Val::S8(2)])),
            ("b".into(), Val::Flags(vec!["x".into()])),
            ("c".into(), Val::Variant("v".into(), None)),
        ]);
        assert_eq!(
            json(&record),
            object!({ "a": [-1, 2], "b": ["x"], "c": "v" })
        );
        assert_eq!(wave(&record), "{a: [-1, 2], b: {x}, c: v}");
    }
}
