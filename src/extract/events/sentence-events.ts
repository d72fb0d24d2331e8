/** The events that one sentence tells, in text order of their triggers; each word is the trigger of one at most. */

import type { Span } from "../../text/span.js";
import { countedHead } from "../predicates/noun-phrase.js";
import { isNoun } from "../predicates/phrase-order.js";
import { predicateAt } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { clauseOf, purposeOf } from "./complement.js";
import { type Deed, deedAt, nounDeed, tableDeed } from "./deed.js";
import type { Meaning } from "./lexicon/construction.js";
import { mustAt, operatedAt, willAt } from "./operated.js";
import { type Participants, participantsOf } from "./participants.js";
import { isPlausible } from "./plausible.js";
import { soughtMode } from "./quadrants.js";
import { isSomebodyAt, type MentionAt } from "./somebody.js";
import type { EventRule, ToldEvent } from "./told.js";

/** Types in which who is to do what is asked, is whom it is asked of. */
const ASKED = new Set(["REQUEST", "COERCE", "CONCEDE", "RETREAT"]);
/** Whether its object is given or moved, and so not the one to whom it is done. */
const isMoved = ({ type, mode, withObject }: Deed): boolean =>
  withObject && (type === "MOBILIZE" || mode === "withdraw" || (type === "AID" && mode !== "asylum"));

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
    // "left three wounded" tells how many, no deed of its own
    if (/^xcomp/.test(tree.relation(n)) && tree.lemma(tree.up(n)) === "leave") return;
    const own = tableDeed(tree, n);
    const operated = own?.withObject ? false : this.#operator(n);
    const deed = own ?? deedAt(tree, n);
    if (!deed) {
      this.#must(n);
      return;
    }
    if (deed.object !== null && deed.withObject) this.#told.add(deed.object).add(countedHead(tree, deed.object));
    const tells = deed.n === n || isNoun(tree, deed.n);
    if (!operated && tells) this.#deed(n, deed);
    const will = tells ? willAt(tree, n, deed) : null;
    if (will) this.#will(n, deed, will);
    this.#must(n);
  }

  /** A deed that the verb tells or carries. */
  #deed(n: number, deed: Deed): void {
    const carried = deed.n !== n;
    if (carried) this.#told.add(deed.n);
    const trigger = carried ? this.tree.token(deed.n).span : this.#triggerAt(n);
    const own = this.#participants(n, deed);
    const clause = deed.type === "THREATEN" || deed.type === "REQUEST" ? clauseOf(this.tree, n) : null;
    this.#add(deed.rule, trigger, deed, n, clause === null ? own : united(own, this.#participants(clause), deed.type === "REQUEST"));
  }

  /** [E5] What is willed, refused or asked for. */
  #operator(n: number): boolean {
    const operated = operatedAt(this.tree, n);
    if (!operated) return false;
    const { clause, deed, type } = operated;
    const own = this.#participants(n);
    if (deed && clause !== null && isNoun(this.tree, clause)) this.#told.add(deed.n);
    this.#add("E5", this.#triggerAt(n), operated, n, clause === null ? own : united(own, this.#participants(clause), ASKED.has(type)));
    return true;
  }

  /** [E6] Who has a will is somebody: what a thing will do is no promise. */
  #will(n: number, deed: Deed, { meaning, tokens }: { meaning: Meaning; tokens: readonly number[] }): void {
    const participants = this.#participants(n, deed);
    if (participants.actors.some((a) => isSomebodyAt(this.tree, a, this.mentionAt)))
      this.#add("E6", this.#spanOf(tokens), meaning, n, participants);
  }

  /** [E6] What one says that another must do is asked of that other. */
  #must(n: number): void {
    const { tree } = this;
    const must = mustAt(tree, n);
    if (!must) return;
    const asked = this.#participants(n);
    const actors = this.#participants(must.sayer).actors;
    const recipients = [...asked.actors, ...asked.recipients].filter((r) => !actors.includes(r));
    this.#add("E6", tree.token(must.helper).span, { type: "REQUEST", mode: soughtMode(tableDeed(tree, n)) }, n, {
      ...asked,
      actors,
      recipients,
    });
  }

  /** [E3] A noun that no verb carries, with those who took part. */
  #noun(n: number): void {
    const { tree } = this;
    if (this.#told.has(n)) return;
    const deed = nounDeed(tree, n);
    if (!deed?.alone || deed.n !== n || /^(?:compound|flat|amod|nmod:desc)/.test(tree.relation(n))) return;
    const participants = this.#participants(n);
    const { actors, recipients, places } = participants;
    const enough = HAPPENINGS.has(deed.type)
      ? actors.length + recipients.length + places.length > 0
      : actors.length > 0 && recipients.length > 0;
    if (enough) this.#add("E3", tree.token(n).span, deed, n, participants);
  }

  /** Who takes part in what a verb or noun tells. */
  #participants(n: number, deed: Deed | null = isNoun(this.tree, n) ? null : tableDeed(this.tree, n)): Participants {
    const { tree, mentionAt } = this;
    const carried = deed !== null && deed.n !== n && isNoun(tree, deed.n);
    const moves = deed !== null && isMoved(deed);
    const own = participantsOf(tree, carried ? { n: deed.n, carrier: n } : { n, carrier: null, moves }, mentionAt);
    const object = deed?.object ?? null;
    // what stands for the object behind a preposition
    const behind =
      object === null || own.recipients.includes(object) || own.objects.includes(object)
        ? own
        : united(own, { ...participantsOf(tree, { n: object, carrier: null }, mentionAt), objects: [object] }, false);
    if (!moves || behind.recipients.length + behind.places.length > 0) return behind;
    // "gave money to rebuild schools in the north"
    const purpose = purposeOf(tree, n);
    return purpose === null
      ? behind
      : united(behind, { ...participantsOf(tree, { n: purpose, carrier: null }, mentionAt), objects: [] }, false);
  }

  #triggerAt = (n: number): Span => predicateAt(this.tree, n)?.span ?? this.tree.token(n).span;

  #spanOf(tokens: readonly number[]): Span {
    const spans = tokens.map((t) => this.tree.token(t).span);
    return [Math.min(...spans.map((s) => s[0])), Math.max(...spans.map((s) => s[1]))];
  }

  #add(rule: EventRule, trigger: Span, meaning: Meaning, n: number, participants: Participants): void {
    const predicate = predicateAt(this.tree, n);
    if (!predicate || this.#taken.has(trigger[0])) return;
    const { type, mode } = this.#byCrowd(meaning, rule, participants);
    const event: ToldEvent = { rule, trigger, type, mode, n, predicate, participants };
    if (!isPlausible(event, this.mentionAt)) return;
    this.#taken.add(trigger[0]);
    this.found.push(event);
  }

  /** One alone who protests does so in words; many do in the street. */
  #byCrowd({ type, mode }: Meaning, rule: EventRule, { actors }: Participants): Meaning {
    const alone = actors.length === 1 && this.mentionAt(actors[0] as number)?.plural === false;
    return type === "PROTEST" && mode === "demo" && rule === "E1" && alone ? { type: "ACCUSE", mode: "disapprove" } : { type, mode };
  }
}

/** Those of what is willed or asked, beside those who will or are asked; who is to do what is asked is whom it is asked of. */
function united(own: Participants, inner: Participants, asked: boolean): Participants {
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
