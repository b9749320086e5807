//! What one WIT item is in one position.

use std::collections::HashMap;

use witcraft_codegen::Side;
use witcraft_model::wit::{Function, Param, TypeId};
use witcraft_model::wit_text::type_text;
use witcraft_model::{ItemKind, ItemPath, Package};

use super::defs::{Def, Defs};
use crate::ownership::{self, Contents, Flow};
use crate::read::{self, BINDINGS, Code, Entry, Getters, Rust};
use crate::report::{Companion, Direction, Handles, Passing, Position, Role};

type At = (Side, Direction);

/// The Rust items of both sides, by WIT item and position.
pub(super) struct Index {
    entries: HashMap<ItemPath, Vec<(At, Entry)>>,
    /// The module of each interface.
    modules: HashMap<(ItemPath, At), Vec<String>>,
    /// By module on the host: what to implement for the interface, or to call its functions on.
    beside: HashMap<Vec<String>, Companion>,
    getters: Getters,
    /// The WIT item of each Rust type, by its place.
    places: HashMap<(Side, Vec<String>), ItemPath>,
}

impl Index {
    pub(super) fn new(guest: Vec<Entry>, host: Code) -> Self {
        let mut index = Self {
            entries: HashMap::new(),
            modules: HashMap::new(),
            beside: host.beside,
            getters: host.getters,
            places: HashMap::new(),
        };
        let guest = guest.into_iter().map(|entry| (Side::Guest, entry));
        let host = host.entries.into_iter().map(|entry| (Side::Host, entry));
        for (side, entry) in guest.chain(host) {
            index.add(side, entry);
        }
        index
    }

    fn add(&mut self, side: Side, entry: Entry) {
        let at = (side, entry.direction);
        // The host puts no documentation on modules, so any item says where its interface is.
        if !entry.module.is_empty() {
            let owner = super::owner(&entry.path);
            self.modules
                .entry((owner, at))
                .or_insert_with(|| entry.module.clone());
        }
        if let Rust::Type(ty) = &entry.rust {
            let mut place = entry.module.clone();
            place.push(ty.name.clone());
            self.places.insert((side, place), entry.path.clone());
        }
        let entries = self.entries.entry(entry.path.clone()).or_default();
        entries.push((at, entry));
    }

    pub(super) fn has(&self, path: &ItemPath) -> bool {
        self.entries.contains_key(path)
    }

    fn entry(&self, path: &ItemPath, at: At) -> Option<&Entry> {
        let entries = self.entries.get(path)?;
        let (_, entry) = entries.iter().find(|(found, _)| *found == at)?;
        Some(entry)
    }

    pub(super) fn ty(&self, path: &ItemPath, at: At) -> Option<&read::Type> {
        match &self.entry(path, at)?.rust {
            Rust::Type(ty) => Some(ty),
            _ => None,
        }
    }
}

pub(super) struct Positions<'a> {
    package: &'a Package,
    defs: &'a Defs<'a>,
    index: &'a Index,
}

impl<'a> Positions<'a> {
    pub(super) fn new(package: &'a Package, defs: &'a Defs<'a>, index: &'a Index) -> Self {
        Self {
            package,
            defs,
            index,
        }
    }

    pub(super) fn of(&self, path: &ItemPath, kind: ItemKind, at: At) -> Option<Position> {
        let mut position = self.generated(path, kind, at)?;
        if at == (Side::Host, Direction::Import) {
            position.implemented_in = witcraft_codegen::implemented_in(path);
        }
        Some(position)
    }

    fn generated(&self, path: &ItemPath, kind: ItemKind, at: At) -> Option<Position> {
        if kind == ItemKind::Interface {
            let module = self.index.modules.get(&(path.clone(), at))?;
            let place = rust_path(module, &[]);
            let mut position = position(at, Role::Use, place.clone(), place);
            position.declaration = format!("pub mod {};", module.last()?);
            if at.0 == Side::Host {
                position
                    .companions
                    .extend(self.index.beside.get(module).cloned());
            }
            return Some(position);
        }
        let entry = self.index.entry(path, at)?;
        match (&entry.rust, self.defs.get(path)?) {
            (Rust::Type(ty), Def::Type(id)) => Some(self.ty(entry, ty, id, at)),
            (Rust::Function(function), Def::Function(wit)) => {
                Some(self.function(entry, function, wit, at))
            }
            _ => None,
        }
    }

    fn ty(&self, entry: &Entry, ty: &read::Type, id: TypeId, at: At) -> Position {
        let place = rust_path(&entry.module, &[&ty.name]);
        let mut position = position(at, Role::Use, place.clone(), place);
        position.declaration.clone_from(&ty.declaration);
        position.derives.clone_from(&ty.derives);
        position.implements.clone_from(&ty.implements);
        position.component_traits = ty.component_traits.iter().cloned().collect();
        position.helpers.clone_from(&ty.helpers);
        position.companions.clone_from(&ty.companions);
        let target = ty.target.as_ref().and_then(|target| {
            let target = self.index.places.get(&(at.0, target.clone()))?;
            (*target != entry.path).then_some(target)
        });
        if let Some(target) = target {
            position.alias_of = Some(target.to_string());
            return position;
        }
        let resolve = self.package.resolve();
        let is_resource = ItemKind::of_type(resolve, id) == Some(ItemKind::Resource);
        position.ownership = Some(if is_resource {
            let handles = handles(ty, at);
            let words = self.resource(entry, ty, &handles, at);
            position.handles = Some(handles);
            words
        } else {
            let contents = Contents::of_id(resolve, id);
            let any = self.any(&contents, at);
            ownership::value(at.0, &contents, any)
        });
        position
    }

