// The class names and attributes by which tests and benchmarks find the parts of a page.

/** On the root element once the program runs. */
export const LIVE_PAGE = "html.live";
export const MENU_LINK = ".menu__link";
/** A published figure that has a permanent address. */
export const FIGURE = ".fact[id]";
/** What works only with scripts. */
export const LIVE_ONLY = ".live-only";

export const CHART = "figure.chart";
export const TITLE = ".chart__title";
/** What takes pointer and keyboard. */
export const PLOT = ".chart__plot";
/** A plot whose canvas has taken the picture's place. */
export const LIVE_PLOT = ".chart__plot--live";
/** The published SVGs, one for each width. */
export const PICTURE = ".chart__picture";
export const CANVAS = ".chart__canvas:not(.chart__canvas--over)";
/** The attribute of a canvas of hours that shows all it has to show. */
export const COMPLETE = "data-drawn";
export const COMPLETE_CANVAS = `${CANVAS}[${COMPLETE}]`;
/** The canvas on top, with the point that the reader has chosen. */
export const TOP_CANVAS = ".chart__canvas--over";
/** The line through the hour that the reader has chosen. */
export const CURSOR = ".chart__cursor";
/** The range of hours that is being dragged. */
export const BRUSH = ".chart__brush";
export const TIP = ".chart__tip";
export const READOUT = ".chart__readout";
export const SOURCE = ".chart__source";
export const FILE_LINK = ".chart__files a";

/** The button of a chart of hours for an act, such as `all`, `week` or `zoom-in`. */
export const button = (act) => `button[value="${act}"]`;
