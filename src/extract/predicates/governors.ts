/** Words that say how what hangs on them is held: "plans to leave", "called for an inquiry", "ready to talk". By base form. */

/** How what a clause tells is held: modality.ts. */
export type Modality =
  | "asserted"
  | "future"
  | "scheduled"
  | "planned"
  | "decided"
  | "proposed"
  | "demanded"
  | "hoped"
  | "feared"
  | "possible"
  | "conditional"
  | "counterfactual"
  | "questioned"
  | "denied"
  | "attempted"
  | "avoided"
  | "purpose";

export interface Governor {
  readonly modality: Modality;
  /** What it takes as a clause: any, only one with "to", none. */
  readonly clauses: true | "to" | false;
  /** What it takes as a noun: its object, one behind these prepositions, or none. */
  readonly nouns: true | readonly string[] | false;
}

const entries = (
  modality: Modality,
  words: string,
  clauses: Governor["clauses"],
  nouns: Governor["nouns"] = false,
): readonly (readonly [string, Governor])[] => words.split(" ").map((word) => [word, { modality, clauses, nouns }]);

type Governors = Readonly<Record<string, readonly Governor[]>>;

function table(...all: readonly (readonly (readonly [string, Governor])[])[]): Governors {
  const found: Record<string, Governor[]> = Object.create(null);
  for (const [word, governor] of all.flat()) found[word] = [...(found[word] ?? []), governor];
  return found;
}

export const VERB_GOVERNORS = table(
  entries("planned", "plan intend aim mean", "to", true),
  entries("decided", "decide opt resolve order direct", "to"),
  entries("planned", "vow pledge promise undertake commit agree choose prepare volunteer offer swear elect move", "to"),
  entries("planned", "announce", "to"),
  entries("planned", "consider contemplate mull weigh envisage envision", true, false),
  entries("scheduled", "schedule slate expect set book tip anticipate", "to", false),
  entries("proposed", "propose suggest recommend advise advocate", true, true),
  entries("demanded", "demand request", true, true),
  entries(
    "demanded",
    "urge ask press pressure instruct require beg implore appeal petition invite encourage lobby oblige tell exhort compel",
    "to",
  ),
  entries("demanded", "call", "to", ["for"]),
  entries("demanded", "insist", true, ["on"]),
  entries("demanded", "seek need", "to", true),
  entries("planned", "want", "to"),
  entries("demanded", "ask press push appeal campaign plead apply lobby", false, ["for"]),
  entries("hoped", "hope wish desire aspire long yearn dream", true, ["for"]),
  entries("feared", "fear worry dread warn", true, ["of", "about"]),
  entries("planned", "threaten", "to", false),
  entries("attempted", "try attempt struggle strive endeavour endeavor scramble work", "to", false),
  entries("avoided", "fail refuse decline neglect hesitate avoid prevent stop block bar forbid prohibit forgo", true, false),
  entries("denied", "deny refute dispute", true, false),
  entries("questioned", "ask wonder question doubt debate discuss examine determine decide see", false, false),
);

export const NOUN_GOVERNORS = table(
  entries("decided", "decision", "to"),
  entries("planned", "plan intention promise pledge vow commitment agreement deal proposal bid move offer readiness willingness", "to", [
    "for",
  ]),
  entries("demanded", "call demand request appeal order petition need plea", "to", ["for", "of"]),
  entries("hoped", "hope wish desire dream", true, ["of", "for"]),
  entries("feared", "fear threat risk danger possibility prospect likelihood concern chance", true, ["of"]),
  entries("attempted", "attempt effort struggle push campaign", "to", ["at"]),
  entries("avoided", "failure refusal inability", "to", false),
);

export const ADJECTIVE_GOVERNORS = table(
  entries("planned", "ready willing prepared determined eager keen poised", "to"),
  entries("scheduled", "due set scheduled slated expected bound supposed planned", "to"),
  entries("possible", "likely unlikely able unable possible", true),
  entries("hoped", "hopeful confident optimistic", true),
  entries("feared", "afraid worried concerned", true),
  entries("demanded", "necessary essential important crucial vital imperative", true),
);
