//! Items of one package as the spots that a change names.

use wit_parser::{
    Function, InterfaceId, Resolve, Span, Stability, Type, TypeId, TypeOwner, WorldId, WorldItem,
    WorldKey,
};
use witcraft_model::wit_text::{function_declaration, name_text, type_text};
use witcraft_model::{ItemPath, Package};

use crate::change::Spot;
use crate::describe;
use crate::rule::Direction;

/// One of the two packages.
#[derive(Clone, Copy)]
pub(crate) struct View<'a>(pub(crate) &'a Package);

impl<'a> View<'a> {
    pub(crate) fn resolve(self) -> &'a Resolve {
        self.0.resolve()
    }

    fn spot(self, path: ItemPath, text: String, span: Span, stability: &Stability) -> Spot {
        Spot::new(self.0, path, text, span, stability)
    }

    pub(crate) fn package(self) -> Spot {
        let path = ItemPath::package(self.0.name().clone());
        let text = format!("package {path}");
        self.spot(path, text, Span::default(), &Stability::Unknown)
    }

    pub(crate) fn interface_path(self, id: InterfaceId) -> ItemPath {
        let path = self.0.paths().interface(self.resolve(), id);
        path.unwrap_or_else(|| ItemPath::package(self.0.name().clone()))
    }

    pub(crate) fn world_path(self, id: WorldId) -> ItemPath {
        let path = self.0.paths().world(self.resolve(), id);
        path.unwrap_or_else(|| ItemPath::package(self.0.name().clone()))
    }

    pub(crate) fn interface(self, id: InterfaceId) -> Spot {
        let found = &self.resolve().interfaces[id];
        let path = self.interface_path(id);
        let text = format!("interface {}", path.name());
        self.spot(path, text, found.span, &found.stability)
    }

    pub(crate) fn world(self, id: WorldId) -> Spot {
        let found = &self.resolve().worlds[id];
        let text = format!("world {}", found.name);
        self.spot(self.world_path(id), text, found.span, &found.stability)
    }

    /// An import or export of a world.
    pub(crate) fn entry(
        self,
        world: WorldId,
        direction: Direction,
        (key, item): (&WorldKey, &WorldItem),
    ) -> Spot {
        let resolve = self.resolve();
        let text = describe::world_item(resolve, key, item);
        let text = match item {
            WorldItem::Type { .. } => text,
            _ => format!("{} {text}", direction.as_str()),
        };
        let owner = self.world_path(world);
        let (path, span) = match item {
            WorldItem::Function(function) => {
                let path = self.0.paths().function(resolve, &owner, function);
                (path, function.span)
            }
            WorldItem::Type { id, span } => (self.type_path(*id), *span),
            WorldItem::Interface { id, span, .. } => {
                let span = if self.0.span(*span).is_some() {
                    *span
                } else {
                    resolve.interfaces[*id].span
                };
                let path = match key {
                    WorldKey::Name(name) => owner.inline(name),
                    WorldKey::Interface(id) => self.interface_path(*id),
                };
                (path, span)
            }
        };
        self.spot(path, text, span, item.stability(resolve))
    }

    pub(crate) fn type_path(self, id: TypeId) -> ItemPath {
        let path = self.0.paths().ty(self.resolve(), id);
        path.unwrap_or_else(|| ItemPath::package(self.0.name().clone()))
    }

    pub(crate) fn ty(self, id: TypeId) -> Spot {
        let found = &self.resolve().types[id];
        let text = describe::definition(self.resolve(), id);
        self.spot(self.type_path(id), text, found.span, &found.stability)
    }

    /// A field, case or flag of a type; these have no gates but those of the type.
    pub(crate) fn member(self, id: TypeId, name: &str, ty: Option<&Type>, span: Span) -> Spot {
        let text = match ty {
            Some(ty) => describe::member(self.resolve(), name, ty),
            None => name_text(name),
        };
        let stability = &self.resolve().types[id].stability;
        self.spot(self.type_path(id).child(name), text, span, stability)
    }

    /// A case of a variant.
    pub(crate) fn case(self, id: TypeId, case: &wit_parser::Case) -> Spot {
        let mut spot = self.member(id, &case.name, None, case.span);
        if let Some(ty) = &case.ty {
            spot.text = format!(
                "{}({})",
                name_text(&case.name),
                type_text(self.resolve(), ty)
            );
        }
        spot
    }

    pub(crate) fn function(self, owner: &ItemPath, function: &Function) -> Spot {
        let resolve = self.resolve();
        let path = self.0.paths().function(resolve, owner, function);
        let text = function_declaration(resolve, function);
        self.spot(path, text, function.span, &function.stability)
    }

    pub(crate) fn param(self, owner: &ItemPath, function: &Function, index: usize) -> Spot {
        let resolve = self.resolve();
        let param = &function.params[index];
        let path = self.0.paths().function(resolve, owner, function);
        let text = describe::member(resolve, &param.name, &param.ty);
        self.spot(
            path.child(&param.name),
            text,
            param.span,
            &function.stability,
        )
    }

    /// Whether a type is defined in this interface or world, and not used from another.
    pub(crate) fn owner_of(self, id: TypeId) -> TypeOwner {
        self.resolve().types[id].owner
    }
}
