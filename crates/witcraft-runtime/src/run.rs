//! Running a program that has a beginning: a command of WASI 0.2 or 0.3, or a module of preview 1.

use std::time::Duration;

use wasmtime::component::{Component, Linker};
use wasmtime::{Module, Store};
use wasmtime_wasi::p1::WasiP1Ctx;
use wasmtime_wasi::runtime::{in_tokio, with_ambient_tokio_runtime};
use wasmtime_wasi::{I32Exit, p2, p3};
use witcraft_explain::About;

use crate::engine::guard;
use crate::error::Error;
use crate::functions::about;
use crate::instantiate::{Failed, failed};
use crate::limits::Limiter;
use crate::program::Code;
use crate::runtime::{Async, Blocking, IsAsync, Runtime, wasi};
use crate::state::{Limited, State};
use crate::trapped::Trapped;
use crate::{Permissions, Program};

/// The longest that a guest is waited for beyond its time, so that it can be stopped where it is and
/// say where that was.
const GRACE: Duration = Duration::from_millis(200);

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status {
    /// Its exit code: 0 if all went well.
    pub code: i32,
}

impl Status {
    /// Whether all went well.
    #[must_use]
    pub fn success(self) -> bool {
        self.code == 0
    }
}

impl Runtime<Blocking> {
    /// Runs a program to its end: a component that exports `wasi:cli/run` of WASI 0.2 or 0.3, or a core
    /// module of preview 1 that exports `_start`.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`] if it is not a command or imports what is not there, [`Error::Trapped`] if it is
    /// stopped, [`Error::BlockingInAsync`] within a Tokio runtime.
    pub fn run_command(
        &self,
        program: &Program,
        permissions: &Permissions,
    ) -> Result<Status, Error> {
        blocking(run(self, program, permissions))
    }
}

impl Runtime<Async> {
    /// Runs a program to its end: a component that exports `wasi:cli/run` of WASI 0.2 or 0.3, or a core
    /// module of preview 1 that exports `_start`.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`] if it is not a command or imports what is not there, [`Error::Trapped`] if it is
    /// stopped.
    pub async fn run_command(
        &self,
        program: &Program,
        permissions: &Permissions,
    ) -> Result<Status, Error> {
        run(self, program, permissions).await
    }
}

/// Waits for a future where that does not stop a whole program.
pub(crate) fn blocking<R>(future: impl Future<Output = Result<R, Error>>) -> Result<R, Error> {
    may_block()?;
    in_tokio(future)
}

/// Whether this thread may be stopped: not while it serves a Tokio runtime.
pub(crate) fn may_block() -> Result<(), Error> {
    match tokio::runtime::Handle::try_current() {
        Ok(_) => Err(Error::BlockingInAsync),
        Err(_) => Ok(()),
    }
}

async fn run<P: IsAsync>(
    runtime: &Runtime<P>,
    program: &Program,
    permissions: &Permissions,
) -> Result<Status, Error> {
    runtime.owns("program", program.engine())?;
    match &program.code {
        Code::Component(component) => {
            component_command(runtime, program, component, permissions).await
        }
        Code::Module(module) => module_command(runtime, program, module, permissions).await,
    }
}

async fn component_command<P: IsAsync>(
    runtime: &Runtime<P>,
    program: &Program,
    component: &Component,
    permissions: &Permissions,
) -> Result<Status, Error> {
    let about = about(component, Some(&program.name));
    let exports = |start: &str| {
        let ty = component.component_type();
        ty.exports(&runtime.engine)
            .any(|(name, _)| name.starts_with(start))
    };
    if !exports("wasi:cli/run@") {
        // Wasmtime links first, and would say of a library what it lacks to be started.
        let error = wasmtime::Error::msg("no exported instance named `wasi:cli/run@0.2.0`");
        return Err(Error::refused("run", &about, &error));
    }
    let linker = wasi::<()>(&runtime.engine)?;
    let context = permissions.context()?.build();
    let state = State::new(context, &runtime.limits, ());
    let mut store = Store::new(&runtime.engine, state);
    guard(&mut store, &runtime.limits, true);
    let is_third = exports("wasi:cli/run@0.3");
    let ran = in_time(runtime, &about, async {
        Ok(if is_third {
            third(&mut store, component, &linker).await
        } else {
            second(&mut store, component, &linker).await
        })
    })
    .await?;
    ended(ran, &about, store.data_mut())
}

