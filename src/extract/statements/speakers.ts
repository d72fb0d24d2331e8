/** Who speaks: the actor of each source, by its own words, its mention, or who spoke before. No speaker rather than a wrong one. */
import { AUTHORITY, type AuthorityKind, isPeople } from "../../records/authority-kinds.js";
import type { Span } from "../../text/span.js";
import type { ActorDraft } from "../actors/actor-draft.js";
import type { ActorIndex } from "../actors/actor-index.js";
import { isAnybody } from "../actors/nouns.js";
import type { Phrase } from "../actors/phrase.js";
import { canBeCalled, canStandFor, isNamedPerson, isUnintroduced } from "./actor-fit.js";
import { isAnonymous } from "./anonymity.js";
import { descriptorOf } from "./authority-description.js";
import { kindOfPhrase, type SourceKind } from "./authority-rules.js";
import type { AttributionFeatures } from "./features.js";
import { RecentSpeakers } from "./recent-speakers.js";
import type { SourceMention } from "./source-mentions.js";
import { agreeing, asSpokesperson, kindOfActor, kindOfSource } from "./speaker-authority.js";
import { isPaper } from "./via.js";

/** One who speaks, and on whose authority. */
export interface Speaker {
  readonly actor: ActorDraft | null;
  readonly kind: AuthorityKind;
  /** The rules that found the actor, and those that gave the kind of authority. */
  readonly actorRules: readonly string[];
  readonly kindRules: readonly string[];
}

/** [R10] A transcript's "MR. PRICE": the one person of that surname. */
const CAPITALS = /^(?:\p{Lu}+\. )?\p{Lu}[\p{Lu}’'-]{2,}(?: \p{Lu}[\p{Lu}’'-]+)*$/u;

/** [R41] Two who were named just before. */
const BOTH =
  /^(?:the\s+(?:two(?!\s+(?:sides|bodies|countries|governments|companies)\b)|couple|pair|duo)|both(?:\s+(?:men|women))?(?!\s+\p{L}))\b(?!\s+of\b)/iu;

/** [R0] A source that is no more than an article names nobody. */
const ARTICLE = /^(?:an?|the)$/iu;

const QUOTE = /^(?:direct )?quote:?$/iu;

const REPORTS = /^(?:reports?|reported|writes|wrote)$/iu;

/** [R0] Nobody whom a rule finds. */
const nobody = (kind: AuthorityKind): Speaker => ({ actor: null, kind, actorRules: ["R0"], kindRules: [] });

/** [K1] The report itself. */
const reporter: Speaker = { actor: null, kind: "reporter", actorRules: [], kindRules: ["K1"] };

/** [R45] Some of several who spoke before: "one said", "another", "two of them". */
const OUT_OF_SEVERAL = /^(?:one|another|(?:a|the) (?:second|third|fourth|other)|two|three)(?: of (?:them|these|those))?$/i;

/** Gives statements their speakers, in text order; marks those actors as speaking and adds whom no mention covers. */
export class Speakers {
  readonly #actors: ActorIndex;
  readonly #agency: string | null;
  readonly #recent = new RecentSpeakers();

  /** @param agency the report's own agency or publisher */
  constructor(actors: ActorIndex, agency: string | null) {
    this.#actors = actors;
    this.#agency = agency;
  }

