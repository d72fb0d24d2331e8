/** [S15] Quotations signed with a dash. */
import type { ScoredAttribution } from "../../annotate/attribution.js";

const DASH = /^[―—–-]{1,2}$/;
const SIGNED = /^[ \t\u00a0]*(\p{Lu}[^\n.!?“”"]{1,60}?)[ \t\u00a0]*(?=\n|$)/u;

/** [S15] Behind a quotation and a dash, what ends the paragraph is who said it ("“…” ― Ana Novak"). */
export function dashAttribution(text: string, attribution: ScoredAttribution): ScoredAttribution {
  const { cue, sources } = attribution;
  const name = sources.length === 0 && DASH.test(text.slice(...cue)) ? SIGNED.exec(text.slice(cue[1], cue[1] + 80)) : null;
  if (!name?.[1]) return attribution;
  const start = cue[1] + name[0].indexOf(name[1]);
  return { ...attribution, sources: [[start, start + name[1].length]] };
}
