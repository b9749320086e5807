/// Auto-generated bindings for a pre-instantiated version of a
/// component which implements the world `image-processor`.
///
/// This structure is created through [`ImageProcessorPre::new`] which
/// takes a [`InstancePre`](::witcraft_host::wasmtime::component::InstancePre) that
/// has been created through a [`Linker`](::witcraft_host::wasmtime::component::Linker).
///
/// For more information see [`ImageProcessor`] as well.
pub struct ImageProcessorPre<T: 'static> {
    instance_pre: ::witcraft_host::wasmtime::component::InstancePre<T>,
    indices: ImageProcessorIndices,
}
impl<T: 'static> Clone for ImageProcessorPre<T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
impl<_T: 'static> ImageProcessorPre<_T> {
    /// Creates a new copy of `ImageProcessorPre` bindings which can then
    /// be used to instantiate into a particular store.
    ///
    /// This method may fail if the component behind `instance_pre`
    /// does not have the required exports.
    pub fn new(
        instance_pre: ::witcraft_host::wasmtime::component::InstancePre<_T>,
    ) -> ::witcraft_host::wasmtime::Result<Self> {
        let indices = ImageProcessorIndices::new(&instance_pre)?;
        Ok(Self { instance_pre, indices })
    }
    pub fn engine(&self) -> &::witcraft_host::wasmtime::Engine {
        self.instance_pre.engine()
    }
    pub fn instance_pre(
        &self,
    ) -> &::witcraft_host::wasmtime::component::InstancePre<_T> {
        &self.instance_pre
    }
    /// Instantiates a new instance of [`ImageProcessor`] within the
    /// `store` provided.
    ///
    /// This function will use `self` as the pre-instantiated
    /// instance to perform instantiation. Afterwards the preloaded
    /// indices in `self` are used to lookup all exports on the
    /// resulting instance.
    pub fn instantiate(
        &self,
        mut store: impl ::witcraft_host::wasmtime::AsContextMut<Data = _T>,
    ) -> ::witcraft_host::wasmtime::Result<ImageProcessor> {
        let mut store = store.as_context_mut();
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
/// Auto-generated bindings for index of the exports of
/// `image-processor`.
///
/// This is an implementation detail of [`ImageProcessorPre`] and can
/// be constructed if needed as well.
///
/// For more information see [`ImageProcessor`] as well.
#[derive(Clone)]
pub struct ImageProcessorIndices {
    interface1: exports::local::image_processor::processing::GuestIndices,
    version: ::witcraft_host::wasmtime::component::ComponentExportIndex,
}
/// Auto-generated bindings for an instance a component which
/// implements the world `image-processor`.
///
/// This structure can be created through a number of means
/// depending on your requirements and what you have on hand:
///
/// * The most convenient way is to use
///   [`ImageProcessor::instantiate`] which only needs a
///   [`Store`], [`Component`], and [`Linker`].
///
/// * Alternatively you can create a [`ImageProcessorPre`] ahead of
///   time with a [`Component`] to front-load string lookups
///   of exports once instead of per-instantiation. This
///   method then uses [`ImageProcessorPre::instantiate`] to
///   create a [`ImageProcessor`].
///
/// * If you've instantiated the instance yourself already
///   then you can use [`ImageProcessor::new`].
///
/// These methods are all equivalent to one another and move
/// around the tradeoff of what work is performed when.
///
/// [`Store`]: ::witcraft_host::wasmtime::Store
/// [`Component`]: ::witcraft_host::wasmtime::component::Component
/// [`Linker`]: ::witcraft_host::wasmtime::component::Linker
pub struct ImageProcessor {
    interface1: exports::local::image_processor::processing::Guest,
    version: ::witcraft_host::wasmtime::component::Func,
}
pub trait ImageProcessorImportsWithStore<
    T,
>: ::witcraft_host::wasmtime::component::HasData {}
impl<H: ?Sized, T> ImageProcessorImportsWithStore<T> for H
where
    H: ::witcraft_host::wasmtime::component::HasData,
{}
pub trait ImageProcessorImports {
    /// Writes one line to the host's log, for people. The message has no line break at its end.
    fn log(
        &mut self,
        message: ::witcraft_host::wasmtime::component::__internal::String,
    ) -> ();
}
impl<_T: ImageProcessorImports + ?Sized> ImageProcessorImports for &mut _T {
    /// Writes one line to the host's log, for people. The message has no line break at its end.
    fn log(
        &mut self,
        message: ::witcraft_host::wasmtime::component::__internal::String,
    ) -> () {
        ImageProcessorImports::log(*self, message)
    }
}
const _: () = {
    impl ImageProcessorIndices {
        /// Creates a new copy of `ImageProcessorIndices` bindings which can then
        /// be used to instantiate into a particular store.
        ///
        /// This method may fail if the component does not have the
        /// required exports.
        pub fn new<_T>(
            _instance_pre: &::witcraft_host::wasmtime::component::InstancePre<_T>,
        ) -> ::witcraft_host::wasmtime::Result<Self> {
            let _component = _instance_pre.component();
            let _instance_type = _instance_pre.instance_type();
            let interface1 = exports::local::image_processor::processing::GuestIndices::new(
                _instance_pre,
            )?;
            let version = {
                let (item, index) = _component
                    .get_export(None, "version")
                    .ok_or_else(|| {
                        ::witcraft_host::wasmtime::format_err!(
                            "no export `version` found"
                        )
                    })?;
                match item {
                    ::witcraft_host::wasmtime::component::types::ComponentItem::ComponentFunc(
                        func,
                    ) => {
                        ::witcraft_host::wasmtime::error::Context::context(
                            func
                                .typecheck::<
                                    (),
                                    (::witcraft_host::wasmtime::component::__internal::String,),
                                >(&_instance_type),
                            "type-checking export func `version`",
                        )?;
                        index
                    }
                    _ => {
                        Err(
                            ::witcraft_host::wasmtime::format_err!(
                                "export `version` is not a function"
                            ),
                        )?
                    }
                }
            };
            Ok(ImageProcessorIndices {
                interface1,
                version,
            })
        }
        /// Uses the indices stored in `self` to load an instance
        /// of [`ImageProcessor`] from the instance provided.
        ///
        /// Note that at this time this method will additionally
        /// perform type-checks of all exports.
        pub fn load(
            &self,
            mut store: impl ::witcraft_host::wasmtime::AsContextMut,
            instance: &::witcraft_host::wasmtime::component::Instance,
        ) -> ::witcraft_host::wasmtime::Result<ImageProcessor> {
            let _ = &mut store;
            let _instance = instance;
            let interface1 = self.interface1.load(&mut store, &_instance)?;
            let version = *_instance
                .get_typed_func::<
                    (),
                    (::witcraft_host::wasmtime::component::__internal::String,),
                >(&mut store, &self.version)?
                .func();
            Ok(ImageProcessor {
                interface1,
                version,
            })
        }
    }
    impl ImageProcessor {
        /// Convenience wrapper around [`ImageProcessorPre::new`] and
        /// [`ImageProcessorPre::instantiate`].
        pub fn instantiate<_T>(
            store: impl ::witcraft_host::wasmtime::AsContextMut<Data = _T>,
            component: &::witcraft_host::wasmtime::component::Component,
            linker: &::witcraft_host::wasmtime::component::Linker<_T>,
        ) -> ::witcraft_host::wasmtime::Result<ImageProcessor> {
            let pre = linker.instantiate_pre(component)?;
            ImageProcessorPre::new(pre)?.instantiate(store)
        }
        /// Convenience wrapper around [`ImageProcessorIndices::new`] and
        /// [`ImageProcessorIndices::load`].
        pub fn new(
            mut store: impl ::witcraft_host::wasmtime::AsContextMut,
            instance: &::witcraft_host::wasmtime::component::Instance,
        ) -> ::witcraft_host::wasmtime::Result<ImageProcessor> {
            let indices = ImageProcessorIndices::new(&instance.instance_pre(&store))?;
            indices.load(&mut store, instance)
        }
        pub fn add_to_linker_imports<T, D>(
            linker: &mut ::witcraft_host::wasmtime::component::Linker<T>,
            host_getter: fn(&mut T) -> D::Data<'_>,
        ) -> ::witcraft_host::wasmtime::Result<()>
        where
            D: ImageProcessorImportsWithStore<T>,
            for<'a> D::Data<'a>: ImageProcessorImports,
            T: 'static,
        {
            let mut linker = linker.root();
            linker
                .func_wrap(
                    "log",
                    move |
                        mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
                        (
                            arg0,
                        ): (::witcraft_host::wasmtime::component::__internal::String,)|
                    {
                        let host = &mut host_getter(caller.data_mut());
                        let r = ImageProcessorImports::log(host, arg0);
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
            D: local::image_processor::types::HostWithStore<T>
                + local::image_processor::reporting::HostWithStore<T>
                + ImageProcessorImportsWithStore<T>,
            for<'a> D::Data<
                'a,
            >: local::image_processor::types::Host
                + local::image_processor::reporting::Host + ImageProcessorImports,
            T: 'static,
        {
            Self::add_to_linker_imports::<T, D>(linker, host_getter)?;
            local::image_processor::types::add_to_linker::<T, D>(linker, host_getter)?;
            local::image_processor::reporting::add_to_linker::<
                T,
                D,
            >(linker, host_getter)?;
            Ok(())
        }
        pub fn func_version(
            &self,
        ) -> ::witcraft_host::wasmtime::component::TypedFunc<
            (),
            (::witcraft_host::wasmtime::component::__internal::String,),
        > {
            unsafe {
                ::witcraft_host::wasmtime::component::TypedFunc::<
                    (),
                    (::witcraft_host::wasmtime::component::__internal::String,),
                >::new_unchecked(self.version)
            }
        }
        /// The version of the component, as in `1.2.3`.
        pub fn call_version<S: ::witcraft_host::wasmtime::AsContextMut>(
            &self,
            mut store: S,
        ) -> ::witcraft_host::wasmtime::Result<
            ::witcraft_host::wasmtime::component::__internal::String,
        > {
            let callee = self.func_version();
            let (ret0,) = callee.call(store.as_context_mut(), ())?;
            Ok(ret0)
        }
        pub fn local_image_processor_processing(
            &self,
        ) -> &exports::local::image_processor::processing::Guest {
            &self.interface1
        }
    }
};
pub mod local {
    pub mod image_processor {
        #[allow(clippy::all)]
        pub mod types {
            #[allow(unused_imports)]
            use ::witcraft_host::wasmtime::component::__internal::Box;
            /// How the pixels of an image are laid out in its data.
            ///
            /// Every sample is one byte from 0 (none) to 255 (full), and samples are not premultiplied by alpha.
            #[derive(::witcraft_host::wasmtime::component::ComponentType)]
            #[derive(::witcraft_host::wasmtime::component::Lift)]
            #[derive(::witcraft_host::wasmtime::component::Lower)]
            #[component(enum)]
            #[component(wasmtime_crate = ::witcraft_host::wasmtime)]
            #[derive(Clone, Copy, Eq, PartialEq)]
            #[repr(u8)]
            pub enum Format {
                /// One byte per pixel: brightness.
                #[component(name = "gray")]
                Gray,
                /// Two bytes per pixel: brightness, alpha.
                #[component(name = "gray-alpha")]
                GrayAlpha,
                /// Three bytes per pixel: red, green, blue.
                #[component(name = "rgb")]
                Rgb,
                /// Four bytes per pixel: red, green, blue, alpha.
                #[component(name = "rgba")]
                Rgba,
            }
            impl core::fmt::Debug for Format {
                fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                    match self {
                        Format::Gray => f.debug_tuple("Format::Gray").finish(),
                        Format::GrayAlpha => f.debug_tuple("Format::GrayAlpha").finish(),
                        Format::Rgb => f.debug_tuple("Format::Rgb").finish(),
                        Format::Rgba => f.debug_tuple("Format::Rgba").finish(),
                    }
                }
            }
            const _: () = {
                assert!(
                    1 == < Format as ::witcraft_host::wasmtime::component::ComponentType
                    >::SIZE32
                );
                assert!(
                    1 == < Format as ::witcraft_host::wasmtime::component::ComponentType
                    >::ALIGN32
                );
            };
            /// How `resize` finds the value of a pixel that lies between pixels of the source.
            #[derive(::witcraft_host::wasmtime::component::ComponentType)]
            #[derive(::witcraft_host::wasmtime::component::Lift)]
            #[derive(::witcraft_host::wasmtime::component::Lower)]
            #[component(enum)]
            #[component(wasmtime_crate = ::witcraft_host::wasmtime)]
            #[derive(Clone, Copy, Eq, PartialEq)]
            #[repr(u8)]
            pub enum Filter {
                /// Take the one pixel of the source that covers the centre of the new pixel. No new colours appear.
                #[component(name = "nearest")]
                Nearest,
                /// Mix the four pixels of the source around the centre of the new pixel, each by how near it is.
                ///
                /// At the edges the outermost pixel stands in for what lies beyond. Each sample is mixed on its own and
                /// rounded to the nearest integer, halves up.
                #[component(name = "bilinear")]
                Bilinear,
            }
            impl core::fmt::Debug for Filter {
                fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                    match self {
                        Filter::Nearest => f.debug_tuple("Filter::Nearest").finish(),
                        Filter::Bilinear => f.debug_tuple("Filter::Bilinear").finish(),
                    }
                }
            }
            const _: () = {
                assert!(
                    1 == < Filter as ::witcraft_host::wasmtime::component::ComponentType
                    >::SIZE32
                );
                assert!(
                    1 == < Filter as ::witcraft_host::wasmtime::component::ComponentType
                    >::ALIGN32
                );
            };
            ::witcraft_host::bitflags::bitflags! {
                /// A set of colour channels.
                ///
                /// The brightness of a `gray` or `gray-alpha` image counts as all three of red, green and blue.
                #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
                pub struct Channels: u8 {
                    /// The red samples.
                    const RED = 1 << 0;
                    /// The green samples.
                    const GREEN = 1 << 1;
                    /// The blue samples.
                    const BLUE = 1 << 2;
                    /// The alpha samples: 0 is transparent, 255 is opaque.
                    const ALPHA = 1 << 3;
                }
            }
            ::witcraft_host::component_flags!(Channels: u8 { "red", "green", "blue", "alpha" });
            const _: () = {
                assert!(
                    1 == < Channels as
                    ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
                );
                assert!(
                    1 == < Channels as
                    ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
                );
            };
            /// A picture, by value.
            ///
            /// Rows follow each other from top to bottom without padding, the pixels of a row from left to right.
            #[derive(::witcraft_host::wasmtime::component::ComponentType)]
            #[derive(::witcraft_host::wasmtime::component::Lift)]
            #[derive(::witcraft_host::wasmtime::component::Lower)]
            #[component(record)]
            #[component(wasmtime_crate = ::witcraft_host::wasmtime)]
            #[derive(Clone)]
            pub struct Image {
                /// Pixels per row; at least 1.
                #[component(name = "width")]
                pub width: u32,
                /// Rows; at least 1.
                #[component(name = "height")]
                pub height: u32,
                /// The samples of each pixel, and so how many bytes it takes.
                #[component(name = "format")]
                pub format: Format,
                /// The samples: exactly `width` × `height` × bytes per pixel of them.
                #[component(name = "data")]
                pub data: ::witcraft_host::wasmtime::component::__internal::Vec<u8>,
            }
            impl core::fmt::Debug for Image {
                fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                    f.debug_struct("Image")
                        .field("width", &self.width)
                        .field("height", &self.height)
                        .field("format", &self.format)
                        .field("data", &self.data)
                        .finish()
                }
            }
            const _: () = {
                assert!(
                    20 == < Image as ::witcraft_host::wasmtime::component::ComponentType
                    >::SIZE32
                );
                assert!(
                    4 == < Image as ::witcraft_host::wasmtime::component::ComponentType
                    >::ALIGN32
                );
            };
            /// One colour, in the terms of an `rgba` pixel.
            ///
            /// A `gray` or `gray-alpha` image takes the rounded mean of red, green and blue as the brightness. A format
            /// without alpha ignores `alpha`.
            #[derive(::witcraft_host::wasmtime::component::ComponentType)]
            #[derive(::witcraft_host::wasmtime::component::Lift)]
            #[derive(::witcraft_host::wasmtime::component::Lower)]
            #[component(record)]
            #[component(wasmtime_crate = ::witcraft_host::wasmtime)]
            #[derive(Clone, Copy)]
            pub struct Color {
                /// Red, 0 to 255.
                #[component(name = "red")]
                pub red: u8,
                /// Green, 0 to 255.
                #[component(name = "green")]
                pub green: u8,
                /// Blue, 0 to 255.
                #[component(name = "blue")]
                pub blue: u8,
                /// Alpha: 0 is transparent, 255 is opaque.
                #[component(name = "alpha")]
                pub alpha: u8,
            }
            impl core::fmt::Debug for Color {
                fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                    f.debug_struct("Color")
                        .field("red", &self.red)
                        .field("green", &self.green)
                        .field("blue", &self.blue)
                        .field("alpha", &self.alpha)
                        .finish()
                }
            }
            const _: () = {
                assert!(
                    4 == < Color as ::witcraft_host::wasmtime::component::ComponentType
                    >::SIZE32
                );
                assert!(
                    1 == < Color as ::witcraft_host::wasmtime::component::ComponentType
                    >::ALIGN32
                );
            };
            /// An area with straight edges.
            ///
            /// It holds the pixels with `x` ≤ column < `x` + `width` and `y` ≤ row < `y` + `height`; one without width or
            /// height holds none. It may reach past the edges of an image, and the part that does is ignored unless a
            /// function says otherwise.
            #[derive(::witcraft_host::wasmtime::component::ComponentType)]
            #[derive(::witcraft_host::wasmtime::component::Lift)]
            #[derive(::witcraft_host::wasmtime::component::Lower)]
            #[component(record)]
            #[component(wasmtime_crate = ::witcraft_host::wasmtime)]
            #[derive(Clone, Copy)]
            pub struct Rectangle {
                /// The leftmost column, in pixels from the left edge.
                #[component(name = "x")]
                pub x: u32,
                /// The topmost row, in pixels from the top edge.
                #[component(name = "y")]
                pub y: u32,
                /// Columns, in pixels.
                #[component(name = "width")]
                pub width: u32,
                /// Rows, in pixels.
                #[component(name = "height")]
                pub height: u32,
            }
            impl core::fmt::Debug for Rectangle {
                fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                    f.debug_struct("Rectangle")
                        .field("x", &self.x)
                        .field("y", &self.y)
                        .field("width", &self.width)
                        .field("height", &self.height)
                        .finish()
                }
            }
            const _: () = {
                assert!(
                    16 == < Rectangle as
                    ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
                );
                assert!(
                    4 == < Rectangle as
                    ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
                );
            };
            /// An area of any shape: the pixels that lie in at least one of the rectangles.
            ///
            /// Rectangles may overlap. The empty list is the empty area.
            pub type MaskArea = ::witcraft_host::wasmtime::component::__internal::Vec<
                Rectangle,
            >;
            const _: () = {
                assert!(
                    8 == < MaskArea as
                    ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
                );
                assert!(
                    4 == < MaskArea as
                    ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
                );
            };
            /// Why an operation on images failed. The operation has then changed nothing.
            #[derive(::witcraft_host::wasmtime::component::ComponentType)]
            #[derive(::witcraft_host::wasmtime::component::Lift)]
            #[derive(::witcraft_host::wasmtime::component::Lower)]
            #[component(variant)]
            #[component(wasmtime_crate = ::witcraft_host::wasmtime)]
            #[derive(Clone, Copy)]
            pub enum ResizeError {
                /// An image or a requested size has no width or no height.
                #[component(name = "empty")]
                Empty,
                /// The data of an image does not have the length that its size and format ask for. The payload is that
                /// length, in bytes.
                #[component(name = "wrong-length")]
                WrongLength(u64),
                /// An image or a requested size has more pixels than the component takes on, or than it has memory for. The
                /// payload is the refused width and height, in pixels.
                #[component(name = "too-large")]
                TooLarge((u32, u32)),
                /// Something does not fit where it should be drawn. The payload is where it would have been.
                #[component(name = "out-of-bounds")]
                OutOfBounds(Rectangle),
                /// An image is in another format than the canvas it is drawn on. The payload is the format of the canvas.
                #[component(name = "format-mismatch")]
                FormatMismatch(Format),
                /// The host asked to stop: `progress.report` returned false.
                #[component(name = "cancelled")]
                Cancelled,
            }
            impl core::fmt::Debug for ResizeError {
                fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
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
            impl core::fmt::Display for ResizeError {
                fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                    write!(f, "{:?}", self)
                }
            }
            impl core::error::Error for ResizeError {}
            const _: () = {
                assert!(
                    24 == < ResizeError as
                    ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
                );
                assert!(
                    8 == < ResizeError as
                    ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
                );
            };
            pub trait HostWithStore<T>: ::witcraft_host::wasmtime::component::HasData {}
            impl<H: ?Sized, T> HostWithStore<T> for H
            where
                H: ::witcraft_host::wasmtime::component::HasData,
            {}
            pub trait Host {}
            impl<_T: Host + ?Sized> Host for &mut _T {}
            pub fn add_to_linker_instance<T, D>(
                inst: &mut ::witcraft_host::wasmtime::component::LinkerInstance<'_, T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> ::witcraft_host::wasmtime::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
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
                let mut inst = linker.instance("local:image-processor/types@0.1.0")?;
                add_to_linker_instance::<T, D>(&mut inst, host_getter)
            }
        }
        #[allow(clippy::all)]
        pub mod reporting {
            #[allow(unused_imports)]
            use ::witcraft_host::wasmtime::component::__internal::Box;
            /// One piece of work whose advance the host follows.
            ///
            /// Dropping it tells the host that the work is over, finished or not.
            pub enum Progress {}
            pub trait HostProgressWithStore<
                T,
            >: ::witcraft_host::wasmtime::component::HasData {}
            impl<H: ?Sized, T> HostProgressWithStore<T> for H
            where
                H: ::witcraft_host::wasmtime::component::HasData,
            {}
            pub trait HostProgress {
                /// Reports that `done` of `total` steps are finished.
                ///
                /// `done` goes up from 1 to `total`, and `total` stays the same. Returns whether to go on; after false the
                /// component stops as soon as it can.
                fn report(
                    &mut self,
                    self_: ::witcraft_host::wasmtime::component::Resource<Progress>,
                    done: u32,
                    total: u32,
                ) -> bool;
                fn drop(
                    &mut self,
                    rep: ::witcraft_host::wasmtime::component::Resource<Progress>,
                ) -> ::witcraft_host::wasmtime::Result<()>;
            }
            impl<_T: HostProgress + ?Sized> HostProgress for &mut _T {
                /// Reports that `done` of `total` steps are finished.
                ///
                /// `done` goes up from 1 to `total`, and `total` stays the same. Returns whether to go on; after false the
                /// component stops as soon as it can.
                fn report(
                    &mut self,
                    self_: ::witcraft_host::wasmtime::component::Resource<Progress>,
                    done: u32,
                    total: u32,
                ) -> bool {
                    HostProgress::report(*self, self_, done, total)
                }
                fn drop(
                    &mut self,
                    rep: ::witcraft_host::wasmtime::component::Resource<Progress>,
                ) -> ::witcraft_host::wasmtime::Result<()> {
                    HostProgress::drop(*self, rep)
                }
            }
            pub trait HostWithStore<
                T,
            >: ::witcraft_host::wasmtime::component::HasData + HostProgressWithStore<T> {}
            impl<H: ?Sized, T> HostWithStore<T> for H
            where
                H: ::witcraft_host::wasmtime::component::HasData
                    + HostProgressWithStore<T>,
            {}
            pub trait Host: HostProgress {
                /// Begins a piece of work. The caller owns the `progress` and drops it when the work is over.
                ///
                /// `label` is a short name of the work, for people.
                fn start(
                    &mut self,
                    label: ::witcraft_host::wasmtime::component::__internal::String,
                ) -> ::witcraft_host::wasmtime::component::Resource<Progress>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                /// Begins a piece of work. The caller owns the `progress` and drops it when the work is over.
                ///
                /// `label` is a short name of the work, for people.
                fn start(
                    &mut self,
                    label: ::witcraft_host::wasmtime::component::__internal::String,
                ) -> ::witcraft_host::wasmtime::component::Resource<Progress> {
                    Host::start(*self, label)
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
                inst.resource(
                    "progress",
                    ::witcraft_host::wasmtime::component::ResourceType::host::<
                        Progress,
                    >(),
                    move |mut store, rep| -> ::witcraft_host::wasmtime::Result<()> {
                        let resource = ::witcraft_host::wasmtime::component::Resource::new_own(
                            rep,
                        );
                        ::witcraft_host::wasmtime::ToWasmtimeResult::to_wasmtime_result(
                            HostProgress::drop(
                                &mut host_getter(store.data_mut()),
                                resource,
                            ),
                        )
                    },
                )?;
                inst.func_wrap(
                    "[method]progress.report",
                    move |
                        mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
                        (
                            arg0,
                            arg1,
                            arg2,
                        ): (
                            ::witcraft_host::wasmtime::component::Resource<Progress>,
                            u32,
                            u32,
                        )|
                    {
                        let host = &mut host_getter(caller.data_mut());
                        let r = HostProgress::report(host, arg0, arg1, arg2);
                        Ok((r,))
                    },
                )?;
                inst.func_wrap(
                    "start",
                    move |
                        mut caller: ::witcraft_host::wasmtime::StoreContextMut<'_, T>,
                        (
                            arg0,
                        ): (::witcraft_host::wasmtime::component::__internal::String,)|
                    {
                        let host = &mut host_getter(caller.data_mut());
                        let r = Host::start(host, arg0);
                        Ok((r,))
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
                let mut inst = linker.instance("local:image-processor/reporting@0.1.0")?;
                add_to_linker_instance::<T, D>(&mut inst, host_getter)
            }
        }
    }
}
pub mod exports {
    pub mod local {
        pub mod image_processor {
            #[allow(clippy::all)]
            pub mod processing {
                #[allow(unused_imports)]
                use ::witcraft_host::wasmtime::component::__internal::Box;
                pub type Image = super::super::super::super::local::image_processor::types::Image;
                const _: () = {
                    assert!(
                        20 == < Image as
                        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
                    );
                    assert!(
                        4 == < Image as
                        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
                    );
                };
                pub type Format = super::super::super::super::local::image_processor::types::Format;
                const _: () = {
                    assert!(
                        1 == < Format as
                        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
                    );
                    assert!(
                        1 == < Format as
                        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
                    );
                };
                pub type Filter = super::super::super::super::local::image_processor::types::Filter;
                const _: () = {
                    assert!(
                        1 == < Filter as
                        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
                    );
                    assert!(
                        1 == < Filter as
                        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
                    );
                };
                pub type Channels = super::super::super::super::local::image_processor::types::Channels;
                const _: () = {
                    assert!(
                        1 == < Channels as
                        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
                    );
                    assert!(
                        1 == < Channels as
                        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
                    );
                };
                pub type Color = super::super::super::super::local::image_processor::types::Color;
                const _: () = {
                    assert!(
                        4 == < Color as
                        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
                    );
                    assert!(
                        1 == < Color as
                        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
                    );
                };
                pub type Rectangle = super::super::super::super::local::image_processor::types::Rectangle;
                const _: () = {
                    assert!(
                        16 == < Rectangle as
                        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
                    );
                    assert!(
                        4 == < Rectangle as
                        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
                    );
                };
                pub type MaskArea = super::super::super::super::local::image_processor::types::MaskArea;
                const _: () = {
                    assert!(
                        8 == < MaskArea as
                        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
                    );
                    assert!(
                        4 == < MaskArea as
                        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
                    );
                };
                pub type ResizeError = super::super::super::super::local::image_processor::types::ResizeError;
                const _: () = {
                    assert!(
                        24 == < ResizeError as
                        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
                    );
                    assert!(
                        8 == < ResizeError as
                        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
                    );
                };
                pub type Progress = super::super::super::super::local::image_processor::reporting::Progress;
                /// A picture that is drawn on step by step, and that stays with the component.
                pub type Canvas = ::witcraft_host::wasmtime::component::ResourceAny;
                pub struct GuestCanvas<'a> {
                    funcs: &'a Guest,
                }
                #[derive(Clone)]
                pub struct Guest {
                    resize: ::witcraft_host::wasmtime::component::Func,
                    resize_all: ::witcraft_host::wasmtime::component::Func,
                    keep_channels: ::witcraft_host::wasmtime::component::Func,
                    mask: ::witcraft_host::wasmtime::component::Func,
                    constructor_canvas_constructor: ::witcraft_host::wasmtime::component::Func,
                    static_canvas_open: ::witcraft_host::wasmtime::component::Func,
                    method_canvas_bounds: ::witcraft_host::wasmtime::component::Func,
                    method_canvas_fill: ::witcraft_host::wasmtime::component::Func,
                    method_canvas_paste: ::witcraft_host::wasmtime::component::Func,
                    method_canvas_snapshot: ::witcraft_host::wasmtime::component::Func,
                    content_bounds: ::witcraft_host::wasmtime::component::Func,
                    combine: ::witcraft_host::wasmtime::component::Func,
                    finish: ::witcraft_host::wasmtime::component::Func,
                }
                #[derive(Clone)]
                pub struct GuestIndices {
                    resize: ::witcraft_host::wasmtime::component::ComponentExportIndex,
                    resize_all: ::witcraft_host::wasmtime::component::ComponentExportIndex,
                    keep_channels: ::witcraft_host::wasmtime::component::ComponentExportIndex,
                    mask: ::witcraft_host::wasmtime::component::ComponentExportIndex,
                    constructor_canvas_constructor: ::witcraft_host::wasmtime::component::ComponentExportIndex,
                    static_canvas_open: ::witcraft_host::wasmtime::component::ComponentExportIndex,
                    method_canvas_bounds: ::witcraft_host::wasmtime::component::ComponentExportIndex,
                    method_canvas_fill: ::witcraft_host::wasmtime::component::ComponentExportIndex,
                    method_canvas_paste: ::witcraft_host::wasmtime::component::ComponentExportIndex,
                    method_canvas_snapshot: ::witcraft_host::wasmtime::component::ComponentExportIndex,
                    content_bounds: ::witcraft_host::wasmtime::component::ComponentExportIndex,
                    combine: ::witcraft_host::wasmtime::component::ComponentExportIndex,
                    finish: ::witcraft_host::wasmtime::component::ComponentExportIndex,
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
                            .get_export_index(
                                None,
                                "local:image-processor/processing@0.1.0",
                            )
                            .ok_or_else(|| {
                                ::witcraft_host::wasmtime::format_err!(
                                    "no exported instance named `local:image-processor/processing@0.1.0`"
                                )
                            })?;
                        let mut lookup = move |name: &str| {
                            _instance_pre
                                .component()
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::witcraft_host::wasmtime::format_err!(
                                        "instance export `local:image-processor/processing@0.1.0` does \
                      not have export `{name}`"
                                    )
                                })
                        };
                        let _ = &mut lookup;
                        let resize = lookup("resize")?;
                        let resize_all = lookup("resize-all")?;
                        let keep_channels = lookup("keep-channels")?;
                        let mask = lookup("mask")?;
                        let constructor_canvas_constructor = lookup(
                            "[constructor]canvas",
                        )?;
                        let static_canvas_open = lookup("[static]canvas.open")?;
                        let method_canvas_bounds = lookup("[method]canvas.bounds")?;
                        let method_canvas_fill = lookup("[method]canvas.fill")?;
                        let method_canvas_paste = lookup("[method]canvas.paste")?;
                        let method_canvas_snapshot = lookup("[method]canvas.snapshot")?;
                        let content_bounds = lookup("content-bounds")?;
                        let combine = lookup("combine")?;
                        let finish = lookup("finish")?;
                        Ok(GuestIndices {
                            resize,
                            resize_all,
                            keep_channels,
                            mask,
                            constructor_canvas_constructor,
                            static_canvas_open,
                            method_canvas_bounds,
                            method_canvas_fill,
                            method_canvas_paste,
                            method_canvas_snapshot,
                            content_bounds,
                            combine,
                            finish,
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
                        let resize = *_instance
                            .get_typed_func::<
                                (&Image, u32, u32, Filter),
                                (Result<Image, ResizeError>,),
                            >(&mut store, &self.resize)?
                            .func();
                        let resize_all = *_instance
                            .get_typed_func::<
                                (
                                    &[Image],
                                    u32,
                                    u32,
                                    Filter,
                                    ::witcraft_host::wasmtime::component::Resource<Progress>,
                                ),
                                (
                                    Result<
                                        ::witcraft_host::wasmtime::component::__internal::Vec<
                                            Image,
                                        >,
                                        ResizeError,
                                    >,
                                ),
                            >(&mut store, &self.resize_all)?
                            .func();
                        let keep_channels = *_instance
                            .get_typed_func::<
                                (&Image, Channels),
                                (Result<Image, ResizeError>,),
                            >(&mut store, &self.keep_channels)?
                            .func();
                        let mask = *_instance
                            .get_typed_func::<
                                (&Image, &MaskArea),
                                (Result<Image, ResizeError>,),
                            >(&mut store, &self.mask)?
                            .func();
                        let constructor_canvas_constructor = *_instance
                            .get_typed_func::<
                                (u32, u32, Format),
                                (
                                    Result<
                                        ::witcraft_host::wasmtime::component::ResourceAny,
                                        ResizeError,
                                    >,
                                ),
                            >(&mut store, &self.constructor_canvas_constructor)?
                            .func();
                        let static_canvas_open = *_instance
                            .get_typed_func::<
                                (&Image,),
                                (
                                    Result<
                                        ::witcraft_host::wasmtime::component::ResourceAny,
                                        ResizeError,
                                    >,
                                ),
                            >(&mut store, &self.static_canvas_open)?
                            .func();
                        let method_canvas_bounds = *_instance
                            .get_typed_func::<
                                (::witcraft_host::wasmtime::component::ResourceAny,),
                                (Rectangle,),
                            >(&mut store, &self.method_canvas_bounds)?
                            .func();
                        let method_canvas_fill = *_instance
                            .get_typed_func::<
                                (
                                    ::witcraft_host::wasmtime::component::ResourceAny,
                                    &MaskArea,
                                    Color,
                                ),
                                (),
                            >(&mut store, &self.method_canvas_fill)?
                            .func();
                        let method_canvas_paste = *_instance
                            .get_typed_func::<
                                (
                                    ::witcraft_host::wasmtime::component::ResourceAny,
                                    &Image,
                                    u32,
                                    u32,
                                ),
                                (Result<(), ResizeError>,),
                            >(&mut store, &self.method_canvas_paste)?
                            .func();
                        let method_canvas_snapshot = *_instance
                            .get_typed_func::<
                                (::witcraft_host::wasmtime::component::ResourceAny,),
                                (Image,),
                            >(&mut store, &self.method_canvas_snapshot)?
                            .func();
                        let content_bounds = *_instance
                            .get_typed_func::<
                                (::witcraft_host::wasmtime::component::ResourceAny,),
                                (Option<Rectangle>,),
                            >(&mut store, &self.content_bounds)?
                            .func();
                        let combine = *_instance
                            .get_typed_func::<
                                (
                                    ::witcraft_host::wasmtime::component::ResourceAny,
                                    ::witcraft_host::wasmtime::component::ResourceAny,
                                ),
                                (
                                    Result<
                                        ::witcraft_host::wasmtime::component::ResourceAny,
                                        ResizeError,
                                    >,
                                ),
                            >(&mut store, &self.combine)?
                            .func();
                        let finish = *_instance
                            .get_typed_func::<
                                (::witcraft_host::wasmtime::component::ResourceAny,),
                                (Image,),
                            >(&mut store, &self.finish)?
                            .func();
                        Ok(Guest {
                            resize,
                            resize_all,
                            keep_channels,
                            mask,
                            constructor_canvas_constructor,
                            static_canvas_open,
                            method_canvas_bounds,
                            method_canvas_fill,
                            method_canvas_paste,
                            method_canvas_snapshot,
                            content_bounds,
                            combine,
                            finish,
                        })
                    }
                }
                impl Guest {
                    pub fn func_resize(
                        &self,
                    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
                        (&Image, u32, u32, Filter),
                        (Result<Image, ResizeError>,),
                    > {
                        unsafe {
                            ::witcraft_host::wasmtime::component::TypedFunc::<
                                (&Image, u32, u32, Filter),
                                (Result<Image, ResizeError>,),
                            >::new_unchecked(self.resize)
                        }
                    }
                    /// Scales an image to `width` × `height` pixels.
                    ///
                    /// Starts a `progress` labelled `resize` and reports each finished row of the result on it.
                    ///
                    /// Errors: `empty`, `wrong-length` and `too-large`, for the source or for the requested size; `cancelled`.
                    pub fn call_resize<S: ::witcraft_host::wasmtime::AsContextMut>(
                        &self,
                        mut store: S,
                        arg0: &Image,
                        arg1: u32,
                        arg2: u32,
                        arg3: Filter,
                    ) -> ::witcraft_host::wasmtime::Result<Result<Image, ResizeError>> {
                        let callee = self.func_resize();
                        let (ret0,) = callee
                            .call(store.as_context_mut(), (arg0, arg1, arg2, arg3))?;
                        Ok(ret0)
                    }
                    pub fn func_resize_all(
                        &self,
                    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
                        (
                            &[Image],
                            u32,
                            u32,
                            Filter,
                            ::witcraft_host::wasmtime::component::Resource<Progress>,
                        ),
                        (
                            Result<
                                ::witcraft_host::wasmtime::component::__internal::Vec<
                                    Image,
                                >,
                                ResizeError,
                            >,
                        ),
                    > {
                        unsafe {
                            ::witcraft_host::wasmtime::component::TypedFunc::<
                                (
                                    &[Image],
                                    u32,
                                    u32,
                                    Filter,
                                    ::witcraft_host::wasmtime::component::Resource<Progress>,
                                ),
                                (
                                    Result<
                                        ::witcraft_host::wasmtime::component::__internal::Vec<
                                            Image,
                                        >,
                                        ResizeError,
                                    >,
                                ),
                            >::new_unchecked(self.resize_all)
                        }
                    }
                    /// Scales several images to the same size of `width` × `height` pixels.
                    ///
                    /// Reports each finished image on `watch`, which stays with the caller. The results are in the order of the
                    /// sources. The first error ends the work.
                    ///
                    /// Errors: as for `resize`.
                    pub fn call_resize_all<S: ::witcraft_host::wasmtime::AsContextMut>(
                        &self,
                        mut store: S,
                        arg0: &[Image],
                        arg1: u32,
                        arg2: u32,
                        arg3: Filter,
                        arg4: ::witcraft_host::wasmtime::component::Resource<Progress>,
                    ) -> ::witcraft_host::wasmtime::Result<
                        Result<
                            ::witcraft_host::wasmtime::component::__internal::Vec<Image>,
                            ResizeError,
                        >,
                    > {
                        let callee = self.func_resize_all();
                        let (ret0,) = callee
                            .call(
                                store.as_context_mut(),
                                (arg0, arg1, arg2, arg3, arg4),
                            )?;
                        Ok(ret0)
                    }
                    pub fn func_keep_channels(
                        &self,
                    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
                        (&Image, Channels),
                        (Result<Image, ResizeError>,),
                    > {
                        unsafe {
                            ::witcraft_host::wasmtime::component::TypedFunc::<
                                (&Image, Channels),
                                (Result<Image, ResizeError>,),
                            >::new_unchecked(self.keep_channels)
                        }
                    }
                    /// Keeps the samples of the named channels and sets those of all other channels to 0.
                    ///
                    /// Brightness is kept if at least one of red, green and blue is named. A channel that the format of the image
                    /// lacks makes no difference.
                    ///
                    /// Errors: `empty`, `wrong-length`, `too-large`.
                    pub fn call_keep_channels<
                        S: ::witcraft_host::wasmtime::AsContextMut,
                    >(
                        &self,
                        mut store: S,
                        arg0: &Image,
                        arg1: Channels,
                    ) -> ::witcraft_host::wasmtime::Result<Result<Image, ResizeError>> {
                        let callee = self.func_keep_channels();
                        let (ret0,) = callee.call(store.as_context_mut(), (arg0, arg1))?;
                        Ok(ret0)
                    }
                    pub fn func_mask(
                        &self,
                    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
                        (&Image, &MaskArea),
                        (Result<Image, ResizeError>,),
                    > {
                        unsafe {
                            ::witcraft_host::wasmtime::component::TypedFunc::<
                                (&Image, &MaskArea),
                                (Result<Image, ResizeError>,),
                            >::new_unchecked(self.mask)
                        }
                    }
                    /// Keeps the pixels inside `area` and sets every sample of all other pixels to 0.
                    ///
                    /// Errors: `empty`, `wrong-length`, `too-large`.
                    pub fn call_mask<S: ::witcraft_host::wasmtime::AsContextMut>(
                        &self,
                        mut store: S,
                        arg0: &Image,
                        arg1: &MaskArea,
                    ) -> ::witcraft_host::wasmtime::Result<Result<Image, ResizeError>> {
                        let callee = self.func_mask();
                        let (ret0,) = callee.call(store.as_context_mut(), (arg0, arg1))?;
                        Ok(ret0)
                    }
                    pub fn func_content_bounds(
                        &self,
                    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
                        (::witcraft_host::wasmtime::component::ResourceAny,),
                        (Option<Rectangle>,),
                    > {
                        unsafe {
                            ::witcraft_host::wasmtime::component::TypedFunc::<
                                (::witcraft_host::wasmtime::component::ResourceAny,),
                                (Option<Rectangle>,),
                            >::new_unchecked(self.content_bounds)
                        }
                    }
                    /// The smallest rectangle that holds every pixel with a sample other than 0, or none on a blank canvas.
                    ///
                    /// Looks at a canvas that stays with the caller.
                    pub fn call_content_bounds<
                        S: ::witcraft_host::wasmtime::AsContextMut,
                    >(
                        &self,
                        mut store: S,
                        arg0: ::witcraft_host::wasmtime::component::ResourceAny,
                    ) -> ::witcraft_host::wasmtime::Result<Option<Rectangle>> {
                        let callee = self.func_content_bounds();
                        let (ret0,) = callee.call(store.as_context_mut(), (arg0,))?;
                        Ok(ret0)
                    }
                    pub fn func_combine(
                        &self,
                    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
                        (
                            ::witcraft_host::wasmtime::component::ResourceAny,
                            ::witcraft_host::wasmtime::component::ResourceAny,
                        ),
                        (
                            Result<
                                ::witcraft_host::wasmtime::component::ResourceAny,
                                ResizeError,
                            >,
                        ),
                    > {
                        unsafe {
                            ::witcraft_host::wasmtime::component::TypedFunc::<
                                (
                                    ::witcraft_host::wasmtime::component::ResourceAny,
                                    ::witcraft_host::wasmtime::component::ResourceAny,
                                ),
                                (
                                    Result<
                                        ::witcraft_host::wasmtime::component::ResourceAny,
                                        ResizeError,
                                    >,
                                ),
                            >::new_unchecked(self.combine)
                        }
                    }
                    /// Draws `over` onto the top left corner of `under` as `canvas.paste` does, and hands `under` back.
                    ///
                    /// `over` stays with the caller. `under` is taken: if there is an error, it is gone.
                    ///
                    /// Errors: `format-mismatch`, `out-of-bounds`.
                    pub fn call_combine<S: ::witcraft_host::wasmtime::AsContextMut>(
                        &self,
                        mut store: S,
                        arg0: ::witcraft_host::wasmtime::component::ResourceAny,
                        arg1: ::witcraft_host::wasmtime::component::ResourceAny,
                    ) -> ::witcraft_host::wasmtime::Result<
                        Result<
                            ::witcraft_host::wasmtime::component::ResourceAny,
                            ResizeError,
                        >,
                    > {
                        let callee = self.func_combine();
                        let (ret0,) = callee.call(store.as_context_mut(), (arg0, arg1))?;
                        Ok(ret0)
                    }
                    pub fn func_finish(
                        &self,
                    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
                        (::witcraft_host::wasmtime::component::ResourceAny,),
                        (Image,),
                    > {
                        unsafe {
                            ::witcraft_host::wasmtime::component::TypedFunc::<
                                (::witcraft_host::wasmtime::component::ResourceAny,),
                                (Image,),
                            >::new_unchecked(self.finish)
                        }
                    }
                    /// Takes a canvas and returns what it shows, without a copy in the component.
                    pub fn call_finish<S: ::witcraft_host::wasmtime::AsContextMut>(
                        &self,
                        mut store: S,
                        arg0: ::witcraft_host::wasmtime::component::ResourceAny,
                    ) -> ::witcraft_host::wasmtime::Result<Image> {
                        let callee = self.func_finish();
                        let (ret0,) = callee.call(store.as_context_mut(), (arg0,))?;
                        Ok(ret0)
                    }
                    pub fn canvas(&self) -> GuestCanvas<'_> {
                        GuestCanvas { funcs: self }
                    }
                }
                impl GuestCanvas<'_> {
                    pub fn func_constructor(
                        &self,
                    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
                        (u32, u32, Format),
                        (
                            Result<
                                ::witcraft_host::wasmtime::component::ResourceAny,
                                ResizeError,
                            >,
                        ),
                    > {
                        unsafe {
                            ::witcraft_host::wasmtime::component::TypedFunc::<
                                (u32, u32, Format),
                                (
                                    Result<
                                        ::witcraft_host::wasmtime::component::ResourceAny,
                                        ResizeError,
                                    >,
                                ),
                            >::new_unchecked(self.funcs.constructor_canvas_constructor)
                        }
                    }
                    /// Makes a blank canvas: every sample is 0.
                    ///
                    /// Errors: `empty`, `too-large`.
                    pub fn call_constructor<S: ::witcraft_host::wasmtime::AsContextMut>(
                        &self,
                        mut store: S,
                        arg0: u32,
                        arg1: u32,
                        arg2: Format,
                    ) -> ::witcraft_host::wasmtime::Result<
                        Result<
                            ::witcraft_host::wasmtime::component::ResourceAny,
                            ResizeError,
                        >,
                    > {
                        let callee = self.func_constructor();
                        let (ret0,) = callee
                            .call(store.as_context_mut(), (arg0, arg1, arg2))?;
                        Ok(ret0)
                    }
                    pub fn func_open(
                        &self,
                    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
                        (&Image,),
                        (
                            Result<
                                ::witcraft_host::wasmtime::component::ResourceAny,
                                ResizeError,
                            >,
                        ),
                    > {
                        unsafe {
                            ::witcraft_host::wasmtime::component::TypedFunc::<
                                (&Image,),
                                (
                                    Result<
                                        ::witcraft_host::wasmtime::component::ResourceAny,
                                        ResizeError,
                                    >,
                                ),
                            >::new_unchecked(self.funcs.static_canvas_open)
                        }
                    }
                    /// Makes a canvas that shows `source`.
                    ///
                    /// Errors: `empty`, `wrong-length`, `too-large`.
                    pub fn call_open<S: ::witcraft_host::wasmtime::AsContextMut>(
                        &self,
                        mut store: S,
                        arg0: &Image,
                    ) -> ::witcraft_host::wasmtime::Result<
                        Result<
                            ::witcraft_host::wasmtime::component::ResourceAny,
                            ResizeError,
                        >,
                    > {
                        let callee = self.func_open();
                        let (ret0,) = callee.call(store.as_context_mut(), (arg0,))?;
                        Ok(ret0)
                    }
                    pub fn func_bounds(
                        &self,
                    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
                        (::witcraft_host::wasmtime::component::ResourceAny,),
                        (Rectangle,),
                    > {
                        unsafe {
                            ::witcraft_host::wasmtime::component::TypedFunc::<
                                (::witcraft_host::wasmtime::component::ResourceAny,),
                                (Rectangle,),
                            >::new_unchecked(self.funcs.method_canvas_bounds)
                        }
                    }
                    /// The whole canvas: `x` and `y` are 0.
                    pub fn call_bounds<S: ::witcraft_host::wasmtime::AsContextMut>(
                        &self,
                        mut store: S,
                        arg0: ::witcraft_host::wasmtime::component::ResourceAny,
                    ) -> ::witcraft_host::wasmtime::Result<Rectangle> {
                        let callee = self.func_bounds();
                        let (ret0,) = callee.call(store.as_context_mut(), (arg0,))?;
                        Ok(ret0)
                    }
                    pub fn func_fill(
                        &self,
                    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
                        (
                            ::witcraft_host::wasmtime::component::ResourceAny,
                            &MaskArea,
                            Color,
                        ),
                        (),
                    > {
                        unsafe {
                            ::witcraft_host::wasmtime::component::TypedFunc::<
                                (
                                    ::witcraft_host::wasmtime::component::ResourceAny,
                                    &MaskArea,
                                    Color,
                                ),
                                (),
                            >::new_unchecked(self.funcs.method_canvas_fill)
                        }
                    }
                    /// Paints the pixels inside `area` in one colour. What was there before does not shine through.
                    pub fn call_fill<S: ::witcraft_host::wasmtime::AsContextMut>(
                        &self,
                        mut store: S,
                        arg0: ::witcraft_host::wasmtime::component::ResourceAny,
                        arg1: &MaskArea,
                        arg2: Color,
                    ) -> ::witcraft_host::wasmtime::Result<()> {
                        let callee = self.func_fill();
                        let () = callee
                            .call(store.as_context_mut(), (arg0, arg1, arg2))?;
                        Ok(())
                    }
                    pub fn func_paste(
                        &self,
                    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
                        (
                            ::witcraft_host::wasmtime::component::ResourceAny,
                            &Image,
                            u32,
                            u32,
                        ),
                        (Result<(), ResizeError>,),
                    > {
                        unsafe {
                            ::witcraft_host::wasmtime::component::TypedFunc::<
                                (
                                    ::witcraft_host::wasmtime::component::ResourceAny,
                                    &Image,
                                    u32,
                                    u32,
                                ),
                                (Result<(), ResizeError>,),
                            >::new_unchecked(self.funcs.method_canvas_paste)
                        }
                    }
                    /// Replaces the pixels below `source`, whose top left corner goes to column `x` of row `y`.
                    ///
                    /// Errors: `empty`, `wrong-length`, `too-large`; `format-mismatch`; `out-of-bounds` unless all of `source`
                    /// fits on the canvas.
                    pub fn call_paste<S: ::witcraft_host::wasmtime::AsContextMut>(
                        &self,
                        mut store: S,
                        arg0: ::witcraft_host::wasmtime::component::ResourceAny,
                        arg1: &Image,
                        arg2: u32,
                        arg3: u32,
                    ) -> ::witcraft_host::wasmtime::Result<Result<(), ResizeError>> {
                        let callee = self.func_paste();
                        let (ret0,) = callee
                            .call(store.as_context_mut(), (arg0, arg1, arg2, arg3))?;
                        Ok(ret0)
                    }
                    pub fn func_snapshot(
                        &self,
                    ) -> ::witcraft_host::wasmtime::component::TypedFunc<
                        (::witcraft_host::wasmtime::component::ResourceAny,),
                        (Image,),
                    > {
                        unsafe {
                            ::witcraft_host::wasmtime::component::TypedFunc::<
                                (::witcraft_host::wasmtime::component::ResourceAny,),
                                (Image,),
                            >::new_unchecked(self.funcs.method_canvas_snapshot)
                        }
                    }
                    /// Copies what the canvas shows right now. The canvas can be drawn on further.
                    pub fn call_snapshot<S: ::witcraft_host::wasmtime::AsContextMut>(
                        &self,
                        mut store: S,
                        arg0: ::witcraft_host::wasmtime::component::ResourceAny,
                    ) -> ::witcraft_host::wasmtime::Result<Image> {
                        let callee = self.func_snapshot();
                        let (ret0,) = callee.call(store.as_context_mut(), (arg0,))?;
                        Ok(ret0)
                    }
                }
            }
        }
    }
}
