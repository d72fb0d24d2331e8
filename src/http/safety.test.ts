/** Who is let in, asked of a real server on loopback. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addReport } from "../ledger/append/add-report.js";
import type { Ledger } from "../ledger/ledger.js";
import { openLedger } from "../ledger/open.js";
import { harbour } from "../ledger/suites/ground.suite.js";
import { arrival } from "../ledger/suites/sample.suite.js";
import { AnswerCache } from "./answer-cache.js";
import { EventHub } from "./events.js";
import { openApi } from "./openapi.js";
import { HEADERS } from "./safety.js";
import { type Served, serve, TOKEN } from "./served.suite.js";

let folder: string;
let ledger: Ledger;
let site: Served;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "readout-safety-"));
  mkdirSync(join(folder, "page/assets"), { recursive: true });
  writeFileSync(join(folder, "page/index.html"), "<!doctype html><title>the page</title>");
  writeFileSync(join(folder, "page/assets/page-a1b2c3d4e5.js"), "export {};");
  ledger = await openLedger(join(folder, "one.db"), { create: true });
  await addReport(ledger, arrival(harbour("2024-05-05")));
  site = await serve(ledger, { page: join(folder, "page") });
});
afterAll(async () => {
  await site.close();
  await ledger.close();
  rmSync(folder, { recursive: true });
  expect(site.faults).toEqual([]);
});

const API = "/api/v1/info";
const bearer = { authorization: `Bearer ${TOKEN}` };
const own = () => ({ ...bearer, host: `127.0.0.1:${site.port}` });
const coded = async (path: string, headers: Record<string, string>, method = "GET") => {
  const { status, body } = await site.raw(path, headers, method);
  return [status, status < 400 ? null : body && JSON.parse(body).code];
};

describe("the server's own name", () => {
  it("is that of this machine, whatever it is written as", async () => {
    for (const host of ["127.0.0.1", "localhost", "[::1]", "LOCALHOST"])
      expect(await coded(API, { ...own(), host: `${host}:${site.port}` })).toEqual([200, null]);
  });

  it("is no other, for any method and any file: a name that was pointed here is refused", async () => {
    const names = ["evil.example", `evil.example:${site.port}`, "127.0.0.1", "127.0.0.1:1", `127.0.0.1.evil.example:${site.port}`];
    for (const host of names) {
      for (const path of [API, "/", "/api/v1/docs", "/assets/page-a1b2c3d4e5.js"])
        expect(await coded(path, { ...own(), host })).toEqual([403, "foreign-request"]);
      expect(await coded("/api/v1/verify", { ...own(), host }, "POST")).toEqual([403, "foreign-request"]);
    }
  });

  it("is needed, and a name and nothing else", async () => {
    for (const host of ["", `localhost:${site.port}@evil.example`])
      expect((await site.raw(API, { ...own(), host })).status).toBeGreaterThanOrEqual(400);
  });

  it("may be added to", async () => {
    const named = await serve(ledger, { names: ["readout.desk.example"] });
    const status = async (host: string) => (await named.raw(API, { ...bearer, host })).status;
    expect([await status("readout.desk.example"), await status("other.desk.example")]).toEqual([200, 403]);
    await named.close();
  });
});

describe("other sites", () => {
  it("are refused by their origin, for GET too", async () => {
    const good = `http://127.0.0.1:${site.port}`;
    expect(await coded(API, { ...own(), origin: good })).toEqual([200, null]);
    for (const origin of ["null", "http://evil.example", "http://127.0.0.1:1", `http://localhost:${site.port}`, `${good}.evil.example`])
      for (const method of ["GET", "POST"]) expect(await coded(API, { ...own(), origin }, method)).toEqual([403, "foreign-request"]);
  });

  it("are refused by what the browser says of them, but for a link to the page", async () => {
    const from = (site: string, more = {}) => ({ ...own(), "sec-fetch-site": site, ...more });
    const link = { "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
    expect(await coded(API, from("same-origin"))).toEqual([200, null]);
    expect(await coded(API, from("none"))).toEqual([200, null]);
    for (const other of ["cross-site", "same-site"]) {
      expect(await coded(API, from(other, link))).toEqual([403, "foreign-request"]);
      expect(await coded("/", from(other))).toEqual([403, "foreign-request"]);
      expect(await coded("/", from(other, { ...link, "sec-fetch-dest": "iframe" }))).toEqual([403, "foreign-request"]);
      expect(await coded("/matters/1", from(other, link))).toEqual([200, null]);
    }
  });
});

describe("the token", () => {
  const { host: _, ...nothing } = { host: "" };
  const at = () => ({ ...nothing, host: `127.0.0.1:${site.port}` });

  it("is exchanged for a cookie that no script reads, and leaves the address", async () => {
    const opened = await site.raw(`/matters/m:1?asOf=2024&token=${TOKEN}`, at());
    expect([opened.status, opened.message.headers.location]).toEqual([303, "/matters/m:1?asOf=2024"]);
    const [cookie] = opened.message.headers["set-cookie"] as [string];
    expect(cookie).toMatch(new RegExp(`^readout-${site.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`));
    expect(cookie).not.toContain(TOKEN);
    expect(await coded(API, { ...at(), cookie: `other=1; ${cookie.split(";")[0]}` })).toEqual([200, null]);
    expect(await coded(API, { ...at(), cookie: `${cookie.split(";")[0]}x` })).toEqual([401, "not-signed-in"]);
  });

  it("leads nowhere else", async () => {
    for (const path of [`//evil.example/?token=${TOKEN}`, `/\\evil.example?token=${TOKEN}`, `/%0d%0aset-cookie:x?token=${TOKEN}`]) {
      const { message } = await site.raw(path, at());
      expect(message.headers.location ?? "/").toMatch(/^\/(?![/\\])/);
    }
  });

  it("is asked for by every address of the ledger; the page itself tells nothing", async () => {
    for (const path of Object.keys(openApi().paths as object))
      expect([401, 429]).toContain((await site.raw(`/api/v1${path.replace(/\{\w+\}/g, "1")}`, at())).status); // 429 after twenty of them
    for (const path of ["/", "/api/v1/docs", "/api/v1/openapi.json"]) expect((await site.raw(path, at())).status).toBe(200);
  });

  it("that is wrong is refused, and tries are counted", async () => {
    const fresh = await serve(ledger);
    const say = async (authorization: string) => (await fresh.raw(API, { host: `127.0.0.1:${fresh.port}`, authorization })).status;
    expect(await say(`Bearer ${TOKEN}`)).toBe(200);
    const found = [];
    for (let n = 0; n < 30; n++) found.push(await say(`Bearer ${TOKEN}${n}`));
    expect(found.slice(0, 20)).toEqual(new Array(20).fill(401));
    expect(found.slice(-5)).toEqual(new Array(5).fill(429));
    expect(await say(`Bearer ${TOKEN}`)).toBe(200);
    await fresh.close();
  });
});

describe("what is served", () => {
  it("comes with the headers that keep it apart, errors too", async () => {
    for (const [path, headers] of [
      ["/", own()],
      ["/nothing.js", own()],
      [API, own()],
      [API, { host: "evil.example" }],
      ["/api/v1/reports/none", own()],
      [`/?token=${TOKEN}`, own()],
    ] as const) {
      const { message } = await site.raw(path, headers);
      for (const [name, value] of Object.entries(HEADERS)) expect(message.headers[name]).toBe(value);
    }
    expect(HEADERS["content-security-policy"]).toMatch(/script-src 'self';/);
    expect(HEADERS["content-security-policy"]).not.toMatch(/unsafe|\*/);
  });

  it("is the page, at its own addresses too, and files that never change are kept", async () => {
    expect((await site.raw("/people/anybody", own())).body).toContain("the page");
    const script = await site.raw("/assets/page-a1b2c3d4e5.js", own());
    expect([script.status, script.message.headers["cache-control"]]).toEqual([200, "public, max-age=31536000, immutable"]);
    const again = await site.raw("/", { ...own(), "if-none-match": (await site.raw("/", own())).message.headers.etag as string });
    expect(again.status).toBe(304);
  });

  it("is nothing outside of it, however it is named", async () => {
    for (const path of [
      "/../one.db",
      "/..%2fone.db",
      "/%2e%2e/one.db",
      "/assets/../../one.db",
      "/assets/..%5c..%5cone.db",
      "/one.db%00.js",
    ])
      expect((await site.raw(path, own())).body).not.toContain("SQLite");
  });

  it("says so where the page is not built", async () => {
    const bare = await serve(ledger, { page: join(folder, "nowhere") });
    expect((await bare.raw("/", { host: `127.0.0.1:${bare.port}` })).body).toContain("its page was not built");
    await bare.close();
  });

  it("has the docs of the API, which ask nothing of anybody else", async () => {
    const docs = await site.raw("/api/v1/docs", own());
    expect(docs.body).not.toMatch(/https?:|<script>|style=/);
    for (const name of ["swagger-ui.css", "swagger-ui-bundle.js", "start.js"])
      expect((await site.raw(`/api/v1/docs/${name}`, own())).status).toBe(200);
    expect((await site.raw("/api/v1/docs/start.js", own())).body).toContain("validatorUrl: null");
    expect(await site.json("/openapi.json")).toEqual(JSON.parse(JSON.stringify(openApi())));
  });
});

