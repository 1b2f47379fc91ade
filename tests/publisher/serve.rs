use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
};

use assert_cmd::cargo::cargo_bin;
use tempfile::TempDir;

use crate::{
    bureau::TestBureau,
    command::{run, stderr},
};

/// A running preview; stopped when dropped.
struct Server {
    process: Child,
    address: String,
    base: String,
}

struct Answer {
    status: u16,
    headers: String,
    body: Vec<u8>,
}

impl Server {
    fn start(folder: &Path, base: &str) -> Self {
        let mut process = Command::new(cargo_bin!("mingcha"))
            .args(["serve", folder.to_str().unwrap(), "--port", "0", "--base", base])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let (address, base) = line.trim().strip_prefix("http://").unwrap().split_once('/').unwrap();
        Self { address: address.to_owned(), base: format!("/{base}"), process }
    }

    fn get(&self, path: &str) -> Answer {
        self.ask(path, "")
    }

    fn ask(&self, path: &str, header: &str) -> Answer {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{header}\r\n", self.address).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
        let headers = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let status = headers.split(' ').nth(1).unwrap().parse().unwrap();
        Answer { status, headers, body: bytes[end + 4..].to_vec() }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Neither fails where the server has ended by itself.
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        let mut lines = self.headers.lines().filter_map(|line| line.split_once(": "));
        lines.find(|(key, _)| key.eq_ignore_ascii_case(name)).map_or("", |(_, value)| value)
    }
}

fn site() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    fs::create_dir_all(folder.path().join("air")).unwrap();
    write("index.html", "首页");
    write("air/index.html", "空气");
    write("404.html", "没有这一页");
    write("portal-0123456789abcdef_bg.wasm", "wasm");
    write("portal-0123456789abcdef_bg.wasm.br", "br");
    write("figures.csv", "section");
    write("chart.svg", "<svg/>");
    write("chart.png", "png");
    write("manifest.json", "{}");
    write("report.txt", "报告");
    folder
}

#[test]
fn every_kind_of_file_has_its_type() {
    let folder = site();
    let server = Server::start(folder.path(), "/");
    for (path, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/air/", "text/html; charset=utf-8"),
        ("/portal-0123456789abcdef_bg.wasm", "application/wasm"),
        ("/figures.csv", "text/csv; charset=utf-8"),
        ("/chart.svg", "image/svg+xml"),
        ("/chart.png", "image/png"),
        ("/manifest.json", "application/json"),
        ("/report.txt", "text/plain; charset=utf-8"),
    ] {
        let answer = server.get(path);
        assert_eq!((answer.status, answer.header("content-type")), (200, kind), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
    }
    assert_eq!(server.get("/air/").body, "空气".as_bytes());
}

#[test]
fn a_missing_file_is_the_sites_own_404_and_never_a_page() {
    let folder = site();
    let server = Server::start(folder.path(), "/");
    for path in ["/data/none.json", "/none", "/air/none/", "/../Cargo.toml", "/..%2f..%2fetc/passwd"] {
        let answer = server.get(path);
        assert_eq!((answer.status, answer.header("content-type")), (404, "text/html; charset=utf-8"), "{path}");
        assert_eq!(answer.body, "没有这一页".as_bytes(), "{path}");
        assert_eq!(answer.header("cache-control"), "no-cache", "{path}");
    }
    fs::remove_file(folder.path().join("404.html")).unwrap();
    let answer = server.get("/none");
    assert_eq!((answer.status, answer.body), (404, "没有这个文件\n".into()));
}

#[test]
fn below_a_base_pages_are_found_and_nothing_outside_is() {
    let folder = site();
    let server = Server::start(folder.path(), "hbj/portal");
    assert_eq!(server.base, "/hbj/portal/");
    assert_eq!(server.get("/hbj/portal/").body, "首页".as_bytes());
    assert_eq!(server.get("/hbj/portal/air/").body, "空气".as_bytes());
    assert_eq!(server.get("/hbj/portal/none").body, "没有这一页".as_bytes());
    for path in ["/", "/air/", "/hbj/", "/hbj/portal/none"] {
        assert_eq!(server.get(path).status, 404, "{path}");
    }
    for (path, target) in [("/hbj/portal", "/hbj/portal/"), ("/hbj/portal/air", "/hbj/portal/air/")] {
        let answer = server.get(path);
        assert_eq!((answer.status, answer.header("location")), (307, target), "{path}");
    }
}

#[test]
fn a_file_named_after_its_content_is_cached_for_good_and_sent_compressed() {
    let folder = site();
    let server = Server::start(folder.path(), "/");
    let wasm = "/portal-0123456789abcdef_bg.wasm";
    let answer = server.ask(wasm, "Accept-Encoding: gzip, br\r\n");
    assert_eq!((answer.header("content-encoding"), &answer.body[..]), ("br", &b"br"[..]));
    assert_eq!(answer.header("content-type"), "application/wasm");
    assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
    let answer = server.get(wasm);
    assert_eq!((answer.header("content-encoding"), &answer.body[..]), ("", &b"wasm"[..]));
    for path in ["/", "/chart.svg", "/chart.png"] {
        assert_eq!(server.get(path).header("cache-control"), "no-cache", "{path}");
    }
}

#[test]
fn only_the_portals_hosts_may_frame_the_pages() {
    let test = TestBureau::new();
    let folder = site();
    let server = Server::start(folder.path(), "/");
    let sent = server.get("/").header("content-security-policy").to_owned();
    assert!(sent.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';"), "{sent}");
    assert!(sent.ends_with("; frame-ancestors 'self'"), "{sent}");

    test.publish();
    fs::create_dir(folder.path().join("data")).unwrap();
    for (name, bytes) in test.published() {
        fs::write(folder.path().join("data").join(name), bytes).unwrap();
    }
    let server = Server::start(folder.path(), "/");
    let sent = server.get("/none").header("content-security-policy").to_owned();
    assert!(sent.ends_with("; frame-ancestors 'self' https://www.wulanchabu.gov.cn"), "{sent}");
}

#[test]
fn a_taken_port_is_one_line() {
    let folder = site();
    let server = Server::start(folder.path(), "/");
    let port = server.address.split(':').next_back().unwrap();
    let output = run(["serve", folder.path().to_str().unwrap(), "--port", port]);
    let expected = format!("端口 {port} 已被占用；请用 --port 换一个，如 --port 0 自动选择\n");
    assert_eq!((output.status.code(), stderr(&output)), (Some(1), expected));
}
