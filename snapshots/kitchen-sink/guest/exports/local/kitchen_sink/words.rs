#[used]
#[doc(hidden)]
static __FORCE_SECTION_REF: fn() = super::super::super::super::__link_custom_section_describing_imports;
use super::super::super::super::_rt;
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
#[doc(hidden)]
pub unsafe fn _export_match_cabi<G_: Guest>(
    arg0: i32,
    arg1: i32,
    arg2: i32,
    arg3: i32,
    arg4: *mut u8,
    arg5: usize,
    arg6: i32,
    arg7: i32,
    arg8: i32,
) -> *mut u8 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        let result2 = {
            let v1 = match arg3 {
                0 => { Option_::None }
                n => {
                    debug_assert_eq!(n, 1, "invalid enum discriminant");
                    let e1 = {
                        let len0 = arg5;
                        let bytes0 =
                            _rt::Vec::from_raw_parts(arg4.cast(), len0, len0);
                        _rt::string_lift(bytes0)
                    };
                    Option_::Some(e1)
                }
            };
            G_::match_(
                Record { type_: arg0 as u8, self_: arg1 as u8, some: arg2 as u8 },
                v1,
                Record { type_: arg6 as u8, self_: arg7 as u8, some: arg8 as u8 },
            )
        };
        let ptr3 = (&raw mut _RET_AREA.0).cast::<u8>();
        match result2 {
            Option_::None => {
                *ptr3.add(0).cast::<u8>() = (0i32) as u8;
            }
            Option_::Some(e) => {
                *ptr3.add(0).cast::<u8>() = (1i32) as u8;
                let vec4 = (e.into_bytes()).into_boxed_slice();
                let ptr4 = vec4.as_ptr().cast::<u8>();
                let len4 = vec4.len();
                ::core::mem::forget(vec4);
                *ptr3.add(2 * ::core::mem::size_of::<*const u8>()).cast::<usize>() =
                    len4;
                *ptr3.add(::core::mem::size_of::<*const u8>()).cast::<*mut u8>() =
                    ptr4.cast_mut();
            }
        }
        ptr3
    }
}
#[doc(hidden)]
pub unsafe fn __post_return_match<G_: Guest>(arg0: *mut u8) {
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
pub trait Guest {
    /// Keywords of Rust.
    fn match_(impl_: Record, use_: Option_, super_: Http23) -> Option_;
}
#[doc(hidden)]
macro_rules! __export_local_kitchen_sink_words_1_2_0_cabi {
    ($ty:ident with_types_in $($path_to_types:tt)*) => {
        #[cfg(not(target_family = "wasm"))]
        const _: () = {
            const fn exported<T: $($path_to_types)*::Guest>() {}
            exported::<$ty>();
        };
        #[allow(dead_code, unsafe_code, clippy::all, clippy::pedantic, clippy::restriction)]
        #[cfg(target_family = "wasm")]
        const _: () = {
            #[unsafe(export_name = "local:kitchen-sink/words@1.2.0#match")]
            unsafe extern "C" fn export_match(
                arg0: i32, arg1: i32, arg2: i32, arg3: i32, arg4: *mut u8,
                arg5: usize, arg6: i32, arg7: i32, arg8: i32,
            ) -> *mut u8 {
                unsafe {
                    $($path_to_types)*::_export_match_cabi::<$ty>(
                        arg0, arg1, arg2, arg3, arg4, arg5, arg6, arg7, arg8,
                    )
                }
            }
            #[unsafe(export_name = "cabi_post_local:kitchen-sink/words@1.2.0#match")]
            unsafe extern "C" fn _post_return_match(arg0: *mut u8) {
                unsafe { $($path_to_types)*::__post_return_match::<$ty>(arg0) }
            }
        };
    };
}
#[doc(hidden)]
pub(crate) use __export_local_kitchen_sink_words_1_2_0_cabi;
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
