/** From attributions, parse and mentions written by hand to statements with their speakers: no weights are loaded. */
import { describe, expect, it } from "vitest";
import type { Span } from "../../text/span.js";
import { speakerNotes } from "./quote-notes.js";
import { type AttributionByHand, type MentionByHand, read } from "./report-by-hand.suite.js";

const NOVAK: MentionByHand = [0, "Ana Novak", "name"];
const ORR: MentionByHand = [1, "Hugh Orr", "name"];
const novakSaid: AttributionByHand = { source: "Ana Novak", cue: "said", content: "it was cold" };

describe("who speaks", () => {
  it("[R0] is nobody where no rule finds one, [N2] and that is noted", () => {
    const { found, statements } = read("He said it was cold.", { said: [{ source: "He", cue: "said", content: "it was cold" }] });
    expect(found).toEqual([{ speakers: [], kind: "none", by: "R0", via: [] }]);
    expect(speakerNotes(statements).map((n) => [n.code, n.span])).toEqual([["speaker-unknown", [0, 2]]]);
  });

  it("[R16] is nobody where all that stands for him is a pronoun that was taken for a name, and that is noted", () => {
    const { found, statements } = read("Later She said it was cold.", {
      mentions: [[0, "She", "name"]],
      said: [{ source: "She", cue: "said", content: "it was cold" }],
    });
    expect(found).toMatchObject([{ speakers: [], kind: "none" }]);
    expect(speakerNotes(statements).map((n) => n.code)).toEqual(["speaker-unknown"]);
  });

  it("[R0] is nobody where the source is no more than an article", () => {
    const { found } = read("It was a tightened message on the cold.", {
      said: [{ source: "a", cue: "tightened message on", content: "the cold" }],
    });
    expect(found).toEqual([{ speakers: [], kind: "none", by: "R0", via: [] }]);
  });

  it("[K1] is the report itself for “we” outside quotations", () => {
    const { found, statements } = read("We heard it was cold.", { said: [{ source: "We", cue: "heard", content: "it was cold" }] });
    expect(found).toEqual([{ speakers: [], kind: "reporter", by: "K1", via: [] }]);
    expect(speakerNotes(statements)).toEqual([]);
  });

  it("[R1] is the actor whose mention the source is, [R2] else somebody new", () => {
    const text = "Ana Novak said it was cold. A senior official denied it was wet.";
    const { found } = read(text, {
      mentions: [NOVAK],
      said: [novakSaid, { source: "A senior official", cue: "denied", content: "it was wet" }],
    });
    expect(found.map((f) => [f.speakers, f.by])).toEqual([
      [["Ana Novak"], "R1 K3"],
      [["senior official"], "R2 K5"],
    ]);
  });

  it("[R1] never takes what only a body can be called for a named person", () => {
    const text = "Ana Novak said it was cold. The ministry denied it was wet.";
    const { found } = read(text, {
      mentions: [NOVAK, [0, "The ministry", "nominal"]],
      said: [novakSaid, { source: "The ministry", cue: "denied", content: "it was wet" }],
    });
    expect(found[1]).toMatchObject({ speakers: ["ministry"], kind: "organisation", by: "R2 K8" });
  });

  it("[R3] is the actor whose mention a pronoun is, [R4] else who spoke last of its gender [R13], with [K9] that one's authority", () => {
    const text = "Hugh Orr said it was cold. Ana Novak denied it was wet. He added it was late. She warned it was dark.";
    const { found } = read(text, {
      mentions: [ORR, NOVAK, [1, "He", "pronoun"]],
      said: [
        { ...novakSaid, source: "Hugh Orr" },
        { source: "Ana Novak", cue: "denied", content: "it was wet" },
        { source: "He", cue: "added", content: "it was late" },
        { source: "She", cue: "warned", content: "it was dark" },
      ],
    });
    expect(found.slice(2).map((f) => [f.speakers, f.by, f.kind])).toEqual([
      [["Hugh Orr"], "R3 K9", "named-person"],
      [["Ana Novak"], "R4 K9", "named-person"],
    ]);
  });

  it("[R4] is both who spoke side by side, for “they”", () => {
    const text = "The board met. Ana Novak and Hugh Orr said it was cold. They added it was late.";
    const { found } = read(text, {
      mentions: [[2, "The board", "nominal", { kind: "organisation" }], NOVAK, ORR, [2, "They", "pronoun"]],
      said: [
        { ...novakSaid, source: "Ana Novak and Hugh Orr" },
        { source: "They", cue: "added", content: "it was late" },
      ],
    });
    expect(found.map((f) => f.speakers)).toEqual([
      ["Ana Novak", "Hugh Orr"],
      ["Ana Novak", "Hugh Orr"],
    ]);
    expect(found[1]?.by).toBe("R4 R4 K9 K9");
  });

  it("[R5] is the name just before a relative pronoun", () => {
    const { found } = read("The bridge pleased Ana Novak, who said it was cold.", {
      mentions: [NOVAK],
      said: [{ source: "who", cue: "said", content: "it was cold" }],
    });
    expect(found).toMatchObject([{ speakers: ["Ana Novak"], by: "R5 K9" }]);
  });

  it("[R6] is the last who spoke and can be called so, where a noun was not brought in", () => {
    const text = "An official said it was cold. Ana Novak denied it was wet. The source added it was late. The mayor warned it was dark.";
    const { found } = read(text, {
      mentions: [[2, "An official", "nominal"], NOVAK, [3, "The source", "nominal"], [4, "The mayor", "nominal"]],
      said: [
        { ...novakSaid, source: "An official" },
        { source: "Ana Novak", cue: "denied", content: "it was wet" },
        { source: "The source", cue: "added", content: "it was late" },
        { source: "The mayor", cue: "warned", content: "it was dark" },
      ],
    });
    expect(found.slice(2).map((f) => [f.speakers, f.kind, f.by])).toEqual([
      [["official"], "official-unnamed", "R6 K9"],
      [["Ana Novak"], "named-person", "R6 K9"],
    ]);
  });

  it("[R8] is the one in whose words “I” stands", () => {
    const text = "Ana Novak said: “I told them it was cold.”";
    const { found } = read(text, {
      mentions: [NOVAK],
      said: [
        { source: "Ana Novak", cue: "said", content: "“I told them it was cold.”" },
        { source: "I", cue: "told", content: "it was cold", within: 0 },
      ],
    });
    expect(found[1]).toMatchObject({ speakers: ["Ana Novak"], by: "R8 R1 K3" });
  });

  it("[R9] is the subject of a cue without a source", () => {
    const { found } = read("Ana Novak laughed, adding it was cold.", {
      mentions: [NOVAK],
      said: [{ cue: "adding", content: "it was cold" }],
      parse: { Novak: ["nsubj", "laughed"], laughed: ["root", null, "VERB"], adding: ["advcl", "laughed", "VERB"] },
    });
    expect(found).toMatchObject([{ speakers: ["Ana Novak"], by: "R9" }]);
  });

  it("[R10] is the one person of a surname in capitals", () => {
    const { found } = read("Hugh Orr came. MR. ORR said it was cold.", {
      mentions: [ORR],
      said: [{ source: "MR. ORR", cue: "said", content: "it was cold" }],
    });
    expect(found).toMatchObject([{ speakers: ["Hugh Orr"], by: "R10 K3" }]);
  });

  it("[R12] is nobody mentioned before, for “others”", () => {
    const { found } = read("Two officials said it was cold. Others added it was late.", {
      mentions: [
        [0, "Two officials", "nominal", { plural: true }],
        [0, "Others", "nominal", { plural: true }],
      ],
      said: [
        { ...novakSaid, source: "Two officials" },
        { source: "Others", cue: "added", content: "it was late" },
      ],
    });
    expect(found.map((f) => f.by)).toEqual(["R1 K5", "R2 K6"]);
  });
});

