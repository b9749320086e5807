//! The names of functions and intrinsics in a core module: the naming that all toolchains use now,
//! which `wit-component` calls *legacy*.

use wit_parser::{Function, Resolve, WorldKey};

use super::Crossing;

/// Where a core module imports a function from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "render", derive(serde::Serialize))]
pub struct CoreImport {
    /// The module: an interface such as `a:b/types@1.0.0`, or `$root`.
    pub module: String,
    /// The name in it.
    pub name: String,
}

/// What a core module exports a function as.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "render", derive(serde::Serialize))]
pub struct CoreExport {
    /// The name, such as `a:b/types@1.0.0#f`.
    pub name: String,
}

/// The core module that stands for an interface; `$root` for what is directly in a world.
#[must_use]
pub fn interface_module(resolve: &Resolve, interface: Option<&WorldKey>) -> String {
    match interface {
        Some(key) => resolve.name_world_key(key),
        None => "$root".into(),
    }
}

impl CoreImport {
    /// A function that a guest imports.
    #[must_use]
    pub fn function(
        resolve: &Resolve,
        interface: Option<&WorldKey>,
        function: &Function,
        crossing: Crossing,
    ) -> Self {
        let prefix = match crossing {
            Crossing::ImportAsync => "[async-lower]",
            _ => "",
        };
        Self {
            module: interface_module(resolve, interface),
            name: format!("{prefix}{}", function.name),
        }
    }

    /// An intrinsic of something that the guest imports.
    #[must_use]
    pub fn of_import(
        resolve: &Resolve,
        interface: Option<&WorldKey>,
        intrinsic: &str,
        name: &str,
    ) -> Self {
        Self {
            module: interface_module(resolve, interface),
            name: format!("[{intrinsic}]{name}"),
        }
    }

    /// An intrinsic of something that the guest exports.
    #[must_use]
    pub fn of_export(
        resolve: &Resolve,
        interface: Option<&WorldKey>,
        intrinsic: &str,
        name: &str,
    ) -> Self {
        Self {
            module: format!("[export]{}", interface_module(resolve, interface)),
            name: format!("[{intrinsic}]{name}"),
        }
    }
}

impl CoreExport {
    /// A function that a guest exports.
    #[must_use]
    pub fn function(
        resolve: &Resolve,
        interface: Option<&WorldKey>,
        function: &Function,
        crossing: Crossing,
    ) -> Self {
        let prefix = match crossing {
            Crossing::ExportAsync => "[async-lift]",
            Crossing::ExportStackful => "[async-lift-stackful]",
            _ => "",
        };
        Self::prefixed(resolve, interface, prefix, &function.name)
    }

    /// What is called once the result of a function has been read.
    #[must_use]
    pub fn post_return(
        resolve: &Resolve,
        interface: Option<&WorldKey>,
        function: &Function,
    ) -> Self {
        Self::prefixed(resolve, interface, "cabi_post_", &function.name)
    }

    /// What is called when something happens that an async export waits for.
    #[must_use]
    pub fn callback(resolve: &Resolve, interface: Option<&WorldKey>, function: &Function) -> Self {
        Self::prefixed(resolve, interface, "[callback][async-lift]", &function.name)
    }

    /// The destructor of a resource that the guest defines.
    #[must_use]
    pub fn destructor(resolve: &Resolve, interface: &WorldKey, resource: &str) -> Self {
        Self::prefixed(resolve, Some(interface), "", &format!("[dtor]{resource}"))
    }

    fn prefixed(resolve: &Resolve, interface: Option<&WorldKey>, prefix: &str, name: &str) -> Self {
        let interface = interface.map_or(String::new(), |key| {
            format!("{}#", resolve.name_world_key(key))
        });
        Self {
            name: format!("{prefix}{interface}{name}"),
        }
    }
}
