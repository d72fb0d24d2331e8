/** [S27] Lines without a verb that name whose words follow: "From the desk of Ana Novak, chief analyst", "Novak’s letter in full:". */
import type { Entity } from "../../annotate/entities.js";
import { type Span, trimmed, wordsOf } from "../../text/span.js";
import { entitiesIn } from "../actors/phrase.js";
import type { Grammar } from "../grammar.js";
import type { ShownLine } from "./shown-lines.js";

const LONGEST = 160; // characters of such a line
const WRITTEN = [
  "statements?|letters?|posts?|messages?|tweets?|threads?|e-?mails?|notes?|memos?|response|reply|answer|remarks|speech|words?|text",
  "comments?|announcement|declaration|release|desk|pen|testimony|address|open letter|open-letter|caption|diary|log|account|reaction",
].join("|");
/** "From the desk of", "A message from", "The full statement by", "Here is the letter from". */
const FROM = new RegExp(
  `(?:^|\\s)(?<cue>(?:${WRITTEN})(?: of \\p{L}+)?(?:\\s+(?:in full|on [\\p{L}]+|in response))?)\\s+(?:from|by|of)\\s+(?:[^\\s,:]+\\s+){0,7}(?:[^\\s,:]+,\\s+)?$`,
  "iu",
);
/** "Novak’s letter in full:", "Novak’s full statement reads:". */
const WHOSE = new RegExp(
  `^['’]s?\\s+(?:(?!and\\b)[\\p{L}-]+\\s+){0,3}?(?<cue>${WRITTEN})(?: of \\p{L}+)?(?:\\s+(?:in full|reads?|read|said|to [^:]{2,60}|on [^:]{2,40}))?\\s*:?\\s*$`,
  "iu",
);
/** "Mayor Ana Novak, in a post on X:", "Ana Novak on Facebook:". */
const IN_WORDS = /^(?:,[^,:]{2,60})?,?\s+(?:in|on|via|to)\s[^:]{2,80}:[\s—–―-]*$/iu;
/** "Mayor Ana Novak, head of the harbour board:". */
const ALONE = /^(?:,[^:.!?]{2,80})?\s*:[\s—–―-]*$/u;
/** Words before a name at the start of a line that are its title. */
const TITLE = /^(?:[\p{L}’'.-]+\s+){0,6}$/u;
const ROLE = /^,\s+[\p{L}’'&.-]+(?:\s[\p{L}’'&.-]+){0,7}(?=\s?[.:]?[\s—–―-]*$)/u;
const VERB = /^(?:VERB|AUX)$/u;

/** Who introduces what follows, and by which words. */
export interface Introduction {
  readonly cue: Span;
  readonly source: Span;
  /** Whether it is but a name: what follows may as well tell of that one. */
  readonly bare: boolean;
}

const isSomebody = ({ type }: Entity): boolean => ["person", "organisation", "government"].includes(type);

/** Whose words a line without a sentence names, and by which of its own. @param colon whether it ends in a colon */
export function namedIntroduction(
  text: string,
  grammar: Grammar,
  { span }: ShownLine,
  { colon }: { readonly colon: boolean },
): Introduction | null {
  if (span[1] - span[0] > LONGEST) return null;
  const sentence = grammar.sentences[grammar.sentenceAt(span[0])] ?? [];
  // a sentence tells something; it is no heading
  const tells = sentence.some((t) => VERB.test(t.tag) && t.relation === "root");
  if (!colon && tells) return null;
  const end = trimmed(text, span[0], span[1] - (/[\s.:—–―-]*$/u.exec(wordsOf(text, span))?.[0].length ?? 0));
  for (const { span: name } of entitiesIn(grammar.entities, span).filter(isSomebody)) {
    const before = text.slice(span[0], name[0]);
    const after = text.slice(name[1], span[1]);
    const role = ROLE.exec(after)?.[0].replace(/[\s.]+$/u, "").length ?? 0;
    const from = FROM.exec(before);
    if (from?.groups && (role > 0 || (end && name[1] >= end[1]) || colon)) {
      const cue = span[0] + before.lastIndexOf(from.groups.cue as string);
      const start = span[0] + before.length - (/(?:from|by|of)\s+(?<title>.*)$/iu.exec(from[0])?.groups?.title?.length ?? 0);
      return { cue: [cue, cue + (from.groups.cue as string).length], source: [start, name[1] + role], bare: false };
    }
    const own = WHOSE.exec(after)?.groups?.cue;
    if (own) {
      const cue = name[1] + after.indexOf(own);
      return { cue: [cue, cue + own.length], source: name, bare: false };
    }
    const mark = text.lastIndexOf(":", span[1] - 1);
    if (tells) continue;
    const bare = ALONE.test(after);
    if (colon && TITLE.test(before) && (IN_WORDS.test(after) || bare))
      return { cue: [mark, mark + 1], source: [span[0], name[1] + role], bare };
  }
  return null;
}
