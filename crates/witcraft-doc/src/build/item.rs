//! Types, functions, and what is inside of them.

use witcraft_model::print::{Lines, Printer};
use witcraft_model::wit::{Function, FunctionKind, Type, TypeDefKind, TypeId};
use witcraft_model::{ItemKind, ItemPath};

use super::{Builder, gate};
use crate::model::{AbiDoc, ItemDoc, MemberDoc};

/// Declarations are broken into lines where they would be longer than this many characters.
const WIDTH: usize = 80;

impl Builder<'_> {
    fn printer(&self) -> Printer<'_> {
        let lines = Lines::Many(WIDTH);
        Printer::new(self.package.resolve(), lines).targets(self.package.paths())
    }

    /// The items of an interface or world: types first, each resource with its functions.
    pub(super) fn items(
        &self,
        owner: &ItemPath,
        types: impl Iterator<Item = TypeId>,
        functions: Vec<&Function>,
    ) -> Vec<ItemDoc> {
        let mut items: Vec<ItemDoc> = types
            .filter_map(|id| self.ty(owner, id, &functions))
            .collect();
        let free = functions.iter().filter(|function| {
            matches!(
                function.kind,
                FunctionKind::Freestanding | FunctionKind::AsyncFreestanding
            )
        });
        items.extend(free.map(|function| self.function(owner, function)));
        items
    }

    fn ty(&self, owner: &ItemPath, id: TypeId, functions: &[&Function]) -> Option<ItemDoc> {
        let resolve = self.package.resolve();
        let ty = &resolve.types[id];
        let path = self.package.paths().ty(resolve, id)?;
        let key = path.to_string();
        let own = functions
            .iter()
            .copied()
            .filter(|function| function.kind.resource() == Some(id));
        let own: Vec<&Function> = own.collect();
        let kind = ItemKind::of_type(resolve, id).map_or("type", ItemKind::as_str);
        Some(ItemDoc {
            kind,
            docs: self.links.docs(&path, ty.docs.contents.as_deref()),
            gate: gate(&ty.stability),
            source: self.place(ty.span),
            wit: match kind {
                "resource" => self.printer().resource(id, own.iter().copied()),
                _ => self.printer().declaration(id),
            },
            members: self.members(&path, id),
            result: None,
            functions: own
                .into_iter()
                .map(|function| self.function(owner, function))
                .collect(),
            used_by: self.uses.of(&path),
            rust: self.rust.of(&path),
            abi: AbiDoc {
                // Resources themselves do not cross; their handles do.
                ty: self.abi.types.get(&key).cloned(),
                functions: Vec::new(),
                resources: self.abi.resources.get(&key).cloned().unwrap_or_default(),
            },
            path,
        })
    }

    fn function(&self, owner: &ItemPath, function: &Function) -> ItemDoc {
        let resolve = self.package.resolve();
        let path = self.package.paths().function(resolve, owner, function);
        let key = path.to_string();
        let kind = ItemKind::of_function(function);
        // The first parameter of a method is the resource, which is not written.
        let params = function
            .params
            .iter()
            .skip(usize::from(kind == ItemKind::Method));
        ItemDoc {
            kind: kind.as_str(),
            docs: self.links.docs(&path, function.docs.contents.as_deref()),
            gate: gate(&function.stability),
            source: self.place(function.span),
            wit: self.printer().function(function),
            members: params
                .map(|param| self.member(&path, "parameter", &param.name, Some(&param.ty), None))
                .collect(),
            result: function.result.as_ref().map(|ty| self.printer().ty(ty)),
            functions: Vec::new(),
            used_by: Vec::new(),
            rust: self.rust.of(&path),
            abi: AbiDoc {
                ty: None,
                functions: self.abi.functions.get(&key).cloned().unwrap_or_default(),
                resources: Vec::new(),
            },
            path,
        }
    }

    fn members(&self, path: &ItemPath, id: TypeId) -> Vec<MemberDoc> {
        match &self.package.resolve().types[id].kind {
            TypeDefKind::Record(record) => record
                .fields
                .iter()
                .map(|field| {
                    let docs = field.docs.contents.as_deref();
                    self.member(path, "field", &field.name, Some(&field.ty), docs)
                })
                .collect(),
            TypeDefKind::Variant(variant) => variant
                .cases
                .iter()
                .map(|case| {
                    let docs = case.docs.contents.as_deref();
                    self.member(path, "case", &case.name, case.ty.as_ref(), docs)
                })
                .collect(),
            TypeDefKind::Enum(cases) => cases
                .cases
                .iter()
                .map(|case| {
                    self.member(
                        path,
                        "case",
                        &case.name,
                        None,
                        case.docs.contents.as_deref(),
                    )
                })
                .collect(),
            TypeDefKind::Flags(flags) => flags
                .flags
                .iter()
                .map(|flag| {
                    self.member(
                        path,
                        "flag",
                        &flag.name,
                        None,
                        flag.docs.contents.as_deref(),
                    )
                })
                .collect(),
            _ => Vec::new(),
        }
    }

    fn member(
        &self,
        parent: &ItemPath,
        kind: &'static str,
        name: &str,
        ty: Option<&Type>,
        docs: Option<&str>,
    ) -> MemberDoc {
        let path = parent.child(name);
        MemberDoc {
            kind,
            ty: ty.map(|ty| self.printer().ty(ty)),
            docs: self.links.docs(&path, docs),
            path,
        }
    }
}
