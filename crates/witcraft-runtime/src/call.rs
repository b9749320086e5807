//! Calling a function of a component with values as text.

use wasm_wave::untyped::UntypedFuncCall;
use wasmtime::Store;
use wasmtime::component::{Component, Type, Val};
use witcraft_diagnostics::nearest;

use crate::engine::guard;
use crate::error::Error;
use crate::functions::{Callable, about, example, of};
use crate::instantiate::{Failed, failed};
use crate::run::{blocking, in_time};
use crate::runtime::{Async, Blocking, IsAsync, Runtime, wasi};
use crate::state::State;
use crate::values::{json, wave};
use crate::{Permissions, Program, stubs};

/// A function and arguments that fit it.
#[derive(Clone, Debug)]
pub struct Call {
    function: Callable,
    arguments: Vec<Val>,
}

/// What a function returned.
#[derive(Clone, Debug)]
pub struct Returned {
    values: Vec<Val>,
}

impl Returned {
    /// In WAVE; empty where the function returns nothing.
    #[must_use]
    pub fn wave(&self) -> String {
        let values: Vec<String> = self.values.iter().map(wave).collect();
        values.join(", ")
    }

    /// As JSON: records are objects, variants objects of one field or a string, `none` is `null`. `None`
    /// where the function returns nothing.
    #[must_use]
    pub fn json(&self) -> Option<serde_json::Value> {
        self.values.first().map(json)
    }

    /// Whether it is the error of a `result`.
    #[must_use]
    pub fn is_err(&self) -> bool {
        matches!(self.values.first(), Some(Val::Result(Err(_))))
    }
}

impl Call {
    /// Reads `FUNC(ARGS)`, with ARGS in WAVE, against what a component exports.
    ///
    /// FUNC is the address of a function, or an end of it that is enough to tell: `greet`,
    /// `greeting#greet`, `local:demo/greeting#greet`.
    ///
    /// # Errors
    ///
    /// [`Error::BadCall`] where no function, or more than one, is meant, or the arguments do not fit;
    /// [`Error::OtherKind`] for a core module.
    pub fn parse(program: &Program, text: &str) -> Result<Self, Error> {
        let component = program.component()?;
        let text = text.trim();
        let (name, arguments) = match text.split_once('(') {
            Some((name, rest)) => (name.trim(), format!("({rest}")),
            None => (text, "()".to_owned()),
        };
        let function = find(component, &program.name, name)?;
        let types: Vec<Type> = function.ty.params().map(|(_, ty)| ty).collect();
        let arguments = values(&program.name, &function, &types, &arguments)?;
        Ok(Self {
            function,
            arguments,
        })
    }

    /// The function.
    #[must_use]
    pub fn function(&self) -> &Callable {
        &self.function
    }
}

impl Runtime<Blocking> {
    /// Makes a new instance and calls a function of it. Imports beyond WASI trap with their name.
    ///
    /// # Errors
    ///
    /// [`Error::Trapped`] if the guest is stopped, [`Error::Refused`] if it cannot be instantiated,
    /// [`Error::BlockingInAsync`] within a Tokio runtime.
    pub fn call(
        &self,
        program: &Program,
        call: &Call,
        permissions: &Permissions,
    ) -> Result<Returned, Error> {
        blocking(make(self, program, call, permissions))
    }
}

impl Runtime<Async> {
    /// Makes a new instance and calls a function of it. Imports beyond WASI trap with their name.
    ///
    /// # Errors
    ///
    /// [`Error::Trapped`] if the guest is stopped, [`Error::Refused`] if it cannot be instantiated.
    pub async fn call(
        &self,
        program: &Program,
        call: &Call,
        permissions: &Permissions,
    ) -> Result<Returned, Error> {
        make(self, program, call, permissions).await
    }
}

async fn make<P: IsAsync>(
    runtime: &Runtime<P>,
    program: &Program,
    call: &Call,
    permissions: &Permissions,
) -> Result<Returned, Error> {
    runtime.owns("program", program.engine())?;
    let component = program.component()?;
    let about = about(component, Some(&program.name));
    let mut linker = wasi::<()>(&runtime.engine)?;
    stubs::add(&mut linker, component).map_err(|error| Error::refused("linked", &about, &error))?;
    let context = permissions.context()?.build();
    let state = State::new(context, &runtime.limits, ());
    let mut store = Store::new(&runtime.engine, state);
    guard(&mut store, &runtime.limits, true);
    let called = in_time(runtime, &about, async {
        Ok(invoke(&mut store, component, &linker, call).await)
    })
    .await?;
    called
        .map(|values| Returned { values })
        .map_err(|error| failed(&error, &about, &store.data().limiter))
}

