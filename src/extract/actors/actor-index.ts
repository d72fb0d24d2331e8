/** Everybody in a report, looked up by mention, by place and by surname: mentions joined by coreference, and speakers whom no mention covers. */
import type { ClusteredMentions } from "../../annotate/coreference/clusters.js";
import type { Entity } from "../../annotate/entities.js";
import type { Mention } from "../../annotate/mention.js";
import type { Report } from "../../records/report.js";
import { lastStartingAt, type Span } from "../../text/span.js";
import { ActorDraft } from "./actor-draft.js";
import { type ActorMention, withCheckedForm } from "./actor-mentions.js";
import { type ActorRecords, actorRecords } from "./actor-records.js";
import { joinedPair, peopleBefore } from "./joined-pair.js";
import { isOffice, officeOwner } from "./offices.js";
import { type Phrase, phraseAt } from "./phrase.js";
import { personNames } from "./proper-names.js";

const OWNER_MENTIONS = 4; // mentions looked back over for whose an office is

export class ActorIndex {
  readonly #report: Report;
  readonly #clusters: readonly number[];
  readonly #byCluster = new Map<number, ActorDraft>();
  readonly #mentions: readonly Mention[];
  readonly #barred: ClusteredMentions["barred"];
  readonly #unsure: ClusteredMentions["unsure"];
  readonly #margins: ClusteredMentions["margins"];
  /** Offices by whose they are. */
  readonly #offices = new Map<ActorDraft, ActorDraft>();
  /** Those whom no mention covers, by their span and by their name. */
  readonly #uncovered = new Map<string, ActorDraft>();
  readonly #nameIn: (span: Span) => Span | null;
  /** Made at first use. */
  #bySurname: Map<string, Set<ActorDraft>> | null = null;

