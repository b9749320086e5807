//! The functions that a component exports, each with a call to start from.

use wasm_wave::wasm::{WasmType, WasmTypeKind};
use wasmtime::component::types::{ComponentFunc, ComponentItem};
use wasmtime::component::{Component, Type};
use witcraft_explain::About;

use crate::{Error, Program};

/// A function that a component exports.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Callable {
    /// The interface that it is in; `None` for a function of the world itself.
    pub interface: Option<String>,
    /// Its name.
    pub name: String,
    /// Its type, as WIT writes it.
    pub signature: String,
    /// A call that can be made as it is, in WAVE; `None` where there is no such text, as for handles.
    pub example: Option<String>,
    pub(crate) ty: ComponentFunc,
}

impl Callable {
    /// Its address: `local:demo/greeting@0.1.0#greet`, or `greet` of the world itself.
    #[must_use]
    pub fn path(&self) -> String {
        match &self.interface {
            Some(interface) => format!("{interface}#{}", self.name),
            None => self.name.clone(),
        }
    }
}

/// All functions that a component exports, in its own order.
///
/// # Errors
///
/// [`Error::OtherKind`] if it is a core module.
pub fn callables(program: &Program) -> Result<Vec<Callable>, Error> {
    Ok(of(program.component()?))
}

pub(crate) fn of(component: &Component) -> Vec<Callable> {
    let engine = component.engine();
    let mut found = Vec::new();
    for (name, item) in component.component_type().exports(engine) {
        match item.ty {
            ComponentItem::ComponentFunc(ty) => found.push(callable(None, name, ty)),
            ComponentItem::ComponentInstance(instance) => {
                for (function, item) in instance.exports(engine) {
                    if let ComponentItem::ComponentFunc(ty) = item.ty {
                        found.push(callable(Some(name), function, ty));
                    }
                }
            }
            _ => {}
        }
    }
    found
}

/// What is known about a component, for explanations.
pub(crate) fn about(component: &Component, file: Option<&str>) -> About {
    let about = file.map_or_else(About::default, About::file);
    let engine = component.engine();
    let ty = component.component_type();
    about
        .imports(ty.imports(engine).map(|(name, _)| name.to_owned()))
        .exports(of(component).iter().map(Callable::path))
}

fn callable(interface: Option<&str>, name: &str, ty: ComponentFunc) -> Callable {
    let arguments: Option<Vec<String>> = ty.params().map(|(_, ty)| example(&ty)).collect();
    let values = ty.params().map(|(_, ty)| ty).chain(ty.results());
    let writable = values.into_iter().all(|ty| example(&ty).is_some());
    let example = arguments
        .filter(|_| writable)
        .map(|arguments| format!("{name}({})", arguments.join(", ")));
    Callable {
        interface: interface.map(str::to_owned),
        name: name.to_owned(),
        signature: signature(name, &ty),
        example,
        ty,
    }
}

fn signature(name: &str, ty: &ComponentFunc) -> String {
    let parameters: Vec<String> = ty
        .params()
        .map(|(name, ty)| format!("{name}: {}", written(&ty)))
        .collect();
    let results: Vec<String> = ty.results().map(|ty| written(&ty)).collect();
    let arrow = if results.is_empty() { "" } else { " -> " };
    let asyncness = if ty.async_() { "async " } else { "" };
    format!(
        "{name}: {asyncness}func({}){arrow}{}",
        parameters.join(", "),
        results.join(", ")
    )
}

