use super::template::Template;

/// The Content-Security-Policy as the server sends it: that of the pages, where they have one, and who may frame them: the
/// site itself and the hosts of its portal. Only a header can say that.
pub fn policy_header(of_pages: Option<&str>, hosts: &[String]) -> String {
    let hosts = hosts.iter().fold(String::new(), |list, host| list + " " + host);
    let ancestors = format!("frame-ancestors 'self'{hosts}");
    of_pages.map_or_else(|| ancestors.clone(), |policy| format!("{policy}; {ancestors}"))
}

/// The response headers of the template's pages, which these hosts may frame, as a part of nginx's configuration: to be
/// included where nginx serves them.
pub fn nginx_headers(template: &Template, hosts: &[String]) -> String {
    let policy = policy_header(Some(&template.policy), hosts);
    // `always`: the page of an error needs them too.
    format!(
        "# 由 mingcha render 写成。在 nginx 提供这个网站的 server 或 location 里引入（include）。\n\
         add_header Content-Security-Policy \"{policy}\" always;\n\
         add_header X-Content-Type-Options nosniff always;\n",
    )
}
