import type { Browser } from "playwright-core";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EventEnvelope } from "../../contract/event.ts";
import { openBrowser } from "../support/browser.ts";
import { narrowedTo } from "../support/keyboard.ts";
import { startReceiver, type Receiver } from "../support/receiver.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { enter, field, holds, saved, wordsOf } from "./stage.ts";

let server: TestServer;
let browsers: { slagelse: Browser; soro: Browser };
let receiver: Receiver;

beforeAll(async () => {
  [server, receiver, browsers] = await Promise.all([
    startServer(),
    startReceiver(),
    Promise.all([openBrowser(), openBrowser()]).then(([slagelse, soro]) => ({ slagelse, soro })),
  ]);
});

afterAll(async () => {
  await Promise.all([browsers.slagelse.close(), browsers.soro.close()]);
  await server.stop();
  await receiver.close();
});

describe("the main job", () => {
  it("goes from an initiative written by two to a verified webhook of the decision on exactly that text", async () => {
    // Slagelse's records system asks to be told.
    const integrator = await enter(browsers.soro, server.baseUrl, "Systemforvalter i Slagelse");
    await integrator.page.getByRole("link", { name: "Integrationer" }).click();
    await integrator.page.getByRole("button", { name: "Ny modtager" }).click();
    await integrator.page.getByRole("textbox", { name: "Adresse" }).fill(receiver.inboxUrl("slagelse"));
    await integrator.page.getByRole("textbox", { name: "Beskrivelse" }).fill("Journalsystemet");
    await integrator.page.getByRole("button", { name: "Opret modtageren" }).click();
    const secret = (await integrator.page.locator("code", { hasText: "whsec_" }).textContent()) ?? "";
    await integrator.page.getByRole("button", { name: "Jeg har gemt den" }).click();
    await holds(integrator.page);
    expect(await integrator.page.content()).not.toContain(secret);

    // Slagelse opens a space, invites Sorø, and begins an initiative.
    const slagelse = await enter(browsers.slagelse, server.baseUrl, "Konsulent i Slagelse");
    await slagelse.page.getByRole("navigation").getByRole("link", { name: "Samarbejdsrum" }).click();
    await slagelse.page.getByRole("button", { name: "Opret samarbejdsrum" }).first().click();
    await slagelse.page.getByRole("textbox", { name: "Navn" }).fill("Sårbare ældre");
    await slagelse.page.getByRole("textbox", { name: "Formål" }).fill("Ét forløb for ældre med flere sygdomme.");
    await slagelse.page.getByLabel("Forum").selectOption({ label: "Faglig Strategisk Forum" });
    await slagelse.page.getByRole("button", { name: "Opret rummet" }).click();
    await slagelse.page.getByRole("heading", { name: "Sårbare ældre", level: 1 }).waitFor();
    await slagelse.page.getByRole("button", { name: "Tilføj deltager" }).click();
    await slagelse.page.getByRole("combobox", { name: "Hvem" }).fill("Sorø Kom");
    await (await narrowedTo(slagelse.page, "Sorø Kommune")).first().click();
    await slagelse.page.getByRole("button", { name: "Tilføj", exact: true }).click();
    await slagelse.page.getByText("Sorø Kommune", { exact: true }).first().waitFor();
    await holds(slagelse.page);
    await slagelse.page.getByRole("button", { name: "Nyt dokument" }).click();
    await slagelse.page.getByRole("textbox", { name: "Titel" }).fill("Tidlig palliativ indsats");
    await slagelse.page.getByRole("dialog").getByRole("button", { name: "Opret" }).click();
    // One may begin to write at once.
    await slagelse.page.locator('[data-field="purpose"]:focus').waitFor();

    // Sorø finds it on the overview; they write at the same time, in the same field too.
    const soro = await enter(browsers.soro, server.baseUrl, "Konsulent i Sorø");
    await soro.page.getByRole("link", { name: "Tidlig palliativ indsats" }).first().click();
    await field(soro.page, "Formål").waitFor();
    await Promise.all([
      field(slagelse.page, "Formål").pressSequentially("Indsatsen begynder tidligt. "),
      field(soro.page, "Økonomi").pressSequentially("Ingen udgifter."),
    ]);
    await Promise.all([
      field(slagelse.page, "Beskrivelse").pressSequentially("Her skriver Slagelse."),
      field(soro.page, "Beskrivelse").pressSequentially("Og her Sorø."),
    ]);
    await slagelse.page.getByText("Konsulent i Sorø").first().waitFor();
    await field(soro.page, "Tovholder").pressSequentially("Slagelse og Sorø.");
    await field(soro.page, "Indstilling").pressSequentially("at forummet godkender indsatsen.");
    await Promise.all([saved(slagelse.page), saved(soro.page)]);
    await field(slagelse.page, "Indstilling").getByText("at forummet godkender indsatsen.").waitFor();
    const written = await wordsOf(slagelse.page, "Beskrivelse");
    expect([written.includes("Her skriver Slagelse."), written.includes("Og her Sorø."), written.length]).toEqual([true, true, 33]);
    expect(await wordsOf(soro.page, "Beskrivelse")).toBe(written);
    await holds(slagelse.page);

    // Slagelse puts it to the forum.
    await slagelse.page.getByRole("button", { name: "Send til Faglig Strategisk Forum" }).click();
    await holds(slagelse.page);
    await slagelse.page.getByText(/^Konsulent i Sorø er også i teksten lige nu\./).waitFor();
    await slagelse.page
      .getByRole("dialog")
      .getByRole("button", { name: /Frys|Send/ })
      .click();
    await slagelse.page.getByText("Indsendt til forum").first().waitFor();
    // Whoever else is in the text is told at once, for what they write from now on is not in what is decided on.
    await soro.page
      .getByText(/^Konsulent i Slagelse har sendt teksten til Faglig Strategisk Forum\./)
      .first()
      .waitFor();
    await soro.page.getByText("Indsendt til forum").first().waitFor();
    await holds(soro.page);
    await soro.page.getByRole("button", { name: "Luk" }).click();

    // The secretary sets the agenda, publishes it, and records what the forum decided.
    const secretary = await enter(browsers.soro, server.baseUrl, "Sekretær i klyngesekretariatet");
    await secretary.page.getByRole("link", { name: "Fora" }).click();
    await secretary.page.getByRole("link", { name: "Faglig Strategisk Forum" }).first().click();
    await secretary.page.getByText("Tidlig palliativ indsats").first().waitFor();
    await holds(secretary.page);
    await secretary.page.getByRole("button", { name: "Planlæg møde" }).click();
    await secretary.page.getByRole("button", { name: "Opret mødet" }).click();
    await secretary.page.locator("input[type=date]:focus").waitFor();
    expect(await secretary.page.getByText("Skal udfyldes.").count()).toBe(2);
    await secretary.page.getByLabel("Dato").fill("2099-01-20");
    await secretary.page.getByLabel("Klokken").fill("17:00");
    await secretary.page.getByRole("textbox", { name: "Sted" }).fill("Ringsted Sygehus");
    await secretary.page.getByRole("button", { name: "Opret mødet" }).click();
    await secretary.page.getByRole("heading", { name: "Møde i Faglig Strategisk Forum", level: 1 }).waitFor();
    await secretary.page.getByRole("button", { name: /^Sæt på dagsordenen.*Tidlig palliativ indsats/ }).click();
    await secretary.page.getByRole("dialog").getByRole("button", { name: "Sæt på dagsordenen" }).click();
    await secretary.page.getByRole("link", { name: "Offentliggør dagsordenen" }).click();
    await secretary.page.getByRole("button", { name: "Offentliggør nu" }).click();
    await soro.page
      .getByText(/^Nyt om dokumentet: .*Den står på dagsordenen som punkt 1\./)
      .first()
      .waitFor();
    await holds(soro.page);
    // It is years ahead: whoever opens it by a slip is asked.
    await secretary.page.getByRole("button", { name: "Åbn mødet" }).click();
    await secretary.page.getByText("Mødet er indkaldt til tirsdag den 20. januar 2099").waitFor();
    await holds(secretary.page);
    await secretary.page.getByRole("button", { name: "Ja, åbn mødet nu" }).dblclick();
    await secretary.page.getByText("Mødet er i gang").waitFor();
    expect(await secretary.page.getByRole("alert").count(), "a double press is one press").toBe(0);
    await secretary.page.getByRole("button", { name: /^Registrér beslutning.*Tidlig palliativ indsats/ }).click();
    await secretary.page.getByLabel("Udfald").selectOption({ label: "Godkendt" });
    await secretary.page.getByRole("textbox", { name: "Beslutningens ordlyd" }).fill("Forummet godkendte indsatsen.");
    await secretary.page.getByRole("textbox", { name: "Forbehold" }).fill("Kommunalbestyrelserne skal tilslutte sig.");
    await holds(secretary.page);
    await secretary.page.getByRole("button", { name: "Læs op", exact: true }).click();
    // It is shown as it will stand, and counts once it is confirmed.
    await secretary.page.getByText("Godkendt – endnu ikke endeligt").waitFor();
    await holds(secretary.page);
    await secretary.page.getByRole("button", { name: "Bekræft og registrér" }).click();
    // What it made takes the focus from the button that is gone, and does not read as final.
    await secretary.page.locator("a:focus", { hasText: "Tidlig palliativ indsats" }).waitFor();
    await secretary.page.getByText("Godkendt · ikke endeligt").waitFor();
    await holds(secretary.page);
    await secretary.page.getByRole("link", { name: "Tidlig palliativ indsats" }).first().click();

    await soro.page
      .getByText(/^Nyt om dokumentet: Afventer tilslutning\./)
      .first()
      .waitFor();
    // The decision shows exactly the text, and says so when the live text has moved on.
    await secretary.page.getByText("Den levende tekst er ikke ændret siden.").waitFor();
    await field(slagelse.page, "Tidsplan").pressSequentially("Skrevet efter beslutningen.");
    await saved(slagelse.page);
    await secretary.page.reload();
    await secretary.page.getByText("Den levende tekst er ændret siden.").waitFor();
    const frozen = await secretary.page.getByRole("main").innerText();
    expect(frozen).toContain(written);
    expect(frozen).toContain("Kommunalbestyrelserne skal tilslutte sig.");
    expect(frozen).not.toContain("Skrevet efter beslutningen.");
    await holds(secretary.page);

    // Nobody in particular reads it, without script.
    const publicUrl = (await secretary.page.getByRole("link", { name: "Offentlig side" }).getAttribute("href")) ?? "";
    const anybody = await browsers.slagelse.newContext({ javaScriptEnabled: false });
    const publicPage = await anybody.newPage();
    await publicPage.goto(publicUrl);
    expect(await publicPage.getByRole("main").innerText()).toContain(written);
    await anybody.close();
    await secretary.page.goto(publicUrl);
    await holds(secretary.page);

    // Slagelse's system has been told, and can see that it was us.
    const deliveries = await receiver.received("slagelse", 3);
    const told = deliveries.map(({ headers, body }) => new Webhook(secret).verify(body, headers) as EventEnvelope);
    const decided = told.find((event) => event.type === "decision.recorded");
    const submitted = told.find((event) => event.type === "document.submitted");
    expect(decided?.data).toMatchObject({
      outcome: "approved",
      state: "awaiting",
      hasReservation: true,
      title: "Tidlig palliativ indsats",
      publicUrl,
    });
    expect(decided?.data.document?.sha256).toBe(submitted?.data.document.sha256);
    expect(frozen.replaceAll(/\s/g, "")).toContain(decided?.data.document?.sha256);

    // And the decision's page says that it has been received.
    await integrator.page.goto(decided?.data.url ?? "");
    await integrator.page.getByRole("listitem").filter({ hasText: "Slagelse Kommune" }).getByText("Modtaget").waitFor();
    await holds(integrator.page);

    for (const visitor of [integrator, slagelse, soro, secretary]) expect(visitor.complaints).toEqual([]);
  });
});
