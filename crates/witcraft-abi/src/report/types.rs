//! Every named type that a world uses.

use std::collections::BTreeMap;

use wit_parser::{Handle, Resolve, Type, TypeDefKind, TypeId, TypeOwner};
use witcraft_model::wit_text::Printer;
use witcraft_model::{ItemKind, Package, parts};

use super::world::Walk;
use super::{CaseAbi, FieldAbi, Members, TypeAbi};
use crate::describe::printer;
use crate::layout::{Layouts, Shape, align_to, discriminant_bytes, flags_word_bytes};

pub(super) fn types(package: &Package, layouts: &Layouts<'_>, walk: &Walk<'_>) -> Vec<TypeAbi> {
    let resolve = package.resolve();
    let mut reached = vec![false; resolve.types.len()];
    let mut queue: Vec<TypeId> = walk.types.clone();
    for placed in &walk.functions {
        let types = placed.function.params.iter().map(|param| &param.ty);
        queue.extend(types.chain(&placed.function.result).filter_map(id));
    }
    let mut found = BTreeMap::new();
    while let Some(next) = queue.pop() {
        if std::mem::replace(&mut reached[next.index()], true) {
            continue;
        }
        mentioned(resolve, next, &mut queue);
        if let Some(path) = package.paths().ty(resolve, next) {
            let path = path.to_string();
            found.insert(path.clone(), describe(package, layouts, next, path));
        }
    }
    found.into_values().collect()
}

fn id(ty: &Type) -> Option<TypeId> {
    match ty {
        Type::Id(id) => Some(*id),
        _ => None,
    }
}

/// The types that a type's definition names.
fn mentioned(resolve: &Resolve, ty: TypeId, queue: &mut Vec<TypeId>) {
    match &resolve.types[ty].kind {
        TypeDefKind::Handle(Handle::Own(id) | Handle::Borrow(id)) => queue.push(*id),
        kind => queue.extend(parts(kind).filter_map(|ty| id(&ty))),
    }
}

fn describe(package: &Package, layouts: &Layouts<'_>, id: TypeId, path: String) -> TypeAbi {
    let resolve = package.resolve();
    let kind = ItemKind::of_type(resolve, id).map_or("type", ItemKind::as_str);
    let names = printer(package, resolve.types[id].owner);
    let definition = matches!(kind, "type" | "use").then(|| match &resolve.types[id].kind {
        // Where a name is taken from is what matters about it, wherever it is taken to.
        TypeDefKind::Type(ty) if kind == "use" => printer(package, TypeOwner::None).ty(ty),
        _ => names.kind(id),
    });
    let layout = layouts.of_id(id);
    TypeAbi {
        path,
        kind,
        definition,
        size: layout.size,
        align: layout.align,
        flat: layout.flat.types().to_vec(),
        flat_count: layout.flat.count(),
        members: match &resolve.types[id].kind {
            // It stands where the other type is described.
            TypeDefKind::Type(_) => Members::None,
            _ => members(layouts, &names, &Shape::of_id(resolve, id), layout.size),
        },
    }
}

fn members(layouts: &Layouts<'_>, names: &Printer<'_>, shape: &Shape<'_>, size: u64) -> Members {
    match shape {
        Shape::Record(fields) => {
            let offsets = layouts.offsets(fields.iter().map(|field| field.ty));
            let ends = offsets.iter().skip(1).copied().chain([size]);
            let fields = fields.iter().zip(&offsets).zip(ends);
            Members::Fields(
                fields
                    .map(|((field, offset), end)| {
                        let size = layouts.of(field.ty).size;
                        FieldAbi {
                            name: field.name.to_string(),
                            ty: names.ty(field.ty),
                            offset: *offset,
                            size,
                            padding: end.saturating_sub(offset.saturating_add(size)),
                        }
                    })
                    .collect(),
            )
        }
        Shape::Variant(cases) => {
            let discriminant = discriminant_bytes(cases.len());
            let aligns = cases.iter().filter_map(|case| case.ty);
            let align = aligns.map(|ty| layouts.of(ty).align).max().unwrap_or(1);
            Members::Cases {
                discriminant,
                payload_offset: align_to(discriminant.into(), align),
                cases: cases
                    .iter()
                    .map(|case| CaseAbi {
                        name: case.name.to_owned(),
                        ty: case.ty.map(|ty| names.ty(ty)),
                        size: case.ty.map_or(0, |ty| layouts.of(ty).size),
                    })
                    .collect(),
            }
        }
        Shape::Flags(flags) => Members::Flags {
            word: flags_word_bytes(flags.len()),
            flags: flags.iter().map(|flag| (*flag).to_owned()).collect(),
        },
        _ => Members::None,
    }
}
