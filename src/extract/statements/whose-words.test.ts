/** Whose words they are, and how far they go, by rule: reports by hand, no weights. */
import { describe, expect, it } from "vitest";
import { type MentionByHand, read } from "./report-by-hand.suite.js";

const NOVAK: MentionByHand = [0, "Ana Novak", "name", { subject: true }];
const ORR: MentionByHand = [1, "Hugh Orr", "name", { subject: true }];
const RADIO: MentionByHand = [2, "Harbour Radio", "name", { entity: "organisation", kind: "organisation" }];

/** Speakers, via and contents of each statement. */
function told(text: string, given: Parameters<typeof read>[1]) {
  const { statements, found } = read(text, given);
  return statements.map((s, n) => [found[n]?.speakers.join("+"), ...(found[n]?.via ?? []), ...s.content.map((c) => text.slice(...c))]);
}

describe("quoted as saying", () => {
  it("[S35] the words are whose they are, [V7] through whoever quoted them", () => {
    const before = "“It is cold,” Harbour Radio quoted Ana Novak as saying.";
    expect(
      told(before, { mentions: [RADIO, NOVAK], said: [{ source: "Harbour Radio", cue: "quoted", content: "“It is cold,”" }] }),
    ).toEqual([["Ana Novak", "Harbour Radio V7", "“It is cold,”"]]);
    const behind = "Harbour Radio quoted Ana Novak as saying that it was cold.";
    expect(
      told(behind, {
        mentions: [RADIO, NOVAK],
        said: [{ source: "Harbour Radio", cue: "quoted", content: "as saying that it was cold" }],
      }),
    ).toEqual([
      ["Harbour Radio", "Ana Novak as saying that it was cold"],
      ["Ana Novak", "Harbour Radio V1", "that it was cold"],
    ]);
    const passive = "Ana Novak was quoted as saying it was cold.";
    expect(
      told(passive, { mentions: [NOVAK], said: [{ source: "Ana Novak", cue: "was quoted", content: "as saying it was cold" }] }),
    ).toEqual([["Ana Novak", "it was cold"]]);
  });
});

describe("who is asked", () => {
  const asked = (text: string, content: string, parse: NonNullable<Parameters<typeof read>[1]["parse"]>) =>
    told(text, { mentions: [NOVAK], said: [{ source: "Ana Novak", cue: "urged", content }], parse });

  it("[S46] is spoken to: what is asked begins behind him", () => {
    const parse = {
      urged: ["root", null, "VERB"],
      board: ["obj", "urged", "NOUN"],
      to: ["mark", "wait", "PART"],
      wait: ["xcomp", "urged", "VERB"],
    } as const;
    expect(asked("Ana Novak urged the board to wait.", "the board to wait", parse)).toEqual([["Ana Novak", "to wait"]]);
    expect(asked("Ana Novak urged the board not to wait.", "the board not to wait", parse)).toEqual([["Ana Novak", "not to wait"]]);
  });

  it("[S46] and whatever hangs on something else stays", () => {
    const parse = {
      urged: ["root", null, "VERB"],
      talks: ["obj", "urged", "NOUN"],
      to: ["mark", "end", "PART"],
      end: ["acl", "way", "VERB"],
    } as const;
    expect(asked("Ana Novak urged talks on a way to end it.", "talks on a way to end it", parse)).toEqual([
      ["Ana Novak", "talks on a way to end it"],
    ]);
  });
});

describe("bare quotations", () => {
  const parse = { turned: ["root", null, "VERB"], Orr: ["nsubj", "turned"] } as const;

  it("[S37] behind what one person does they are that one's", () => {
    const text = "Hugh Orr turned to the door. “The offer is on the table.” It rained.";
    expect(told(text, { mentions: [ORR], said: [], parse })).toEqual([["Hugh Orr", "“The offer is on the table.”"]]);
  });

  it("[S37] and nobody's where two act, or they are a title", () => {
    const two = "Hugh Orr and Ana Novak turned to the door. “The offer is on the table.”";
    expect(told(two, { mentions: [ORR, [0, "Ana Novak", "name"]], said: [], parse })).toEqual([]);
    const title = "Hugh Orr turned to the door. “The Last Ferry Home.”";
    expect(told(title, { mentions: [ORR], said: [], parse })).toEqual([]);
  });

  it("[S39] a paragraph that is all quotation goes on with the one before", () => {
    const said = [{ source: "Ana Novak", cue: "said", content: "“It is cold,”" }];
    const text = "“It is cold,” Ana Novak said.\n\n“We will wait until noon.”";
    expect(told(text, { mentions: [NOVAK], said })).toEqual([["Ana Novak", "“It is cold,”", "“We will wait until noon.”"]]);
    expect(told(`${text} The door shut.`, { mentions: [NOVAK], said })).toEqual([["Ana Novak", "“It is cold,”"]]);
  });
});

