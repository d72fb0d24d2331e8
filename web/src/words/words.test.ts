/** What the page says in words: where a matter stands, and what a citation gives as whose words. */
import { describe, expect, it } from "vitest";
import type { MatterItem } from "../../../src/http/contract.ts";
import { citationOf } from "./citation.ts";
import { standingWords } from "./matter.ts";

type Standing = MatterItem["standing"];

const account = (who: string, state: Standing["accounts"][number]["state"], day: string | null) => ({
  ...{
    who,
    actor: null,
    authority: "named-person" as const,
    state,
    since: day,
    dated: true,
    lastAsserted: day,
    developments: [],
    confidence: 0.9,
  },
});

/** A state that is held, by one unnamed source of one report. */
const held = (state: Standing["states"][number]["state"], since: string | null, more: Partial<Standing["states"][number]> = {}) => ({
  ...{ state, since, dated: true, lastAsserted: since, reports: 1, origins: 1, named: 0, unnamed: 1 },
  ...more,
});

const standing = (
  state: Standing["state"],
  since: string | null,
  accounts: Standing["accounts"],
  states: Standing["states"] = [],
): Standing => ({
  ...{ state, since, contested: state === null, reports: 1, outlets: 1, origins: 1, named: 1, unnamed: 0, lastAsserted: since },
  ...{ dated: true, stale: false, accounts, states },
});

describe("where a matter stands", () => {
  it("that is only denied is no state of it: who denies it, and that nobody says so", () => {
    const denied = standing("denied", "2031-03-07", [account("Mira Sandoval", "denied", "2031-03-07")]);
    expect(standingWords(denied, true)).toBe("Denied by Mira Sandoval on 7 March 2031; nobody had said so by then");
    expect(standingWords(denied)).toBe("Denied by Mira Sandoval on 7 March 2031; nobody says so in these reports");
    const month = standing("denied", "2031-03", [account("Ben Okoro", "denied", "2031-03"), account("Ana Novak", "denied", null)]);
    expect(standingWords(month)).toBe("Denied by Ben Okoro and Ana Novak in March 2031; nobody says so in these reports");
  });

  it("tells a denial beside what it denies by the day on which it was said, a state from its day on", () => {
    const both = [account("Ana Novak", "paused", "2031-03-04"), account("Ben Okoro", "denied", "2031-03-07")];
    const states = [held("paused", "2031-03-04"), held("denied", "2031-03-07", { named: 2, unnamed: 0 })];
    expect(standingWords(standing(null, null, both, states))).toBe(
      "Contested: paused since 4 March 2031 (1 report, 1 origin, 1 unnamed voice), or denied on 7 March 2031 (1 report, 1 origin, 2 named voices)",
    );
    expect(standingWords(standing("paused", "2031-03-04", [account("Ana Novak", "paused", "2031-03-04")]))).toBe(
      "Paused since 4 March 2031",
    );
  });

  it("tells of a day on which something was only said that it was so by then", () => {
    const paused = standing("paused", "2031-03-04", [account("Ana Novak", "paused", "2031-03-04")]);
    expect(standingWords({ ...paused, dated: false })).toBe("Paused by 4 March 2031");
    const states = [
      held("resumed", "2031-05-20", { dated: false, origins: 2, reports: 3 }),
      held("paused", null, { lastAsserted: "2031-05-20" }),
    ];
    const both = [account("Ana Novak", "resumed", "2031-05-20"), account("Ben Okoro", "paused", null)];
    expect(standingWords(standing(null, null, both, states))).toBe(
      "Contested: resumed by 20 May 2031 (3 reports, 2 origins, 1 unnamed voice), or paused since before 20 May 2031 (1 report, 1 origin, 1 unnamed voice)",
    );
  });
});

describe("a citation", () => {
  const report = { id: "r:1", title: "“Not one crate,” says mayor", publisher: "Hill Gazette", published: "2031-03-07", url: null };
  const plain = { who: "Eva Lind", verb: "said", posts: [], authority: ["named person"], confidence: 0.9, correction: null };
  const cited = (quote: string, mode: "direct" | "mixed" | "indirect" | null, more = {}, origin = "http://page") =>
    citationOf({ ...plain, report: { ...report, authors: ["Ada Kern", "Jo Ray"] }, statement: "s:1", quote, mode, ...more }, origin).split(
      "\n",
    );

  it("is reported speech: who said it, the words, then the report with its writers", () => {
    expect(cited("not one crate came", "direct")).toEqual([
      "Eva Lind (named person) said: “not one crate came”",
      "— Ada Kern and Jo Ray, “‘Not one crate,’ says mayor”, Hill Gazette, 7 March 2031.",
      "http://page/reports/r:1?s=s:1",
      "",
    ]);
    expect(cited('"Not one crate,"', "direct")[0]).toBe('Eva Lind (named person) said: "Not one crate,"');
    expect(cited("no", "direct", { report: { ...report, authors: [] } })[1]).toMatch(/^— “‘Not one crate/);
  });

  it("has the report's own address, and none that only this machine has", () => {
    const url = "https://gazette.example/crates";
    for (const origin of ["http://127.0.0.1:8000", "http://localhost:8000", "http://[::1]:8000"])
      expect(cited("no", "direct", { report: { ...report, authors: [], url } }, origin).slice(1)).toEqual([
        "— “‘Not one crate,’ says mayor”, Hill Gazette, 7 March 2031. https://gazette.example/crates",
        "",
      ]);
  });

  it("has the post, the authority and the terms of who speaks", () => {
    expect(cited("no", "direct", { posts: ["mayor, Tarn"] })[0]).toBe("Eva Lind, mayor, Tarn (named person) said: “no”");
    const terms = { who: "harbour official", verb: "denied", authority: ["unnamed official", "on condition of anonymity"] };
    expect(cited("no", "direct", terms)[0]).toBe("harbour official (unnamed official; on condition of anonymity) denied: “no”");
    expect(cited("no", "direct", { who: "Mayor Eva Lind", posts: ["Mayor"] })[0]).toMatch(/^Mayor Eva Lind \(named/);
  });

  it("says that a reading is doubtful, or that a person made it what it is", () => {
    expect(cited("no", "direct", { confidence: 0.43 })[1]).toMatch(/7 March 2031\. \[doubtful: read by machine, 43 % sure\]$/);
    expect(cited("no", "direct", { confidence: 0.43, correction: "corrected" })[1]).toMatch(/2031\. \[corrected by a person\]$/);
    expect(cited("no", "direct", { correction: "added" })[1]).toMatch(/2031\. \[added by a person\]$/);
  });

  it.each([
    ["that no crates had come", "indirect", "Eva Lind (named person) said, in the report’s words: that no crates had come"],
    ['that it was "a slow boat"', "mixed", 'Eva Lind (named person) said, in the report’s words: that it was "a slow boat"'],
    ["No crates had come, Lind said.", null, "Eva Lind (named person) said, as the report tells it: No crates had come, Lind said."],
  ] as const)("says of other words that they are the report's: %s", (quote, mode, first) => expect(cited(quote, mode)[0]).toBe(first));

  it("gives what nobody is said to have said as the report's own words", () => {
    expect(cited("No crates had come.", null, { who: "the report itself", verb: null, authority: [] })[0]).toBe(
      "In the report’s own words: No crates had come.",
    );
  });
});
