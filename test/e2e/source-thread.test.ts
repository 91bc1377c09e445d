import { createServer } from "node:http";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import type { readFile } from "../../web/sources/read-file.ts";
import webConfig from "../../web/vite.config.ts";
import { root } from "../../scripts/tools.ts";
import { docxBody, docxOf, htmlOf, pdfOf } from "../unit/imports/made-files.ts";
import { openBrowser } from "../support/browser.ts";

/** The thread that reads files, in a real browser, built as the app is and under the app's own rules for scripts. */
const folder = join(root, ".build", "source-thread");
const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'";
const server = createServer((request, response) => {
  const path = join(folder, "dist", request.url === "/" ? "index.html" : (request.url ?? ""));
  if (!existsSync(path)) return void response.writeHead(404).end();
  response.writeHead(200, { "content-type": path.endsWith(".html") ? "text/html" : "text/javascript", "content-security-policy": policy });
  return void response.end(readFileSync(path));
});
let browser: Browser;
let page: Page;

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.html"), '<!doctype html><title>Kilder</title><script type="module" src="./page.js"></script>');
  writeFileSync(
    join(folder, "page.js"),
    `import { readFile } from ${JSON.stringify(join(root, "web/sources/read-file.ts"))};\nglobalThis.readFile = readFile;\n`,
  );
  await build({
    configFile: false,
    root: folder,
    logLevel: "warn",
    worker: webConfig.worker ?? {},
    build: { outDir: join(folder, "dist"), target: "es2023", modulePreload: { polyfill: false }, chunkSizeWarningLimit: 2000 },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  browser = await openBrowser();
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction("'readFile' in globalThis");
});

afterAll(async () => {
  await browser?.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const read = (name: string, bytes: Uint8Array): Promise<Awaited<ReturnType<typeof readFile>>> =>
  page.evaluate(
    `readFile(new File([Uint8Array.from(atob("${Buffer.from(bytes).toString("base64")}"), (letter) => letter.charCodeAt(0))], "${name}"))`,
  );

const minutes = "Referat af et møde\n\n1. Godkendelse af dagsorden\nBeslutning\nGodkendt.\n";

describe("a file that somebody chooses", () => {
  it.each([
    ["referat.docx", docxOf(docxBody(minutes))],
    ["referat.html", htmlOf(minutes)],
    ["referat.pdf", pdfOf(minutes)],
    ["referat.txt", new TextEncoder().encode(minutes)],
  ])("is read in the browser: %s", async (name, bytes) => {
    expect(await read(name, bytes)).toEqual({ kind: name === "referat.txt" ? "text" : name.slice(8), text: minutes });
  });

  it("that unpacks to a thousand times its size is turned away, and the next one is read", async () => {
    const swollen = docxOf(docxBody("a".repeat(59_000_000)));
    expect(swollen.byteLength).toBeLessThan(100_000);
    expect(await read("stor.docx", swollen)).toEqual({ problem: "too_much_text" });
    expect(await read("referat.docx", docxOf(docxBody(minutes)))).toMatchObject({ kind: "docx" });
  });
});
