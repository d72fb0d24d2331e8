/** [H3] Who vouches for what a report says: a speaker across reports, an unnamed source by its description, or the report itself. */
import type { Actor } from "../../records/actor.js";
import { isNameless } from "../../records/authority-kinds.js";
import type { Statement } from "../../records/statement.js";
import { inTextOrder } from "../../text/span.js";
import { foldedWords } from "../origins/folded-words.js";
import type { Assertion } from "./assertion.js";

/** What is known of a report beyond its document. */
export interface ReportAmongOthers {
  readonly publisher: string | null;
  readonly published: string | null;
  /** Id and name of each actor across reports, by the id in the report; those without a name have none. */
  readonly identities: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
  /** Origins of its statements. */
  readonly origins: ReadonlyMap<string, string>;
  /** Statements that people corrected or confirmed. */
  readonly corrected: ReadonlySet<string>;
  /** Origin of its main text. */
  readonly origin: string | null;
  /** Whether its text is taken over from another report: a copy, or a later version. */
  readonly copied: boolean;
}

const flat = (words: string): string => words.replace(/\s+/g, " ").trim();

const DESCRIPTION_WORDS = 12;
/** Words by which one unnamed source is told from another: "two U.S. officials" and "U.S. official" are two. */
const described = (words: string): string =>
  foldedWords(words, DESCRIPTION_WORDS)
    .map(({ word }) => word)
    .filter((word) => word !== "a" && word !== "an" && word !== "the")
    .join(" ");

/** Who vouches for something. */
export type Voice = Pick<Assertion, "speaker" | "actor" | "named" | "authority" | "account" | "attribution">;
const REPORT: Voice = { speaker: null, actor: null, named: false, authority: "reporter", account: "report", attribution: [] };

/** How probable it is that a statement was read rightly: what people looked at is sure. Null without a statement. */
export const sureOf = (statement: Statement | undefined, { corrected }: ReportAmongOthers): number | null =>
  statement === undefined ? null : corrected.has(statement.id) ? 1 : statement.confidence;

/** Who vouches: the speaker of a statement, or the report. */
export function voiceOf(statement: Statement | undefined, actors: ReadonlyMap<string, Actor>, { identities }: ReportAmongOthers): Voice {
  if (!statement || statement.authority.kind === "reporter" || statement.authority.kind === "none") return REPORT;
  const { kind } = statement.authority;
  const attribution = [...statement.source, ...statement.cue].sort(inTextOrder);
  const actor = statement.speaker === null ? undefined : actors.get(statement.speaker);
  const identity = actor ? identities.get(actor.id) : undefined;
  if (actor?.named && identity)
    return { speaker: identity.name, actor: identity.id, named: !isNameless(kind), authority: kind, account: identity.id, attribution };
  const speaker = flat(actor?.name ?? statement.authority.descriptor ?? statement.speakerText ?? "");
  if (speaker === "") return { ...REPORT, authority: kind, attribution };
  return {
    speaker,
    actor: null,
    named: actor?.named ?? false,
    authority: kind,
    account: `${isNameless(kind) ? "unnamed" : "called"} ${described(speaker) || speaker}`,
    attribution,
  };
}
