/** That the invariants can fail: documents that break them, by hand. The corpus, made-up and real texts are held to them elsewhere. */
import { describe, expect, it } from "vitest";
import type { ReadoutDocument } from "../../src/records/document.js";
import { paragraphs } from "../../src/text/paragraphs.js";
import { namedAnonymous, namedNobody } from "./anonymity.js";
import { saidAfter } from "./days.js";
import { doneThoughAhead, stoppedThoughOpen } from "./developments.js";
import { calledByPronoun, heIsABody, heIsShe, itIsAPerson } from "./pronouns.js";
import { overParagraphs } from "./quotations.js";

describe("invariants", () => {
  it("are broken where an unnamed source is a named person's mention [P32], or a body is a named person", () => {
    const text = "Another official said no. The firm said yes. Ana Novak left.";
    const document = {
      report: { text },
      actors: [
        {
          id: "a:1",
          name: "Ana Novak",
          kind: "person",
          named: true,
          mentions: [
            { span: [0, 16], form: "nominal" },
            { span: [45, 54], form: "name" },
          ],
        },
        { id: "a:2", name: "firm", kind: "organisation", named: false, mentions: [{ span: [26, 34], form: "nominal" }] },
      ],
      statements: [
        { source: [[0, 16]], speaker: "a:1", speakers: ["a:1"], authority: { kind: "official-unnamed" } },
        { source: [[26, 34]], speaker: "a:2", speakers: ["a:2"], authority: { kind: "named-person" } },
      ],
    } as unknown as ReadoutDocument;
    expect([...namedAnonymous(document), ...namedNobody(document)]).toEqual([
      "“Another official” speaks as Ana Novak",
      "“Another official” is a mention of Ana Novak",
      "“The firm” is a named person and firm, organisation, without a name",
    ]);
  });

  it("are broken where what will be is done [DV16], or what may be has stopped [DV34]", () => {
    const text = "Exports will be sold. Exports may be halted.";
    const told = (state: string, start: number, end: number) => ({ state, evidence: [[start, end]] });
    const document = { report: { text }, developments: [told("done", 16, 20), told("paused", 37, 43), told("announced", 16, 20)] };
    const [done, stopped] = [doneThoughAhead, stoppedThoughOpen].map((broken) => broken(document as unknown as ReadoutDocument));
    expect([done?.length, stopped?.length]).toEqual([1, 1]);
  });

  it("are broken where a pronoun is of the wrong kind [R13], or a past saying is dated ahead [T43]", () => {
    const text = "She said no. He said yes. It said so. They said so.";
    const actor = (id: string, name: string, kind: string, spans: [number, number][]) => ({
      id,
      name,
      kind,
      named: true,
      mentions: spans.map((span) => ({ span, form: "pronoun" })),
    });
    const of = (id: string, speakerText: string, cue: [number, number], saidAt: unknown = null) => ({
      speakers: [id],
      speakerText,
      cue: [cue],
      saidAt,
    });
    const document = {
      report: { text, published: "2025-02-12" },
      times: [{ id: "t:1", from: "2025-02-13" }],
      actors: [
        actor("a:1", "Ana Novak", "person", [
          [0, 3],
          [13, 15],
        ]),
        actor("a:2", "city council", "organisation", [[13, 15]]),
        actor("a:3", "They", "group", [[38, 42]]),
      ],
      statements: [
        of("a:1", "She", [4, 8], { time: "t:1", value: "2025-02-13" }),
        of("a:2", "He", [16, 20]),
        of("a:1", "It", [29, 33]),
        of("a:3", "They", [43, 47]),
      ],
    } as unknown as ReadoutDocument;
    expect(heIsShe(document)).toEqual(["“She” is Ana Novak (person)", "“It” is Ana Novak (person)"]);
    expect(heIsABody(document)).toEqual(["“He” is city council (organisation)"]);
    expect(itIsAPerson(document)).toEqual(["“It” is Ana Novak (person)"]);
    expect(calledByPronoun(document)).toEqual(["“They” is They (group)"]);
    expect(saidAfter(document)).toEqual(["“said” after 2025-02-12"]);
  });

  it("are broken where a quotation crosses another's paragraph [S38], and not where a turn goes on", () => {
    const of = (text: string, cue: string) => {
      const at = (words: string, from = 0): [number, number] => [text.indexOf(words, from), text.indexOf(words, from) + words.length];
      const orr = { id: "a:1", name: "Orr", kind: "person", named: true, mentions: [{ span: at("Orr"), form: "name" }] };
      const said = { source: [at("Novak")], cue: [at(cue)], content: [at("It is late.")], speakers: ["a:2"], within: null };
      const anatomy = paragraphs(text).map((span) => ({ part: "paragraph", span }));
      const report = { text, mediaType: "text/plain", anatomy, dateline: null };
      return { report, actors: [orr], statements: [said] } as unknown as ReadoutDocument;
    };
    const crossing = of("Novak said it was cold.\n\nThen Orr stood up. “It is late.”", "said");
    expect(overParagraphs(crossing)).toEqual(["“It is late.” crosses the paragraph of Orr to “said”"]);
    expect(overParagraphs(of("Novak: It was cold.\n\nThen Orr stood up. “It is late.”", ":"))).toEqual([]);
  });
});
