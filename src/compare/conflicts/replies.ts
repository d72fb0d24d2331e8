/**
 * Two voices side by side in one report, or of one deed in two, of whom the later answers the earlier: [X10] by a word that only points at what was said ("denied
 * it", "said that was untrue", "rejected the account"), or [X11] by saying of the other what the other says of him.
 */
import { areNear, type Claim, firstOfSame, isClaimed, sideOfClaim } from "./claims.js";
import { ANSWER, type Conflict, type ConflictSide, connected } from "./conflict.js";
import { tellingWords } from "./telling-words.js";

/** Sentences between what is said and the answer. */
const NEAR = 2;
const SEEN = 12; // claims before one that may stand in the sentences before it

const SAID = "(?:account|claim|allegation|accusation|assertion|charge|report|story|version|statement|suggestion|rumou?r|figure|number)s?";
const POINTS = `(?:that|this|it|all\\s+(?:of\\s+)?(?:that|this|it)|(?:the|this|that|these|those|such|his|her|their|its)\\s+(?:\\p{L}+\\s+)?${SAID})`;
/** All that a denial is of. */
const POINTING = new RegExp(`^["“'‘]*${POINTS}[.,]?["”'’]*$`, "iu");
const UNTRUE = new RegExp(
  `(?<!\\p{L})${POINTS}\\s+(?:is|was|are|were)\\s+(?:simply\\s+|plainly\\s+|quite\\s+|entirely\\s+|completely\\s+)?(?:untrue|false|wrong|incorrect|baseless|unfounded|groundless|nonsense|invented|made\\s+up|fabricated|fiction|(?:a\\s+)?lies?|not\\s+(?:true|so|correct|right))(?!\\p{L})`,
  "iu",
);
const CONTRADICTS = /(?<!\p{L})(?:contradict(?:s|ed)|disput(?:es|ed)|den(?:ies|ied)|reject(?:s|ed))\s+(?:him|her|them|it|this)(?!\p{L})/iu;

const pointsBack = ({ words, quote, statement }: Claim): boolean =>
  UNTRUE.test(words) || (statement?.stance === "deny" && POINTING.test(words)) || (CONTRADICTS.test(quote) && !CONTRADICTS.test(words));

/** Deeds that nobody wants to have done. */
const BLAMED =
  /(?<!\p{L})(?:attack|assault|shell|fir(?:e|ed|ing)|shot|shoot|bomb|kill|start|broke|break|breach|violat|caus|block|delay|held up|provok|sabotag|stole|stolen|beg[au]n|blame|fault|responsib|lied|lying|threw|hit)\p{L}*/iu;

/** Whether a claim speaks of somebody by a word that names him, or whom he is of: "army guns", of the army; "the mine's director". */
function speaksOf({ words }: Claim, { speaker, statement }: Claim): boolean {
  const own = new Set(tellingWords(words));
  return [speaker, statement?.speakerText, statement?.authority.affiliation].some((name) =>
    tellingWords(name ?? "").some((word) => own.has(word)),
  );
}

/** Two who say of each other that they did it. */
const accuseEachOther = (a: Claim, b: Claim): boolean =>
  a.speaker !== null &&
  b.speaker !== null &&
  isClaimed(b) &&
  speaksOf(a, b) &&
  speaksOf(b, a) &&
  !speaksOf(a, a) &&
  !speaksOf(b, b) &&
  (BLAMED.test(a.words) || BLAMED.test(b.words));

/** Days between two accusations of one deed, in two reports; words that both tell it in, whoever did it. */
const DAYS = 3;
const SAME_DEED = 2;
/** Claims of a dossier that may be accusations, up to which all are held against each other. */
const MANY = 200;

