//! Changes of resources, and of who owns what.

use wasmtime::component::{
    ComponentNamedList, Lift, LinkerInstance, Lower, Resource, ResourceAny, ResourceType,
};
use wasmtime::{Result, Store, ensure};
use witcraft_host::wasmtime;

use crate::f;
use crate::host::{Ability, Exports, own_way};
use crate::row::{Half, Row, row};

/// What a resource of a host stands for; its number is all there is.
struct Thing;

/// What a guest does with a resource that it imports, where both versions of the interface have that.
const USES: &str = "let r = R::new(7); assert!(r.get() == 7);";
const BODIES: [(&str, &str); 2] = [("new", "MyR(x)"), ("get", "self.0")];

fn define(linker: &mut LinkerInstance<'_, ()>, name: &str) -> Result<()> {
    linker.resource(name, ResourceType::host::<Thing>(), |_, _| Ok(()))
}

/// A resource with a number in it, as hosts make it and ask it.
fn counter(name: &'static str, get: &'static str) -> Ability {
    own_way(
        move |linker| {
            define(linker, name)?;
            let make = |_: wasmtime::StoreContextMut<'_, ()>, (x,): (u32,)| {
                Ok((Resource::<Thing>::new_own(x),))
            };
            linker.func_wrap(&format!("[constructor]{name}"), make)?;
            linker.func_wrap(
                &format!("[method]{name}.{get}"),
                |_, (it,): (Resource<Thing>,)| Ok((it.rep(),)),
            )
        },
        move |store, exports| {
            let thing = made(store, exports, name)?;
            let (number,): (u32,) =
                exports.call(store, &format!("[method]{name}.{get}"), (thing,))?;
            ensure!(number == 7, "it holds {number}");
            thing.resource_drop(store)
        },
    )
}

fn made(store: &mut Store<()>, exports: &Exports<'_>, name: &str) -> Result<ResourceAny> {
    let (thing,): (ResourceAny,) =
        exports.call(store, &format!("[constructor]{name}"), (7_u32,))?;
    Ok(thing)
}

