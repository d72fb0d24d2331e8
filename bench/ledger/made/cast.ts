/** Who speaks in a report: for each authority, how one is made that has it. */
import { medium, organisation } from "./bodies.js";
import type { Character, Voice } from "./characters.js";
import { nameless } from "./nameless.js";
import { named } from "./people.js";
import type { Story } from "./story.js";
import { list } from "./strings.js";

const OFFICIALS = list("official diplomat adviser minister officer negotiator lawmaker prosecutor envoy inspector regulator");
const OTHERS = list(
  "resident bystander employee contractor trader survivor executive volunteer shareholder analyst captain lawyer student",
);
const DOCUMENTS = list("letter report memo draft petition filing indictment audit transcript survey decree affidavit forecast");

const MADE: Readonly<Record<Exclude<Voice, "organisation">, (story: Story) => Character>> = {
  "named-person": (story) => named(story, "named-person"),
  spokesperson: (story) =>
    story.dice.chance(0.5) ? named(story, "spokesperson") : nameless(story, "spokesperson", story.dice.among(["spokesman", "spokeswoman"])),
  "official-unnamed": (story) => nameless(story, "official-unnamed", story.dice.common(OFFICIALS, 3)),
  unnamed: (story) => nameless(story, "unnamed", story.dice.common(OTHERS, 5)),
  document: (story) => nameless(story, "document", story.dice.common(DOCUMENTS, 5)),
  "other-media": medium,
  reporter: (story) => nameless(story, "reporter", "reporter"),
};

/** One who speaks on that authority, new or known. */
export const cast = (story: Story, authority: Voice): Character =>
  authority === "organisation" ? organisation(story) : story.speaker(authority, MADE[authority]);
