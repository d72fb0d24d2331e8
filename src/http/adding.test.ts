// biome-ignore-all lint/suspicious/noExplicitAny: answers are whatever the server says
/** Adding over HTTP as the page does it: the program itself, with the real weights, in a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { built } from "../../scripts/built.js";
import { gives, site } from "../fetch/site.suite.js";
import { openLedger } from "../ledger/open.js";
import { verify } from "../ledger/verify/verify.js";
import { VIEWS } from "../records/views.js";
import { jobView } from "./schemas.js";

const STORY =
  "The council met on Tuesday.\nMayor Ana Novak said that the bridge would stay closed until May.\n“We will wait,” she told reporters.\n";
const TOKEN = "a-token-for-the-tests";

let folder: string;
let program: ChildProcess;
let address: string;
let said = "";

/** The program until it says where it listens. */
function started(...more: string[]): Promise<{ readonly program: ChildProcess; readonly told: any }> {
  const args = [join(built(), "bin/readout.js"), "serve", "--ledger", join(folder, "one.db"), "--port", "0", "--json", ...more];
  const child = spawn(process.execPath, args, { env: { ...process.env, READOUT_TOKEN: TOKEN, READOUT_USER: "ana" } });
  child.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  return new Promise((resolve, reject) => {
    let words = "";
    child.stdout?.on("data", (chunk) => {
      words += chunk;
      if (words.trimEnd().endsWith("}")) resolve({ program: child, told: JSON.parse(words) });
    });
    child.on("exit", (code) => reject(new Error(`it ended with ${code}: ${said}`)));
  });
}
const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.on("exit", resolve));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "readout-adding-"));
  const first = await started();
  program = first.program;
  address = first.told.address;
  expect(VIEWS.serve.parse(first.told)).toEqual(first.told);
  expect(first.told.open).toBe(address); // a token that was given is printed nowhere
});
afterAll(() => {
  program.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

const headers = { authorization: `Bearer ${TOKEN}` };
const get = async (path: string): Promise<any> => (await fetch(`${address}/api/v1${path}`, { headers })).json();
const send = (path: string, body: string | FormData, more: Record<string, string> = {}) =>
  fetch(`${address}/api/v1${path}`, { method: "POST", headers: { ...headers, ...more }, body });
const sendJson = (path: string, body: object) => send(path, JSON.stringify(body), { "content-type": "application/json" });
async function ending(id: string): Promise<any> {
  for (;;) {
    const now = await get(`/jobs/${id}`);
    if (now.ended !== null) return now;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
async function over(response: Response): Promise<any> {
  const job: any = await response.json();
  expect([response.status, jobView.parse(job)]).toEqual([202, job]);
  return ending(job.id);
}

describe("adding", { timeout: 120_000 }, () => {
  it("takes pasted text, and shows what it says", async () => {
    const job = await over(
      await sendJson("/reports", { reports: [{ text: STORY, publisher: "Harbour Wire", published: "2024-05-07" }], dossier: "harbour" }),
    );
    expect(job).toMatchObject({ status: "done", dossier: "harbour", all: 1, done: 1, addition: { added: 1, failed: 0, undated: [] } });
    const { items } = await get(`/jobs/${job.id}/reports`);
    expect(items).toMatchObject([{ outcome: "added", revision: 1, source: "text" }]);
    expect((await get("/statements")).items.map((s: any) => s.speakerName)).toContain("Ana Novak");
    expect((await get("/search?q=bridge")).items.length).toBeGreaterThan(0);
  });

  it("takes files of a form: what is refused is told with its reason, what lacks a date is named, the rest is kept", async () => {
    const form = new FormData();
    form.append("dossier", "harbour");
    form.append("file", new Blob([`${STORY}Once more.\n`]), "../../etc/reports/late.txt");
    form.append("file", new Blob([]), "empty.txt");
    form.append("file", new Blob([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x34, 0, 1, 2])]), "a.pdf");
    form.append("file", new Blob([`${JSON.stringify({ path: "/etc/hostname" })}\n`]), "lines.jsonl");
    form.append(
      "file",
      new Blob([`<html><body><script>alert(1)</script><article><h1>Bridge</h1><p>${STORY}</p></article></body></html>`]),
      "<img src=x onerror=alert(1)>.html",
    );
    const job = await over(await send("/reports", form));
    const { added, failed, errors, undated } = job.addition;
    expect([added + failed, failed]).toEqual([5, errors.length]);
    expect(errors.map((e: any) => e.code)).toEqual(expect.arrayContaining(["empty-input", "file-damaged", "path-in-upload"]));
    expect(undated).toContain("../../etc/reports/late.txt");
    expect(JSON.stringify(await get("/reports"))).not.toContain("hostname");
  });

  it("takes one file as it is, and a folder of this machine by its path", async () => {
    const one = await over(
      await send("/reports?name=one.txt&published=2024-05-09", `${STORY}As it is.\n`, { "content-type": "text/plain" }),
    );
    expect(one.addition).toMatchObject({ added: 1, undated: [] });
    mkdirSync(join(folder, "set"));
    writeFileSync(join(folder, "set/2024-05-10-a.txt"), `${STORY}By path.\n`);
    writeFileSync(join(folder, "set/picture.png"), "no report");
    const many = await over(await sendJson("/reports", { paths: [join(folder, "set"), join(folder, "none")], published: "filename" }));
    expect(many.addition).toMatchObject({ added: 1, failed: 1, undated: [], totals: { passedOver: 1 } });
    expect(many.addition.errors[0].code).toBe("input-missing");
    const again = await over(await sendJson("/reports", { paths: [join(folder, "set")] }));
    expect(again.addition).toMatchObject({ added: 0, known: 1 });
  });

  it("[A34] reads pages strictly when told to", async () => {
    const card = "A tram stands at its last stop in the hills";
    const page = (day: string) =>
      `<html><head><title>Bridge</title></head><body><div class="grid"><figure><img src="a.jpg"><figcaption>${card}</figcaption></figure></div>
       <main><article><h1>The bridge stays closed</h1>${`<p>${STORY}${day}</p>`.repeat(3)}</article></main></body></html>`;
    const added = async (response: Response) => {
      const { items } = await get(`/jobs/${(await over(response)).id}/reports`);
      return (await get(`/reports/${items[0].id}`)).report.text.includes(card);
    };
    const json = (day: string, more: object) => sendJson("/reports", { reports: [{ html: page(day) }], ...more });
    const raw = (day: string, more: string) => send(`/reports?name=a.html${more}`, page(day), { "content-type": "text/html" });
    expect([await added(await json("One.", {})), await added(await json("Two.", { strict: true }))]).toEqual([true, false]);
    expect([await added(await raw("Three.", "")), await added(await raw("Four.", "&strict=true"))]).toEqual([true, false]);
  });

  it("fetches addresses, of this machine only where it is told to, and gives what their servers sent", async () => {
    const page = `<html><head><title>Bridge</title></head><body><article><h1>Bridge</h1><p>${STORY}</p><p>${STORY}</p></article></body></html>`;
    const place = await site({ "/story": gives(page) });
    const urls = [`${place.base}/story`];
    const refused = await over(await sendJson("/reports", { urls }));
    expect(refused.addition.errors.map((e: any) => e.code)).toEqual(["address-private"]);
    expect(place.asked).toEqual([]);
    for (const url of ["file:///etc/passwd", "data:text/html,x", "/etc/passwd"])
      expect((await sendJson("/reports", { urls: [url] })).status).toBe(422);
    const own = await started("--allow-private", "--pause", "0");
    const [usual] = [address, own.told.address];
    address = own.told.address;
    try {
      const job = await over(
        await sendJson("/reports", { reports: [{ text: `${STORY}Typed.\n` }], urls: [...urls, `${place.base}/none`] }),
      );
      expect(job.addition).toMatchObject({ added: 2, failed: 1, errors: [{ code: "fetch-failed" }] });
      const [typed, { id }] = (await get(`/jobs/${job.id}/reports`)).items;
      const archive = await fetch(`${address}/api/v1/reports/${id}/warc`, { headers });
      expect([archive.status, archive.headers.get("content-type")]).toEqual([200, "application/warc"]);
      expect(await archive.text()).toContain(`WARC-Target-URI: ${urls[0]}`);
      expect((await fetch(`${address}/api/v1/reports/${typed.id}/warc`, { headers })).status).toBe(404);
    } finally {
      address = usual as string;
      const gone = ended(own.program);
      own.program.kill("SIGINT");
      await gone;
      await place.close();
    }
  });

  it("a report's own script stays words", async () => {
    const script = "<script>alert(1)</script>";
    const job = await over(
      await sendJson("/reports", {
        reports: [{ text: `${script} Ana Novak said that it was so.\n`, title: script, authors: [script], publisher: script }],
      }),
    );
    const { id } = (await get(`/jobs/${job.id}/reports`)).items[0];
    const response = await fetch(`${address}/api/v1/reports/${id}`, { headers });
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(((await response.json()) as any).report).toMatchObject({ title: script, authors: [script], publisher: script });
    const text = await fetch(`${address}/api/v1/reports/${id}/text`, { headers });
    expect([text.headers.get("content-type"), text.headers.get("x-content-type-options")]).toEqual([
      "text/plain; charset=utf-8",
      "nosniff",
    ]);
  });

  it("ends when it is cancelled: what was added stays, the rest is not read; those that wait end at once", async () => {
    const texts = (from: string) =>
      Array.from({ length: 200 }, (_, n) => ({ text: `${STORY}Number ${from}${n}.\n`.repeat(3), published: "2024-05-11" }));
    const before = (await get("/info")).reports;
    const first: any = await (await sendJson("/reports", { reports: texts("a") })).json();
    const second: any = await (await sendJson("/reports", { reports: texts("b") })).json();
    for (let now = first; now.done < 2; now = await get(`/jobs/${first.id}`)) await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await (await sendJson(`/jobs/${second.id}/cancel`, {})).json()) as any).toMatchObject({ status: "cancelled", done: 0 });
    const started = Date.now();
    expect((await get("/statements?limit=1")).items).toHaveLength(1); // answered while it reads
    expect((await sendJson(`/jobs/${first.id}/cancel`, {})).status).toBe(200);
    const last = await ending(first.id);
    expect(Date.now() - started).toBeLessThan(10_000);
    expect(last.status).toBe("cancelled");
    const added = (await get("/info")).reports - before;
    expect(added).toBe(last.addition.added);
    expect(added).toBeLessThan(200);
  });

  it("a signal ends the program in the middle of it, and the ledger is whole", async () => {
    await sendJson("/reports", { reports: Array.from({ length: 100 }, (_, n) => ({ text: `${STORY}Last ${n}.\n` })) });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const gone = ended(program);
    program.kill("SIGTERM");
    expect(await gone).toBe(0);
    expect(said).toBe("");
    const ledger = await openLedger(join(folder, "one.db"));
    const { findings, store } = await verify(ledger);
    expect([findings, store]).toEqual([[], []]);
    await ledger.close();
  });

  it("starts in less than two seconds, and reads nothing before it is asked", async () => {
    const from = Date.now();
    const again = await started("--read-only");
    expect(Date.now() - from).toBeLessThan(2_000);
    const gone = ended(again.program);
    again.program.kill("SIGINT");
    expect(await gone).toBe(0);
  });
});
