//! A guest's core module, instantiated without any component around it: what the runtime would do
//! is done by the interpreter.

use witcraft_abi::{
    CoreSignature, CoreType, CoreValue, Error, Handles, Instance as Abi, Layouts, Memory, Value,
};
use witcraft_host::wasmtime::{
    AsContextMut, Caller, Engine, Extern, Func, FuncType, Instance, Linker, Memory as CoreMemory,
    Module, Store, StoreContextMut, Val, ValType,
};
use witcraft_model::wit::Function;

/// What an instance is about besides its memory.
#[derive(Default)]
pub(crate) struct State {
    pub(crate) handles: Handles,
    /// What happened, in words.
    pub(crate) log: Vec<String>,
}

/// The memory of a guest, and its `cabi_realloc`.
pub(crate) struct GuestMemory<'a> {
    pub(crate) store: StoreContextMut<'a, State>,
    pub(crate) memory: CoreMemory,
    pub(crate) realloc: Option<Func>,
}

impl Memory for GuestMemory<'_> {
    fn size(&mut self) -> u64 {
        self.memory.data_size(&self.store) as u64
    }

    fn read(&mut self, start: u32, bytes: &mut [u8]) -> Result<(), Error> {
        let found = self.memory.read(&self.store, start as usize, bytes);
        found.map_err(|error| Error::Guest(error.to_string()))
    }

    fn write(&mut self, start: u32, bytes: &[u8]) -> Result<(), Error> {
        let found = self.memory.write(&mut self.store, start as usize, bytes);
        found.map_err(|error| Error::Guest(error.to_string()))
    }

    fn realloc(&mut self, old: u32, old_size: u32, align: u32, size: u32) -> Result<u32, Error> {
        let missing = || Error::Guest("no cabi_realloc".into());
        let realloc = self.realloc.ok_or_else(missing)?;
        let arguments = [old, old_size, align, size].map(|word| Val::I32(word as i32));
        let mut results = [Val::I32(0)];
        realloc
            .call(&mut self.store, &arguments, &mut results)
            .map_err(|error| Error::Guest(format!("{error:#}")))?;
        let pointer = results[0].unwrap_i32() as u32;
        let line = format!("cabi_realloc {old} {old_size} {align} {size} {pointer}");
        self.store.data_mut().log.push(line);
        Ok(pointer)
    }
}

/// An instance of a core module.
pub(crate) struct CoreGuest {
    pub(crate) store: Store<State>,
    pub(crate) instance: Instance,
    pub(crate) memory: CoreMemory,
    pub(crate) realloc: Option<Func>,
}

impl CoreGuest {
    pub(crate) fn linked(module: &Module, linker: &Linker<State>, state: State) -> Self {
        let mut store = Store::new(linker.engine(), state);
        let instance = linker.instantiate(&mut store, module).unwrap();
        let memory = instance.get_memory(&mut store, "memory").unwrap();
        let realloc = instance.get_func(&mut store, "cabi_realloc");
        if let Some(initialize) = instance.get_func(&mut store, "_initialize") {
            initialize.call(&mut store, &[], &mut []).unwrap();
        }
        Self {
            store,
            instance,
            memory,
            realloc,
        }
    }

    /// Bytes that the guest has allocated and not freed, as far as it counts them.
    pub(crate) fn live_bytes(&mut self) -> i64 {
        let Some(Extern::Func(live)) = self.instance.get_export(&mut self.store, "live_bytes")
        else {
            return 0;
        };
        let mut results = [Val::I32(0)];
        live.call(&mut self.store, &[], &mut results).unwrap();
        results[0].unwrap_i32().into()
    }

