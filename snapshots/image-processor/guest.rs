#[allow(unused_unsafe, clippy::all)]
/// Writes one line to the host's log, for people. The message has no line break at its end.
#[allow(async_fn_in_trait)]
pub fn log(message: &str) -> () {
    unsafe {
        let vec0 = message;
        let ptr0 = vec0.as_ptr().cast::<u8>();
        let len0 = vec0.len();
        #[cfg(target_arch = "wasm32")]
        #[link(wasm_import_module = "$root")]
        unsafe extern "C" {
            #[link_name = "log"]
            fn wit_import1(_: *mut u8, _: usize);
        }
        #[cfg(not(target_arch = "wasm32"))]
        unsafe extern "C" fn wit_import1(_: *mut u8, _: usize) {
            unreachable!()
        }
        wit_import1(ptr0.cast_mut(), len0);
    }
}
#[doc(hidden)]
#[allow(non_snake_case, unused_unsafe)]
pub unsafe fn _export_version_cabi<T_: Guest>() -> *mut u8 {
    unsafe {
        #[cfg(target_arch = "wasm32")] _rt::run_ctors_once();
        let result0 = { T_::version() };
        let ptr1 = (&raw mut _RET_AREA.0).cast::<u8>();
        let vec2 = (result0.into_bytes()).into_boxed_slice();
        let ptr2 = vec2.as_ptr().cast::<u8>();
        let len2 = vec2.len();
        ::core::mem::forget(vec2);
        *ptr1.add(::core::mem::size_of::<*const u8>()).cast::<usize>() = len2;
        *ptr1.add(0).cast::<*mut u8>() = ptr2.cast_mut();
        ptr1
    }
}
#[doc(hidden)]
#[allow(non_snake_case)]
pub unsafe fn __post_return_version<T_: Guest>(arg0: *mut u8) {
    unsafe {
        let l0 = *arg0.add(0).cast::<*mut u8>();
        let l1 = *arg0.add(::core::mem::size_of::<*const u8>()).cast::<usize>();
        _rt::cabi_dealloc(l0, l1, 1);
    }
}
pub trait Guest {
    /// The version of the component, as in `1.2.3`.
    #[allow(async_fn_in_trait)]
    fn version() -> _rt::String;
}
#[doc(hidden)]
macro_rules! __export_world_image_processor_cabi {
    ($ty:ident with_types_in $($path_to_types:tt)*) => {
        #[allow(unsafe_code, clippy::allow_attributes_without_reason, reason = "the Canonical ABI is spoken in raw pointers")] #[cfg_attr(not(target_family = "wasm"), allow(dead_code, reason = "only a wasm module exports"))] const _ : () = { #[cfg_attr(target_family = "wasm", unsafe(export_name = "version"))] unsafe extern "C" fn
        export_version() -> * mut u8 { unsafe { $($path_to_types)*::
        _export_version_cabi::<$ty > () } } #[cfg_attr(target_family = "wasm", unsafe(export_name = "cabi_post_version"))]
        unsafe extern "C" fn _post_return_version(arg0 : * mut u8,) { unsafe {
        $($path_to_types)*:: __post_return_version::<$ty > (arg0) } } };
    };
}
#[doc(hidden)]
pub(crate) use __export_world_image_processor_cabi;
#[cfg_attr(target_pointer_width = "64", repr(align(8)))]
#[cfg_attr(target_pointer_width = "32", repr(align(4)))]
struct _RetArea([::core::mem::MaybeUninit<u8>; 2 * ::core::mem::size_of::<*const u8>()]);
static mut _RET_AREA: _RetArea = _RetArea(
    [::core::mem::MaybeUninit::uninit(); 2 * ::core::mem::size_of::<*const u8>()],
);
#[allow(dead_code, clippy::all)]
pub mod local {
    pub mod image_processor {
        /// The vocabulary of images: what a picture is, where something is in it, and what can go wrong.
        ///
        /// All coordinates and sizes are in pixels. The origin is the top left corner, `x` grows to the right and `y`
        /// grows downwards.
        #[allow(dead_code, async_fn_in_trait, unused_imports, clippy::all)]
        pub mod types {
            #[used]
            #[doc(hidden)]
            static __FORCE_SECTION_REF: fn() = super::super::super::__link_custom_section_describing_imports;
            use super::super::super::_rt;
            /// How the pixels of an image are laid out in its data.
            ///
            /// Every sample is one byte from 0 (none) to 255 (full), and samples are not premultiplied by alpha.
            #[repr(u8)]
            #[derive(Clone, Copy, Eq, Ord, PartialEq, PartialOrd)]
            pub enum Format {
                /// One byte per pixel: brightness.
                Gray,
                /// Two bytes per pixel: brightness, alpha.
                GrayAlpha,
                /// Three bytes per pixel: red, green, blue.
                Rgb,
                /// Four bytes per pixel: red, green, blue, alpha.
                Rgba,
            }
            impl ::core::fmt::Debug for Format {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    match self {
                        Format::Gray => f.debug_tuple("Format::Gray").finish(),
                        Format::GrayAlpha => f.debug_tuple("Format::GrayAlpha").finish(),
                        Format::Rgb => f.debug_tuple("Format::Rgb").finish(),
                        Format::Rgba => f.debug_tuple("Format::Rgba").finish(),
                    }
                }
            }
            impl Format {
                #[doc(hidden)]
                pub unsafe fn _lift(val: u8) -> Format {
                    if !cfg!(debug_assertions) {
                        return unsafe { ::core::mem::transmute(val) };
                    }
                    match val {
                        0 => Format::Gray,
                        1 => Format::GrayAlpha,
                        2 => Format::Rgb,
                        3 => Format::Rgba,
                        _ => panic!("invalid enum discriminant"),
                    }
                }
            }
            /// How `resize` finds the value of a pixel that lies between pixels of the source.
            #[repr(u8)]
            #[derive(Clone, Copy, Eq, Ord, PartialEq, PartialOrd)]
            pub enum Filter {
                /// Take the one pixel of the source that covers the centre of the new pixel. No new colours appear.
                Nearest,
                /// Mix the four pixels of the source around the centre of the new pixel, each by how near it is.
                ///
                /// At the edges the outermost pixel stands in for what lies beyond. Each sample is mixed on its own and
                /// rounded to the nearest integer, halves up.
                Bilinear,
            }
            impl ::core::fmt::Debug for Filter {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    match self {
                        Filter::Nearest => f.debug_tuple("Filter::Nearest").finish(),
                        Filter::Bilinear => f.debug_tuple("Filter::Bilinear").finish(),
                    }
                }
            }
            impl Filter {
                #[doc(hidden)]
                pub unsafe fn _lift(val: u8) -> Filter {
                    if !cfg!(debug_assertions) {
                        return unsafe { ::core::mem::transmute(val) };
                    }
                    match val {
                        0 => Filter::Nearest,
                        1 => Filter::Bilinear,
                        _ => panic!("invalid enum discriminant"),
                    }
                }
            }
            ::witcraft_guest::bitflags::bitflags! {
                #[doc = " A set of colour channels."] #[doc = ""] #[doc =
                " The brightness of a `gray` or `gray-alpha` image counts as all three of red, green and blue."]
                #[derive(PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Clone, Copy)] pub
                struct Channels : u8 { #[doc = " The red samples."] const RED = 1 << 0;
                #[doc = " The green samples."] const GREEN = 1 << 1; #[doc =
                " The blue samples."] const BLUE = 1 << 2; #[doc =
                " The alpha samples: 0 is transparent, 255 is opaque."] const ALPHA = 1
                << 3; }
            }
            /// A picture, by value.
            ///
            /// Rows follow each other from top to bottom without padding, the pixels of a row from left to right.
            #[derive(Clone)]
            pub struct Image {
                /// Pixels per row; at least 1.
                pub width: u32,
                /// Rows; at least 1.
                pub height: u32,
                /// The samples of each pixel, and so how many bytes it takes.
                pub format: Format,
                /// The samples: exactly `width` × `height` × bytes per pixel of them.
                pub data: _rt::Vec<u8>,
            }
            impl ::core::fmt::Debug for Image {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    f.debug_struct("Image")
                        .field("width", &self.width)
                        .field("height", &self.height)
                        .field("format", &self.format)
                        .field("data", &self.data)
                        .finish()
                }
            }
            /// One colour, in the terms of an `rgba` pixel.
            ///
            /// A `gray` or `gray-alpha` image takes the rounded mean of red, green and blue as the brightness. A format
            /// without alpha ignores `alpha`.
            #[repr(C)]
            #[derive(Clone, Copy)]
            pub struct Color {
                /// Red, 0 to 255.
                pub red: u8,
                /// Green, 0 to 255.
                pub green: u8,
                /// Blue, 0 to 255.
                pub blue: u8,
                /// Alpha: 0 is transparent, 255 is opaque.
                pub alpha: u8,
            }
            impl ::core::fmt::Debug for Color {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    f.debug_struct("Color")
                        .field("red", &self.red)
                        .field("green", &self.green)
                        .field("blue", &self.blue)
                        .field("alpha", &self.alpha)
                        .finish()
                }
            }
            /// An area with straight edges.
            ///
            /// It holds the pixels with `x` ≤ column < `x` + `width` and `y` ≤ row < `y` + `height`; one without width or
            /// height holds none. It may reach past the edges of an image, and the part that does is ignored unless a
            /// function says otherwise.
            #[repr(C)]
            #[derive(Clone, Copy)]
            pub struct Rectangle {
                /// The leftmost column, in pixels from the left edge.
                pub x: u32,
                /// The topmost row, in pixels from the top edge.
                pub y: u32,
                /// Columns, in pixels.
                pub width: u32,
                /// Rows, in pixels.
                pub height: u32,
            }
            impl ::core::fmt::Debug for Rectangle {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    f.debug_struct("Rectangle")
                        .field("x", &self.x)
                        .field("y", &self.y)
                        .field("width", &self.width)
                        .field("height", &self.height)
                        .finish()
                }
            }
            /// An area of any shape: the pixels that lie in at least one of the rectangles.
            ///
            /// Rectangles may overlap. The empty list is the empty area.
            pub type MaskArea = _rt::Vec<Rectangle>;
            /// Why an operation on images failed. The operation has then changed nothing.
            #[derive(Clone, Copy)]
            pub enum ResizeError {
                /// An image or a requested size has no width or no height.
                Empty,
                /// The data of an image does not have the length that its size and format ask for. The payload is that
                /// length, in bytes.
                WrongLength(u64),
                /// An image or a requested size has more pixels than the component takes on, or than it has memory for. The
                /// payload is the refused width and height, in pixels.
                TooLarge((u32, u32)),
                /// Something does not fit where it should be drawn. The payload is where it would have been.
                OutOfBounds(Rectangle),
                /// An image is in another format than the canvas it is drawn on. The payload is the format of the canvas.
                FormatMismatch(Format),
                /// The host asked to stop: `progress.report` returned false.
                Cancelled,
            }
            impl ::core::fmt::Debug for ResizeError {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    match self {
                        ResizeError::Empty => {
                            f.debug_tuple("ResizeError::Empty").finish()
                        }
                        ResizeError::WrongLength(e) => {
                            f.debug_tuple("ResizeError::WrongLength").field(e).finish()
                        }
                        ResizeError::TooLarge(e) => {
                            f.debug_tuple("ResizeError::TooLarge").field(e).finish()
                        }
                        ResizeError::OutOfBounds(e) => {
                            f.debug_tuple("ResizeError::OutOfBounds").field(e).finish()
                        }
                        ResizeError::FormatMismatch(e) => {
                            f.debug_tuple("ResizeError::FormatMismatch")
                                .field(e)
                                .finish()
                        }
                        ResizeError::Cancelled => {
                            f.debug_tuple("ResizeError::Cancelled").finish()
                        }
                    }
                }
            }
            impl ::core::fmt::Display for ResizeError {
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    write!(f, "{:?}", self)
                }
            }
            impl ::core::error::Error for ResizeError {}
        }
        /// How the component tells its host how far it is. The host provides it.
        #[allow(dead_code, async_fn_in_trait, unused_imports, clippy::all)]
        pub mod reporting {
            #[used]
            #[doc(hidden)]
            static __FORCE_SECTION_REF: fn() = super::super::super::__link_custom_section_describing_imports;
            use super::super::super::_rt;
            /// One piece of work whose advance the host follows.
            ///
            /// Dropping it tells the host that the work is over, finished or not.
            #[derive(Debug)]
            #[repr(transparent)]
            pub struct Progress {
                handle: _rt::Resource<Progress>,
            }
            impl Progress {
                #[doc(hidden)]
                pub unsafe fn from_handle(handle: u32) -> Self {
                    Self {
                        handle: unsafe { _rt::Resource::from_handle(handle) },
                    }
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
            unsafe impl _rt::WasmResource for Progress {
                #[inline]
                unsafe fn drop(_handle: u32) {
                    #[cfg(target_arch = "wasm32")]
                    #[link(wasm_import_module = "local:image-processor/reporting@0.1.0")]
                    unsafe extern "C" {
                        #[link_name = "[resource-drop]progress"]
                        fn drop(_: i32);
                    }
                    #[cfg(not(target_arch = "wasm32"))]
                    unsafe extern "C" fn drop(_: i32) {
                        unreachable!()
                    }
                    unsafe {
                        drop(_handle as i32);
                    }
                }
            }
            impl Progress {
                #[allow(unused_unsafe, clippy::all)]
                /// Reports that `done` of `total` steps are finished.
                ///
                /// `done` goes up from 1 to `total`, and `total` stays the same. Returns whether to go on; after false the
                /// component stops as soon as it can.
                #[allow(async_fn_in_trait)]
                pub fn report(&self, done: u32, total: u32) -> bool {
                    unsafe {
                        #[cfg(target_arch = "wasm32")]
                        #[link(
                            wasm_import_module = "local:image-processor/reporting@0.1.0"
                        )]
                        unsafe extern "C" {
                            #[link_name = "[method]progress.report"]
                            fn wit_import0(_: i32, _: i32, _: i32) -> i32;
                        }
                        #[cfg(not(target_arch = "wasm32"))]
                        unsafe extern "C" fn wit_import0(_: i32, _: i32, _: i32) -> i32 {
                            unreachable!()
                        }
                        let ret = wit_import0(
                            (self).handle() as i32,
                            _rt::as_i32(&done),
                            _rt::as_i32(&total),
                        );
                        _rt::bool_lift(ret as u8)
                    }
                }
            }
            #[allow(unused_unsafe, clippy::all)]
            /// Begins a piece of work. The caller owns the `progress` and drops it when the work is over.
            ///
            /// `label` is a short name of the work, for people.
            #[allow(async_fn_in_trait)]
            pub fn start(label: &str) -> Progress {
                unsafe {
                    let vec0 = label;
                    let ptr0 = vec0.as_ptr().cast::<u8>();
                    let len0 = vec0.len();
                    #[cfg(target_arch = "wasm32")]
                    #[link(wasm_import_module = "local:image-processor/reporting@0.1.0")]
                    unsafe extern "C" {
                        #[link_name = "start"]
                        fn wit_import1(_: *mut u8, _: usize) -> i32;
                    }
                    #[cfg(not(target_arch = "wasm32"))]
                    unsafe extern "C" fn wit_import1(_: *mut u8, _: usize) -> i32 {
                        unreachable!()
                    }
                    let ret = wit_import1(ptr0.cast_mut(), len0);
                    Progress::from_handle(ret as u32)
                }
            }
        }
    }
}
#[allow(dead_code, clippy::all)]
pub mod exports {
    pub mod local {
        pub mod image_processor {
            /// What the component does to images.
            #[allow(dead_code, async_fn_in_trait, unused_imports, clippy::all)]
            pub mod processing {
                #[used]
                #[doc(hidden)]
                static __FORCE_SECTION_REF: fn() = super::super::super::super::__link_custom_section_describing_imports;
                use super::super::super::super::_rt;
                pub type Image = super::super::super::super::local::image_processor::types::Image;
                pub type Format = super::super::super::super::local::image_processor::types::Format;
                pub type Filter = super::super::super::super::local::image_processor::types::Filter;
                pub type Channels = super::super::super::super::local::image_processor::types::Channels;
                pub type Color = super::super::super::super::local::image_processor::types::Color;
                pub type Rectangle = super::super::super::super::local::image_processor::types::Rectangle;
                pub type MaskArea = super::super::super::super::local::image_processor::types::MaskArea;
                pub type ResizeError = super::super::super::super::local::image_processor::types::ResizeError;
                pub type Progress = super::super::super::super::local::image_processor::reporting::Progress;
                /// A picture that is drawn on step by step, and that stays with the component.
                #[derive(Debug)]
                #[repr(transparent)]
                pub struct Canvas {
                    handle: _rt::Resource<Canvas>,
                }
                impl Canvas {
                    /// Creates a new resource from the specified representation.
                    ///
                    /// This function will create a new resource handle by moving `val` onto
                    /// the heap and then passing that heap pointer to the component model to
                    /// create a handle. The owned handle is then returned as `Canvas`.
                    pub fn new<T: GuestCanvas>(val: T) -> Self {
                        Self::type_guard::<T>();
                        let rep = <T::Rep as ::witcraft_guest::rt::ResourceRep<
                            T,
                        >>::rep_new(val);
                        unsafe {
                            let ptr = T::resource_into_raw_(rep);
                            Self::from_handle(T::_resource_new(ptr.cast()))
                        }
                    }
                    /// Gets access to the underlying `T` which represents this resource.
                    pub fn get<T: GuestCanvas>(&self) -> &T {
                        let ptr = self.as_ptr::<T>();
                        unsafe {
                            <T::Rep as ::witcraft_guest::rt::ResourceRep<
                                T,
                            >>::rep_as_ref(ptr)
                        }
                    }
                    /// Gets mutable access to the underlying `T` which represents this
                    /// resource.
                    pub fn get_mut<T: GuestCanvas>(&mut self) -> &mut T {
                        let ptr = self.as_ptr::<T>();
                        unsafe {
                            <T::Rep as ::witcraft_guest::rt::ResourceRep<
                                T,
                            >>::rep_as_mut(ptr)
                        }
                    }
                    /// Consumes this resource and returns the underlying `T`.
                    pub fn into_inner<T: GuestCanvas>(self) -> T {
                        let ptr = self.as_ptr::<T>();
                        unsafe {
                            <T::Rep as ::witcraft_guest::rt::ResourceRep<
                                T,
                            >>::rep_take(ptr)
                        }
                    }
                    #[doc(hidden)]
                    pub unsafe fn from_handle(handle: u32) -> Self {
                        Self {
                            handle: unsafe { _rt::Resource::from_handle(handle) },
                        }
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
                            assert!(! cfg!(target_feature = "atomics"));
                            let id = TypeId::of::<T>();
                            match LAST_TYPE {
                                Some(ty) => {
                                    assert!(
                                        ty == id, "cannot use two types with this resource type"
                                    )
                                }
                                None => LAST_TYPE = Some(id),
                            }
                        }
                    }
                    #[doc(hidden)]
                    pub unsafe fn dtor<T: GuestCanvas>(handle: *mut u8) {
                        Self::type_guard::<T>();
                        unsafe {
                            let _rep = T::resource_from_raw_(handle.cast());
                        }
                    }
                    fn as_ptr<T: GuestCanvas>(&self) -> *mut T::Rep {
                        Canvas::type_guard::<T>();
                        T::_resource_rep(self.handle()).cast()
                    }
                }
                /// A borrowed version of [`Canvas`] which represents a borrowed value
                /// with the lifetime `'a`.
                #[derive(Debug)]
                #[repr(transparent)]
                pub struct CanvasBorrow<'a> {
                    rep: *const u8,
                    _marker: core::marker::PhantomData<&'a Canvas>,
                }
                impl<'a> CanvasBorrow<'a> {
                    #[doc(hidden)]
                    pub unsafe fn lift(rep: *const u8) -> Self {
                        Self {
                            rep,
                            _marker: core::marker::PhantomData,
                        }
                    }
                    /// Gets access to the underlying `T` in this resource.
                    pub fn get<T: GuestCanvas>(&self) -> &'a T {
                        let ptr = self.as_ptr::<T>();
                        unsafe {
                            <T::Rep as ::witcraft_guest::rt::ResourceRep<
                                T,
                            >>::rep_as_ref(ptr)
                        }
                    }
                    fn as_ptr<T: GuestCanvas>(&self) -> *const T::Rep {
                        Canvas::type_guard::<T>();
                        self.rep.cast()
                    }
                }
                unsafe impl _rt::WasmResource for Canvas {
                    #[inline]
                    unsafe fn drop(_handle: u32) {
                        #[cfg(target_arch = "wasm32")]
                        #[link(
                            wasm_import_module = "[export]local:image-processor/processing@0.1.0"
                        )]
                        unsafe extern "C" {
                            #[link_name = "[resource-drop]canvas"]
                            fn drop(_: i32);
                        }
                        #[cfg(not(target_arch = "wasm32"))]
                        unsafe extern "C" fn drop(_: i32) {
                            unreachable!()
                        }
                        unsafe {
                            drop(_handle as i32);
                        }
                    }
                }
                #[doc(hidden)]
                #[allow(non_snake_case, unused_unsafe)]
                pub unsafe fn _export_resize_cabi<T_: Guest>(
                    arg0: i32,
                    arg1: i32,
                    arg2: i32,
                    arg3: *mut u8,
                    arg4: usize,
                    arg5: i32,
                    arg6: i32,
                    arg7: i32,
                ) -> *mut u8 {
                    unsafe {
                        #[cfg(target_arch = "wasm32")] _rt::run_ctors_once();
                        let result1 = {
                            let len0 = arg4;
                            T_::resize(
                                super::super::super::super::local::image_processor::types::Image {
                                    width: arg0 as u32,
                                    height: arg1 as u32,
                                    format: super::super::super::super::local::image_processor::types::Format::_lift(
                                        arg2 as u8,
                                    ),
                                    data: <_ as From<
                                        _rt::Vec<_>,
                                    >>::from(_rt::Vec::from_raw_parts(arg3.cast(), len0, len0)),
                                },
                                arg5 as u32,
                                arg6 as u32,
                                super::super::super::super::local::image_processor::types::Filter::_lift(
                                    arg7 as u8,
                                ),
                            )
                        };
                        let ptr2 = (&raw mut _RET_AREA.0).cast::<u8>();
                        match result1 {
                            Ok(e) => {
                                *ptr2.add(0).cast::<u8>() = (0i32) as u8;
                                let super::super::super::super::local::image_processor::types::Image {
                                    width: width3,
                                    height: height3,
                                    format: format3,
                                    data: data3,
                                } = e;
                                *ptr2.add(8).cast::<i32>() = _rt::as_i32(width3);
                                *ptr2.add(12).cast::<i32>() = _rt::as_i32(height3);
                                *ptr2.add(16).cast::<u8>() = (format3.clone() as i32) as u8;
                                let vec4 = <_ as Into<_rt::Vec<_>>>::into(data3)
                                    .into_boxed_slice();
                                let ptr4 = vec4.as_ptr().cast::<u8>();
                                let len4 = vec4.len();
                                ::core::mem::forget(vec4);
                                *ptr2
                                    .add(16 + 2 * ::core::mem::size_of::<*const u8>())
                                    .cast::<usize>() = len4;
                                *ptr2
                                    .add(16 + 1 * ::core::mem::size_of::<*const u8>())
                                    .cast::<*mut u8>() = ptr4.cast_mut();
                            }
                            Err(e) => {
                                *ptr2.add(0).cast::<u8>() = (1i32) as u8;
                                use super::super::super::super::local::image_processor::types::ResizeError as V7;
                                match e {
                                    V7::Empty => {
                                        *ptr2.add(8).cast::<u8>() = (0i32) as u8;
                                    }
                                    V7::WrongLength(e) => {
                                        *ptr2.add(8).cast::<u8>() = (1i32) as u8;
                                        *ptr2.add(16).cast::<i64>() = _rt::as_i64(e);
                                    }
                                    V7::TooLarge(e) => {
                                        *ptr2.add(8).cast::<u8>() = (2i32) as u8;
                                        let (t5_0, t5_1) = e;
                                        *ptr2.add(16).cast::<i32>() = _rt::as_i32(t5_0);
                                        *ptr2.add(20).cast::<i32>() = _rt::as_i32(t5_1);
                                    }
                                    V7::OutOfBounds(e) => {
                                        *ptr2.add(8).cast::<u8>() = (3i32) as u8;
                                        let super::super::super::super::local::image_processor::types::Rectangle {
                                            x: x6,
                                            y: y6,
                                            width: width6,
                                            height: height6,
                                        } = e;
                                        *ptr2.add(16).cast::<i32>() = _rt::as_i32(x6);
                                        *ptr2.add(20).cast::<i32>() = _rt::as_i32(y6);
                                        *ptr2.add(24).cast::<i32>() = _rt::as_i32(width6);
                                        *ptr2.add(28).cast::<i32>() = _rt::as_i32(height6);
                                    }
                                    V7::FormatMismatch(e) => {
                                        *ptr2.add(8).cast::<u8>() = (4i32) as u8;
                                        *ptr2.add(16).cast::<u8>() = (e.clone() as i32) as u8;
                                    }
                                    V7::Cancelled => {
                                        *ptr2.add(8).cast::<u8>() = (5i32) as u8;
                                    }
                                }
                            }
                        };
                        ptr2
                    }
                }
                #[doc(hidden)]
                #[allow(non_snake_case)]
                pub unsafe fn __post_return_resize<T_: Guest>(arg0: *mut u8) {
                    unsafe {
                        let l0 = i32::from(*arg0.add(0).cast::<u8>());
                        match l0 {
                            0 => {
                                let l1 = *arg0
                                    .add(16 + 1 * ::core::mem::size_of::<*const u8>())
                                    .cast::<*mut u8>();
                                let l2 = *arg0
                                    .add(16 + 2 * ::core::mem::size_of::<*const u8>())
                                    .cast::<usize>();
                                let base3 = l1;
                                let len3 = l2;
                                _rt::cabi_dealloc(base3, len3 * 1, 1);
                            }
                            _ => {}
                        }
                    }
                }
                #[doc(hidden)]
                #[allow(non_snake_case, unused_unsafe)]
                pub unsafe fn _export_resize_all_cabi<T_: Guest>(
                    arg0: *mut u8,
                    arg1: usize,
                    arg2: i32,
                    arg3: i32,
                    arg4: i32,
                    arg5: i32,
                ) -> *mut u8 {
                    unsafe {
                        #[cfg(target_arch = "wasm32")] _rt::run_ctors_once();
                        let result8 = {
                            let handle7;
                            let base6 = arg0;
                            let len6 = arg1;
                            let mut result6 = _rt::Vec::with_capacity(len6);
                            for i in 0..len6 {
                                let base = base6
                                    .add(i * (8 + 3 * ::core::mem::size_of::<*const u8>()));
                                let e6 = {
                                    let l0 = *base.add(0).cast::<i32>();
                                    let l1 = *base.add(4).cast::<i32>();
                                    let l2 = i32::from(*base.add(8).cast::<u8>());
                                    let l3 = *base
                                        .add(8 + 1 * ::core::mem::size_of::<*const u8>())
                                        .cast::<*mut u8>();
                                    let l4 = *base
                                        .add(8 + 2 * ::core::mem::size_of::<*const u8>())
                                        .cast::<usize>();
                                    let len5 = l4;
                                    super::super::super::super::local::image_processor::types::Image {
                                        width: l0 as u32,
                                        height: l1 as u32,
                                        format: super::super::super::super::local::image_processor::types::Format::_lift(
                                            l2 as u8,
                                        ),
                                        data: <_ as From<
                                            _rt::Vec<_>,
                                        >>::from(_rt::Vec::from_raw_parts(l3.cast(), len5, len5)),
                                    }
                                };
                                result6.push(e6);
                            }
                            _rt::cabi_dealloc(
                                base6,
                                len6 * (8 + 3 * ::core::mem::size_of::<*const u8>()),
                                ::core::mem::size_of::<*const u8>(),
                            );
                            T_::resize_all(
                                result6,
                                arg2 as u32,
                                arg3 as u32,
                                super::super::super::super::local::image_processor::types::Filter::_lift(
                                    arg4 as u8,
                                ),
                                {
                                    handle7 = super::super::super::super::local::image_processor::reporting::Progress::from_handle(
                                        arg5 as u32,
                                    );
                                    &handle7
                                },
                            )
                        };
                        let ptr9 = (&raw mut _RET_AREA.0).cast::<u8>();
                        match result8 {
                            Ok(e) => {
                                *ptr9.add(0).cast::<u8>() = (0i32) as u8;
                                let vec12 = e;
                                let len12 = vec12.len();
                                let layout12 = _rt::alloc::Layout::from_size_align(
                                        vec12.len() * (8 + 3 * ::core::mem::size_of::<*const u8>()),
                                        ::core::mem::size_of::<*const u8>(),
                                    )
                                    .unwrap();
                                let (result12, _cleanup12) = ::witcraft_guest::rt::Cleanup::new(
                                    layout12,
                                );
                                if let Some(cleanup) = _cleanup12 {
                                    cleanup.forget();
                                }
                                for (i, e) in vec12.into_iter().enumerate() {
                                    let base = result12
                                        .add(i * (8 + 3 * ::core::mem::size_of::<*const u8>()));
                                    {
                                        let super::super::super::super::local::image_processor::types::Image {
                                            width: width10,
                                            height: height10,
                                            format: format10,
                                            data: data10,
                                        } = e;
                                        *base.add(0).cast::<i32>() = _rt::as_i32(width10);
                                        *base.add(4).cast::<i32>() = _rt::as_i32(height10);
                                        *base.add(8).cast::<u8>() = (format10.clone() as i32) as u8;
                                        let vec11 = <_ as Into<_rt::Vec<_>>>::into(data10)
                                            .into_boxed_slice();
                                        let ptr11 = vec11.as_ptr().cast::<u8>();
                                        let len11 = vec11.len();
                                        ::core::mem::forget(vec11);
                                        *base
                                            .add(8 + 2 * ::core::mem::size_of::<*const u8>())
                                            .cast::<usize>() = len11;
                                        *base
                                            .add(8 + 1 * ::core::mem::size_of::<*const u8>())
                                            .cast::<*mut u8>() = ptr11.cast_mut();
                                    }
                                }
                                *ptr9
                                    .add(8 + 1 * ::core::mem::size_of::<*const u8>())
                                    .cast::<usize>() = len12;
                                *ptr9.add(8).cast::<*mut u8>() = result12;
                            }
                            Err(e) => {
                                *ptr9.add(0).cast::<u8>() = (1i32) as u8;
                                use super::super::super::super::local::image_processor::types::ResizeError as V15;
                                match e {
                                    V15::Empty => {
                                        *ptr9.add(8).cast::<u8>() = (0i32) as u8;
                                    }
                                    V15::WrongLength(e) => {
                                        *ptr9.add(8).cast::<u8>() = (1i32) as u8;
                                        *ptr9.add(16).cast::<i64>() = _rt::as_i64(e);
                                    }
                                    V15::TooLarge(e) => {
                                        *ptr9.add(8).cast::<u8>() = (2i32) as u8;
                                        let (t13_0, t13_1) = e;
                                        *ptr9.add(16).cast::<i32>() = _rt::as_i32(t13_0);
                                        *ptr9.add(20).cast::<i32>() = _rt::as_i32(t13_1);
                                    }
                                    V15::OutOfBounds(e) => {
                                        *ptr9.add(8).cast::<u8>() = (3i32) as u8;
                                        let super::super::super::super::local::image_processor::types::Rectangle {
                                            x: x14,
                                            y: y14,
                                            width: width14,
                                            height: height14,
                                        } = e;
                                        *ptr9.add(16).cast::<i32>() = _rt::as_i32(x14);
                                        *ptr9.add(20).cast::<i32>() = _rt::as_i32(y14);
                                        *ptr9.add(24).cast::<i32>() = _rt::as_i32(width14);
                                        *ptr9.add(28).cast::<i32>() = _rt::as_i32(height14);
                                    }
                                    V15::FormatMismatch(e) => {
                                        *ptr9.add(8).cast::<u8>() = (4i32) as u8;
                                        *ptr9.add(16).cast::<u8>() = (e.clone() as i32) as u8;
                                    }
                                    V15::Cancelled => {
                                        *ptr9.add(8).cast::<u8>() = (5i32) as u8;
                                    }
                                }
                            }
                        };
                        ptr9
                    }
                }
                #[doc(hidden)]
                #[allow(non_snake_case)]
                pub unsafe fn __post_return_resize_all<T_: Guest>(arg0: *mut u8) {
                    unsafe {
                        let l0 = i32::from(*arg0.add(0).cast::<u8>());
                        match l0 {
                            0 => {
                                let l1 = *arg0.add(8).cast::<*mut u8>();
                                let l2 = *arg0
                                    .add(8 + 1 * ::core::mem::size_of::<*const u8>())
                                    .cast::<usize>();
                                let base6 = l1;
                                let len6 = l2;
                                for i in 0..len6 {
                                    let base = base6
                                        .add(i * (8 + 3 * ::core::mem::size_of::<*const u8>()));
                                    {
                                        let l3 = *base
                                            .add(8 + 1 * ::core::mem::size_of::<*const u8>())
                                            .cast::<*mut u8>();
                                        let l4 = *base
                                            .add(8 + 2 * ::core::mem::size_of::<*const u8>())
                                            .cast::<usize>();
                                        let base5 = l3;
                                        let len5 = l4;
                                        _rt::cabi_dealloc(base5, len5 * 1, 1);
                                    }
                                }
                                _rt::cabi_dealloc(
                                    base6,
                                    len6 * (8 + 3 * ::core::mem::size_of::<*const u8>()),
                                    ::core::mem::size_of::<*const u8>(),
                                );
                            }
                            _ => {}
                        }
                    }
                }
                #[doc(hidden)]
                #[allow(non_snake_case, unused_unsafe)]
                pub unsafe fn _export_keep_channels_cabi<T_: Guest>(
                    arg0: i32,
                    arg1: i32,
                    arg2: i32,
                    arg3: *mut u8,
                    arg4: usize,
                    arg5: i32,
                ) -> *mut u8 {
                    unsafe {
                        #[cfg(target_arch = "wasm32")] _rt::run_ctors_once();
                        let result1 = {
                            let len0 = arg4;
                            T_::keep_channels(
                                super::super::super::super::local::image_processor::types::Image {
                                    width: arg0 as u32,
                                    height: arg1 as u32,
                                    format: super::super::super::super::local::image_processor::types::Format::_lift(
                                        arg2 as u8,
                                    ),
                                    data: <_ as From<
                                        _rt::Vec<_>,
                                    >>::from(_rt::Vec::from_raw_parts(arg3.cast(), len0, len0)),
                                },
                                super::super::super::super::local::image_processor::types::Channels::empty()
                                    | super::super::super::super::local::image_processor::types::Channels::from_bits_retain(
                                        ((arg5 as u8) << 0) as _,
                                    ),
                            )
                        };
                        let ptr2 = (&raw mut _RET_AREA.0).cast::<u8>();
                        match result1 {
                            Ok(e) => {
                                *ptr2.add(0).cast::<u8>() = (0i32) as u8;
                                let super::super::super::super::local::image_processor::types::Image {
                                    width: width3,
                                    height: height3,
                                    format: format3,
                                    data: data3,
                                } = e;
                                *ptr2.add(8).cast::<i32>() = _rt::as_i32(width3);
                                *ptr2.add(12).cast::<i32>() = _rt::as_i32(height3);
                                *ptr2.add(16).cast::<u8>() = (format3.clone() as i32) as u8;
                                let vec4 = <_ as Into<_rt::Vec<_>>>::into(data3)
                                    .into_boxed_slice();
                                let ptr4 = vec4.as_ptr().cast::<u8>();
                                let len4 = vec4.len();
                                ::core::mem::forget(vec4);
                                *ptr2
                                    .add(16 + 2 * ::core::mem::size_of::<*const u8>())
                                    .cast::<usize>() = len4;
                                *ptr2
                                    .add(16 + 1 * ::core::mem::size_of::<*const u8>())
                                    .cast::<*mut u8>() = ptr4.cast_mut();
                            }
                            Err(e) => {
                                *ptr2.add(0).cast::<u8>() = (1i32) as u8;
                                use super::super::super::super::local::image_processor::types::ResizeError as V7;
                                match e {
                                    V7::Empty => {
                                        *ptr2.add(8).cast::<u8>() = (0i32) as u8;
                                    }
                                    V7::WrongLength(e) => {
                                        *ptr2.add(8).cast::<u8>() = (1i32) as u8;
                                        *ptr2.add(16).cast::<i64>() = _rt::as_i64(e);
                                    }
                                    V7::TooLarge(e) => {
                                        *ptr2.add(8).cast::<u8>() = (2i32) as u8;
                                        let (t5_0, t5_1) = e;
                                        *ptr2.add(16).cast::<i32>() = _rt::as_i32(t5_0);
                                        *ptr2.add(20).cast::<i32>() = _rt::as_i32(t5_1);
                                    }
                                    V7::OutOfBounds(e) => {
                                        *ptr2.add(8).cast::<u8>() = (3i32) as u8;
                                        let super::super::super::super::local::image_processor::types::Rectangle {
                                            x: x6,
                                            y: y6,
                                            width: width6,
                                            height: height6,
                                        } = e;
                                        *ptr2.add(16).cast::<i32>() = _rt::as_i32(x6);
                                        *ptr2.add(20).cast::<i32>() = _rt::as_i32(y6);
                                        *ptr2.add(24).cast::<i32>() = _rt::as_i32(width6);
                                        *ptr2.add(28).cast::<i32>() = _rt::as_i32(height6);
                                    }
                                    V7::FormatMismatch(e) => {
                                        *ptr2.add(8).cast::<u8>() = (4i32) as u8;
                                        *ptr2.add(16).cast::<u8>() = (e.clone() as i32) as u8;
                                    }
                                    V7::Cancelled => {
                                        *ptr2.add(8).cast::<u8>() = (5i32) as u8;
                                    }
                                }
                            }
                        };
                        ptr2
                    }
                }
                #[doc(hidden)]
                #[allow(non_snake_case)]
                pub unsafe fn __post_return_keep_channels<T_: Guest>(arg0: *mut u8) {
                    unsafe {
                        let l0 = i32::from(*arg0.add(0).cast::<u8>());
                        match l0 {
                            0 => {
                                let l1 = *arg0
                                    .add(16 + 1 * ::core::mem::size_of::<*const u8>())
                                    .cast::<*mut u8>();
                                let l2 = *arg0
                                    .add(16 + 2 * ::core::mem::size_of::<*const u8>())
                                    .cast::<usize>();
                                let base3 = l1;
                                let len3 = l2;
                                _rt::cabi_dealloc(base3, len3 * 1, 1);
                            }
                            _ => {}
                        }
                    }
                }
                #[doc(hidden)]
                #[allow(non_snake_case, unused_unsafe)]
                pub unsafe fn _export_mask_cabi<T_: Guest>(
                    arg0: i32,
                    arg1: i32,
                    arg2: i32,
                    arg3: *mut u8,
                    arg4: usize,
                    arg5: *mut u8,
                    arg6: usize,
                ) -> *mut u8 {
                    unsafe {
                        #[cfg(target_arch = "wasm32")] _rt::run_ctors_once();
                        let result2 = {
                            let len0 = arg4;
                            let len1 = arg6;
                            T_::mask(
                                super::super::super::super::local::image_processor::types::Image {
                                    width: arg0 as u32,
                                    height: arg1 as u32,
                                    format: super::super::super::super::local::image_processor::types::Format::_lift(
                                        arg2 as u8,
                                    ),
                                    data: <_ as From<
                                        _rt::Vec<_>,
                                    >>::from(_rt::Vec::from_raw_parts(arg3.cast(), len0, len0)),
                                },
                                <_ as From<
                                    _rt::Vec<_>,
                                >>::from(_rt::Vec::from_raw_parts(arg5.cast(), len1, len1)),
                            )
                        };
                        let ptr3 = (&raw mut _RET_AREA.0).cast::<u8>();
                        match result2 {
                            Ok(e) => {
                                *ptr3.add(0).cast::<u8>() = (0i32) as u8;
                                let super::super::super::super::local::image_processor::types::Image {
                                    width: width4,
                                    height: height4,
                                    format: format4,
                                    data: data4,
                                } = e;
                                *ptr3.add(8).cast::<i32>() = _rt::as_i32(width4);
                                *ptr3.add(12).cast::<i32>() = _rt::as_i32(height4);
                                *ptr3.add(16).cast::<u8>() = (format4.clone() as i32) as u8;
                                let vec5 = <_ as Into<_rt::Vec<_>>>::into(data4)
                                    .into_boxed_slice();
                                let ptr5 = vec5.as_ptr().cast::<u8>();
                                let len5 = vec5.len();
                                ::core::mem::forget(vec5);
                                *ptr3
                                    .add(16 + 2 * ::core::mem::size_of::<*const u8>())
                                    .cast::<usize>() = len5;
                                *ptr3
                                    .add(16 + 1 * ::core::mem::size_of::<*const u8>())
                                    .cast::<*mut u8>() = ptr5.cast_mut();
                            }
                            Err(e) => {
                                *ptr3.add(0).cast::<u8>() = (1i32) as u8;
                                use super::super::super::super::local::image_processor::types::ResizeError as V8;
                                match e {
                                    V8::Empty => {
                                        *ptr3.add(8).cast::<u8>() = (0i32) as u8;
                                    }
                                    V8::WrongLength(e) => {
                                        *ptr3.add(8).cast::<u8>() = (1i32) as u8;
                                        *ptr3.add(16).cast::<i64>() = _rt::as_i64(e);
                                    }
                                    V8::TooLarge(e) => {
                                        *ptr3.add(8).cast::<u8>() = (2i32) as u8;
                                        let (t6_0, t6_1) = e;
                                        *ptr3.add(16).cast::<i32>() = _rt::as_i32(t6_0);
                                        *ptr3.add(20).cast::<i32>() = _rt::as_i32(t6_1);
                                    }
                                    V8::OutOfBounds(e) => {
                                        *ptr3.add(8).cast::<u8>() = (3i32) as u8;
                                        let super::super::super::super::local::image_processor::types::Rectangle {
                                            x: x7,
                                            y: y7,
                                            width: width7,
                                            height: height7,
                                        } = e;
                                        *ptr3.add(16).cast::<i32>() = _rt::as_i32(x7);
                                        *ptr3.add(20).cast::<i32>() = _rt::as_i32(y7);
                                        *ptr3.add(24).cast::<i32>() = _rt::as_i32(width7);
                                        *ptr3.add(28).cast::<i32>() = _rt::as_i32(height7);
                                    }
                                    V8::FormatMismatch(e) => {
                                        *ptr3.add(8).cast::<u8>() = (4i32) as u8;
                                        *ptr3.add(16).cast::<u8>() = (e.clone() as i32) as u8;
                                    }
                                    V8::Cancelled => {
                                        *ptr3.add(8).cast::<u8>() = (5i32) as u8;
                                    }
                                }
                            }
                        };
                        ptr3
                    }
                }
                #[doc(hidden)]
                #[allow(non_snake_case)]
                pub unsafe fn __post_return_mask<T_: Guest>(arg0: *mut u8) {
                    unsafe {
                        let l0 = i32::from(*arg0.add(0).cast::<u8>());
                        match l0 {
                            0 => {
                                let l1 = *arg0
                                    .add(16 + 1 * ::core::mem::size_of::<*const u8>())
                                    .cast::<*mut u8>();
                                let l2 = *arg0
                                    .add(16 + 2 * ::core::mem::size_of::<*const u8>())
                                    .cast::<usize>();
                                let base3 = l1;
                                let len3 = l2;
                                _rt::cabi_dealloc(base3, len3 * 1, 1);
                            }
                            _ => {}
                        }
                    }
                }
                #[doc(hidden)]
                #[allow(non_snake_case, unused_unsafe)]
                pub unsafe fn _export_constructor_canvas_cabi<T_: GuestCanvas>(
                    arg0: i32,
                    arg1: i32,
                    arg2: i32,
                ) -> *mut u8 {
                    unsafe {
                        #[cfg(target_arch = "wasm32")] _rt::run_ctors_once();
                        let result0 = {
                            T_::new(
                                    arg0 as u32,
                                    arg1 as u32,
                                    super::super::super::super::local::image_processor::types::Format::_lift(
                                        arg2 as u8,
                                    ),
                                )
                                .map(Canvas::new)
                        };
                        let ptr1 = (&raw mut _RET_AREA.0).cast::<u8>();
                        match result0 {
                            Ok(e) => {
                                *ptr1.add(0).cast::<u8>() = (0i32) as u8;
                                *ptr1.add(8).cast::<i32>() = (e).take_handle() as i32;
                            }
                            Err(e) => {
                                *ptr1.add(0).cast::<u8>() = (1i32) as u8;
                                use super::super::super::super::local::image_processor::types::ResizeError as V4;
                                match e {
                                    V4::Empty => {
                                        *ptr1.add(8).cast::<u8>() = (0i32) as u8;
                                    }
                                    V4::WrongLength(e) => {
                                        *ptr1.add(8).cast::<u8>() = (1i32) as u8;
                                        *ptr1.add(16).cast::<i64>() = _rt::as_i64(e);
                                    }
                                    V4::TooLarge(e) => {
                                        *ptr1.add(8).cast::<u8>() = (2i32) as u8;
                                        let (t2_0, t2_1) = e;
                                        *ptr1.add(16).cast::<i32>() = _rt::as_i32(t2_0);
                                        *ptr1.add(20).cast::<i32>() = _rt::as_i32(t2_1);
                                    }
                                    V4::OutOfBounds(e) => {
                                        *ptr1.add(8).cast::<u8>() = (3i32) as u8;
                                        let super::super::super::super::local::image_processor::types::Rectangle {
                                            x: x3,
                                            y: y3,
                                            width: width3,
                                            height: height3,
                                        } = e;
                                        *ptr1.add(16).cast::<i32>() = _rt::as_i32(x3);
                                        *ptr1.add(20).cast::<i32>() = _rt::as_i32(y3);
                                        *ptr1.add(24).cast::<i32>() = _rt::as_i32(width3);
                                        *ptr1.add(28).cast::<i32>() = _rt::as_i32(height3);
                                    }
                                    V4::FormatMismatch(e) => {
                                        *ptr1.add(8).cast::<u8>() = (4i32) as u8;
                                        *ptr1.add(16).cast::<u8>() = (e.clone() as i32) as u8;
                                    }
                                    V4::Cancelled => {
                                        *ptr1.add(8).cast::<u8>() = (5i32) as u8;
                                    }
                                }
                            }
                        };
                        ptr1
                    }
                }
                #[doc(hidden)]
                #[allow(non_snake_case, unused_unsafe)]
                pub unsafe fn _export_static_canvas_open_cabi<T_: GuestCanvas>(
                    arg0: i32,
                    arg1: i32,
                    arg2: i32,
                    arg3: *mut u8,
                    arg4: usize,
                ) -> *mut u8 {
                    unsafe {
                        #[cfg(target_arch = "wasm32")] _rt::run_ctors_once();
                        let result1 = {
                            let len0 = arg4;
                            T_::open(super::super::super::super::local::image_processor::types::Image {
                                width: arg0 as u32,
                                height: arg1 as u32,
                                format: super::super::super::super::local::image_processor::types::Format::_lift(
                                    arg2 as u8,
                                ),
                                data: <_ as From<
                                    _rt::Vec<_>,
                                >>::from(_rt::Vec::from_raw_parts(arg3.cast(), len0, len0)),
                            })
                        };
                        let ptr2 = (&raw mut _RET_AREA.0).cast::<u8>();
                        match result1 {
                            Ok(e) => {
                                *ptr2.add(0).cast::<u8>() = (0i32) as u8;
                                *ptr2.add(8).cast::<i32>() = (e).take_handle() as i32;
                            }
                            Err(e) => {
                                *ptr2.add(0).cast::<u8>() = (1i32) as u8;
                                use super::super::super::super::local::image_processor::types::ResizeError as V5;
                                match e {
                                    V5::Empty => {
                                        *ptr2.add(8).cast::<u8>() = (0i32) as u8;
                                    }
                                    V5::WrongLength(e) => {
                                        *ptr2.add(8).cast::<u8>() = (1i32) as u8;
                                        *ptr2.add(16).cast::<i64>() = _rt::as_i64(e);
                                    }
                                    V5::TooLarge(e) => {
                                        *ptr2.add(8).cast::<u8>() = (2i32) as u8;
                                        let (t3_0, t3_1) = e;
                                        *ptr2.add(16).cast::<i32>() = _rt::as_i32(t3_0);
                                        *ptr2.add(20).cast::<i32>() = _rt::as_i32(t3_1);
                                    }
                                    V5::OutOfBounds(e) => {
                                        *ptr2.add(8).cast::<u8>() = (3i32) as u8;
                                        let super::super::super::super::local::image_processor::types::Rectangle {
                                            x: x4,
                                            y: y4,
                                            width: width4,
                                            height: height4,
                                        } = e;
                                        *ptr2.add(16).cast::<i32>() = _rt::as_i32(x4);
                                        *ptr2.add(20).cast::<i32>() = _rt::as_i32(y4);
                                        *ptr2.add(24).cast::<i32>() = _rt::as_i32(width4);
                                        *ptr2.add(28).cast::<i32>() = _rt::as_i32(height4);
                                    }
                                    V5::FormatMismatch(e) => {
                                        *ptr2.add(8).cast::<u8>() = (4i32) as u8;
                                        *ptr2.add(16).cast::<u8>() = (e.clone() as i32) as u8;
                                    }
                                    V5::Cancelled => {
                                        *ptr2.add(8).cast::<u8>() = (5i32) as u8;
                                    }
                                }
                            }
                        };
                        ptr2
                    }
                }
                #[doc(hidden)]
                #[allow(non_snake_case, unused_unsafe)]
                pub unsafe fn _export_method_canvas_bounds_cabi<T_: GuestCanvas>(
                    arg0: *mut u8,
                ) -> *mut u8 {
                    unsafe {
                        #[cfg(target_arch = "wasm32")] _rt::run_ctors_once();
                        let result0 = {
                            T_::bounds(
                                CanvasBorrow::lift(
                                        core::ptr::with_exposed_provenance(arg0 as u32 as usize),
                                    )
                                    .get(),
                            )
                        };
                        let ptr1 = (&raw mut _RET_AREA.0).cast::<u8>();
                        let super::super::super::super::local::image_processor::types::Rectangle {
                            x: x2,
                            y: y2,
                            width: width2,
                            height: height2,
                        } = result0;
                        *ptr1.add(0).cast::<i32>() = _rt::as_i32(x2);
                        *ptr1.add(4).cast::<i32>() = _rt::as_i32(y2);
                        *ptr1.add(8).cast::<i32>() = _rt::as_i32(width2);
                        *ptr1.add(12).cast::<i32>() = _rt::as_i32(height2);
                        ptr1
                    }
                }
                #[doc(hidden)]
                #[allow(non_snake_case, unused_unsafe)]
                pub unsafe fn _export_method_canvas_fill_cabi<T_: GuestCanvas>(
                    arg0: *mut u8,
                    arg1: *mut u8,
                    arg2: usize,
                    arg3: i32,
                    arg4: i32,
                    arg5: i32,
                    arg6: i32,
                ) {
                    unsafe {
                        #[cfg(target_arch = "wasm32")] _rt::run_ctors_once();
                        {
                            let len0 = arg2;
                            T_::fill(
                                CanvasBorrow::lift(
                                        core::ptr::with_exposed_provenance(arg0 as u32 as usize),
                                    )
                                    .get(),
                                <_ as From<
                                    _rt::Vec<_>,
                                >>::from(_rt::Vec::from_raw_parts(arg1.cast(), len0, len0)),
                                super::super::super::super::local::image_processor::types::Color {
                                    red: arg3 as u8,
                                    green: arg4 as u8,
                                    blue: arg5 as u8,
                                    alpha: arg6 as u8,
                                },
                            )
                        };
                    }
                }
                #[doc(hidden)]
                #[allow(non_snake_case, unused_unsafe)]
                pub unsafe fn _export_method_canvas_paste_cabi<T_: GuestCanvas>(
                    arg0: *mut u8,
                    arg1: i32,
                    arg2: i32,
                    arg3: i32,
                    arg4: *mut u8,
                    arg5: usize,
                    arg6: i32,
                    arg7: i32,
                ) -> *mut u8 {
                    unsafe {
                        #[cfg(target_arch = "wasm32")] _rt::run_ctors_once();
                        let result1 = {
                            let len0 = arg5;
                            T_::paste(
                                CanvasBorrow::lift(
                                        core::ptr::with_exposed_provenance(arg0 as u32 as usize),
                                    )
                                    .get(),
                                super::super::super::super::local::image_processor::types::Image {
                                    width: arg1 as u32,
                                    height: arg2 as u32,
                                    format: super::super::super::super::local::image_processor::types::Format::_lift(
                                        arg3 as u8,
                                    ),
                                    data: <_ as From<
                                        _rt::Vec<_>,
                                    >>::from(_rt::Vec::from_raw_parts(arg4.cast(), len0, len0)),
                                },
                                arg6 as u32,
                                arg7 as u32,
                            )
                        };
                        let ptr2 = (&raw mut _RET_AREA.0).cast::<u8>();
                        match result1 {
                            Ok(_) => {
                                *ptr2.add(0).cast::<u8>() = (0i32) as u8;
                            }
                            Err(e) => {
                                *ptr2.add(0).cast::<u8>() = (1i32) as u8;
                                use super::super::super::super::local::image_processor::types::ResizeError as V5;
                                match e {
                                    V5::Empty => {
                                        *ptr2.add(8).cast::<u8>() = (0i32) as u8;
                                    }
                                    V5::WrongLength(e) => {
                                        *ptr2.add(8).cast::<u8>() = (1i32) as u8;
                                        *ptr2.add(16).cast::<i64>() = _rt::as_i64(e);
                                    }
                                    V5::TooLarge(e) => {
                                        *ptr2.add(8).cast::<u8>() = (2i32) as u8;
                                        let (t3_0, t3_1) = e;
                                        *ptr2.add(16).cast::<i32>() = _rt::as_i32(t3_0);
                                        *ptr2.add(20).cast::<i32>() = _rt::as_i32(t3_1);
                                    }
                                    V5::OutOfBounds(e) => {
                                        *ptr2.add(8).cast::<u8>() = (3i32) as u8;
                                        let super::super::super::super::local::image_processor::types::Rectangle {
                                            x: x4,
                                            y: y4,
                                            width: width4,
                                            height: height4,
                                        } = e;
                                        *ptr2.add(16).cast::<i32>() = _rt::as_i32(x4);
                                        *ptr2.add(20).cast::<i32>() = _rt::as_i32(y4);
                                        *ptr2.add(24).cast::<i32>() = _rt::as_i32(width4);
                                        *ptr2.add(28).cast::<i32>() = _rt::as_i32(height4);
                                    }
                                    V5::FormatMismatch(e) => {
                                        *ptr2.add(8).cast::<u8>() = (4i32) as u8;
                                        *ptr2.add(16).cast::<u8>() = (e.clone() as i32) as u8;
                                    }
                                    V5::Cancelled => {
                                        *ptr2.add(8).cast::<u8>() = (5i32) as u8;
                                    }
                                }
                            }
                        };
                        ptr2
                    }
                }
                #[doc(hidden)]
                #[allow(non_snake_case, unused_unsafe)]
                pub unsafe fn _export_method_canvas_snapshot_cabi<T_: GuestCanvas>(
                    arg0: *mut u8,
                ) -> *mut u8 {
                    unsafe {
                        #[cfg(target_arch = "wasm32")] _rt::run_ctors_once();
                        let result0 = {
                            T_::snapshot(
                                CanvasBorrow::lift(
                                        core::ptr::with_exposed_provenance(arg0 as u32 as usize),
                                    )
                                    .get(),
                            )
                        };
                        let ptr1 = (&raw mut _RET_AREA.0).cast::<u8>();
                        let super::super::super::super::local::image_processor::types::Image {
                            width: width2,
                            height: height2,
                            format: format2,
                            data: data2,
                        } = result0;
                        *ptr1.add(0).cast::<i32>() = _rt::as_i32(width2);
                        *ptr1.add(4).cast::<i32>() = _rt::as_i32(height2);
                        *ptr1.add(8).cast::<u8>() = (format2.clone() as i32) as u8;
                        let vec3 = <_ as Into<_rt::Vec<_>>>::into(data2)
                            .into_boxed_slice();
                        let ptr3 = vec3.as_ptr().cast::<u8>();
                        let len3 = vec3.len();
                        ::core::mem::forget(vec3);
                        *ptr1
                            .add(8 + 2 * ::core::mem::size_of::<*const u8>())
                            .cast::<usize>() = len3;
                        *ptr1
                            .add(8 + 1 * ::core::mem::size_of::<*const u8>())
                            .cast::<*mut u8>() = ptr3.cast_mut();
                        ptr1
                    }
                }
                #[doc(hidden)]
                #[allow(non_snake_case)]
                pub unsafe fn __post_return_method_canvas_snapshot<T_: GuestCanvas>(
                    arg0: *mut u8,
                ) {
                    unsafe {
                        let l0 = *arg0
                            .add(8 + 1 * ::core::mem::size_of::<*const u8>())
                            .cast::<*mut u8>();
                        let l1 = *arg0
                            .add(8 + 2 * ::core::mem::size_of::<*const u8>())
                            .cast::<usize>();
                        let base2 = l0;
                        let len2 = l1;
                        _rt::cabi_dealloc(base2, len2 * 1, 1);
                    }
                }
                #[doc(hidden)]
                #[allow(non_snake_case, unused_unsafe)]
                pub unsafe fn _export_content_bounds_cabi<T_: Guest>(
                    arg0: i32,
                ) -> *mut u8 {
                    unsafe {
                        #[cfg(target_arch = "wasm32")] _rt::run_ctors_once();
                        let result0 = {
                            T_::content_bounds(
                                CanvasBorrow::lift(
                                    core::ptr::with_exposed_provenance(arg0 as u32 as usize),
                                ),
                            )
                        };
                        let ptr1 = (&raw mut _RET_AREA.0).cast::<u8>();
                        match result0 {
                            Some(e) => {
                                *ptr1.add(0).cast::<u8>() = (1i32) as u8;
                                let super::super::super::super::local::image_processor::types::Rectangle {
                                    x: x2,
                                    y: y2,
                                    width: width2,
                                    height: height2,
                                } = e;
                                *ptr1.add(4).cast::<i32>() = _rt::as_i32(x2);
                                *ptr1.add(8).cast::<i32>() = _rt::as_i32(y2);
                                *ptr1.add(12).cast::<i32>() = _rt::as_i32(width2);
                                *ptr1.add(16).cast::<i32>() = _rt::as_i32(height2);
                            }
                            None => {
                                *ptr1.add(0).cast::<u8>() = (0i32) as u8;
                            }
                        };
                        ptr1
                    }
                }
                #[doc(hidden)]
                #[allow(non_snake_case, unused_unsafe)]
                pub unsafe fn _export_combine_cabi<T_: Guest>(
                    arg0: i32,
                    arg1: i32,
                ) -> *mut u8 {
                    unsafe {
                        #[cfg(target_arch = "wasm32")] _rt::run_ctors_once();
                        let result0 = {
                            T_::combine(
                                Canvas::from_handle(arg0 as u32),
                                CanvasBorrow::lift(
                                    core::ptr::with_exposed_provenance(arg1 as u32 as usize),
                                ),
                            )
                        };
                        let ptr1 = (&raw mut _RET_AREA.0).cast::<u8>();
                        match result0 {
                            Ok(e) => {
                                *ptr1.add(0).cast::<u8>() = (0i32) as u8;
                                *ptr1.add(8).cast::<i32>() = (e).take_handle() as i32;
                            }
                            Err(e) => {
                                *ptr1.add(0).cast::<u8>() = (1i32) as u8;
                                use super::super::super::super::local::image_processor::types::ResizeError as V4;
                                match e {
                                    V4::Empty => {
                                        *ptr1.add(8).cast::<u8>() = (0i32) as u8;
                                    }
                                    V4::WrongLength(e) => {
                                        *ptr1.add(8).cast::<u8>() = (1i32) as u8;
                                        *ptr1.add(16).cast::<i64>() = _rt::as_i64(e);
                                    }
                                    V4::TooLarge(e) => {
                                        *ptr1.add(8).cast::<u8>() = (2i32) as u8;
                                        let (t2_0, t2_1) = e;
                                        *ptr1.add(16).cast::<i32>() = _rt::as_i32(t2_0);
                                        *ptr1.add(20).cast::<i32>() = _rt::as_i32(t2_1);
                                    }
                                    V4::OutOfBounds(e) => {
                                        *ptr1.add(8).cast::<u8>() = (3i32) as u8;
                                        let super::super::super::super::local::image_processor::types::Rectangle {
                                            x: x3,
                                            y: y3,
                                            width: width3,
                                            height: height3,
                                        } = e;
                                        *ptr1.add(16).cast::<i32>() = _rt::as_i32(x3);
                                        *ptr1.add(20).cast::<i32>() = _rt::as_i32(y3);
                                        *ptr1.add(24).cast::<i32>() = _rt::as_i32(width3);
                                        *ptr1.add(28).cast::<i32>() = _rt::as_i32(height3);
                                    }
                                    V4::FormatMismatch(e) => {
                                        *ptr1.add(8).cast::<u8>() = (4i32) as u8;
                                        *ptr1.add(16).cast::<u8>() = (e.clone() as i32) as u8;
                                    }
                                    V4::Cancelled => {
                                        *ptr1.add(8).cast::<u8>() = (5i32) as u8;
                                    }
                                }
                            }
                        };
                        ptr1
                    }
                }
                #[doc(hidden)]
                #[allow(non_snake_case, unused_unsafe)]
                pub unsafe fn _export_finish_cabi<T_: Guest>(arg0: i32) -> *mut u8 {
                    unsafe {
                        #[cfg(target_arch = "wasm32")] _rt::run_ctors_once();
                        let result0 = { T_::finish(Canvas::from_handle(arg0 as u32)) };
                        let ptr1 = (&raw mut _RET_AREA.0).cast::<u8>();
                        let super::super::super::super::local::image_processor::types::Image {
                            width: width2,
                            height: height2,
                            format: format2,
                            data: data2,
                        } = result0;
                        *ptr1.add(0).cast::<i32>() = _rt::as_i32(width2);
                        *ptr1.add(4).cast::<i32>() = _rt::as_i32(height2);
                        *ptr1.add(8).cast::<u8>() = (format2.clone() as i32) as u8;
                        let vec3 = <_ as Into<_rt::Vec<_>>>::into(data2)
                            .into_boxed_slice();
                        let ptr3 = vec3.as_ptr().cast::<u8>();
                        let len3 = vec3.len();
                        ::core::mem::forget(vec3);
                        *ptr1
                            .add(8 + 2 * ::core::mem::size_of::<*const u8>())
                            .cast::<usize>() = len3;
                        *ptr1
                            .add(8 + 1 * ::core::mem::size_of::<*const u8>())
                            .cast::<*mut u8>() = ptr3.cast_mut();
                        ptr1
                    }
                }
                #[doc(hidden)]
                #[allow(non_snake_case)]
                pub unsafe fn __post_return_finish<T_: Guest>(arg0: *mut u8) {
                    unsafe {
                        let l0 = *arg0
                            .add(8 + 1 * ::core::mem::size_of::<*const u8>())
                            .cast::<*mut u8>();
                        let l1 = *arg0
                            .add(8 + 2 * ::core::mem::size_of::<*const u8>())
                            .cast::<usize>();
                        let base2 = l0;
                        let len2 = l1;
                        _rt::cabi_dealloc(base2, len2 * 1, 1);
                    }
                }
                pub trait Guest {
                    type Canvas: GuestCanvas;
                    /// Scales an image to `width` × `height` pixels.
                    ///
                    /// Starts a `progress` labelled `resize` and reports each finished row of the result on it.
                    ///
                    /// Errors: `empty`, `wrong-length` and `too-large`, for the source or for the requested size; `cancelled`.
                    #[allow(async_fn_in_trait)]
                    fn resize(
                        source: Image,
                        width: u32,
                        height: u32,
                        filter: Filter,
                    ) -> Result<Image, ResizeError>;
                    /// Scales several images to the same size of `width` × `height` pixels.
                    ///
                    /// Reports each finished image on `watch`, which stays with the caller. The results are in the order of the
                    /// sources. The first error ends the work.
                    ///
                    /// Errors: as for `resize`.
                    #[allow(async_fn_in_trait)]
                    fn resize_all(
                        sources: _rt::Vec<Image>,
                        width: u32,
                        height: u32,
                        filter: Filter,
                        watch: &Progress,
                    ) -> Result<_rt::Vec<Image>, ResizeError>;
                    /// Keeps the samples of the named channels and sets those of all other channels to 0.
                    ///
                    /// Brightness is kept if at least one of red, green and blue is named. A channel that the format of the image
                    /// lacks makes no difference.
                    ///
                    /// Errors: `empty`, `wrong-length`, `too-large`.
                    #[allow(async_fn_in_trait)]
                    fn keep_channels(
                        source: Image,
                        keep: Channels,
                    ) -> Result<Image, ResizeError>;
                    /// Keeps the pixels inside `area` and sets every sample of all other pixels to 0.
                    ///
                    /// Errors: `empty`, `wrong-length`, `too-large`.
                    #[allow(async_fn_in_trait)]
                    fn mask(source: Image, area: MaskArea) -> Result<Image, ResizeError>;
                    /// The smallest rectangle that holds every pixel with a sample other than 0, or none on a blank canvas.
                    ///
                    /// Looks at a canvas that stays with the caller.
                    #[allow(async_fn_in_trait)]
                    fn content_bounds(subject: CanvasBorrow<'_>) -> Option<Rectangle>;
                    /// Draws `over` onto the top left corner of `under` as `canvas.paste` does, and hands `under` back.
                    ///
                    /// `over` stays with the caller. `under` is taken: if there is an error, it is gone.
                    ///
                    /// Errors: `format-mismatch`, `out-of-bounds`.
                    #[allow(async_fn_in_trait)]
                    fn combine(
                        under: Canvas,
                        over: CanvasBorrow<'_>,
                    ) -> Result<Canvas, ResizeError>;
                    /// Takes a canvas and returns what it shows, without a copy in the component.
                    #[allow(async_fn_in_trait)]
                    fn finish(subject: Canvas) -> Image;
                }
                pub trait GuestCanvas: ::witcraft_guest::rt::Resource {
                    #[doc(hidden)]
                    unsafe fn _resource_new(val: *mut u8) -> u32
                    where
                        Self: Sized,
                    {
                        #[cfg(target_arch = "wasm32")]
                        #[link(
                            wasm_import_module = "[export]local:image-processor/processing@0.1.0"
                        )]
                        unsafe extern "C" {
                            #[link_name = "[resource-new]canvas"]
                            fn new(_: *mut u8) -> i32;
                        }
                        #[cfg(not(target_arch = "wasm32"))]
                        unsafe extern "C" fn new(_: *mut u8) -> i32 {
                            unreachable!()
                        }
                        unsafe { new(val) as u32 }
                    }
                    #[doc(hidden)]
                    fn _resource_rep(handle: u32) -> *mut u8
                    where
                        Self: Sized,
                    {
                        #[cfg(target_arch = "wasm32")]
                        #[link(
                            wasm_import_module = "[export]local:image-processor/processing@0.1.0"
                        )]
                        unsafe extern "C" {
                            #[link_name = "[resource-rep]canvas"]
                            fn rep(_: i32) -> *mut u8;
                        }
                        #[cfg(not(target_arch = "wasm32"))]
                        unsafe extern "C" fn rep(_: i32) -> *mut u8 {
                            unreachable!()
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
                    /// Makes a blank canvas: every sample is 0.
                    ///
                    /// Errors: `empty`, `too-large`.
                    #[allow(async_fn_in_trait)]
                    fn new(
                        width: u32,
                        height: u32,
                        format: Format,
                    ) -> Result<Self, ResizeError>
                    where
                        Self: Sized;
                    /// Makes a canvas that shows `source`.
                    ///
                    /// Errors: `empty`, `wrong-length`, `too-large`.
                    #[allow(async_fn_in_trait)]
                    fn open(source: Image) -> Result<Canvas, ResizeError>;
                    /// The whole canvas: `x` and `y` are 0.
                    #[allow(async_fn_in_trait)]
                    fn bounds(&self) -> Rectangle;
                    /// Paints the pixels inside `area` in one colour. What was there before does not shine through.
                    #[allow(async_fn_in_trait)]
                    fn fill(&self, area: MaskArea, color: Color) -> ();
                    /// Replaces the pixels below `source`, whose top left corner goes to column `x` of row `y`.
                    ///
                    /// Errors: `empty`, `wrong-length`, `too-large`; `format-mismatch`; `out-of-bounds` unless all of `source`
                    /// fits on the canvas.
                    #[allow(async_fn_in_trait)]
                    fn paste(
                        &self,
                        source: Image,
                        x: u32,
                        y: u32,
                    ) -> Result<(), ResizeError>;
                    /// Copies what the canvas shows right now. The canvas can be drawn on further.
                    #[allow(async_fn_in_trait)]
                    fn snapshot(&self) -> Image;
                }
                #[doc(hidden)]
                macro_rules! __export_local_image_processor_processing_0_1_0_cabi {
                    ($ty:ident with_types_in $($path_to_types:tt)*) => {
                        #[allow(unsafe_code, clippy::allow_attributes_without_reason, reason = "the Canonical ABI is spoken in raw pointers")] #[cfg_attr(not(target_family = "wasm"), allow(dead_code, reason = "only a wasm module exports"))] const _ : () = { #[cfg_attr(target_family = "wasm", unsafe(export_name = "local:image-processor/processing@0.1.0#resize"))] unsafe extern
                        "C" fn export_resize(arg0 : i32, arg1 : i32, arg2 : i32, arg3 : *
                        mut u8, arg4 : usize, arg5 : i32, arg6 : i32, arg7 : i32,) -> *
                        mut u8 { unsafe { $($path_to_types)*:: _export_resize_cabi::<$ty
                        > (arg0, arg1, arg2, arg3, arg4, arg5, arg6, arg7) } } #[cfg_attr(target_family = "wasm", unsafe(export_name = "cabi_post_local:image-processor/processing@0.1.0#resize"))]
                        unsafe extern "C" fn _post_return_resize(arg0 : * mut u8,) {
                        unsafe { $($path_to_types)*:: __post_return_resize::<$ty > (arg0)
                        } } #[cfg_attr(target_family = "wasm", unsafe(export_name = "local:image-processor/processing@0.1.0#resize-all"))] unsafe
                        extern "C" fn export_resize_all(arg0 : * mut u8, arg1 : usize,
                        arg2 : i32, arg3 : i32, arg4 : i32, arg5 : i32,) -> * mut u8 {
                        unsafe { $($path_to_types)*:: _export_resize_all_cabi::<$ty >
                        (arg0, arg1, arg2, arg3, arg4, arg5) } } #[cfg_attr(target_family = "wasm", unsafe(export_name = "cabi_post_local:image-processor/processing@0.1.0#resize-all"))]
                        unsafe extern "C" fn _post_return_resize_all(arg0 : * mut u8,) {
                        unsafe { $($path_to_types)*:: __post_return_resize_all::<$ty >
                        (arg0) } } #[cfg_attr(target_family = "wasm", unsafe(export_name = "local:image-processor/processing@0.1.0#keep-channels"))] unsafe
                        extern "C" fn export_keep_channels(arg0 : i32, arg1 : i32, arg2 :
                        i32, arg3 : * mut u8, arg4 : usize, arg5 : i32,) -> * mut u8 {
                        unsafe { $($path_to_types)*:: _export_keep_channels_cabi::<$ty >
                        (arg0, arg1, arg2, arg3, arg4, arg5) } } #[cfg_attr(target_family = "wasm", unsafe(export_name = "cabi_post_local:image-processor/processing@0.1.0#keep-channels"))]
                        unsafe extern "C" fn _post_return_keep_channels(arg0 : * mut u8,)
                        { unsafe { $($path_to_types)*:: __post_return_keep_channels::<$ty
                        > (arg0) } } #[cfg_attr(target_family = "wasm", unsafe(export_name = "local:image-processor/processing@0.1.0#mask"))] unsafe extern "C"
                        fn export_mask(arg0 : i32, arg1 : i32, arg2 : i32, arg3 : * mut
                        u8, arg4 : usize, arg5 : * mut u8, arg6 : usize,) -> * mut u8 {
                        unsafe { $($path_to_types)*:: _export_mask_cabi::<$ty > (arg0,
                        arg1, arg2, arg3, arg4, arg5, arg6) } } #[cfg_attr(target_family = "wasm", unsafe(export_name = "cabi_post_local:image-processor/processing@0.1.0#mask"))] unsafe
                        extern "C" fn _post_return_mask(arg0 : * mut u8,) { unsafe {
                        $($path_to_types)*:: __post_return_mask::<$ty > (arg0) } }
                        #[cfg_attr(target_family = "wasm", unsafe(export_name = "local:image-processor/processing@0.1.0#[constructor]canvas"))]
                        unsafe extern "C" fn export_constructor_canvas(arg0 : i32, arg1 :
                        i32, arg2 : i32,) -> * mut u8 { unsafe { $($path_to_types)*::
                        _export_constructor_canvas_cabi::<<$ty as $($path_to_types)*::
                        Guest >::Canvas > (arg0, arg1, arg2) } } #[cfg_attr(target_family = "wasm", unsafe(export_name = "local:image-processor/processing@0.1.0#[static]canvas.open"))]
                        unsafe extern "C" fn export_static_canvas_open(arg0 : i32, arg1 :
                        i32, arg2 : i32, arg3 : * mut u8, arg4 : usize,) -> * mut u8 {
                        unsafe { $($path_to_types)*::
                        _export_static_canvas_open_cabi::<<$ty as $($path_to_types)*::
                        Guest >::Canvas > (arg0, arg1, arg2, arg3, arg4) } } #[cfg_attr(target_family = "wasm", unsafe(export_name = "local:image-processor/processing@0.1.0#[method]canvas.bounds"))]
                        unsafe extern "C" fn export_method_canvas_bounds(arg0 : * mut
                        u8,) -> * mut u8 { unsafe { $($path_to_types)*::
                        _export_method_canvas_bounds_cabi::<<$ty as $($path_to_types)*::
                        Guest >::Canvas > (arg0) } } #[cfg_attr(target_family = "wasm", unsafe(export_name = "local:image-processor/processing@0.1.0#[method]canvas.fill"))]
                        unsafe extern "C" fn export_method_canvas_fill(arg0 : * mut u8,
                        arg1 : * mut u8, arg2 : usize, arg3 : i32, arg4 : i32, arg5 :
                        i32, arg6 : i32,) { unsafe { $($path_to_types)*::
                        _export_method_canvas_fill_cabi::<<$ty as $($path_to_types)*::
                        Guest >::Canvas > (arg0, arg1, arg2, arg3, arg4, arg5, arg6) } }
                        #[cfg_attr(target_family = "wasm", unsafe(export_name = "local:image-processor/processing@0.1.0#[method]canvas.paste"))]
                        unsafe extern "C" fn export_method_canvas_paste(arg0 : * mut u8,
                        arg1 : i32, arg2 : i32, arg3 : i32, arg4 : * mut u8, arg5 :
                        usize, arg6 : i32, arg7 : i32,) -> * mut u8 { unsafe {
                        $($path_to_types)*:: _export_method_canvas_paste_cabi::<<$ty as
                        $($path_to_types)*:: Guest >::Canvas > (arg0, arg1, arg2, arg3,
                        arg4, arg5, arg6, arg7) } } #[cfg_attr(target_family = "wasm", unsafe(export_name = "local:image-processor/processing@0.1.0#[method]canvas.snapshot"))]
                        unsafe extern "C" fn export_method_canvas_snapshot(arg0 : * mut
                        u8,) -> * mut u8 { unsafe { $($path_to_types)*::
                        _export_method_canvas_snapshot_cabi::<<$ty as
                        $($path_to_types)*:: Guest >::Canvas > (arg0) } } #[cfg_attr(target_family = "wasm", unsafe(export_name = "cabi_post_local:image-processor/processing@0.1.0#[method]canvas.snapshot"))]
                        unsafe extern "C" fn _post_return_method_canvas_snapshot(arg0 : *
                        mut u8,) { unsafe { $($path_to_types)*::
                        __post_return_method_canvas_snapshot::<<$ty as
                        $($path_to_types)*:: Guest >::Canvas > (arg0) } } #[cfg_attr(target_family = "wasm", unsafe(export_name = "local:image-processor/processing@0.1.0#content-bounds"))] unsafe
                        extern "C" fn export_content_bounds(arg0 : i32,) -> * mut u8 {
                        unsafe { $($path_to_types)*:: _export_content_bounds_cabi::<$ty >
                        (arg0) } } #[cfg_attr(target_family = "wasm", unsafe(export_name = "local:image-processor/processing@0.1.0#combine"))] unsafe extern
                        "C" fn export_combine(arg0 : i32, arg1 : i32,) -> * mut u8 {
                        unsafe { $($path_to_types)*:: _export_combine_cabi::<$ty > (arg0,
                        arg1) } } #[cfg_attr(target_family = "wasm", unsafe(export_name = "local:image-processor/processing@0.1.0#finish"))] unsafe extern
                        "C" fn export_finish(arg0 : i32,) -> * mut u8 { unsafe {
                        $($path_to_types)*:: _export_finish_cabi::<$ty > (arg0) } }
                        #[cfg_attr(target_family = "wasm", unsafe(export_name = "cabi_post_local:image-processor/processing@0.1.0#finish"))]
                        unsafe extern "C" fn _post_return_finish(arg0 : * mut u8,) {
                        unsafe { $($path_to_types)*:: __post_return_finish::<$ty > (arg0)
                        } } const _ : () = { #[doc(hidden)] #[cfg_attr(target_family = "wasm", unsafe(export_name = "local:image-processor/processing@0.1.0#[dtor]canvas"))]
                        #[allow(non_snake_case)] unsafe extern "C" fn dtor(rep : * mut
                        u8) { unsafe { $($path_to_types)*:: Canvas::dtor::< <$ty as
                        $($path_to_types)*:: Guest >::Canvas > (rep) } } }; };
                    };
                }
                #[doc(hidden)]
                pub(crate) use __export_local_image_processor_processing_0_1_0_cabi;
                #[repr(align(8))]
                struct _RetArea(
                    [::core::mem::MaybeUninit<
                        u8,
                    >; 24 + 2 * ::core::mem::size_of::<*const u8>()],
                );
                static mut _RET_AREA: _RetArea = _RetArea(
                    [::core::mem::MaybeUninit::uninit(); 24
                        + 2 * ::core::mem::size_of::<*const u8>()],
                );
            }
        }
    }
}
mod _rt {
    #![allow(dead_code, unused_imports, clippy::all)]
    pub use alloc_crate::vec::Vec;
    use core::fmt;
    use core::marker;
    use core::sync::atomic::{AtomicU32, Ordering::Relaxed};
    /// A type which represents a component model resource, either imported or
    /// exported into this component.
    ///
    /// This is a low-level wrapper which handles the lifetime of the resource
    /// (namely this has a destructor). The `T` provided defines the component model
    /// intrinsics that this wrapper uses.
    ///
    /// One of the chief purposes of this type is to provide `Deref` implementations
    /// to access the underlying data when it is owned.
    ///
    /// This type is primarily used in generated code for exported and imported
    /// resources.
    #[repr(transparent)]
    pub struct Resource<T: WasmResource> {
        handle: AtomicU32,
        _marker: marker::PhantomData<T>,
    }
    /// A trait which all wasm resources implement, namely providing the ability to
    /// drop a resource.
    ///
    /// This generally is implemented by generated code, not user-facing code.
    #[allow(clippy::missing_safety_doc)]
    pub unsafe trait WasmResource {
        /// Invokes the `[resource-drop]...` intrinsic.
        unsafe fn drop(handle: u32);
    }
    impl<T: WasmResource> Resource<T> {
        #[doc(hidden)]
        pub unsafe fn from_handle(handle: u32) -> Self {
            debug_assert!(handle != 0 && handle != u32::MAX);
            Self {
                handle: AtomicU32::new(handle),
                _marker: marker::PhantomData,
            }
        }
        /// Takes ownership of the handle owned by `resource`.
        ///
        /// Note that this ideally would be `into_handle` taking `Resource<T>` by
        /// ownership. The code generator does not enable that in all situations,
        /// unfortunately, so this is provided instead.
        ///
        /// Also note that `take_handle` is in theory only ever called on values
        /// owned by a generated function. For example a generated function might
        /// take `Resource<T>` as an argument but then call `take_handle` on a
        /// reference to that argument. In that sense the dynamic nature of
        /// `take_handle` should only be exposed internally to generated code, not
        /// to user code.
        #[doc(hidden)]
        pub fn take_handle(resource: &Resource<T>) -> u32 {
            resource.handle.swap(u32::MAX, Relaxed)
        }
        #[doc(hidden)]
        pub fn handle(resource: &Resource<T>) -> u32 {
            resource.handle.load(Relaxed)
        }
    }
    impl<T: WasmResource> fmt::Debug for Resource<T> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.debug_struct("Resource").field("handle", &self.handle).finish()
        }
    }
    impl<T: WasmResource> Drop for Resource<T> {
        fn drop(&mut self) {
            unsafe {
                match self.handle.load(Relaxed) {
                    u32::MAX => {}
                    other => T::drop(other),
                }
            }
        }
    }
    pub fn as_i32<T: AsI32>(t: T) -> i32 {
        t.as_i32()
    }
    pub trait AsI32 {
        fn as_i32(self) -> i32;
    }
    impl<'a, T: Copy + AsI32> AsI32 for &'a T {
        fn as_i32(self) -> i32 {
            (*self).as_i32()
        }
    }
    impl AsI32 for i32 {
        #[inline]
        fn as_i32(self) -> i32 {
            self as i32
        }
    }
    impl AsI32 for u32 {
        #[inline]
        fn as_i32(self) -> i32 {
            self as i32
        }
    }
    impl AsI32 for i16 {
        #[inline]
        fn as_i32(self) -> i32 {
            self as i32
        }
    }
    impl AsI32 for u16 {
        #[inline]
        fn as_i32(self) -> i32 {
            self as i32
        }
    }
    impl AsI32 for i8 {
        #[inline]
        fn as_i32(self) -> i32 {
            self as i32
        }
    }
    impl AsI32 for u8 {
        #[inline]
        fn as_i32(self) -> i32 {
            self as i32
        }
    }
    impl AsI32 for char {
        #[inline]
        fn as_i32(self) -> i32 {
            self as i32
        }
    }
    impl AsI32 for usize {
        #[inline]
        fn as_i32(self) -> i32 {
            self as i32
        }
    }
    pub unsafe fn bool_lift(val: u8) -> bool {
        if cfg!(debug_assertions) {
            match val {
                0 => false,
                1 => true,
                _ => panic!("invalid bool discriminant"),
            }
        } else {
            val != 0
        }
    }
    #[cfg(target_arch = "wasm32")]
    pub fn run_ctors_once() {
        ::witcraft_guest::rt::run_ctors_once();
    }
    pub unsafe fn cabi_dealloc(ptr: *mut u8, size: usize, align: usize) {
        if size == 0 {
            return;
        }
        unsafe {
            let layout = alloc::Layout::from_size_align_unchecked(size, align);
            alloc::dealloc(ptr, layout);
        }
    }
    pub use alloc_crate::string::String;
    pub fn as_i64<T: AsI64>(t: T) -> i64 {
        t.as_i64()
    }
    pub trait AsI64 {
        fn as_i64(self) -> i64;
    }
    impl<'a, T: Copy + AsI64> AsI64 for &'a T {
        fn as_i64(self) -> i64 {
            (*self).as_i64()
        }
    }
    impl AsI64 for i64 {
        #[inline]
        fn as_i64(self) -> i64 {
            self as i64
        }
    }
    impl AsI64 for u64 {
        #[inline]
        fn as_i64(self) -> i64 {
            self as i64
        }
    }
    pub use alloc_crate::alloc;
    pub use alloc_crate::boxed::Box;
    extern crate alloc as alloc_crate;
}
/// Generates `#[unsafe(no_mangle)]` functions to export the specified type as
/// the root implementation of all generated traits.
///
/// For more information see the documentation of `wit_bindgen::generate!`.
///
/// ```rust
/// # macro_rules! export{ ($($t:tt)*) => (); }
/// # trait Guest {}
/// struct MyType;
///
/// impl Guest for MyType {
///     // ...
/// }
///
/// export!(MyType);
/// ```
#[allow(unused_macros)]
#[doc(hidden)]
macro_rules! __export_image_processor_impl {
    ($ty:ident) => {
        self::export!($ty with_types_in self);
    };
    ($ty:ident with_types_in $($path_to_types_root:tt)*) => {
        $($path_to_types_root)*:: __export_world_image_processor_cabi!($ty with_types_in
        $($path_to_types_root)*); $($path_to_types_root)*::
        exports::local::image_processor::processing::__export_local_image_processor_processing_0_1_0_cabi!($ty
        with_types_in $($path_to_types_root)*::
        exports::local::image_processor::processing);
    };
}
#[doc(inline)]
pub(crate) use __export_image_processor_impl as export;
#[cfg(target_arch = "wasm32")]
#[unsafe(
    link_section = "component-type:wit-bindgen:0.60.0:local:image-processor@0.1.0:image-processor:encoded world"
)]
#[doc(hidden)]
#[allow(clippy::octal_escapes)]
pub static __WIT_BINDGEN_COMPONENT_TYPE: [u8; 1666] = *b"\
\0asm\x0d\0\x01\0\0\x19\x16wit-component-encoding\x04\0\x07\xfc\x0b\x01A\x02\x01\
A\x13\x01B\x12\x01m\x04\x04gray\x0agray-alpha\x03rgb\x04rgba\x04\0\x06format\x03\
\0\0\x01m\x02\x07nearest\x08bilinear\x04\0\x06filter\x03\0\x02\x01n\x04\x03red\x05\
green\x04blue\x05alpha\x04\0\x08channels\x03\0\x04\x01p}\x01r\x04\x05widthy\x06h\
eighty\x06format\x01\x04data\x06\x04\0\x05image\x03\0\x07\x01r\x04\x03red}\x05gr\
een}\x04blue}\x05alpha}\x04\0\x05color\x03\0\x09\x01r\x04\x01xy\x01yy\x05widthy\x06\
heighty\x04\0\x09rectangle\x03\0\x0b\x01p\x0c\x04\0\x09mask-area\x03\0\x0d\x01o\x02\
yy\x01q\x06\x05empty\0\0\x0cwrong-length\x01w\0\x09too-large\x01\x0f\0\x0dout-of\
-bounds\x01\x0c\0\x0fformat-mismatch\x01\x01\0\x09cancelled\0\0\x04\0\x0cresize-\
error\x03\0\x10\x03\0!local:image-processor/types@0.1.0\x05\0\x01B\x07\x04\0\x08\
progress\x03\x01\x01h\0\x01@\x03\x04self\x01\x04doney\x05totaly\0\x7f\x04\0\x17[\
method]progress.report\x01\x02\x01i\0\x01@\x01\x05labels\0\x03\x04\0\x05start\x01\
\x04\x03\0%local:image-processor/reporting@0.1.0\x05\x01\x01@\x01\x07messages\x01\
\0\x03\0\x03log\x01\x02\x01@\0\0s\x04\0\x07version\x01\x03\x02\x03\0\0\x05image\x02\
\x03\0\0\x06format\x02\x03\0\0\x06filter\x02\x03\0\0\x08channels\x02\x03\0\0\x05\
color\x02\x03\0\0\x09rectangle\x02\x03\0\0\x09mask-area\x02\x03\0\0\x0cresize-er\
ror\x02\x03\0\x01\x08progress\x01B6\x02\x03\x02\x01\x04\x04\0\x05image\x03\0\0\x02\
\x03\x02\x01\x05\x04\0\x06format\x03\0\x02\x02\x03\x02\x01\x06\x04\0\x06filter\x03\
\0\x04\x02\x03\x02\x01\x07\x04\0\x08channels\x03\0\x06\x02\x03\x02\x01\x08\x04\0\
\x05color\x03\0\x08\x02\x03\x02\x01\x09\x04\0\x09rectangle\x03\0\x0a\x02\x03\x02\
\x01\x0a\x04\0\x09mask-area\x03\0\x0c\x02\x03\x02\x01\x0b\x04\0\x0cresize-error\x03\
\0\x0e\x02\x03\x02\x01\x0c\x04\0\x08progress\x03\0\x10\x04\0\x06canvas\x03\x01\x01\
i\x12\x01j\x01\x13\x01\x0f\x01@\x03\x05widthy\x06heighty\x06format\x03\0\x14\x04\
\0\x13[constructor]canvas\x01\x15\x01@\x01\x06source\x01\0\x14\x04\0\x13[static]\
canvas.open\x01\x16\x01h\x12\x01@\x01\x04self\x17\0\x0b\x04\0\x15[method]canvas.\
bounds\x01\x18\x01@\x03\x04self\x17\x04area\x0d\x05color\x09\x01\0\x04\0\x13[met\
hod]canvas.fill\x01\x19\x01j\0\x01\x0f\x01@\x04\x04self\x17\x06source\x01\x01xy\x01\
yy\0\x1a\x04\0\x14[method]canvas.paste\x01\x1b\x01@\x01\x04self\x17\0\x01\x04\0\x17\
[method]canvas.snapshot\x01\x1c\x01j\x01\x01\x01\x0f\x01@\x04\x06source\x01\x05w\
idthy\x06heighty\x06filter\x05\0\x1d\x04\0\x06resize\x01\x1e\x01p\x01\x01h\x11\x01\
j\x01\x1f\x01\x0f\x01@\x05\x07sources\x1f\x05widthy\x06heighty\x06filter\x05\x05\
watch\x20\0!\x04\0\x0aresize-all\x01\"\x01@\x02\x06source\x01\x04keep\x07\0\x1d\x04\
\0\x0dkeep-channels\x01#\x01@\x02\x06source\x01\x04area\x0d\0\x1d\x04\0\x04mask\x01\
$\x01k\x0b\x01@\x01\x07subject\x17\0%\x04\0\x0econtent-bounds\x01&\x01@\x02\x05u\
nder\x13\x04over\x17\0\x14\x04\0\x07combine\x01'\x01@\x01\x07subject\x13\0\x01\x04\
\0\x06finish\x01(\x04\0&local:image-processor/processing@0.1.0\x05\x0d\x04\0+loc\
al:image-processor/image-processor@0.1.0\x04\0\x0b\x15\x01\0\x0fimage-processor\x03\
\0\0\0G\x09producers\x01\x0cprocessed-by\x02\x0dwit-component\x070.254.2\x10wit-\
bindgen-rust\x060.60.0";
#[inline(never)]
#[doc(hidden)]
pub fn __link_custom_section_describing_imports() {
    ::witcraft_guest::rt::maybe_link_cabi_realloc();
}
