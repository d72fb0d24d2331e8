/** Statements: who makes one, and in whose words it is put. */
import type { Mode } from "../../../src/records/vocabulary.js";
import { cast } from "./cast.js";
import type { Voice } from "./characters.js";
import { COUNTED, NOBODYS } from "./cues.js";
import type { Weights } from "./dice.js";
import { putQuoted } from "./quoted.js";
import { putCiting, putReported } from "./reported.js";
import { bare, type Speakers } from "./said.js";
import { putSource } from "./sources.js";
import type { Story } from "./story.js";
import { cueFor, putContent } from "./telling.js";

/** How many in a hundred statements have which authority. */
const AUTHORITIES: Weights<Voice | "none"> = [
  ["named-person", 45],
  ["official-unnamed", 13.5],
  ["organisation", 13],
  ["spokesperson", 8.5],
  ["unnamed", 8],
  ["document", 5],
  ["other-media", 3.5],
  ["none", 2.9],
  ["reporter", 0.6],
];
const MODES: Weights<Mode> = [
  ["indirect", 48],
  ["direct", 34],
  ["mixed", 18],
];

/** What nobody in particular says. */
function putNobodys(story: Story): void {
  const { page } = story;
  const cue = story.dice.common(NOBODYS, 2);
  page.put("it ");
  const at = page.put(cue.past);
  page.put(" ");
  story.add(bare([], null, at), cue, [putContent(story, "that")]);
  page.put(".");
}

/** What the report's own witness saw. */
function putSeen(story: Story): void {
  const { page } = story;
  const who = cast(story, "reporter");
  const { span } = putSource(story, [who]);
  page.put(" ");
  const at = page.put(COUNTED.past);
  page.put(" ");
  story.add(bare([who], span, at), COUNTED, [putContent(story, "thing")]);
  page.put(".");
}

/** Puts a statement, or two where one holds the other and there is room. */
export function putStatement(story: Story, room: number): void {
  const { dice, page } = story;
  page.sentence();
  const last = dice.chance(0.7) ? null : story.last;
  story.last = last;
  const kind = last?.authority ?? dice.weighted(AUTHORITIES)[0];
  if (kind === "none" || kind === "reporter") {
    story.last = null;
    if (kind === "none") putNobodys(story);
    else putSeen(story);
    return;
  }
  const first = last ?? cast(story, kind);
  const second = kind === "named-person" && dice.chance(0.05) ? cast(story, kind) : first;
  const speakers: Speakers = second === first ? [first] : [first, second];
  if (kind === "other-media" && room > 1 && dice.chance(0.3)) putCiting(story, speakers);
  else {
    const cue = cueFor(story, kind);
    const mode = kind === "document" ? (dice.chance(0.3) ? "mixed" : "indirect") : dice.weighted(MODES)[0];
    if (mode === "direct" && (cue.form === "that" || cue.form === "whether")) putQuoted(story, speakers, cue);
    else putReported(story, speakers, cue, mode === "direct" ? "indirect" : mode, room);
  }
  story.last = second === first ? first : null;
}