/** In two reports, days apart at most: "the union broke off the talks", "the mine had broken off the talks on pay". */
function* accusedElsewhere(claims: readonly Claim[]): Generator<readonly [Claim, Claim]> {
  const blaming = claims.filter((one) => one.speaker !== null && BLAMED.test(one.words) && isClaimed(one)).slice(0, MANY);
  for (const [n, one] of blaming.entries())
    for (const other of blaming.slice(n + 1)) {
      if (one.report === other.report || one.account === other.account || !areNear(one, other, DAYS)) continue;
      const words = new Set(tellingWords(one.words));
      const common = [...new Set(tellingWords(other.words))].filter((word) => words.has(word));
      if (common.length >= SAME_DEED && accuseEachOther(one, other)) yield [one, other];
    }
}

/** What it takes of a claim for an answer to be to it. */
const TELLS = 2;

/** Of what was said last, by one, what tells most: "It is going on. I see it every morning," he said. */
function mostTelling(before: readonly Claim[]): Claim | undefined {
  const run = before.slice(before.findLastIndex(({ account }) => account !== before.at(-1)?.account) + 1);
  const own = run.filter(({ words }) => tellingWords(words).length >= TELLS);
  return own.reduce<Claim | undefined>(
    (most, one) => (most && tellingWords(most.words).length >= tellingWords(one.words).length ? most : one),
    undefined,
  );
}

/** Whether it is what a report says around somebody's words in one sentence: "…, she said in remarks on the bank's page". */
const isRestOf = (claim: Claim, near: readonly Claim[]): boolean =>
  claim.statement === null &&
  near.some(({ report, sentence, statement }) => statement !== null && report === claim.report && sentence === claim.sentence);

/** @param claims of all reports of a dossier, in order */
export function repliesAmong(claims: readonly Claim[]): Conflict[] {
  const first = firstOfSame(claims);
  const answers: (readonly [Claim, Claim])[] = [];
  const accusations: (readonly [Claim, Claim])[] = [];
  for (const [n, claim] of claims.entries()) {
    if (claim.speaker === null) continue;
    const others = claims
      .slice(Math.max(0, n - SEEN), n)
      .filter((one, _, near) => one.report === claim.report && one.account !== claim.account && !isRestOf(one, near));
    const last = others.at(-1);
    const before = last && claim.sentence - last.sentence <= NEAR ? others.filter((one) => isClaimed(one)) : [];
    const told = mostTelling(before);
    if (told && pointsBack(claim)) answers.push([first(told), first(claim)]);
    const accuser = before.findLast((one) => claim.sentence - one.sentence <= NEAR && accuseEachOther(one, claim));
    if (accuser) accusations.push([first(accuser), first(claim)]);
  }
  for (const [one, other] of accusedElsewhere(claims)) accusations.push([first(one), first(other)]);
  const denials = new Set(answers.map(([, claim]) => claim));
  return [
    ...connected(answers).map((members) =>
      conflict("denial", ANSWER, members, (one) => denials.has(one) && sayingSo(claims, one, members)),
    ),
    ...connected(accusations).map((members) => conflict("attribution", "X11", members, () => false)),
  ];
}

/** An answer with all that its sentence says beside it: "contradicted him: the rota had not been withdrawn". */
function sayingSo(claims: readonly Claim[], answer: Claim, members: readonly Claim[]): readonly Claim[] {
  return claims.filter(
    (one) =>
      one === answer ||
      (one.report === answer.report &&
        one.sentence === answer.sentence &&
        members.every((member) => member === answer || member.account !== one.account)),
  );
}

/** @param answerOf what a member that answers says; false of others */
function conflict(
  kind: Conflict["kind"],
  rule: string,
  members: readonly Claim[],
  answerOf: (one: Claim) => readonly Claim[] | false,
): Conflict {
  const sides = members.map((one): { readonly side: ConflictSide; readonly answers: boolean } => {
    const said = answerOf(one);
    if (said === false) return { side: sideOfClaim(one, one.words), answers: false };
    const side = sideOfClaim(one, `denies: ${said.map(({ words }) => words).join(" … ")}`);
    return { side: { ...side, evidence: said.map(({ span }) => span) }, answers: true };
  });
  return { kind, rule, about: sides.find(({ answers }) => !answers)?.side.position ?? "", sides: sides.map(({ side }) => side) };
}
