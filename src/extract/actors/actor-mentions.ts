/** The mentions of one actor: which count as names, which are kept where they overlap, and what the actor is called by them. */
import type { Mention } from "../../annotate/mention.js";
import { inTextOrder, overlapping, overlaps, type Span } from "../../text/span.js";

export type ActorMention = Pick<Mention, "span" | "form">;

const byPlace = (a: ActorMention, b: ActorMention): number => inTextOrder(a.span, b.span);

/**
 * [P3] A name is what the names' head says is one, or [P33] what looks like a person's. Other capitalised words ("the Pope", "Ms"), and a
 * nationality or a people ("Israelis"), are a noun phrase.
 */
export function withCheckedForm(m: Mention, nameIn: (span: Span) => Span | null): Mention {
  if (m.form === "pronoun" || (m.entity !== null && m.entity !== "group")) return m;
  const name = m.entity === null && m.kind === "person" && m.proper && !m.plural && m.article === "none" ? nameIn(m.span) : null;
  return name ? { ...m, span: name, form: "name", entity: "person" } : { ...m, form: "nominal" };
}

/**
 * The mentions in text order, none overlapping another. Names stay before all others. A noun phrase that holds a pronoun of its own
 * actor gives way, since it is the likelier mistake ("her mother"), unless nothing but pronouns would be left.
 */
export function withoutOverlaps(mentions: readonly ActorMention[]): ActorMention[] {
  const kept = (order: readonly Mention["form"][]) => {
    let found: ActorMention[] = [];
    for (const form of order) {
      const taken = found.map((m) => m.span);
      const more: ActorMention[] = [];
      for (const m of mentions.filter((one) => one.form === form).sort(byPlace)) {
        const last = more.at(-1);
        if (!(last && overlaps(last.span, m.span)) && !overlapping(taken, m.span)) more.push(m);
      }
      found = [...found, ...more].sort(byPlace);
    }
    return found;
  };
  const first = kept(["name", "pronoun", "nominal"]);
  return first.some((m) => m.form !== "pronoun") ? first : kept(["name", "nominal", "pronoun"]);
}

/** [P2] The fullest name, the earliest of those as long; without a name, the first noun phrase less its article. */
export function fullestName(text: string, mentions: readonly ActorMention[]): string {
  const words = (span: Span) => text.slice(...span).replace(/\s+/gu, " ");
  const names = mentions.filter((m) => m.form === "name").map((m) => words(m.span));
  if (names.length > 0) return names.reduce((best, name) => (name.split(" ").length > best.split(" ").length ? name : best));
  const first = (mentions.find((m) => m.form === "nominal") ?? mentions[0]) as ActorMention;
  return words(first.span).replace(/^(?:the|an?)\s(?=\S)/iu, "");
}
