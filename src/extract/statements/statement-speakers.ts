/** Gives each statement its speakers and those through whom its words came, in text order. */
import type { Report } from "../../records/report.js";
import { wordsOf } from "../../text/span.js";
import type { ActorIndex } from "../actors/actor-index.js";
import { type Speaker, Speakers } from "./speakers.js";
import type { AttributedStatement, StatementContent } from "./statement-draft.js";
import { addMedium, carriersIn, interviewerBefore, isOwn, mediaTold, quotedThrough, type Via, viaKindOf } from "./via.js";

/** [R8] "I" in somebody's words is that one. */
function withFirstPersons({ features }: StatementContent, found: readonly Speaker[], outer: AttributedStatement | null): Speaker[] {
  return found.flatMap((s, n) => {
    const first = features.sourceMentions[n]?.phrase.pronoun === "first";
    return first && outer && s.actor === null ? outer.speakers.map((o) => ({ ...o, actorRules: ["R8", ...o.actorRules] })) : [s];
  });
}

/** [S32] Whoever speaks does not call himself "he" or "she": in words that are shown as somebody's, that is another. */
function withoutOwnPronoun({ features }: StatementContent, found: readonly Speaker[], outer: AttributedStatement | null): Speaker[] {
  const isOwn = ({ actor }: Speaker, n: number): boolean =>
    features.sourceMentions[n]?.phrase.pronoun === "person" && outer?.speakers.some((o) => o.actor === actor) === true;
  return outer?.features.shown
    ? found.map((s, n) => (s.actor && isOwn(s, n) ? { actor: null, kind: "none", actorRules: ["S32"], kindRules: [] } : s))
    : [...found];
}

/** [R16] Whoever has nothing but pronouns is nobody: a source may bring in a word that no mention covers. */
function withoutPronounsAlone(statement: AttributedStatement): AttributedStatement {
  if (!statement.speakers.some(({ actor }) => actor?.nobody)) return statement;
  const speakers = statement.speakers.map(
    (s): Speaker => (s.actor?.nobody ? { actor: null, kind: "none", actorRules: ["R16"], kindRules: [] } : s),
  );
  return { ...statement, speakers };
}

/** [R13] Nobody is "he" who turns out to be a body, nor "it" who turns out to be a person: what an actor is may be told late in a report. */
function withoutWrongPronouns(statement: AttributedStatement): AttributedStatement {
  const isWrong = ({ actor }: Speaker, n: number): boolean => {
    const pronoun = statement.features.sourceMentions[n]?.phrase.pronoun;
    const person = actor?.kind === "person";
    return (
      actor !== null &&
      ((pronoun === "person" && !person && actor.kind !== "office" && actor.kind !== null) || (pronoun === "thing" && person))
    );
  };
  if (!statement.speakers.some(isWrong)) return statement;
  const speakers = statement.speakers.map(
    (s, n): Speaker => (isWrong(s, n) ? { actor: null, kind: "none", actorRules: ["R13"], kindRules: [] } : s),
  );
  return { ...statement, speakers };
}

/** [V1] Those in whose words an inner statement lies, the outermost first. */
function enclosing(outer: AttributedStatement | null): Via[] {
  if (!outer) return [];
  const { sourceMentions, attribution } = outer.features;
  const own = outer.speakers.flatMap(({ actor }, n): Via[] =>
    actor ? [{ actor, kind: viaKindOf(actor), span: sourceMentions[n]?.phrase.span ?? attribution.cue, rule: "V1" }] : [],
  );
  return [...outer.via, ...own];
}

/** [V4] Who goes on in one paragraph ("he added") still speaks to whom he spoke. */
function stillTold({ features, outer }: StatementContent, speakers: readonly Speaker[], last: AttributedStatement | null): Via[] {
  const goesOn =
    last !== null &&
    outer === null &&
    last.features.paragraph === features.paragraph &&
    speakers.length === 1 &&
    speakers[0]?.actor === last.speakers[0]?.actor;
  return goesOn ? last.via.filter((v) => v.kind === "medium").map((v) => ({ ...v, rule: "V4" })) : [];
}

/** Each once, and never the speaker. */
const others = (via: readonly Via[], speakers: readonly Speaker[]): Via[] =>
  via.filter(({ actor }, n) => !speakers.some((s) => s.actor === actor) && via.findIndex((v) => v.actor === actor) === n);

/**
 * Statements with their speakers. Changes `actors`: whoever speaks or carries words is marked as speaking, and added where no mention
 * covers it.
 */
export function attributeStatements(report: Report, statements: readonly StatementContent[], actors: ActorIndex): AttributedStatement[] {
  const { text } = report;
  const own = [report.publisher, report.dateline?.agency ?? null];
  const assigner = new Speakers(actors, report.dateline?.agency ?? report.publisher);
  const carriers = carriersIn(text, actors, own).map((carrier) => ({ ...carrier, via: addMedium(actors, carrier) }));
  const found: AttributedStatement[] = [];
  let last: AttributedStatement | null = null;
  for (const statement of statements) {
    const { features } = statement;
    const outer =
      statement.outer === null ? null : (found[statement.outer] ?? unattributed(statements[statement.outer] as StatementContent));
    const speakers = withoutOwnPronoun(statement, withFirstPersons(statement, assigner.assign(features), outer), outer);
    const [cue] = features.attribution.cue;
    const carried = outer ? [] : carriers.filter(({ from, to }) => from <= cue && cue < to).map(({ via }) => via);
    const media = mediaTold(actors, features).map((medium) => addMedium(actors, medium));
    const quoting = quotedThrough(actors, features);
    let through = media.filter((v) => !isOwn(wordsOf(text, v.span), own));
    if (through.length === 0) through = stillTold(statement, speakers, last);
    if (through.length === 0) {
      const asking = interviewerBefore(text, actors, features, own);
      if (asking) through = [addMedium(actors, asking)];
    }
    const attributed = { ...statement, speakers, media, via: others([...carried, ...enclosing(outer), ...quoting, ...through], speakers) };
    found.push(attributed);
    if (!outer) last = attributed;
  }
  return found.map(withoutWrongPronouns).map(withoutPronounsAlone);
}

/** A statement whose turn is still to come: where one opens with "Citing two officials", theirs stands before the one that cites. */
const unattributed = (statement: StatementContent): AttributedStatement => ({ ...statement, speakers: [], via: [], media: [] });
