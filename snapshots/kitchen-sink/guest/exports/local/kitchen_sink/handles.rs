#[used]
#[doc(hidden)]
static __FORCE_SECTION_REF: fn() = super::super::super::super::__link_custom_section_describing_imports;
use super::super::super::super::_rt;
/// Something that counts.
#[derive(Debug)]
#[repr(transparent)]
pub struct Counter {
    handle: _rt::Resource<Counter>,
}
impl Counter {
    /// Creates a new resource from the specified representation.
    ///
    /// This function will create a new resource handle by moving `val` onto
    /// the heap and then passing that heap pointer to the component model to
    /// create a handle. The owned handle is then returned as `Counter`.
    pub fn new<T: GuestCounter>(val: T) -> Self {
        Self::type_guard::<T>();
        let rep = <T::Rep as ::witcraft_guest::rt::ResourceRep<T>>::rep_new(val);
        unsafe {
            let ptr = T::resource_into_raw_(rep);
            Self::from_handle(T::_resource_new(ptr.cast()))
        }
    }
    /// Gets access to the underlying `T` which represents this resource.
    pub fn get<T: GuestCounter>(&self) -> &T {
        let ptr = self.as_ptr::<T>();
        unsafe { <T::Rep as ::witcraft_guest::rt::ResourceRep<T>>::rep_as_ref(ptr) }
    }
    /// Gets mutable access to the underlying `T` which represents this
    /// resource.
    pub fn get_mut<T: GuestCounter>(&mut self) -> &mut T {
        let ptr = self.as_ptr::<T>();
        unsafe { <T::Rep as ::witcraft_guest::rt::ResourceRep<T>>::rep_as_mut(ptr) }
    }
    /// Consumes this resource and returns the underlying `T`.
    pub fn into_inner<T: GuestCounter>(self) -> T {
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
    pub unsafe fn dtor<T: GuestCounter>(handle: *mut u8) {
        Self::type_guard::<T>();
        unsafe {
            let _rep = T::resource_from_raw_(handle.cast());
        }
    }
    fn as_ptr<T: GuestCounter>(&self) -> *mut T::Rep {
        Counter::type_guard::<T>();
        T::_resource_rep(self.handle()).cast()
    }
}
/// A borrowed version of [`Counter`] which represents a borrowed value
/// with the lifetime `'a`.
#[derive(Debug)]
#[repr(transparent)]
pub struct CounterBorrow<'a> {
    rep: *const u8,
    _marker: core::marker::PhantomData<&'a Counter>,
}
impl<'a> CounterBorrow<'a> {
    #[doc(hidden)]
    pub unsafe fn lift(rep: *const u8) -> Self {
        Self { rep, _marker: core::marker::PhantomData }
    }
    /// Gets access to the underlying `T` in this resource.
    pub fn get<T: GuestCounter>(&self) -> &'a T {
        let ptr = self.as_ptr::<T>();
        unsafe { <T::Rep as ::witcraft_guest::rt::ResourceRep<T>>::rep_as_ref(ptr) }
    }
    fn as_ptr<T: GuestCounter>(&self) -> *const T::Rep {
        Counter::type_guard::<T>();
        self.rep.cast()
    }
}
unsafe impl _rt::WasmResource for Counter {
    #[inline]
    unsafe fn drop(_handle: u32) {
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "[export]local:kitchen-sink/handles@1.2.0")]
        unsafe extern "C" {
            #[link_name = "[resource-drop]counter"]
            fn drop(_: i32);
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn drop(_: i32) {
            ::witcraft_guest::native::import(
                "[export]local:kitchen-sink/handles@1.2.0",
                "[resource-drop]counter",
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
    /// Creates a new resource from the specified representation.
    ///
    /// This function will create a new resource handle by moving `val` onto
    /// the heap and then passing that heap pointer to the component model to
    /// create a handle. The owned handle is then returned as `Gauge`.
    pub fn new<T: GuestGauge>(val: T) -> Self {
        Self::type_guard::<T>();
        let rep = <T::Rep as ::witcraft_guest::rt::ResourceRep<T>>::rep_new(val);
        unsafe {
            let ptr = T::resource_into_raw_(rep);
            Self::from_handle(T::_resource_new(ptr.cast()))
        }
    }
    /// Gets access to the underlying `T` which represents this resource.
    pub fn get<T: GuestGauge>(&self) -> &T {
        let ptr = self.as_ptr::<T>();
        unsafe { <T::Rep as ::witcraft_guest::rt::ResourceRep<T>>::rep_as_ref(ptr) }
    }
    /// Gets mutable access to the underlying `T` which represents this
    /// resource.
    pub fn get_mut<T: GuestGauge>(&mut self) -> &mut T {
        let ptr = self.as_ptr::<T>();
        unsafe { <T::Rep as ::witcraft_guest::rt::ResourceRep<T>>::rep_as_mut(ptr) }
    }
    /// Consumes this resource and returns the underlying `T`.
    pub fn into_inner<T: GuestGauge>(self) -> T {
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
    pub unsafe fn dtor<T: GuestGauge>(handle: *mut u8) {
        Self::type_guard::<T>();
        unsafe {
            let _rep = T::resource_from_raw_(handle.cast());
        }
    }
    fn as_ptr<T: GuestGauge>(&self) -> *mut T::Rep {
        Gauge::type_guard::<T>();
        T::_resource_rep(self.handle()).cast()
    }
}
/// A borrowed version of [`Gauge`] which represents a borrowed value
/// with the lifetime `'a`.
#[derive(Debug)]
#[repr(transparent)]
pub struct GaugeBorrow<'a> {
    rep: *const u8,
    _marker: core::marker::PhantomData<&'a Gauge>,
}
impl<'a> GaugeBorrow<'a> {
    #[doc(hidden)]
    pub unsafe fn lift(rep: *const u8) -> Self {
        Self { rep, _marker: core::marker::PhantomData }
    }
    /// Gets access to the underlying `T` in this resource.
    pub fn get<T: GuestGauge>(&self) -> &'a T {
        let ptr = self.as_ptr::<T>();
        unsafe { <T::Rep as ::witcraft_guest::rt::ResourceRep<T>>::rep_as_ref(ptr) }
    }
    fn as_ptr<T: GuestGauge>(&self) -> *const T::Rep {
        Gauge::type_guard::<T>();
        self.rep.cast()
    }
}
unsafe impl _rt::WasmResource for Gauge {
    #[inline]
    unsafe fn drop(_handle: u32) {
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "[export]local:kitchen-sink/handles@1.2.0")]
        unsafe extern "C" {
            #[link_name = "[resource-drop]gauge"]
            fn drop(_: i32);
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn drop(_: i32) {
            ::witcraft_guest::native::import(
                "[export]local:kitchen-sink/handles@1.2.0", "[resource-drop]gauge",
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
#[doc(hidden)]
pub unsafe fn _export_constructor_counter_cabi<G_: GuestCounter>(arg0: i32) -> i32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result0 = { Counter::new(G_::new(arg0 as u32)) };
        (result0).take_handle() as i32
    }
}
#[doc(hidden)]
pub unsafe fn _export_method_counter_add_cabi<G_: GuestCounter>(
    arg0: *mut u8,
    arg1: i32,
) -> i32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result0 = {
            G_::add(
                CounterBorrow::lift(
                    core::ptr::with_exposed_provenance(arg0 as u32 as usize),
                ).get(),
                arg1 as u32,
            )
        };
        _rt::as_i32(result0)
    }
}
#[doc(hidden)]
pub unsafe fn _export_static_counter_merge_cabi<G_: GuestCounter>(
    arg0: i32,
    arg1: i32,
) -> i32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result0 = {
            G_::merge(
                Counter::from_handle(arg0 as u32),
                CounterBorrow::lift(
                    core::ptr::with_exposed_provenance(arg1 as u32 as usize),
                ),
            )
        };
        (result0).take_handle() as i32
    }
}
#[doc(hidden)]
pub unsafe fn _export_constructor_gauge_cabi<G_: GuestGauge>(arg0: i32) -> *mut u8 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result0 = { G_::new(arg0 as u32).map(Gauge::new) };
        let ptr1 = (&raw mut _RET_AREA.0).cast::<u8>();
        match result0 {
            Ok(e) => {
                *ptr1.add(0).cast::<u8>() = (0i32) as u8;
                *ptr1.add(::core::mem::size_of::<*const u8>()).cast::<i32>() =
                    (e).take_handle() as i32;
            }
            Err(e) => {
                *ptr1.add(0).cast::<u8>() = (1i32) as u8;
                let vec2 = (e.into_bytes()).into_boxed_slice();
                let ptr2 = vec2.as_ptr().cast::<u8>();
                let len2 = vec2.len();
                ::core::mem::forget(vec2);
                *ptr1.add(2 * ::core::mem::size_of::<*const u8>()).cast::<usize>() =
                    len2;
                *ptr1.add(::core::mem::size_of::<*const u8>()).cast::<*mut u8>() =
                    ptr2.cast_mut();
            }
        };
        ptr1
    }
}
#[doc(hidden)]
pub unsafe fn __post_return_constructor_gauge<G_: GuestGauge>(arg0: *mut u8) {
    unsafe {
        let l0 = i32::from(*arg0.add(0).cast::<u8>());
        match l0 {
            0 => (),
            _ => {
                let l1 = *arg0
                    .add(::core::mem::size_of::<*const u8>())
                    .cast::<*mut u8>();
                let l2 = *arg0
                    .add(2 * ::core::mem::size_of::<*const u8>())
                    .cast::<usize>();
                _rt::cabi_dealloc(l1, l2, 1);
            }
        }
    }
}
#[doc(hidden)]
pub unsafe fn _export_method_gauge_fits_cabi<G_: GuestGauge>(
    arg0: *mut u8,
    arg1: i32,
) -> i32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result0 = {
            G_::fits(
                GaugeBorrow::lift(
                    core::ptr::with_exposed_provenance(arg0 as u32 as usize),
                ).get(),
                CounterBorrow::lift(
                    core::ptr::with_exposed_provenance(arg1 as u32 as usize),
                ),
            )
        };
        match result0 {
            true => 1,
            false => 0,
        }
    }
}
#[doc(hidden)]
pub unsafe fn _export_pass_cabi<G_: Guest>(arg0: i32) -> i32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result0 = { G_::pass(Counter::from_handle(arg0 as u32)) };
        (result0).take_handle() as i32
    }
}
#[doc(hidden)]
pub unsafe fn _export_read_cabi<G_: Guest>(arg0: i32) -> i32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result0 = {
            G_::read(
                CounterBorrow::lift(
                    core::ptr::with_exposed_provenance(arg0 as u32 as usize),
                ),
            )
        };
        _rt::as_i32(result0)
    }
}
#[doc(hidden)]
pub unsafe fn _export_total_cabi<G_: Guest>(arg0: *mut u8, arg1: usize) -> i64 {
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
                    CounterBorrow::lift(
                        core::ptr::with_exposed_provenance(l0 as u32 as usize),
                    )
                };
                result1.push(e1);
            }
            _rt::cabi_dealloc(base1, len1 * 4, 4);
            G_::total(result1)
        };
        _rt::as_i64(result2)
    }
}
#[doc(hidden)]
pub unsafe fn _export_swap_cabi<G_: Guest>(arg0: i32, arg1: i32) -> *mut u8 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result0 = {
            G_::swap(Pair {
                left: Counter::from_handle(arg0 as u32),
                right: Counter::from_handle(arg1 as u32),
            })
        };
        let ptr1 = (&raw mut _RET_AREA.0).cast::<u8>();
        let Pair { left: left2, right: right2 } = result0;
        *ptr1.add(0).cast::<i32>() = (left2).take_handle() as i32;
        *ptr1.add(4).cast::<i32>() = (right2).take_handle() as i32;
        ptr1
    }
}
#[doc(hidden)]
pub unsafe fn _export_take_cabi<G_: Guest>(
    arg0: i32,
    arg1: *mut u8,
    arg2: usize,
    arg3: i32,
) -> *mut u8 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result3 = {
            let v2 = match arg0 {
                0 => { Slot::Empty }
                1 => {
                    let e2 = Counter::from_handle(arg1 as i32 as u32);
                    Slot::One(e2)
                }
                n => {
                    debug_assert_eq!(n, 2, "invalid enum discriminant");
                    let e2 = {
                        let base1 = arg1;
                        let len1 = arg2;
                        let mut result1 = _rt::Vec::with_capacity(len1);
                        for i in 0..len1 {
                            let base = base1.add(i * 4);
                            let e1 = {
                                let l0 = *base.add(0).cast::<i32>();
                                Counter::from_handle(l0 as u32)
                            };
                            result1.push(e1);
                        }
                        _rt::cabi_dealloc(base1, len1 * 4, 4);
                        result1
                    };
                    Slot::Many(e2)
                }
            };
            G_::take(v2, arg3 as u32)
        };
        let ptr4 = (&raw mut _RET_AREA.0).cast::<u8>();
        match result3 {
            Ok(e) => {
                *ptr4.add(0).cast::<u8>() = (0i32) as u8;
                match e {
                    Some(e) => {
                        *ptr4
                            .add(::core::mem::size_of::<*const u8>())
                            .cast::<u8>() = (1i32) as u8;
                        *ptr4
                            .add(4 + 1 * ::core::mem::size_of::<*const u8>())
                            .cast::<i32>() = (e).take_handle() as i32;
                    }
                    None => {
                        *ptr4
                            .add(::core::mem::size_of::<*const u8>())
                            .cast::<u8>() = (0i32) as u8;
                    }
                };
            }
            Err(e) => {
                *ptr4.add(0).cast::<u8>() = (1i32) as u8;
                let vec5 = e;
                let len5 = vec5.len();
                let layout5 = _rt::alloc::Layout::from_size_align(
                    vec5.len() * 4, 4,
                ).unwrap();
                let (result5, _cleanup5) =
                    ::witcraft_guest::rt::Cleanup::new(layout5);
                if let Some(cleanup) = _cleanup5 {
                    cleanup.forget();
                }
                for (i, e) in vec5.into_iter().enumerate() {
                    let base = result5.add(i * 4);
                    {
                        *base.add(0).cast::<i32>() = (e).take_handle() as i32;
                    }
                }
                *ptr4.add(2 * ::core::mem::size_of::<*const u8>()).cast::<usize>() =
                    len5;
                *ptr4.add(::core::mem::size_of::<*const u8>()).cast::<*mut u8>() =
                    result5;
            }
        };
        ptr4
    }
}
#[doc(hidden)]
pub unsafe fn __post_return_take<G_: Guest>(arg0: *mut u8) {
    unsafe {
        let l0 = i32::from(*arg0.add(0).cast::<u8>());
        match l0 {
            0 => (),
            _ => {
                let l1 = *arg0
                    .add(::core::mem::size_of::<*const u8>())
                    .cast::<*mut u8>();
                let l2 = *arg0
                    .add(2 * ::core::mem::size_of::<*const u8>())
                    .cast::<usize>();
                let base3 = l1;
                let len3 = l2;
                _rt::cabi_dealloc(base3, len3 * 4, 4);
            }
        }
    }
}
pub trait Guest {
    type Counter: GuestCounter;
    type Gauge: GuestGauge;
    /// Gives a counter away, and another back.
    fn pass(what: Counter) -> Counter;
    /// Only lends it.
    fn read(what: CounterBorrow<'_>) -> u32;
    /// Lends several.
    fn total(all: _rt::Vec<CounterBorrow<'_>>) -> u64;
    /// Gives two away in a record, and gets them back the other way round.
    fn swap(both: Pair) -> Pair;
    /// Gives away what is in the slot. Fails with what was refused: more than `most`.
    fn take(what: Slot, most: u32) -> Result<Option<Counter>, _rt::Vec<Counter>>;
}
pub trait GuestCounter: ::witcraft_guest::rt::Resource {
    #[doc(hidden)]
    unsafe fn _resource_new(val: *mut u8) -> u32
    where
        Self: Sized,
    {
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "[export]local:kitchen-sink/handles@1.2.0")]
        unsafe extern "C" {
            #[link_name = "[resource-new]counter"]
            fn new(_: *mut u8) -> i32;
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn new(_: *mut u8) -> i32 {
            ::witcraft_guest::native::import(
                "[export]local:kitchen-sink/handles@1.2.0", "[resource-new]counter",
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
        #[link(wasm_import_module = "[export]local:kitchen-sink/handles@1.2.0")]
        unsafe extern "C" {
            #[link_name = "[resource-rep]counter"]
            fn rep(_: i32) -> *mut u8;
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn rep(_: i32) -> *mut u8 {
            ::witcraft_guest::native::import(
                "[export]local:kitchen-sink/handles@1.2.0", "[resource-rep]counter",
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
    /// A counter that stands at `start`.
    fn new(start: u32) -> Self;
    /// A method: adds `n`, and returns the sum.
    fn add(&self, n: u32) -> u32;
    /// A static function: takes one, looks at the other.
    fn merge(into: Counter, other: CounterBorrow<'_>) -> Counter;
}
pub trait GuestGauge: ::witcraft_guest::rt::Resource {
    #[doc(hidden)]
    unsafe fn _resource_new(val: *mut u8) -> u32
    where
        Self: Sized,
    {
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "[export]local:kitchen-sink/handles@1.2.0")]
        unsafe extern "C" {
            #[link_name = "[resource-new]gauge"]
            fn new(_: *mut u8) -> i32;
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn new(_: *mut u8) -> i32 {
            ::witcraft_guest::native::import(
                "[export]local:kitchen-sink/handles@1.2.0", "[resource-new]gauge",
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
        #[link(wasm_import_module = "[export]local:kitchen-sink/handles@1.2.0")]
        unsafe extern "C" {
            #[link_name = "[resource-rep]gauge"]
            fn rep(_: i32) -> *mut u8;
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn rep(_: i32) -> *mut u8 {
            ::witcraft_guest::native::import(
                "[export]local:kitchen-sink/handles@1.2.0", "[resource-rep]gauge",
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
    /// Refuses a limit of zero.
    fn new(limit: u32) -> Result<Self, _rt::String>
    where
        Self: Sized;
    /// A method that lends another resource.
    fn fits(&self, what: CounterBorrow<'_>) -> bool;
}
#[doc(hidden)]
macro_rules! __export_local_kitchen_sink_handles_1_2_0_cabi {
    ($ty:ident with_types_in $($path_to_types:tt)*) => {
        #[cfg(not(target_family = "wasm"))]
        const _: () = {
            const fn exported<T: $($path_to_types)*::Guest>() {}
            exported::<$ty>();
        };
        #[allow(dead_code, unsafe_code, clippy::all, clippy::pedantic, clippy::restriction)]
        #[cfg(target_family = "wasm")]
        const _: () = {
            #[unsafe(export_name = "local:kitchen-sink/handles@1.2.0#[constructor]counter")]
            unsafe extern "C" fn export_constructor_counter(arg0: i32) -> i32 {
                unsafe {
                    $($path_to_types)*::_export_constructor_counter_cabi::<
                        <$ty as $($path_to_types)*::Guest>::Counter,
                    >(arg0)
                }
            }
            #[unsafe(export_name = "local:kitchen-sink/handles@1.2.0#[method]counter.add")]
            unsafe extern "C" fn export_method_counter_add(
                arg0: *mut u8, arg1: i32,
            ) -> i32 {
                unsafe {
                    $($path_to_types)*::_export_method_counter_add_cabi::<
                        <$ty as $($path_to_types)*::Guest>::Counter,
                    >(arg0, arg1)
                }
            }
            #[unsafe(export_name = "local:kitchen-sink/handles@1.2.0#[static]counter.merge")]
            unsafe extern "C" fn export_static_counter_merge(
                arg0: i32, arg1: i32,
            ) -> i32 {
                unsafe {
                    $($path_to_types)*::_export_static_counter_merge_cabi::<
                        <$ty as $($path_to_types)*::Guest>::Counter,
                    >(arg0, arg1)
                }
            }
            #[unsafe(export_name = "local:kitchen-sink/handles@1.2.0#[constructor]gauge")]
            unsafe extern "C" fn export_constructor_gauge(arg0: i32) -> *mut u8 {
                unsafe {
                    $($path_to_types)*::_export_constructor_gauge_cabi::<
                        <$ty as $($path_to_types)*::Guest>::Gauge,
                    >(arg0)
                }
            }
            #[unsafe(export_name = "cabi_post_local:kitchen-sink/handles@1.2.0#[constructor]gauge")]
            unsafe extern "C" fn _post_return_constructor_gauge(arg0: *mut u8) {
                unsafe {
                    $($path_to_types)*::__post_return_constructor_gauge::<
                        <$ty as $($path_to_types)*::Guest>::Gauge,
                    >(arg0)
                }
            }
            #[unsafe(export_name = "local:kitchen-sink/handles@1.2.0#[method]gauge.fits")]
            unsafe extern "C" fn export_method_gauge_fits(
                arg0: *mut u8, arg1: i32,
            ) -> i32 {
                unsafe {
                    $($path_to_types)*::_export_method_gauge_fits_cabi::<
                        <$ty as $($path_to_types)*::Guest>::Gauge,
                    >(arg0, arg1)
                }
            }
            #[unsafe(export_name = "local:kitchen-sink/handles@1.2.0#pass")]
            unsafe extern "C" fn export_pass(arg0: i32) -> i32 {
                unsafe { $($path_to_types)*::_export_pass_cabi::<$ty>(arg0) }
            }
            #[unsafe(export_name = "local:kitchen-sink/handles@1.2.0#read")]
            unsafe extern "C" fn export_read(arg0: i32) -> i32 {
                unsafe { $($path_to_types)*::_export_read_cabi::<$ty>(arg0) }
            }
            #[unsafe(export_name = "local:kitchen-sink/handles@1.2.0#total")]
            unsafe extern "C" fn export_total(arg0: *mut u8, arg1: usize) -> i64 {
                unsafe { $($path_to_types)*::_export_total_cabi::<$ty>(arg0, arg1) }
            }
            #[unsafe(export_name = "local:kitchen-sink/handles@1.2.0#swap")]
            unsafe extern "C" fn export_swap(arg0: i32, arg1: i32) -> *mut u8 {
                unsafe { $($path_to_types)*::_export_swap_cabi::<$ty>(arg0, arg1) }
            }
            #[unsafe(export_name = "local:kitchen-sink/handles@1.2.0#take")]
            unsafe extern "C" fn export_take(
                arg0: i32, arg1: *mut u8, arg2: usize, arg3: i32,
            ) -> *mut u8 {
                unsafe {
                    $($path_to_types)*::_export_take_cabi::<$ty>(
                        arg0, arg1, arg2, arg3,
                    )
                }
            }
            #[unsafe(export_name = "cabi_post_local:kitchen-sink/handles@1.2.0#take")]
            unsafe extern "C" fn _post_return_take(arg0: *mut u8) {
                unsafe { $($path_to_types)*::__post_return_take::<$ty>(arg0) }
            }
            const _: () = {
                #[doc(hidden)]
                #[unsafe(export_name = "local:kitchen-sink/handles@1.2.0#[dtor]counter")]
                #[allow(non_snake_case)]
                unsafe extern "C" fn dtor(rep: *mut u8) {
                    unsafe {
                        $($path_to_types)*::Counter::dtor::<
                            <$ty as $($path_to_types)*::Guest>::Counter,
                        >(rep)
                    }
                }
            };
            const _: () = {
                #[doc(hidden)]
                #[unsafe(export_name = "local:kitchen-sink/handles@1.2.0#[dtor]gauge")]
                #[allow(non_snake_case)]
                unsafe extern "C" fn dtor(rep: *mut u8) {
                    unsafe {
                        $($path_to_types)*::Gauge::dtor::<
                            <$ty as $($path_to_types)*::Guest>::Gauge,
                        >(rep)
                    }
                }
            };
        };
    };
}
#[doc(hidden)]
pub(crate) use __export_local_kitchen_sink_handles_1_2_0_cabi;
#[cfg_attr(target_pointer_width = "64", repr(align(8)))]
#[cfg_attr(target_pointer_width = "32", repr(align(4)))]
struct _RetArea(
    [::core::mem::MaybeUninit<
        u8,
    >; 3 * ::core::mem::size_of::<*const u8>()],
);
static mut _RET_AREA: _RetArea = _RetArea(
    [::core::mem::MaybeUninit::uninit(); 3
        * ::core::mem::size_of::<*const u8>()],
);
