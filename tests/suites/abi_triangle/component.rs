//! The same guest as a component, called through Wasmtime's component API.

use witcraft_abi::{Shape, Value};
use witcraft_host::wasmtime::Store;
use witcraft_host::wasmtime::component::{
    Component, Func, Instance, Linker, Resource, ResourceAny, ResourceType, Val,
};
use witcraft_model::wit::{Function, Resolve, Type, TypeDefKind};

use super::echo::{Echo, functions};

/// What handles are to, on the host.
struct Thing;

/// An instance of the component.
pub(crate) struct Running {
    store: Store<()>,
    instance: Instance,
    resolve: &'static Resolve,
}

impl Running {
    pub(crate) fn new(echo: &Echo) -> Self {
        let component = Component::new(&echo.engine, &echo.component).unwrap();
        let mut store = Store::new(&echo.engine, ());
        let mut linker = Linker::new(&echo.engine);
        let mut types = linker.instance("test:echo/types").unwrap();
        types
            .resource("handle", ResourceType::host::<Thing>(), |_, _| Ok(()))
            .unwrap();
        let mut host = linker.instance("test:echo/host").unwrap();
        for function in functions(echo.resolve(), "host") {
            host.func_new(&function.name, |_, _, arguments, results| {
                results.clone_from_slice(arguments);
                Ok(())
            })
            .unwrap();
        }
        let instance = linker.instantiate(&mut store, &component).unwrap();
        Self {
            store,
            instance,
            resolve: echo.resolve(),
        }
    }

    pub(crate) fn call(
        &mut self,
        function: &Function,
        arguments: &[Value],
    ) -> Result<Option<Value>, String> {
        let func = self.func(&function.name);
        let pairs = function.params.iter().zip(arguments);
        let arguments: Vec<Val> = pairs
            .map(|(param, value)| to_val(&mut self.store, self.resolve, &param.ty, value))
            .collect();
        let mut results = vec![Val::Bool(false); usize::from(function.result.is_some())];
        func.call(&mut self.store, &arguments, &mut results)
            .map_err(|error| format!("{error:#}"))?;
        let result = function.result.as_ref().zip(results.first());
        Ok(result.map(|(ty, val)| from_val(&mut self.store, self.resolve, ty, val)))
    }

    fn func(&mut self, name: &str) -> Func {
        let (_, interface) = self
            .instance
            .get_export(&mut self.store, None, "test:echo/echo")
            .unwrap();
        let (_, index) = self
            .instance
            .get_export(&mut self.store, Some(&interface), name)
            .unwrap();
        self.instance.get_func(&mut self.store, index).unwrap()
    }
}

/// What a type is in Wasmtime's values, which tell more kinds apart than the ABI does.
fn kind<'a>(resolve: &'a Resolve, ty: &Type) -> Option<&'a TypeDefKind> {
    match ty {
        Type::Id(id) => match &resolve.types[*id].kind {
            TypeDefKind::Type(ty) => kind(resolve, ty),
            found => Some(found),
        },
        _ => None,
    }
}

pub(crate) fn to_val(store: &mut Store<()>, resolve: &Resolve, ty: &Type, value: &Value) -> Val {
    let mut all = |element: &Type, values: &[Value]| -> Vec<Val> {
        let values = values.iter();
        values
            .map(|value| to_val(store, resolve, element, value))
            .collect()
    };
    match (Shape::of(resolve, ty), value) {
        (Shape::List(element), Value::List(values)) => Val::List(all(element, values)),
        (Shape::FixedList(element, _), Value::List(values)) => {
            Val::FixedLengthList(all(element, values))
        }
        (Shape::Map(key, entry), Value::Map(pairs)) => Val::Map(
            pairs
                .iter()
                .map(|(a, b)| {
                    (
                        to_val(store, resolve, key, a),
                        to_val(store, resolve, entry, b),
                    )
                })
                .collect(),
        ),
        (Shape::Record(fields), Value::Record(values)) => {
            let pairs = fields.iter().zip(values);
            let pairs = pairs.map(|(field, value)| {
                (
                    field.name.to_string(),
                    to_val(store, resolve, field.ty, value),
                )
            });
            match kind(resolve, ty) {
                Some(TypeDefKind::Tuple(_)) => Val::Tuple(pairs.map(|(_, val)| val).collect()),
                _ => Val::Record(pairs.collect()),
            }
        }
        (Shape::Variant(cases), Value::Variant(index, payload)) => {
            let case = cases[*index as usize];
            let payload = case.ty.zip(payload.as_ref());
            let payload = payload.map(|(ty, value)| Box::new(to_val(store, resolve, ty, value)));
            match kind(resolve, ty) {
                Some(TypeDefKind::Enum(_)) => Val::Enum(case.name.to_owned()),
                Some(TypeDefKind::Option(_)) => Val::Option(payload),
                Some(TypeDefKind::Result(_)) if *index == 0 => Val::Result(Ok(payload)),
                Some(TypeDefKind::Result(_)) => Val::Result(Err(payload)),
                _ => Val::Variant(case.name.to_owned(), payload),
            }
        }
        (Shape::Flags(flags), Value::Flags(bits)) => {
            let set = flags.iter().enumerate();
            let set = set.filter(|(bit, _)| bits & (1 << bit) != 0);
            Val::Flags(set.map(|(_, name)| (*name).to_owned()).collect())
        }
        (_, value) => match value {
            Value::Bool(found) => Val::Bool(*found),
            Value::U8(found) => Val::U8(*found),
            Value::U16(found) => Val::U16(*found),
            Value::U32(found) => Val::U32(*found),
            Value::U64(found) => Val::U64(*found),
            Value::S8(found) => Val::S8(*found),
            Value::S16(found) => Val::S16(*found),
            Value::S32(found) => Val::S32(*found),
            Value::S64(found) => Val::S64(*found),
            Value::F32(found) => Val::Float32(*found),
            Value::F64(found) => Val::Float64(*found),
            Value::Char(found) => Val::Char(*found),
            Value::String(found) => Val::String(found.clone()),
            Value::Own(rep) => {
                let own = Resource::<Thing>::new_own(*rep);
                Val::Resource(ResourceAny::try_from_resource(own, store).unwrap())
            }
            other => panic!("{other:?} is not echoed"),
        },
    }
}

