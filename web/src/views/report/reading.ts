/** A report's record as its view needs it: statements in text order with the words that ids and spans stand for. */
import type { ReadoutDocument, StatementItem } from "../../../../src/http/contract.ts";
import { type Block, blockAt, blocksOf, type Offsets } from "../../text/pieces.ts";
import { dayWords } from "../../words/dates.ts";
import { speakerWords } from "../../words/speaker.ts";
import { authorityWords, isDoubtful, postBeside, type Statement, venueWords } from "../../words/statement.ts";

export type Document = Extract<ReadoutDocument, { readonly report: unknown }>;
export type Actor = Document["actors"][number];

export interface Said {
  readonly statement: Statement;
  readonly who: string | null;
  /** Posts of the speakers as the report gives them: "Foreign Minister". */
  readonly posts: readonly string[];
  readonly authority: readonly string[];
  readonly cue: string | null;
  readonly words: string;
  /** When and where it was said, to whom, and through whom it came. */
  readonly when: string | null;
  readonly where: string | null;
  readonly chain: readonly string[];
  readonly within: string | null;
  /** Parts of the report that say it again. */
  readonly again: readonly string[];
  readonly doubtful: boolean;
  readonly correction: StatementItem["correction"];
  readonly superseded: boolean;
  readonly check: StatementItem["check"];
  /** How it is searched for by what it has in common with others. */
  readonly key: string;
}

export interface Reading {
  readonly document: Document;
  readonly blocks: readonly Block[];
  readonly said: readonly Said[];
  readonly actors: ReadonlyMap<string, Actor>;
  readonly cut: (span: Offsets) => string;
}

const joined = (spans: readonly Offsets[], cut: Reading["cut"]) => spans.map(cut).join(" … ");

const speakerKey = ({ speaker, speakerText }: Statement): string => speaker ?? `words:${(speakerText ?? "").toLowerCase()}`;

export function readingOf(document: Document, items: readonly StatementItem[]): Reading {
  const { report, actors: all, statements, times } = document;
  const cut = ([start, end]: Offsets) => report.text.slice(start, end);
  const blocks = blocksOf(report.text, report.anatomy);
  const actors = new Map(all.map((actor) => [actor.id, actor]));
  const shown = new Map(items.map((item) => [item.id, item]));
  const timeOf = new Map(times.map((time) => [time.id, time]));
  const nameOf = (id: string | null) => (id ? (actors.get(id)?.name ?? null) : null);
  const partOf = (s: Statement) => blocks[blockAt(blocks, s.content[0]?.[0] ?? -1)]?.part ?? "text";
  const again = new Map<string, string[]>();
  for (const s of statements) if (s.repeats) again.set(s.repeats, [...(again.get(s.repeats) ?? []), partOf(s)]);
  const byId = new Map(statements.map((s) => [s.id, s]));
  const whoOf = (s: Statement) =>
    speakerWords(s.speakers.map(nameOf).filter(Boolean).join(" and ") || (shown.get(s.id)?.speakerName ?? null), s.speakerText);
  const said = statements
    .filter((s) => !(s.repeats && byId.has(s.repeats)))
    .sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0))
    .map((statement): Said => {
      const item = shown.get(statement.id);
      const who = whoOf(statement);
      const { saidAt, venue, addressee, via } = statement;
      const outer = statement.within ? byId.get(statement.within) : undefined;
      const time = saidAt?.time ? timeOf.get(saidAt.time) : undefined;
      const when = saidAt?.span
        ? `${cut(saidAt.span)}${saidAt.value ? ` (${dayWords(saidAt.value)})` : ""}`
        : saidAt?.value
          ? `${dayWords(saidAt.value)} (inferred)`
          : null;
      return {
        statement,
        who,
        posts: postsOf(statement, actors, cut),
        authority: authorityWords(statement.authority, who, cut),
        cue: statement.cue.length ? joined(statement.cue, cut) : null,
        words: joined(statement.content, cut),
        when: when ?? (time ? dayWords(time.value) : null),
        where:
          [
            venue ? [venueWords(venue.kind), nameOf(venue.actor) && `with ${nameOf(venue.actor)}`].filter(Boolean).join(" ") : null,
            addressee ? `to ${nameOf(addressee.actor) ?? cut(addressee.span)}` : null,
          ]
            .filter(Boolean)
            .join(", ") || null,
        chain: via.map((link) => nameOf(link.actor) ?? cut(link.span)),
        within: outer ? (whoOf(outer) ?? "a statement") : null,
        again: again.get(statement.id) ?? [],
        doubtful: isDoubtful(statement.confidence) && !item?.correction,
        correction: item?.correction ?? null,
        superseded: item?.superseded ?? false,
        check: item?.check ?? "exact",
        key: speakerKey(statement),
      };
    });
  return { document, blocks, said, actors, cut };
}

/** Posts that the report gives to those who speak, each once; a descriptor that says the same stands with the authority. */
function postsOf({ speakers, source, authority: { descriptor } }: Statement, actors: Reading["actors"], cut: Reading["cut"]): string[] {
  const posts = speakers.flatMap((id) => actors.get(id)?.roles ?? []).map(({ title, of }) => [title, of].filter(Boolean).join(", "));
  const [name, ...others] = speakers.map((id) => actors.get(id)?.name);
  const beside = posts.length === 0 && descriptor === null && name && others.length === 0 ? postBeside(joined(source, cut), name) : null;
  return [...new Set([...posts, ...(beside ? [beside] : [])])].filter((post) => !descriptor?.toLowerCase().includes(post.toLowerCase()));
}

/** The statement that a place of the text belongs to: of several the one with the fewest words, or the one behind the chosen. */
export function saidAtOffset(said: readonly Said[], offset: number, chosen: string | null): Said | null {
  const holds = (spans: readonly Offsets[]) => spans.some(([start, end]) => start <= offset && offset < end);
  const size = ({ statement }: Said) => statement.content.reduce((sum, [start, end]) => sum + end - start, 0);
  const found = said.filter(({ statement: s }) => holds(s.content) || holds(s.source) || holds(s.cue)).sort((a, b) => size(a) - size(b));
  const at = found.findIndex(({ statement }) => statement.id === chosen);
  return found[(at + 1) % found.length] ?? null;
}
