//! Derives of a type that its parts do not have.
//!
//! What goes on all types goes on their parts as well. Where types are picked one by one, rustc would say that a field
//! is in the way, in code that nobody wrote.

use witcraft_config::{Selected, Setting};
use witcraft_diagnostics::Diagnostic;
use witcraft_model::wit::{Type, TypeDefKind, TypeId};
use witcraft_model::{ItemPath, parts};

use super::items::{Entry, Selector, short};
use super::{Planner, derives, takes_derives};
use crate::Side;

impl Planner<'_> {
    /// Refuses derives that parts of the type lack. Those that no part can have are refused already.
    pub(super) fn lacking_derives(&mut self) {
        let mut found = Vec::new();
        for Selected { selector, values } in &self.bindings.derives {
            if Selector::parse(&selector.value).is_broad() {
                continue;
            }
            for entry in self.items.find(&selector.value) {
                if let (true, Some(id)) = (takes_derives(entry.kind), self.items.ty(&entry.path)) {
                    found.extend(self.lacking(entry, id, values));
                }
            }
        }
        self.diagnostics.extend(found);
    }

    fn lacking(&self, entry: &Entry, id: TypeId, values: &[Setting<String>]) -> Vec<Diagnostic> {
        let resolve = self.items.world.package().resolve();
        let members: Vec<(&str, Type)> = match &resolve.types[id].kind {
            TypeDefKind::Record(record) => {
                let fields = record.fields.iter();
                fields
                    .map(|field| (field.name.as_str(), field.ty))
                    .collect()
            }
            TypeDefKind::Variant(variant) => {
                let cases = variant.cases.iter();
                cases
                    .filter_map(|case| Some((case.name.as_str(), case.ty?)))
                    .collect()
            }
            _ => return Vec::new(),
        };
        members
            .into_iter()
            .filter_map(|(name, ty)| self.part_lacking(&entry.path.child(name), &ty, values))
            .collect()
    }

    fn part_lacking(
        &self,
        member: &ItemPath,
        ty: &Type,
        values: &[Setting<String>],
    ) -> Option<Diagnostic> {
        let package = self.items.world.package();
        let mut lacking: Option<(ItemPath, Vec<&str>, &Setting<String>)> = None;
        for value in values {
            let derive = value.value.trim();
            let all = derives::implied(derive)
                .iter()
                .copied()
                .chain([derives::base(derive)]);
            for name in all.filter(|name| derives::STANDARD.contains(name)) {
                for id in self.named(ty, name == "Default") {
                    let Some(path) = package.paths().ty(package.resolve(), id) else {
                        continue;
                    };
                    if self.has(&path, id, name) {
                        continue;
                    }
                    match &mut lacking {
                        Some((known, names, _)) if *known == path && !names.contains(&name) => {
                            names.push(name)
                        }
                        Some(_) => {}
                        None => lacking = Some((path, vec![name], value)),
                    }
                }
            }
        }
        let (path, names, value) = lacking?;
        let path = short(&path);
        let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        let message = format!(
            "`{}` is a `{path}`, which does not derive {}",
            short(member),
            quoted.join(" and ")
        );
        let mut found =
            Diagnostic::error("lacking-derive", message).label(value.span.clone(), "needs it");
        let field = self
            .items
            .entries
            .iter()
            .find(|entry| entry.path == *member);
        if let Some(span) = field.and_then(|field| field.span.clone()) {
            found = found.label(span, "is in the way");
        }
        Some(
            found
                .help(format!("derive {} for `\"{path}\"` as well", quoted.join(" and ")))
                .note(format!(
                    "if you implement {} for it yourself, write the attribute `#[derive({})]` instead",
                    quoted.join(" and "),
                    names.join(", ")
                )),
        )
    }

    /// The types that are named in a type, and asked for a derive along with it.
    fn named(&self, ty: &Type, is_default: bool) -> Vec<TypeId> {
        let Type::Id(id) = ty else {
            return Vec::new();
        };
        match &self.items.world.package().resolve().types[*id].kind {
            TypeDefKind::Record(_) | TypeDefKind::Variant(_) | TypeDefKind::Enum(_) => vec![*id],
            // An option is `None`, and a list or map is empty, whatever would be in it.
            TypeDefKind::Option(_) | TypeDefKind::List(_) | TypeDefKind::Map(..) if is_default => {
                Vec::new()
            }
            kind => parts(kind)
                .flat_map(|ty| self.named(&ty, is_default))
                .collect(),
        }
    }

    /// Whether a type has a derive of Rust's, as far as the options tell.
    fn has(&self, path: &ItemPath, id: TypeId, name: &str) -> bool {
        let is_enum = matches!(
            self.items.world.package().resolve().types[id].kind,
            TypeDefKind::Enum(_)
        );
        let always = match name {
            "Clone" | "Copy" | "Debug" => true,
            "PartialEq" | "Eq" => is_enum,
            "PartialOrd" | "Ord" => is_enum && self.side == Side::Guest,
            _ => false,
        };
        let is_elsewhere = || {
            let mut mapped = self.bindings.with.iter();
            let is_wasi = self.side == Side::Host && path.package.namespace == "wasi";
            is_wasi || mapped.any(|(selector, _)| Selector::parse(&selector.value).picks(path))
        };
        let change = self.plan.changes.get(&path.to_string());
        always
            || change.is_some_and(|change| {
                change
                    .derives
                    .iter()
                    .any(|derive| derives::base(derive) == name)
                    || change
                        .attributes
                        .iter()
                        .any(|attribute| attribute.contains(name))
            })
            || is_elsewhere()
    }
}