async fn second(
    store: &mut Store<State>,
    component: &Component,
    linker: &Linker<State>,
) -> Result<Result<(), ()>, Failed> {
    let command = p2::bindings::Command::instantiate_async(&mut *store, component, linker)
        .await
        .map_err(Failed::Instantiating)?;
    command
        .wasi_cli_run()
        .call_run(store)
        .await
        .map_err(Failed::Running)
}

async fn third(
    store: &mut Store<State>,
    component: &Component,
    linker: &Linker<State>,
) -> Result<Result<(), ()>, Failed> {
    let command = p3::bindings::Command::instantiate_async(&mut *store, component, linker)
        .await
        .map_err(Failed::Instantiating)?;
    store
        .run_concurrent(async |accessor| command.wasi_cli_run().call_run(accessor).await)
        .await
        .and_then(|ran| ran)
        .map_err(Failed::Running)
}

/// The data of a module's store. Preview 1 keeps its own context.
struct ModuleState {
    wasi: WasiP1Ctx,
    limiter: Limiter,
}

impl Limited for ModuleState {
    fn limiter(&mut self) -> &mut Limiter {
        &mut self.limiter
    }
}

async fn module_command<P: IsAsync>(
    runtime: &Runtime<P>,
    program: &Program,
    module: &Module,
    permissions: &Permissions,
) -> Result<Status, Error> {
    let about = About::file(&program.name)
        .imports(module.imports().map(|import| import.module().to_owned()))
        .exports(module.exports().map(|export| export.name().to_owned()));
    if module.get_export("_start").is_none() {
        return Err(Error::BadCall {
            file: program.name.clone(),
            message: format!("`{}` is no command: it exports no `_start`", program.name),
            notes: vec![format!(
                "it is a core module, and exports: {}",
                match about.exports.as_slice() {
                    [] => "nothing".to_owned(),
                    names => names.join(", "),
                }
            )],
            helps: vec![format!(
                "if it was made for the component model: `witcraft component new {} -o out.component.wasm`",
                program.name
            )],
        });
    }
    let mut linker = wasmtime::Linker::new(&runtime.engine);
    wasmtime_wasi::p1::add_to_linker_async(&mut linker, |state: &mut ModuleState| &mut state.wasi)
        .map_err(|error| Error::refused("linked", &about, &error))?;
    let state = ModuleState {
        wasi: permissions.context()?.build_p1(),
        limiter: Limiter::new(&runtime.limits),
    };
    let mut store = Store::new(&runtime.engine, state);
    guard(&mut store, &runtime.limits, true);
    let ran = in_time(runtime, &about, async {
        Ok(start(&mut store, module, &linker).await)
    })
    .await?;
    ended(ran, &about, store.data_mut())
}

async fn start(
    store: &mut Store<ModuleState>,
    module: &Module,
    linker: &wasmtime::Linker<ModuleState>,
) -> Result<Result<(), ()>, Failed> {
    let instance = linker
        .instantiate_async(&mut *store, module)
        .await
        .map_err(Failed::Instantiating)?;
    let start = instance
        .get_typed_func::<(), ()>(&mut *store, "_start")
        .map_err(Failed::Instantiating)?;
    start.call_async(store, ()).await.map_err(Failed::Running)?;
    Ok(Ok(()))
}

/// Waits no longer than the limits allow, even for a guest that waits for its host.
pub(crate) async fn in_time<P: IsAsync, R>(
    runtime: &Runtime<P>,
    about: &About,
    work: impl Future<Output = Result<R, Error>>,
) -> Result<R, Error> {
    let Some(timeout) = runtime.limits.timeout else {
        return work.await;
    };
    let limit = timeout.saturating_add(GRACE);
    let waiting = with_ambient_tokio_runtime(|| tokio::time::timeout(limit, work));
    waiting
        .await
        .unwrap_or_else(|_| Err(Trapped::timed_out(about).into()))
}

/// What the end of a command means: an exit is no error, although it is passed on as one.
fn ended<D: Limited>(
    ran: Result<Result<(), ()>, Failed>,
    about: &About,
    data: &mut D,
) -> Result<Status, Error> {
    match ran {
        Ok(Ok(())) => Ok(Status { code: 0 }),
        Ok(Err(())) => Ok(Status { code: 1 }),
        Err(error) => {
            let (Failed::Instantiating(said) | Failed::Running(said)) = &error;
            match said.downcast_ref::<I32Exit>() {
                Some(I32Exit(code)) => Ok(Status { code: *code }),
                None => Err(failed(&error, about, data.limiter())),
            }
        }
    }
}
