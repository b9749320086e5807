#[used]
#[doc(hidden)]
static __FORCE_SECTION_REF: fn() = super::super::super::__link_custom_section_describing_imports;
use super::super::super::_rt;
/// Something that counts.
#[derive(Debug)]
#[repr(transparent)]
pub struct Counter {
    handle: _rt::Resource<Counter>,
}
impl Counter {
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
unsafe impl _rt::WasmResource for Counter {
    #[inline]
    unsafe fn drop(_handle: u32) {
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/handles@1.2.0")]
        unsafe extern "C" {
            #[link_name = "[resource-drop]counter"]
            fn drop(_: i32);
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn drop(_: i32) {
            ::witcraft_guest::native::import(
                "local:kitchen-sink/handles@1.2.0", "[resource-drop]counter",
            )
        }
        unsafe {
            drop(_handle as i32);
        }
    }
}
/// Something that may refuse to exist.
#[derive(Debug)]
#[repr(transparent)]
pub struct Gauge {
    handle: _rt::Resource<Gauge>,
}
impl Gauge {
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
unsafe impl _rt::WasmResource for Gauge {
    #[inline]
    unsafe fn drop(_handle: u32) {
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/handles@1.2.0")]
        unsafe extern "C" {
            #[link_name = "[resource-drop]gauge"]
            fn drop(_: i32);
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn drop(_: i32) {
            ::witcraft_guest::native::import(
                "local:kitchen-sink/handles@1.2.0", "[resource-drop]gauge",
            )
        }
        unsafe {
            drop(_handle as i32);
        }
    }
}
/// A record that owns resources.
pub struct Pair {
    /// One.
    pub left: Counter,
    /// The other.
    pub right: Counter,
}
impl ::core::fmt::Debug for Pair {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.debug_struct("Pair")
            .field("left", &self.left)
            .field("right", &self.right)
            .finish()
    }
}
/// A variant that owns resources, or none.
pub enum Slot {
    /// None.
    Empty,
    /// One.
    One(Counter),
    /// Any number.
    Many(_rt::Vec<Counter>),
}
impl ::core::fmt::Debug for Slot {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        match self {
            Slot::Empty => { f.debug_tuple("Slot::Empty").finish() }
            Slot::One(e) => { f.debug_tuple("Slot::One").field(e).finish() }
            Slot::Many(e) => { f.debug_tuple("Slot::Many").field(e).finish() }
        }
    }
}
impl Counter {
    /// A counter that stands at `start`.
    pub fn new(start: u32) -> Self {
        unsafe {
            #[cfg(target_arch = "wasm32")]
            #[link(wasm_import_module = "local:kitchen-sink/handles@1.2.0")]
            unsafe extern "C" {
                #[link_name = "[constructor]counter"]
                fn wit_import0(_: i32) -> i32;
            }
            #[cfg(not(target_arch = "wasm32"))]
            unsafe fn wit_import0(_: i32) -> i32 {
                ::witcraft_guest::native::import(
                    "local:kitchen-sink/handles@1.2.0", "[constructor]counter",
                )
            }
            let ret = wit_import0(_rt::as_i32(&start));
            Counter::from_handle(ret as u32)
        }
    }
}
impl Counter {
    /// A method: adds `n`, and returns the sum.
    pub fn add(&self, n: u32) -> u32 {
        unsafe {
            #[cfg(target_arch = "wasm32")]
            #[link(wasm_import_module = "local:kitchen-sink/handles@1.2.0")]
            unsafe extern "C" {
                #[link_name = "[method]counter.add"]
                fn wit_import0(_: i32, _: i32) -> i32;
            }
            #[cfg(not(target_arch = "wasm32"))]
            unsafe fn wit_import0(_: i32, _: i32) -> i32 {
                ::witcraft_guest::native::import(
                    "local:kitchen-sink/handles@1.2.0", "[method]counter.add",
                )
            }
            let ret = wit_import0((self).handle() as i32, _rt::as_i32(&n));
            ret as u32
        }
    }
}
impl Counter {
    /// A static function: takes one, looks at the other.
    pub fn merge(into: Counter, other: &Counter) -> Counter {
        unsafe {
            #[cfg(target_arch = "wasm32")]
            #[link(wasm_import_module = "local:kitchen-sink/handles@1.2.0")]
            unsafe extern "C" {
                #[link_name = "[static]counter.merge"]
                fn wit_import0(_: i32, _: i32) -> i32;
            }
            #[cfg(not(target_arch = "wasm32"))]
            unsafe fn wit_import0(_: i32, _: i32) -> i32 {
                ::witcraft_guest::native::import(
                    "local:kitchen-sink/handles@1.2.0", "[static]counter.merge",
                )
            }
            let ret =
                wit_import0((&into).take_handle() as i32, (other).handle() as i32);
            Counter::from_handle(ret as u32)
        }
    }
}
impl Gauge {
    /// Refuses a limit of zero.
    pub fn new(limit: u32) -> Result<Self, _rt::String>
    where
        Self: Sized,
    {
        unsafe {
            #[cfg_attr(target_pointer_width = "64", repr(align(8)))]
            #[cfg_attr(target_pointer_width = "32", repr(align(4)))]
            struct RetArea([
                ::core::mem::MaybeUninit::<u8>; 3 * ::core::mem::size_of::<*const u8>()
            ]);
            let mut ret_area = RetArea([
                ::core::mem::MaybeUninit::uninit(); 3 * ::core::mem::size_of::<
                    *const u8,
                >()
            ]);
            let ptr0 = ret_area.0.as_mut_ptr().cast::<u8>();
            #[cfg(target_arch = "wasm32")]
            #[link(wasm_import_module = "local:kitchen-sink/handles@1.2.0")]
            unsafe extern "C" {
                #[link_name = "[constructor]gauge"]
                fn wit_import1(_: i32, _: *mut u8);
            }
            #[cfg(not(target_arch = "wasm32"))]
            unsafe fn wit_import1(_: i32, _: *mut u8) {
                ::witcraft_guest::native::import(
                    "local:kitchen-sink/handles@1.2.0", "[constructor]gauge",
                )
            }
            wit_import1(_rt::as_i32(&limit), ptr0);
            let l2 = i32::from(*ptr0.add(0).cast::<u8>());
            let result7 = match l2 {
                0 => {
                    let e = {
                        let l3 = *ptr0
                            .add(::core::mem::size_of::<*const u8>())
                            .cast::<i32>();
                        Gauge::from_handle(l3 as u32)
                    };
                    Ok(e)
                }
                1 => {
                    let e = {
                        let l4 = *ptr0
                            .add(::core::mem::size_of::<*const u8>())
                            .cast::<*mut u8>();
                        let l5 = *ptr0
                            .add(2 * ::core::mem::size_of::<*const u8>())
                            .cast::<usize>();
                        let len6 = l5;
                        let bytes6 = _rt::Vec::from_raw_parts(l4.cast(), len6, len6);
                        _rt::string_lift(bytes6)
                    };
                    Err(e)
                }
                _ => _rt::invalid_enum_discriminant(),
            };
            result7
        }
    }
}
impl Gauge {
    /// A method that lends another resource.
    pub fn fits(&self, what: &Counter) -> bool {
        unsafe {
            #[cfg(target_arch = "wasm32")]
            #[link(wasm_import_module = "local:kitchen-sink/handles@1.2.0")]
            unsafe extern "C" {
                #[link_name = "[method]gauge.fits"]
                fn wit_import0(_: i32, _: i32) -> i32;
            }
            #[cfg(not(target_arch = "wasm32"))]
            unsafe fn wit_import0(_: i32, _: i32) -> i32 {
                ::witcraft_guest::native::import(
                    "local:kitchen-sink/handles@1.2.0", "[method]gauge.fits",
                )
            }
            let ret = wit_import0((self).handle() as i32, (what).handle() as i32);
            _rt::bool_lift(ret as u8)
        }
    }
}
/// Gives a counter away, and another back.
pub fn pass(what: Counter) -> Counter {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/handles@1.2.0")]
        unsafe extern "C" {
            #[link_name = "pass"]
            fn wit_import0(_: i32) -> i32;
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import0(_: i32) -> i32 {
            ::witcraft_guest::native::import("local:kitchen-sink/handles@1.2.0", "pass")
        }
        let ret = wit_import0((&what).take_handle() as i32);
        Counter::from_handle(ret as u32)
    }
}
/// Only lends it.
pub fn read(what: &Counter) -> u32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/handles@1.2.0")]
        unsafe extern "C" {
            #[link_name = "read"]
            fn wit_import0(_: i32) -> i32;
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import0(_: i32) -> i32 {
            ::witcraft_guest::native::import("local:kitchen-sink/handles@1.2.0", "read")
        }
        let ret = wit_import0((what).handle() as i32);
        ret as u32
    }
}
/// Lends several.
pub fn total(all: &[&Counter]) -> u64 {
    unsafe {
        let vec0 = all;
        let len0 = vec0.len();
        let layout0 = _rt::alloc::Layout::from_size_align(vec0.len() * 4, 4).unwrap();
        let (result0, _cleanup0) = ::witcraft_guest::rt::Cleanup::new(layout0);
        for (i, e) in vec0.into_iter().enumerate() {
            let base = result0.add(i * 4);
            {
                *base.add(0).cast::<i32>() = (e).handle() as i32;
            }
        }
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/handles@1.2.0")]
        unsafe extern "C" {
            #[link_name = "total"]
            fn wit_import1(_: *mut u8, _: usize) -> i64;
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import1(_: *mut u8, _: usize) -> i64 {
            ::witcraft_guest::native::import(
                "local:kitchen-sink/handles@1.2.0", "total",
            )
        }
        let ret = wit_import1(result0, len0);
        ret as u64
    }
}
/// Gives two away in a record, and gets them back the other way round.
pub fn swap(both: Pair) -> Pair {
    unsafe {
        #[repr(align(4))]
        struct RetArea([::core::mem::MaybeUninit::<u8>; 8]);
        let mut ret_area = RetArea([::core::mem::MaybeUninit::uninit(); 8]);
        let Pair { left: left0, right: right0 } = &both;
        let ptr1 = ret_area.0.as_mut_ptr().cast::<u8>();
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/handles@1.2.0")]
        unsafe extern "C" {
            #[link_name = "swap"]
            fn wit_import2(_: i32, _: i32, _: *mut u8);
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import2(_: i32, _: i32, _: *mut u8) {
            ::witcraft_guest::native::import("local:kitchen-sink/handles@1.2.0", "swap")
        }
        wit_import2((left0).take_handle() as i32, (right0).take_handle() as i32, ptr1);
        let l3 = *ptr1.add(0).cast::<i32>();
        let l4 = *ptr1.add(4).cast::<i32>();
        let result5 = Pair {
            left: Counter::from_handle(l3 as u32),
            right: Counter::from_handle(l4 as u32),
        };
        result5
    }
}
/// Gives away what is in the slot. Fails with what was refused: more than `most`.
pub fn take(what: Slot, most: u32) -> Result<Option<Counter>, _rt::Vec<Counter>> {
    unsafe {
        let mut cleanup_list = _rt::Vec::new();
        #[cfg_attr(target_pointer_width = "64", repr(align(8)))]
        #[cfg_attr(target_pointer_width = "32", repr(align(4)))]
        struct RetArea([
            ::core::mem::MaybeUninit::<u8>; 3 * ::core::mem::size_of::<*const u8>()
        ]);
        let mut ret_area = RetArea([
            ::core::mem::MaybeUninit::uninit(); 3 * ::core::mem::size_of::<*const u8>()
        ]);
        let (result1_0, result1_1, result1_2) = match &what {
            Slot::Empty => { (0i32, ::core::ptr::null_mut(), 0usize) }
            Slot::One(e) => (1i32, (e).take_handle() as i32 as *mut u8, 0usize),
            Slot::Many(e) => {
                let vec0 = e;
                let len0 = vec0.len();
                let layout0 =
                    _rt::alloc::Layout::from_size_align(vec0.len() * 4, 4).unwrap();
                let (result0, _cleanup0) = ::witcraft_guest::rt::Cleanup::new(layout0);
                cleanup_list.extend(_cleanup0);
                for (i, e) in vec0.into_iter().enumerate() {
                    let base = result0.add(i * 4);
                    {
                        *base.add(0).cast::<i32>() = (e).take_handle() as i32;
                    }
                }
                (2i32, result0, len0)
            }
        };
        let ptr2 = ret_area.0.as_mut_ptr().cast::<u8>();
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/handles@1.2.0")]
        unsafe extern "C" {
            #[link_name = "take"]
            fn wit_import3(_: i32, _: *mut u8, _: usize, _: i32, _: *mut u8);
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import3(_: i32, _: *mut u8, _: usize, _: i32, _: *mut u8) {
            ::witcraft_guest::native::import("local:kitchen-sink/handles@1.2.0", "take")
        }
        wit_import3(result1_0, result1_1, result1_2, _rt::as_i32(&most), ptr2);
        let l4 = i32::from(*ptr2.add(0).cast::<u8>());
        let result11 = match l4 {
            0 => {
                let e = {
                    let l5 = i32::from(
                        *ptr2.add(::core::mem::size_of::<*const u8>()).cast::<u8>(),
                    );
                    match l5 {
                        0 => None,
                        1 => {
                            let e = {
                                let l6 = *ptr2
                                    .add(4 + 1 * ::core::mem::size_of::<*const u8>())
                                    .cast::<i32>();
                                Counter::from_handle(l6 as u32)
                            };
                            Some(e)
                        }
                        _ => _rt::invalid_enum_discriminant(),
                    }
                };
                Ok(e)
            }
            1 => {
                let e = {
                    let l7 = *ptr2
                        .add(::core::mem::size_of::<*const u8>())
                        .cast::<*mut u8>();
                    let l8 = *ptr2
                        .add(2 * ::core::mem::size_of::<*const u8>())
                        .cast::<usize>();
                    let base10 = l7;
                    let len10 = l8;
                    let mut result10 = _rt::Vec::with_capacity(len10);
                    for i in 0..len10 {
                        let base = base10.add(i * 4);
                        let e10 = {
                            let l9 = *base.add(0).cast::<i32>();
                            Counter::from_handle(l9 as u32)
                        };
                        result10.push(e10);
                    }
                    _rt::cabi_dealloc(base10, len10 * 4, 4);
                    result10
                };
                Err(e)
            }
            _ => _rt::invalid_enum_discriminant(),
        };
        result11
    }
}