describe("a read-only server", () => {
  it("lets nobody change anything", async () => {
    const closed = await serve(ledger, { readOnly: true });
    const { session, statement } = { session: await closed.json("/session"), statement: (await closed.json("/statements")).items[0].id };
    expect(session.readOnly).toBe(true);
    for (const path of [
      `/records/${statement}/correct`,
      `/records/${statement}/reject`,
      "/reports",
      "/corrections/1/undo",
      "/queue/1",
      "/matters/m:1/confirm",
    ]) {
      const response = await closed.post(path, { change: { stance: "deny" } });
      expect([response.status, (await response.json()).code]).toEqual([403, "server-read-only"]);
    }
    expect((await closed.post("/verify")).status).toBe(202);
    await closed.close();
  });

  it("no path of the machine is read where that is not allowed", async () => {
    const closed = await serve(ledger, { paths: false });
    const response = await closed.post("/reports", { paths: ["/etc/hostname"] });
    expect([response.status, (await response.json()).code]).toEqual([403, "paths-refused"]);
    await closed.close();
  });
});

describe("limits", () => {
  it("of requests in a second, for each client", async () => {
    const slow = await serve(ledger, { perSecond: 5 });
    const all = await Promise.all(Array.from({ length: 20 }, () => slow.get("/info")));
    expect(all.filter((r) => r.status === 200).length).toBeLessThan(12);
    const refused = all.find((r) => r.status === 429);
    expect(refused?.headers.get("retry-after")).toBe("1");
    expect((await slow.raw("/", { host: `127.0.0.1:${slow.port}` })).status).toBe(200);
    await slow.close();
  });

  it("of what is held in memory: answers of one state, the oldest let go first", () => {
    const cache = new AnswerCache();
    const large = "x".repeat(900_000);
    for (let n = 0; n < 50; n++) cache.set("one", String(n), large);
    expect([cache.get("one", "0"), cache.get("one", "49")]).toEqual([null, large]);
    cache.set("one", "too large", "x".repeat(1_000_001));
    expect(cache.get("one", "too large")).toBeNull();
    expect(cache.get("two", "49")).toBeNull();
    expect(cache.get("one", "49")).toBeNull();
  });

  it("of a listener that does not read: it is let go, and the others hear all", async () => {
    const hub = new EventHub();
    const told: string[] = [];
    const reader = hub.listen([]).getReader();
    const reading = (async () => {
      for (let next = await reader.read(); !next.done; next = await reader.read()) told.push(new TextDecoder().decode(next.value));
    })();
    const idle = hub.listen([]);
    expect(hub.listeners).toBe(2);
    for (let n = 0; n < 1_000; n++) {
      hub.publish("ledger", { state: String(n) });
      await Promise.resolve();
      if (n % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    expect(hub.listeners).toBe(1);
    await expect(idle.getReader().read()).rejects.toThrow(/does not read/);
    hub.close();
    await reading;
    expect(told.filter((words) => words.includes("event: ledger"))).toHaveLength(1_000);
  });

  it("a listener that has gone is forgotten; an upload that breaks off leaves nothing", async () => {
    const before = (await site.json("/jobs")).items.length;
    const head = `POST /api/v1/reports?name=a.txt HTTP/1.1\r\nhost: 127.0.0.1:${site.port}\r\nauthorization: Bearer ${TOKEN}\r\ncontent-type: text/plain\r\ncontent-length: 100000\r\n\r\nhalf`;
    await new Promise<void>((resolve) => {
      const socket = connect(site.port, "127.0.0.1", () => socket.write(head, () => setTimeout(() => socket.destroy(), 50)));
      socket.on("close", () => resolve());
    });
    expect((await site.json("/jobs")).items).toHaveLength(before);
    expect(site.faults).toEqual([]);
  });

  it("of a body whose length nobody told", async () => {
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(100_000)) });
    const options = {
      method: "POST",
      headers: { ...bearer, "content-type": "application/json" },
      body: endless,
      duplex: "half",
    } as RequestInit;
    const sent = fetch(`${site.address}/api/v1/records/s:0000000000000000/correct`, options);
    const status = await sent.then(
      (r) => r.status,
      () => "closed",
    );
    expect([413, "closed"]).toContain(status);
    expect((await site.get("/info")).status).toBe(200);
  });
});
