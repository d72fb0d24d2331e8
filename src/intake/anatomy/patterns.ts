/**
 * What the lines of a report look like that are not its prose. Words are those of the trade (wire services' own
 * sign-offs, licence links and correction forms), not of any one outlet.
 */

/** A line made of a page address: words in lower case joined by hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+){3,}(?:\.html?)?\/?$/;

/** What wire services print under their stories. Whole line. */
const WIRE_FURNITURE: readonly RegExp[] = [/^sign up here\b/i, /^our standards\s*:/i, /^(?:purchase|buy) licens(?:ing|e) rights\b/i];

/** Lines that sell or link. Whole line. */
/** What buttons for sharing say, and what stands beside it on their line. */
const SHARE = "share|tweet|email|print|save|copy link|comments?|follow us|facebook|twitter|whatsapp|linkedin|reddit";
const SHARE_MORE = "this|article|on|share|tweet|email|print|save|copy|link|comments?|facebook|twitter|x|whatsapp|linkedin|reddit";

const FURNITURE: readonly RegExp[] = [
  ...WIRE_FURNITURE,
  /^sign up (?:for|to)\b/i,
  /^(?:read|see|watch|listen|hear|view)(?: it)? (?:more|also|next|here|now|the full (?:story|text|report))\b.{0,120}$/i,
  /^(?:read more|related(?: (?:stories|articles|links|coverage|topics?|content))?|more (?:from|on|stories)|also read|recommended|most read|trending|suggested topics?)\s*(?:[:|].{0,160})?$/i,
  /^(?:advertisement|advertising|sponsored|promoted(?: content)?|story continues below|continue reading|skip (?:advert|to)\b.{0,60})\W*$/i,
  new RegExp(`^(?:${SHARE})(?:[\\s|,·•]+(?:${SHARE_MORE}))*\\W*$`, "i"),
  /^(?!.{0,300}\b(?:said|told|says)\b)(?:subscribe|register|log ?in|sign ?in|join|get|download|follow)\b.{0,60}\b(?:newsletters?|inbox|app|subscription|subscribers?|account|alerts|podcast|facebook|twitter|instagram|whatsapp|telegram|youtube)\b.{0,80}$/i,
  /^(?:click|tap) here\b/i,
  /^(?:©|\(c\)|copyright\s*(?:©|\(c\)|(?:19|20)\d\d|by\b|:)).{0,200}$/i,
  /^all rights reserved\b/i,
  /^this (?:material|article|content) may not be (?:published|reproduced|copied)\b/i,
  /^\d+ min(?:ute)?s? read\W*$/i,
  /^opens? (?:in )?(?:a )?new (?:tab|window)\W*$/i,
  /^(?:thomson )?reuters trust principles\b/i,
];

/** Furniture that trails a line of something else ("… Purchase Licensing Rights, opens new tab"). */
const TRAILING =
  /(?:^|\s)(?:(?:purchase|buy) licens(?:ing|e) rights(?:\s*,?\s*opens? (?:in )?(?:a )?new (?:tab|window))?|,?\s*opens? (?:in )?(?:a )?new (?:tab|window)|sign up here\.?)\s*$/i;

const DOING =
  "(?:additional |further |extra )?(?:reporting|writing|editing|compiled|written|reported|edited|translated|translation|production|graphics?|photography|video|research)";
const SIGN_OFF: readonly RegExp[] = [
  new RegExp(
    `^[(\\[—–-]*\\s*(?:with )?${DOING}(?:(?:,| and| &) (?:additional )?(?:reporting|writing|editing|compiled|written))*\\s*(?:by\\b|:)`,
    "i",
  ),
  /^\(?(?:the )?associated press (?:writers?|journalists?|reporters?)\b.{0,300}\bcontributed\b/i,
  /^.{0,200}\bcontributed (?:reporting|to this (?:report|story|article))(?: from [^.]{0,60})?[.)]*$/i,
];

