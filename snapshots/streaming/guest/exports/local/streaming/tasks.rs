#[used]
#[doc(hidden)]
static __FORCE_SECTION_REF: fn() = super::super::super::super::__link_custom_section_describing_imports;
use super::super::super::super::_rt;
#[doc(hidden)]
pub unsafe fn _export_count_cabi<G_: Guest>(arg0: i32) -> i32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        ::witcraft_guest::rt::async_support::start_task(async move {
            let _task_cancel =
                ::witcraft_guest::rt::async_support::TaskCancelOnDrop::new();
            let result0 = &{
                G_::count(
                    ::witcraft_guest::rt::async_support::StreamReader::new(
                        arg0 as u32,
                        &<u8 as super::super::super::super::wit_stream::StreamPayload>::VTABLE,
                    ),
                ).await
            };
            #[cfg(target_arch = "wasm32")]
            #[link(wasm_import_module = "[export]local:streaming/tasks@0.1.0")]
            unsafe extern "C" {
                #[link_name = "[task-return]count"]
                fn wit_import1(_: i64);
            }
            #[cfg(not(target_arch = "wasm32"))]
            unsafe fn wit_import1(_: i64) {
                ::witcraft_guest::native::import(
                    "[export]local:streaming/tasks@0.1.0", "[task-return]count",
                )
            }
            _task_cancel.forget();
            wit_import1(_rt::as_i64(result0));
        })
    }
}
#[doc(hidden)]
pub unsafe fn __callback_count(event0: u32, event1: u32, event2: u32) -> u32 {
    unsafe { ::witcraft_guest::rt::async_support::callback(event0, event1, event2) }
}
#[doc(hidden)]
pub unsafe fn _export_produce_cabi<G_: Guest>(arg0: i64, arg1: i32) -> i32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        ::witcraft_guest::rt::async_support::start_task(async move {
            let _task_cancel =
                ::witcraft_guest::rt::async_support::TaskCancelOnDrop::new();
            let result0 = &{ G_::produce(arg0 as u64, arg1 as u32).await };
            #[cfg(target_arch = "wasm32")]
            #[link(wasm_import_module = "[export]local:streaming/tasks@0.1.0")]
            unsafe extern "C" {
                #[link_name = "[task-return]produce"]
                fn wit_import1(_: i32);
            }
            #[cfg(not(target_arch = "wasm32"))]
            unsafe fn wit_import1(_: i32) {
                ::witcraft_guest::native::import(
                    "[export]local:streaming/tasks@0.1.0", "[task-return]produce",
                )
            }
            _task_cancel.forget();
            wit_import1((result0).take_handle() as i32);
        })
    }
}
#[doc(hidden)]
pub unsafe fn __callback_produce(event0: u32, event1: u32, event2: u32) -> u32 {
    unsafe { ::witcraft_guest::rt::async_support::callback(event0, event1, event2) }
}
#[doc(hidden)]
pub unsafe fn _export_head_cabi<G_: Guest>(arg0: i32, arg1: i32) -> i32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        ::witcraft_guest::rt::async_support::start_task(async move {
            let _task_cancel =
                ::witcraft_guest::rt::async_support::TaskCancelOnDrop::new();
            let result0 = &{
                G_::head(
                    ::witcraft_guest::rt::async_support::StreamReader::new(
                        arg0 as u32,
                        &<u8 as super::super::super::super::wit_stream::StreamPayload>::VTABLE,
                    ),
                    arg1 as u32,
                ).await
            };
            let vec1 = result0;
            let ptr1 = vec1.as_ptr().cast::<u8>();
            let len1 = vec1.len();
            #[cfg(target_arch = "wasm32")]
            #[link(wasm_import_module = "[export]local:streaming/tasks@0.1.0")]
            unsafe extern "C" {
                #[link_name = "[task-return]head"]
                fn wit_import2(_: *mut u8, _: usize);
            }
            #[cfg(not(target_arch = "wasm32"))]
            unsafe fn wit_import2(_: *mut u8, _: usize) {
                ::witcraft_guest::native::import(
                    "[export]local:streaming/tasks@0.1.0", "[task-return]head",
                )
            }
            _task_cancel.forget();
            wit_import2(ptr1.cast_mut(), len1);
        })
    }
}
#[doc(hidden)]
pub unsafe fn __callback_head(event0: u32, event1: u32, event2: u32) -> u32 {
    unsafe { ::witcraft_guest::rt::async_support::callback(event0, event1, event2) }
}
#[doc(hidden)]
pub unsafe fn _export_never_cabi<G_: Guest>() -> i32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        ::witcraft_guest::rt::async_support::start_task(async move {
            let _task_cancel =
                ::witcraft_guest::rt::async_support::TaskCancelOnDrop::new();
            let result0 = &{ G_::never().await };
            #[cfg(target_arch = "wasm32")]
            #[link(wasm_import_module = "[export]local:streaming/tasks@0.1.0")]
            unsafe extern "C" {
                #[link_name = "[task-return]never"]
                fn wit_import1(_: i32);
            }
            #[cfg(not(target_arch = "wasm32"))]
            unsafe fn wit_import1(_: i32) {
                ::witcraft_guest::native::import(
                    "[export]local:streaming/tasks@0.1.0", "[task-return]never",
                )
            }
            _task_cancel.forget();
            wit_import1((result0).take_handle() as i32);
        })
    }
}
#[doc(hidden)]
pub unsafe fn __callback_never(event0: u32, event1: u32, event2: u32) -> u32 {
    unsafe { ::witcraft_guest::rt::async_support::callback(event0, event1, event2) }
}
#[doc(hidden)]
pub unsafe fn _export_give_up_cabi<G_: Guest>(arg0: i32) -> i32 {
    unsafe {
        #[cfg(target_arch = "wasm32")]
        _rt::run_ctors_once();
        ::witcraft_guest::rt::async_support::start_task(async move {
            let _task_cancel =
                ::witcraft_guest::rt::async_support::TaskCancelOnDrop::new();
            { G_::give_up(arg0 as u32).await };
            #[cfg(target_arch = "wasm32")]
            #[link(wasm_import_module = "[export]local:streaming/tasks@0.1.0")]
            unsafe extern "C" {
                #[link_name = "[task-return]give-up"]
                fn wit_import0();
            }
            #[cfg(not(target_arch = "wasm32"))]
            unsafe fn wit_import0() {
                ::witcraft_guest::native::import(
                    "[export]local:streaming/tasks@0.1.0", "[task-return]give-up",
                )
            }
            _task_cancel.forget();
            wit_import0();
        })
    }
}
#[doc(hidden)]
pub unsafe fn __callback_give_up(event0: u32, event1: u32, event2: u32) -> u32 {
    unsafe { ::witcraft_guest::rt::async_support::callback(event0, event1, event2) }
}
pub trait Guest {
    /// Reads all of a stream, and says how many bytes there were.
    async fn count(
        input: ::witcraft_guest::rt::async_support::StreamReader<u8>,
    ) -> u64;
    /// Writes so many bytes, each the low byte of its position, in pieces of `chunk`.
    async fn produce(
        total: u64,
        chunk: u32,
    ) -> ::witcraft_guest::rt::async_support::StreamReader<u8>;
    /// Reads `n` bytes, and drops the stream.
    async fn head(
        input: ::witcraft_guest::rt::async_support::StreamReader<u8>,
        n: u32,
    ) -> _rt::Vec<u8>;
    /// A future that nobody ever writes: its writer is dropped.
    async fn never() -> ::witcraft_guest::rt::async_support::FutureReader<
        u32,
    >;
    /// Calls `forever` so often, and gives up on each call.
    async fn give_up(times: u32) -> ();
}
#[doc(hidden)]
macro_rules! __export_local_streaming_tasks_0_1_0_cabi {
    ($ty:ident with_types_in $($path_to_types:tt)*) => {
        #[cfg(not(target_family = "wasm"))]
        const _: () = {
            const fn exported<T: $($path_to_types)*::Guest>() {}
            exported::<$ty>();
        };
        #[allow(dead_code, unsafe_code, clippy::all, clippy::pedantic, clippy::restriction)]
        #[cfg(target_family = "wasm")]
        const _: () = {
            #[unsafe(export_name = "[async-lift]local:streaming/tasks@0.1.0#count")]
            unsafe extern "C" fn export_count(arg0: i32) -> i32 {
                unsafe { $($path_to_types)*::_export_count_cabi::<$ty>(arg0) }
            }
            #[unsafe(export_name = "[callback][async-lift]local:streaming/tasks@0.1.0#count")]
            unsafe extern "C" fn _callback_count(
                event0: u32, event1: u32, event2: u32,
            ) -> u32 {
                unsafe {
                    $($path_to_types)*::__callback_count(event0, event1, event2)
                }
            }
            #[unsafe(export_name = "[async-lift]local:streaming/tasks@0.1.0#produce")]
            unsafe extern "C" fn export_produce(arg0: i64, arg1: i32) -> i32 {
                unsafe {
                    $($path_to_types)*::_export_produce_cabi::<$ty>(arg0, arg1)
                }
            }
            #[unsafe(export_name = "[callback][async-lift]local:streaming/tasks@0.1.0#produce")]
            unsafe extern "C" fn _callback_produce(
                event0: u32, event1: u32, event2: u32,
            ) -> u32 {
                unsafe {
                    $($path_to_types)*::__callback_produce(event0, event1, event2)
                }
            }
            #[unsafe(export_name = "[async-lift]local:streaming/tasks@0.1.0#head")]
            unsafe extern "C" fn export_head(arg0: i32, arg1: i32) -> i32 {
                unsafe { $($path_to_types)*::_export_head_cabi::<$ty>(arg0, arg1) }
            }
            #[unsafe(export_name = "[callback][async-lift]local:streaming/tasks@0.1.0#head")]
            unsafe extern "C" fn _callback_head(
                event0: u32, event1: u32, event2: u32,
            ) -> u32 {
                unsafe {
                    $($path_to_types)*::__callback_head(event0, event1, event2)
                }
            }
            #[unsafe(export_name = "[async-lift]local:streaming/tasks@0.1.0#never")]
            unsafe extern "C" fn export_never() -> i32 {
                unsafe { $($path_to_types)*::_export_never_cabi::<$ty>() }
            }
            #[unsafe(export_name = "[callback][async-lift]local:streaming/tasks@0.1.0#never")]
            unsafe extern "C" fn _callback_never(
                event0: u32, event1: u32, event2: u32,
            ) -> u32 {
                unsafe {
                    $($path_to_types)*::__callback_never(event0, event1, event2)
                }
            }
            #[unsafe(export_name = "[async-lift]local:streaming/tasks@0.1.0#give-up")]
            unsafe extern "C" fn export_give_up(arg0: i32) -> i32 {
                unsafe { $($path_to_types)*::_export_give_up_cabi::<$ty>(arg0) }
            }
            #[unsafe(export_name = "[callback][async-lift]local:streaming/tasks@0.1.0#give-up")]
            unsafe extern "C" fn _callback_give_up(
                event0: u32, event1: u32, event2: u32,
            ) -> u32 {
                unsafe {
                    $($path_to_types)*::__callback_give_up(event0, event1, event2)
                }
            }
        };
    };
}
#[doc(hidden)]
pub(crate) use __export_local_streaming_tasks_0_1_0_cabi;
