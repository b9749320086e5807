//! Memory diagrams: one row per field, one mark per byte.
//!
//! ```text
//!    0  ■■■■      width: u32
//!    4  ■···      format: format
//!    8  ■■■■■■■■  data: list<u8>
//! ```

use crate::report::{Members, TypeAbi};

/// More bytes than this in one row are not drawn.
const WIDEST: u64 = 16;

/// A row: bytes from `offset`, of which the first `used` mean something.
struct Row {
    /// `None` where there is nothing in memory.
    offset: Option<u64>,
    used: u64,
    padding: u64,
    label: String,
}

/// The lines of a type's diagram, without an indent; none where there is nothing to draw.
pub(super) fn lines(ty: &TypeAbi) -> Vec<String> {
    let rows = rows(ty);
    let width = rows
        .iter()
        .map(|row| marks(row).chars().count())
        .max()
        .unwrap_or(0);
    rows.iter()
        .map(|row| {
            let marks = marks(row);
            let gap = " ".repeat(width - marks.chars().count());
            let offset = row
                .offset
                .map_or(String::new(), |offset| offset.to_string());
            format!("{offset:>6}  {marks}{gap}  {}", row.label)
        })
        .collect()
}

fn marks(row: &Row) -> String {
    let drawn = |bytes: u64, mark: &str| -> String {
        if bytes > WIDEST {
            mark.repeat(WIDEST as usize - 1) + "…"
        } else {
            mark.repeat(bytes as usize)
        }
    };
    drawn(row.used, "■") + &drawn(row.padding, "·")
}

fn rows(ty: &TypeAbi) -> Vec<Row> {
    match &ty.members {
        Members::None => Vec::new(),
        Members::Fields(fields) => fields
            .iter()
            .map(|field| Row {
                offset: Some(field.offset),
                used: field.size,
                padding: field.padding,
                label: format!("{}: {}", field.name, field.ty),
            })
            .collect(),
        Members::Cases {
            discriminant,
            payload_offset,
            cases,
        } => {
            let payloads = cases.iter().any(|case| case.ty.is_some());
            let used = u64::from(*discriminant);
            let first = Row {
                offset: Some(0),
                used,
                padding: if payloads { payload_offset - used } else { 0 },
                label: "which case".into(),
            };
            let cases = cases
                .iter()
                .enumerate()
                .map(|(index, case)| match &case.ty {
                    Some(ty_name) => Row {
                        offset: Some(*payload_offset),
                        used: case.size,
                        padding: ty
                            .size
                            .saturating_sub(payload_offset.saturating_add(case.size)),
                        label: format!("{index} = {}: {ty_name}", case.name),
                    },
                    None => Row {
                        offset: None,
                        used: 0,
                        padding: 0,
                        label: format!("{index} = {}", case.name),
                    },
                });
            std::iter::once(first).chain(cases).collect()
        }
        Members::Flags { word, flags } => {
            let bits = *word as usize * 8;
            flags
                .chunks(bits)
                .enumerate()
                .map(|(index, flags)| Row {
                    offset: Some(index as u64 * u64::from(*word)),
                    used: u64::from(*word),
                    padding: 0,
                    label: format!("bits from 0: {}", flags.join(", ")),
                })
                .collect()
        }
    }
}