    fn resource(&self, entry: &Entry, ty: &read::Type, handles: &Handles, at: At) -> String {
        let dropper = ty
            .companions
            .iter()
            .find(|companion| companion.declaration.contains("fn drop("))
            .and_then(|companion| companion.use_path.rsplit("::").next());
        ownership::resource(at, entry.path.name(), &ty.name, &handles.borrow, dropper)
    }

    fn function(
        &self,
        entry: &Entry,
        function: &read::Function,
        wit: &Function,
        at: At,
    ) -> Position {
        let container = function.container.as_ref();
        let names: Vec<&str> = container
            .map(|container| container.name.as_str())
            .into_iter()
            .chain([function.name.as_str()])
            .collect();
        let used = if container.is_some() {
            &names[..1]
        } else {
            &names[..]
        };
        let role = match container {
            Some(container) if container.is_trait => Role::Implement,
            _ => Role::Call,
        };
        let module = &entry.module;
        let mut position = position(at, role, rust_path(module, &names), rust_path(module, used));
        position.declaration.clone_from(&function.declaration);
        if let (Some(container), (Side::Host, Direction::Export)) = (container, at) {
            position.reached_by = self.index.getters.way(module, &container.name);
        }
        // What comes before the parameters is the host's state, the store, or an accessor.
        let skipped = function.inputs.len().saturating_sub(wit.params.len());
        position.parameters = wit
            .params
            .iter()
            .zip(&function.inputs[skipped..])
            .map(|(param, input)| self.parameter(param, input, at))
            .collect();
        position.result = wit.result.as_ref().map(|ty| {
            let rust = function.output.clone().unwrap_or_default();
            self.passing("result", ty, String::new(), rust, Flow::Result, at)
        });
        position
    }

    fn parameter(&self, param: &Param, (name, ty): &(String, String), at: At) -> Passing {
        let (name, ty) = (name.clone(), ty.clone());
        self.passing(&param.name, &param.ty, name, ty, Flow::Parameter, at)
    }

    fn passing(
        &self,
        name: &str,
        ty: &witcraft_model::wit::Type,
        rust_name: String,
        rust_type: String,
        flow: Flow,
        at: At,
    ) -> Passing {
        let resolve = self.package.resolve();
        let contents = Contents::of(resolve, ty);
        let any = self.any(&contents, at);
        let by_reference = rust_type.contains('&');
        let (transfer, ownership) = ownership::transfer(at, flow, &contents, by_reference, any);
        Passing {
            name: name.to_owned(),
            wit_type: type_text(resolve, ty),
            rust_name,
            rust_type,
            transfer,
            ownership,
            has_handles: contents.has_handles(),
        }
    }

    /// Whether the handles in something are of resources that the guest implements, on the host.
    fn any(&self, contents: &Contents, at: At) -> bool {
        let resolve = self.package.resolve();
        at == (Side::Host, Direction::Export)
            && contents.own.iter().chain(&contents.borrow).any(|id| {
                let path = self.package.paths().ty(resolve, *id);
                path.is_some_and(|path| self.index.entry(&path, at).is_some())
            })
    }
}

/// How a resource's handles appear, from what was found beside it.
fn handles(ty: &read::Type, (side, _): At) -> Handles {
    match side {
        Side::Guest => Handles {
            own: ty.name.clone(),
            borrow: ty.lent.clone().unwrap_or_else(|| format!("&{}", ty.name)),
        },
        Side::Host => {
            let handle = ty.handle.as_ref().or(ty.aliased.as_ref());
            let handle = handle.unwrap_or(&ty.name).clone();
            Handles {
                own: handle.clone(),
                borrow: handle,
            }
        }
    }
}

fn rust_path(module: &[String], names: &[&str]) -> String {
    let module = module.iter().map(String::as_str);
    let path: Vec<&str> = std::iter::once(BINDINGS)
        .chain(module)
        .chain(names.iter().copied())
        .collect();
    path.join("::")
}

fn position(at: At, role: Role, rust_path: String, use_path: String) -> Position {
    Position {
        side: at.0,
        direction: at.1,
        role,
        rust_path,
        use_path,
        declaration: String::new(),
        alias_of: None,
        implemented_in: None,
        reached_by: Vec::new(),
        derives: Vec::new(),
        implements: Vec::new(),
        component_traits: Vec::new(),
        helpers: Vec::new(),
        companions: Vec::new(),
        handles: None,
        parameters: Vec::new(),
        result: None,
        ownership: None,
    }
}
