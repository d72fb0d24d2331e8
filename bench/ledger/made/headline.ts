/** The headline, and the sentence with which the story then opens. */
import { cast } from "./cast.js";
import { HEADLINE_CUES } from "./cues.js";
import { fill } from "./fill.js";
import { putLead } from "./leads.js";
import { bare } from "./said.js";
import { AFTERTHOUGHT, HEADLINES } from "./sentences.js";
import { putStatement } from "./statements.js";
import type { Story } from "./story.js";

/**
 * Puts the headline; in half of the reports somebody's words.
 * @returns what puts the story's first sentence, which says such words again
 */
export function putHeadline(story: Story): () => void {
  const { dice, page } = story;
  const pattern = dice.among(HEADLINES);
  if (dice.chance(0.5)) {
    fill(story, pattern);
    return () => putStatement(story, 2);
  }
  const who = cast(story, "named-person");
  const source = page.put(who.again[0]?.[1] as string);
  who.mentions.push({ span: source, form: "name" });
  page.put(" ");
  const [says, , cue] = dice.weighted(HEADLINE_CUES);
  const at = page.put(says);
  page.put(" ");
  const content = fill(story, pattern);
  const said = story.add(bare([who], source, at), cue, [content]);
  return () => {
    const lead = putLead(story, [who], cue);
    page.put(" ");
    const start = page.at;
    page.put(`that ${page.wordsOf(content)} `);
    fill(story, AFTERTHOUGHT);
    said.repeats = story.add(lead, cue, [page.since(start)]);
    page.put(".");
    story.last = who;
  };
}
