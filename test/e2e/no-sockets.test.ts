import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { startProxy, type Proxy } from "../support/proxy.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { enter, field, holds, newDocument, saved, soroWrites, wordsOf } from "./stage.ts";

let server: TestServer;
let proxy: Proxy;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  proxy = await startProxy(server.baseUrl);
});

afterAll(async () => {
  await browser.close();
  await proxy.stop();
  await server.stop();
});

const type = async (page: Page, words: string) => {
  await field(page, "Beskrivelse").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words);
};

/** The name in the list of who is here now. */
const here = (page: Page, name: string) => page.getByRole("list", { name: "Her er nu" }).getByText(name);

it("somebody whose network cuts sockets off writes with somebody whose network does not, both see it saved, and each sees the other", async () => {
  const { address } = await newDocument(server.baseUrl, "Bag proxyen", soroWrites);
  const socket = await enter(browser, server.baseUrl, "Konsulent i Slagelse");
  const polling = await enter(browser, proxy.baseUrl, "Konsulent i Sorø");
  await socket.page.goto(address);
  await saved(socket.page);
  await polling.page.goto(address);
  await saved(polling.page);
  expect(proxy.cutOff()).toBeGreaterThanOrEqual(2);

  await type(polling.page, "Uden stik. ");
  await saved(polling.page);
  await field(socket.page, "Beskrivelse").getByText("Uden stik.").waitFor();
  await type(socket.page, "Med stik. ");
  await saved(socket.page);
  await field(polling.page, "Beskrivelse").getByText("Uden stik. Med stik.").waitFor();

  // At once, into the same paragraph.
  await Promise.all([type(polling.page, "aaaaaaaaaa"), type(socket.page, "bbbbbbbbbb")]);
  await Promise.all(
    [polling.page, socket.page].map((page) =>
      field(page, "Beskrivelse")
        .getByText(/[ab]{20}$/)
        .waitFor(),
    ),
  );
  expect(await wordsOf(polling.page, "Beskrivelse")).toBe(await wordsOf(socket.page, "Beskrivelse"));
  await Promise.all([saved(polling.page), saved(socket.page)]);

  await here(socket.page, "Konsulent i Sorø").waitFor();
  await here(polling.page, "Konsulent i Slagelse").waitFor();
  await holds(polling.page);
  await Promise.all([socket.context.close(), polling.context.close()]);
});

it("somebody without sockets who leaves is gone for the others at once, and what they wrote last is there", async () => {
  const { address } = await newDocument(server.baseUrl, "På vej ud", soroWrites);
  const socket = await enter(browser, server.baseUrl, "Konsulent i Slagelse");
  const polling = await enter(browser, proxy.baseUrl, "Konsulent i Sorø");
  await socket.page.goto(address);
  await saved(socket.page);
  await polling.page.goto(address);
  await saved(polling.page);
  await type(polling.page, "Sidste ord.");
  await here(socket.page, "Konsulent i Sorø").waitFor();
  await saved(polling.page);
  await polling.page.goto("about:blank");
  await here(socket.page, "Konsulent i Sorø").waitFor({ state: "detached", timeout: 5000 });
  expect(await wordsOf(socket.page, "Beskrivelse")).toBe("Sidste ord.");
  await Promise.all([socket.context.close(), polling.context.close()]);
});

it("somebody without sockets who may no longer write is told so while typing, and keeps the words to copy", async () => {
  const { author, address, participationIds } = await newDocument(server.baseUrl, "Frataget", soroWrites);
  const polling = await enter(browser, proxy.baseUrl, "Konsulent i Sorø");
  await polling.page.goto(address);
  await type(polling.page, "Begge må skrive. ");
  await saved(polling.page);
  await author.patch(`/participations/${participationIds[0]}`, { role: "reader" });
  await type(polling.page, "For sent.");
  await polling.page.getByText(/Du har ikke længere adgang til at skrive her/).waitFor();
  await polling.page.reload();
  await polling.page.getByText("Følger med", { exact: true }).waitFor();
  expect(await polling.page.getByRole("group", { name: "Beskrivelse" }).textContent()).toBe("Begge må skrive. ");
  expect(await polling.page.getByRole("textbox", { name: "Teksten, som den stod hos dig" }).inputValue()).toContain("For sent.");
  await polling.context.close();
});
