/** Cues: words by which a report says that somebody says something. */
import type { Statement } from "../../../src/records/statement.js";
import { phrases } from "./strings.js";

/** A way to say that somebody says something: what follows it, its form behind "did not" where it has one, its tone. */
export interface Cue {
  readonly stance: Statement["stance"];
  readonly past: string;
  readonly form: "that" | "to" | "thing" | "whether";
  readonly base: string | null;
  readonly tone: Statement["tone"];
}

/**
 * Stances, how many in a hundred statements have them, and their cues, the commonest first: the past, what follows, the form behind
 * "did not", the tone.
 */
const SAID = `
  assert 60 = said:that / added:that / argued:that:argue / noted:that:note / explained:that:explain / claimed:that:claim:distancing /
      insisted:that::insisting / stressed:that:stress:insisting / stated:that / maintained:that::insisting / recalled:that /
      observed:that
  confirm 4 = confirmed:that:confirm / acknowledged:that:acknowledge:conceding / admitted:that:admit:conceding /
      conceded:that::conceding
  deny 3.5 = denied:that / rejected:thing / ruled out:thing:rule out / dismissed:thing:dismiss / disputed:that:dispute
  accuse 2.5 = alleged:that::distancing / blamed:thing:blame / accused:thing:accuse
  warn 3 = warned:that:warn / cautioned:that
  threaten 0.3 = threatened:to:threaten
  demand 2 = demanded:thing:demand / called for:thing:call for / demanded:that / insisted on:thing::insisting / ordered:thing
  request 2.5 = asked for:thing:ask for / urged:thing / requested:thing:request / appealed for:thing / asked to:thing
  promise 2.5 = promised:to:promise / pledged:to:pledge / vowed:to / promised:that:promise / guaranteed:that:guarantee
  decline 2.5 = declined:to / refused:to
  praise 1.5 = praised:thing:praise / welcomed:thing:welcome / hailed:thing / applauded:thing
  criticise 2 = criticised:thing:criticise / condemned:thing:condemn / denounced:thing / complained:that:complain
  ask 1 = asked:whether / wondered:whether / questioned:thing:question
  believe 3.5 = believed:that:believe / expected:that:expect / thought:that:think / feared:that:fear / predicted:that / suspected:that
  intend 2 = planned:to:plan / wanted:to:want / intended:to:intend / aimed:to
  agree 1 = agreed:that / agreed:to:agree / concurred:that
  doubt 0.6 = doubted:that:doubt / doubted:thing
  show 1.5 = showed:that:show / revealed:that:reveal / indicated:that:indicate / found:that
  know 0.4 = knew:that:know / remembered:that:remember
  name 0.3 = dubbed:thing / nicknamed:thing
  propose 1 = proposed:that:propose / recommended:that:recommend / proposed:thing
  support 1 = supported:thing:support / backed:thing / endorsed:thing:endorse / defended:thing
  oppose 0.8 = opposed:thing:oppose / objected to:thing:object to
  hope 1 = hoped:that:hope / hoped:to:hope / wished:that
  decide 1 = decided:to:decide / ruled:that:rule / determined:that / decided:that:decide
  other 0.5 = joked:that / hinted:that / signalled:that / read out:thing
`;
export const STANCES: readonly (readonly [stance: Statement["stance"], weight: number, cues: readonly Cue[]])[] = SAID.trim()
  .split(/\n {2}(?! )/)
  .map((row) => {
    const [head, ways] = row.split(" = ") as [string, string];
    const [stance, weight] = head.split(" ") as [Cue["stance"], string];
    const cues = phrases(ways).map((way): Cue => {
      const [past, form, base, tone] = way.split(":") as [string, Cue["form"], string?, Cue["tone"]?];
      return { stance, past, form, base: base || null, tone: tone ?? "neutral" };
    });
    return [stance, Number(weight), cues];
  });

const cue = (past: string, stance: Cue["stance"], tone: Cue["tone"] = "neutral"): Cue => ({ stance, past, form: "that", base: null, tone });

/** Nobody's words: authority none. */
export const NOBODYS = [
  cue("is believed", "believe"),
  cue("was reported", "assert"),
  cue("was rumoured", "assert"),
  cue("was alleged", "accuse", "distancing"),
  cue("was expected", "believe"),
  cue("was feared", "believe"),
];
export const ACCORDING = cue("according to", "assert");
export const [REPORTED, CITING, COUNTED] = [cue("reported", "assert"), cue("citing", "assert"), cue("counted", "assert")];
/** A headline's, and the story's own words for it. */
export const HEADLINE_CUES = [
  ["says", 70, cue("said", "assert")],
  ["warns", 20, cue("warned", "warn")],
  ["confirms", 10, cue("confirmed", "confirm")],
] as const;
