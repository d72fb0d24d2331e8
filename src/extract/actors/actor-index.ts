/** Actors and places of a report: mentions joined by coreference, and speakers that no mention covers. */
import type { Mention } from "../../annotate/mentions.js";
import type { Actor, Place } from "../../records/actor.js";
import { recordId } from "../../records/ids.js";
import type { Report } from "../../records/report.js";
import { inTextOrder, lastStartingAt, overlapping, overlaps, type Span } from "../../text/span.js";
import { isCountry } from "./countries.js";
import { isMedium } from "./media.js";
import { type Phrase, phraseAt } from "./phrase.js";
import { type ActorRole, rolesOf } from "./roles.js";

type ActorKind = Actor["kind"];
type Own = Pick<Mention, "span" | "form">;

const byPlace = (a: Own, b: Own): number => inTextOrder(a.span, b.span);

const OFFICE = /\boffice$/iu;
const OWNED = /^(.*\p{L})['’]s? office$/isu;
/** Mentions looked back over for whose an office is. */
const BESIDE = 4;

/** [P1] A chain's kind is that of most of its names; without a name, that of its first noun. */
function kindOf(text: string, mentions: readonly Mention[]): ActorKind | "place" | null {
  const names = mentions.filter((m) => m.entity !== null);
  const counts = new Map<string, number>();
  for (const { entity } of names) counts.set(entity as string, (counts.get(entity as string) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (most === "place" || most === "facility") return "place";
  if (most && names.some((m) => isMedium(text.slice(...m.span), most))) return "medium";
  if (most === "organisation" || most === "person" || most === "government" || most === "group") return most;
  const first = mentions.find((m) => m.form !== "pronoun");
  if (first?.kind === "person") return first.plural ? "group" : "person";
  if (first?.kind === "organisation") return OFFICE.test(text.slice(...first.span)) ? "office" : "organisation";
  return null;
}

/**
 * Mentions of one actor, in text order, none inside another. A noun phrase that holds a pronoun of itself gives way, since it is
 * the likelier mistake ("her mother"), unless nothing but pronouns would be left.
 */
function apart(mentions: readonly Own[]): Own[] {
  const kept = (order: readonly Mention["form"][]) => {
    let found: Own[] = [];
    for (const form of order) {
      const taken = found.map((m) => m.span);
      const more: Own[] = [];
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
function nameOf(text: string, mentions: readonly Own[]): string {
  const words = (span: Span) => text.slice(...span).replace(/\s+/gu, " ");
  const names = mentions.filter((m) => m.form === "name").map((m) => words(m.span));
  if (names.length > 0) return names.reduce((best, name) => (name.split(" ").length > best.split(" ").length ? name : best));
  const first = (mentions.find((m) => m.form === "nominal") ?? mentions[0]) as Own;
  return words(first.span).replace(/^(?:the|an?)\s(?=\S)/iu, "");
}

/**
 * [P3] A name is what the names' head says is one. Other capitalised words ("the Pope", "Ms"), and a nationality or a people
 * ("Israelis"), are a noun phrase.
 */
const formed = (m: Mention): Mention => (m.form === "name" && (m.entity === null || m.entity === "group") ? { ...m, form: "nominal" } : m);

const FULLEST = 120; // characters of a description that still serves as a name

/** An actor in the making. */
export class ActorDraft {
  readonly mentions: Own[] = [];
  /** Mentions that the model found, in text order: all but those of speakers no mention covers. */
  readonly found: readonly Mention[];
  /** Its noun phrases among these, and the names of people of more than one word, in lower case. */
  readonly nominals: readonly Mention[];
  readonly fullNames: ReadonlySet<string>;
  readonly roles: readonly ActorRole[];
  kind: ActorKind | "place" | null;
  description: Span | null = null;
  /** Whether it speaks: then it is an actor whatever it is. */
  speaks = false;
  /** Whether it has a name; whether nothing but pronouns stands for it. */
  named = false;
  nobody = true;
  readonly #places = new Set<string>();

  constructor(text: string, found: readonly Mention[]) {
    this.found = found;
    this.nominals = found.filter((m) => m.form === "nominal");
    this.fullNames = new Set(found.filter((m) => m.entity === "person" && m.name.length > 1).map((m) => m.name.join(" ")));
    for (const m of found) this.#add(m);
    this.kind = kindOf(text, found);
    this.roles = rolesOf(text, found);
  }

  /** [P2] A nameless speaker is called by the fullest of its descriptions. */
  describe(span: Span | null): void {
    if (span && (!this.description || span[1] - span[0] > this.description[1] - this.description[0]) && span[1] - span[0] <= FULLEST)
      this.description = span;
  }

  /** Takes over all mentions of another. */
  take(other: ActorDraft): void {
    for (const m of other.mentions) this.#add(m);
  }

  /** One more mention, unless it has one with these very words. */
  mention(own: Own): void {
    if (!this.#places.has(own.span.join("-"))) this.#add(own);
  }

  #add(own: Own): void {
    this.mentions.push(own);
    this.#places.add(own.span.join("-"));
    this.named ||= own.form === "name";
    this.nobody &&= own.form === "pronoun";
  }
}

export interface ActorRecords {
  readonly actors: Actor[];
  readonly places: Place[];
  readonly ids: ReadonlyMap<ActorDraft, string>;
}

/** Everybody in a report. */
export class ActorIndex {
  readonly #report: Report;
  readonly #chains: readonly number[];
  readonly #byChain = new Map<number, ActorDraft>();
  readonly #mentions: readonly Mention[];
  /** Offices by whose they are. */
  readonly #offices = new Map<ActorDraft, ActorDraft>();
  /** Those whom no mention covers, by their place and by their name. */
  readonly #others = new Map<string, ActorDraft>();
  #bySurname: Map<string, Set<ActorDraft>> | null = null;
  #finished: ActorRecords | null = null;

  /** `chains` gives the number of each mention's chain. */
  constructor(report: Report, { mentions, chains }: { mentions: readonly Mention[]; chains: readonly number[] }) {
    this.#report = report;
    this.#chains = chains;
    this.#mentions = mentions;
    const members = new Map<number, Mention[]>();
    mentions.forEach((m, n) => {
      const chain = chains[n] as number;
      members.get(chain)?.push(formed(m)) ?? members.set(chain, [formed(m)]);
    });
    for (const [chain, own] of members) this.#byChain.set(chain, new ActorDraft(report.text, own));
    this.#joinOffices();
  }

  /** [P10] Offices of one and the same person are one ("Gallant’s office", "the defense chief’s office"). */
  #joinOffices(): void {
    const { text } = this.#report;
    this.#mentions.forEach((m, n) => {
      const owner = OFFICE.test(text.slice(...m.span)) ? this.#ownerOf(m.span) : null;
      if (!owner) return;
      const own = this.of(n);
      const first = this.#offices.get(owner);
      if (!first) this.#offices.set(owner, own);
      else if (first !== own) {
        first.take(own);
        this.#byChain.set(this.#chains[n] as number, first);
      }
      (first ?? own).kind = "office";
    });
  }

  /** Whose office the words name. */
  #ownerOf([start, end]: Span): ActorDraft | null {
    const owner = OWNED.exec(this.#report.text.slice(start, end))?.[1];
    if (!owner) return null;
    const stop = start + owner.length;
    for (let n = lastStartingAt(this.#mentions, stop - 1, (m) => m.head[0]), steps = 0; n >= 0 && steps < BESIDE; n--, steps++) {
      const m = this.#mentions[n] as Mention;
      if (m.span[0] >= start && Math.abs(m.span[1] - stop) <= 1) return this.of(n);
    }
    return null;
  }

  /** Whom mention number `n` is of. */
  of(n: number): ActorDraft {
    return this.#byChain.get(this.#chains[n] as number) as ActorDraft;
  }

  /** The one person whose full name ends in this word, whatever its capitals; null for none or several. */
  surnamed(word: string): ActorDraft | null {
    this.#bySurname ??= this.#surnames();
    const all = this.#bySurname.get(word.toLowerCase());
    return all?.size === 1 ? ([...all][0] as ActorDraft) : null;
  }

  #surnames(): Map<string, Set<ActorDraft>> {
    const found = new Map<string, Set<ActorDraft>>();
    for (const draft of this.#byChain.values()) {
      if (draft.kind !== "person") continue;
      for (const m of draft.mentions) {
        const names =
          m.form === "name"
            ? this.#report.text
                .slice(...m.span)
                .toLowerCase()
                .split(/\s+/)
            : [];
        const last = names.at(-1);
        if (last && names.length > 1) found.set(last, (found.get(last) ?? new Set()).add(draft));
      }
    }
    return found;
  }

  /** Whom a mention is of that has these very words, if there is one. */
  at([start, end]: Span): ActorDraft | null {
    for (let n = lastStartingAt(this.#mentions, end - 1, (m) => m.head[0]); (this.#mentions[n]?.head[0] ?? -1) >= start; n--) {
      const m = this.#mentions[n] as Mention;
      if (m.span[0] === start && m.span[1] === end) return this.of(n);
    }
    return null;
  }

  /** Somebody whom no mention covers: by the core of the phrase, each time somebody new unless the very words were a name before. */
  add({ core, name }: Phrase): ActorDraft {
    const { text } = this.#report;
    const isName =
      name !== null && name.type !== "group" && name.type !== "title" && !/^\p{Ll}/u.test(text.slice(...core)) && name.span[1] >= core[1];
    const own: Own = isName ? { span: name.span, form: "name" } : { span: core, form: "nominal" };
    const words = text.slice(...own.span);
    const keys = [own.span.join("-"), ...(isName ? [words] : [])];
    const owner = OFFICE.test(words) ? this.#ownerOf(core) : null;
    const before = keys.map((k) => this.#others.get(k)).find((d) => d !== undefined) ?? (owner && this.#offices.get(owner)) ?? null;
    const draft = before ?? new ActorDraft(text, []);
    draft.mention(own);
    if (owner && !before) {
      draft.kind = "office";
      this.#offices.set(owner, draft);
    }
    for (const key of keys) this.#others.set(key, draft);
    return draft;
  }

  /** The finished records, in text order, and the id of each draft. */
  finish(): ActorRecords {
    this.#finished ??= this.#finish();
    return this.#finished;
  }

  /** A phrase of the report, without the names in it. */
  phrase(span: Span): Phrase {
    return phraseAt(this.#report.text, span, []);
  }

  #finish(): ActorRecords {
    const { id, text } = this.#report;
    const actors: Actor[] = [];
    const places: Place[] = [];
    const ids = new Map<ActorDraft, string>();
    const known = new Set<string>();
    for (const draft of new Set([...this.#byChain.values(), ...this.#others.values()])) {
      if (draft.nobody) continue;
      const kept = apart(draft.mentions);
      const spans = kept.map((m): [number, number] => [...m.span]);
      if (draft.kind === "place") {
        const named = kept.filter((m) => m.form === "name").map((m): [number, number] => [...m.span]);
        if (named.length > 0)
          places.push({
            id: recordId("g", id, [named]),
            name: nameOf(text, kept),
            country: null,
            mentions: named.map((span) => ({ span })),
          });
      }
      const kind = draft.kind === "place" ? placeSpeaks(draft, nameOf(text, kept)) : draft.kind;
      if (kind === null && !draft.speaks) continue;
      const described = draft.description && !draft.named ? text.slice(...draft.description).replace(/\s+/gu, " ") : null;
      const actor = {
        id: recordId("a", id, [spans]),
        name: described ?? nameOf(text, kept),
        kind: kind ?? "unknown",
        roles: draft.roles.map(({ title, of, span }) => ({ title, of, span: [...span] as [number, number] })),
        named: kept.some((m) => m.form === "name"),
        mentions: kept.map((m, n) => ({ span: spans[n] as [number, number], form: m.form })),
      };
      ids.set(draft, actor.id);
      // the same words may be a mention and, called by what that cannot be, somebody new: one record is enough
      if (known.has(actor.id)) continue;
      known.add(actor.id);
      actors.push(actor);
    }
    const order = (a: Actor | Place, b: Actor | Place) => inTextOrder(a.mentions[0]?.span as Span, b.mentions[0]?.span as Span);
    return { actors: actors.sort(order), places: places.sort(order), ids };
  }
}

/** [P11] A place that speaks is its government ("Iran says", "Tehran"), or a body where it is no country. */
const placeSpeaks = (draft: ActorDraft, name: string): ActorKind | null =>
  draft.speaks ? (isCountry(name) ? "government" : "organisation") : null;
