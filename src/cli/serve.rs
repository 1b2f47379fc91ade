use std::{
    fs, io,
    net::{Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
    sync::Arc,
};

use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Redirect, Response},
};
use clap::Args;
use tokio::net::TcpListener;
use tower_http::services::{ServeDir, ServeFile};

use super::{base, failure::Failure, output::print_line, response_headers, usage};
use crate::{
    domain::Portal,
    release::{read_manifest, snapshot},
    render::{policy, policy_header},
    snapshot::SnapshotName,
};

/// 在本机预览网页
#[derive(Args)]
#[command(help_template = usage::TEMPLATE, override_usage = "mingcha serve <文件夹> [--base <路径>] [--port <端口>]")]
pub(super) struct Arguments {
    /// 放网页的文件夹，如 dist
    #[arg(value_name = "文件夹", help_heading = "参数")]
    folder: PathBuf,
    /// 网页放在网站的哪个路径下，如 /hbj/portal/（默认 /）
    #[arg(long, value_name = "路径", default_value = "/", hide_default_value = true, value_parser = base)]
    #[arg(help_heading = "选项")]
    base: String,
    /// 端口，0 表示自动选择（默认 8080）
    #[arg(long, value_name = "端口", default_value_t = 8080, hide_default_value = true, help_heading = "选项")]
    port: u16,
}

/// What every response needs.
struct Site {
    base: String,
    policy: HeaderValue,
}

/// Serves a folder on this machine until it is stopped.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    if !arguments.folder.is_dir() {
        return Err(Failure::NoFolder(arguments.folder.clone()));
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(Failure::Network)?;
    runtime.block_on(serve(arguments))
}

async fn serve(arguments: &Arguments) -> Result<(), Failure> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, arguments.port));
    let listener = TcpListener::bind(address).await.map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => Failure::PortTaken(arguments.port),
        _ => Failure::Network(error),
    })?;
    let address = listener.local_addr().map_err(Failure::Network)?;
    let app = router(&arguments.folder, &arguments.base);
    print_line(format_args!("http://{address}{}", arguments.base));
    print_line("按 Ctrl-C 停止");
    axum::serve(listener, app).await.map_err(Failure::Network)
}

/// The folder under the base; everything else is not found.
fn router(folder: &Path, base: &str) -> Router {
    let mount = base.trim_end_matches('/');
    let not_found = ServeFile::new(folder.join("404.html")).precompressed_br();
    let files = ServeDir::new(folder).precompressed_br().redirect_path_prefix(mount).not_found_service(not_found);
    let site = Site { base: base.to_owned(), policy: policy_of(folder) };
    let router =
        if mount.is_empty() { Router::new().fallback_service(files) } else { Router::new().nest_service(mount, files) };
    router.layer(from_fn_with_state(Arc::new(site), finish))
}

/// The policy of the folder's pages, which may not include it themselves.
fn policy_of(folder: &Path) -> HeaderValue {
    let of_pages = fs::read_to_string(folder.join("index.html")).ok().map(|html| policy(&html));
    let policy = policy_header(of_pages.as_deref(), &embed_hosts(folder));
    // A host that is no text for a header was put into the data by hand: then nothing is allowed.
    HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

/// The hosts that may frame the pages; none where no data were published with them, or those are damaged.
fn embed_hosts(folder: &Path) -> Vec<String> {
    let data = folder.join("data");
    let portal = read_manifest(&data)
        .ok()
        .and_then(|manifest| snapshot::<Portal>(&data, manifest.snapshots.get(&SnapshotName::Portal)?).ok());
    portal.map_or_else(Vec::new, |portal| portal.embed_hosts)
}

/// Adds the headers, and a body to a response that has none.
async fn finish(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    // Without the slash the page's relative links would lead beside the base.
    if path.len() + 1 == site.base.len() && site.base.starts_with(&path) {
        return Redirect::temporary(&site.base).into_response();
    }
    let mut response = next.run(request).await;
    let found = response.status() != StatusCode::NOT_FOUND;
    if !found && !response.headers().contains_key(header::CONTENT_TYPE) {
        *response.body_mut() = Body::from("没有这个文件\n");
        response.headers_mut().remove(header::CONTENT_LENGTH);
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain"));
    }
    let headers = response.headers_mut();
    response_headers::add_charset(headers);
    let cache = if found { response_headers::cache_control(&path) } else { HeaderValue::from_static("no-cache") };
    headers.insert(header::CACHE_CONTROL, cache);
    headers.insert(header::CONTENT_SECURITY_POLICY, site.policy.clone());
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

fn base(text: &str) -> Result<String, String> {
    // `usage` prints how it must be written.
    base::parse(text).ok_or_else(String::new)
}
