//! Imports that nobody provides: a program that does not use them still runs, and one that does is told
//! which it was.

use wasmtime::component::types::{ComponentFunc, ComponentItem};
use wasmtime::component::{Component, Linker, LinkerInstance, ResourceType};
use witcraft_explain::provider;

/// What stands for a resource of an import that nobody provides. None is ever made.
enum Nothing {}

/// Defines everything that a component imports beyond WASI, as functions that trap with their name.
///
/// Wasmtime has a function for this, but it also covers WASI where the component was built for an
/// older patch version than the linker's: those functions would trap although they are there.
pub(crate) fn add<T: 'static>(
    linker: &mut Linker<T>,
    component: &Component,
) -> wasmtime::Result<()> {
    let engine = component.engine();
    for (name, item) in component.component_type().imports(engine) {
        if !provider(name).built_in() {
            item_stub(&mut linker.root(), name, &item.ty, None, component)?;
        }
    }
    Ok(())
}

fn item_stub<T: 'static>(
    linker: &mut LinkerInstance<'_, T>,
    name: &str,
    item: &ComponentItem,
    within: Option<&str>,
    component: &Component,
) -> wasmtime::Result<()> {
    match item {
        ComponentItem::ComponentFunc(ty) => function(linker, name, ty, within),
        ComponentItem::ComponentInstance(instance) => {
            let mut inner = linker.instance(name)?;
            for (export, item) in instance.exports(component.engine()) {
                item_stub(&mut inner, export, &item.ty, Some(name), component)?;
            }
            Ok(())
        }
        ComponentItem::Resource(_) => {
            linker.resource(name, ResourceType::host::<Nothing>(), |_, _| Ok(()))
        }
        // Types come with their functions; modules and components cannot be made up, and linking says so.
        _ => Ok(()),
    }
}

fn function<T: 'static>(
    linker: &mut LinkerInstance<'_, T>,
    name: &str,
    ty: &ComponentFunc,
    within: Option<&str>,
) -> wasmtime::Result<()> {
    let path = match within {
        Some(interface) => format!("{interface}#{name}"),
        None => name.to_owned(),
    };
    let message = format!("the program called its import `{path}`, which nobody provides here");
    if ty.async_() {
        linker.func_new_concurrent(name, move |_, _, _, _| {
            let message = message.clone();
            Box::pin(async move { Err(wasmtime::Error::msg(message)) })
        })
    } else {
        linker.func_new(name, move |_, _, _, _| {
            Err(wasmtime::Error::msg(message.clone()))
        })
    }
}