async fn invoke(
    store: &mut Store<State>,
    component: &Component,
    linker: &wasmtime::component::Linker<State>,
    call: &Call,
) -> Result<Vec<Val>, Failed> {
    let instance = linker
        .instantiate_async(&mut *store, component)
        .await
        .map_err(Failed::Instantiating)?;
    let function = &call.function;
    let interface = match &function.interface {
        Some(name) => instance.get_export_index(&mut *store, None, name),
        None => None,
    };
    let found = instance
        .get_export_index(&mut *store, interface.as_ref(), &function.name)
        .and_then(|index| instance.get_func(&mut *store, index))
        .ok_or_else(|| Failed::Instantiating(wasmtime::Error::msg("it is not exported")))?;
    let mut results = vec![Val::Bool(false); function.ty.results().len()];
    found
        .call_async(store, &call.arguments, &mut results)
        .await
        .map_err(Failed::Running)?;
    Ok(results)
}

/// The one function that is meant.
fn find(component: &Component, file: &str, name: &str) -> Result<Callable, Error> {
    let all = of(component);
    let mut meant: Vec<&Callable> = all
        .iter()
        .filter(|callable| is_meant(callable, name))
        .collect();
    // What is written in full is meant, even where others end with the same.
    if let Some(exact) = meant.iter().position(|callable| callable.path() == name) {
        meant = vec![meant[exact]];
    }
    match meant.as_slice() {
        [one] => Ok((*one).clone()),
        [] => Err(not_found(&all, file, name)),
        several => Err(Error::BadCall {
            file: file.to_owned(),
            message: format!("`{name}` is the end of several functions"),
            notes: vec![listed(several.iter().copied())],
            helps: vec![format!(
                "write enough of the address: `{}(…)`",
                several[0].path()
            )],
        }),
    }
}

fn not_found(all: &[Callable], file: &str, name: &str) -> Error {
    let mut helps = Vec::new();
    let wanted = name.rsplit('#').next().unwrap_or(name);
    let names = all.iter().map(|callable| callable.name.as_str());
    if let Some(near) = nearest(wanted, names) {
        helps.push(format!("did you mean `{near}`?"));
    }
    let notes = match all {
        [] => vec!["it exports no functions".to_owned()],
        _ => vec![listed(all.iter())],
    };
    Error::BadCall {
        file: file.to_owned(),
        message: format!("no function `{name}` is exported"),
        notes,
        helps,
    }
}

fn listed<'a>(callables: impl Iterator<Item = &'a Callable>) -> String {
    let mut text = "there is:".to_owned();
    for callable in callables {
        text.push_str(&format!("\n  {}", callable.path()));
    }
    text
}

/// Whether a name is an end of a function's address; the version may be left out.
fn is_meant(callable: &Callable, name: &str) -> bool {
    let Some((interface, function)) = name.rsplit_once('#') else {
        return callable.name == name;
    };
    let Some(own) = &callable.interface else {
        return false;
    };
    let without_version = own.split_once('@').map_or(own.as_str(), |(path, _)| path);
    callable.name == function
        && [own.as_str(), without_version].iter().any(|own| {
            *own == interface
                || own
                    .strip_suffix(interface)
                    .is_some_and(|rest| rest.ends_with(['/', ':']))
        })
}

fn values(
    file: &str,
    function: &Callable,
    types: &[Type],
    arguments: &str,
) -> Result<Vec<Val>, Error> {
    // WAVE knows one name, and no interfaces: the place of a mistake is counted without it.
    let text = format!("f{arguments}");
    let bad = |message: String| Error::BadCall {
        file: file.to_owned(),
        message,
        notes: vec![function.signature.clone()],
        helps: match &function.example {
            Some(example) => vec![format!("such as `{example}`")],
            None => vec![
                "handles, streams and futures cannot be written: call this from a host".to_owned(),
            ],
        },
    };
    let call = UntypedFuncCall::parse(&text)
        .map_err(|error| bad(mistake(arguments, &error, "are not WAVE")))?;
    if let Some((name, _)) = function.ty.params().find(|(_, ty)| example(ty).is_none()) {
        return Err(bad(format!(
            "`{}` cannot be called with text: there are no words for its `{name}`",
            function.path()
        )));
    }
    let given = call
        .params_node()
        .map_or(0, |node| node.as_tuple().map_or(0, |parts| parts.len()));
    if given > types.len() {
        return Err(bad(format!(
            "`{}` takes {} argument(s), and {given} are given",
            function.path(),
            types.len()
        )));
    }
    call.to_wasm_params(types.iter())
        .map_err(|error| bad(mistake(arguments, &error, "do not fit")))
}

/// Says where in the arguments a mistake is, with the text there.
fn mistake(arguments: &str, error: &wasm_wave::parser::ParserError, what: &str) -> String {
    let span = error.span();
    let (start, end) = (span.start.saturating_sub(1), span.end.saturating_sub(1));
    let kind = error.detail().map_or_else(
        || error.kind().to_string(),
        |detail| format!("{}: {detail}", error.kind()),
    );
    match arguments.get(start..end).filter(|text| !text.is_empty()) {
        Some(text) => format!("the arguments {what}: {kind}, at `{text}`"),
        None => format!("the arguments {what}: {kind}"),
    }
}