describe("on whose authority", () => {
  it("[K9] is that of the actor whom a definite noun points back to", () => {
    const text = "Ana Novak said it was cold. The official added it was late.";
    const { found } = read(text, {
      mentions: [NOVAK, [0, "The official", "nominal"]],
      said: [novakSaid, { source: "The official", cue: "added", content: "it was late" }],
    });
    expect(found[1]).toMatchObject({ speakers: ["Ana Novak"], kind: "named-person", by: "R1 K9" });
  });

  it("[K15] of a noun that no list knows is a person's or a thing's as its mention has it", () => {
    const text = "A grobber said it was cold. A snarkle added it was late.";
    const { found } = read(text, {
      mentions: [
        [0, "A grobber", "nominal"],
        [1, "A snarkle", "nominal", { kind: "thing" }],
      ],
      said: [
        { ...novakSaid, source: "A grobber" },
        { source: "A snarkle", cue: "added", content: "it was late" },
      ],
    });
    expect(found.map((f) => [f.kind, f.by])).toEqual([
      ["unnamed", "R1 K15"],
      ["document", "R1 K15"],
    ]);
  });
});

describe("what is said", () => {
  it("[S6] inside a content is told within it, [V1] through whoever tells it", () => {
    const { found, statements } = read("Ana Novak said Hugh Orr added it was cold.", {
      mentions: [NOVAK, ORR],
      said: [
        { source: "Ana Novak", cue: "said", content: "Hugh Orr added it was cold" },
        { source: "Hugh Orr", cue: "added", content: "it was cold", within: 0 },
      ],
    });
    expect(statements[1]?.within).toBe(statements[0]?.id);
    expect(found[1]).toMatchObject({ speakers: ["Hugh Orr"], via: ["Ana Novak V1"] });
  });

  it("[S12] in what somebody wants is told by the report itself", () => {
    const { found, statements } = read("Ana Novak wants Hugh Orr to add it was cold.", {
      mentions: [NOVAK, ORR],
      said: [
        { source: "Ana Novak", cue: "wants", content: "Hugh Orr to add it was cold" },
        { source: "Hugh Orr", cue: "to add", content: "it was cold", within: 0 },
      ],
    });
    expect(statements[1]?.within).toBeNull();
    expect(found[1]?.via).toEqual([]);
  });

  it("[S13] behind “by one official’s account” is told by that one, around what is attributed there", () => {
    const text = "By one official’s account, Ana Novak said it was cold and left.";
    const { found, statements } = read(text, { mentions: [NOVAK], said: [novakSaid] });
    expect(found.map((f) => f.speakers)).toEqual([["one official"], ["Ana Novak"]]);
    expect(statements.map((s) => text.slice(...(s.content[0] as Span)))).toEqual(["Ana Novak said it was cold and left", "it was cold"]);
    expect(statements[1]?.within).toBe(statements[0]?.id);
  });

  it("[S15] before a dash and a name is said by that one", () => {
    const text = "“It was very cold there” ― Ana Novak";
    const { found, statements } = read(text, { mentions: [NOVAK], said: [{ cue: "―", content: "“It was very cold there”" }] });
    expect(found[0]?.speakers).toEqual(["Ana Novak"]);
    expect(statements[0]?.speakerText).toBe("Ana Novak");
  });

  it("[S17] goes on in the quotation of a clause or more that follows at once", () => {
    const cut = (text: string) =>
      read(text, {
        mentions: [NOVAK],
        said: [{ source: "Ana Novak", cue: "said", content: "“It was very cold there,”" }],
      }).statements[0]?.content.map((c) => text.slice(...c));
    const first = "“It was very cold there,” Ana Novak said at noon.";
    const second = "“We all went home early.”";
    expect(cut(`${first} ${second}`)).toEqual(["“It was very cold there,”", second]);
    expect(cut(`${first} Rain fell for days on all the towns around the old harbour. ${second}`)).toEqual(["“It was very cold there,”"]);
    expect(cut(`${first} “Home early.”`)).toEqual(["“It was very cold there,”"]);
  });

  it("[S16] is no statement where it only says on what terms somebody spoke", () => {
    const text = "The official spoke on condition of anonymity.";
    const said = [{ source: "The official", cue: "spoke on condition", content: "of anonymity" }];
    expect(read(text, { said }).statements).toEqual([]);
    const plain = [{ source: "The official", cue: "spoke of", content: "a long winter" }];
    expect(read("The official spoke of a long winter.", { said: plain }).statements).toHaveLength(1);
  });

  it("[S16] does not go on in what only says on what terms it was said", () => {
    const pieces = (behind: string): number | undefined =>
      read(`It was cold, an official said, who gave no name because ${behind}.`, {
        said: [{ source: "an official", cue: "said", content: ["It was cold", behind] }],
      }).statements[0]?.content.length;
    expect(pieces("she was not authorised to discuss it")).toBe(1);
    expect(pieces("the winter was not over and she feared more of it")).toBe(2);
  });
});

