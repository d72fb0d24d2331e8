/** People and papers that speak, are described, and are never named. */
import { organisation } from "./bodies.js";
import { Character, type Voice } from "./characters.js";
import type { Weights } from "./dice.js";
import { phrase } from "./fill.js";
import { COUNTS, LISTS, SMALL } from "./lists.js";
import type { Span } from "./page.js";
import { PROXIMITY } from "./sentences.js";
import type { Story } from "./story.js";
import { withArticle } from "./strings.js";

const SENIORITIES: Weights<"senior" | "former" | null> = [
  ["senior", 25],
  [null, 60],
  ["former", 15],
];

export function nameless(story: Story, authority: Voice, noun: string): Character {
  const { dice, page } = story;
  const [land, adjective] = dice.among(story.countries);
  const official = authority === "official-unnamed";
  const people = official || authority === "unnamed";
  const several = people && dice.chance(0.3) ? dice.common(COUNTS, 2) : null;
  const seniority = people ? dice.weighted(official ? SENIORITIES : SENIORITIES.slice(1))[0] : null;
  const before: Partial<Record<Voice, string>> = {
    "official-unnamed": `${adjective} ${dice.among(LISTS.field)} `,
    unnamed: `${dice.chance(0.5) ? adjective : dice.common(LISTS.noun)} `,
    document: `${dice.common(LISTS.adj)} `,
    reporter: `${story.frame.publisher} `,
  };
  const called = several ? `${noun}s` : noun;
  const described = `${seniority ? `${seniority} ` : ""}${before[authority] ?? ""}${called}`;
  const introduced = several ? `${several} ${described}` : withArticle(described);
  const introduce = (self: Character) => {
    const start = page.at;
    page.put(introduced);
    let affiliation = official ? land : null;
    let proximity: Span | null = null;
    if (authority === "spokesperson") {
      const body = organisation(story);
      page.put(" for ");
      story.name(body);
      affiliation = body.name;
    } else if (authority === "document") page.put(` on ${dice.common(LISTS.nouns)}`);
    else if (people && dice.chance(0.35)) {
      page.put(" ");
      proximity = page.put(phrase(dice, dice.among(PROXIMITY)));
    }
    const descriptorSpan = page.since(several ? start : start + introduced.length - described.length); // without its article
    const descriptor = page.wordsOf(descriptorSpan);
    self.name = descriptor;
    self.mentions.push({ span: page.since(start), form: "nominal" });
    if (authority === "document" || authority === "reporter") return false;
    const count = several === "several" ? "plural" : several ? SMALL.indexOf(several) + 2 : 1;
    self.described = { ...self.described, descriptor, descriptorSpan, affiliation, seniority, count, proximity };
    return false;
  };
  const kind = authority === "document" ? "document" : several ? "group" : "person";
  return new Character(described, kind, authority, [["", `the ${called}`, "nominal"]], introduce);
}