pub(crate) fn from_val(store: &mut Store<()>, resolve: &Resolve, ty: &Type, val: &Val) -> Value {
    let shape = Shape::of(resolve, ty);
    let mut case = |name: &str, payload: Option<&Val>| {
        let Shape::Variant(cases) = &shape else {
            panic!("{val:?} is of another type");
        };
        let index = cases.iter().position(|case| case.name == name).unwrap();
        let payload = cases[index].ty.zip(payload);
        let payload = payload.map(|(ty, val)| Box::new(from_val(store, resolve, ty, val)));
        Value::Variant(index as u32, payload)
    };
    match (&shape, val) {
        (Shape::List(element), Val::List(vals))
        | (Shape::FixedList(element, _), Val::FixedLengthList(vals)) => {
            let vals = vals.iter();
            Value::List(
                vals.map(|val| from_val(store, resolve, element, val))
                    .collect(),
            )
        }
        (Shape::Map(key, entry), Val::Map(pairs)) => Value::Map(
            pairs
                .iter()
                .map(|(a, b)| {
                    (
                        from_val(store, resolve, key, a),
                        from_val(store, resolve, entry, b),
                    )
                })
                .collect(),
        ),
        (Shape::Record(fields), Val::Tuple(vals)) => {
            let pairs = fields.iter().zip(vals);
            Value::Record(
                pairs
                    .map(|(field, val)| from_val(store, resolve, field.ty, val))
                    .collect(),
            )
        }
        (Shape::Record(fields), Val::Record(vals)) => {
            let pairs = fields.iter().zip(vals);
            Value::Record(
                pairs
                    .map(|(field, (_, val))| from_val(store, resolve, field.ty, val))
                    .collect(),
            )
        }
        (_, Val::Enum(name)) => case(name, None),
        (_, Val::Variant(name, payload)) => case(name, payload.as_deref()),
        (_, Val::Option(payload)) => match payload {
            Some(payload) => case("some", Some(payload)),
            None => case("none", None),
        },
        (_, Val::Result(Ok(payload))) => case("ok", payload.as_deref()),
        (_, Val::Result(Err(payload))) => case("err", payload.as_deref()),
        (Shape::Flags(flags), Val::Flags(set)) => {
            let bits = set.iter().map(|name| {
                let bit = flags.iter().position(|flag| flag == name).unwrap();
                1 << bit
            });
            Value::Flags(bits.sum())
        }
        (_, val) => match val {
            Val::Bool(found) => Value::Bool(*found),
            Val::U8(found) => Value::U8(*found),
            Val::U16(found) => Value::U16(*found),
            Val::U32(found) => Value::U32(*found),
            Val::U64(found) => Value::U64(*found),
            Val::S8(found) => Value::S8(*found),
            Val::S16(found) => Value::S16(*found),
            Val::S32(found) => Value::S32(*found),
            Val::S64(found) => Value::S64(*found),
            Val::Float32(found) => Value::F32(*found),
            Val::Float64(found) => Value::F64(*found),
            Val::Char(found) => Value::Char(*found),
            Val::String(found) => Value::String(found.clone()),
            Val::Resource(found) => {
                let own: Resource<Thing> = found.try_into_resource(store).unwrap();
                Value::Own(own.rep())
            }
            other => panic!("{other:?} is not echoed"),
        },
    }
}
