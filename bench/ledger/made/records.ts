/** The records of a story, once its report has an id. */
import type { Actor, Place } from "../../../src/records/actor.js";
import { statementOf, UNDESCRIBED } from "../../../src/records/build.js";
import { recordId } from "../../../src/records/ids.js";
import type { Statement } from "../../../src/records/statement.js";
import type { Time } from "../../../src/records/time.js";
import type { Character } from "./characters.js";
import type { Span } from "./page.js";
import type { Said } from "./said.js";
import type { Story } from "./story.js";
import type { Timed } from "./times.js";

interface Mentioned {
  readonly mentions: readonly { readonly span: Span }[];
}
const spans = ({ mentions }: Mentioned) => mentions.map(({ span }) => span);
const byMention = (a: Mentioned, b: Mentioned) => (a.mentions[0]?.span[0] ?? 0) - (b.mentions[0]?.span[0] ?? 0);

const start = ({ lead: { source, cue }, content }: Said): number => Math.min(source?.[0] ?? cue[0], cue[0], content[0]?.[0] ?? cue[0]);
const viaKind = ({ kind }: Character) => (kind === "medium" || kind === "document" ? kind : "person");

export function recordsOf(report: string, { page, said, times, characters, places }: Story) {
  const ids = new Map<Character | Timed | Said, string>();
  const idOf = (of: Character | Timed | Said | null | undefined): string | null => (of && ids.get(of)) ?? null;
  const actorOf = (who: Character): Actor => {
    const { name, kind, roles, named, mentions } = who;
    const id = recordId("a", report, [spans(who)]);
    ids.set(who, id);
    return { id, name, kind, roles, named, mentions };
  };
  const timeOf = (time: Timed): Time => {
    const id = recordId("t", report, [[time.span]]);
    ids.set(time, id);
    return { id, ...time };
  };
  const statement = (s: Said): Statement => {
    const { lead, content, mode, stance, tone, saidAt, outer, confidence } = s;
    const { speakers, source, cue, negated, addressee, via, venue } = lead;
    const [first] = speakers;
    const { described, authority: kind } = first ?? { described: UNDESCRIBED, authority: "none" as const };
    const made = statementOf(
      report,
      page.text,
      { source: source ? [source] : [], cue: [cue], content },
      {
        speaker: idOf(first),
        speakers: speakers.map((who) => idOf(who) as string),
        speakerText: source && page.wordsOf(source),
        authority: { kind, ...described, count: speakers.length > 1 ? speakers.length : described.count },
        via: via.map(({ who, span }) => ({ actor: idOf(who), kind: viaKind(who), span })),
        addressee: addressee && { actor: idOf(addressee.who), span: addressee.span },
        within: idOf(outer),
        repeats: null,
        mode,
        stance,
        tone,
        negated,
        saidAt: saidAt && { time: idOf(saidAt.time), value: saidAt.value, span: saidAt.span, basis: saidAt.span ? "stated" : "inferred" },
        venue: venue && { kind: venue.kind, actor: idOf(venue.who), span: venue.span },
        confidence,
      },
    );
    ids.set(s, made.id);
    return made;
  };
  const actors = characters
    .filter((c) => c.mentions.length > 0)
    .sort(byMention)
    .map(actorOf);
  const timed = times.map(timeOf);
  said.sort((a, b) => start(a) - start(b) || Number(a.outer !== null) - Number(b.outer !== null));
  const statements = said.map(statement);
  said.forEach(({ repeats }, n) => {
    if (repeats) (statements[n] as Statement).repeats = idOf(repeats);
  });
  const placed = [...places].map(
    ([name, mentions]): Place => ({ id: recordId("g", report, [spans({ mentions })]), name, country: null, mentions }),
  );
  return { actors, places: placed.sort(byMention), statements, times: timed };
}
