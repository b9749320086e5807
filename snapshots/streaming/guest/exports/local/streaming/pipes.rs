#[used]
#[doc(hidden)]
static __FORCE_SECTION_REF: fn() = super::super::super::super::__link_custom_section_describing_imports;
use super::super::super::super::_rt;
/// Something measured at some time.
#[derive(Clone)]
pub struct Reading {
    /// Nanoseconds.
    pub at: u64,
    /// Of what.
    pub name: _rt::String,
    /// The value.
    pub value: f64,
}
impl ::core::fmt::Debug for Reading {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.debug_struct("Reading")
            .field("at", &self.at)
            .field("name", &self.name)
            .field("value", &self.value)
            .finish()
    }
}
/// Why a transfer ended early.
#[derive(Clone, Copy)]
pub enum Failure {
    /// The other side went away.
    Closed,
    /// After so many items.
    Stopped(u64),
}
impl ::core::fmt::Debug for Failure {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        match self {
            Failure::Closed => { f.debug_tuple("Failure::Closed").finish() }
            Failure::Stopped(e) => {
                f.debug_tuple("Failure::Stopped").field(e).finish()
            }
        }
    }
}
impl ::core::fmt::Display for Failure {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        write!(f, "{:?}", self)
    }
}
impl ::core::error::Error for Failure {}
/// A record that holds both ends of something.
pub struct Download {
    /// How long it will be, in bytes, if that is known.
    pub size: Option<u64>,
    /// The bytes.
    pub body: ::witcraft_guest::rt::async_support::StreamReader<u8>,
    /// Whether all bytes came.
    pub done: ::witcraft_guest::rt::async_support::FutureReader<
        Result<(), Failure>,
    >,
}
impl ::core::fmt::Debug for Download {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.debug_struct("Download")
            .field("size", &self.size)
            .field("body", &self.body)
            .field("done", &self.done)
            .finish()
    }
}
/// Aliases.
pub type Chunks = ::witcraft_guest::rt::async_support::StreamReader<
    _rt::Vec<u8>,
>;
/// An alias of a future.
pub type Verdict = ::witcraft_guest::rt::async_support::FutureReader<
    bool,
