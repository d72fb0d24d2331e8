// biome-ignore-all lint/suspicious/noExplicitAny: answers are whatever the server says
/** Reports of pages that are traced back to what came in, over HTTP. */
import { describe, expect, it } from "vitest";
import { intake } from "../intake/intake.js";
import { addReport } from "../ledger/append/add-report.js";
import type { Ledger } from "../ledger/ledger.js";
import { arrivalOf } from "../ledger/source-tables/arrival.js";
import { sample } from "../ledger/suites/sample.suite.js";
import { reportId } from "../records/ids.js";
import type { Served } from "./served.suite.js";

export function traceSuite(on: () => readonly [Ledger, Served]): void {
  describe("a report traced back to what came in", () => {
    const page = (thing: string) =>
      `<html><body><article><h1>The ${thing} is shut</h1><p>The ${thing} stays shut, Mayor Eva Lind said on Monday, and <b>nobody</b> knows until when.</p><p>Fishermen had asked for a date at the weekend, and they were told to wait for it.</p></article></body></html>`;
    const added = async (html: string, words: (text: string) => string): Promise<string> => {
      const incoming = { source: "quay.html", html };
      const { report } = await intake(incoming);
      const text = words(report.text);
      const document = { ...sample([]).document, report: { ...report, id: reportId(text, null, null), text } };
      return (await addReport(on()[0], arrivalOf(incoming, document, null))).id;
    };

    it("tells the place of each paragraph, of all or of those in a stretch", async () => {
      const id = await added(page("quay"), (text) => text);
      const { paragraphs }: any = await on()[1].json(`/reports/${id}/trace`);
      expect(paragraphs.map(({ xpath }: any) => xpath?.split("/").at(-1))).toEqual(["h1[1]", "p[1]", "p[2]"]);
      const [start, end] = paragraphs[1].span;
      const found: any = await on()[1].json(`/reports/${id}/trace?span=${start + 3},${end - 3}`);
      expect(found).toMatchObject({ report: id, mediaType: "text/html", paragraphs: [paragraphs[1]] });
      expect(found.paragraphs[0].source.words).toContain("and <b>nobody</b> knows");
      expect((await on()[1].get(`/reports/${id}/trace?span=3`)).status).toBe(400);
    });

    it("says so where another text is made of the bytes now", async () => {
      const id = await added(page("jetty"), (text) => text.replace("stays", "is"));
      const answer = await on()[1].get(`/reports/${id}/trace`);
      expect([answer.status, (await answer.json()).code]).toEqual([422, "read-otherwise"]);
    });
  });
}