    /// Runs something of the interpreter on the guest.
    pub(crate) fn with<T>(
        &mut self,
        layouts: &Layouts<'_>,
        run: impl FnOnce(&mut Abi<'_, GuestMemory<'_>>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let mut handles = std::mem::take(&mut self.store.data_mut().handles);
        let mut memory = GuestMemory {
            store: self.store.as_context_mut(),
            memory: self.memory,
            realloc: self.realloc,
        };
        let result = run(&mut Abi::new(layouts, &mut memory, &mut handles));
        self.store.data_mut().handles = handles;
        result
    }

    /// Calls an export as a runtime would: lower, call, lift, post-return.
    pub(crate) fn call(
        &mut self,
        layouts: &Layouts<'_>,
        interface: &str,
        function: &Function,
        arguments: &[Value],
    ) -> Result<Option<Value>, Error> {
        let flat = self.with(layouts, |abi| abi.lower_arguments(function, arguments))?;
        let prefix = match interface {
            "" => String::new(),
            interface => format!("{interface}#"),
        };
        let results = self.raw(&format!("{prefix}{}", function.name), &flat)?;
        let value = self.with(layouts, |abi| abi.lift_result(function, &results))?;
        let post = format!("cabi_post_{prefix}{}", function.name);
        if self.instance.get_func(&mut self.store, &post).is_some() {
            self.raw(&post, &results)?;
        }
        Ok(value)
    }

    /// Calls a core function.
    pub(crate) fn raw(&mut self, name: &str, flat: &[CoreValue]) -> Result<Vec<CoreValue>, Error> {
        let missing = || Error::Guest(format!("no export {name}"));
        let func = self.instance.get_func(&mut self.store, name);
        let func = func.ok_or_else(missing)?;
        let arguments: Vec<Val> = flat.iter().map(|value| val(*value)).collect();
        let count = func.ty(&self.store).results().len();
        let mut results = vec![Val::I32(0); count];
        func.call(&mut self.store, &arguments, &mut results)
            .map_err(|error| Error::Guest(format!("{error:#}")))?;
        Ok(results.iter().map(core_value).collect())
    }
}

pub(crate) fn val(value: CoreValue) -> Val {
    match value {
        CoreValue::I32(bits) => Val::I32(bits as i32),
        CoreValue::I64(bits) => Val::I64(bits as i64),
        CoreValue::F32(bits) => Val::F32(bits),
        CoreValue::F64(bits) => Val::F64(bits),
    }
}

pub(crate) fn core_value(value: &Val) -> CoreValue {
    let (ty, bits) = match value {
        Val::I32(found) => (CoreType::I32, u64::from(*found as u32)),
        Val::I64(found) => (CoreType::I64, *found as u64),
        Val::F32(bits) => (CoreType::F32, u64::from(*bits)),
        Val::F64(bits) => (CoreType::F64, *bits),
        other => panic!("{other:?} does not cross"),
    };
    CoreValue::from_bits(ty, bits)
}

/// An import as a runtime has it: lift, answer, lower.
pub(crate) fn import(
    caller: &mut Caller<'_, State>,
    layouts: &Layouts<'_>,
    function: &Function,
    params: &[Val],
    results: &mut [Val],
    answer: impl FnOnce(&[Value]) -> Option<Value>,
) {
    try_import(caller, layouts, function, params, results, answer).unwrap();
}

/// The same for a guest that may pass something invalid.
pub(crate) fn try_import(
    caller: &mut Caller<'_, State>,
    layouts: &Layouts<'_>,
    function: &Function,
    params: &[Val],
    results: &mut [Val],
    answer: impl FnOnce(&[Value]) -> Option<Value>,
) -> Result<(), Error> {
    let flat: Vec<CoreValue> = params.iter().map(core_value).collect();
    let realloc = caller.get_export("cabi_realloc");
    let Some(Extern::Memory(memory)) = caller.get_export("memory") else {
        return Err(Error::Guest("no memory".into()));
    };
    let mut handles = std::mem::take(&mut caller.data_mut().handles);
    let mut memory = GuestMemory {
        store: caller.as_context_mut(),
        memory,
        realloc: realloc.and_then(Extern::into_func),
    };
    let mut abi = Abi::new(layouts, &mut memory, &mut handles);
    let (values, area) = abi.lift_arguments(function, &flat)?;
    let found = abi.lower_result(function, answer(&values).as_ref(), area)?;
    caller.data_mut().handles = handles;
    for (result, value) in results.iter_mut().zip(&found) {
        *result = val(*value);
    }
    Ok(())
}

/// A signature in Wasmtime's types.
pub(crate) fn func_type(engine: &Engine, signature: &CoreSignature) -> FuncType {
    let types = |types: &[CoreType]| -> Vec<ValType> {
        let types = types.iter().map(|ty| match ty {
            CoreType::I32 => ValType::I32,
            CoreType::I64 => ValType::I64,
            CoreType::F32 => ValType::F32,
            CoreType::F64 => ValType::F64,
        });
        types.collect()
    };
    FuncType::new(engine, types(&signature.params), types(&signature.results))
}