>;
/// Something that is read from, bit by bit.
#[derive(Debug)]
#[repr(transparent)]
pub struct Reader {
    handle: _rt::Resource<Reader>,
}
impl Reader {
    /// Creates a new resource from the specified representation.
    ///
    /// This function will create a new resource handle by moving `val` onto
    /// the heap and then passing that heap pointer to the component model to
    /// create a handle. The owned handle is then returned as `Reader`.
    pub fn new<T: GuestReader>(val: T) -> Self {
        Self::type_guard::<T>();
        let rep = <T::Rep as ::witcraft_guest::rt::ResourceRep<T>>::rep_new(val);
        unsafe {
            let ptr = T::resource_into_raw_(rep);
            Self::from_handle(T::_resource_new(ptr.cast()))
        }
    }
    /// Gets access to the underlying `T` which represents this resource.
    pub fn get<T: GuestReader>(&self) -> &T {
        let ptr = self.as_ptr::<T>();
        unsafe { <T::Rep as ::witcraft_guest::rt::ResourceRep<T>>::rep_as_ref(ptr) }
    }
    /// Gets mutable access to the underlying `T` which represents this
    /// resource.
    pub fn get_mut<T: GuestReader>(&mut self) -> &mut T {
        let ptr = self.as_ptr::<T>();
        unsafe { <T::Rep as ::witcraft_guest::rt::ResourceRep<T>>::rep_as_mut(ptr) }
    }
    /// Consumes this resource and returns the underlying `T`.
    pub fn into_inner<T: GuestReader>(self) -> T {
        let ptr = self.as_ptr::<T>();
        unsafe { <T::Rep as ::witcraft_guest::rt::ResourceRep<T>>::rep_take(ptr) }
    }
    #[doc(hidden)]
    pub unsafe fn from_handle(handle: u32) -> Self {
        Self { handle: unsafe { _rt::Resource::from_handle(handle) } }
    }
    #[doc(hidden)]
    pub fn take_handle(&self) -> u32 {
        _rt::Resource::take_handle(&self.handle)
    }
    #[doc(hidden)]
    pub fn handle(&self) -> u32 {
        _rt::Resource::handle(&self.handle)
    }
    #[doc(hidden)]
    fn type_guard<T: ::witcraft_guest::rt::Resource>() {
        use core::any::TypeId;
        static mut LAST_TYPE: Option<TypeId> = None;
        unsafe {
            assert!(!cfg!(target_feature = "atomics"));
            let id = TypeId::of::<T>();
            match LAST_TYPE {
                Some(ty) => assert!(
                    ty == id,
                    "cannot use two types with this resource type"
                ),
                None => LAST_TYPE = Some(id),
            }
        }
    }
    #[doc(hidden)]
    pub unsafe fn dtor<T: GuestReader>(handle: *mut u8) {
        Self::type_guard::<T>();
        unsafe {
            let _rep = T::resource_from_raw_(handle.cast());
        }
    }
    fn as_ptr<T: GuestReader>(&self) -> *mut T::Rep {
        Reader::type_guard::<T>();
        T::_resource_rep(self.handle()).cast()
    }
}
/// A borrowed version of [`Reader`] which represents a borrowed value
/// with the lifetime `'a`.
#[derive(Debug)]
#[repr(transparent)]
pub struct ReaderBorrow<'a> {
    rep: *const u8,
    _marker: core::marker::PhantomData<&'a Reader>,
}
impl<'a> ReaderBorrow<'a> {
    #[doc(hidden)]
    pub unsafe fn lift(rep: *const u8) -> Self {
        Self { rep, _marker: core::marker::PhantomData }
    }
    /// Gets access to the underlying `T` in this resource.
    pub fn get<T: GuestReader>(&self) -> &'a T {
        let ptr = self.as_ptr::<T>();
        unsafe { <T::Rep as ::witcraft_guest::rt::ResourceRep<T>>::rep_as_ref(ptr) }
    }
    fn as_ptr<T: GuestReader>(&self) -> *const T::Rep {
        Reader::type_guard::<T>();
        self.rep.cast()
    }
}
unsafe impl _rt::WasmResource for Reader {
    #[inline]
    unsafe fn drop(_handle: u32) {
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "[export]local:streaming/pipes@0.1.0")]
        unsafe extern "C" {
            #[link_name = "[resource-drop]reader"]
            fn drop(_: i32);
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn drop(_: i32) {
            ::witcraft_guest::native::import(
                "[export]local:streaming/pipes@0.1.0", "[resource-drop]reader",
            )
        }
        unsafe {
            drop(_handle as i32);
        }
    }
}
#[doc(hidden)]
pub unsafe fn _export_wait_cabi<G_: Guest>(arg0: *mut u8, arg1: usize) -> i32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        ::witcraft_guest::rt::async_support::start_task(async move {
            let _task_cancel =
                ::witcraft_guest::rt::async_support::TaskCancelOnDrop::new();
            let result1 = &{
                let len0 = arg1;
                let bytes0 = _rt::Vec::from_raw_parts(arg0.cast(), len0, len0);
                G_::wait(_rt::string_lift(bytes0)).await
            };
            let vec2 = result1;
            let ptr2 = vec2.as_ptr().cast::<u8>();
            let len2 = vec2.len();
            #[cfg(target_arch = "wasm32")]
            #[link(wasm_import_module = "[export]local:streaming/pipes@0.1.0")]
            unsafe extern "C" {
                #[link_name = "[task-return]wait"]
                fn wit_import3(_: *mut u8, _: usize);
            }
            #[cfg(not(target_arch = "wasm32"))]
            unsafe fn wit_import3(_: *mut u8, _: usize) {
                ::witcraft_guest::native::import(
                    "[export]local:streaming/pipes@0.1.0", "[task-return]wait",
                )
            }
            _task_cancel.forget();
            wit_import3(ptr2.cast_mut(), len2);
        })
    }
}
#[doc(hidden)]
pub unsafe fn __callback_wait(event0: u32, event1: u32, event2: u32) -> u32 {
    unsafe { ::witcraft_guest::rt::async_support::callback(event0, event1, event2) }
}
#[doc(hidden)]
pub unsafe fn _export_bytes_cabi<G_: Guest>(arg0: i32) -> i32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        ::witcraft_guest::rt::async_support::start_task(async move {
            let _task_cancel =
                ::witcraft_guest::rt::async_support::TaskCancelOnDrop::new();
            let result0 = &{
                G_::bytes(
                    ::witcraft_guest::rt::async_support::StreamReader::new(
                        arg0 as u32,
                        &<u8 as super::super::super::super::wit_stream::StreamPayload>::VTABLE,
                    ),
                ).await
            };
            #[cfg(target_arch = "wasm32")]
            #[link(wasm_import_module = "[export]local:streaming/pipes@0.1.0")]
            unsafe extern "C" {
                #[link_name = "[task-return]bytes"]
                fn wit_import1(_: i32);
            }
            #[cfg(not(target_arch = "wasm32"))]
            unsafe fn wit_import1(_: i32) {
                ::witcraft_guest::native::import(
                    "[export]local:streaming/pipes@0.1.0", "[task-return]bytes",
                )
            }
            _task_cancel.forget();
            wit_import1((result0).take_handle() as i32);
        })
    }
}
#[doc(hidden)]
pub unsafe fn __callback_bytes(event0: u32, event1: u32, event2: u32) -> u32 {
    unsafe { ::witcraft_guest::rt::async_support::callback(event0, event1, event2) }
}
#[doc(hidden)]
pub unsafe fn _export_readings_cabi<G_: Guest>(arg0: i32) -> i32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        ::witcraft_guest::rt::async_support::start_task(async move {
            let _task_cancel =
                ::witcraft_guest::rt::async_support::TaskCancelOnDrop::new();
            let result0 = &{
                G_::readings(
                    ::witcraft_guest::rt::async_support::StreamReader::new(
                        arg0 as u32,
                        &<Reading as super::super::super::super::wit_stream::StreamPayload>::VTABLE,
                    ),
                ).await
            };
            #[cfg(target_arch = "wasm32")]
            #[link(wasm_import_module = "[export]local:streaming/pipes@0.1.0")]
            unsafe extern "C" {
                #[link_name = "[task-return]readings"]
                fn wit_import1(_: i32);
            }
            #[cfg(not(target_arch = "wasm32"))]
            unsafe fn wit_import1(_: i32) {
                ::witcraft_guest::native::import(
                    "[export]local:streaming/pipes@0.1.0", "[task-return]readings",
                )
            }
            _task_cancel.forget();
            wit_import1((result0).take_handle() as i32);
        })
    }
}
#[doc(hidden)]
pub unsafe fn __callback_readings(event0: u32, event1: u32, event2: u32) -> u32 {
    unsafe { ::witcraft_guest::rt::async_support::callback(event0, event1, event2) }
}
#[doc(hidden)]
pub unsafe fn _export_later_cabi<G_: Guest>(arg0: i32) -> i32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        ::witcraft_guest::rt::async_support::start_task(async move {
            let _task_cancel =
                ::witcraft_guest::rt::async_support::TaskCancelOnDrop::new();
            let result0 = &{
                G_::later(
                    ::witcraft_guest::rt::async_support::FutureReader::new(
                        arg0 as u32,
                        &<_rt::String as super::super::super::super::wit_future::FuturePayload>::VTABLE,
                    ),
                ).await
            };
            #[cfg(target_arch = "wasm32")]
            #[link(wasm_import_module = "[export]local:streaming/pipes@0.1.0")]
            unsafe extern "C" {
                #[link_name = "[task-return]later"]
                fn wit_import1(_: i32);
            }
            #[cfg(not(target_arch = "wasm32"))]
            unsafe fn wit_import1(_: i32) {
                ::witcraft_guest::native::import(
                    "[export]local:streaming/pipes@0.1.0", "[task-return]later",
                )
            }
            _task_cancel.forget();
            wit_import1((result0).take_handle() as i32);
        })
    }
}
#[doc(hidden)]
pub unsafe fn __callback_later(event0: u32, event1: u32, event2: u32) -> u32 {
    unsafe { ::witcraft_guest::rt::async_support::callback(event0, event1, event2) }
}
#[doc(hidden)]
pub unsafe fn _export_fetch_cabi<G_: Guest>(
    arg0: i32,
    arg1: i64,
    arg2: i32,
    arg3: i32,
) -> i32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        ::witcraft_guest::rt::async_support::start_task(async move {
            let _task_cancel =
                ::witcraft_guest::rt::async_support::TaskCancelOnDrop::new();
            let result0 = &{
                G_::fetch(Download {
                    size: match arg0 {
                        0 => None,
                        1 => {
                            let e = arg1 as u64;
                            Some(e)
                        }
                        _ => _rt::invalid_enum_discriminant(),
                    },
                    body: ::witcraft_guest::rt::async_support::StreamReader::new(
                        arg2 as u32,
                        &<u8 as super::super::super::super::wit_stream::StreamPayload>::VTABLE,
                    ),
                    done: ::witcraft_guest::rt::async_support::FutureReader::new(
                        arg3 as u32,
                        &<Result<(), Failure> as super::super::super::super::wit_future::FuturePayload>::VTABLE,
                    ),
                }).await
            };
            let (result4_0, result4_1, result4_2, result4_3, result4_4) =
                match result0 {
                Ok(e) => {
                    let Download { size: size1, body: body1, done: done1 } = e;
                    let (result2_0, result2_1) = match size1 {
                        Some(e) => (1i32, _rt::as_i64(e)),
                        None => { (0i32, 0i64) }
                    };
                    (
                        0i32,
                        result2_0,
                        result2_1,
                        (body1).take_handle() as i32,
                        (done1).take_handle() as i32,
                    )
                }
                Err(e) => {
                    let (result3_0, result3_1) = match e {
                        Failure::Closed => { (0i32, 0i64) }
                        Failure::Stopped(e) => (1i32, _rt::as_i64(e)),
                    };
                    (1i32, result3_0, result3_1, 0i32, 0i32)
                }
            };
            #[cfg(target_arch = "wasm32")]
            #[link(wasm_import_module = "[export]local:streaming/pipes@0.1.0")]
            unsafe extern "C" {
                #[link_name = "[task-return]fetch"]
                fn wit_import5(_: i32, _: i32, _: i64, _: i32, _: i32);
            }
            #[cfg(not(target_arch = "wasm32"))]
            unsafe fn wit_import5(_: i32, _: i32, _: i64, _: i32, _: i32) {
                ::witcraft_guest::native::import(
                    "[export]local:streaming/pipes@0.1.0", "[task-return]fetch",
                )
            }
            _task_cancel.forget();
            wit_import5(result4_0, result4_1, result4_2, result4_3, result4_4);
        })
    }
}
#[doc(hidden)]
pub unsafe fn __callback_fetch(event0: u32, event1: u32, event2: u32) -> u32 {
    unsafe { ::witcraft_guest::rt::async_support::callback(event0, event1, event2) }
}
#[doc(hidden)]
pub unsafe fn _export_several_cabi<G_: Guest>(
    arg0: *mut u8,
    arg1: usize,
    arg2: i32,
    arg3: i32,
) -> *mut u8 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result2 = {
            let base1 = arg0;
            let len1 = arg1;
            let mut result1 = _rt::Vec::with_capacity(len1);
            for i in 0..len1 {
                let base = base1.add(i * 4);
                let e1 = {
                    let l0 = *base.add(0).cast::<i32>();
                    ::witcraft_guest::rt::async_support::StreamReader::new(
                        l0 as u32,
                        &<u8 as super::super::super::super::wit_stream::StreamPayload>::VTABLE,
                    )
                };
                result1.push(e1);
            }
            _rt::cabi_dealloc(base1, len1 * 4, 4);
            G_::several(
                result1,
                match arg2 {
                    0 => None,
                    1 => {
                        let e = ::witcraft_guest::rt::async_support::FutureReader::new(
                            arg3 as u32,
                            &<u32 as super::super::super::super::wit_future::FuturePayload>::VTABLE,
                        );
                        Some(e)
                    }
                    _ => _rt::invalid_enum_discriminant(),
                },
            )
        };
        let ptr3 = (&raw mut _RET_AREA.0).cast::<u8>();
        let (t4_0, t4_1) = result2;
        let vec5 = t4_0;
        let len5 = vec5.len();
        let layout5 =
            _rt::alloc::Layout::from_size_align(vec5.len() * 4, 4).unwrap();
        let (result5, _cleanup5) = ::witcraft_guest::rt::Cleanup::new(layout5);
        if let Some(cleanup) = _cleanup5 {
            cleanup.forget();
        }
        for (i, e) in vec5.into_iter().enumerate() {
            let base = result5.add(i * 4);
            {
                *base.add(0).cast::<i32>() = (e).take_handle() as i32;
            }
        }
        *ptr3.add(::core::mem::size_of::<*const u8>()).cast::<usize>() = len5;
        *ptr3.add(0).cast::<*mut u8>() = result5;
        match t4_1 {
            Some(e) => {
                *ptr3.add(2 * ::core::mem::size_of::<*const u8>()).cast::<u8>() =
                    (1i32) as u8;
                *ptr3
                    .add(4 + 2 * ::core::mem::size_of::<*const u8>())
                    .cast::<i32>() = (e).take_handle() as i32;
            }
            None => {
                *ptr3.add(2 * ::core::mem::size_of::<*const u8>()).cast::<u8>() =
                    (0i32) as u8;
            }
        };
        ptr3
    }
}
#[doc(hidden)]
pub unsafe fn __post_return_several<G_: Guest>(arg0: *mut u8) {
    unsafe {
        let l0 = *arg0.add(0).cast::<*mut u8>();
        let l1 = *arg0.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
        let base2 = l0;
        let len2 = l1;
        _rt::cabi_dealloc(base2, len2 * 4, 4);
    }
}
#[doc(hidden)]
pub unsafe fn _export_nested_cabi<G_: Guest>(arg0: i32) -> i32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result0 = {
            G_::nested(
                ::witcraft_guest::rt::async_support::StreamReader::new(
                    arg0 as u32,
                    &<::witcraft_guest::rt::async_support::FutureReader<u8> as super::super::super::super::wit_stream::StreamPayload>::VTABLE,
                ),
            )
        };
        (result0).take_handle() as i32
    }
}
#[doc(hidden)]
pub unsafe fn _export_tables_cabi<G_: Guest>(arg0: i32) -> i32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result0 = {
            G_::tables(
                ::witcraft_guest::rt::async_support::StreamReader::new(
                    arg0 as u32,
                    &<::witcraft_guest::rt::Map::<_rt::String, u32> as super::super::super::super::wit_stream::StreamPayload>::VTABLE,
                ),
            )
        };
        (result0).take_handle() as i32
    }
}
#[doc(hidden)]
pub unsafe fn _export_signals_cabi<G_: Guest>(arg0: i32, arg1: i32) -> *mut u8 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result0 = {
            G_::signals(
                ::witcraft_guest::rt::async_support::StreamReader::new(
                    arg0 as u32,
                    &<() as super::super::super::super::wit_stream::StreamPayload>::VTABLE,
                ),
                ::witcraft_guest::rt::async_support::FutureReader::new(
                    arg1 as u32,
                    &<() as super::super::super::super::wit_future::FuturePayload>::VTABLE,
                ),
            )
        };
        let ptr1 = (&raw mut _RET_AREA.0).cast::<u8>();
        let (t2_0, t2_1) = result0;
        *ptr1.add(0).cast::<i32>() = (t2_0).take_handle() as i32;
        *ptr1.add(4).cast::<i32>() = (t2_1).take_handle() as i32;
        ptr1
    }
}
#[doc(hidden)]
pub unsafe fn _export_judge_cabi<G_: Guest>(arg0: i32, arg1: i32) -> i32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        ::witcraft_guest::rt::async_support::start_task(async move {
            let _task_cancel =
                ::witcraft_guest::rt::async_support::TaskCancelOnDrop::new();
            let result0 = &{
                G_::judge(
                    ::witcraft_guest::rt::async_support::StreamReader::new(
                        arg0 as u32,
                        &<_rt::Vec::<u8> as super::super::super::super::wit_stream::StreamPayload>::VTABLE,
                    ),
                    ::witcraft_guest::rt::async_support::FutureReader::new(
                        arg1 as u32,
                        &<bool as super::super::super::super::wit_future::FuturePayload>::VTABLE,
                    ),
                ).await
            };
            #[cfg(target_arch = "wasm32")]
            #[link(wasm_import_module = "[export]local:streaming/pipes@0.1.0")]
            unsafe extern "C" {
                #[link_name = "[task-return]judge"]
                fn wit_import1(_: i32);
            }
            #[cfg(not(target_arch = "wasm32"))]
            unsafe fn wit_import1(_: i32) {
                ::witcraft_guest::native::import(
                    "[export]local:streaming/pipes@0.1.0", "[task-return]judge",
                )
            }
            _task_cancel.forget();
            wit_import1((result0).take_handle() as i32);
        })
    }
}
#[doc(hidden)]
pub unsafe fn __callback_judge(event0: u32, event1: u32, event2: u32) -> u32 {
    unsafe { ::witcraft_guest::rt::async_support::callback(event0, event1, event2) }
}
#[doc(hidden)]
pub unsafe fn _export_constructor_reader_cabi<G_: GuestReader>(arg0: i32) -> i32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result0 = {
            Reader::new(
                G_::new(
                    ::witcraft_guest::rt::async_support::StreamReader::new(
                        arg0 as u32,
                        &<u8 as super::super::super::super::wit_stream::StreamPayload>::VTABLE,
                    ),
                ),
            )
        };
        (result0).take_handle() as i32
    }
}
#[doc(hidden)]
pub unsafe fn _export_method_reader_next_cabi<G_: GuestReader>(
    arg0: *mut u8,
    arg1: i32,
) -> i32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        ::witcraft_guest::rt::async_support::start_task(async move {
            let _task_cancel =
                ::witcraft_guest::rt::async_support::TaskCancelOnDrop::new();
            let result0 = &{
                G_::next(
                    ReaderBorrow::lift(
                        core::ptr::with_exposed_provenance(arg0 as u32 as usize),
                    ).get(),
                    arg1 as u32,
                ).await
            };
            let vec1 = result0;
            let ptr1 = vec1.as_ptr().cast::<u8>();
            let len1 = vec1.len();
            #[cfg(target_arch = "wasm32")]
            #[link(wasm_import_module = "[export]local:streaming/pipes@0.1.0")]
            unsafe extern "C" {
                #[link_name = "[task-return][method]reader.next"]
                fn wit_import2(_: *mut u8, _: usize);
            }
            #[cfg(not(target_arch = "wasm32"))]
            unsafe fn wit_import2(_: *mut u8, _: usize) {
                ::witcraft_guest::native::import(
                    "[export]local:streaming/pipes@0.1.0",
                    "[task-return][method]reader.next",
                )
            }
            _task_cancel.forget();
            wit_import2(ptr1.cast_mut(), len1);
        })
    }
}
#[doc(hidden)]
pub unsafe fn __callback_method_reader_next(
    event0: u32,
    event1: u32,
    event2: u32,
) -> u32 {
    unsafe { ::witcraft_guest::rt::async_support::callback(event0, event1, event2) }
}
#[doc(hidden)]
pub unsafe fn _export_static_reader_drain_cabi<G_: GuestReader>(arg0: i32) -> i32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        ::witcraft_guest::rt::async_support::start_task(async move {
            let _task_cancel =
                ::witcraft_guest::rt::async_support::TaskCancelOnDrop::new();
            let result0 = &{ G_::drain(Reader::from_handle(arg0 as u32)).await };
            #[cfg(target_arch = "wasm32")]
            #[link(wasm_import_module = "[export]local:streaming/pipes@0.1.0")]
            unsafe extern "C" {
                #[link_name = "[task-return][static]reader.drain"]
                fn wit_import1(_: i64);
            }
            #[cfg(not(target_arch = "wasm32"))]
            unsafe fn wit_import1(_: i64) {
                ::witcraft_guest::native::import(
                    "[export]local:streaming/pipes@0.1.0",
                    "[task-return][static]reader.drain",
                )
            }
            _task_cancel.forget();
            wit_import1(_rt::as_i64(result0));
        })
    }
}
#[doc(hidden)]
pub unsafe fn __callback_static_reader_drain(
    event0: u32,
    event1: u32,
    event2: u32,
) -> u32 {
    unsafe { ::witcraft_guest::rt::async_support::callback(event0, event1, event2) }
}
pub trait Guest {
    type Reader: GuestReader;
    /// Returns what it is given, later.
    async fn wait(text: _rt::String) -> _rt::String;
    /// Takes bytes while it gives them back.
    async fn bytes(
        input: ::witcraft_guest::rt::async_support::StreamReader<u8>,
    ) -> ::witcraft_guest::rt::async_support::StreamReader<u8>;
    /// The same, of records.
    async fn readings(
        input: ::witcraft_guest::rt::async_support::StreamReader<Reading>,
    ) -> ::witcraft_guest::rt::async_support::StreamReader<Reading>;
    /// A value that is there later.
    async fn later(
        value: ::witcraft_guest::rt::async_support::FutureReader<
            _rt::String,
        >,
    ) -> ::witcraft_guest::rt::async_support::FutureReader<_rt::String>;
    /// Streams and futures in a record.
    async fn fetch(what: Download) -> Result<Download, Failure>;
    /// Streams in a list, and in an option.
    fn several(
        all: _rt::Vec<
            ::witcraft_guest::rt::async_support::StreamReader<u8>,
        >,
        more: Option<
            ::witcraft_guest::rt::async_support::FutureReader<u32>,
        >,
    ) -> (
        _rt::Vec<::witcraft_guest::rt::async_support::StreamReader<u8>>,
        Option<::witcraft_guest::rt::async_support::FutureReader<u32>>,
    );
    /// A stream of futures.
    fn nested(
        all: ::witcraft_guest::rt::async_support::StreamReader<
            ::witcraft_guest::rt::async_support::FutureReader<u8>,
        >,
    ) -> ::witcraft_guest::rt::async_support::StreamReader<
        ::witcraft_guest::rt::async_support::FutureReader<u8>,
    >;
    /// A stream of maps.
    fn tables(
        all: ::witcraft_guest::rt::async_support::StreamReader<
            ::witcraft_guest::rt::Map<_rt::String, u32>,
        >,
    ) -> ::witcraft_guest::rt::async_support::StreamReader<
        ::witcraft_guest::rt::Map<_rt::String, u32>,
    >;
    /// A stream that only says that something happened, and a future that only says when.
    fn signals(
        ticks: ::witcraft_guest::rt::async_support::StreamReader<()>,
        end: ::witcraft_guest::rt::async_support::FutureReader<()>,
    ) -> (
        ::witcraft_guest::rt::async_support::StreamReader<()>,
        ::witcraft_guest::rt::async_support::FutureReader<()>,
    );
    /// Takes both.
    async fn judge(what: Chunks, by: Verdict) -> Verdict;
}
pub trait GuestReader: ::witcraft_guest::rt::Resource {
    #[doc(hidden)]
    unsafe fn _resource_new(val: *mut u8) -> u32
    where
        Self: Sized,
    {
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "[export]local:streaming/pipes@0.1.0")]
        unsafe extern "C" {
            #[link_name = "[resource-new]reader"]
            fn new(_: *mut u8) -> i32;
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn new(_: *mut u8) -> i32 {
            ::witcraft_guest::native::import(
                "[export]local:streaming/pipes@0.1.0", "[resource-new]reader",
            )
        }
        unsafe { new(val) as u32 }
    }
    #[doc(hidden)]
    fn _resource_rep(handle: u32) -> *mut u8
    where
        Self: Sized,
    {
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "[export]local:streaming/pipes@0.1.0")]
        unsafe extern "C" {
            #[link_name = "[resource-rep]reader"]
            fn rep(_: i32) -> *mut u8;
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn rep(_: i32) -> *mut u8 {
            ::witcraft_guest::native::import(
                "[export]local:streaming/pipes@0.1.0", "[resource-rep]reader",
            )
        }
        unsafe { rep(handle as i32) }
    }
    /// Place this resource's representation into a location with a stable pointer,
    /// returning a pointer to that location.
    ///
    /// This method is used to place `val` on the heap, for example, or possibly in
    /// an arena. The returned pointer must remain valid for the lifetime of this
    /// resource. The default implementation of this metho will place `val` onto the
    /// heap with `Box`. The returned pointer will be deallocated by the sibling
    /// `resource_from_raw_` function.
    ///
    /// # Safety
    ///
    /// Note that this method is not `unsafe` to call, but it is `unsafe` to
    /// define. When overriding this method you must additionally override the
    /// `resource_from_raw_` to insert an appropriate deallocation for the returned
    /// pointer. In the future this might become a default associated trait bound,
    /// but that's not stable in Rust right now.
    #[doc(hidden)]
    unsafe fn resource_into_raw_(val: Self::Rep) -> *mut Self::Rep {
        _rt::Box::into_raw(_rt::Box::new(val))
    }
    /// Consumes and deallocates a pointer previously returned by
    /// `resource_into_raw_`.
    ///
    /// This function is used to deallocate resources and allocations associated
    /// with the allocation routine when creating a resource. The default
    /// implementation of this method will read `handle`'s value and deallocate it
    /// as a `Box`.
    ///
    /// Note that when overriding this method you'll almost surely want to override
    /// `resource_into_raw_` as well.
    ///
    /// # Safety
    ///
    /// This method is only safe to call with pointers previously created by
    /// `resource_into_raw_`. For more information see `Box::from_raw` for examples.
    #[doc(hidden)]
    unsafe fn resource_from_raw_(handle: *mut Self::Rep) -> Self::Rep {
        *unsafe { _rt::Box::from_raw(handle) }
    }
    /// Reads from a stream.
    fn new(input: ::witcraft_guest::rt::async_support::StreamReader<u8>) -> Self;
    /// An asynchronous method: the next `n` bytes, fewer at the end.
    async fn next(&self, n: u32) -> _rt::Vec<u8>;
    /// An asynchronous static function.
    async fn drain(what: Reader) -> u64;
}
#[doc(hidden)]
macro_rules! __export_local_streaming_pipes_0_1_0_cabi {
    ($ty:ident with_types_in $($path_to_types:tt)*) => {
        #[cfg(not(target_family = "wasm"))]
        const _: () = {
            const fn exported<T: $($path_to_types)*::Guest>() {}
            exported::<$ty>();
        };
        #[allow(dead_code, unsafe_code, clippy::all, clippy::pedantic, clippy::restriction)]
        #[cfg(target_family = "wasm")]
        const _: () = {
            #[unsafe(export_name = "[async-lift]local:streaming/pipes@0.1.0#wait")]
            unsafe extern "C" fn export_wait(arg0: *mut u8, arg1: usize) -> i32 {
                unsafe { $($path_to_types)*::_export_wait_cabi::<$ty>(arg0, arg1) }
            }
            #[unsafe(export_name = "[callback][async-lift]local:streaming/pipes@0.1.0#wait")]
            unsafe extern "C" fn _callback_wait(
                event0: u32, event1: u32, event2: u32,
            ) -> u32 {
                unsafe {
                    $($path_to_types)*::__callback_wait(event0, event1, event2)
                }
            }
            #[unsafe(export_name = "[async-lift]local:streaming/pipes@0.1.0#bytes")]
            unsafe extern "C" fn export_bytes(arg0: i32) -> i32 {
                unsafe { $($path_to_types)*::_export_bytes_cabi::<$ty>(arg0) }
            }
            #[unsafe(export_name = "[callback][async-lift]local:streaming/pipes@0.1.0#bytes")]
            unsafe extern "C" fn _callback_bytes(
                event0: u32, event1: u32, event2: u32,
            ) -> u32 {
                unsafe {
                    $($path_to_types)*::__callback_bytes(event0, event1, event2)
                }
            }
            #[unsafe(export_name = "[async-lift]local:streaming/pipes@0.1.0#readings")]
            unsafe extern "C" fn export_readings(arg0: i32) -> i32 {
                unsafe { $($path_to_types)*::_export_readings_cabi::<$ty>(arg0) }
            }
            #[unsafe(export_name = "[callback][async-lift]local:streaming/pipes@0.1.0#readings")]
            unsafe extern "C" fn _callback_readings(
                event0: u32, event1: u32, event2: u32,
            ) -> u32 {
                unsafe {
                    $($path_to_types)*::__callback_readings(event0, event1, event2)
                }
            }
            #[unsafe(export_name = "[async-lift]local:streaming/pipes@0.1.0#later")]
            unsafe extern "C" fn export_later(arg0: i32) -> i32 {
                unsafe { $($path_to_types)*::_export_later_cabi::<$ty>(arg0) }
            }
            #[unsafe(export_name = "[callback][async-lift]local:streaming/pipes@0.1.0#later")]
            unsafe extern "C" fn _callback_later(
                event0: u32, event1: u32, event2: u32,
            ) -> u32 {
                unsafe {
                    $($path_to_types)*::__callback_later(event0, event1, event2)
                }
            }
            #[unsafe(export_name = "[async-lift]local:streaming/pipes@0.1.0#fetch")]
            unsafe extern "C" fn export_fetch(
                arg0: i32, arg1: i64, arg2: i32, arg3: i32,
            ) -> i32 {
                unsafe {
                    $($path_to_types)*::_export_fetch_cabi::<$ty>(
                        arg0, arg1, arg2, arg3,
                    )
                }
            }
            #[unsafe(export_name = "[callback][async-lift]local:streaming/pipes@0.1.0#fetch")]
            unsafe extern "C" fn _callback_fetch(
                event0: u32, event1: u32, event2: u32,
            ) -> u32 {
                unsafe {
                    $($path_to_types)*::__callback_fetch(event0, event1, event2)
                }
            }
            #[unsafe(export_name = "local:streaming/pipes@0.1.0#several")]
            unsafe extern "C" fn export_several(
                arg0: *mut u8, arg1: usize, arg2: i32, arg3: i32,
            ) -> *mut u8 {
                unsafe {
                    $($path_to_types)*::_export_several_cabi::<$ty>(
                        arg0, arg1, arg2, arg3,
                    )
                }
            }
            #[unsafe(export_name = "cabi_post_local:streaming/pipes@0.1.0#several")]
            unsafe extern "C" fn _post_return_several(arg0: *mut u8) {
                unsafe { $($path_to_types)*::__post_return_several::<$ty>(arg0) }
            }
            #[unsafe(export_name = "local:streaming/pipes@0.1.0#nested")]
            unsafe extern "C" fn export_nested(arg0: i32) -> i32 {
                unsafe { $($path_to_types)*::_export_nested_cabi::<$ty>(arg0) }
            }
            #[unsafe(export_name = "local:streaming/pipes@0.1.0#tables")]
            unsafe extern "C" fn export_tables(arg0: i32) -> i32 {
                unsafe { $($path_to_types)*::_export_tables_cabi::<$ty>(arg0) }
            }
            #[unsafe(export_name = "local:streaming/pipes@0.1.0#signals")]
            unsafe extern "C" fn export_signals(arg0: i32, arg1: i32) -> *mut u8 {
                unsafe {
                    $($path_to_types)*::_export_signals_cabi::<$ty>(arg0, arg1)
                }
            }
            #[unsafe(export_name = "[async-lift]local:streaming/pipes@0.1.0#judge")]
            unsafe extern "C" fn export_judge(arg0: i32, arg1: i32) -> i32 {
                unsafe { $($path_to_types)*::_export_judge_cabi::<$ty>(arg0, arg1) }
            }
            #[unsafe(export_name = "[callback][async-lift]local:streaming/pipes@0.1.0#judge")]
            unsafe extern "C" fn _callback_judge(
                event0: u32, event1: u32, event2: u32,
            ) -> u32 {
                unsafe {
                    $($path_to_types)*::__callback_judge(event0, event1, event2)
                }
            }
            #[unsafe(export_name = "local:streaming/pipes@0.1.0#[constructor]reader")]
            unsafe extern "C" fn export_constructor_reader(arg0: i32) -> i32 {
                unsafe {
                    $($path_to_types)*::_export_constructor_reader_cabi::<
                        <$ty as $($path_to_types)*::Guest>::Reader,
                    >(arg0)
                }
            }
            #[unsafe(export_name = "[async-lift]local:streaming/pipes@0.1.0#[method]reader.next")]
            unsafe extern "C" fn export_method_reader_next(
                arg0: *mut u8, arg1: i32,
            ) -> i32 {
                unsafe {
                    $($path_to_types)*::_export_method_reader_next_cabi::<
                        <$ty as $($path_to_types)*::Guest>::Reader,
                    >(arg0, arg1)
                }
            }
            #[unsafe(export_name = "[callback][async-lift]local:streaming/pipes@0.1.0#[method]reader.next")]
            unsafe extern "C" fn _callback_method_reader_next(
                event0: u32, event1: u32, event2: u32,
            ) -> u32 {
                unsafe {
                    $($path_to_types)*::__callback_method_reader_next(
                        event0, event1, event2,
                    )
                }
            }
            #[unsafe(export_name = "[async-lift]local:streaming/pipes@0.1.0#[static]reader.drain")]
            unsafe extern "C" fn export_static_reader_drain(arg0: i32) -> i32 {
                unsafe {
                    $($path_to_types)*::_export_static_reader_drain_cabi::<
                        <$ty as $($path_to_types)*::Guest>::Reader,
                    >(arg0)
                }
            }
            #[unsafe(export_name = "[callback][async-lift]local:streaming/pipes@0.1.0#[static]reader.drain")]
            unsafe extern "C" fn _callback_static_reader_drain(
                event0: u32, event1: u32, event2: u32,
            ) -> u32 {
                unsafe {
                    $($path_to_types)*::__callback_static_reader_drain(
                        event0, event1, event2,
                    )
                }
            }
            const _: () = {
                #[doc(hidden)]
                #[unsafe(export_name = "local:streaming/pipes@0.1.0#[dtor]reader")]
                #[allow(non_snake_case)]
                unsafe extern "C" fn dtor(rep: *mut u8) {
                    unsafe {
                        $($path_to_types)*::Reader::dtor::<
                            <$ty as $($path_to_types)*::Guest>::Reader,
                        >(rep)
                    }
                }
            };
        };
    };
}
#[doc(hidden)]
pub(crate) use __export_local_streaming_pipes_0_1_0_cabi;
#[cfg_attr(target_pointer_width = "64", repr(align(8)))]
#[cfg_attr(target_pointer_width = "32", repr(align(4)))]
struct _RetArea(
    [::core::mem::MaybeUninit<
        u8,
    >; 8 + 2 * ::core::mem::size_of::<*const u8>()],
);
static mut _RET_AREA: _RetArea = _RetArea(
    [::core::mem::MaybeUninit::uninit(); 8
        + 2 * ::core::mem::size_of::<*const u8>()],
);
