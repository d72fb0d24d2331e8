// biome-ignore-all lint/suspicious/noExplicitAny: answers are whatever the server says
/** Every route over a ledger, whichever store it is in. */
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addReport } from "../ledger/append/add-report.js";
import { comparePending } from "../ledger/comparison/comparer.js";
import type { Ledger } from "../ledger/ledger.js";
import { catchUp } from "../ledger/maintenance/catch-up.js";
import { openLedger } from "../ledger/open.js";
import { BRIDGE, harbour, TALKS } from "../ledger/suites/ground.suite.js";
import { HELD_LONG_AFTER, MATTERS } from "../ledger/suites/matters.suite.js";
import { arrival } from "../ledger/suites/sample.suite.js";
import { VIEWS } from "../records/views.js";
import { ROUTES } from "./routes/routes.js";
import { eventsOf, type Served, serve } from "./served.suite.js";
import { traceSuite } from "./trace.suite.js";

const REPORTS = [
  [harbour("2024-05-05"), "harbour"],
  [harbour("2024-05-06", TALKS), "harbour"],
  [harbour("2024-05-08", [...BRIDGE, ...TALKS], { url: "https://wire.example/1" }), null],
  [harbour("2024-05-09", BRIDGE, { publisher: "Copy Post", title: "A copy" }), "harbour"],
  ...MATTERS.map((report) => [report, "harbour"] as const),
  [HELD_LONG_AFTER, "harbour"],
] as const;

