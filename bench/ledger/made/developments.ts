/** Made-up developments of a made-up report: states of things that many reports follow, in the words that reports use for one thing by turns. */

import { dayNumber } from "../../../src/calendar.js";
import type { Development } from "../../../src/records/development.js";
import type { ReadoutDocument } from "../../../src/records/document.js";
import { recordId } from "../../../src/records/ids.js";
import { STATES } from "../../../src/records/vocabulary.js";
import { iso } from "./dates.js";
import { Dice } from "./dice.js";
import { list } from "./strings.js";

const GOODS = list("bombs frigates vaccines rockets turbines generators tractors rifles ferries pumps drones cranes");
const WORDS = list("patrol heavy coastal rescue field light diesel training river winter");
const LANDS = list("Norway Peru Chile Kenya Poland Ghana Nepal Oman Malta Latvia Bolivia Fiji");

/** Reports come in the order of their days, so many a day. */
const A_DAY = 20;
const FIRST = dayNumber(2015, 1, 1);

/** Matters of one affair, and reports that tell of it, one after the other. */
const MATTERS = 3;
const AFFAIR = 50;

/** The affair that a report is of. */
export const affairOf = (n: number): string => `affair ${Math.floor(n / AFFAIR)}`;

/** The k-th matter: what it is of, between whom. */
function matterOf(k: number): {
  readonly goods: string;
  readonly word: string;
  readonly from: string;
  readonly to: string;
  readonly size: number;
} {
  const of = <T>(all: readonly T[], n: number): T => all[n % all.length] as T;
  const [from, to] = [of(LANDS, k), of(LANDS, k + 1 + (Math.floor(k / 12) % 11))];
  return { goods: of(GOODS, k * 5), word: of(WORDS, k * 7), from, to, size: 100 + ((k * 37) % 9_000) };
}

/**
 * The document with developments of matters, of a day by its number: of `one` alone, or of as many matters as that many reports have.
 * @param n number of the report
 */
export function withDevelopments(document: ReadoutDocument, n: number, one: boolean): ReadoutDocument {
  const dice = new Dice(n, 3, 0x6d617474);
  const { id } = document.report;
  const actors = [...document.actors];
  const partyOf = (name: string, span: readonly [number, number]): string => {
    const known = actors.find((actor) => actor.name === name);
    if (known) return known.id;
    const made = {
      id: recordId("a", id, [[span], [[0, name.length]]]),
      name,
      kind: "government",
      roles: [],
      named: true,
      mentions: [{ span, form: "name" }],
    };
    actors.push(made as unknown as (typeof actors)[number]);
    return made.id;
  };
  const developments = document.statements.slice(0, 2).map((statement, at): Development => {
    const span = statement.content[0] as [number, number];
    const { goods, word, from, to, size } = matterOf(one ? 0 : Math.floor(n / AFFAIR) * MATTERS + dice.below(MATTERS));
    const text = dice.among([
      `${word} ${goods}`,
      `${size}-ton ${word} ${goods}`,
      `the ${goods}`,
      `a shipment of ${word} ${goods}`,
      "the shipment",
    ]);
    const parties = dice.among([
      [
        ["supplier", from],
        ["recipient", to],
      ],
      [["recipient", to]],
      [],
    ]);
    return {
      id: recordId("d", id, [[span], [[0, at + 1]]]),
      kind: "transfer",
      label: text,
      thing: { text, head: text.includes("shipment") ? "shipment" : goods.slice(0, -1), span },
      parties: parties.map(([role, name]) => ({ role: role as string, actor: partyOf(name as string, span) })),
      objects: [],
      state: dice.among(STATES),
      effective: null,
      due: null,
      decidedBy: null,
      reason: [],
      condition: [],
      voice: "statement",
      statement: statement.id,
      evidence: [span],
      confidence: 0.9,
    };
  });
  const published = iso(FIRST + Math.floor(n / A_DAY));
  return { ...document, report: { ...document.report, published }, actors, developments };
}
