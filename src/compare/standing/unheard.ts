/** [H9] Which parties of a matter nobody speaks for, in the reports that tell of it. */
import { countryOf } from "../../lexicon/countries.js";
import type { ReadoutDocument } from "../../records/document.js";

/** Words that say who speaks, as a report has them: a name, a description, a role, whom they are of. */
type Voice = readonly string[];

/** Behind these a name is where somebody is, or whom it goes to: a trader in Norway speaks for himself. */
const ELSEWHERE = /^(?:in|near|at|to|against|over|on)$/i;

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}.]+/gu)?.map((word) => word.replace(/\.$/, "")) ?? [];

/** Whether words name a party as whose voice they are. */
function namesParty(words: readonly string[], party: readonly string[], country: string | null): boolean {
  return words.some((_, at) => {
    const before = words[at - 1];
    if (before !== undefined && ELSEWHERE.test(before)) return false;
    if (party.every((word, n) => words[at + n]?.toLowerCase() === word.toLowerCase())) return true;
    return country !== null && [1, 2].some((n) => countryOf(words.slice(at, at + n).join(" ")) === country);
  });
}

/** Who speaks in a report; who declines to has not spoken. @param nameOf what an actor of it is called across reports; null where it is called so here alone */
export function voicesOf({ report, actors, statements }: ReadoutDocument, nameOf: (actor: string) => string | null): Voice[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return statements
    .filter(({ authority, stance }) => authority.kind !== "reporter" && authority.kind !== "none" && stance !== "decline")
    .map(({ speakers, speakerText, source, authority: { descriptor, affiliation } }) => {
      const speaking = speakers.flatMap((id) => byId.get(id) ?? []);
      const told = [speakerText, descriptor, affiliation, ...source.map((span) => report.text.slice(...span))];
      const known = speaking.flatMap(({ id, name, roles }) => [name, nameOf(id), ...roles.flatMap(({ title, of }) => [title, of])]);
      return [...told, ...known].filter((words) => words !== null);
    });
}

/** @param parties names @returns those that no voice is, is described by, or speaks for, in their order */
export function unheardOf(parties: readonly string[], voices: readonly Voice[]): string[] {
  const said = [...new Set(voices.flat())].map(wordsOf);
  return [...new Set(parties)].filter((party) => {
    const [words, country] = [wordsOf(party), countryOf(party)];
    return words.length > 0 && !said.some((voice) => namesParty(voice, words, country));
  });
}