  /** All who speak side by side. Call in text order: a pronoun takes who spoke before. */
  assign({ sourceMentions, quoted, subject, attribution }: AttributionFeatures): Speaker[] {
    const found =
      sourceMentions.length > 0
        ? sourceMentions.flatMap((m) => this.#assignSource(m, quoted)).map((s, n) => this.#asCarrier(s, sourceMentions[n], attribution.cue))
        : QUOTE.test(this.#actors.phraseAt(attribution.cue).text)
          ? this.#assignLast()
          : this.#assignSubject(subject);
    this.#recent.addGroup(found.flatMap(({ actor }) => actor ?? []));
    return found;
  }

  /** [R46] "Quote: “…”", a line for itself, is of whoever spoke last, if that was one. */
  #assignLast(): Speaker[] {
    const [actor, ...others] = this.#recent.last();
    if (!actor || others.length > 0) return [];
    return [{ actor, kind: this.#kindOf(actor), actorRules: ["R46"], kindRules: ["K9"] }];
  }

  /** [K40] "…, reports UNB": a body whose name says nothing else, behind a verb of reporting, is a medium. */
  #asCarrier(speaker: Speaker, source: SourceMention | undefined, cue: Span): Speaker {
    const behind = source !== undefined && speaker.actor !== null && source.phrase.span[0] - cue[1] === 1;
    if (!behind || speaker.kind !== "organisation" || !isPaper(source.phrase) || !REPORTS.test(this.#actors.phraseAt(cue).text))
      return speaker;
    speaker.actor?.setKind("medium");
    return { ...speaker, kind: "other-media", kindRules: ["K40"] };
  }

  /** [R9] A cue without a source: the subject of its verb, where the report names or describes that one. */
  #assignSubject(subject: number | null): Speaker[] {
    const actor = subject === null ? null : this.#actors.actorOf(subject);
    if (!actor || actor.nobody || actor.kind === null || actor.kind === "place") return [];
    const kind = this.#kindOf(actor);
    actor.markSpeaking();
    this.#recent.introduce(actor, { kind, plural: actor.kind === "group" });
    return [{ actor, kind, actorRules: ["R9"], kindRules: [] }];
  }

  #assignSource(source: SourceMention, quoted: boolean): Speaker | readonly Speaker[] {
    const { phrase } = source;
    if (phrase.pronoun === "first") return quoted ? nobody("none") : reporter;
    if (phrase.pronoun === "second" || ARTICLE.test(phrase.text)) return nobody("none");
    const group = OUT_OF_SEVERAL.test(phrase.text) ? this.#recent.lastNameless() : null;
    if (group) {
      group.markSpeaking();
      return { actor: group, kind: this.#kindOf(group), actorRules: ["R45"], kindRules: ["K9"] };
    }
    if (phrase.pronoun) return this.#assignPronoun(source, quoted);
    const bearer = CAPITALS.test(phrase.text) ? this.#actors.actorSurnamed(phrase.text.split(" ").at(-1) as string) : null;
    if (bearer) return this.#speak(bearer, asSpokesperson(bearer, { kind: "named-person", rule: "K3" }), phrase, "R10");
    return this.#assignNoun(source);
  }

  /** [R1] The actor whose mention the source is, [R6] or to whom its noun points back; [R2] else somebody new. */
  #assignNoun({ phrase, mention }: SourceMention): Speaker | readonly Speaker[] {
    const own = kindOfPhrase(phrase, this.#agency);
    if (own.kind === "reporter") return reporter;
    const mentioned = mention === null || isAnybody(phrase) ? null : this.#actors.actorOf(mention);
    const several = BOTH.test(phrase.text) || isAnonymous(phrase);
    const known = mentioned && canBeCalled(mentioned, own.kind, phrase) && !(several && isNamedPerson(mentioned)) ? mentioned : null;
    const pair = BOTH.test(phrase.text) ? this.#actors.pairBefore(phrase.span[0], true) : null;
    if (pair) return pair.map((actor) => this.#speak(actor, { kind: this.#kindOf(actor), rule: "K9" }, phrase, "R41"));
    const together = this.#recent.lastSeveral();
    // "the people of the valley" are said to be others
    const alone = phrase.plural && !phrase.capital && phrase.determiner === "the" && phrase.tail.trim() === "";
    const pointsBack = alone && isPeople(own.kind) && own.kind !== "spokesperson";
    if (together && pointsBack && !(known && known.found[0]?.article !== "definite"))
      return together.map((actor) => this.#speak(actor, { kind: this.#kindOf(actor), rule: "K9" }, phrase, "R6"));
    const meant = known && isPeople(own.kind) && isUnintroduced(known, phrase) ? this.#recent.lastCalled(own.kind) : null;
    const actor = meant ?? known ?? this.#actors.addUncovered(phrase, own.kind === "named-person");
    const kind = kindOfSource(actor, own, phrase, this.#recent.known(actor));
    return this.#speak(actor, kind, phrase, meant ? "R6" : known ? "R1" : "R2");
  }

  /**
   * [R3–R5] The actor whose mention the pronoun is, if it can be one; else who spoke last of those it can stand for. [R14] Inside a quotation
   * "he" is not looked up among those: who utters it speaks of another. [R15] Who might as well be another of two is nobody.
   */
  #assignPronoun({ phrase, mention }: SourceMention, quoted: boolean): Speaker | readonly Speaker[] {
    const { pronoun } = phrase;
    if (pronoun === "person" && mention !== null && this.#actors.isUnsure(mention)) return { ...nobody("none"), actorRules: ["R15"] };
    const mentioned = mention === null ? null : this.#actors.actorOf(mention);
    // "they" behind two who spoke side by side are these two
    const pair = pronoun === "many" && !quoted ? this.#actors.pairBefore(phrase.span[0], false) : null;
    const joint = pair !== null || (pronoun === "many" && this.#recent.lastSeveral() !== null);
    const own = mentioned && !mentioned.nobody && canStandFor(phrase, mentioned) && !joint;
    const found = own ? [mentioned] : pair ? pair : quoted && pronoun === "person" ? null : this.#recent.lastFitting(phrase);
    if (!found) return nobody(pronoun === "thing" ? "organisation" : pronoun === "many" ? "unnamed" : "none");
    const rule = own ? (pronoun === "relative" ? "R5" : "R3") : pair ? "R41" : "R4";
    const barred = own && mention !== null ? this.#actors.barredAt(mention) : [];
    return found.map((actor) => {
      const speaker = this.#speak(actor, { kind: this.#kindOf(actor), rule: "K9" }, phrase, rule);
      return { ...speaker, actorRules: [...speaker.actorRules, ...barred] };
    });
  }

  /** The kind an actor first spoke as, else that by its names and nouns. */
  #kindOf(actor: ActorDraft): AuthorityKind {
    return this.#recent.known(actor)?.kind ?? kindOfActor(this.#actors, actor, this.#agency);
  }

  /** Marks the actor as speaking, with what the source's words add to what is known of it. */
  #speak(actor: ActorDraft, own: SourceKind, phrase: Phrase, actorRule: string): Speaker {
    actor.markSpeaking();
    if (!phrase.pronoun && !phrase.person && actor.kind !== "office") actor.describe(descriptorOf(phrase));
    const likely = AUTHORITY[own.kind].actor;
    if (actor.kind === null || (actor.kind === "person" && !actor.named && likely !== "person"))
      actor.setKind(phrase.plural && likely === "person" ? "group" : likely);
    const first = phrase.pronoun ? actor.nominals[0] : undefined;
    const { kind, rule } = agreeing(actor, own, first ? this.#actors.phraseAt(first.span) : phrase);
    this.#recent.introduce(actor, { kind, plural: phrase.plural || actor.kind === "group" });
    return { actor, kind, actorRules: [actorRule], kindRules: [rule] };
  }
}
