/** One actor of a report while its statements are being attributed. Its verbs change it; once frozen they throw. */
import type { Mention } from "../../annotate/mention.js";
import { isPronoun } from "../../lexicon/pronouns.js";
import type { Span } from "../../text/span.js";
import { type ActorKind, kindOfMentions } from "./actor-kind.js";
import type { ActorMention } from "./actor-mentions.js";
import { type ActorRole, rolesOf } from "./roles.js";

const DESCRIPTION_CHARACTERS = 120; // the longest description that still serves as a name

export class ActorDraft {
  /** Mentions that the model found, in text order; none for a speaker whom no mention covers. */
  readonly found: readonly Mention[];
  /** Its noun phrases among these, and the names of people of more than one word, in lower case. */
  readonly nominals: readonly Mention[];
  readonly fullNames: ReadonlySet<string>;
  readonly roles: readonly ActorRole[];
  readonly #text: string;
  readonly #mentions: ActorMention[] = [];
  readonly #spans = new Set<string>();
  #kind: ActorKind | "place" | null;
  #description: Span | null = null;
  #speaks = false;
  #acts = false;
  #named = false;
  #nobody = true;
  #frozen = false;

  constructor(text: string, found: readonly Mention[]) {
    this.#text = text;
    this.found = found;
    this.nominals = found.filter((m) => m.form === "nominal");
    this.fullNames = new Set(found.filter((m) => m.entity === "person" && m.name.length > 1).map((m) => m.name.join(" ")));
    for (const m of found) this.#add(m);
    this.#kind = kindOfMentions(text, found);
    this.roles = rolesOf(text, found);
  }

  /** All its mentions, those that were added too. */
  get mentions(): readonly ActorMention[] {
    return this.#mentions;
  }

  /** "place" as long as it does not speak; null where nothing tells. */
  get kind(): ActorKind | "place" | null {
    return this.#kind;
  }

  /** Its fullest description by a source, if one was given. */
  get description(): Span | null {
    return this.#description;
  }

  /** Whether it speaks: then it is an actor whatever it is. */
  get speaks(): boolean {
    return this.#speaks;
  }

  /** Whether it takes part in a matter. */
  get acts(): boolean {
    return this.#acts;
  }

  /** Whether one of its mentions is a name. */
  get named(): boolean {
    return this.#named;
  }

  /** Whether nothing but pronouns stands for it. */
  get nobody(): boolean {
    return this.#nobody;
  }

  markSpeaking(): void {
    this.#checkOpen();
    this.#speaks = true;
  }

  markActing(): void {
    this.#checkOpen();
    this.#acts = true;
  }

  setKind(kind: ActorKind): void {
    this.#checkOpen();
    this.#kind = kind;
  }

  /** [P2] A nameless speaker is called by the fullest of its descriptions; one that is too long for a name is passed over. */
  describe(span: Span | null): void {
    this.#checkOpen();
    if (!span || span[1] - span[0] > DESCRIPTION_CHARACTERS || isPronoun(this.#text.slice(...span))) return;
    if (!this.#description || span[1] - span[0] > this.#description[1] - this.#description[0]) this.#description = span;
  }

  /** Adds a mention, unless it has one with these very words. */
  addMention(mention: ActorMention): void {
    this.#checkOpen();
    if (!this.#spans.has(mention.span.join("-"))) this.#add(mention);
  }

  /** Adds all mentions of another. */
  addMentionsOf(other: ActorDraft): void {
    this.#checkOpen();
    for (const m of other.mentions) this.#add(m);
  }

  /** Ends the building: every verb throws from now on. */
  freeze(): void {
    this.#frozen = true;
  }

  /** [R16] A pronoun is neither a name nor a noun phrase, whoever took it for one: nobody is called by it. */
  #add(given: ActorMention): void {
    const mention: ActorMention = isPronoun(this.#text.slice(...given.span)) ? { ...given, form: "pronoun" } : given;
    this.#mentions.push(mention);
    this.#spans.add(mention.span.join("-"));
    this.#named ||= mention.form === "name";
    this.#nobody &&= mention.form === "pronoun";
  }

  #checkOpen(): void {
    if (this.#frozen) throw new TypeError("an actor was changed after its record was made: change it before ActorIndex.finish");
  }
}
