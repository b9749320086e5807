//! Names for core values: the fields that they are of.

use wit_parser::Type;

use super::CoreValue;
use crate::layout::{Layouts, Shape};

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
