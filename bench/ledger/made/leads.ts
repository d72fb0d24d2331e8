/** Leads: who speaks, the cue, and whom it was told, when and where. */
import { cast } from "./cast.js";
import { Character } from "./characters.js";
import type { Cue } from "./cues.js";
import type { Beside, Lead, Speakers, Venue } from "./said.js";
import { putSource } from "./sources.js";
import type { Story } from "./story.js";
import { phrases } from "./strings.js";
import { DAYS } from "./times.js";

const AUDIENCES = [
  ["reporters", 60],
  ["lawmakers", 20],
  ["delegates", 12],
  ["residents", 8],
] as const;

const VENUES: readonly (readonly [kind: Venue["kind"], weight: number, words: readonly string[]])[] = [
  ["statement", 30, phrases("in a statement / in a press release / in a written statement")],
  ["news-conference", 22, phrases("at a news conference / at a briefing / during a press briefing")],
  ["interview", 14, phrases("in an interview / in a radio interview / during a television interview")],
  ["speech", 10, phrases("in a speech / in a televised address / at a rally")],
  ["social-media", 8, phrases("on social media / in a social media post")],
  ["meeting", 6, phrases("at a meeting / at the talks / during a summit")],
  ["court", 4, phrases("in court / before the court")],
  ["call", 3, phrases("in a phone call / by telephone")],
  ["document", 2, phrases("in a letter / in a memo / in a filing")],
  ["other", 1, phrases("on the sidelines / at the graveside / outside the gates")],
];

/** Puts a medium, or an audience that has no voice here. */
function putTold(story: Story): Beside {
  const { dice, page, characters } = story;
  page.put(" ");
  if (dice.chance(0.3)) {
    const who = cast(story, "other-media");
    return { who, span: story.name(who).span };
  }
  const [name] = dice.weighted(AUDIENCES);
  let who = characters.find((c) => c.name === name);
  if (!who) {
    who = new Character(name, "group", "unnamed");
    characters.push(who);
  }
  const span = page.put(name);
  who.mentions.push({ span, form: "nominal" });
  return { who, span };
}

export function putLead(story: Story, speakers: Speakers, cue: Cue, negatable = false): Lead {
  const { dice, page } = story;
  const { span: source, open } = putSource(story, speakers);
  page.put(open ? ", " : " ");
  const { kind } = speakers[0];
  const negated = negatable && cue.base !== null && dice.chance(0.1);
  const told = cue.past === "said" && kind === "person" && dice.chance(0.2);
  const at = page.put(negated ? `did not ${cue.base}` : told ? "told" : cue.past);
  const whom = told ? putTold(story) : null;
  const medium = whom?.who.kind === "medium" ? whom : null;
  let venue: Venue | null = medium && { kind: "interview", ...medium };
  if (whom?.who.name === "reporters") venue = { kind: "news-conference", who: null, span: page.since(at[0]) };
  const time = dice.chance(0.12) ? story.time(DAYS) : null;
  if (!venue && kind !== "document" && dice.chance(0.14)) {
    const [where, , ways] = dice.weighted(VENUES);
    page.put(" ");
    venue = { kind: where, who: null, span: page.put(dice.common(ways, 1)) };
  }
  return { speakers, source, cue: at, negated, addressee: medium ? null : whom, via: medium ? [medium] : [], venue, time };
}
