//! Makes arguments that show a failure smaller, as long as they still do.

use witcraft_abi::Value;

/// The smallest arguments that could be found for which `fails` is true.
pub(crate) fn shrink(arguments: &[Value], fails: impl Fn(&[Value]) -> bool) -> Vec<Value> {
    let mut smallest = arguments.to_vec();
    let mut attempts = 0;
    'again: loop {
        for index in 0..smallest.len() {
            for smaller in smaller(&smallest[index]) {
                attempts += 1;
                if attempts > 500 {
                    return smallest;
                }
                let mut candidate = smallest.clone();
                candidate[index] = smaller;
                if fails(&candidate) {
                    smallest = candidate;
                    continue 'again;
                }
            }
        }
        return smallest;
    }
}

/// Values of the same type that are a little smaller.
fn smaller(value: &Value) -> Vec<Value> {
    let inside = |values: &[Value], wrap: &dyn Fn(Vec<Value>) -> Value| -> Vec<Value> {
        let mut found = Vec::new();
        for (index, value) in values.iter().enumerate() {
            for smaller in smaller(value) {
                let mut values = values.to_vec();
                values[index] = smaller;
                found.push(wrap(values));
            }
        }
        found
    };
    match value {
        // Of a fixed length or not cannot be told from a value; an attempt of another length is
        // no value of the type and does not count as a failure of the same kind.
        Value::List(values) => inside(values, &Value::List),
        Value::Record(values) => inside(values, &Value::Record),
        Value::Map(pairs) if !pairs.is_empty() => {
            vec![
                Value::Map(pairs[..pairs.len() / 2].to_vec()),
                Value::Map(pairs[1..].to_vec()),
            ]
        }
        Value::Variant(case, Some(payload)) => smaller(payload)
            .into_iter()
            .map(|payload| Value::Variant(*case, Some(Box::new(payload))))
            .collect(),
        Value::String(text) if !text.is_empty() => {
            let half: String = text.chars().take(text.chars().count() / 2).collect();
            vec![Value::String(half)]
        }
        Value::Flags(bits) if *bits != 0 => vec![Value::Flags(0), Value::Flags(bits & (bits - 1))],
        Value::U8(1..) => vec![Value::U8(0)],
        Value::U16(1..) => vec![Value::U16(0)],
        Value::U32(1..) => vec![Value::U32(0)],
        Value::U64(1..) => vec![Value::U64(0)],
        Value::F32(found) if found.to_bits() != 0 => vec![Value::F32(0.0)],
        Value::F64(found) if found.to_bits() != 0 => vec![Value::F64(0.0)],
        Value::Bool(true) => vec![Value::Bool(false)],
        Value::Char(found) if *found != 'a' => vec![Value::Char('a')],
        _ => Vec::new(),
    }
}
