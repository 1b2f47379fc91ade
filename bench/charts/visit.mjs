// One page opened afresh: a context of its own each time, so that nothing is left of the visit before.

const WINDOW = { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1, locale: "zh-CN", timezoneId: "Asia/Shanghai" };
const COLD_LIMIT = 20_000;

/**
 * Opens a page and waits for its chart; `use(page)` may do more before it is closed. The cold time in milliseconds.
 * `rest`: how long before that, in milliseconds; `checking`: the page keeps what was seen when its chart was reported to be
 * drawn.
 */
export async function visit(browser, address, { rest, checking = false }, use = async () => {}) {
  const context = await browser.newContext(WINDOW);
  try {
    if (checking) await context.addInitScript(() => (window.checking = true));
    const page = await context.newPage();
    await page.waitForTimeout(rest);
    const complaints = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    // A message costs the page less than being asked again and again.
    const drawn = page.waitForEvent("console", { predicate: (message) => message.text().startsWith("cold "), timeout: COLD_LIMIT });
    const [message] = await Promise.all([drawn, page.goto(address, { waitUntil: "commit" })]).catch((error) => {
      throw new Error(`${address}: no chart: ${[...complaints, error.message].join("; ")}`);
    });
    await use(page);
    if (complaints.length > 0) throw new Error(`${address}: ${complaints.join("; ")}`);
    return Number(message.text().split(" ")[1]);
  } finally {
    await context.close();
  }
}