describe("how far what is said goes", () => {
  it("[S40] a passive keeps its subject, and a clause put in between its verb", () => {
    const passive = "Hugh Orr is accused of theft.";
    expect(
      told(passive, {
        mentions: [ORR],
        said: [{ cue: "is accused of", content: "theft" }],
        parse: { Orr: ["nsubj:pass", "accused"], is: ["aux:pass", "accused"], accused: ["root", null, "VERB"] },
      }),
    ).toEqual([["", "Hugh Orr", "theft"]]);
    const between = "The law, Ana Novak said, would hurt ports.";
    expect(
      told(between, {
        mentions: [NOVAK],
        said: [{ source: "Ana Novak", cue: "said", content: "The law" }],
        parse: { would: ["aux", "hurt", "AUX"], hurt: ["root", null, "VERB"] },
      }),
    ).toEqual([["Ana Novak", "The law", "would hurt ports"]]);
  });

  it("[S41] what the speaker does next is no part of it, or a statement of its own where it too is said", () => {
    const said = [{ source: "Ana Novak", cue: "said", content: "it would sail and left the room" }];
    const parse = { said: ["root", null, "VERB"], would: ["aux", "sail", "AUX"], left: ["conj", "said", "VERB"] } as const;
    expect(told("Ana Novak said it would sail and left the room.", { mentions: [NOVAK], said, parse })).toEqual([
      ["Ana Novak", "it would sail"],
    ]);
    const demanded = [{ source: "Ana Novak", cue: "said", content: "it could not pay, and demanded an inquiry" }];
    expect(
      told("Ana Novak said it could not pay, and demanded an inquiry.", {
        mentions: [NOVAK],
        said: demanded,
        parse: { demanded: ["conj", "said", "VERB"] },
      }),
    ).toEqual([
      ["Ana Novak", "it could not pay"],
      ["Ana Novak", "an inquiry"],
    ]);
  });

  it("[S42] a sentence of the report's own before a quotation, or behind it, is no part of it", () => {
    const text = "It rained all day. “It is cold,” Ana Novak said.";
    const said = [{ source: "Ana Novak", cue: "said", content: "It rained all day. “It is cold,”" }];
    expect(told(text, { mentions: [NOVAK], said: [{ ...said[0], source: "Ana Novak", cue: "said", content: "“It is cold,”" }] })).toEqual([
      ["Ana Novak", "“It is cold,”"],
    ]);
    const behind = "Ana Novak said it was late. “It is cold.” It rained.";
    expect(told(behind, { mentions: [NOVAK], said: [{ source: "Ana Novak", cue: "said", content: "“It is cold.” It rained" }] })).toEqual([
      ["Ana Novak", "“It is cold.”"],
    ]);
  });

  it('[S62] nor is the word that points back at it, nor what stands before "according to"', () => {
    const back = "“Sell it all.” That is the advice of Ana Novak.";
    const said = [{ source: "Ana Novak", cue: "is the advice", content: "“Sell it all.” That" }];
    expect(told(back, { mentions: [NOVAK], said }).map((s) => s.at(-1))).toEqual(["“Sell it all.”"]);
  });

  it("[S48] nor is the day of saying", () => {
    const said = [{ source: "Ana Novak", cue: "said", content: "late on Tuesday the ferry will sail" }];
    expect(told("Ana Novak said late on Tuesday the ferry will sail.", { mentions: [NOVAK], said })).toEqual([
      ["Ana Novak", "the ferry will sail"],
    ]);
    const verb = [{ source: "Ana Novak", cue: "said", content: "Tuesday was late" }];
    expect(told("Ana Novak said Tuesday was late.", { mentions: [NOVAK], said: verb, parse: { was: ["cop", "late", "AUX"] } })).toEqual([
      ["Ana Novak", "Tuesday was late"],
    ]);
  });
});

describe("who acts beside a bare quotation", () => {
  it("[S60] it is of whoever acts behind it at the head of its paragraph, and of nobody who only answers", () => {
    const opened = "“The ferry will not sail.” Hugh Orr put it down.";
    const parse = { put: ["root", null, "VERB"], Orr: ["nsubj", "put"] } as const;
    expect(told(opened, { mentions: [ORR], said: [], parse })).toEqual([["Hugh Orr", "“The ferry will not sail.”"]]);
    const nods = { nodded: ["root", null, "VERB"], Orr: ["nsubj", "nodded"] } as const;
    const answered = "“The ferry will not sail.” Hugh Orr nodded.";
    expect(told(answered, { mentions: [ORR], said: [], parse: nods })).toEqual([]);
  });

  it("[S61] of whoever acts in the last clause before it", () => {
    const text = "“It is cold,” Ana Novak said, and Hugh Orr shrugged. “Not since Monday.”";
    const parse = { said: ["root", null, "VERB"], Orr: ["nsubj", "shrugged"], shrugged: ["conj", "said", "VERB"] } as const;
    expect(told(text, { mentions: [NOVAK, ORR], said: [{ source: "Ana Novak", cue: "said", content: "“It is cold,”" }], parse })).toEqual([
      ["Ana Novak", "“It is cold,”"],
      ["Hugh Orr", "“Not since Monday.”"],
    ]);
  });
});

describe("a headline's last words", () => {
  it("[S67] say on whose word it stands, where they are a source", () => {
    const head = (line: string) => told(`${line}\n\nIt rained.`, { said: [], parse: { rained: ["root", null, "VERB"] } });
    expect(head("Yard to close in May - union")).toEqual([["union", "Yard to close in May"]]);
    expect(head("Three dead in fire at mill: police")).toEqual([["police", "Three dead in fire at mill"]]);
    expect(head("Yard to close in May - again")).toEqual([]);
  });
});

describe("quoted by somebody", () => {
  it("[S63] where the network found nothing, and [V13] through whoever quoted", () => {
    const text = "The strike is lost, Ana Novak is quoted by Harbour Radio as saying.";
    const parse = { quoted: ["root", null, "VERB"], Novak: ["nsubj:pass", "quoted"] } as const;
    expect(told(text, { mentions: [NOVAK, RADIO], said: [], parse })).toEqual([["Ana Novak", "Harbour Radio V7", "The strike is lost"]]);
  });
});
