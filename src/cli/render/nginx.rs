/// The headers that pages need, as a part of nginx's configuration: to be included where it serves them.
///
/// `always`: an answer that something is missing is a page as well.
pub fn headers(policy: &str) -> String {
    format!(
        "# 由 mingcha render 写成。在 nginx 提供这个网站的 server 或 location 里引入（include）。\n\
         add_header Content-Security-Policy \"{policy}\" always;\n\
         add_header X-Content-Type-Options nosniff always;\n",
    )
}
