/** Statements in other words than the speaker's, and those that are passed on inside them. */
import type { Mode } from "../../../src/records/vocabulary.js";
import { cast } from "./cast.js";
import { ACCORDING, CITING, type Cue, REPORTED } from "./cues.js";
import { putLead } from "./leads.js";
import type { Span } from "./page.js";
import { type Beside, bare, type Lead, type Speakers } from "./said.js";
import { putSource } from "./sources.js";
import type { Story } from "./story.js";
import { cueFor, putContent } from "./telling.js";

/** Those through whom the words reach the report that a lead's speaker passes on. */
const passedOn = ({ speakers, source, via }: Lead): Beside[] => [...via, ...speakers.map((who) => ({ who, span: source as Span }))];

/** What somebody says that another said, where the lead is put. */
function putHolding(story: Story, lead: Lead, cue: Cue): void {
  const { dice, page } = story;
  const content: Span[] = [];
  const outer = story.add(lead, cue, content);
  const start = page.at;
  page.put("that ");
  const person = lead.speakers[0]?.authority !== "named-person" && dice.chance(0.6);
  const who = cast(story, person ? "named-person" : "organisation");
  const { span, open } = story.name(who);
  page.put(open ? ", " : " ");
  const inner = cueFor(story, who.authority);
  const had = page.put(`had ${inner.past}`);
  page.put(" ");
  story.add(bare([who], span, had, passedOn(lead)), inner, [putContent(story, inner.form)], "indirect", outer);
  content.push(page.since(start));
}

/** What a medium has from others. */
export function putCiting(story: Story, speakers: Speakers): void {
  const { page } = story;
  const lead = putLead(story, speakers, REPORTED);
  page.put(" ");
  const content = putContent(story, "that");
  const outer = story.add(lead, REPORTED, [content]);
  page.put(", ");
  const citing = page.put(CITING.past);
  page.put(" ");
  const who = cast(story, story.dice.chance(0.7) ? "official-unnamed" : "unnamed");
  const { span } = putSource(story, [who]);
  page.put(".");
  story.add(bare([who], span, citing, passedOn(lead)), CITING, [content], "indirect", outer);
}

/** All of it in other words, or all but a few. */
export function putReported(story: Story, speakers: Speakers, cue: Cue, mode: Mode, room: number): void {
  const { dice, page } = story;
  const [{ authority }] = speakers;
  const fate = cue.form === "that" ? dice.next() : 1;
  if (fate < 0.1 && cue.stance === "assert" && authority !== "document") {
    const according = page.put(ACCORDING.past);
    page.put(" ");
    const { span } = putSource(story, speakers);
    page.put(", ");
    story.add(bare(speakers, span, according), ACCORDING, [putContent(story, "that", mode, false)], mode);
  } else if (fate < 0.25) {
    const content = putContent(story, "that", mode, false);
    page.put(", ");
    story.add(putLead(story, speakers, cue), cue, [content], mode);
  } else {
    const lead = putLead(story, speakers, cue, true);
    const close = page.at === lead.cue[1]; // else what stands between cue and content calls for "that"
    page.put(" ");
    const holds = cue.form === "that" && room > 1 && speakers.length === 1 && authority !== "organisation" && dice.chance(0.16);
    if (holds) putHolding(story, lead, cue);
    else story.add(lead, cue, [putContent(story, cue.form, mode, !close || dice.chance(0.7))], mode);
  }
  page.put(".");
}
