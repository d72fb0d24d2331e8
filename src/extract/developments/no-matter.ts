/** Words that tell a state elsewhere, and of no matter here: by another sense, of a day, of a speech, of what there may be one or none. */
import { isWhen } from "../predicates/dated.js";
import type { Candidate } from "./candidates.js";
import { likelyThing } from "./likely-thing.js";
import type { State } from "./states/states.js";

/** [DV47] "Called it unjustified": a name is no demand. */
const isNaming = ({ tree, n }: Candidate): boolean =>
  tree.lemma(n) === "call" && tree.token(n).tag === "VERB" && /^(?:ADJ|DET|PUNCT|PRON)$/.test(tree.tokens[n + 1]?.tag ?? "");

/** [DV39] "By the end of March", "in the year ended June 30": of a time nothing ends. */
function isEndOfTime({ tree, predicate: { n, sort }, thing }: Candidate, state: State): boolean {
  if (sort === "noun") return thing !== null && thing.n !== n && isWhen(tree, thing.n);
  return state === "ended" && n > 0 && PERIOD.test(tree.word(n - 1));
}
const PERIOD = /^(?:year|quarter|month|week|period)s?$/;

const SPEECH = new Set("speech address remark lecture keynote sermon greeting tribute homage condolence reference".split(" "));
const UTTERING = new Set(["deliver", "make", "give", "pay", "hold", "offer"]);

/** [DV52] "Delivered a speech", "paid homage": what is only said is no matter. */
function isSpeech(candidate: Candidate): boolean {
  const { tree, n } = candidate;
  const thing = UTTERING.has(tree.lemma(n)) ? likelyThing(candidate) : null;
  return thing !== null && SPEECH.has(tree.lemma(thing.n));
}

/** Verbs that have another sense with the word behind them. */
const IDIOMS: Readonly<Record<string, RegExp>> = {
  bind: /^for$/,
  run: /^(?:short|low|dry|late|aground|deep|high)$/,
  take: /^(?:note|notice|cognisance|cognizance|heed)$/,
  pay: /^(?:attention|heed)$/,
};

/** [DV56] "The army ran short of fuel", "trucks bound for the north", "took note": another sense of the word. */
const isIdiom = ({ tree, n }: Candidate): boolean => {
  const behind = tree.token(n).tag === "VERB" ? IDIOMS[tree.lemma(n)] : undefined;
  return behind !== undefined && [n + 1, n + 2].some((at) => at < tree.tokens.length && behind.test(tree.word(at)));
};

/** [DV20] "Had not been told of any delay": of what there may be one or none nothing is told. */
const isAny = ({ tree, n, predicate: { sort } }: Candidate): boolean =>
  sort === "noun" && [n - 1, n - 2].some((at) => at >= 0 && tree.word(at) === "any" && (at === n - 1 || tree.token(n - 1).tag === "ADJ"));

/** Whether a word that is given a state tells none. */
export const isNoMatter = (candidate: Candidate, state: State): boolean =>
  isSpeech(candidate) ||
  isIdiom(candidate) ||
  isAny(candidate) ||
  isEndOfTime(candidate, state) ||
  (state === "requested" && isNaming(candidate));
