use ::witcraft_host::wasmtime::component::__internal::Box;
pub type Scalars = super::super::super::local::kitchen_sink::types::Scalars;
const _: () = {
    assert!(
        56 == < Scalars as
        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
    );
    assert!(
        8 == < Scalars as ::witcraft_host::wasmtime::component::ComponentType
        >::ALIGN32
    );
};
pub type Person = super::super::super::local::kitchen_sink::types::Person;
const _: () = {
    assert!(
        20 == < Person as ::witcraft_host::wasmtime::component::ComponentType
        >::SIZE32
    );
    assert!(
        4 == < Person as ::witcraft_host::wasmtime::component::ComponentType
        >::ALIGN32
    );
};
pub type Shape = super::super::super::local::kitchen_sink::types::Shape;
const _: () = {
    assert!(
        32 == < Shape as ::witcraft_host::wasmtime::component::ComponentType
        >::SIZE32
    );
    assert!(
        8 == < Shape as ::witcraft_host::wasmtime::component::ComponentType
        >::ALIGN32
    );
};
pub type Level = super::super::super::local::kitchen_sink::types::Level;
const _: () = {
    assert!(
        1 == < Level as ::witcraft_host::wasmtime::component::ComponentType
        >::SIZE32
    );
    assert!(
        1 == < Level as ::witcraft_host::wasmtime::component::ComponentType
        >::ALIGN32
    );
};
pub type Height = super::super::super::local::kitchen_sink::types::Level;
const _: () = {
    assert!(
        1 == < Height as ::witcraft_host::wasmtime::component::ComponentType
        >::SIZE32
    );
    assert!(
        1 == < Height as ::witcraft_host::wasmtime::component::ComponentType
        >::ALIGN32
    );
};
pub type One = super::super::super::local::kitchen_sink::types::One;
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
pub type Eight = super::super::super::local::kitchen_sink::types::Eight;
const _: () = {
    assert!(
        1 == < Eight as ::witcraft_host::wasmtime::component::ComponentType
        >::SIZE32
    );
    assert!(
        1 == < Eight as ::witcraft_host::wasmtime::component::ComponentType
        >::ALIGN32
    );
};
pub type Nine = super::super::super::local::kitchen_sink::types::Nine;
const _: () = {
    assert!(
        2 == < Nine as ::witcraft_host::wasmtime::component::ComponentType
        >::SIZE32
    );
    assert!(
        2 == < Nine as ::witcraft_host::wasmtime::component::ComponentType
        >::ALIGN32
    );
};
pub type Sixteen = super::super::super::local::kitchen_sink::types::Sixteen;
const _: () = {
    assert!(
        2 == < Sixteen as ::witcraft_host::wasmtime::component::ComponentType
        >::SIZE32
    );
    assert!(
        2 == < Sixteen as ::witcraft_host::wasmtime::component::ComponentType
        >::ALIGN32
    );
};
pub type Seventeen = super::super::super::local::kitchen_sink::types::Seventeen;
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
pub type ThirtyTwo = super::super::super::local::kitchen_sink::types::ThirtyTwo;
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
pub trait HostWithStore<T>: ::witcraft_host::wasmtime::component::HasData {}
impl<H: ?Sized, T> HostWithStore<T> for H
where
    H: ::witcraft_host::wasmtime::component::HasData,
{}
pub trait Host {
    /// Scalars, in a record and by themselves.
    fn numbers(
        &mut self,
        all: Scalars,
        x: f32,
        y: f64,
        c: char,
    ) -> (Scalars, f32, f64, char);
    /// A string.
    fn text(
        &mut self,
        s: ::witcraft_host::wasmtime::component::__internal::String,
    ) -> ::witcraft_host::wasmtime::component::__internal::String;
    /// A list that is copied as it lies in memory.
    fn bytes(
        &mut self,
        data: ::witcraft_host::wasmtime::component::__internal::Vec<u8>,
    ) -> ::witcraft_host::wasmtime::component::__internal::Vec<u8>;
    /// Lists of what owns memory itself.
    fn people(
        &mut self,
        all: ::witcraft_host::wasmtime::component::__internal::Vec<Person>,
    ) -> ::witcraft_host::wasmtime::component::__internal::Vec<Person>;
    /// Lists whose length is part of their type.
    fn fixed(
        &mut self,
        point: [f32; 3],
        grid: [[u8; 2]; 2],
    ) -> ([f32; 3], [[u8; 2]; 2]);
    /// Strings in a list whose length is part of its type.
    fn trio(
        &mut self,
        all: [::witcraft_host::wasmtime::component::__internal::String; 3],
    ) -> [::witcraft_host::wasmtime::component::__internal::String; 3];
    /// Maps, with keys that are numbers and keys that are strings.
    fn maps(
        &mut self,
        ages: std::collections::HashMap<
            ::witcraft_host::wasmtime::component::__internal::String,
            u32,
        >,
        names: std::collections::HashMap<
            u8,
            ::witcraft_host::wasmtime::component::__internal::Vec<
                ::witcraft_host::wasmtime::component::__internal::String,
            >,
        >,
    ) -> (
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
    );
    /// Options in options.
    fn options(
        &mut self,
        a: Option<::witcraft_host::wasmtime::component::__internal::String>,
        b: Option<Option<u32>>,
    ) -> (
        Option<::witcraft_host::wasmtime::component::__internal::String>,
        Option<Option<u32>>,
    );
    /// A result of all four shapes.
    fn results(
        &mut self,
        a: Result<(), ()>,
        b: Result<u32, ()>,
        c: Result<
            (),
            ::witcraft_host::wasmtime::component::__internal::String,
        >,
        d: Result<u8, Level>,
    ) -> (
        Result<(), ()>,
        Result<u32, ()>,
        Result<(), ::witcraft_host::wasmtime::component::__internal::String>,
        Result<u8, Level>,
    );
    /// A result as a result: what is `Err` in Rust comes back as an error.
    fn attempt(
        &mut self,
        outcome: Result<
            ::witcraft_host::wasmtime::component::__internal::String,
            Level,
        >,
    ) -> Result<
        ::witcraft_host::wasmtime::component::__internal::String,
        Level,
    >;
    /// Variants in a list.
    fn shapes(
        &mut self,
        all: ::witcraft_host::wasmtime::component::__internal::Vec<Shape>,
    ) -> ::witcraft_host::wasmtime::component::__internal::Vec<Shape>;
    /// An enum, under another name than it was declared with.
    fn heights(
        &mut self,
        all: ::witcraft_host::wasmtime::component::__internal::Vec<Height>,
        top: Height,
    ) -> (
        ::witcraft_host::wasmtime::component::__internal::Vec<Height>,
        Height,
    );
    /// Flags of every width.
    fn switches(
        &mut self,
        a: One,
        b: Eight,
        c: Nine,
        d: Sixteen,
        e: Seventeen,
        f: ThirtyTwo,
    ) -> (One, Eight, Nine, Sixteen, Seventeen, ThirtyTwo);
    /// More parameters than go through registers: 17, where 16 would.
    fn wide(
        &mut self,
        a: u8,
        b: i16,
        c: u32,
        d: i64,
        e: f32,
        f: f64,
        g: char,
        h: bool,
        i: ::witcraft_host::wasmtime::component::__internal::String,
        j: ::witcraft_host::wasmtime::component::__internal::Vec<u16>,
        k: Option<u8>,
        l: Level,
        m: Nine,
        n: u64,
    ) -> u64;
    /// Neither takes nor returns anything.
    fn nothing(&mut self) -> ();
}
impl<_T: Host + ?Sized> Host for &mut _T {
    /// Scalars, in a record and by themselves.
    fn numbers(
        &mut self,
        all: Scalars,
        x: f32,
        y: f64,
        c: char,
    ) -> (Scalars, f32, f64, char) {
        Host::numbers(*self, all, x, y, c)
    }
    /// A string.
    fn text(
        &mut self,
        s: ::witcraft_host::wasmtime::component::__internal::String,
    ) -> ::witcraft_host::wasmtime::component::__internal::String {
        Host::text(*self, s)
    }
    /// A list that is copied as it lies in memory.
    fn bytes(
        &mut self,
        data: ::witcraft_host::wasmtime::component::__internal::Vec<u8>,
    ) -> ::witcraft_host::wasmtime::component::__internal::Vec<u8> {
        Host::bytes(*self, data)
    }
    /// Lists of what owns memory itself.
    fn people(
        &mut self,
        all: ::witcraft_host::wasmtime::component::__internal::Vec<Person>,
    ) -> ::witcraft_host::wasmtime::component::__internal::Vec<Person> {
        Host::people(*self, all)
    }
    /// Lists whose length is part of their type.
    fn fixed(
        &mut self,
        point: [f32; 3],
        grid: [[u8; 2]; 2],
    ) -> ([f32; 3], [[u8; 2]; 2]) {
        Host::fixed(*self, point, grid)
    }
    /// Strings in a list whose length is part of its type.
    fn trio(
        &mut self,
        all: [::witcraft_host::wasmtime::component::__internal::String; 3],
    ) -> [::witcraft_host::wasmtime::component::__internal::String; 3] {
        Host::trio(*self, all)
    }
    /// Maps, with keys that are numbers and keys that are strings.
    fn maps(
        &mut self,
        ages: std::collections::HashMap<
            ::witcraft_host::wasmtime::component::__internal::String,
            u32,
        >,
        names: std::collections::HashMap<
            u8,
            ::witcraft_host::wasmtime::component::__internal::Vec<
                ::witcraft_host::wasmtime::component::__internal::String,
            >,
        >,
    ) -> (
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
    ) {
        Host::maps(*self, ages, names)
    }
    /// Options in options.
    fn options(
        &mut self,
        a: Option<::witcraft_host::wasmtime::component::__internal::String>,
        b: Option<Option<u32>>,
    ) -> (
        Option<::witcraft_host::wasmtime::component::__internal::String>,
        Option<Option<u32>>,
    ) {
        Host::options(*self, a, b)
    }
    /// A result of all four shapes.
    fn results(
        &mut self,
        a: Result<(), ()>,
        b: Result<u32, ()>,
        c: Result<
            (),
            ::witcraft_host::wasmtime::component::__internal::String,
        >,
        d: Result<u8, Level>,
    ) -> (
        Result<(), ()>,
        Result<u32, ()>,
        Result<(), ::witcraft_host::wasmtime::component::__internal::String>,
        Result<u8, Level>,
    ) {
        Host::results(*self, a, b, c, d)
    }
    /// A result as a result: what is `Err` in Rust comes back as an error.
    fn attempt(
        &mut self,
        outcome: Result<
            ::witcraft_host::wasmtime::component::__internal::String,
            Level,
        >,
    ) -> Result<
        ::witcraft_host::wasmtime::component::__internal::String,
        Level,
    > {
        Host::attempt(*self, outcome)
    }
    /// Variants in a list.
    fn shapes(
        &mut self,
        all: ::witcraft_host::wasmtime::component::__internal::Vec<Shape>,
    ) -> ::witcraft_host::wasmtime::component::__internal::Vec<Shape> {
        Host::shapes(*self, all)
    }
    /// An enum, under another name than it was declared with.
    fn heights(
        &mut self,
        all: ::witcraft_host::wasmtime::component::__internal::Vec<Height>,
        top: Height,
    ) -> (
        ::witcraft_host::wasmtime::component::__internal::Vec<Height>,
        Height,
    ) {
        Host::heights(*self, all, top)
    }
    /// Flags of every width.
    fn switches(
        &mut self,
        a: One,
        b: Eight,
        c: Nine,
        d: Sixteen,
        e: Seventeen,
        f: ThirtyTwo,
    ) -> (One, Eight, Nine, Sixteen, Seventeen, ThirtyTwo) {
        Host::switches(*self, a, b, c, d, e, f)
    }
    /// More parameters than go through registers: 17, where 16 would.
    fn wide(
        &mut self,
        a: u8,
        b: i16,
        c: u32,
        d: i64,
        e: f32,
        f: f64,
        g: char,
        h: bool,
        i: ::witcraft_host::wasmtime::component::__internal::String,
        j: ::witcraft_host::wasmtime::component::__internal::Vec<u16>,
        k: Option<u8>,
        l: Level,
        m: Nine,
        n: u64,
    ) -> u64 {
        Host::wide(*self, a, b, c, d, e, f, g, h, i, j, k, l, m, n)
    }
    /// Neither takes nor returns anything.
    fn nothing(&mut self) -> () {
        Host::nothing(*self)
    }
}
pub fn add_to_linker_instance<T, D>(
    inst: &mut ::witcraft_host::wasmtime::component::LinkerInstance<'_, T>,
    host_getter: fn(&mut T) -> D::Data<'_>,
) -> ::witcraft_host::wasmtime::Result<()>
where
    D: HostWithStore<T>,
    for<'a> D::Data<'a>: Host,
    T: 'static,
{
    inst.func_wrap(
        "numbers",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (arg0, arg1, arg2, arg3): (Scalars, f32, f64, char)| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::numbers(host, arg0, arg1, arg2, arg3);
            Ok((r,))
        },
    )?;
    inst.func_wrap(
        "text",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (arg0,): (::witcraft_host::wasmtime::component::__internal::String,)| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::text(host, arg0);
            Ok((r,))
        },
    )?;
    inst.func_wrap(
        "bytes",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (arg0,): (::witcraft_host::wasmtime::component::__internal::Vec<u8>,)| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::bytes(host, arg0);
            Ok((r,))
        },
    )?;
    inst.func_wrap(
        "people",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (arg0,): (::witcraft_host::wasmtime::component::__internal::Vec<Person>,)| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::people(host, arg0);
            Ok((r,))
        },
    )?;
    inst.func_wrap(
        "fixed",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (arg0, arg1): ([f32; 3], [[u8; 2]; 2])| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::fixed(host, arg0, arg1);
            Ok((r,))
        },
    )?;
    inst.func_wrap(
        "trio",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (arg0,): ([::witcraft_host::wasmtime::component::__internal::String; 3],)| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::trio(host, arg0);
            Ok((r,))
        },
    )?;
    inst.func_wrap(
        "maps",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (arg0, arg1): (
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
        )| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::maps(host, arg0, arg1);
            Ok((r,))
        },
    )?;
    inst.func_wrap(
        "options",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (arg0, arg1): (
            Option<::witcraft_host::wasmtime::component::__internal::String>,
            Option<Option<u32>>,
        )| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::options(host, arg0, arg1);
            Ok((r,))
        },
    )?;
    inst.func_wrap(
        "results",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (arg0, arg1, arg2, arg3): (
            Result<(), ()>,
            Result<u32, ()>,
            Result<(), ::witcraft_host::wasmtime::component::__internal::String>,
            Result<u8, Level>,
        )| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::results(host, arg0, arg1, arg2, arg3);
            Ok((r,))
        },
    )?;
    inst.func_wrap(
        "attempt",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (arg0,): (
            Result<::witcraft_host::wasmtime::component::__internal::String, Level>,
        )| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::attempt(host, arg0);
            Ok((r,))
        },
    )?;
    inst.func_wrap(
        "shapes",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (arg0,): (::witcraft_host::wasmtime::component::__internal::Vec<Shape>,)| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::shapes(host, arg0);
            Ok((r,))
        },
    )?;
    inst.func_wrap(
        "heights",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (arg0, arg1): (
            ::witcraft_host::wasmtime::component::__internal::Vec<Height>,
            Height,
        )| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::heights(host, arg0, arg1);
            Ok((r,))
        },
    )?;
    inst.func_wrap(
        "switches",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (arg0, arg1, arg2, arg3, arg4, arg5): (
            One,
            Eight,
            Nine,
            Sixteen,
            Seventeen,
            ThirtyTwo,
        )| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::switches(host, arg0, arg1, arg2, arg3, arg4, arg5);
            Ok((r,))
        },
    )?;
    inst.func_wrap(
        "wide",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
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
        ): (u8, i16, u32, i64, f32, f64, char, bool, ::witcraft_host::wasmtime::component::__internal::String, ::witcraft_host::wasmtime::component::__internal::Vec<u16>, Option<u8>, Level, Nine, u64)| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::wide(
                host, arg0, arg1, arg2, arg3, arg4, arg5, arg6, arg7, arg8, arg9, arg10,
                arg11, arg12, arg13,
            );
            Ok((r,))
        },
    )?;
    inst.func_wrap(
        "nothing",
        move |mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
        (): ()| {
            let host = &mut host_getter(caller.data_mut());
            let r = Host::nothing(host);
            Ok(r)
        },
    )?;
    Ok(())
}
pub fn add_to_linker<T, D>(
    linker: &mut ::witcraft_host::wasmtime::component::Linker<T>,
    host_getter: fn(&mut T) -> D::Data<'_>,
) -> ::witcraft_host::wasmtime::Result<()>
where
    D: HostWithStore<T>,
    for<'a> D::Data<'a>: Host,
    T: 'static,
{
    let mut inst = linker.instance("local:kitchen-sink/values@1.2.0")?;
    add_to_linker_instance::<T, D>(&mut inst, host_getter)
}
