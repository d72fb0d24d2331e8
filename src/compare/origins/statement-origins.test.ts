import { describe, expect, it } from "vitest";
import { statementOf, UNDESCRIBED, UNSAID } from "../../records/build.js";
import type { ReadoutDocument } from "../../records/document.js";
import type { Authority, Statement } from "../../records/statement.js";
import { spanIn } from "../../text/span.suite.js";
import { linkOf } from "./link.js";
import { firstOf, originsOf } from "./origins.js";
import { type HandMade, reportOf, STORY } from "./origins.suite.js";
import { parentsOf } from "./parents.js";
import { statementOrigins } from "./statement-origins.js";
import { textOf } from "./text-features.js";

const QUOTATION = '"We are not a petrol station that also hands out shells"';

/** A document with statements of these words, each with its authority and the medium that it came by. */
function documentOf(
  { report, actors }: HandMade,
  said: readonly { content: string; authority: Authority["kind"]; descriptor?: string; via?: string }[],
): ReadoutDocument {
  const statements = said.map(({ content, authority, descriptor = null, via }): Statement => {
    const evidence = { source: [], cue: [], content: [spanIn(report.text, content)] };
    const meaning = {
      ...UNSAID,
      authority: { ...UNDESCRIBED, kind: authority, descriptor },
      via: via === undefined ? [] : [{ actor: null, kind: "medium" as const, span: [...spanIn(report.text, via)] as [number, number] }],
      confidence: 0.9,
    };
    return statementOf(report.id, report.text, evidence, meaning);
  });
  const engine = { version: "0", model: "sha256:0" };
  return { readout: 1, engine, report, actors, places: [], statements, times: [], events: [], developments: [], notes: [] };
}

const textOfDocument = (document: HandMade) => {
  const { digest, features, carrier } = textOf(document);
  return { digest, features, carriers: [carrier] };
};

describe("statementOrigins", () => {
  const wire = reportOf(STORY, { publisher: "Harbour Wire", published: "2021-09-14" });
  const added = "Baker Nils Orr, who rowed to work, said he would miss the whistle.";
  const copy = documentOf(reportOf([...STORY.slice(0, 4), added], { publisher: "Stoke Post", published: "2021-09-15" }), [
    { content: "Nobody wanted to be the one who stopped the boat", authority: "named-person" },
    { content: "he would miss the whistle", authority: "named-person" },
  ]);

  it("[O15] a copy with an added interview has two: the story's and its own", () => {
    const [source, text] = [textOfDocument(wire), textOfDocument(copy)];
    const link = linkOf(source, text);
    const links = link ? [{ a: source.digest, b: text.digest, link }] : [];
    const parent = parentsOf([source, text], links).get(text.digest);
    const origin = originsOf([source, text], links).reports.find(({ report }) => report === wire.report.id)?.origin ?? "";
    const found = parent ? statementOrigins(copy, text, { text: source, parent, origin }) : [];
    expect(found.map(({ why }) => why)).toEqual(["same-text", null]);
    expect(found[0]?.origin).toBe(origin);
    expect(found[1]?.origin).not.toBe(origin);
    expect(firstOf(text).report).toBe(copy.report.id);
  });

  it("[O15] words that came by a medium have one origin in all reports that name it and the source, and none of the report's own", () => {
    const by = (medium: string, publisher: string) => {
      const report = reportOf([`Two officials told ${medium} that the shells were stopped at the border last night.`, ...STORY.slice(2)], {
        publisher,
      });
      const content = "the shells were stopped at the border last night";
      const document = documentOf(report, [{ content, authority: "official-unnamed", descriptor: "two officials", via: medium }]);
      return statementOrigins(document, textOfDocument(document), null)[0];
    };
    expect(by("the Capitol Ledger", "A")?.why).toBe("cites");
    expect(by("the Capitol Ledger", "A")?.origin).toBe(by("Capitol Ledger", "B")?.origin);
    expect(by("the Capitol Ledger", "A")?.origin).not.toBe(by("Axios", "A")?.origin);
    expect(by("Capitol Ledger", "Capitol Ledger")?.why).toBeNull();
  });

  it("[O16] one unnamed source's quotation is one origin at two outlets; a named person's is each report's own", () => {
    const heard = (lead: string, authority: Authority["kind"], descriptor: string) => {
      const document = documentOf(reportOf([lead, `${QUOTATION}, the source said on Thursday evening.`], { publisher: lead.slice(0, 4) }), [
        { content: QUOTATION, authority, descriptor },
      ]);
      return statementOrigins(document, textOfDocument(document), null)[0];
    };
    const first = heard(
      "Kestria keeps eighteen thousand shells for itself until spring, it said.",
      "official-unnamed",
      "a senior Kestrian official",
    );
    const second = heard(
      "Trains stand at Dolny with doors sealed and a guard of four who play cards.",
      "official-unnamed",
      "senior Kestrian official",
    );
    expect(first).toMatchObject({ why: "same-source", origin: second?.origin });
    const other = heard(
      "Trains stand at Dolny with doors sealed and a guard of four who play cards.",
      "official-unnamed",
      "Moravan diplomat",
    );
    expect(other?.origin).not.toBe(first?.origin);
    expect(heard("Kestria keeps eighteen thousand shells for itself until spring, it said.", "named-person", "Ilya Brod")?.why).toBeNull();
  });
});
