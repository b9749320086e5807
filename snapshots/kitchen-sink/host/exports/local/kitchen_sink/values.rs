use ::witcraft_host::wasmtime::component::__internal::Box;
pub type Scalars = super::super::super::super::local::kitchen_sink::types::Scalars;
const _: () = {
    assert!(
        56 == < Scalars as
        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
    );
    assert!(
        8 == < Scalars as
        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
    );
};
pub type Person = super::super::super::super::local::kitchen_sink::types::Person;
const _: () = {
    assert!(
        20 == < Person as
        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
    );
    assert!(
        4 == < Person as
        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
    );
};
pub type Shape = super::super::super::super::local::kitchen_sink::types::Shape;
const _: () = {
    assert!(
        32 == < Shape as
        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
    );
    assert!(
        8 == < Shape as
        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
    );
};
pub type Level = super::super::super::super::local::kitchen_sink::types::Level;
const _: () = {
    assert!(
        1 == < Level as
        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
    );
    assert!(
        1 == < Level as
        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
    );
};
pub type Height = super::super::super::super::local::kitchen_sink::types::Level;
const _: () = {
    assert!(
        1 == < Height as
        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
    );
    assert!(
        1 == < Height as
        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
    );
};
pub type One = super::super::super::super::local::kitchen_sink::types::One;
const _: () = {
    assert!(
        1 == < One as ::witcraft_host::wasmtime::component::ComponentType
        >::SIZE32
    );
    assert!(
        1 == < One as ::witcraft_host::wasmtime::component::ComponentType
        >::ALIGN32
    );
};
pub type Eight = super::super::super::super::local::kitchen_sink::types::Eight;
const _: () = {
    assert!(
        1 == < Eight as
        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
    );
    assert!(
        1 == < Eight as
        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
    );
};
pub type Nine = super::super::super::super::local::kitchen_sink::types::Nine;
const _: () = {
    assert!(
        2 == < Nine as
        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
    );
    assert!(
        2 == < Nine as
        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
    );
};
pub type Sixteen = super::super::super::super::local::kitchen_sink::types::Sixteen;
const _: () = {
    assert!(
        2 == < Sixteen as
        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
    );
    assert!(
        2 == < Sixteen as
        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
    );
};
pub type Seventeen = super::super::super::super::local::kitchen_sink::types::Seventeen;
const _: () = {
    assert!(
        4 == < Seventeen as
        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
    );
    assert!(
        4 == < Seventeen as
        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
    );
};
pub type ThirtyTwo = super::super::super::super::local::kitchen_sink::types::ThirtyTwo;
const _: () = {
    assert!(
        4 == < ThirtyTwo as
        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
    );
    assert!(
        4 == < ThirtyTwo as
        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
    );
};
#[derive(Clone)]
pub struct Guest {
    numbers: ::witcraft_host::wasmtime::component::Func,
    text: ::witcraft_host::wasmtime::component::Func,
    bytes: ::witcraft_host::wasmtime::component::Func,
    people: ::witcraft_host::wasmtime::component::Func,
    fixed: ::witcraft_host::wasmtime::component::Func,
    trio: ::witcraft_host::wasmtime::component::Func,
    maps: ::witcraft_host::wasmtime::component::Func,
    options: ::witcraft_host::wasmtime::component::Func,
    results: ::witcraft_host::wasmtime::component::Func,
    attempt: ::witcraft_host::wasmtime::component::Func,
    shapes: ::witcraft_host::wasmtime::component::Func,
    heights: ::witcraft_host::wasmtime::component::Func,
    switches: ::witcraft_host::wasmtime::component::Func,
    wide: ::witcraft_host::wasmtime::component::Func,
    nothing: ::witcraft_host::wasmtime::component::Func,
}
#[derive(Clone)]
pub struct GuestIndices {
    numbers: ::witcraft_host::wasmtime::component::ComponentExportIndex,
    text: ::witcraft_host::wasmtime::component::ComponentExportIndex,
    bytes: ::witcraft_host::wasmtime::component::ComponentExportIndex,
    people: ::witcraft_host::wasmtime::component::ComponentExportIndex,
    fixed: ::witcraft_host::wasmtime::component::ComponentExportIndex,
    trio: ::witcraft_host::wasmtime::component::ComponentExportIndex,
    maps: ::witcraft_host::wasmtime::component::ComponentExportIndex,
    options: ::witcraft_host::wasmtime::component::ComponentExportIndex,
    results: ::witcraft_host::wasmtime::component::ComponentExportIndex,
    attempt: ::witcraft_host::wasmtime::component::ComponentExportIndex,
    shapes: ::witcraft_host::wasmtime::component::ComponentExportIndex,
    heights: ::witcraft_host::wasmtime::component::ComponentExportIndex,
    switches: ::witcraft_host::wasmtime::component::ComponentExportIndex,
    wide: ::witcraft_host::wasmtime::component::ComponentExportIndex,
    nothing: ::witcraft_host::wasmtime::component::ComponentExportIndex,
}
impl GuestIndices {
    /// Constructor for [`GuestIndices`] which takes a
    /// [`Component`](::witcraft_host::wasmtime::component::Component) as input and can be executed
    /// before instantiation.
    ///
    /// This constructor can be used to front-load string lookups to find exports
    /// within a component.
    pub fn new<_T>(
        _instance_pre: &::witcraft_host::wasmtime::component::InstancePre<
            _T,
        >,
    ) -> ::witcraft_host::wasmtime::Result<GuestIndices> {
        let instance = _instance_pre
            .component()
            .get_export_index(None, "local:kitchen-sink/values@1.2.0")
            .ok_or_else(
                || ::witcraft_host::wasmtime::format_err!(
                    "no exported instance named `local:kitchen-sink/values@1.2.0`"
                ),
            )?;
        let mut lookup = move |name: &str| {
            _instance_pre
                .component()
                .get_export_index(Some(&instance), name)
                .ok_or_else(|| {
                    ::witcraft_host::wasmtime::format_err!(
                        "instance export `local:kitchen-sink/values@1.2.0` does \
not have export `{name}`"
                    )
                })
        };
        let _ = &mut lookup;
        let numbers = lookup("numbers")?;
        let text = lookup("text")?;
        let bytes = lookup("bytes")?;
        let people = lookup("people")?;
        let fixed = lookup("fixed")?;
        let trio = lookup("trio")?;
        let maps = lookup("maps")?;
        let options = lookup("options")?;
        let results = lookup("results")?;
        let attempt = lookup("attempt")?;
        let shapes = lookup("shapes")?;
        let heights = lookup("heights")?;
        let switches = lookup("switches")?;
        let wide = lookup("wide")?;
        let nothing = lookup("nothing")?;
        Ok(GuestIndices {
            numbers,
            text,
            bytes,
            people,
            fixed,
            trio,
            maps,
            options,
            results,
            attempt,
            shapes,
            heights,
            switches,
            wide,
            nothing,
        })
    }
    pub fn load(
        &self,
        mut store: impl ::witcraft_host::wasmtime::AsContextMut,
        instance: &::witcraft_host::wasmtime::component::Instance,
    ) -> ::witcraft_host::wasmtime::Result<Guest> {
        let _instance = instance;
        let _instance_pre = _instance.instance_pre(&store);
        let _instance_type = _instance_pre.instance_type();
        let mut store = store.as_context_mut();
        let _ = &mut store;
        let numbers = *_instance
            .get_typed_func::<
                (Scalars, f32, f64, char),
                ((Scalars, f32, f64, char),),
            >(&mut store, &self.numbers)?
            .func();
        let text = *_instance
            .get_typed_func::<
                (&str,),
                (::witcraft_host::wasmtime::component::__internal::String,),
            >(&mut store, &self.text)?
            .func();
        let bytes = *_instance
            .get_typed_func::<
                (&[u8],),
                (::witcraft_host::wasmtime::component::__internal::Vec<u8>,),
            >(&mut store, &self.bytes)?
            .func();
        let people = *_instance
            .get_typed_func::<
                (&[Person],),
                (::witcraft_host::wasmtime::component::__internal::Vec<Person>,),
            >(&mut store, &self.people)?
            .func();
        let fixed = *_instance
            .get_typed_func::<
                ([f32; 3], [[u8; 2]; 2]),
                (([f32; 3], [[u8; 2]; 2]),),
            >(&mut store, &self.fixed)?
            .func();
        let trio = *_instance
            .get_typed_func::<
                ([&str; 3],),
                ([::witcraft_host::wasmtime::component::__internal::String; 3],),
            >(&mut store, &self.trio)?
            .func();
        let maps = *_instance
            .get_typed_func::<
                (
                    std::collections::HashMap<&str, u32>,
                    std::collections::HashMap<
                        u8,
                        &[::witcraft_host::wasmtime::component::__internal::String],
                    >,
                ),
                (
                    (
                        std::collections::HashMap<
                            ::witcraft_host::wasmtime::component::__internal::String,
                            u32,
                        >,
                        std::collections::HashMap<
                            u8,
                            ::witcraft_host::wasmtime::component::__internal::Vec<
                                ::witcraft_host::wasmtime::component::__internal::String,
                            >,
                        >,
                    ),
                ),
            >(&mut store, &self.maps)?
            .func();
        let options = *_instance
            .get_typed_func::<
                (Option<&str>, Option<Option<u32>>),
                (
                    (
                        Option<
                            ::witcraft_host::wasmtime::component::__internal::String,
                        >,
                        Option<Option<u32>>,
                    ),
                ),
            >(&mut store, &self.options)?
            .func();
        let results = *_instance
            .get_typed_func::<
                (
                    Result<(), ()>,
                    Result<u32, ()>,
                    Result<(), &str>,
                    Result<u8, Level>,
                ),
                (
                    (
                        Result<(), ()>,
                        Result<u32, ()>,
                        Result<
                            (),
                            ::witcraft_host::wasmtime::component::__internal::String,
                        >,
                        Result<u8, Level>,
                    ),
                ),
            >(&mut store, &self.results)?
            .func();
        let attempt = *_instance
            .get_typed_func::<
                (Result<&str, Level>,),
                (
                    Result<
                        ::witcraft_host::wasmtime::component::__internal::String,
                        Level,
                    >,
                ),
            >(&mut store, &self.attempt)?
            .func();
        let shapes = *_instance
            .get_typed_func::<
                (&[Shape],),
                (::witcraft_host::wasmtime::component::__internal::Vec<Shape>,),
            >(&mut store, &self.shapes)?
            .func();
        let heights = *_instance
            .get_typed_func::<
                (&[Height], Height),
                (
                    (
                        ::witcraft_host::wasmtime::component::__internal::Vec<
                            Height,
                        >,
                        Height,
                    ),
                ),
            >(&mut store, &self.heights)?
            .func();
        let switches = *_instance
            .get_typed_func::<
                (One, Eight, Nine, Sixteen, Seventeen, ThirtyTwo),
                ((One, Eight, Nine, Sixteen, Seventeen, ThirtyTwo),),
            >(&mut store, &self.switches)?
            .func();
        let wide = *_instance
            .get_typed_func::<
                (
                    u8,
                    i16,
                    u32,
                    i64,
                    f32,
                    f64,
                    char,
                    bool,
                    &str,
                    &[u16],
                    Option<u8>,
                    Level,
                    Nine,
                    u64,
                ),
                (u64,),
            >(&mut store, &self.wide)?
            .func();
        let nothing =
            *_instance.get_typed_func::<(), ()>(&mut store, &self.nothing)?.func();
        Ok(Guest {
            numbers,
            text,
            bytes,
            people,
            fixed,
            trio,
            maps,
            options,
            results,
            attempt,
            shapes,
            heights,
            switches,
            wide,
            nothing,
        })
    }
}
impl Guest {
    pub fn func_numbers(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
        (Scalars, f32, f64, char),
        ((Scalars, f32, f64, char),),
    > {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                (Scalars, f32, f64, char),
                ((Scalars, f32, f64, char),),
            >::new_unchecked(self.numbers)
        }
    }
    /// Scalars, in a record and by themselves.
    pub fn call_numbers<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: Scalars,
        arg1: f32,
        arg2: f64,
        arg3: char,
    ) -> ::witcraft_host::wasmtime::Result<(Scalars, f32, f64, char)> {
        let callee = self.func_numbers();
        let (ret0,) =
            callee.call(store.as_context_mut(), (arg0, arg1, arg2, arg3))?;
        Ok(ret0)
    }
    pub fn func_text(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
        (&str,),
        (::witcraft_host::wasmtime::component::__internal::String,),
    > {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                (&str,),
                (::witcraft_host::wasmtime::component::__internal::String,),
            >::new_unchecked(self.text)
        }
    }
    /// A string.
    pub fn call_text<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: &str,
    ) -> ::witcraft_host::wasmtime::Result<
        ::witcraft_host::wasmtime::component::__internal::String,
    > {
        let callee = self.func_text();
        let (ret0,) = callee.call(store.as_context_mut(), (arg0,))?;
        Ok(ret0)
    }
    pub fn func_bytes(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
        (&[u8],),
        (::witcraft_host::wasmtime::component::__internal::Vec<u8>,),
    > {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                (&[u8],),
                (::witcraft_host::wasmtime::component::__internal::Vec<u8>,),
            >::new_unchecked(self.bytes)
        }
    }
    /// A list that is copied as it lies in memory.
    pub fn call_bytes<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: &[u8],
    ) -> ::witcraft_host::wasmtime::Result<
        ::witcraft_host::wasmtime::component::__internal::Vec<u8>,
    > {
        let callee = self.func_bytes();
        let (ret0,) = callee.call(store.as_context_mut(), (arg0,))?;
        Ok(ret0)
    }
    pub fn func_people(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
        (&[Person],),
        (::witcraft_host::wasmtime::component::__internal::Vec<Person>,),
    > {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                (&[Person],),
                (::witcraft_host::wasmtime::component::__internal::Vec<Person>,),
            >::new_unchecked(self.people)
        }
    }
    /// Lists of what owns memory itself.
    pub fn call_people<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: &[Person],
    ) -> ::witcraft_host::wasmtime::Result<
        ::witcraft_host::wasmtime::component::__internal::Vec<Person>,
    > {
        let callee = self.func_people();
        let (ret0,) = callee.call(store.as_context_mut(), (arg0,))?;
        Ok(ret0)
    }
    pub fn func_fixed(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
        ([f32; 3], [[u8; 2]; 2]),
        (([f32; 3], [[u8; 2]; 2]),),
    > {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                ([f32; 3], [[u8; 2]; 2]),
                (([f32; 3], [[u8; 2]; 2]),),
            >::new_unchecked(self.fixed)
        }
    }
    /// Lists whose length is part of their type.
    pub fn call_fixed<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: [f32; 3],
        arg1: [[u8; 2]; 2],
    ) -> ::witcraft_host::wasmtime::Result<([f32; 3], [[u8; 2]; 2])> {
        let callee = self.func_fixed();
        let (ret0,) = callee.call(store.as_context_mut(), (arg0, arg1))?;
        Ok(ret0)
    }
    pub fn func_trio(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
        ([&str; 3],),
        ([::witcraft_host::wasmtime::component::__internal::String; 3],),
    > {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                ([&str; 3],),
                ([::witcraft_host::wasmtime::component::__internal::String; 3],),
            >::new_unchecked(self.trio)
        }
    }
    /// Strings in a list whose length is part of its type.
    pub fn call_trio<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: [&str; 3],
    ) -> ::witcraft_host::wasmtime::Result<
        [::witcraft_host::wasmtime::component::__internal::String; 3],
    > {
        let callee = self.func_trio();
        let (ret0,) = callee.call(store.as_context_mut(), (arg0,))?;
        Ok(ret0)
    }
    pub fn func_maps(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
        (
            std::collections::HashMap<&str, u32>,
            std::collections::HashMap<
                u8,
                &[::witcraft_host::wasmtime::component::__internal::String],
            >,
        ),
        (
            (
                std::collections::HashMap<
                    ::witcraft_host::wasmtime::component::__internal::String,
                    u32,
                >,
                std::collections::HashMap<
                    u8,
                    ::witcraft_host::wasmtime::component::__internal::Vec<
                        ::witcraft_host::wasmtime::component::__internal::String,
                    >,
                >,
            ),
        ),
    > {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                (
                    std::collections::HashMap<&str, u32>,
                    std::collections::HashMap<
                        u8,
                        &[::witcraft_host::wasmtime::component::__internal::String],
                    >,
                ),
                (
                    (
                        std::collections::HashMap<
                            ::witcraft_host::wasmtime::component::__internal::String,
                            u32,
                        >,
                        std::collections::HashMap<
                            u8,
                            ::witcraft_host::wasmtime::component::__internal::Vec<
                                ::witcraft_host::wasmtime::component::__internal::String,
                            >,
                        >,
                    ),
                ),
            >::new_unchecked(self.maps)
        }
    }
    /// Maps, with keys that are numbers and keys that are strings.
    pub fn call_maps<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: std::collections::HashMap<&str, u32>,
        arg1: std::collections::HashMap<
            u8,
            &[::witcraft_host::wasmtime::component::__internal::String],
        >,
    ) -> ::witcraft_host::wasmtime::Result<
        (
            std::collections::HashMap<
                ::witcraft_host::wasmtime::component::__internal::String,
                u32,
            >,
            std::collections::HashMap<
                u8,
                ::witcraft_host::wasmtime::component::__internal::Vec<
                    ::witcraft_host::wasmtime::component::__internal::String,
                >,
            >,
        ),
    > {
        let callee = self.func_maps();
        let (ret0,) = callee.call(store.as_context_mut(), (arg0, arg1))?;
        Ok(ret0)
    }
    pub fn func_options(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
        (Option<&str>, Option<Option<u32>>),
        (
            (
                Option<
                    ::witcraft_host::wasmtime::component::__internal::String,
                >,
                Option<Option<u32>>,
            ),
        ),
    > {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                (Option<&str>, Option<Option<u32>>),
                (
                    (
                        Option<
                            ::witcraft_host::wasmtime::component::__internal::String,
                        >,
                        Option<Option<u32>>,
                    ),
                ),
            >::new_unchecked(self.options)
        }
    }
    /// Options in options.
    pub fn call_options<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: Option<&str>,
        arg1: Option<Option<u32>>,
    ) -> ::witcraft_host::wasmtime::Result<
        (
            Option<
                ::witcraft_host::wasmtime::component::__internal::String,
            >,
            Option<Option<u32>>,
        ),
    > {
        let callee = self.func_options();
        let (ret0,) = callee.call(store.as_context_mut(), (arg0, arg1))?;
        Ok(ret0)
    }
    pub fn func_results(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
        (
            Result<(), ()>,
            Result<u32, ()>,
            Result<(), &str>,
            Result<u8, Level>,
        ),
        (
            (
                Result<(), ()>,
                Result<u32, ()>,
                Result<
                    (),
                    ::witcraft_host::wasmtime::component::__internal::String,
                >,
                Result<u8, Level>,
            ),
        ),
    > {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                (
                    Result<(), ()>,
                    Result<u32, ()>,
                    Result<(), &str>,
                    Result<u8, Level>,
                ),
                (
                    (
                        Result<(), ()>,
                        Result<u32, ()>,
                        Result<
                            (),
                            ::witcraft_host::wasmtime::component::__internal::String,
                        >,
                        Result<u8, Level>,
                    ),
                ),
            >::new_unchecked(self.results)
        }
    }
    /// A result of all four shapes.
    pub fn call_results<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: Result<(), ()>,
        arg1: Result<u32, ()>,
        arg2: Result<(), &str>,
        arg3: Result<u8, Level>,
    ) -> ::witcraft_host::wasmtime::Result<
        (
            Result<(), ()>,
            Result<u32, ()>,
            Result<
                (),
                ::witcraft_host::wasmtime::component::__internal::String,
            >,
            Result<u8, Level>,
        ),
    > {
        let callee = self.func_results();
        let (ret0,) =
            callee.call(store.as_context_mut(), (arg0, arg1, arg2, arg3))?;
        Ok(ret0)
    }
    pub fn func_attempt(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
        (Result<&str, Level>,),
        (
            Result<
                ::witcraft_host::wasmtime::component::__internal::String,
                Level,
            >,
        ),
    > {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                (Result<&str, Level>,),
                (
                    Result<
                        ::witcraft_host::wasmtime::component::__internal::String,
                        Level,
                    >,
                ),
            >::new_unchecked(self.attempt)
        }
    }
    /// A result as a result: what is `Err` in Rust comes back as an error.
    pub fn call_attempt<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: Result<&str, Level>,
    ) -> ::witcraft_host::wasmtime::Result<
        Result<
            ::witcraft_host::wasmtime::component::__internal::String,
            Level,
        >,
    > {
        let callee = self.func_attempt();
        let (ret0,) = callee.call(store.as_context_mut(), (arg0,))?;
        Ok(ret0)
    }
    pub fn func_shapes(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
        (&[Shape],),
        (::witcraft_host::wasmtime::component::__internal::Vec<Shape>,),
    > {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                (&[Shape],),
                (::witcraft_host::wasmtime::component::__internal::Vec<Shape>,),
            >::new_unchecked(self.shapes)
        }
    }
    /// Variants in a list.
    pub fn call_shapes<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: &[Shape],
    ) -> ::witcraft_host::wasmtime::Result<
        ::witcraft_host::wasmtime::component::__internal::Vec<Shape>,
    > {
        let callee = self.func_shapes();
        let (ret0,) = callee.call(store.as_context_mut(), (arg0,))?;
        Ok(ret0)
    }
    pub fn func_heights(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
        (&[Height], Height),
        (
            (
                ::witcraft_host::wasmtime::component::__internal::Vec<
                    Height,
                >,
                Height,
            ),
        ),
    > {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                (&[Height], Height),
                (
                    (
                        ::witcraft_host::wasmtime::component::__internal::Vec<
                            Height,
                        >,
                        Height,
                    ),
                ),
            >::new_unchecked(self.heights)
        }
    }
    /// An enum, under another name than it was declared with.
    pub fn call_heights<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: &[Height],
        arg1: Height,
    ) -> ::witcraft_host::wasmtime::Result<
        (
            ::witcraft_host::wasmtime::component::__internal::Vec<
                Height,
            >,
            Height,
        ),
    > {
        let callee = self.func_heights();
        let (ret0,) = callee.call(store.as_context_mut(), (arg0, arg1))?;
        Ok(ret0)
    }
    pub fn func_switches(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
        (One, Eight, Nine, Sixteen, Seventeen, ThirtyTwo),
        ((One, Eight, Nine, Sixteen, Seventeen, ThirtyTwo),),
    > {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                (One, Eight, Nine, Sixteen, Seventeen, ThirtyTwo),
                ((One, Eight, Nine, Sixteen, Seventeen, ThirtyTwo),),
            >::new_unchecked(self.switches)
        }
    }
    /// Flags of every width.
    pub fn call_switches<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: One,
        arg1: Eight,
        arg2: Nine,
        arg3: Sixteen,
        arg4: Seventeen,
        arg5: ThirtyTwo,
    ) -> ::witcraft_host::wasmtime::Result<
        (One, Eight, Nine, Sixteen, Seventeen, ThirtyTwo),
    > {
        let callee = self.func_switches();
        let (ret0,) = callee.call(
            store.as_context_mut(),
            (arg0, arg1, arg2, arg3, arg4, arg5),
        )?;
        Ok(ret0)
    }
    pub fn func_wide(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
        (
            u8,
            i16,
            u32,
            i64,
            f32,
            f64,
            char,
            bool,
            &str,
            &[u16],
            Option<u8>,
            Level,
            Nine,
            u64,
        ),
        (u64,),
    > {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                (
                    u8,
                    i16,
                    u32,
                    i64,
                    f32,
                    f64,
                    char,
                    bool,
                    &str,
                    &[u16],
                    Option<u8>,
                    Level,
                    Nine,
                    u64,
                ),
                (u64,),
            >::new_unchecked(self.wide)
        }
    }
    /// More parameters than go through registers: 17, where 16 would.
    pub fn call_wide<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
        arg0: u8,
        arg1: i16,
        arg2: u32,
        arg3: i64,
        arg4: f32,
        arg5: f64,
        arg6: char,
        arg7: bool,
        arg8: &str,
        arg9: &[u16],
        arg10: Option<u8>,
        arg11: Level,
        arg12: Nine,
        arg13: u64,
    ) -> ::witcraft_host::wasmtime::Result<u64> {
        let callee = self.func_wide();
        let (ret0,) = callee.call(
            store.as_context_mut(),
            (
                arg0,
                arg1,
                arg2,
                arg3,
                arg4,
                arg5,
                arg6,
                arg7,
                arg8,
                arg9,
                arg10,
                arg11,
                arg12,
                arg13,
            ),
        )?;
        Ok(ret0)
    }
    pub fn func_nothing(
        &self,
    ) -> ::witcraft_host::wasmtime::component::TypedFunc<(), ()> {
        unsafe {
            ::witcraft_host::wasmtime::component::TypedFunc::<
                (),
                (),
            >::new_unchecked(self.nothing)
        }
    }
    /// Neither takes nor returns anything.
    pub fn call_nothing<S: ::witcraft_host::wasmtime::AsContextMut>(
        &self,
        mut store: S,
    ) -> ::witcraft_host::wasmtime::Result<()> {
        let callee = self.func_nothing();
        let () = callee.call(store.as_context_mut(), ())?;
        Ok(())
    }
}
