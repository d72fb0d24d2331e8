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
  readonly id: string;
}

/** Quick look, so that the patterns are run only where one can match. */
const ANY =
  /anonym|authori[sz]|the record|background|identif|be named|be quoted|named|briefing (?:reporters|journalists)|briefed (?:reporters|journalists)/i;

/** In the order in which one holds over another in one sentence. */
const PATTERNS: readonly (readonly [id: string, rule: Terms["rule"], basis: Terms["basis"], pattern: RegExp])[] = [
  ["G4", "off-the-record", "stated", /\b(?:off the record|off-the-record)\b/giu],
  ["G3", "deep-background", "stated", /\bon deep background\b/giu],
  [
    "G1",
    "background",
    "stated",
    /\b(?:(?:up)?on (?:the )?(?:strict )?conditions? of (?:strict )?anonymity|(?:on|under|granted|requested|requesting|given|condition of|asked for|asking for|sought|insisted on|maintain) (?:strict )?anonymity|anonymously|remain(?:ed|ing)? anonymous|(?:ask(?:ed|ing)?|declin(?:ed|ing)|request(?:ed|ing)?|insist(?:ed|ing)?(?: on)?|prefer(?:red|ring)?|wish(?:ed|ing)?|refus(?:ed|ing)|want(?:ed|ing)?)(?: that)?(?: (?:he|she|they))? ?(?:not )?(?:to )?(?:be(?:ing)? )?(?:further )?(?:named|identified|quoted by name)|not (?:to be|being) (?:further )?(?:named|identified|quoted by name)|(?:could|can) not be (?:named|identified)|(?<=\b(?:sp(?:ok|eak)\w*|said|told|talk\w*|brief\w*|interviewed)\b[^.;]{0,40})on (?:a )?background(?: basis)?\b(?! [a-z]+(?:ing|s|ise|ound)\b)(?! (?:checks?|noise|music)))/giu,
  ],
  [
    "G2",
    "not-authorised",
    "stated",
    /\b(?:not|n['’]t|without being|lacks?|lacked)(?: been| being)?(?: publicly)? authori[sz](?:ed|ation) (?:to (?:publicly )?(?:speak|discuss|comment|talk|brief|disclose|be quoted|be identified|(?:share|release|give) (?:details|information|the information|it)|address (?:the )?(?:matter|media|reporters|press)))[^.;“”"¦]{0,60}/giu,
  ],
  ["G5", "on-the-record", "stated", /\b(?:speaking|spoke|speak|spoken|talked|said so) on the record\b/giu],
  ["G6", "background", "inferred", /\bbrief(?:ing|ed) (?:reporters|journalists)\b/giu],
];

/** "because they were not authorised …", "citing the sensitivity of the matter", "to discuss private talks". */
const REASON =
  /(?:,?\s*)\b(?<reason>(?:because|since|as (?:he|she|they|the)|citing|due to|given|owing to|out of|for fear|fearing|in order to|so as to|to (?:discuss|describe|speak|talk|share|be|avoid|provide|detail|brief|comment|protect|offer|give))\b[^.,;“”"¦]{3,160})/iu;

/** Whether words may say anything about terms: the quick look. */
export const speaksOfTerms = (words: string): boolean => ANY.test(words);

/** What a stretch of the report's own words says about terms; `words` starts at offset `start` of the text. */
export function termsIn(words: string, start: number): TermsSaid | null {
  if (!speaksOfTerms(words)) return null;
  for (const [id, rule, basis, pattern] of PATTERNS) {
    pattern.lastIndex = 0;
    const match = pattern.exec(words);
    if (!match) continue;
    const from = start + match.index;
    const span: Span = [from, from + match[0].trimEnd().length];
    const behind = words.slice(match.index + match[0].length);
    const reason = rule === "not-authorised" ? span : reasonAt(behind, start + match.index + match[0].length);
    return { id, rule, basis, span: basis === "inferred" ? span : span, reason };
  }
  return null;
}

function reasonAt(behind: string, start: number): Span | null {
  const match = REASON.exec(behind);
  // at once behind the terms: what comes later has its own subject
  if (!match?.groups?.reason || match.index > 2) return null;
  const from = start + match.index + match[0].indexOf(match.groups.reason);
  return [from, from + match.groups.reason.replace(/[\s,]+$/u, "").length];
}
