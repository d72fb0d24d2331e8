/** What the tables say of one statement. */
import { expect, it } from "vitest";
import { UNDESCRIBED, UNSAID } from "../../records/build.js";
import type { StatementItem } from "../../records/items.js";
import { STATEMENTS } from "./views.js";

const ITEM: StatementItem = {
  ...UNSAID,
  id: "s:0",
  source: [],
  cue: [],
  content: [[0, 1]],
  authority: { kind: "unnamed", ...UNDESCRIBED },
  confidence: 0.9,
  report: { id: "r:0", title: null, publisher: null, published: null, url: null, dossiers: [] },
  textOrigin: null,
  quote: "the ferry had sunk",
  check: "exact",
  day: null,
  dayBasis: null,
  speakerName: null,
  cueWords: null,
  termsWords: [],
  viaNames: [],
  addresseeName: null,
  venueName: null,
  correction: null,
  superseded: false,
};

const words = (more: Partial<StatementItem>) => STATEMENTS.columns.find((c) => c.title === "words")?.cell({ ...ITEM, ...more });

it("the words alone, where nothing else is known", () => {
  expect(words({})).toEqual(["the ferry had sunk", null]);
});

it("the verb, terms, through whom, to whom and where, and who had a hand in it", () => {
  const terms = { rule: "background", basis: "inferred", span: null } as const;
  const more: Partial<StatementItem> = {
    cueWords: "denied",
    authority: { ...ITEM.authority, terms },
    viaNames: ["Harbour Wire", "an aide"],
    addresseeName: "Ana Novak",
    venue: { kind: "news-conference", actor: "a:1", span: [0, 1] },
    venueName: "Ben Okoro",
    correction: "corrected",
    check: "moved",
  };
  expect(words(more)).toEqual([
    "denied: the ferry had sunk",
    "background (inferred) · through Harbour Wire, an aide · to Ana Novak · news conference, Ben Okoro · corrected by a person · (!) moved: run readout verify",
  ]);
});

it("a mark of doubt below 0.7", () => {
  expect(words({ confidence: 0.49 })?.[1]).toBe("(?) confidence 0.49");
  expect(words({ confidence: 0.5 })?.[1]).toBeNull();
});
