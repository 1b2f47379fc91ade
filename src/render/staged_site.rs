use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use tempfile::{Builder, TempDir};

use super::{
    RenderError,
    charts::{self, MissingGlyphs},
    compress::{compress, count_compressible},
    files::{copy, write},
    nginx_headers::nginx_headers,
    page::PageRenderer,
    sizes::Sizes,
    template::Template,
};
use crate::{
    locale::Locale,
    release::{MANIFEST, read_published},
    store::FileError,
    ui::{self, Publication, Route, Site},
};

/// Where Trunk builds, below the folder to which it moves everything at the end.
const TRUNK_STAGING: &str = ".stage";

/// What a site is rendered from, and where.
#[derive(Clone, Debug)]
pub struct RenderOptions {
    /// The folder that Trunk built the portal's program in.
    pub program: PathBuf,
    /// The folder of the published data.
    pub data: PathBuf,
    /// The folder of the files that are copied unchanged.
    pub public: PathBuf,
    /// The folder of the site; a site that is there is replaced.
    pub out: PathBuf,
    /// The path that the site is served under, with a slash at both ends: `/` or `/hbj/portal/`.
    pub base: Arc<str>,
    /// The file for nginx's response headers. The pages then do not include their policy: the server sends it.
    pub headers: Option<PathBuf>,
}

/// A whole site in a folder beside the one that it will replace, so that an incomplete one is never served.
///
/// Dropped without [`swap_in`](Self::swap_in), it leaves nothing behind.
pub struct StagedSite {
    folder: TempDir,
    out: PathBuf,
    /// The file for the headers, and its content.
    headers: Option<(PathBuf, String)>,
    missing_glyphs: MissingGlyphs,
}

impl StagedSite {
    /// Renders every page, chart and file.
    ///
    /// # Errors
    ///
    /// Where a file cannot be read or written, the published data are damaged, the program is none that Trunk built, or the
    /// folder to replace holds something else than a site.
    pub fn render(options: &RenderOptions) -> Result<Self, RenderError> {
        let out = real_path(&options.out)?;
        refuse_foreign_content(&out)?;
        if options.program.join(TRUNK_STAGING).exists() {
            return Err(RenderError::Unfinished(options.program.clone()));
        }
        let published = read_published(&options.data)?;
        let template = Template::read(&options.program.join("index.html"), &options.base)?;
        let hosts = published.snapshots.portal.embed_hosts.clone();
        let locale = Locale::default();
        let folder = folder_beside(&out)?;
        let new = folder.path();

        copy(&options.public, new)?;
        copy(&options.data, &new.join("data"))?;
        copy(&options.program, new)?;

        let publication = Publication { manifest: Arc::new(published.manifest), snapshots: published.snapshots };
        let specs = ui::charts::all(&publication.snapshots, locale);
        let routes = pages(&publication);
        let site = Site { base: Arc::clone(&options.base), locale };
        // A server that does not send the policy leaves it to the pages.
        let template = if options.headers.is_some() { template.without_policy() } else { template };
        let renderer = PageRenderer::new(&template, site, publication);
        for route in routes {
            write(&new.join(&*route.folder()).join("index.html"), renderer.page(Some(route)).as_bytes())?;
        }
        write(&new.join("404.html"), renderer.page(None).as_bytes())?;
        let missing_glyphs = charts::write_all(&specs, &options.data, new)?;
        let headers = options.headers.clone().map(|file| (file, nginx_headers(&template, &hosts)));
        Ok(Self { folder, out, headers, missing_glyphs })
    }

    /// The glyphs that the charts' PNG lack.
    pub fn missing_glyphs(&self) -> &MissingGlyphs {
        &self.missing_glyphs
    }

    /// How many files are compressed.
    ///
    /// # Errors
    ///
    /// Where the folder cannot be read.
    pub fn count_compressible(&self) -> Result<usize, RenderError> {
        Ok(count_compressible(self.folder.path())?)
    }

    /// Writes a `.br` file (brotli) beside every file that is sent compressed; `step` is called after each, by any thread.
    ///
    /// Files of the site that will be replaced are not compressed again where they are the same.
    ///
    /// # Errors
    ///
    /// Where a file cannot be read or written.
    pub fn compress(&self, step: &(dyn Fn() + Sync)) -> Result<Sizes, RenderError> {
        Ok(compress(self.folder.path(), &self.out, step)?)
    }

    /// Replaces the site that is there, and its headers with it: until then those of the old site apply.
    ///
    /// # Errors
    ///
    /// Where the headers cannot be written or the folders not be renamed; then the old site is still there.
    pub fn swap_in(self) -> Result<(), RenderError> {
        let Self { folder, out, headers, .. } = self;
        if let Some((file, headers)) = headers {
            write(&file, headers.as_bytes())?;
        }
        let old = folder_beside(&out)?;
        let old_site = old.path().join("site");
        let replaced = || FileError::context("替换", &out);
        if out.exists() {
            fs::rename(&out, &old_site).map_err(replaced())?;
        }
        if let Err(error) = fs::rename(folder.path(), &out) {
            if old_site.exists() {
                fs::rename(&old_site, &out).map_err(replaced())?;
            }
            return Err(replaced()(error).into());
        }
        // It is not temporary any more: dropping it must not delete it.
        let _ = folder.keep();
        let place = old.path().to_owned();
        Ok(old.close().map_err(FileError::context("清空", &place))?)
    }
}

/// Every page of a publication.
fn pages(publication: &Publication) -> Vec<Route> {
    let months = publication.snapshots.air_daily.as_ref().into_iter().flat_map(|days| {
        let year = days.year;
        (1..=12).map(move |month| Route::AirMonth { year, month })
    });
    let hours = publication.snapshots.air_hours.is_some().then_some(Route::AirHours);
    Route::MENU.into_iter().chain(hours).chain(months).collect()
}

/// The folder that a path leads to: the one that is replaced, where the path is relative, a link, or ends with `..`.
fn real_path(out: &Path) -> Result<PathBuf, FileError> {
    let real = if out.exists() { out.canonicalize() } else { std::path::absolute(out) };
    real.map_err(FileError::context("读取", out))
}

/// Refuses to replace a folder that holds anything but a site that was rendered before.
fn refuse_foreign_content(out: &Path) -> Result<(), RenderError> {
    let holds_something = match fs::read_dir(out) {
        Ok(mut entries) => entries.next().is_some(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => false,
        Err(error) => return Err(FileError::context("读取", out)(error).into()),
    };
    if holds_something && !out.join("data").join(MANIFEST).is_file() {
        return Err(RenderError::NotASite(out.to_owned()));
    }
    Ok(())
}

/// A new folder beside another one, on the same disk, under a name that is not used.
fn folder_beside(out: &Path) -> Result<TempDir, RenderError> {
    let parent = out.parent().ok_or_else(|| RenderError::NotASite(out.to_owned()))?;
    fs::create_dir_all(parent).map_err(FileError::context("新建", parent))?;
    let mut builder = Builder::new();
    builder.prefix(".mingcha-");
    // The web server is another user.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o755));
    Ok(builder.tempdir_in(parent).map_err(FileError::context("新建", parent))?)
}
