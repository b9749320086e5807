//! What Wasmtime implements for a host: what the store needs for it, and how it gets into the linker.

use proc_macro2::TokenStream;
use quote::quote;

/// Which of WASI the bindings refer to.
#[derive(Clone, Copy, Default)]
pub(super) struct Wasi {
    second: bool,
    third: bool,
    second_http: bool,
    third_http: bool,
}

impl Wasi {
    /// Of bindings as they are generated.
    pub(super) fn of(code: &str) -> Self {
        let names = |module: &str| code.contains(&format!("::witcraft_host::{module}::"));
        Self {
            second: names("wasmtime_wasi::p2"),
            third: names("wasmtime_wasi::p3"),
            second_http: names("wasmtime_wasi_http::p2"),
            third_http: names("wasmtime_wasi_http::p3"),
        }
    }

    pub(super) fn any(self) -> bool {
        self.second || self.third || self.http()
    }

    fn http(self) -> bool {
        self.second_http || self.third_http
    }

    /// Its functions wait, and so whoever instantiates has to.
    pub(super) fn waits(self) -> bool {
        self.third || self.third_http
    }

    /// What the file uses of it.
    pub(super) fn uses(self) -> TokenStream {
        let wasi = self.any().then(|| {
            quote! {
                use witcraft_host::wasmtime_wasi::{self, WasiCtx, WasiCtxView, WasiView};
            }
        });
        let http = self.http().then(|| {
            quote! {
                use witcraft_host::wasmtime_wasi_http::{self, WasiHttpCtx, WasiHttpCtxView, WasiHttpView};
            }
        });
        quote!(#wasi #http)
    }

    /// Fields of the store's data, after its table.
    pub(super) fn fields(self) -> TokenStream {
        let wasi = self.any().then(|| {
            quote! {
                #[doc = " What WASI gives to the component."]
                pub wasi: WasiCtx,
            }
        });
        let http = self.http().then(|| {
            quote! {
                #[doc = " The limits of requests and responses."]
                pub http: WasiHttpCtx,
            }
        });
        quote!(#wasi #http)
    }

    /// How the store's data begins, and where WASI finds what it needs in it.
    pub(super) fn implementations(self) -> TokenStream {
        let http_field = self.http().then(|| quote!(http: WasiHttpCtx::new(),));
        let wasi = self.any().then(|| {
            quote! {
                impl Default for State {
                    #[doc = " The component gets nothing but clocks and random numbers: no files, no network, no"]
                    #[doc = " standard streams. `WasiCtx::builder()` has a method for each."]
                    fn default() -> Self {
                        Self {
                            table: ResourceTable::new(),
                            wasi: WasiCtx::builder().build(),
                            #http_field
                        }
                    }
                }
                impl WasiView for State {
                    fn ctx(&mut self) -> WasiCtxView<'_> {
                        WasiCtxView { ctx: &mut self.wasi, table: &mut self.table }
                    }
                }
            }
        });
        let http = self.http().then(|| {
            quote! {
                impl WasiHttpView for State {
                    #[doc = " `hooks` send the component's requests: a type of yours that implements `WasiHttpHooks`; or"]
                    #[doc = " `Default::default()`, if you depend on wasmtime-wasi-http with `default-send-request`."]
                    fn http(&mut self) -> WasiHttpCtxView<'_> {
                        WasiHttpCtxView {
                            ctx: &mut self.http,
                            table: &mut self.table,
                            hooks: todo!(),
                        }
                    }
                }
            }
        });
        quote!(#wasi #http)
    }

    /// Adds it to `linker`, for a store that is asynchronous or not.
    pub(super) fn link(self, asynchronous: bool) -> TokenStream {
        let pick = |waiting: TokenStream, blocking: TokenStream| match asynchronous {
            true => waiting,
            false => blocking,
        };
        let steps = [
            (
                self.second || self.second_http,
                pick(
                    quote!(wasmtime_wasi::p2::add_to_linker_async),
                    quote!(wasmtime_wasi::p2::add_to_linker_sync),
                ),
            ),
            (
                self.second_http,
                pick(
                    quote!(wasmtime_wasi_http::p2::add_only_http_to_linker_async),
                    quote!(wasmtime_wasi_http::p2::add_only_http_to_linker_sync),
                ),
            ),
            (
                self.third || self.third_http,
                quote!(wasmtime_wasi::p3::add_to_linker),
            ),
            (
                self.third_http,
                quote!(wasmtime_wasi_http::p3::add_to_linker),
            ),
        ];
        let steps = steps.into_iter().filter(|(is_used, _)| *is_used);
        steps
            .map(|(_, step)| quote!(#step(&mut linker)?;))
            .collect()
    }
}
