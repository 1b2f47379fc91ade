// The portal on a real nginx that sends its headers, with pages that leave their policy to it.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { launch } from "./chromium.mjs";
import { open } from "./page.mjs";
import { LIVE_PLOT } from "./parts.mjs";
import { MINGCHA, PROGRAM_FOLDER, SITES } from "./site.mjs";
import { until } from "./wait.mjs";

const run = promisify(execFile);

let folder, server, address, browser, stop;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mingcha-nginx-"));
  // nginx's workers may be another user's.
  await chmod(folder, 0o755);
  await mkdir(path.join(folder, "public"));
  const at = (name) => path.join(folder, name);
  await run(MINGCHA, [
    ["render", "--site", PROGRAM_FOLDER, "--data", path.join(SITES[0].folder, "data"), "--public", at("public")],
    ["--out", at("dist"), "--headers", at("headers.conf")],
  ].flat());
  const port = await freePort();
  await writeFile(at("nginx.conf"), configuration(folder, port));
  // Debian has it where only the administrator's programs are looked for.
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
  server = spawn("nginx", ["-c", at("nginx.conf"), "-e", at("error.log")], { stdio: ["ignore", "ignore", "inherit"], env });
  address = `http://127.0.0.1:${port}/`;
  await answering(address);
  ({ browser, stop } = await launch());
});

after(async () => {
  await stop?.();
  server?.kill();
  await rm(folder, { recursive: true, force: true });
});

test("pages leave their policy to nginx, which sends it with every answer", async () => {
  const page = await fetch(address);
  assert.ok(!(await page.text()).includes("Content-Security-Policy"));
  for (const [place, status] of [["", 200], ["air/hours/", 200], ["none", 404]]) {
    const { status: found, headers } = await fetch(address + place);
    assert.equal(found, status, place);
    assert.match(headers.get("content-security-policy"), /^default-src 'none'; script-src 'self' .*frame-ancestors 'self' https:/);
    assert.equal(headers.get("x-content-type-options"), "nosniff");
  }
});

test("the portal is live under the policy, and no injected script runs", async () => {
  const { page, complaints, close } = await open(browser, `${address}air/hours/`);
  try {
    await page.locator("#air-hours-pm25").scrollIntoViewIfNeeded();
    await page.waitForSelector(`#air-hours-pm25 ${LIVE_PLOT}`);
    assert.deepEqual(complaints, []);
    const ran = await page.evaluate(() => {
      const script = document.createElement("script");
      script.append("window.injected = true");
      try {
        document.body.append(script);
      } catch {
        // Trusted Types may refuse it before the policy does.
      }
      return Boolean(window.injected);
    });
    assert.equal(ran, false);
    assert.match(complaints.join("\n"), /Content Security Policy|TrustedScript/);
  } finally {
    await close();
  }
});

function configuration(folder, port) {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/${kind};`);
  return `daemon off;
pid ${folder}/pid;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  charset utf-8;
  ${temporary.join("\n  ")}
  server {
    listen 127.0.0.1:${port};
    root ${folder}/dist;
    error_page 404 /404.html;
    include ${folder}/headers.conf;
  }
}
`;
}

/** A free port: nginx cannot choose one. */
async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function answering(address) {
  return until(
    () => fetch(address).then(() => true, () => false),
    async () => `nginx does not answer: ${await readFile(path.join(folder, "error.log"), "utf8")}`,
  );
}
