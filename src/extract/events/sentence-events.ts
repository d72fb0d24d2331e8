/** The events that one sentence tells, in text order of their triggers; each word is the trigger of one at most. */

import type { Span } from "../../text/span.js";
import { type Predicate, predicateAt } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { isNoun } from "../predicates/word-order.js";
import { clauseOf } from "./complement.js";
import { type Deed, deedAt, nounDeed, tableDeed } from "./deed.js";
import type { Meaning } from "./lexicon/construction.js";
import { countedHead } from "./noun-phrase.js";
import { mustAt, operatedAt, willAt } from "./operated.js";
import { type MentionAt, type Participants, participantsOf } from "./participants.js";
import { soughtMode } from "./quadrants.js";
import type { EventRule, ToldEvent } from "./told.js";

/** Types whose nouns tell something that happened, where they stand with those who took part; others only name what is or may be. */
const HAPPENINGS = new Set(["ASSAULT", "CONSULT", "PROTEST", "COERCE", "RETREAT"]);

class SentenceEvents {
  readonly found: ToldEvent[] = [];
  /** Nouns that are told with a verb already. */
  readonly #told = new Set<number>();
  readonly #taken = new Set<number>();

  constructor(
    readonly tree: SentenceTree,
    readonly mentionAt: MentionAt,
  ) {}

  all(): ToldEvent[] {
    const { tree } = this;
    for (let n = 0; n < tree.tokens.length; n++) {
      const { tag } = tree.token(n);
      if (tag === "VERB" && !isNoun(tree, n) && tree.relation(n) !== "amod") this.#verb(n);
      else if (tag === "ADJ") this.#operator(n);
    }
    for (let n = 0; n < tree.tokens.length; n++) if (isNoun(tree, n)) this.#noun(n);
    return this.found.sort((a, b) => a.trigger[0] - b.trigger[0] || a.trigger[1] - b.trigger[1]);
  }

  #verb(n: number): void {
    const { tree } = this;
    const own = tableDeed(tree, n);
    const asked = own?.withObject ? null : this.#operator(n);
    const deed = own ?? deedAt(tree, n);
    if (deed?.object != null && deed.withObject) this.#told.add(deed.object).add(countedHead(tree, deed.object));
    if (!asked && deed && (deed.n === n || isNoun(tree, deed.n))) this.#deed(n, deed);
    const will = deed && willAt(tree, n, deed);
    if (will) this.#add("E6", this.#spanOf(will.tokens), will.meaning, n, this.#participants(n, deed.n === n ? null : deed.n));
    const must = mustAt(tree, n);
    if (must) this.#must(n, must);
  }

  /** A deed that the verb tells or carries. */
  #deed(n: number, deed: Deed): void {
    const carried = deed.n !== n;
    if (carried) this.#told.add(deed.n);
    const predicate = predicateAt(this.tree, n);
    const trigger = carried ? this.tree.token(deed.n).span : (predicate?.span ?? this.tree.token(n).span);
    const own = this.#participants(n, carried ? deed.n : null, deed.object);
    const clause = deed.type === "THREATEN" || deed.type === "REQUEST" ? clauseOf(this.tree, n) : null;
    this.#add(
      deed.rule,
      trigger,
      deed,
      n,
      clause === null ? own : joinedParticipants(own, this.#participants(clause, null), deed.type === "REQUEST"),
    );
  }

  #operator(n: number): boolean {
    const operated = operatedAt(this.tree, n);
    if (!operated) return false;
    const { clause, deed } = operated;
    const own = this.#participants(n, null);
    const inner = clause === null ? null : this.#participants(clause, null);
    if (deed && clause !== null && this.tree.token(clause).tag !== "VERB") this.#told.add(deed.n);
    const span = predicateAt(this.tree, n)?.span ?? this.tree.token(n).span;
    this.#add(
      "E5",
      span,
      operated,
      n,
      inner
        ? joinedParticipants(
            own,
            inner,
            operated.type === "REQUEST" || operated.type === "COERCE" || operated.type === "CONCEDE" || operated.type === "RETREAT",
          )
        : own,
    );
    return true;
  }

  #must(n: number, { helper, sayer }: { helper: number; sayer: number }): void {
    const { tree } = this;
    const asked = this.#participants(n, null);
    const speaker = this.#participants(sayer, null).actors;
    const participants: Participants = {
      ...asked,
      actors: speaker,
      recipients: [...asked.actors, ...asked.recipients].filter((r) => !speaker.includes(r)),
    };
    this.#add("E6", tree.token(helper).span, { type: "REQUEST", mode: soughtMode(tableDeed(tree, n)) }, n, participants);
  }

  /** [E3] A noun that no verb carries, with those who took part. */
  #noun(n: number): void {
    const { tree } = this;
    if (this.#told.has(n)) return;
    const deed = nounDeed(tree, n);
    if (!deed || deed.n !== n || /^(?:compound|flat|amod|nmod:desc)/.test(tree.relation(n))) return;
    const participants = this.#participants(n, null);
    const { actors, recipients, places } = participants;
    const enough = HAPPENINGS.has(deed.type)
      ? actors.length + recipients.length + places.length > 0
      : actors.length > 0 && recipients.length > 0;
    if (enough) this.#add("E3", tree.token(n).span, deed, n, participants);
  }

  #participants(n: number, noun: number | null, object: number | null = null): Participants {
    const own = participantsOf(this.tree, noun ?? n, noun === null ? null : n, this.mentionAt);
    if (object === null || own.recipients.includes(object) || own.objects.includes(object)) return own;
    // what stands for the object behind a preposition
    const behind = participantsOf(this.tree, object, null, this.mentionAt);
    return { ...own, recipients: [...new Set([...own.recipients, ...behind.recipients])].filter((r) => !own.actors.includes(r)) };
  }

  #spanOf(tokens: readonly number[]): Span {
    const spans = tokens.map((t) => this.tree.token(t).span);
    return [Math.min(...spans.map((s) => s[0])), Math.max(...spans.map((s) => s[1]))];
  }

  #add(rule: EventRule, trigger: Span, { type, mode }: Meaning, n: number, participants: Participants): void {
    const predicate = predicateAt(this.tree, n);
    if (!predicate || this.#taken.has(trigger[0])) return;
    this.#taken.add(trigger[0]);
    this.found.push({ rule, trigger, type, mode, n, predicate: predicate as Predicate, participants });
  }
}

/** Those of what is willed or asked, beside those who will or are asked; who is to do what is asked is whom it is asked of. */
function joinedParticipants(own: Participants, inner: Participants, asked: boolean): Participants {
  const recipients = [...own.recipients, ...(asked ? inner.actors : []), ...inner.recipients];
  return {
    actors: own.actors,
    recipients: [...new Set(recipients)].filter((r) => !own.actors.includes(r)),
    objects: [...new Set([...own.objects, ...inner.objects])].filter((o) => !own.actors.includes(o)),
    places: [...new Set([...own.places, ...inner.places])],
    otherSide: own.otherSide || inner.otherSide,
  };
}

/** The events that a sentence tells. */
export const sentenceEvents = (tree: SentenceTree, mentionAt: MentionAt): ToldEvent[] => new SentenceEvents(tree, mentionAt).all();