export function httpSuite(fresh: () => Promise<string>): void {
  let ledger: Ledger;
  let site: Served;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    ledger = await openLedger(await fresh(), { create: true });
    for (const [report, dossier] of REPORTS) await addReport(ledger, arrival(report, dossier));
    await catchUp(ledger);
    site = await serve(ledger);
    ids.report = (await site.json("/reports")).items[0].id;
    ids.other = (await site.json("/reports")).items[1].id;
    ids.statement = (await site.json("/statements?speaker=novak")).items[0].id;
    ids.actor = (await site.json("/actors?name=novak")).items[0].id;
    ids.matter = (await site.json("/matters")).items[0].id;
  });
  afterAll(async () => {
    await site.close();
    await ledger.close();
    expect(site.faults).toEqual([]);
  });
  const filled = (path: string): string =>
    path
      .replace("/reports/{id}", `/reports/${ids.report}`)
      .replace("{who}", ids.actor as string)
      .replace("/matters/{id}", `/matters/${ids.matter}`)
      .replace("{name}", "harbour");
  const QUERIES: Readonly<Record<string, () => string>> = {
    "/search": () => "?q=bridge",
    "/states": () => "?dossier=harbour",
    "/diff": () => `?before=${ids.report}&after=${ids.other}`,
  };

  describe("what is asked", () => {
    const asked = ROUTES.filter(({ method, path }) => method === "get" && !path.startsWith("/jobs/"));
    it.each(asked.map((route) => [route.path, route] as const))("GET %s answers as its schema says", async (path, route) => {
      const response = await site.get(filled(path) + (QUERIES[path]?.() ?? ""));
      expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json"]);
      const answer = await response.json();
      expect(route.answer.parse(answer)).toEqual(answer);
      if ("items" in answer && !["/corrections", "/jobs", "/queue/readings", "/reports/{id}/quotations"].includes(path))
        expect(answer.items.length).toBeGreaterThan(0);
    });

    it("statements are picked by every filter that the command line has", async () => {
      const count = async (query: string) => (await site.json(`/statements?${query}`)).items.length;
      expect(await count("limit=100")).toBeGreaterThan(8);
      expect(await count("authority=official-unnamed")).toBe(4);
      expect(await count("stance=promise&about=resign")).toBe(2);
      expect(await count("since=2024-05-07&until=2024-05-08")).toBe(4);
      expect(await count("dossier=harbour&speaker=okoro")).toBe(4);
      expect(await count(`report=${ids.report}`)).toBe((await site.json(`/reports/${ids.report}`)).statements.length);
      expect(await count("undated=true")).toBe(1);
    });

    it("the timeline has them the other way round", async () => {
      const days = async (list: string) => (await site.json(`/${list}?limit=100`)).items.map((s: { day: string }) => s.day);
      const dated = (await days("statements")).filter((day: string | null) => day !== null);
      expect(await days("timeline")).toEqual([...dated.reverse(), null]);
    });

    it("a matter is told as of a day", async () => {
      const all = await site.json(`/matters/${ids.matter}`);
      const before = all.history[0].published;
      expect((await site.json(`/matters/${ids.matter}?asOf=${before}`)).asOf).toBe(before);
      expect((await site.get(`/matters/${ids.matter}?asOf=2020`)).status).toBe(404);
    });

    it("a list is paged by its keys, with nothing twice and nothing left out", async () => {
      for (const list of ["/statements", "/reports", "/actors", "/matters", "/origins?all=true&", "/search?q=the&"]) {
        const sign = list.includes("?") ? "" : "?";
        const whole = (await site.json(`${list}${sign}limit=1000`)).items.map((i: { id: string }) => i.id);
        const found: string[] = [];
        for (let next: string | null = ""; next !== null; ) {
          const page: any = await site.json(`${list}${sign}limit=2${next === "" ? "" : `&after=${encodeURIComponent(next)}`}`);
          expect(page.items.length).toBeLessThanOrEqual(2);
          found.push(...page.items.map((i: { id: string }) => i.id));
          next = page.next;
        }
        expect(found).toEqual(whole);
      }
    });

    it("a list comes whole as comma-separated values, with the rows and fields that its pages have", async () => {
      const all: any = await site.json("/statements?limit=1000");
      const answer = await site.get("/statements.csv?limit=2");
      expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
      expect(answer.headers.get("content-disposition")).toBe('attachment; filename="statements.csv"');
      const csv = await answer.text();
      const [columns] = parse(csv, { bom: true }) as [string[]];
      expect(columns.slice(0, 3)).toEqual(["report.title", "report.publisher", "report.published"]);
      expect(columns.slice(-10)).toEqual(expect.arrayContaining(["id", "report.id", "speaker", "speakers", "within", "repeats"]));
      const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
      expect(rows.map((row) => row.id)).toEqual(all.items.map(({ id }: { id: string }) => id));
      expect(rows.map((row) => row["report.title"])).toEqual(all.items.map((item: any) => item.report.title ?? ""));
      for (const list of ["reports", "actors", "matters", "conflicts", "origins", "queue", "corrections", "search"]) {
        const asked = list === "search" ? "?q=said" : "";
        const { items }: any = await site.json(`/${list}${asked}${asked ? "&" : "?"}limit=1000`);
        expect(parse(await (await site.get(`/${list}.csv${asked}`)).text(), { columns: true, bom: true })).toHaveLength(items.length);
      }
      expect((await site.get("/statements.csv?stance=none")).status).toBe(400);
      expect((await site.get("/info.csv")).status).toBe(404);
    });

    it("a report is asked which matters it tells of", async () => {
      const { items }: any = await site.json("/matters");
      const report = items[0].standing.accounts[0].developments[0];
      const history: any = await site.json(`/matters/${items[0].id}`);
      const own = history.history.find((entry: any) => entry.development === report).report;
      const told: any = await site.json(`/matters?report=${own}`);
      expect(told.items.map(({ id }: any) => id)).toContain(items[0].id);
      expect(await site.json("/matters?report=r:0000000000000000")).toMatchObject({ items: [], next: null });
    });

    it("a report's words and bytes are text to save, whatever stands in them", async () => {
      const words = await site.get(`/reports/${ids.report}/text`);
      expect(words.headers.get("content-type")).toBe("text/plain; charset=utf-8");
      expect(await words.text()).toBe((await site.json(`/reports/${ids.report}`)).report.text);
      const raw = await site.get(`/reports/${ids.report}/raw`);
      expect(raw.headers.get("content-type")).toBe("application/octet-stream");
      expect(raw.headers.get("content-disposition")).toMatch(/^attachment; filename="[0-9a-f]{16}"$/);
      expect((await raw.arrayBuffer()).byteLength).toBeGreaterThan(20);
    });
  });

  describe("tags", () => {
    it("hold as long as the ledger is the same, and no longer", async () => {
      const first = await site.get("/statements");
      const etag = first.headers.get("etag") as string;
      expect(etag).toMatch(/^"[0-9a-f]{24}"$/);
      const again = await site.get("/statements", { "if-none-match": etag });
      expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
      const { correction } = await (await site.post(`/records/${ids.statement}/correct`, { change: { tone: "insisting" } })).json();
      const after = await site.get("/statements", { "if-none-match": etag });
      expect(after.status).toBe(200);
      expect(after.headers.get("etag")).not.toBe(etag);
      expect(after.headers.get("readout-corrections")).toBe(String(correction));
      expect((await site.post(`/corrections/${correction}/undo`)).status).toBe(200);
    });
  });

  describe("corrections", () => {
    const seen = async () => Number((await site.get("/statements")).headers.get("readout-corrections"));

    it("lie over the record, say who made them, and are taken back", async () => {
      const item = async () => (await site.json("/statements?limit=100")).items.find((s: { id: string }) => s.id === ids.statement);
      const before = await item();
      const body = { change: { speaker: "Ben Okoro", stance: "deny" }, by: "desk", why: "read again" };
      const response = await site.post(`/records/${ids.statement}/correct`, body);
      const made = await response.json();
      expect(VIEWS.correct.parse(made)).toEqual(made);
      expect(made).toMatchObject({ id: ids.statement, speakers: [{ name: "Ben Okoro", kind: "person" }] });
      expect(await item()).toMatchObject({ speakerName: "Ben Okoro", stance: "deny", correction: "corrected" });
      expect((await site.json("/corrections")).items[0]).toMatchObject({
        number: made.correction,
        who: "desk",
        why: "read again",
        status: "placed",
      });
      await site.post(`/corrections/${made.correction}/undo`);
      expect(await item()).toMatchObject({ stance: before.stance, correction: null });
      expect((await site.post(`/corrections/${made.correction}/undo`)).status).toBe(422);
      expect((await site.json("/corrections")).items[0].who).toBe("ana");
    });

    it("a record is rejected, a statement added by its words or its offsets, and found at once", async () => {
      const { report } = await site.json(`/reports/${ids.report}`);
      const start = report.text.indexOf("held back");
      const added = await site.post(`/reports/${ids.report}/statements`, { content: [[start, start + 9]], change: { stance: "hope" } });
      const { id } = await added.json();
      expect(added.status).toBe(200);
      expect((await site.json("/search?q=held+back")).items.map((h: { id: string }) => h.id)).toContain(id);
      const byWords = await site.post(`/reports/${ids.report}/statements`, {
        content: ["had held back the patrol"],
        source: ["Rosa Lind"],
      });
      expect(byWords.status).toBe(200);
      expect((await site.post(`/records/${id}/reject`)).status).toBe(200);
      expect((await site.json(`/reports/${ids.report}`)).statements.map((s: { id: string }) => s.id)).not.toContain(id);
    });

    it("two who correct one statement: the second is told, and nothing is lost", async () => {
      const both = await seen();
      const path = `/records/${ids.statement}/correct`;
      const one = await site.post(path, { change: { stance: "warn" }, by: "one", seen: both });
      const { correction } = await one.json();
      const other = await site.post(path, { change: { stance: "praise" }, by: "other", seen: both });
      expect([other.status, other.headers.get("content-type")]).toEqual([409, "application/problem+json"]);
      expect(await other.json()).toMatchObject({ code: "changed-meanwhile", status: 409, corrections: [correction] });
      expect((await site.json("/corrections")).items[0]).toMatchObject({ number: correction, who: "one", change: { stance: "warn" } });
      const actor = await site.post(`/records/${(await site.json(`/reports/${ids.report}`)).actors[0].id}/correct`, {
        change: { name: "R. Lind" },
        seen: both,
      });
      expect(actor.status).toBe(200);
      expect((await site.post(path, { change: { stance: "praise" }, by: "other", seen: await seen() })).status).toBe(200);
    });

    it("of two at the same moment exactly one is made", async () => {
      const both = await seen();
      const tries = ["hope", "doubt", "ask", "know"].map((stance) =>
        site.post(`/records/${ids.statement}/correct`, { change: { stance }, seen: both }),
      );
      expect((await Promise.all(tries)).map((r) => r.status).sort()).toEqual([200, 409, 409, 409]);
    });

    it("matters are named, confirmed, retracted, split and merged; each is taken back", async () => {
      const made: number[] = [];
      const say = async (path: string, body = {}) => {
        const response = await site.post(path, body);
        const answer = await response.json();
        expect([response.status, answer]).toEqual([200, VIEWS.merge.parse(answer)]);
        made.push(...answer.corrections);
      };
      const matter = () => site.json(`/matters/${ids.matter}`);
      await say(`/matters/${ids.matter}/relabel`, { label: "The frigates" });
      await say(`/matters/${ids.matter}/confirm`);
      expect(await matter()).toMatchObject({ label: "The frigates", confirmed: true });
      await say(`/matters/${ids.matter}/retract`);
      expect((await site.get(`/matters/${ids.matter}`)).status).toBe(404);
      expect((await site.post(`/corrections/${made.pop()}/undo`)).status).toBe(200);
      const count = async () => (await site.json("/matters")).items.length;
      const [before, other] = [await count(), (await site.json("/matters")).items.find((m: { id: string }) => m.id !== ids.matter)];
      await say(`/matters/${ids.matter}/merge`, { other: other.id });
      expect(await count()).toBeLessThan(before); // what says less may mean the one that two have become
      for (const number of made.reverse()) expect((await site.post(`/corrections/${number}/undo`)).status).toBe(200);
      expect(await matter()).toMatchObject({ confirmed: false });
      expect((await site.post(`/matters/${ids.matter}/split`, { developments: ["d:0000000000000000"] })).status).toBe(404);
    });

    it("a pair of the queue is decided, once", async () => {
      const [doubt] = (await site.json("/queue")).items;
      const decided = await site.post(`/queue/${doubt.number}`, { answer: "no" });
      const answer = await decided.json();
      expect([decided.status, answer.answer, answer.corrections.length]).toEqual([200, "no", 1]);
      expect((await site.json("/queue")).items.map((d: { number: number }) => d.number)).not.toContain(doubt.number);
      expect((await site.post(`/queue/${doubt.number}`, { answer: "yes" })).status).toBe(404);
    });
  });

  describe("jobs and events", () => {
    it("checks the ledger as a job, told as it goes", async () => {
      const stop = new AbortController();
      const stream = await fetch(`${site.address}/api/v1/events`, {
        headers: { authorization: "Bearer a-token-for-tests-only" },
        signal: stop.signal,
      });
      expect(stream.headers.get("content-type")).toBe("text/event-stream");
      const started = await site.post("/verify");
      const { id } = await started.json();
      expect(started.status).toBe(202);
      const told: string[] = [];
      let last: any;
      for await (const { event, data } of eventsOf(stream)) {
        told.push(event);
        if (event !== "job" || data.id !== id) continue;
        last = data;
        if (data.ended !== null) break;
      }
      stop.abort();
      expect(told[0]).toBe("ledger");
      expect(last).toMatchObject({ kind: "verify", status: "done", verified: { findings: [], store: [], lost: 0 } });
      const { readout: _, ...job } = await site.json(`/jobs/${id}`);
      expect(job).toEqual(last);
      expect((await site.json(`/jobs/${id}/reports`)).items).toEqual([]);
      expect((await site.json("/jobs")).items[0].id).toBe(id);
    });

    it("tells listeners that the ledger shows something else, by whomever it was changed", async () => {
      const stop = new AbortController();
      const stream = await fetch(`${site.address}/api/v1/events`, {
        headers: { authorization: "Bearer a-token-for-tests-only" },
        signal: stop.signal,
      });
      const events = eventsOf(stream);
      const first = (await events.next()).value;
      await addReport(ledger, arrival(harbour("2025-01-01", BRIDGE.slice(1)), "harbour"));
      await comparePending(ledger);
      const second = (await events.next()).value;
      expect([first?.event, second?.event]).toEqual(["ledger", "ledger"]);
      expect(second?.data.state).not.toBe(first?.data.state);
      stop.abort();
    });
  });

  traceSuite(() => [ledger, site]);

  describe("bad input", () => {
    const problem = async (response: Awaited<ReturnType<Served["get"]>>) => {
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      const body = await response.json();
      expect(body).toMatchObject({ status: response.status, type: `urn:readout:problem:${body.code}` });
      expect(body.detail).toContain(body.remedy);
      return [response.status, body.code];
    };

    it("is told in one clear problem each, and never breaks the program", async () => {
      const path = `/records/${ids.statement}/correct`;
      const get = async (p: string) => problem(await site.get(p));
      const post = async (p: string, body: unknown, headers = {}) => problem(await site.post(p, body, headers));
      expect(await get("/statements?limit=0")).toEqual([400, "bad-request"]);
      expect(await get("/statements?limit=many")).toEqual([400, "bad-request"]);
      expect(await get("/statements?athority=none")).toEqual([400, "bad-request"]);
      expect(await get("/statements?since=yesterday")).toEqual([400, "bad-query"]);
      expect(await get("/statements?after=-1")).toEqual([400, "bad-query"]);
      expect(await get("/statements?after=nowhere")).toEqual([400, "bad-query"]);
      expect(await get("/statements?about=%22open")).toEqual([400, "bad-query"]);
      expect(await get("/statements?speaker=%00")).toEqual([400, "bad-request"]);
      expect(await get("/actors/%00")).toEqual([400, "bad-request"]);
      expect(await get("/search")).toEqual([400, "bad-request"]);
      expect(await get("/info?all=1")).toEqual([400, "bad-request"]);
      expect(await get("/reports/r:0000000000000000")).toEqual([404, "no-such-record"]);
      expect(await get("/reports/..%2f..%2fetc%2fpasswd/raw")).toEqual([404, "no-such-record"]);
      expect(await get("/dossiers/none")).toEqual([404, "no-such-record"]);
      expect(await get("/jobs/none")).toEqual([404, "no-such-record"]);
      expect(await get("/nothing")).toEqual([404, "no-such-address"]);
      expect(await get(`/diff?before=${ids.report}&after=${ids.report}`)).toEqual([400, "bad-request"]);
      expect(
        await problem(
          await fetch(`${site.address}/api/v1/statements`, {
            method: "DELETE",
            headers: { authorization: "Bearer a-token-for-tests-only" },
          }),
        ),
      ).toEqual([405, "wrong-method"]);
      expect(await post(path, "{not json")).toEqual([400, "bad-request"]);
      expect(await post(path, "[".repeat(100_000))).toEqual([400, "bad-request"]);
      expect(await post(path, `{"change":{"stance":${"[".repeat(60)}${"]".repeat(60)}}}`)).toEqual([400, "bad-request"]);
      expect(await post(path, {})).toEqual([422, "bad-request"]);
      expect(await post(path, { change: {} })).toEqual([422, "bad-change"]);
      expect(await post(path, { change: { stance: "shout" } })).toEqual([422, "bad-change"]);
      expect(await post(path, { change: { __proto__: 1, nothing: 2 } })).toEqual([422, "bad-change"]);
      expect(await post(path, '{"change":{"__proto__":{"stance":"deny"}}}')).toEqual([422, "bad-change"]);
      expect(await post("/records/x/correct", { change: { stance: "deny" } })).toEqual([404, "no-such-record"]);
      expect(await post("/corrections/0/undo", {})).toEqual([400, "bad-request"]);
      expect(await post("/corrections/99999/undo", {})).toEqual([404, "no-such-record"]);
      expect(await post(path, "stance=deny", { "content-type": "text/plain" })).toEqual([415, "bad-request"]);
      expect(await post(path, { change: { stance: "deny" }, why: "x".repeat(1_100_000) })).toEqual([413, "body-too-large"]);
      expect(await post("/reports", {})).toEqual([422, "bad-request"]);
      expect(await post("/reports", { reports: [{ title: "no words" }] })).toEqual([422, "bad-request"]);
      expect(await post("/reports", { reports: [{ text: "a", path: "/etc/passwd" }] })).toEqual([422, "bad-request"]);
      expect(await post("/reports", "no form", { "content-type": "multipart/form-data" })).toEqual([400, "bad-request"]);
      expect(await post("/reports", "no name", { "content-type": "text/plain" })).toEqual([400, "bad-request"]);
      expect(site.faults).toEqual([]);
    });

    it("script in any field comes back as data", async () => {
      const script = "<script>alert(1)</script><img src=x onerror=alert(1)>";
      const made = await site.post(`/records/${ids.statement}/correct`, { change: { speaker: script }, by: script, why: script });
      expect(made.status).toBe(200);
      const answer = await site.get("/corrections");
      expect([answer.headers.get("content-type"), answer.headers.get("x-content-type-options")]).toEqual(["application/json", "nosniff"]);
      expect((await answer.json()).items[0]).toMatchObject({ who: script, why: script, speakers: [script] });
      const missing = await site.get(`/actors/${encodeURIComponent(script)}%20of%20nobody`);
      expect([missing.status, missing.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
    });
  });
}
