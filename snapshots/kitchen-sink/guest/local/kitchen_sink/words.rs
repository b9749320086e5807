#[used]
#[doc(hidden)]
static __FORCE_SECTION_REF: fn() = super::super::super::__link_custom_section_describing_imports;
use super::super::super::_rt;
/// A keyword of WIT.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Record {
    /// Keywords of both.
    pub type_: u8,
    /// A keyword of Rust that cannot be written raw.
    pub self_: u8,
    /// A name that Rust's prelude has, too.
    pub some: u8,
}
impl ::core::fmt::Debug for Record {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.debug_struct("Record")
            .field("type", &self.type_)
            .field("self", &self.self_)
            .field("some", &self.some)
            .finish()
    }
}
/// Rust's own types.
#[derive(Clone)]
pub enum Option_ {
    /// As in Rust.
    None,
    /// As in Rust.
    Some(_rt::String),
}
impl ::core::fmt::Debug for Option_ {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        match self {
            Option_::None => { f.debug_tuple("Option_::None").finish() }
            Option_::Some(e) => { f.debug_tuple("Option_::Some").field(e).finish() }
        }
    }
}
/// A name with digits after a hyphen, and an acronym.
pub type Http23 = Record;
/// Keywords of Rust.
pub fn match_(impl_: Record, use_: &Option_, super_: Http23) -> Option_ {
    unsafe {
        #[cfg_attr(target_pointer_width = "64", repr(align(8)))]
        #[cfg_attr(target_pointer_width = "32", repr(align(4)))]
        struct RetArea([
            ::core::mem::MaybeUninit::<u8>; 3 * ::core::mem::size_of::<*const u8>()
        ]);
        let mut ret_area = RetArea([
            ::core::mem::MaybeUninit::uninit(); 3 * ::core::mem::size_of::<*const u8>()
        ]);
        let Record { type_: type_0, self_: self_0, some: some0 } = impl_;
        let (result2_0, result2_1, result2_2) = match use_ {
            Option_::None => { (0i32, ::core::ptr::null_mut(), 0usize) }
            Option_::Some(e) => {
                let vec1 = e;
                let ptr1 = vec1.as_ptr().cast::<u8>();
                let len1 = vec1.len();
                (1i32, ptr1.cast_mut(), len1)
            }
        };
        let Record { type_: type_3, self_: self_3, some: some3 } = super_;
        let ptr4 = ret_area.0.as_mut_ptr().cast::<u8>();
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "local:kitchen-sink/words@1.2.0")]
        unsafe extern "C" {
            #[link_name = "match"]
            fn wit_import5(
                _: i32, _: i32, _: i32, _: i32, _: *mut u8, _: usize, _: i32, _: i32,
                _: i32, _: *mut u8,
            );
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe fn wit_import5(
            _: i32, _: i32, _: i32, _: i32, _: *mut u8, _: usize, _: i32, _: i32,
            _: i32, _: *mut u8,
        ) {
            ::witcraft_guest::native::import("local:kitchen-sink/words@1.2.0", "match")
        }
        wit_import5(
            _rt::as_i32(type_0),
            _rt::as_i32(self_0),
            _rt::as_i32(some0),
            result2_0,
            result2_1,
            result2_2,
            _rt::as_i32(type_3),
            _rt::as_i32(self_3),
            _rt::as_i32(some3),
            ptr4,
        );
        let l6 = i32::from(*ptr4.add(0).cast::<u8>());
        let v10 = match l6 {
            0 => { Option_::None }
            n => {
                debug_assert_eq!(n, 1, "invalid enum discriminant");
                let e10 = {
                    let l7 = *ptr4
                        .add(::core::mem::size_of::<*const u8>())
                        .cast::<*mut u8>();
                    let l8 = *ptr4
                        .add(2 * ::core::mem::size_of::<*const u8>())
                        .cast::<usize>();
                    let len9 = l8;
                    let bytes9 = _rt::Vec::from_raw_parts(l7.cast(), len9, len9);
                    _rt::string_lift(bytes9)
                };
                Option_::Some(e10)
            }
        };
        let result11 = v10;
        result11
    }
}
