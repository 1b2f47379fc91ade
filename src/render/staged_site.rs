use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use tempfile::{Builder, TempDir};

use super::{
    RenderError,
    charts::{self, Unshown},
    compress::{compress, to_compress},
    files::{copy, write},
    headers::headers,
    page::Renderer,
    sizes::Sizes,
    template::Template,
};
use crate::{
    locale::Locale,
    release::{MANIFEST, read_published},
    store::FileError,
    ui::{self, Publication, Route, Site},
};

/// What Trunk builds in, below the folder that it moves everything to in the end.
const TRUNK_STAGING: &str = ".stage";

/// What a site is rendered from, and where.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder that Trunk built the portal's program in.
    pub program: PathBuf,
    /// The folder of the published data.
    pub data: PathBuf,
    /// The folder of the files that are copied as they are.
    pub public: PathBuf,
    /// The folder of the site; a site that is there is replaced.
    pub out: PathBuf,
    /// The path that the site is served under, with a slash at both ends: `/` or `/hbj/portal/`.
    pub base: Arc<str>,
    /// Where the response headers are written for nginx. Pages then leave their policy to the server.
    pub headers: Option<PathBuf>,
}

/// A whole site in a folder beside the one that it will replace, so that no half-made one is ever served.
///
/// Dropped without [`put_in_place`](Self::put_in_place), it leaves nothing behind.
pub struct StagedSite {
    folder: TempDir,
    out: PathBuf,
    /// The headers and the file that they go to.
    headers: Option<(PathBuf, String)>,
    unshown: Unshown,
}

impl StagedSite {
    /// Renders every page, chart and file.
    ///
    /// # Errors
    ///
    /// Where a file cannot be read or written, what was published is damaged, the program is none that Trunk built, or
    /// the folder to replace holds something else than a site.
    pub fn render(options: &Options) -> Result<Self, RenderError> {
        spare_what_is_not_ours(&options.out)?;
        if options.program.join(TRUNK_STAGING).exists() {
            return Err(RenderError::Unfinished(options.program.clone()));
        }
        let published = read_published(&options.data)?;
        let template = Template::read(&options.program.join("index.html"), &options.base)?;
        let hosts = published.snapshots.portal.embed_hosts.clone();
        let locale = Locale::default();
        let folder = folder_beside(&options.out)?;
        let new = folder.path();

        copy(&options.public, new)?;
        copy(&options.data, &new.join("data"))?;
        copy(&options.program, new)?;

        let publication = Publication { manifest: Arc::new(published.manifest), snapshots: published.snapshots };
        let specs = ui::charts::all(&publication.snapshots, locale);
        let routes = pages(&publication);
        let site = Site { base: Arc::clone(&options.base), locale };
        // Whoever looks for the headers in the pages must find them there, unless the server was told to send them.
        let template = if options.headers.is_some() { template.without_policy() } else { template };
        let renderer = Renderer::new(&template, site, publication);
        for route in routes {
            write(&new.join(&*route.folder()).join("index.html"), renderer.page(Some(route)).as_bytes())?;
        }
        write(&new.join("404.html"), renderer.page(None).as_bytes())?;
        let unshown = charts::write_all(&specs, &options.data, new)?;
        let headers = options.headers.clone().map(|file| (file, headers(&template, &hosts)));
        Ok(Self { folder, out: options.out.clone(), headers, unshown })
    }

    /// What the charts' PNG cannot show.
    pub fn unshown(&self) -> &Unshown {
        &self.unshown
    }

    /// How many files are compressed.
    ///
    /// # Errors
    ///
    /// Where the folder cannot be read.
    pub fn to_compress(&self) -> Result<usize, RenderError> {
        Ok(to_compress(self.folder.path())?)
    }

    /// Writes a `.br` file (brotli) beside every file that is sent compressed; `step` is called after each, by any thread.
    ///
    /// The site that will be replaced is not compressed again where it would come out the same.
    ///
    /// # Errors
    ///
    /// Where a file cannot be read or written.
    pub fn compress(&self, step: &(dyn Fn() + Sync)) -> Result<Sizes, RenderError> {
        Ok(compress(self.folder.path(), &self.out, step)?)
    }

    /// Puts the site in the place of the one that is there. Its headers go with it: until then those of the old site hold.
    ///
    /// # Errors
    ///
    /// Where the headers cannot be written or the folders not be renamed; then the old site is where it was.
    pub fn put_in_place(self) -> Result<(), RenderError> {
        let Self { folder, out, headers, .. } = self;
        if let Some((file, headers)) = headers {
            write(&file, headers.as_bytes())?;
        }
        let old = folder_beside(&out)?;
        let old_site = old.path().join("site");
        let replaced = || FileError::of("替换", &out);
        if out.exists() {
            fs::rename(&out, &old_site).map_err(replaced())?;
        }
        if let Err(error) = fs::rename(folder.path(), &out) {
            if old_site.exists() {
                fs::rename(&old_site, &out).map_err(replaced())?;
            }
            return Err(replaced()(error).into());
        }
        // It is no temporary folder any more.
        let _ = folder.keep();
        let place = old.path().to_owned();
        Ok(old.close().map_err(FileError::of("清空", &place))?)
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

/// Refuses to replace a folder that holds anything but a site that was rendered before.
fn spare_what_is_not_ours(out: &Path) -> Result<(), RenderError> {
    let holds_something = match fs::read_dir(out) {
        Ok(mut entries) => entries.next().is_some(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => false,
        Err(error) => return Err(FileError::of("读取", out)(error).into()),
    };
    if holds_something && !out.join("data").join(MANIFEST).is_file() {
        return Err(RenderError::NotASite(out.to_owned()));
    }
    Ok(())
}

/// A new folder beside another one, on the same disk, under a name that is nobody's yet.
fn folder_beside(out: &Path) -> Result<TempDir, FileError> {
    // A path of one name lies in the folder that the program runs in.
    let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(FileError::of("新建", parent))?;
    let mut builder = Builder::new();
    builder.prefix(".mingcha-");
    // The web server is another user.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o755));
    builder.tempdir_in(parent).map_err(FileError::of("新建", parent))
}