const CORRECTION: readonly RegExp[] = [
  /^\W{0,2}(?:correction|corrections|clarification|corrected|editor['’]?s['’]? note)\b\s*(?:[:—–-]|\(|to\b)/i,
  /^\((?:corrects?|clarifies|refiles?|removes?|recasts?|updates?|fixes|adds?)\b.*\)$/i,
  /^(?:this|an earlier version of this|a previous version of this) (?:story|article|version|report|item)\b.{0,80}\b(?:correct|clarif|refil|misstated|misspelled|misidentified|incorrectly)/i,
  /^(?:this|the) (?:story|article|headline|report) (?:has been|was) (?:updated|amended|corrected|refiled)\b/i,
];

/** Who took a picture, at the end of a line, in the five ways in which agencies and papers say it. */
const CREDITS = [
  String.raw`(?:REUTERS|AFP|AP|EPA|Reuters|Getty Images)\s?\/\s?[^\n]{2,80}`, // REUTERS/Ana Novak
  String.raw`\((?:AP|AFP|EPA|Reuters|Getty)[ /][^)\n]{2,80}\)`, // (AP Photo/Ana Novak)
  String.raw`(?:photo(?:graph)?s?|image|picture|credit|file photo)(?: by\b|\s*[:/|])\s*[^\n]{2,80}`, // Photo: Ana Novak
  String.raw`[\p{L}.' -]{3,40}\/(?:AP|AFP|Reuters|REUTERS|EPA|Getty Images|AFP via Getty Images|Bloomberg|Pool|POOL|File|The (?:New York Times|Washington Post))\b[^\n]{0,60}`, // Ana Novak/AP
  String.raw`(?:via|courtesy of) (?:Getty Images|AP|AFP|Reuters|REUTERS)[^\n]{0,40}`, // via Getty Images
];
const CREDIT = new RegExp(`(?:^|[\\s(])(?:${CREDITS.join("|")})\\s*$`, "iu");

const matches = (patterns: readonly RegExp[], line: string): boolean => patterns.some((p) => p.test(line));

export const isFurniture = (line: string): boolean => line.length < 400 && matches(FURNITURE, line);
/** Furniture that belongs to a wire story's own text, however much of it is links. */
export const isWireFurniture = (line: string): boolean => line.length < 200 && matches(WIRE_FURNITURE, line);
export const isSignOff = (line: string): boolean => line.length < 600 && matches(SIGN_OFF, line);
export const isCorrection = (line: string): boolean => matches(CORRECTION, line);

/** Where trailing furniture begins in a line, after some other words; null where none does. */
export function trailingFurniture(line: string): number | null {
  const found = TRAILING.exec(line);
  if (!found) return null;
  const at = found.index + (/^\s/.test(found[0]) ? 1 : 0);
  return line.slice(0, at).trim() === "" ? null : at;
}

/** Where a picture's credit begins in a line, or null. */
export function creditStart(line: string): number | null {
  const found = CREDIT.exec(line);
  return found ? found.index + (/^\s/.test(found[0]) ? 1 : 0) : null;
}

const LETTERS = /\p{L}/u;

/** A heading all in capitals, without a full stop: at most ten words. */
export const isCapitals = (line: string): boolean =>
  LETTERS.test(line) && !/\p{Ll}/u.test(line) && !/[.!?]["”’)]*$/.test(line) && line.split(/\s+/).length <= 10 && line.length > 3;

export const BULLET = /^(?:[•·▪‣●○*–—-]|\d{1,2}[.)])\s+(?=\S)/;

/** Between two words of a byline there is always something: patterns that let it be nothing take exponential time. */
const NAME_WORD = "\\p{Lu}[\\p{L}'’-]*\\.?";

/** A byline line: "By A. Name", "By A Name and B Name, Agency". */
export const BYLINE = new RegExp(
  `^(?:By|BY|by) ${NAME_WORD}(?:(?:,? |, ?| ?[|/&] ?| (?:and|AND|with|in|for|of) )${NAME_WORD}){0,13}$`,
  "u",
);

/** A byline that opens a paragraph: "By A Name, The Agency. Prose goes on." */
export const BYLINE_IN_PROSE = new RegExp(
  `^By ${NAME_WORD}(?:,? (?:(?:and|de|van|von|al|el|bin) )?${NAME_WORD}){1,8}(?: \\((?:AP|AFP|Reuters)\\))?(?:(?<=\\.)|\\.)(?=\\s+["“'‘]?\\p{Lu})`,
  "u",
);

/** "Updated May 5, 2025." before the story's first words. */
export const WRITTEN = /^(?:Updated|Published|Posted|Written|Filed)(?: on)? \p{Lu}[\p{L}.]{2,9} \d{1,2}, \d{4}\.(?=\s)\s*/u;

/** [A26] A turn of an interview: "Q: Why have they stopped?" */
export const TURN = /^[*_]{0,3}(?:Q|A|Question|Answer)\d{0,3}[*_]{0,3}[:.]\s/u;

/** [A27] A line that says from whose desk the words under it are. */
export const DESK = /^from the (?:desk|office|pen) of\b/i;

/** [A30] A line that leads to what is said below it, in a sentence behind another or by a verb of saying: "Its director wrote on the site:". */
export const LEADS_TO_WORDS =
  /(?:\p{L}{3}[.!?]["”’)]*\s+["“]?\p{Lu}[^\n]*|(?<!\p{L})(?:wrote|writes|said|says|reads|posted|replied|replies|answered|tweeted|stated|added)(?!\p{L})[^:\n]{0,60}):$/u;

/** [A31] A question with a number before it: "1. What is the view like?" */
export const NUMBERED_QUESTION = /^\d{1,2}[.)]\s+\S[^\n]*\?["”’)*_]*$/u;

/** Endings after which a line is prose. */
export const ENDS_SENTENCE = /[.!?…:;,]["”’')\]]*$/;
