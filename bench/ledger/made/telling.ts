/** What a speaker does with words, and what follows the cue that says so. */
import type { Mode } from "../../../src/records/vocabulary.js";
import type { Voice } from "./characters.js";
import { type Cue, STANCES } from "./cues.js";
import { fill } from "./fill.js";
import type { Span } from "./page.js";
import { CLAUSES, INFINITIVES, TAKEN_OVER, THINGS } from "./sentences.js";
import type { Story } from "./story.js";

/** What a document can do with words. */
const WRITTEN = ["assert", "show", "warn", "demand", "propose", "accuse", "criticise", "decide"];

/** A document shows what it cannot do; nobody else but an organisation can show anything. */
export function cueFor({ dice }: Story, authority: Voice): Cue {
  const row = dice.weighted(STANCES);
  const document = authority === "document";
  const fits = document ? WRITTEN.includes(row[0]) : row[0] !== "show" || authority === "organisation";
  const instead = document ? "show" : "assert";
  return dice.common((fits ? row : (STANCES.find(([stance]) => stance === instead) ?? row))[2], 0.4);
}

/** Puts what is said, as it follows its cue. */
export function putContent(story: Story, form: Cue["form"], mode: Mode = "indirect", that = true): Span {
  const { dice, page } = story;
  const start = page.at;
  if (form === "that" ? that : form !== "thing") page.put(`${form} `);
  fill(story, dice.among(form === "to" ? INFINITIVES : form === "thing" ? THINGS : CLAUSES));
  if (mode === "mixed") {
    page.put(" ");
    fill(story, dice.among(TAKEN_OVER));
  }
  return page.since(start);
}