describe("through whom", () => {
  const RADIO: MentionByHand = [5, "Harbour Radio", "name", { entity: "organisation", kind: "organisation" }];

  it("[V2] it came: a medium that was told, [V4] to which one who goes on in the paragraph still speaks", () => {
    const text = "Ana Novak told Harbour Radio it was cold. Ana Novak added it was late.\n\nAna Novak warned it was dark.";
    const { found } = read(text, {
      mentions: [NOVAK, RADIO, NOVAK, NOVAK],
      said: [
        { source: "Ana Novak", cue: "told", content: "it was cold" },
        { source: "Ana Novak", cue: "added", content: "it was late" },
        { source: "Ana Novak", cue: "warned", content: "it was dark" },
      ],
    });
    expect(found.map((f) => f.via)).toEqual([["Harbour Radio V2"], ["Harbour Radio V4"], []]);
  });

  it("[V2] but never the report's own publisher", () => {
    const { found } = read("Ana Novak told Harbour Radio it was cold.", {
      mentions: [NOVAK, RADIO],
      said: [{ source: "Ana Novak", cue: "told", content: "it was cold" }],
      report: { publisher: "Harbour Radio" },
    });
    expect(found[0]?.via).toEqual([]);
  });

  it("[V3] those came who are cited: the same words one layer down, if they can say something", () => {
    const { found, statements } = read("Harbour Radio said, citing two officials, it was cold there.", {
      mentions: [RADIO],
      said: [{ source: "Harbour Radio", cue: "said", content: "it was cold there" }],
    });
    expect(found.map((f) => [f.speakers, f.via])).toEqual([
      [["Harbour Radio"], []],
      [["two officials"], ["Harbour Radio V1"]],
    ]);
    expect(statements[1]).toMatchObject({ within: statements[0]?.id, content: statements[0]?.content });
    const threat = read("Harbour Radio said, citing a threat, it was cold there.", {
      mentions: [RADIO],
      said: [{ source: "Harbour Radio", cue: "said", content: "it was cold there" }],
    });
    expect(threat.found).toHaveLength(1);
  });

  it("[V5] what follows “Source:” came, until the background", () => {
    const text = "Source: Harbour Radio\nAna Novak said it was cold.\n\nBackground:\nHugh Orr added it was late.";
    const { found } = read(text, {
      mentions: [RADIO, NOVAK, ORR],
      said: [novakSaid, { source: "Hugh Orr", cue: "added", content: "it was late" }],
    });
    expect(found.map((f) => f.via)).toEqual([["Harbour Radio V5"], []]);
  });

  it("[V6] an answer came: the medium that asked, earlier in the paragraph", () => {
    const text = "Harbour Radio interviewed the mayor. Ana Novak said it was cold.\n\nHugh Orr added it was late.";
    const { found } = read(text, {
      mentions: [RADIO, NOVAK, ORR],
      said: [novakSaid, { source: "Hugh Orr", cue: "added", content: "it was late" }],
    });
    expect(found.map((f) => f.via)).toEqual([["Harbour Radio V6"], []]);
  });
});