/// One more function of `r`: how a host provides it, and what it is called with. Whatever takes `r` away does not give
/// it back.
fn member<P, R>(
    name: &'static str,
    provide: fn(&mut LinkerInstance<'_, ()>) -> Result<()>,
    params: fn(ResourceAny) -> P,
    result: R,
) -> Ability
where
    P: ComponentNamedList + Lower + Send + Sync + 'static,
    R: ComponentNamedList + Lift + PartialEq + Send + Sync + 'static,
{
    own_way(provide, move |store, exports| {
        let thing = made(store, exports, "r")?;
        let found: R = exports.call(store, name, params(thing))?;
        ensure!(found == result, "{name} returned something else");
        thing.resource_drop(store)
    })
}

const R: &str = "resource r { constructor(x: u32); get: func() -> u32; }";

fn plain() -> Half {
    Half::by_hand(R, USES, BODIES.to_vec(), vec![counter("r", "get")])
}

/// `r` with one more member.
fn more(
    wit: &'static str,
    uses: &str,
    body: (&'static str, &'static str),
    ability: Ability,
) -> Half {
    let wit = format!("resource r {{ constructor(x: u32); get: func() -> u32; {wit} }}").leak();
    let bodies = [BODIES.to_vec(), vec![body]].concat();
    Half::by_hand(
        wit,
        &format!("{USES}{uses}"),
        bodies,
        vec![counter("r", "get"), ability],
    )
}

/// A function beside `r` that is given one.
fn given(wit: &'static str, call: &str, ability: Ability) -> Half {
    let wit = format!("{R} {wit}").leak();
    let bodies = [BODIES.to_vec(), vec![("f", "")]].concat();
    Half::by_hand(
        wit,
        &format!("let r = R::new(7); {call}"),
        bodies,
        vec![counter("r", "get"), ability],
    )
}

fn taking(owned: bool) -> Ability {
    own_way(
        |linker| {
            linker.func_wrap("f", |_, (it,): (Resource<Thing>,)| {
                ensure!(it.rep() == 7, "another one");
                Ok(())
            })
        },
        move |store, exports| {
            let thing = made(store, exports, "r")?;
            let () = exports.call(store, "f", (thing,))?;
            if !owned {
                // A guest that took it for its own has dropped it already, and nobody told the host.
                let _ = thing.resource_drop(store);
            }
            Ok(())
        },
    )
}

pub(super) fn rows() -> Vec<Row> {
    let add = || {
        let name = "[method]r.add";
        let provide: fn(&mut LinkerInstance<'_, ()>) -> Result<()> = |it| {
            it.func_wrap("[method]r.add", |_, (it, y): (Resource<Thing>, u32)| {
                Ok((it.rep() + y,))
            })
        };
        member(name, provide, |r| (r, 1_u32), (8_u32,))
    };
    let adding = || {
        more(
            "add: func(y: u32) -> u32;",
            "assert!(r.add(1_u32) == 8);",
            ("add", "self.0 + y"),
            add(),
        )
    };
    vec![
        row("method added", plain(), adding()),
        row(
            "method renamed",
            plain(),
            Half::by_hand(
                "resource r { constructor(x: u32); fetch: func() -> u32; }",
                "let r = R::new(7); assert!(r.fetch() == 7);",
                vec![("new", "MyR(x)"), ("fetch", "self.0")],
                vec![counter("r", "fetch")],
            ),
        ),
        row(
            "parameter of a method changed",
            adding(),
            more(
                "add: func(y: u64) -> u32;",
                "assert!(r.add(1_u64) == 8);",
                ("add", "self.0 + y as u32"),
                member(
                    "[method]r.add",
                    |it| {
                        it.func_wrap("[method]r.add", |_, (it, _): (Resource<Thing>, u64)| {
                            Ok((it.rep() + 1,))
                        })
                    },
                    |r| (r, 1_u64),
                    (8_u32,),
                ),
            ),
        ),
        row(
            "method made static",
            adding(),
            more(
                "add: static func(y: u32) -> u32;",
                "assert!(R::add(1) == 8);",
                ("add", "y + 7"),
                member(
                    "[static]r.add",
                    |it| it.func_wrap("[static]r.add", |_, (y,): (u32,)| Ok((y + 7,))),
                    |_| (1_u32,),
                    (8_u32,),
                ),
            ),
        ),
        row(
            "static function added",
            plain(),
            more(
                "most: static func() -> u32;",
                "assert!(R::most() == 9);",
                ("most", "9"),
                member(
                    "[static]r.most",
                    |it| it.func_wrap("[static]r.most", |_, (): ()| Ok((9_u32,))),
                    |_| (),
                    (9_u32,),
                ),
            ),
        ),
        row(
            "constructor added",
            Half::by_hand(
                "resource r { get: func() -> u32; } make: func() -> r;",
                "assert!(make().get() == 7);",
                vec![("get", "self.0"), ("make", "R::new(MyR(7))")],
                vec![without_constructor()],
            ),
            Half::by_hand(
                "resource r { constructor(x: u32); get: func() -> u32; } make: func() -> r;",
                "assert!(make().get() == 7); assert!(R::new(7).get() == 7);",
                vec![
                    ("new", "MyR(x)"),
                    ("get", "self.0"),
                    ("make", "R::new(MyR(7))"),
                ],
                vec![without_constructor(), constructor()],
            ),
        ),
        row(
            "resource added",
            Half::new("g: func();", vec![f!("g"())]),
            {
                let wit = format!("{R} g: func();").leak();
                Half::by_hand(wit, USES, BODIES.to_vec(), vec![counter("r", "get")])
                    .with(vec![f!("g"())])
            },
        ),
        row(
            "resource renamed",
            plain(),
            Half::by_hand(
                "resource item { constructor(x: u32); get: func() -> u32; }",
                "let item = Item::new(7); assert!(item.get() == 7);",
                vec![("new", "MyItem(x)"), ("get", "self.0")],
                vec![counter("item", "get")],
            ),
        ),
        row(
            "owned as before",
            given("f: func(x: r);", "f(r);", taking(true)),
            given("f: func(x: own<r>);", "f(r);", taking(true)),
        ),
        row(
            "owned to borrowed",
            given("f: func(x: r);", "f(r);", taking(true)),
            given("f: func(x: borrow<r>);", "f(&r);", taking(false)),
        ),
        row(
            "owned to its number",
            given("f: func(x: r);", "f(r);", taking(true)),
            given("f: func(x: u32);", "drop(r); f(7);", {
                let f = f!("f"(7_u32));
                f.ability
            }),
        ),
    ]
}

fn without_constructor() -> Ability {
    own_way(
        |linker| {
            define(linker, "r")?;
            linker.func_wrap("make", |_, (): ()| Ok((Resource::<Thing>::new_own(7),)))?;
            linker.func_wrap("[method]r.get", |_, (it,): (Resource<Thing>,)| {
                Ok((it.rep(),))
            })
        },
        |store, exports| {
            let (thing,): (ResourceAny,) = exports.call(store, "make", ())?;
            let (number,): (u32,) = exports.call(store, "[method]r.get", (thing,))?;
            ensure!(number == 7, "it holds {number}");
            thing.resource_drop(store)
        },
    )
}

fn constructor() -> Ability {
    own_way(
        |linker| {
            linker.func_wrap("[constructor]r", |_, (x,): (u32,)| {
                Ok((Resource::<Thing>::new_own(x),))
            })
        },
        |store, exports| made(store, exports, "r")?.resource_drop(store),
    )
}
