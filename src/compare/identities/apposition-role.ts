/** The role of somebody of whom the record has none, in the words beside the name that a comma parts from it: "Dario Vell, a 45-year-old farmer". */
import type { Actor } from "../../records/actor.js";
import { type Role, roleOf } from "./roles.js";

const BEHIND = /^\s?,\s+(?:who\s+(?:is|was)\s+)?(?:an?|the)\s+([^,.;:()“”"]{3,80})/iu;
const BEFORE = /(?:^|[.;:“”"\n])\s*(?:an?|the)\s+([^,.;:()“”"\n]{3,80}),\s+$/iu;
/** What stands behind a post is where it is held. */
const OWNER = /^(.+?)\s+(?:of|at|for|in|from|with|who|and|near|on)\s/iu;
const REACH = 100; // characters beside a name

export function appositionRole({ mentions }: Actor, text: string): Role | null {
  for (const { span, form } of mentions) {
    if (form !== "name") continue;
    const behind = BEHIND.exec(text.slice(span[1], span[1] + REACH))?.[1];
    const words = behind ?? BEFORE.exec(text.slice(Math.max(0, span[0] - REACH), span[0]))?.[1];
    const role = words ? roleOf({ title: OWNER.exec(words)?.[1] ?? words, of: null }) : null;
    if (role) return role;
  }
  return null;
}
