#[used]
#[doc(hidden)]
static __FORCE_SECTION_REF: fn() = super::super::super::__link_custom_section_describing_imports;
use super::super::super::_rt;
use super::super::super::_rt::WitMap;
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
pub type Verdict = ::witcraft_guest::rt::async_support::FutureReader<bool>;
/// Something that is read from, bit by bit.
#[derive(Debug)]
#[repr(transparent)]
pub struct Reader {
    handle: _rt::Resource<Reader>,
}
impl Reader {
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
}
unsafe impl _rt::WasmResource for Reader {
    #[inline]
    unsafe fn drop(_handle: u32) {
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:streaming/pipes@0.1.0")]
        unsafe extern "C" {
            #[link_name = "[resource-drop]reader"]
            fn drop(_: i32);
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn drop(_: i32) {
            ::witcraft_guest::native::import(
                "local:streaming/pipes@0.1.0", "[resource-drop]reader",
            )
        }
        unsafe {
            drop(_handle as i32);
        }
    }
}
/// Returns what it is given, later.
pub async fn wait(text: _rt::String) -> _rt::String {
    unsafe {
        #[derive(Copy, Clone)]
        struct ParamsLower(*mut u8, usize);
        unsafe impl Send for ParamsLower {}
        use ::witcraft_guest::rt::async_support::Subtask as _Subtask;
        struct _MySubtask<'a> {
            _unused: core::marker::PhantomData<&'a ()>,
        }
        unsafe impl<'a> _Subtask for _MySubtask<'a> {
            type Params = (_rt::String,);
            type Results = _rt::String;
            type ParamsLower = ParamsLower;
            fn abi_layout(&mut self) -> ::core::alloc::Layout {
                unsafe {
                    ::core::alloc::Layout::from_size_align_unchecked(
                        (2 * ::core::mem::size_of::<*const u8>()),
                        ::core::mem::size_of::<*const u8>(),
                    )
                }
            }
            fn results_offset(&mut self) -> usize {
                0
            }
            unsafe fn call_import(
                &mut self,
                _params: Self::ParamsLower,
                _results: *mut u8,
            ) -> u32 {
                #[cfg(target_arch = "wasm32")]
                #[link(wasm_import_module = "local:streaming/pipes@0.1.0")]
                unsafe extern "C" {
                    #[link_name = "[async-lower]wait"]
                    fn call(_: *mut u8, _: usize, _: *mut u8) -> i32;
                }
                #[cfg(not(target_arch = "wasm32"))]
                unsafe fn call(_: *mut u8, _: usize, _: *mut u8) -> i32 {
                    ::witcraft_guest::native::import(
                        "local:streaming/pipes@0.1.0", "[async-lower]wait",
                    )
                }
                unsafe { call(_params.0, _params.1, _results) as u32 }
            }
            unsafe fn params_dealloc_lists(&mut self, _params: Self::ParamsLower) {
                unsafe {
                    _rt::cabi_dealloc(_params.0, _params.1, 1);
                }
            }
            unsafe fn params_dealloc_lists_and_own(
                &mut self,
                _params: Self::ParamsLower,
            ) {
                unsafe {
                    _rt::cabi_dealloc(_params.0, _params.1, 1);
                }
            }
            unsafe fn params_lower(
                &mut self,
                (_lower0,): Self::Params,
                _ptr: *mut u8,
            ) -> Self::ParamsLower {
                unsafe {
                    let vec0 = (_lower0.into_bytes()).into_boxed_slice();
                    let ptr0 = vec0.as_ptr().cast::<u8>();
                    let len0 = vec0.len();
                    ::core::mem::forget(vec0);
                    ParamsLower(ptr0.cast_mut(), len0)
                }
            }
            unsafe fn results_lift(&mut self, _ptr: *mut u8) -> Self::Results {
                unsafe {
                    let l0 = *_ptr.add(0).cast::<*mut u8>();
                    let l1 =
                        *_ptr.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
                    let len2 = l1;
                    let bytes2 = _rt::Vec::from_raw_parts(l0.cast(), len2, len2);
                    _rt::string_lift(bytes2)
                }
            }
        }
        _MySubtask { _unused: core::marker::PhantomData }.call((text,)).await
    }
}
/// Takes bytes while it gives them back.
pub async fn bytes(
    input: ::witcraft_guest::rt::async_support::StreamReader<u8>,
) -> ::witcraft_guest::rt::async_support::StreamReader<u8> {
    unsafe {
        #[derive(Copy, Clone)]
        struct ParamsLower(i32);
        unsafe impl Send for ParamsLower {}
        use ::witcraft_guest::rt::async_support::Subtask as _Subtask;
        struct _MySubtask<'a> {
            _unused: core::marker::PhantomData<&'a ()>,
        }
        unsafe impl<'a> _Subtask for _MySubtask<'a> {
            type Params = (::witcraft_guest::rt::async_support::StreamReader<u8>,);
            type Results = ::witcraft_guest::rt::async_support::StreamReader<u8>;
            type ParamsLower = ParamsLower;
            fn abi_layout(&mut self) -> ::core::alloc::Layout {
                unsafe { ::core::alloc::Layout::from_size_align_unchecked(4, 4) }
            }
            fn results_offset(&mut self) -> usize {
                0
            }
            unsafe fn call_import(
                &mut self,
                _params: Self::ParamsLower,
                _results: *mut u8,
            ) -> u32 {
                #[cfg(target_arch = "wasm32")]
                #[link(wasm_import_module = "local:streaming/pipes@0.1.0")]
                unsafe extern "C" {
                    #[link_name = "[async-lower]bytes"]
                    fn call(_: i32, _: *mut u8) -> i32;
                }
                #[cfg(not(target_arch = "wasm32"))]
                unsafe fn call(_: i32, _: *mut u8) -> i32 {
                    ::witcraft_guest::native::import(
                        "local:streaming/pipes@0.1.0", "[async-lower]bytes",
                    )
                }
                unsafe { call(_params.0, _results) as u32 }
            }
            unsafe fn params_dealloc_lists(&mut self, _params: Self::ParamsLower) {
                unsafe {}
            }
            unsafe fn params_dealloc_lists_and_own(
                &mut self,
                _params: Self::ParamsLower,
            ) {
                unsafe {
                    let _ = ::witcraft_guest::rt::async_support::StreamReader::new(
                        _params.0 as u32,
                        &<u8 as super::super::super::wit_stream::StreamPayload>::VTABLE,
                    );
                }
            }
            unsafe fn params_lower(
                &mut self,
                (_lower0,): Self::Params,
                _ptr: *mut u8,
            ) -> Self::ParamsLower {
                unsafe { ParamsLower((_lower0).take_handle() as i32) }
            }
            unsafe fn results_lift(&mut self, _ptr: *mut u8) -> Self::Results {
                unsafe {
                    let l0 = *_ptr.add(0).cast::<i32>();
                    ::witcraft_guest::rt::async_support::StreamReader::new(
                        l0 as u32,
                        &<u8 as super::super::super::wit_stream::StreamPayload>::VTABLE,
                    )
                }
            }
        }
        _MySubtask { _unused: core::marker::PhantomData }.call((input,)).await
    }
}
/// The same, of records.
pub async fn readings(
    input: ::witcraft_guest::rt::async_support::StreamReader<Reading>,
) -> ::witcraft_guest::rt::async_support::StreamReader<Reading> {
    unsafe {
        #[derive(Copy, Clone)]
        struct ParamsLower(i32);
        unsafe impl Send for ParamsLower {}
        use ::witcraft_guest::rt::async_support::Subtask as _Subtask;
        struct _MySubtask<'a> {
            _unused: core::marker::PhantomData<&'a ()>,
        }
        unsafe impl<'a> _Subtask for _MySubtask<'a> {
            type Params = (::witcraft_guest::rt::async_support::StreamReader<Reading>,);
            type Results = ::witcraft_guest::rt::async_support::StreamReader<Reading>;
            type ParamsLower = ParamsLower;
            fn abi_layout(&mut self) -> ::core::alloc::Layout {
                unsafe { ::core::alloc::Layout::from_size_align_unchecked(4, 4) }
            }
            fn results_offset(&mut self) -> usize {
                0
            }
            unsafe fn call_import(
                &mut self,
                _params: Self::ParamsLower,
                _results: *mut u8,
            ) -> u32 {
                #[cfg(target_arch = "wasm32")]
                #[link(wasm_import_module = "local:streaming/pipes@0.1.0")]
                unsafe extern "C" {
                    #[link_name = "[async-lower]readings"]
                    fn call(_: i32, _: *mut u8) -> i32;
                }
                #[cfg(not(target_arch = "wasm32"))]
                unsafe fn call(_: i32, _: *mut u8) -> i32 {
                    ::witcraft_guest::native::import(
                        "local:streaming/pipes@0.1.0", "[async-lower]readings",
                    )
                }
                unsafe { call(_params.0, _results) as u32 }
            }
            unsafe fn params_dealloc_lists(&mut self, _params: Self::ParamsLower) {
                unsafe {}
            }
            unsafe fn params_dealloc_lists_and_own(
                &mut self,
                _params: Self::ParamsLower,
            ) {
                unsafe {
                    let _ = ::witcraft_guest::rt::async_support::StreamReader::new(
                        _params.0 as u32,
                        &<Reading as super::super::super::wit_stream::StreamPayload>::VTABLE,
                    );
                }
            }
            unsafe fn params_lower(
                &mut self,
                (_lower0,): Self::Params,
                _ptr: *mut u8,
            ) -> Self::ParamsLower {
                unsafe { ParamsLower((_lower0).take_handle() as i32) }
            }
            unsafe fn results_lift(&mut self, _ptr: *mut u8) -> Self::Results {
                unsafe {
                    let l0 = *_ptr.add(0).cast::<i32>();
                    ::witcraft_guest::rt::async_support::StreamReader::new(
                        l0 as u32,
                        &<Reading as super::super::super::wit_stream::StreamPayload>::VTABLE,
                    )
                }
            }
        }
        _MySubtask { _unused: core::marker::PhantomData }.call((input,)).await
    }
}
/// A value that is there later.
pub async fn later(
    value: ::witcraft_guest::rt::async_support::FutureReader<_rt::String>,
) -> ::witcraft_guest::rt::async_support::FutureReader<_rt::String> {
    unsafe {
        #[derive(Copy, Clone)]
        struct ParamsLower(i32);
        unsafe impl Send for ParamsLower {}
        use ::witcraft_guest::rt::async_support::Subtask as _Subtask;
        struct _MySubtask<'a> {
            _unused: core::marker::PhantomData<&'a ()>,
        }
        unsafe impl<'a> _Subtask for _MySubtask<'a> {
            type Params =
                (::witcraft_guest::rt::async_support::FutureReader<_rt::String>,);
            type Results =
                ::witcraft_guest::rt::async_support::FutureReader<_rt::String>;
            type ParamsLower = ParamsLower;
            fn abi_layout(&mut self) -> ::core::alloc::Layout {
                unsafe { ::core::alloc::Layout::from_size_align_unchecked(4, 4) }
            }
            fn results_offset(&mut self) -> usize {
                0
            }
            unsafe fn call_import(
                &mut self,
                _params: Self::ParamsLower,
                _results: *mut u8,
            ) -> u32 {
                #[cfg(target_arch = "wasm32")]
                #[link(wasm_import_module = "local:streaming/pipes@0.1.0")]
                unsafe extern "C" {
                    #[link_name = "[async-lower]later"]
                    fn call(_: i32, _: *mut u8) -> i32;
                }
                #[cfg(not(target_arch = "wasm32"))]
                unsafe fn call(_: i32, _: *mut u8) -> i32 {
                    ::witcraft_guest::native::import(
                        "local:streaming/pipes@0.1.0", "[async-lower]later",
                    )
                }
                unsafe { call(_params.0, _results) as u32 }
            }
            unsafe fn params_dealloc_lists(&mut self, _params: Self::ParamsLower) {
                unsafe {}
            }
            unsafe fn params_dealloc_lists_and_own(
                &mut self,
                _params: Self::ParamsLower,
            ) {
                unsafe {
                    let _ = ::witcraft_guest::rt::async_support::FutureReader::new(
                        _params.0 as u32,
                        &<_rt::String as super::super::super::wit_future::FuturePayload>::VTABLE,
                    );
                }
            }
            unsafe fn params_lower(
                &mut self,
                (_lower0,): Self::Params,
                _ptr: *mut u8,
            ) -> Self::ParamsLower {
                unsafe { ParamsLower((_lower0).take_handle() as i32) }
            }
            unsafe fn results_lift(&mut self, _ptr: *mut u8) -> Self::Results {
                unsafe {
                    let l0 = *_ptr.add(0).cast::<i32>();
                    ::witcraft_guest::rt::async_support::FutureReader::new(
                        l0 as u32,
                        &<_rt::String as super::super::super::wit_future::FuturePayload>::VTABLE,
                    )
                }
            }
        }
        _MySubtask { _unused: core::marker::PhantomData }.call((value,)).await
    }
}
/// Streams and futures in a record.
pub async fn fetch(what: Download) -> Result<Download, Failure> {
    unsafe {
        #[derive(Copy, Clone)]
        struct ParamsLower(i32, i64, i32, i32);
        unsafe impl Send for ParamsLower {}
        use ::witcraft_guest::rt::async_support::Subtask as _Subtask;
        struct _MySubtask<'a> {
            _unused: core::marker::PhantomData<&'a ()>,
        }
        unsafe impl<'a> _Subtask for _MySubtask<'a> {
            type Params = (Download,);
            type Results = Result<Download, Failure>;
            type ParamsLower = ParamsLower;
            fn abi_layout(&mut self) -> ::core::alloc::Layout {
                unsafe { ::core::alloc::Layout::from_size_align_unchecked(32, 8) }
            }
            fn results_offset(&mut self) -> usize {
                0
            }
            unsafe fn call_import(
                &mut self,
                _params: Self::ParamsLower,
                _results: *mut u8,
            ) -> u32 {
                #[cfg(target_arch = "wasm32")]
                #[link(wasm_import_module = "local:streaming/pipes@0.1.0")]
                unsafe extern "C" {
                    #[link_name = "[async-lower]fetch"]
                    fn call(_: i32, _: i64, _: i32, _: i32, _: *mut u8) -> i32;
                }
                #[cfg(not(target_arch = "wasm32"))]
                unsafe fn call(_: i32, _: i64, _: i32, _: i32, _: *mut u8) -> i32 {
                    ::witcraft_guest::native::import(
                        "local:streaming/pipes@0.1.0", "[async-lower]fetch",
                    )
                }
                unsafe {
                    call(_params.0, _params.1, _params.2, _params.3, _results) as u32
                }
            }
            unsafe fn params_dealloc_lists(&mut self, _params: Self::ParamsLower) {
                unsafe {
                    match _params.0 {
                        0 => (),
                        _ => (),
                    }
                }
            }
            unsafe fn params_dealloc_lists_and_own(
                &mut self,
                _params: Self::ParamsLower,
            ) {
                unsafe {
                    match _params.0 {
                        0 => (),
                        _ => (),
                    }
                    let _ = ::witcraft_guest::rt::async_support::StreamReader::new(
                        _params.2 as u32,
                        &<u8 as super::super::super::wit_stream::StreamPayload>::VTABLE,
                    );
                    let _ = ::witcraft_guest::rt::async_support::FutureReader::new(
                        _params.3 as u32,
                        &<Result<(), Failure> as super::super::super::wit_future::FuturePayload>::VTABLE,
                    );
                }
            }
            unsafe fn params_lower(
                &mut self,
                (_lower0,): Self::Params,
                _ptr: *mut u8,
            ) -> Self::ParamsLower {
                unsafe {
                    let Download { size: size0, body: body0, done: done0 } = _lower0;
                    let (result1_0, result1_1) = match size0 {
                        Some(e) => (1i32, _rt::as_i64(e)),
                        None => { (0i32, 0i64) }
                    };
                    ParamsLower(
                        result1_0,
                        result1_1,
                        (body0).take_handle() as i32,
                        (done0).take_handle() as i32,
                    )
                }
            }
            unsafe fn results_lift(&mut self, _ptr: *mut u8) -> Self::Results {
                unsafe {
                    let l0 = i32::from(*_ptr.add(0).cast::<u8>());
                    match l0 {
                        0 => {
                            let e = {
                                let l1 = i32::from(*_ptr.add(8).cast::<u8>());
                                let l3 = *_ptr.add(24).cast::<i32>();
                                let l4 = *_ptr.add(28).cast::<i32>();
                                Download {
                                    size: match l1 {
                                        0 => None,
                                        1 => {
                                            let e = {
                                                let l2 = *_ptr.add(16).cast::<i64>();
                                                l2 as u64
                                            };
                                            Some(e)
                                        }
                                        _ => _rt::invalid_enum_discriminant(),
                                    },
                                    body: ::witcraft_guest::rt::async_support::StreamReader::new(
                                        l3 as u32,
                                        &<u8 as super::super::super::wit_stream::StreamPayload>::VTABLE,
                                    ),
                                    done: ::witcraft_guest::rt::async_support::FutureReader::new(
                                        l4 as u32,
                                        &<Result<(), Failure> as super::super::super::wit_future::FuturePayload>::VTABLE,
                                    ),
                                }
                            };
                            Ok(e)
                        }
                        1 => {
                            let e = {
                                let l5 = i32::from(*_ptr.add(8).cast::<u8>());
                                let v7 = match l5 {
                                    0 => { Failure::Closed }
                                    n => {
                                        debug_assert_eq!(n, 1, "invalid enum discriminant");
                                        let e7 = {
                                            let l6 = *_ptr.add(16).cast::<i64>();
                                            l6 as u64
                                        };
                                        Failure::Stopped(e7)
                                    }
                                };
                                v7
                            };
                            Err(e)
                        }
                        _ => _rt::invalid_enum_discriminant(),
                    }
                }
            }
        }
        _MySubtask { _unused: core::marker::PhantomData }.call((what,)).await
    }
}
/// Streams in a list, and in an option.
pub fn several(
    all: _rt::Vec<::witcraft_guest::rt::async_support::StreamReader<u8>>,
    more: Option<::witcraft_guest::rt::async_support::FutureReader<u32>>,
) -> (
    _rt::Vec<::witcraft_guest::rt::async_support::StreamReader<u8>>,
    Option<::witcraft_guest::rt::async_support::FutureReader<u32>>,
) {
    unsafe {
        #[cfg_attr(target_pointer_width = "64", repr(align(8)))]
        #[cfg_attr(target_pointer_width = "32", repr(align(4)))]
        struct RetArea([
            ::core::mem::MaybeUninit::<u8>; 8 + 2 * ::core::mem::size_of::<*const u8>()
        ]);
        let mut ret_area = RetArea([
            ::core::mem::MaybeUninit::uninit(); 8 + 2 * ::core::mem::size_of::<
                *const u8,
            >()
        ]);
        let vec0 = &all;
        let len0 = vec0.len();
        let layout0 = _rt::alloc::Layout::from_size_align(vec0.len() * 4, 4).unwrap();
        let (result0, _cleanup0) = ::witcraft_guest::rt::Cleanup::new(layout0);
        for (i, e) in vec0.into_iter().enumerate() {
            let base = result0.add(i * 4);
            {
                *base.add(0).cast::<i32>() = (e).take_handle() as i32;
            }
        }
        let (result1_0, result1_1) = match &more {
            Some(e) => (1i32, (e).take_handle() as i32),
            None => { (0i32, 0i32) }
        };
        let ptr2 = ret_area.0.as_mut_ptr().cast::<u8>();
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:streaming/pipes@0.1.0")]
        unsafe extern "C" {
            #[link_name = "several"]
            fn wit_import3(_: *mut u8, _: usize, _: i32, _: i32, _: *mut u8);
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import3(_: *mut u8, _: usize, _: i32, _: i32, _: *mut u8) {
            ::witcraft_guest::native::import("local:streaming/pipes@0.1.0", "several")
        }
        wit_import3(result0, len0, result1_0, result1_1, ptr2);
        let l4 = *ptr2.add(0).cast::<*mut u8>();
        let l5 = *ptr2.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
        let base7 = l4;
        let len7 = l5;
        let mut result7 = _rt::Vec::with_capacity(len7);
        for i in 0..len7 {
            let base = base7.add(i * 4);
            let e7 = {
                let l6 = *base.add(0).cast::<i32>();
                ::witcraft_guest::rt::async_support::StreamReader::new(
                    l6 as u32,
                    &<u8 as super::super::super::wit_stream::StreamPayload>::VTABLE,
                )
            };
            result7.push(e7);
        }
        _rt::cabi_dealloc(base7, len7 * 4, 4);
        let l8 =
            i32::from(*ptr2.add(2 * ::core::mem::size_of::<*const u8>()).cast::<u8>());
        let result10 = (
            result7,
            match l8 {
                0 => None,
                1 => {
                    let e = {
                        let l9 = *ptr2
                            .add(4 + 2 * ::core::mem::size_of::<*const u8>())
                            .cast::<i32>();
                        ::witcraft_guest::rt::async_support::FutureReader::new(
                            l9 as u32,
                            &<u32 as super::super::super::wit_future::FuturePayload>::VTABLE,
                        )
                    };
                    Some(e)
                }
                _ => _rt::invalid_enum_discriminant(),
            },
        );
        result10
    }
}
/// A stream of futures.
pub fn nested(
    all: ::witcraft_guest::rt::async_support::StreamReader<
        ::witcraft_guest::rt::async_support::FutureReader<u8>,
    >,
) -> ::witcraft_guest::rt::async_support::StreamReader<
    ::witcraft_guest::rt::async_support::FutureReader<u8>,
> {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:streaming/pipes@0.1.0")]
        unsafe extern "C" {
            #[link_name = "nested"]
            fn wit_import0(_: i32) -> i32;
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import0(_: i32) -> i32 {
            ::witcraft_guest::native::import("local:streaming/pipes@0.1.0", "nested")
        }
        let ret = wit_import0((&all).take_handle() as i32);
        ::witcraft_guest::rt::async_support::StreamReader::new(
            ret as u32,
            &<::witcraft_guest::rt::async_support::FutureReader<u8> as super::super::super::wit_stream::StreamPayload>::VTABLE,
        )
    }
}
/// A stream of maps.
pub fn tables(
    all: ::witcraft_guest::rt::async_support::StreamReader<
        ::witcraft_guest::rt::Map<_rt::String, u32>,
    >,
) -> ::witcraft_guest::rt::async_support::StreamReader<
    ::witcraft_guest::rt::Map<_rt::String, u32>,
> {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:streaming/pipes@0.1.0")]
        unsafe extern "C" {
            #[link_name = "tables"]
            fn wit_import0(_: i32) -> i32;
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import0(_: i32) -> i32 {
            ::witcraft_guest::native::import("local:streaming/pipes@0.1.0", "tables")
        }
        let ret = wit_import0((&all).take_handle() as i32);
        ::witcraft_guest::rt::async_support::StreamReader::new(
            ret as u32,
            &<::witcraft_guest::rt::Map::<_rt::String, u32> as super::super::super::wit_stream::StreamPayload>::VTABLE,
        )
    }
}
/// A stream that only says that something happened, and a future that only says when.
pub fn signals(
    ticks: ::witcraft_guest::rt::async_support::StreamReader<()>,
    end: ::witcraft_guest::rt::async_support::FutureReader<()>,
) -> (
    ::witcraft_guest::rt::async_support::StreamReader<()>,
    ::witcraft_guest::rt::async_support::FutureReader<()>,
) {
    unsafe {
        #[repr(align(4))]
        struct RetArea([::core::mem::MaybeUninit::<u8>; 8]);
        let mut ret_area = RetArea([::core::mem::MaybeUninit::uninit(); 8]);
        let ptr0 = ret_area.0.as_mut_ptr().cast::<u8>();
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:streaming/pipes@0.1.0")]
        unsafe extern "C" {
            #[link_name = "signals"]
            fn wit_import1(_: i32, _: i32, _: *mut u8);
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import1(_: i32, _: i32, _: *mut u8) {
            ::witcraft_guest::native::import("local:streaming/pipes@0.1.0", "signals")
        }
        wit_import1((&ticks).take_handle() as i32, (&end).take_handle() as i32, ptr0);
        let l2 = *ptr0.add(0).cast::<i32>();
        let l3 = *ptr0.add(4).cast::<i32>();
        let result4 = (
            ::witcraft_guest::rt::async_support::StreamReader::new(
                l2 as u32,
                &<() as super::super::super::wit_stream::StreamPayload>::VTABLE,
            ),
            ::witcraft_guest::rt::async_support::FutureReader::new(
                l3 as u32,
                &<() as super::super::super::wit_future::FuturePayload>::VTABLE,
            ),
        );
        result4
    }
}
/// Takes both.
pub async fn judge(what: Chunks, by: Verdict) -> Verdict {
    unsafe {
        #[derive(Copy, Clone)]
        struct ParamsLower(i32, i32);
        unsafe impl Send for ParamsLower {}
        use ::witcraft_guest::rt::async_support::Subtask as _Subtask;
        struct _MySubtask<'a> {
            _unused: core::marker::PhantomData<&'a ()>,
        }
        unsafe impl<'a> _Subtask for _MySubtask<'a> {
            type Params = (Chunks, Verdict);
            type Results = Verdict;
            type ParamsLower = ParamsLower;
            fn abi_layout(&mut self) -> ::core::alloc::Layout {
                unsafe { ::core::alloc::Layout::from_size_align_unchecked(4, 4) }
            }
            fn results_offset(&mut self) -> usize {
                0
            }
            unsafe fn call_import(
                &mut self,
                _params: Self::ParamsLower,
                _results: *mut u8,
            ) -> u32 {
                #[cfg(target_arch = "wasm32")]
                #[link(wasm_import_module = "local:streaming/pipes@0.1.0")]
                unsafe extern "C" {
                    #[link_name = "[async-lower]judge"]
                    fn call(_: i32, _: i32, _: *mut u8) -> i32;
                }
                #[cfg(not(target_arch = "wasm32"))]
                unsafe fn call(_: i32, _: i32, _: *mut u8) -> i32 {
                    ::witcraft_guest::native::import(
                        "local:streaming/pipes@0.1.0", "[async-lower]judge",
                    )
                }
                unsafe { call(_params.0, _params.1, _results) as u32 }
            }
            unsafe fn params_dealloc_lists(&mut self, _params: Self::ParamsLower) {
                unsafe {}
            }
            unsafe fn params_dealloc_lists_and_own(
                &mut self,
                _params: Self::ParamsLower,
            ) {
                unsafe {
                    let _ = ::witcraft_guest::rt::async_support::StreamReader::new(
                        _params.0 as u32,
                        &<_rt::Vec::<u8> as super::super::super::wit_stream::StreamPayload>::VTABLE,
                    );
                    let _ = ::witcraft_guest::rt::async_support::FutureReader::new(
                        _params.1 as u32,
                        &<bool as super::super::super::wit_future::FuturePayload>::VTABLE,
                    );
                }
            }
            unsafe fn params_lower(
                &mut self,
                (_lower0, _lower1): Self::Params,
                _ptr: *mut u8,
            ) -> Self::ParamsLower {
                unsafe {
                    ParamsLower(
                        (_lower0).take_handle() as i32,
                        (_lower1).take_handle() as i32,
                    )
                }
            }
            unsafe fn results_lift(&mut self, _ptr: *mut u8) -> Self::Results {
                unsafe {
                    let l0 = *_ptr.add(0).cast::<i32>();
                    ::witcraft_guest::rt::async_support::FutureReader::new(
                        l0 as u32,
                        &<bool as super::super::super::wit_future::FuturePayload>::VTABLE,
                    )
                }
            }
        }
        _MySubtask { _unused: core::marker::PhantomData }.call((what, by)).await
    }
}
impl Reader {
    /// Reads from a stream.
    pub fn new(input: ::witcraft_guest::rt::async_support::StreamReader<u8>) -> Self {
        unsafe {
            #[cfg(target_arch = "wasm32")]
            #[link(wasm_import_module = "local:streaming/pipes@0.1.0")]
            unsafe extern "C" {
                #[link_name = "[constructor]reader"]
                fn wit_import0(_: i32) -> i32;
            }
            #[cfg(not(target_arch = "wasm32"))]
            unsafe fn wit_import0(_: i32) -> i32 {
                ::witcraft_guest::native::import(
                    "local:streaming/pipes@0.1.0", "[constructor]reader",
                )
            }
            let ret = wit_import0((&input).take_handle() as i32);
            Reader::from_handle(ret as u32)
        }
    }
}
impl Reader {
    /// An asynchronous method: the next `n` bytes, fewer at the end.
    pub async fn next(&self, n: u32) -> _rt::Vec<u8> {
        unsafe {
            #[derive(Copy, Clone)]
            struct ParamsLower(i32, i32);
            unsafe impl Send for ParamsLower {}
            use ::witcraft_guest::rt::async_support::Subtask as _Subtask;
            struct _MySubtask<'a> {
                _unused: core::marker::PhantomData<&'a ()>,
            }
            unsafe impl<'a> _Subtask for _MySubtask<'a> {
                type Params = (&'a Reader, u32);
                type Results = _rt::Vec::<u8>;
                type ParamsLower = ParamsLower;
                fn abi_layout(&mut self) -> ::core::alloc::Layout {
                    unsafe {
                        ::core::alloc::Layout::from_size_align_unchecked(
                            (2 * ::core::mem::size_of::<*const u8>()),
                            ::core::mem::size_of::<*const u8>(),
                        )
                    }
                }
                fn results_offset(&mut self) -> usize {
                    0
                }
                unsafe fn call_import(
                    &mut self,
                    _params: Self::ParamsLower,
                    _results: *mut u8,
                ) -> u32 {
                    #[cfg(target_arch = "wasm32")]
                    #[link(wasm_import_module = "local:streaming/pipes@0.1.0")]
                    unsafe extern "C" {
                        #[link_name = "[async-lower][method]reader.next"]
                        fn call(_: i32, _: i32, _: *mut u8) -> i32;
                    }
                    #[cfg(not(target_arch = "wasm32"))]
                    unsafe fn call(_: i32, _: i32, _: *mut u8) -> i32 {
                        ::witcraft_guest::native::import(
                            "local:streaming/pipes@0.1.0",
                            "[async-lower][method]reader.next",
                        )
                    }
                    unsafe { call(_params.0, _params.1, _results) as u32 }
                }
                unsafe fn params_dealloc_lists(&mut self, _params: Self::ParamsLower) {
                    unsafe {}
                }
                unsafe fn params_dealloc_lists_and_own(
                    &mut self,
                    _params: Self::ParamsLower,
                ) {
                    unsafe {}
                }
                unsafe fn params_lower(
                    &mut self,
                    (_lower0, _lower1): Self::Params,
                    _ptr: *mut u8,
                ) -> Self::ParamsLower {
                    unsafe {
                        ParamsLower((_lower0).handle() as i32, _rt::as_i32(_lower1))
                    }
                }
                unsafe fn results_lift(&mut self, _ptr: *mut u8) -> Self::Results {
                    unsafe {
                        let l0 = *_ptr.add(0).cast::<*mut u8>();
                        let l1 = *_ptr
                            .add(::core::mem::size_of::<*const u8>())
                            .cast::<usize>();
                        let len2 = l1;
                        <_ as From<_rt::Vec<_>>>::from(
                            _rt::Vec::from_raw_parts(l0.cast(), len2, len2),
                        )
                    }
                }
            }
            _MySubtask { _unused: core::marker::PhantomData }.call((self, n)).await
        }
    }
}
impl Reader {
    /// An asynchronous static function.
    pub async fn drain(what: Reader) -> u64 {
        unsafe {
            #[derive(Copy, Clone)]
            struct ParamsLower(i32);
            unsafe impl Send for ParamsLower {}
            use ::witcraft_guest::rt::async_support::Subtask as _Subtask;
            struct _MySubtask<'a> {
                _unused: core::marker::PhantomData<&'a ()>,
            }
            unsafe impl<'a> _Subtask for _MySubtask<'a> {
                type Params = (Reader,);
                type Results = u64;
                type ParamsLower = ParamsLower;
                fn abi_layout(&mut self) -> ::core::alloc::Layout {
                    unsafe { ::core::alloc::Layout::from_size_align_unchecked(8, 8) }
                }
                fn results_offset(&mut self) -> usize {
                    0
                }
                unsafe fn call_import(
                    &mut self,
                    _params: Self::ParamsLower,
                    _results: *mut u8,
                ) -> u32 {
                    #[cfg(target_arch = "wasm32")]
                    #[link(wasm_import_module = "local:streaming/pipes@0.1.0")]
                    unsafe extern "C" {
                        #[link_name = "[async-lower][static]reader.drain"]
                        fn call(_: i32, _: *mut u8) -> i32;
                    }
                    #[cfg(not(target_arch = "wasm32"))]
                    unsafe fn call(_: i32, _: *mut u8) -> i32 {
                        ::witcraft_guest::native::import(
                            "local:streaming/pipes@0.1.0",
                            "[async-lower][static]reader.drain",
                        )
                    }
                    unsafe { call(_params.0, _results) as u32 }
                }
                unsafe fn params_dealloc_lists(&mut self, _params: Self::ParamsLower) {
                    unsafe {}
                }
                unsafe fn params_dealloc_lists_and_own(
                    &mut self,
                    _params: Self::ParamsLower,
                ) {
                    unsafe {
                        let _ = Reader::from_handle(_params.0 as u32);
                    }
                }
                unsafe fn params_lower(
                    &mut self,
                    (_lower0,): Self::Params,
                    _ptr: *mut u8,
                ) -> Self::ParamsLower {
                    unsafe { ParamsLower((_lower0).take_handle() as i32) }
                }
                unsafe fn results_lift(&mut self, _ptr: *mut u8) -> Self::Results {
                    unsafe {
                        let l0 = *_ptr.add(0).cast::<i64>();
                        l0 as u64
                    }
                }
            }
            _MySubtask { _unused: core::marker::PhantomData }.call((what,)).await
        }
    }
}
