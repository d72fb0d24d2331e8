/**
 * A sheet of forms by verbs [DV16, DV34, DV51, DV76–DV78, DV82, DV83]: each verb in each form of tense, voice, negation and modality, a sentence of its
 * own, and the states that are told of it. `forms.tsv`: a row a form with `V` (halt), `Ved`, `Ving`, `W` (was, were), `H` (has, have), `I` (is,
 * are), `O` (what it is done to) and `S` (the same as subject); a column a verb; "-" where nothing is told.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Reader } from "../../src/read.js";

interface Verb {
  readonly ed: string;
  readonly ing: string;
  readonly object: string;
  readonly plural: boolean;
}

const VERBS: Readonly<Record<string, Verb>> = {
  halt: { ed: "halted", ing: "halting", object: "deliveries of rockets to Peru", plural: true },
  resume: { ed: "resumed", ing: "resuming", object: "deliveries of rockets to Peru", plural: true },
  approve: { ed: "approved", ing: "approving", object: "the sale of rockets to Peru", plural: false },
  sign: { ed: "signed", ing: "signing", object: "the accord with Peru", plural: false },
  postpone: { ed: "postponed", ing: "postponing", object: "the talks with Peru", plural: true },
  cancel: { ed: "cancelled", ing: "cancelling", object: "the visit to Peru", plural: false },
  review: { ed: "reviewed", ing: "reviewing", object: "the licence for the rockets", plural: false },
  send: { ed: "sent", ing: "sending", object: "rockets to Peru", plural: true },
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function sentence(form: string, name: string): string {
  const { ed, ing, object, plural } = VERBS[name] as Verb;
  const words: Readonly<Record<string, string>> = {
    V: name,
    Ved: ed,
    Ving: ing,
    W: plural ? "were" : "was",
    H: plural ? "have" : "has",
    I: plural ? "are" : "is",
    O: object,
    S: capital(object),
  };
  return `${form.replace(/\b(?:Ved|Ving|[VWHIOS])\b/g, (word) => words[word] as string)}, officials in Orsk said.`;
}

const [head = "", ...rows] = readFileSync(join(import.meta.dirname, "forms.tsv"), "utf8").trimEnd().split("\n");
const verbs = head.split("\t").slice(1);
const sheet = rows.map((row) => row.split("\t"));

describe("states by the form of words", () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.open();
  });
  afterAll(() => reader.close());

  it.each(sheet.map((row) => [row[0] as string, row.slice(1)] as const))("%s", async (form, expected) => {
    const told: string[] = [];
    for (const verb of verbs) {
      const { developments } = await reader.read({ source: verb, text: sentence(form, verb), metadata: { published: "2031-05-14" } });
      told.push([...new Set(developments.map(({ state }) => state))].join("+") || "-");
    }
    expect(told).toEqual(expected);
  });
});
