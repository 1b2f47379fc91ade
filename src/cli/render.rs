use std::{path::PathBuf, sync::Arc};

use clap::Args;

use super::{
    base,
    failure::Failure,
    output::{eprint_line, print_line},
    progress::Progress,
    usage,
};
use crate::render::{RenderOptions, StagedSite};

/// 把已发布的数据生成网页：每一页一个 HTML 文件，加上图和数据文件
#[derive(Args)]
#[command(help_template = usage::TEMPLATE, override_usage = "mingcha render [选项]")]
pub(super) struct Arguments {
    /// 放网页程序（编译得到）的文件夹（默认 target/site）
    #[arg(
        long,
        value_name = "文件夹",
        default_value = "target/site",
        hide_default_value = true,
        help_heading = "选项"
    )]
    site: PathBuf,
    /// 放已发布数据的文件夹（默认 public/data）
    #[arg(
        long,
        value_name = "文件夹",
        default_value = "public/data",
        hide_default_value = true,
        help_heading = "选项"
    )]
    data: PathBuf,
    /// 放其他文件的文件夹，其中的文件原样复制（默认 public）
    #[arg(long, value_name = "文件夹", default_value = "public", hide_default_value = true, help_heading = "选项")]
    public: PathBuf,
    /// 网页生成到哪个文件夹，其中原有的网页会被替换（默认 dist）
    #[arg(long, value_name = "文件夹", default_value = "dist", hide_default_value = true, help_heading = "选项")]
    out: PathBuf,
    /// 网页放在网站的哪个路径下，首尾都是斜线，如 /hbj/portal/（默认 /）
    #[arg(long, value_name = "路径", default_value = "/", value_parser = base, hide_default_value = true, help_heading = "选项")]
    base: Arc<str>,
    /// 响应头（nginx 配置）写到哪个文件；网页里就不再写内容安全策略，打开更快
    #[arg(long, value_name = "文件", help_heading = "选项")]
    headers: Option<PathBuf>,
}

/// The base, exactly as every address of the pages begins.
fn base(text: &str) -> Result<Arc<str>, String> {
    // `usage` prints how it must be written.
    base::parse(text).filter(|base| base == text).map(Arc::from).ok_or_else(String::new)
}

/// Renders the site beside the old one and replaces that.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let Arguments { site, data, public, out, base, headers } = arguments;
    let staged = StagedSite::render(&RenderOptions {
        program: site.clone(),
        data: data.clone(),
        public: public.clone(),
        out: out.clone(),
        base: Arc::clone(base),
        headers: headers.clone(),
    })?;
    let progress = Progress::bar("正在压缩", staged.count_compressible()?);
    let sizes = staged.compress(&|| progress.step())?;
    drop(progress);
    let missing_glyphs = (!staged.missing_glyphs().is_empty()).then(|| staged.missing_glyphs().to_string());
    staged.swap_in()?;
    print_line(sizes);
    if let Some(missing_glyphs) = missing_glyphs {
        eprint_line(missing_glyphs);
    }
    print_line(format_args!("网页已生成到 {}", out.display()));
    if let Some(file) = headers {
        print_line(format_args!("响应头写在 {}：网站的 nginx 要引入（include）这个文件", file.display()));
    }
    Ok(())
}
