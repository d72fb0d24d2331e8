/**
 * Actors and places of a report: mentions of people and bodies that were joined by coreference, and the places it names.
 * A first form: no roles, and no one is made a speaker yet.
 */
import type { Mention } from "../../model/mentions.js";
import type { Actor, Place } from "../../records/actor.js";
import { recordId } from "../../records/ids.js";
import type { Report } from "../../records/report.js";
import { inTextOrder, overlaps, type Span } from "../../text/span.js";

type Kind = Actor["kind"];

/** Words that end the name of a medium. */
const MEDIUM = /\b(?:News|Times|Post|Press|Herald|Tribune|Journal|Gazette|Guardian|Telegraph|Magazine|TV|Television|Radio|Broadcasting)$/u;

/** [P1] A chain's kind is that of most of its names; without a name, that of its first noun. */
function kindOf(text: string, mentions: readonly Mention[]): Kind | "place" | null {
  const names = mentions.filter((m) => m.entity !== null);
  const counts = new Map<string, number>();
  for (const { entity } of names) counts.set(entity as string, (counts.get(entity as string) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (most === "place" || most === "facility") return "place";
  if (most === "organisation") return names.some((m) => MEDIUM.test(text.slice(...m.span))) ? "medium" : "organisation";
  if (most === "person" || most === "government" || most === "group") return most;
  const first = mentions.find((m) => m.form !== "pronoun");
  if (first?.kind === "person") return first.plural ? "group" : "person";
  if (first?.kind === "organisation") return "organisation";
  return null;
}

/**
 * Mentions of one actor, in text order, none inside another. A noun phrase that holds a pronoun of itself gives way, since it is
 * the likelier mistake ("her mother"), unless nothing but pronouns would be left.
 */
function apart(mentions: readonly Mention[]): Mention[] {
  const kept = (order: readonly Mention["form"][]) => {
    const found: Mention[] = [];
    const ranked = [...mentions].sort((a, b) => order.indexOf(a.form) - order.indexOf(b.form) || inTextOrder(a.span, b.span));
    for (const m of ranked) if (!found.some((f) => overlaps(f.span, m.span))) found.push(m);
    return found.sort((a, b) => inTextOrder(a.span, b.span));
  };
  const first = kept(["name", "pronoun", "nominal"]);
  return first.some((m) => m.form !== "pronoun") ? first : kept(["name", "nominal", "pronoun"]);
}

/** [P2] The fullest name, the earliest of those as long; without a name, the first noun phrase less its article. */
function nameOf(text: string, mentions: readonly Mention[]): string {
  const words = (span: Span) => text.slice(...span).replace(/\s+/gu, " ");
  const names = mentions.filter((m) => m.form === "name").map((m) => words(m.span));
  if (names.length > 0) return names.reduce((best, name) => (name.split(" ").length > best.split(" ").length ? name : best));
  const first = (mentions.find((m) => m.form === "nominal") ?? mentions[0]) as Mention;
  return words(first.span).replace(/^(?:the|an?)\s(?=\S)/iu, "");
}

/**
 * [P3] A name is what the names' head says is one. Other capitalised words ("the Pope", "Ms"), and a nationality or a people
 * ("Israelis"), are a noun phrase.
 */
const formed = (m: Mention): Mention => (m.form === "name" && (m.entity === null || m.entity === "group") ? { ...m, form: "nominal" } : m);

/** Who and what places a report's mentions are of: `chains` gives the chain of each. */
export function actorsOf(
  { id, text }: Report,
  { mentions, chains }: { mentions: readonly Mention[]; chains: readonly number[] },
): { actors: Actor[]; places: Place[] } {
  const members = new Map<number, Mention[]>();
  mentions.forEach((m, n) => {
    const chain = chains[n] as number;
    const own = formed(m);
    members.get(chain)?.push(own) ?? members.set(chain, [own]);
  });
  const actors: Actor[] = [];
  const places: Place[] = [];
  for (const chain of members.values()) {
    if (chain.every((m) => m.form === "pronoun")) continue;
    const kind = kindOf(text, chain);
    if (kind === null) continue;
    const kept = apart(chain);
    const spans = kept.map((m): [number, number] => [...m.span]);
    if (kind === "place") {
      const named = kept.filter((m) => m.form === "name").map((m): [number, number] => [...m.span]);
      if (named.length > 0)
        places.push({ id: recordId("g", id, [named]), name: nameOf(text, kept), country: null, mentions: named.map((span) => ({ span })) });
    } else {
      actors.push({
        id: recordId("a", id, [spans]),
        name: nameOf(text, kept),
        kind,
        roles: [],
        named: kept.some((m) => m.form === "name"),
        mentions: kept.map((m, n) => ({ span: spans[n] as [number, number], form: m.form })),
      });
    }
  }
  const order = (a: Actor | Place, b: Actor | Place) => inTextOrder(a.mentions[0]?.span as Span, b.mentions[0]?.span as Span);
  return { actors: actors.sort(order), places: places.sort(order) };
}
