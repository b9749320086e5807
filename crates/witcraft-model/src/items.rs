//! Every item of a package, with its address, place and documentation.

use wit_parser::{
    Function, FunctionKind, InterfaceId, PackageId, Resolve, TypeDefKind, TypeId, TypeOwner,
    WorldId, WorldItem,
};
use witcraft_diagnostics::Span;

use crate::{ItemPath, Package};

/// What an item is, in the words of WIT.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ItemKind {
    /// `package`
    Package,
    /// `world`
    World,
    /// `interface`, named or inline
    Interface,
    /// `record`
    Record,
    /// `variant`
    Variant,
    /// `enum`
    Enum,
    /// `flags`
    Flags,
    /// `resource`
    Resource,
    /// `type x = …`
    Alias,
    /// A name brought in by `use`
    Use,
    /// A field of a record
    Field,
    /// A case of a variant or enum
    Case,
    /// A member of flags
    Flag,
    /// A function outside any resource
    Function,
    /// A constructor of a resource
    Constructor,
    /// A method of a resource
    Method,
    /// A static function of a resource
    Static,
}

impl ItemKind {
    /// The word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Package => "package",
            Self::World => "world",
            Self::Interface => "interface",
            Self::Record => "record",
            Self::Variant => "variant",
            Self::Enum => "enum",
            Self::Flags => "flags",
            Self::Resource => "resource",
            Self::Alias => "type",
            Self::Use => "use",
            Self::Field => "field",
            Self::Case => "case",
            Self::Flag => "flag",
            Self::Function => "function",
            Self::Constructor => "constructor",
            Self::Method => "method",
            Self::Static => "static",
        }
    }

    /// What a type is, or `None` for the anonymous kinds that are always written in place.
    #[must_use]
    pub fn of_type(resolve: &Resolve, id: TypeId) -> Option<Self> {
        let ty = &resolve.types[id];
        ty.name.as_ref()?;
        Some(match &ty.kind {
            TypeDefKind::Record(_) => Self::Record,
            TypeDefKind::Variant(_) => Self::Variant,
            TypeDefKind::Enum(_) => Self::Enum,
            TypeDefKind::Flags(_) => Self::Flags,
            TypeDefKind::Resource => Self::Resource,
            TypeDefKind::Type(wit_parser::Type::Id(target))
                if resolve.types[*target].name.is_some()
                    && resolve.types[*target].owner != ty.owner =>
            {
                Self::Use
            }
            _ => Self::Alias,
        })
    }

    /// What a function is.
    #[must_use]
    pub fn of_function(function: &Function) -> Self {
        match function.kind {
            FunctionKind::Freestanding | FunctionKind::AsyncFreestanding => Self::Function,
            FunctionKind::Method(_) | FunctionKind::AsyncMethod(_) => Self::Method,
            FunctionKind::Static(_) | FunctionKind::AsyncStatic(_) => Self::Static,
            FunctionKind::Constructor(_) => Self::Constructor,
        }
    }
}

/// One item of a package.
#[derive(Clone, Debug)]
pub struct Item<'a> {
    /// Its address.
    pub path: ItemPath,
    /// What it is.
    pub kind: ItemKind,
    /// Where its name stands, if it comes from WIT text.
    pub span: Option<Span>,
    /// Its documentation: the lines of its doc comments, without their markers.
    pub docs: Option<&'a str>,
}

impl Package {
    /// Every item of one package, parents before children: interfaces first, then worlds.
    #[must_use]
    pub fn items(&self, package: PackageId) -> Vec<Item<'_>> {
        let mut walk = Walk {
            package: self,
            items: Vec::new(),
        };
        walk.package(package);
        walk.items
    }
}

struct Walk<'a> {
    package: &'a Package,
    items: Vec<Item<'a>>,
}

impl<'a> Walk<'a> {
    fn push(
        &mut self,
        path: ItemPath,
        kind: ItemKind,
        span: wit_parser::Span,
        docs: &'a wit_parser::Docs,
    ) {
        self.items.push(Item {
            path,
            kind,
            span: self.package.span(span),
            docs: docs.contents.as_deref(),
        });
    }

    fn package(&mut self, id: PackageId) {
        let resolve = self.package.resolve();
        let package = &resolve.packages[id];
        let path = self.package.paths().package(resolve, id);
        let nowhere = wit_parser::Span::default();
        self.push(path, ItemKind::Package, nowhere, &package.docs);
        for id in package.interfaces.values() {
            self.interface(*id);
        }
        for id in package.worlds.values() {
            self.world(*id);
        }
    }

    fn interface(&mut self, id: InterfaceId) {
        let resolve = self.package.resolve();
        let Some(path) = self.package.paths().interface(resolve, id) else {
            return;
        };
        let interface = &resolve.interfaces[id];
        self.push(
            path.clone(),
            ItemKind::Interface,
            interface.span,
            &interface.docs,
        );
        for id in interface.types.values() {
            self.ty(*id);
        }
        for function in interface.functions.values() {
            self.function(&path, function);
        }
    }

    fn world(&mut self, id: WorldId) {
        let resolve = self.package.resolve();
        let Some(path) = self.package.paths().world(resolve, id) else {
            return;
        };
        let world = &resolve.worlds[id];
        self.push(path.clone(), ItemKind::World, world.span, &world.docs);
        for item in world.imports.values().chain(world.exports.values()) {
            match item {
                // Named interfaces are listed with their package.
                WorldItem::Interface { id, .. } => {
                    if resolve.interfaces[*id].name.is_none() {
                        self.interface(*id);
                    }
                }
                WorldItem::Function(function) => self.function(&path, function),
                WorldItem::Type { id, .. } => {
                    if resolve.types[*id].owner != TypeOwner::None {
                        self.ty(*id);
                    }
                }
            }
        }
    }

    fn ty(&mut self, id: TypeId) {
        let resolve = self.package.resolve();
        let ty = &resolve.types[id];
        let (Some(path), Some(kind)) = (
            self.package.paths().ty(resolve, id),
            ItemKind::of_type(resolve, id),
        ) else {
            return;
        };
        self.push(path.clone(), kind, ty.span, &ty.docs);
        match &ty.kind {
            TypeDefKind::Record(record) => {
                for field in &record.fields {
                    let path = path.child(&field.name);
                    self.push(path, ItemKind::Field, field.span, &field.docs);
                }
            }
            TypeDefKind::Variant(variant) => {
                for case in &variant.cases {
                    self.push(
                        path.child(&case.name),
                        ItemKind::Case,
                        case.span,
                        &case.docs,
                    );
                }
            }
            TypeDefKind::Enum(enum_) => {
                for case in &enum_.cases {
                    self.push(
                        path.child(&case.name),
                        ItemKind::Case,
                        case.span,
                        &case.docs,
                    );
                }
            }
            TypeDefKind::Flags(flags) => {
                for flag in &flags.flags {
                    self.push(
                        path.child(&flag.name),
                        ItemKind::Flag,
                        flag.span,
                        &flag.docs,
                    );
                }
            }
            _ => {}
        }
    }

    fn function(&mut self, owner: &ItemPath, function: &'a Function) {
        let resolve = self.package.resolve();
        let path = self.package.paths().function(resolve, owner, function);
        let kind = ItemKind::of_function(function);
        self.push(path, kind, function.span, &function.docs);
    }
}
