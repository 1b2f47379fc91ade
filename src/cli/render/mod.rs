//! `mingcha render`: the published data and the portal's program become a folder that any web server can serve.

mod charts;
mod fonts;
mod nginx;
mod page;
mod png;
mod sizes;
mod template;

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use clap::Args;
use walkdir::WalkDir;

use self::{
    page::{Renderer, charts_page},
    template::Template,
};
use super::{Failure, base, complain, headers, published::MANIFEST, read_published, say, usage};
use crate::{
    chart::ChartSpec,
    locale::Locale,
    ui::{self, Publication, Route, Site},
};

/// 把已发布的数据生成网页：每一页一个 HTML 文件，加上图和数据文件
#[derive(Args)]
#[command(help_template = usage::TEMPLATE, override_usage = "mingcha render [选项]")]
pub(super) struct Arguments {
    /// 编译好的网页程序在哪个文件夹（默认 target/site）
    #[arg(
        long,
        value_name = "文件夹",
        default_value = "target/site",
        hide_default_value = true,
        help_heading = "选项"
    )]
    site: PathBuf,
    /// 已发布的数据在哪个文件夹（默认 public/data）
    #[arg(
        long,
        value_name = "文件夹",
        default_value = "public/data",
        hide_default_value = true,
        help_heading = "选项"
    )]
    data: PathBuf,
    /// 原样复制的文件在哪个文件夹（默认 public）
    #[arg(long, value_name = "文件夹", default_value = "public", hide_default_value = true, help_heading = "选项")]
    public: PathBuf,
    /// 网页生成到哪个文件夹；里面原有的内容会换掉（默认 dist）
    #[arg(long, value_name = "文件夹", default_value = "dist", hide_default_value = true, help_heading = "选项")]
    out: PathBuf,
    /// 网站在哪个路径下，首尾都是斜线，如 /hbj/portal/（默认 /）
    #[arg(long, value_name = "路径", default_value = "/", value_parser = base, hide_default_value = true, help_heading = "选项")]
    base: Arc<str>,
    /// 把响应头写成 nginx 的配置，放在哪个文件里；网页里就不再写内容安全策略，页面开得更快
    #[arg(long, value_name = "文件", help_heading = "选项")]
    headers: Option<PathBuf>,
}

/// The base as it stands in every address of the pages: it is taken as it is or not at all.
fn base(text: &str) -> Result<Arc<str>, String> {
    // The call's answer says how it is to be written.
    base::of(text).filter(|base| base == text).map(Arc::from).ok_or_else(String::new)
}

/// Renders everything beside the old folder and then swaps the two, so that no half-made site is ever served.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    spare_what_is_not_ours(&arguments.out)?;
    let published = read_published(&arguments.data)?;
    let template = Template::read(&arguments.site.join("index.html"), &arguments.base)?;
    let hosts = published.set.portal.embed_hosts.clone();
    let locale = Locale::default();
    let new = beside(&arguments.out, "new");
    clear(&new)?;

    copy(&arguments.public, &new)?;
    copy(&arguments.data, &new.join("data"))?;
    copy(&arguments.site, &new)?;

    let publication = Publication { manifest: Arc::new(published.manifest), set: published.set };
    let specs = ui::charts::all(&publication.set, locale);
    let routes = pages(&publication);
    let site = Site { base: Arc::clone(&arguments.base), locale };
    // Whoever looks for the headers in the pages must find them there, unless the server was told to send them.
    let template = if arguments.headers.is_some() { template.without_policy() } else { template };
    let renderer = Renderer::new(&template, site, publication);
    for route in routes {
        write(&new.join(&*route.folder()).join("index.html"), renderer.page(Some(route)).as_bytes())?;
    }
    write(&new.join("404.html"), renderer.page(None).as_bytes())?;
    let unshown = charts::write_all(&specs, &arguments.data, &new)?;

    let sizes = sizes::compress(&new)?;
    if let Some(file) = &arguments.headers {
        write_headers(file, &template, &hosts)?;
    }
    swap(&new, &arguments.out)?;
    say(sizes);
    if !unshown.is_empty() {
        complain(unshown);
    }
    say(format_args!("网页已生成到 {}", arguments.out.display()));
    if let Some(file) = &arguments.headers {
        say(format_args!("响应头写在 {}：网站的 nginx 要引入（include）这个文件", file.display()));
    }
    Ok(())
}

