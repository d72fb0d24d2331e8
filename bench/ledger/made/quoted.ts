/** Statements in the speaker's words. */
import type { Cue } from "./cues.js";
import { fill } from "./fill.js";
import { putLead } from "./leads.js";
import type { Span } from "./page.js";
import { bare, type Lead, type Speakers } from "./said.js";
import { QUOTED } from "./sentences.js";
import { putSource } from "./sources.js";
import type { Story } from "./story.js";

export function putQuoted(story: Story, speakers: Speakers, cue: Cue): void {
  const { dice, page } = story;
  const quote = (end: string): Span => {
    const start = page.at;
    page.put("“");
    page.sentence();
    fill(story, dice.among(QUOTED));
    page.put(`${cue.form === "whether" ? "?" : end}”`);
    return page.since(start);
  };
  if (dice.chance(0.25)) {
    const lead = putLead(story, speakers, cue);
    page.put(": ");
    story.add(lead, cue, [quote(".")], "direct");
    return;
  }
  const content = [quote(",")];
  page.put(" ");
  let lead: Lead;
  if (speakers.every((who) => !who.introduced) && dice.chance(0.5)) {
    const at = page.put(cue.past);
    page.put(" ");
    lead = bare(speakers, putSource(story, speakers).span, at);
  } else lead = putLead(story, speakers, cue);
  story.add(lead, cue, content, "direct");
  page.put(".");
  if (dice.chance(0.25)) {
    page.put(" ");
    content.push(quote("."));
  }
}
