use super::template::Template;

/// The Content-Security-Policy as the server sends it: the pages' own, where they have one, and who may show them in a
/// frame: the site itself and the hosts of its portal. Only a header can say that.
pub fn policy_header(of_pages: Option<&str>, hosts: &[String]) -> String {
    let hosts = hosts.iter().fold(String::new(), |list, host| list + " " + host);
    let ancestors = format!("frame-ancestors 'self'{hosts}");
    of_pages.map_or(ancestors.clone(), |policy| format!("{policy}; {ancestors}"))
}

/// What nginx is to send with the template's pages, which these hosts may frame.
pub fn headers(template: &Template, hosts: &[String]) -> String {
    nginx(&policy_header(Some(&template.policy), hosts))
}

/// The headers that pages need, as a part of nginx's configuration: to be included where it serves them.
///
/// `always`: an answer that something is missing is a page as well.
fn nginx(policy: &str) -> String {
    format!(
        "# 由 mingcha render 写成。在 nginx 提供这个网站的 server 或 location 里引入（include）。\n\
         add_header Content-Security-Policy \"{policy}\" always;\n\
         add_header X-Content-Type-Options nosniff always;\n",
    )
}