/// A type for people. What WAVE has no words for is named by its kind.
fn written(ty: &Type) -> String {
    let of = |ty: Option<Type>| ty.map_or_else(|| "_".to_owned(), |ty| written(&ty));
    match ty {
        Type::List(list) => format!("list<{}>", written(&list.ty())),
        Type::FixedLengthList(list) => format!("list<{}, {}>", written(&list.ty()), list.len()),
        Type::Map(map) => format!("map<{}, {}>", written(&map.key()), written(&map.value())),
        Type::Option(option) => format!("option<{}>", written(&option.ty())),
        Type::Result(result) => match (result.ok(), result.err()) {
            (None, None) => "result".to_owned(),
            (ok, None) => format!("result<{}>", of(ok)),
            (ok, err) => format!("result<{}, {}>", of(ok), of(err)),
        },
        Type::Tuple(tuple) => {
            let parts: Vec<String> = tuple.types().map(|ty| written(&ty)).collect();
            format!("tuple<{}>", parts.join(", "))
        }
        Type::Record(record) => {
            let fields: Vec<String> = record
                .fields()
                .map(|field| format!("{}: {}", field.name, written(&field.ty)))
                .collect();
            format!("record {{ {} }}", fields.join(", "))
        }
        Type::Variant(variant) => {
            let cases: Vec<String> = variant
                .cases()
                .map(|case| match case.ty {
                    Some(ty) => format!("{}({})", case.name, written(&ty)),
                    None => case.name.to_owned(),
                })
                .collect();
            format!("variant {{ {} }}", cases.join(", "))
        }
        Type::Enum(ty) => format!("enum {{ {} }}", ty.names().collect::<Vec<_>>().join(", ")),
        Type::Flags(ty) => format!("flags {{ {} }}", ty.names().collect::<Vec<_>>().join(", ")),
        Type::Own(_) => "own<…>".to_owned(),
        Type::Borrow(_) => "borrow<…>".to_owned(),
        Type::Stream(stream) => format!("stream<{}>", of(stream.ty())),
        Type::Future(future) => format!("future<{}>", of(future.ty())),
        Type::ErrorContext => "error-context".to_owned(),
        Type::Float32 => "f32".to_owned(),
        Type::Float64 => "f64".to_owned(),
        simple => simple.kind().to_string(),
    }
}

/// A value of a type in WAVE, the simplest that shows all of its parts; `None` where there is no such
/// text.
pub(crate) fn example<T: WasmType>(ty: &T) -> Option<String> {
    let list = |ty: Option<T>| Some(format!("[{}]", example(&ty?)?));
    Some(match ty.kind() {
        WasmTypeKind::Bool => "true".to_owned(),
        WasmTypeKind::S8
        | WasmTypeKind::S16
        | WasmTypeKind::S32
        | WasmTypeKind::S64
        | WasmTypeKind::U8
        | WasmTypeKind::U16
        | WasmTypeKind::U32
        | WasmTypeKind::U64 => "1".to_owned(),
        WasmTypeKind::F32 | WasmTypeKind::F64 => "1.5".to_owned(),
        WasmTypeKind::Char => "'a'".to_owned(),
        WasmTypeKind::String => "\"text\"".to_owned(),
        WasmTypeKind::List => list(ty.list_element_type())?,
        WasmTypeKind::FixedLengthList => {
            // Its length is not told by the type's description; the element's example is a start only for one.
            return None;
        }
        WasmTypeKind::Record => {
            let fields: Option<Vec<String>> = ty
                .record_fields()
                .map(|(name, ty)| Some(format!("{name}: {}", example(&ty)?)))
                .collect();
            format!("{{{}}}", fields?.join(", "))
        }
        WasmTypeKind::Tuple => {
            let parts: Option<Vec<String>> =
                ty.tuple_element_types().map(|ty| example(&ty)).collect();
            format!("({})", parts?.join(", "))
        }
        WasmTypeKind::Variant => {
            let mut cases = ty.variant_cases();
            let written = cases.find_map(|(name, ty)| match ty {
                None => Some(name.into_owned()),
                Some(ty) => Some(format!("{name}({})", example(&ty)?)),
            });
            written?
        }
        WasmTypeKind::Enum => ty.enum_cases().next()?.into_owned(),
        WasmTypeKind::Option => match example(&ty.option_some_type()?) {
            Some(some) => format!("some({some})"),
            None => "none".to_owned(),
        },
        WasmTypeKind::Result => {
            let (ok, err) = ty.result_types()?;
            match (ok, err) {
                (None, _) => "ok".to_owned(),
                (Some(ok), err) => match (example(&ok), err) {
                    (Some(ok), _) => format!("ok({ok})"),
                    (None, None) => "err".to_owned(),
                    (None, Some(err)) => format!("err({})", example(&err)?),
                },
            }
        }
        WasmTypeKind::Flags => {
            let first = ty.flags_names().next();
            format!("{{{}}}", first.unwrap_or_default())
        }
        _ => return None,
    })
}