/// Every page of a publication.
fn pages(publication: &Publication) -> Vec<Route> {
    let months = publication.set.air_daily.as_ref().into_iter().flat_map(|days| {
        let year = days.year;
        (1..=12).map(move |month| Route::AirMonth { year, month })
    });
    let hours = publication.set.air_hours.is_some().then_some(Route::AirHours);
    Route::MENU.into_iter().chain(hours).chain(months).collect()
}

/// Writes these charts as one live page, with the program that Trunk built in `site`, to a folder of their own.
///
/// Public for `examples/gallery.rs` alone: an example sees only what is public, and a page of charts that is to be true
/// to the portal's must come out of the same renderer. What is in the folder under the same names is replaced. The page's
/// policy is in `headers.conf` beside it, as with `mingcha render --headers`.
pub fn render_charts(
    site: &Path,
    out: &Path,
    base: &str,
    heading: &str,
    charts: Vec<ChartSpec>,
) -> Result<(), Failure> {
    let place = Site { base: base.into(), locale: Locale::default() };
    let template = Template::read(&site.join("index.html"), &place.base)?.without_policy();
    copy(site, out)?;
    write_headers(&out.join("headers.conf"), &template, &[])?;
    write(&out.join("index.html"), charts_page(&template, &place, heading, charts).as_bytes())
}

/// Writes what nginx is to send with the template's pages, which these hosts may frame.
fn write_headers(file: &Path, template: &Template, hosts: &[String]) -> Result<(), Failure> {
    write(file, nginx::headers(&headers::policy(Some(&template.policy), hosts)).as_bytes())
}

/// Refuses to replace a folder that holds anything but a site that was rendered before.
fn spare_what_is_not_ours(out: &Path) -> Result<(), Failure> {
    let holds_something = match fs::read_dir(out) {
        Ok(mut entries) => entries.next().is_some(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => false,
        Err(error) => return Err(Failure::file("读取", out)(error)),
    };
    if holds_something && !out.join("data").join(MANIFEST).is_file() {
        return Err(Failure::NotASite(out.to_owned()));
    }
    Ok(())
}

/// A folder beside another one, on the same disk.
fn beside(folder: &Path, suffix: &str) -> PathBuf {
    let mut name = folder.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{suffix}"));
    folder.with_file_name(name)
}

fn swap(new: &Path, out: &Path) -> Result<(), Failure> {
    let old = beside(out, "old");
    clear(&old)?;
    if out.exists() {
        fs::rename(out, &old).map_err(Failure::file("替换", out))?;
    }
    fs::rename(new, out).map_err(Failure::file("替换", out))?;
    clear(&old)
}

fn clear(folder: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Failure::file("清空", folder)(error)),
        _ => Ok(()),
    }
}

fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    for entry in WalkDir::new(from).sort_by_file_name() {
        let entry = entry.map_err(|error| Failure::file("读取", from)(error.into()))?;
        // Every path of a walk lies below the folder that was walked.
        let Ok(relative) = entry.path().strip_prefix(from) else { continue };
        if entry.file_type().is_file() {
            let target = to.join(relative);
            make_folder_of(&target)?;
            fs::copy(entry.path(), &target).map_err(Failure::file("复制", entry.path()))?;
        }
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    make_folder_of(path)?;
    fs::write(path, bytes).map_err(Failure::file("写入", path))
}

fn make_folder_of(path: &Path) -> Result<(), Failure> {
    let Some(folder) = path.parent() else { return Ok(()) };
    fs::create_dir_all(folder).map_err(Failure::file("新建", folder))
}