  constructor(report: Report, { mentions, clusters, barred, unsure, margins }: ClusteredMentions) {
    this.#report = report;
    this.#margins = margins;
    this.#unsure = unsure;
    this.#barred = barred;
    this.#clusters = clusters;
    this.#mentions = mentions;
    this.#nameIn = personNames(report.text, mentions);
    const members = new Map<number, Mention[]>();
    mentions.forEach((m, n) => {
      const cluster = clusters[n] as number;
      const checked = withCheckedForm(m, this.#nameIn);
      members.get(cluster)?.push(checked) ?? members.set(cluster, [checked]);
    });
    for (const [cluster, own] of members) this.#byCluster.set(cluster, new ActorDraft(report.text, own));
    this.#joinOffices();
  }

  /** Whom mention number `n` is of. */
  actorOf(n: number): ActorDraft {
    return this.#byCluster.get(this.#clusters[n] as number) as ActorDraft;
  }

  /** The rules that kept pronoun number `n` from whom the network likes better. */
  barredAt = (n: number): readonly string[] => this.#barred?.get(n) ?? [];

  /** Whether pronoun number `n` might as well be of another. */
  isUnsure = (n: number): boolean => this.#unsure?.has(n) ?? false;

  /** How far whom mention number `n` is said to be is above the next one by score; null where names or grammar settled it. */
  marginAt = (n: number): number | null => this.#margins?.get(n) ?? null;

  /** How many people are named between two places. */
  peopleNamed(from: number, to: number): number {
    const found = new Set<ActorDraft>();
    for (let n = lastStartingAt(this.#mentions, to - 1, (m) => m.head[0]); (this.#mentions[n]?.head[0] ?? -1) >= from; n--)
      if ((this.#mentions[n] as Mention).entity === "person") found.add(this.actorOf(n));
    return found.size;
  }

  /** Whom the mention is of that has these very words, if there is one. */
  actorAt([start, end]: Span): ActorDraft | null {
    for (let n = lastStartingAt(this.#mentions, end - 1, (m) => m.head[0]); (this.#mentions[n]?.head[0] ?? -1) >= start; n--) {
      const m = this.#mentions[n] as Mention;
      if (m.span[0] === start && m.span[1] === end) return this.actorOf(n);
    }
    return null;
  }

  /**
   * [R41] The two named people, joined by "and", whom "they" or (`pastOthers`) "the couple" at a place stands for, if there are such; for the
   * latter also the only two who are named in its paragraph and the one before.
   */
  pairBefore(at: number, pastOthers: boolean): readonly ActorDraft[] | null {
    const joined = joinedPair(this.#mentions, at, pastOthers) ?? (pastOthers ? peopleBefore(this.#mentions, at) : []);
    const pair = [...new Set(joined.map((n) => this.actorOf(n)))];
    return pair.length === 2 && pair.every((a) => a.kind === "person" && a.named) ? pair : null;
  }

  /** The one person whose full name ends in this word, whatever its capitals; null for none or several. */
  actorSurnamed(word: string): ActorDraft | null {
    this.#bySurname ??= this.#surnames();
    const all = this.#bySurname.get(word.toLowerCase());
    return all?.size === 1 ? ([...all][0] as ActorDraft) : null;
  }

  /** A phrase of the report, without the names in it. */
  phraseAt(span: Span): Phrase {
    return phraseAt(this.#report.text, span, []);
  }

  /**
   * Adds somebody whom no mention covers, by the core of the phrase. It is somebody new each time, unless the very words were added as a
   * name before, or name the office of somebody who has one.
   * @param isPerson whether the words are of a person, who may have a name that the names' head did not know
   */
  addUncovered({ core, name, determiner }: Phrase, isPerson = false): ActorDraft {
    const { text } = this.#report;
    const isName =
      name !== null && name.type !== "group" && name.type !== "title" && !/^\p{Ll}/u.test(text.slice(...core)) && name.span[1] >= core[1];
    const proper = isName || !isPerson || determiner ? null : this.#nameIn(core);
    const bearer =
      proper &&
      this.actorSurnamed(
        text
          .slice(...proper)
          .split(/\s+/)
          .at(-1) as string,
      );
    if (proper && bearer) {
      bearer.addMention({ span: proper, form: "name" });
      return bearer;
    }
    const mention: ActorMention =
      isName || proper ? { span: proper ?? (name as Entity).span, form: "name" } : { span: core, form: "nominal" };
    const words = text.slice(...mention.span);
    const keys = [mention.span.join("-"), ...(mention.form === "name" ? [words] : [])];
    const owner = isOffice(words) ? this.#ownerOf(core) : null;
    const before = keys.map((k) => this.#uncovered.get(k)).find((d) => d !== undefined) ?? (owner && this.#offices.get(owner)) ?? null;
    const actor = before ?? new ActorDraft(text, []);
    if (proper && !before) actor.setKind("person");
    actor.addMention(mention);
    if (owner && !before) {
      actor.setKind("office");
      this.#offices.set(owner, actor);
    }
    for (const key of keys) this.#uncovered.set(key, actor);
    return actor;
  }

  /** Freezes all actors and gives their records: to be called once, when every statement has its speakers. */
  finish(): ActorRecords {
    const all = new Set([...this.#byCluster.values(), ...this.#uncovered.values()]);
    for (const actor of all) actor.freeze();
    return actorRecords(this.#report, all);
  }

  /** [P10] Offices of one and the same person are one ("Gallant’s office", "the defense chief’s office"). */
  #joinOffices(): void {
    const { text } = this.#report;
    this.#mentions.forEach((m, n) => {
      const owner = isOffice(text.slice(...m.span)) ? this.#ownerOf(m.span) : null;
      if (!owner) return;
      const own = this.actorOf(n);
      const first = this.#offices.get(owner);
      if (!first) this.#offices.set(owner, own);
      else if (first !== own) {
        first.addMentionsOf(own);
        this.#byCluster.set(this.#clusters[n] as number, first);
      }
      (first ?? own).setKind("office");
    });
  }

  /** Whose office the words name. */
  #ownerOf([start, end]: Span): ActorDraft | null {
    const owner = officeOwner(this.#report.text.slice(start, end));
    if (!owner) return null;
    const stop = start + owner.length;
    for (let n = lastStartingAt(this.#mentions, stop - 1, (m) => m.head[0]), steps = 0; n >= 0 && steps < OWNER_MENTIONS; n--, steps++) {
      const m = this.#mentions[n] as Mention;
      if (m.span[0] >= start && Math.abs(m.span[1] - stop) <= 1) return this.actorOf(n);
    }
    return null;
  }

  #surnames(): Map<string, Set<ActorDraft>> {
    const found = new Map<string, Set<ActorDraft>>();
    for (const actor of this.#byCluster.values()) {
      if (actor.kind !== "person") continue;
      for (const { span, form } of actor.mentions) {
        if (form !== "name") continue;
        const names = this.#report.text
          .slice(...span)
          .toLowerCase()
          .split(/\s+/);
        const last = names.at(-1);
        if (last && names.length > 1) found.set(last, (found.get(last) ?? new Set()).add(actor));
      }
    }
    return found;
  }
}
