/** Those that speak in a report. */
import type { Actor } from "../../../src/records/actor.js";
import { UNDESCRIBED } from "../../../src/records/build.js";
import type { AuthorityKind } from "../../../src/records/vocabulary.js";

export type Mention = Actor["mentions"][number];
/** What one that speaks is called after it is brought in; parts of a name are names. */
export type Called = readonly [before: string, called: string, form: Mention["form"]];
/** On what authority somebody can speak in a made report: the kinds of today, whatever others there may be later. */
export type Voice = Extract<
  AuthorityKind,
  "named-person" | "spokesperson" | "official-unnamed" | "unnamed" | "organisation" | "document" | "other-media" | "reporter"
>;

/** Somebody, or something, that speaks. */
export class Character {
  readonly mentions: Mention[] = [];
  readonly roles: Actor["roles"] = [];
  introduced = false;
  described = UNDESCRIBED;

  /**
   * @param introduce puts the words that bring it in, and says whether a comma must part them from what follows
   * @param again how it is called from then on, the commonest first; nothing for those who only listen
   */
  constructor(
    public name: string,
    readonly kind: Actor["kind"],
    readonly authority: Voice,
    readonly again: readonly Called[] = [],
    readonly introduce: (self: Character) => boolean = () => false,
    readonly pronoun: string | null = null,
  ) {}

  get named(): boolean {
    return this.again[0]?.[2] === "name";
  }
}
