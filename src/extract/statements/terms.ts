/** [G1–G6] On what terms a source spoke, by the words that say so anywhere outside quotations. */
import type { Authority } from "../../records/statement.js";
import type { Span } from "../../text/span.js";

type Terms = NonNullable<Authority["terms"]>;

export interface TermsSaid {
  readonly rule: Terms["rule"];
  readonly basis: Terms["basis"];
  readonly span: Span;
  /** Why no name is given, verbatim. */
  readonly reason: Span | null;
  /** Rule of docs/rules.md: G1–G6. */
  readonly id: string;
}

const anyOf = (...patterns: readonly string[]): string => `(?:${patterns.join("|")})`;

/** Words without which no term is said: a quick look, so that the patterns are run only where one can match. */
const TERM_WORDS =
  /anonym|authori[sz]|the record|background|identif|be named|be quoted|named|briefing (?:reporters|journalists)|briefed (?:reporters|journalists)/i;

const NAMED = "(?:further )?(?:named|identified|quoted by name)";

/** "On condition of anonymity". */
const ON_CONDITION = "(?:up)?on (?:the )?(?:strict )?conditions? of (?:strict )?anonymity";
/** "Granted anonymity". */
const GIVEN_ANONYMITY =
  "(?:on|under|granted|requested|requesting|given|condition of|asked for|asking for|sought|insisted on|maintain) (?:strict )?anonymity";
const UNNAMED_SPEAKING = "anonymously|remain(?:ed|ing)? anonymous";
const ASKING = anyOf(
  "ask(?:ed|ing)?",
  "declin(?:ed|ing)",
  "request(?:ed|ing)?",
  "insist(?:ed|ing)?(?: on)?",
  "prefer(?:red|ring)?",
  "wish(?:ed|ing)?",
  "refus(?:ed|ing)",
  "want(?:ed|ing)?",
);
/** "Asked not to be named", "insisted that she not be further identified". */
const ASKED_NOT_TO_BE_NAMED = `${ASKING}(?: that)?(?: (?:he|she|they))? ?(?:not )?(?:to )?(?:be(?:ing)? )?${NAMED}`;
const NOT_TO_BE_NAMED = `not (?:to be|being) ${NAMED}|(?:could|can) not be (?:named|identified)`;
/** "Spoke on background": behind a verb of speaking, and no background of somebody or something. */
const SPOKE_BEFORE = "(?<=\\b(?:sp(?:ok|eak)\\w*|said|told|talk\\w*|brief\\w*|interviewed)\\b[^.;]{0,40})";
const NO_SUBJECT_BEHIND = "(?! [a-z]+(?:ing|s|ise|ound)\\b)(?! (?:checks?|noise|music))";
const ON_BACKGROUND = `${SPOKE_BEFORE}on (?:a )?background(?: basis)?\\b${NO_SUBJECT_BEHIND}`;

/** "Not authorised", "lacked authorisation". */
const NOT_AUTHORISED = "(?:not|n['’]t|without being|lacks?|lacked)(?: been| being)?(?: publicly)? authori[sz](?:ed|ation) ";
const DISCLOSING = anyOf(
  "speak",
  "discuss",
  "comment",
  "talk",
  "brief",
  "disclose",
  "be quoted",
  "be identified",
  "(?:share|release|give) (?:details|information|the information|it)",
  "address (?:the )?(?:matter|media|reporters|press)",
);

interface TermsPattern {
  readonly id: string;
  readonly rule: Terms["rule"];
  readonly basis: Terms["basis"];
  readonly pattern: RegExp;
  /** Whether the words say themselves why no name is given. */
  readonly isReason?: true;
}

/** In the order in which one holds over another in one sentence. */
export const TERMS: readonly TermsPattern[] = [
  { id: "G4", rule: "off-the-record", basis: "stated", pattern: /\b(?:off the record|off-the-record)\b/giu },
  { id: "G3", rule: "deep-background", basis: "stated", pattern: /\bon deep background\b/giu },
  {
    id: "G1",
    rule: "background",
    basis: "stated",
    pattern: new RegExp(
      `\\b${anyOf(ON_CONDITION, GIVEN_ANONYMITY, UNNAMED_SPEAKING, ASKED_NOT_TO_BE_NAMED, NOT_TO_BE_NAMED, ON_BACKGROUND)}`,
      "giu",
    ),
  },
  {
    id: "G2",
    rule: "not-authorised",
    basis: "stated",
    isReason: true,
    pattern: new RegExp(`\\b${NOT_AUTHORISED}(?:to (?:publicly )?${DISCLOSING})[^.;“”"¦]{0,60}`, "giu"),
  },
  { id: "G5", rule: "on-the-record", basis: "stated", pattern: /\b(?:speaking|spoke|speak|spoken|talked|said so) on the record\b/giu },
  { id: "G6", rule: "background", basis: "inferred", pattern: /\bbrief(?:ing|ed) (?:reporters|journalists)\b/giu },
];

const CAUSE = "because|since|as (?:he|she|they|the)|citing|due to|given|owing to|out of|for fear|fearing|in order to|so as to";
const PURPOSE = "to (?:discuss|describe|speak|talk|share|be|avoid|provide|detail|brief|comment|protect|offer|give)";
/** "because they were not authorised …", "citing the sensitivity of the matter", "to discuss private talks". */
const REASON = new RegExp(`(?:,?\\s*)\\b(?<reason>(?:${CAUSE}|${PURPOSE})\\b[^.,;“”"¦]{3,160})`, "iu");
const REASON_GAP = 2; // characters between the terms and their reason: what comes later has its own subject

/** Whether words may say anything about terms: the quick look. */
export const speaksOfTerms = (words: string): boolean => TERM_WORDS.test(words);

/** What a stretch of the report's own words says about terms; `words` starts at offset `start` of the text. */
export function termsIn(words: string, start: number): TermsSaid | null {
  if (!speaksOfTerms(words)) return null;
  for (const { id, rule, basis, pattern, isReason } of TERMS) {
    pattern.lastIndex = 0;
    const match = pattern.exec(words);
    if (!match) continue;
    const from = start + match.index;
    const span: Span = [from, from + match[0].trimEnd().length];
    const behind = words.slice(match.index + match[0].length);
    const reason = isReason ? span : reasonAt(behind, start + match.index + match[0].length);
    return { id, rule, basis, span, reason };
  }
  return null;
}

function reasonAt(behind: string, start: number): Span | null {
  const match = REASON.exec(behind);
  if (!match?.groups?.reason || match.index > REASON_GAP) return null;
  const from = start + match.index + match[0].indexOf(match.groups.reason);
  return [from, from + match.groups.reason.replace(/[\s,]+$/u, "").length];
}
