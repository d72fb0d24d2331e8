/** Whom a person means who corrects a speaker: somebody of the report, or somebody that the report does not name. */

import { sql } from "kysely";
import type { Actor } from "../../records/actor.js";
import { isNameless } from "../../records/authority-kinds.js";
import { UNDESCRIBED } from "../../records/build.js";
import { digest, looksLikeNameId } from "../../records/ids.js";
import { looksLikeId, REGISTRY } from "../../records/registry.js";
import type { Statement } from "../../records/statement.js";
import { ACTOR_KINDS, type AuthorityKind } from "../../records/vocabulary.js";
import { BadChange } from "../errors.js";
import { BROUGHT, type Change } from "../overlay/change.js";
import { overlaid } from "../overlay/overlay.js";
import { broughtBy } from "../overlay/stored-correction.js";
import { spellingOf } from "../projection/lookups.js";
import { nameOf } from "../projection/rows.js";
import { wordsOfName } from "../search/terms.js";
import type { Db } from "../store.js";
import type { CorrectedReport } from "./corrected-report.js";
import { bearsName } from "./typed-name.js";

type Kind = Actor["kind"];

/** Where a correction is made: the report, and the ledger around it. */
export type SpeakerContext = CorrectedReport & { readonly db: Db };

/** A speaker as a person gives one: an actor's id or a name; or a name with its kind, for one that the report does not have, and whether it is a name at all. */
type Given = string | { readonly name: string; readonly kind?: Kind; readonly named?: boolean };

const isGiven = (value: unknown): value is Given =>
  typeof value === "string" ||
  (value !== null &&
    typeof value === "object" &&
    typeof (value as { name?: unknown }).name === "string" &&
    (value as { name: string }).name.trim() !== "" &&
    ((value as { kind?: unknown }).kind === undefined || ACTOR_KINDS.includes((value as { kind: Kind }).kind)) &&
    ["undefined", "boolean"].includes(typeof (value as { named?: unknown }).named));

/** Letters by which two names differ, 3 for more than two. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row.at(-1) as number;
}

/** The name of the ledger that has one of these ids, as most reports spell it; of several the one that says most. */
async function nameWith(db: Db, ids: readonly string[]): Promise<{ name: string; kind: Kind } | null> {
  const found = await db
    .selectFrom("names as m")
    .select(["m.kind", spellingOf(sql`m.seq`).as("name")])
    .where("m.id", "in", ids)
    .where("m.named", "=", 1)
    .orderBy("m.statements", "desc")
    .orderBy("m.id")
    .limit(1)
    .executeTakeFirst();
  return found ? { name: found.name, kind: found.kind as Kind } : null;
}

/** Somebody of whom other reports speak, by name. */
const elsewhere = (db: Db, name: string, kind: Kind | undefined) =>
  nameWith(
    db,
    (kind ? [kind] : ACTOR_KINDS).map((k) => nameOf({ name, kind: k, named: true }).id),
  );

const PRONOUN = /^(?:i|you|he|she|it|we|they|who)$/i;

type Evidence = Pick<Statement, "source" | "cue" | "content">;

/** Where a statement says who speaks; where it does not, what else there is of it. */
function mentionIn({ document }: SpeakerContext, { source, cue, content }: Evidence): Actor["mentions"][number] {
  const [span] = [source, cue, content].find((s) => s.length > 0) as [[number, number]];
  return { span, form: PRONOUN.test(document.report.text.slice(...span)) ? "pronoun" : "nominal" };
}

interface Newcomer {
  readonly name: string;
  readonly kind: Kind;
  readonly named?: boolean;
}

/** An actor that a correction brings into a report. Its id is nobody's yet: what was said of one who was taken back is not said of this one. */
function brought(scene: SpeakerContext, { name, kind, named = true }: Newcomer, statement: Evidence): Actor {
  const taken = broughtBy(scene.corrections);
  const idOf = (n: number) =>
    `${REGISTRY.actor.prefix}:${digest([scene.document.report.id, "brought in", kind, name.toLowerCase(), String(n)])}`;
  let n = 0;
  while (taken.has(idOf(n))) n++;
  return { id: idOf(n), name, kind, roles: [], named, mentions: [mentionIn(scene, statement)] };
}

export interface Meant {
  readonly actor: Actor;
  /** Whether the report does not have them, so that the correction must bring them in. */
  readonly brought: boolean;
}

/**
 * Whom one value means. Names of the report come first: the whole name, or words that one alone has; a name that only looks like one of
 * these is taken for a slip of the keyboard.
 * @throws BadChange
 */
export async function speakerMeant(scene: SpeakerContext, who: unknown, statement: Evidence): Promise<Meant> {
  const { db, document, layer } = scene;
  if (!isGiven(who) || who === "")
    throw new BadChange(`speaker=${JSON.stringify(who)}`, "is no speaker", 'give a name, an actor\'s id, or {"name":"…","kind":"person"}');
  const { name, kind, named } = typeof who === "string" ? { name: who.trim(), kind: undefined } : { ...who, name: who.name.trim() };
  const own = document.actors.map((a) => overlaid(layer, a)).filter((a) => !layer.rejected.has(a.id));
  const newcomers = layer.actors.map((a) => overlaid(layer, a)).filter((a) => !layer.rejected.has(a.id));
  const all = [...own, ...newcomers];
  const meant = (actor: Actor): Meant => {
    const first = layer.actors.find((a) => a.id === actor.id); // as it was brought in: what was said of it since lies over it by itself
    return first ? { actor: { ...first, mentions: [mentionIn(scene, statement)] }, brought: true } : { actor, brought: false };
  };
  const some = (found: readonly Actor[]): Meant | null => {
    if (found.length > 1)
      throw new BadChange(
        `speaker=${name}`,
        "several of the report have that name",
        `give one of: ${found.map((a) => `${a.name} (${a.id})`).join(", ")}`,
      );
    return found[0] ? meant(found[0]) : null;
  };
  if (looksLikeId(name, "actor")) {
    const found = all.find((a) => a.id === name);
    if (!found)
      throw new BadChange(`speaker=${name}`, "is no actor of this report", "give a name, or the id of one that `readout actors` lists");
    return meant(found);
  }
  if (looksLikeNameId(name)) {
    const known = await nameWith(db, [name]);
    if (!known) throw new BadChange(`speaker=${name}`, "is no name in this ledger", "`readout actors` lists them");
    return (
      some(all.filter((a) => a.name.toLowerCase() === known.name.toLowerCase())) ?? {
        actor: brought(scene, known, statement),
        brought: true,
      }
    );
  }
  const same = some(all.filter((a) => a.name.toLowerCase() === name.toLowerCase() && (kind === undefined || a.kind === kind)));
  if (same) return same;
  if (typeof who === "string") {
    const words = wordsOfName(name);
    const bearers = all.filter((a) => a.named && words.length > 0 && words.every((w) => wordsOfName(a.name).includes(w)));
    const known = await elsewhere(db, name, kind);
    if (bearers.length === 1 || (bearers.length > 1 && !known)) return some(bearers) as Meant;
    if (known) return { actor: brought(scene, known, statement), brought: true };
    const near = all.filter((a) => a.named && distance(a.name.toLowerCase(), name.toLowerCase()) <= 2);
    const pronoun = PRONOUN.test(name);
    if (near.length > 0 || words.length === 0 || pronoun)
      throw new BadChange(
        `speaker=${name}`,
        pronoun ? "is a pronoun, not a name" : "nobody of that name is in the report",
        `give one of: ${all
          .filter((a) => a.named)
          .map((a) => `${a.name} (${a.id})`)
          .join(", ")}${pronoun ? "" : `; or, for somebody else, speaker='{"name":"${name}"}'`}`,
      );
  }
  const isName = named ?? bearsName(name);
  const known = isName ? await elsewhere(db, name, kind) : null;
  return { actor: brought(scene, known ?? { name, kind: kind ?? "person", named: isName }, statement), brought: true };
}

const BODIES: readonly Kind[] = ["organisation", "government"];

/** The kind of authority of a statement once somebody else is said to make it. */
function kindFor({ named, kind }: Actor, before: AuthorityKind): AuthorityKind {
  if (kind === "document") return "document";
  if (kind === "medium") return "other-media";
  if (BODIES.includes(kind)) return "organisation";
  if (!named) return isNameless(before) ? before : "unnamed";
  if (kind === "person") return before === "spokesperson" ? before : "named-person";
  return kind === "office" || kind === "unknown" ? before : "organisation";
}

/**
 * The authority of a statement once somebody else is said to make it: what described the other speaker is not carried over. Of a source that
 * stays without a name the terms are, for they are said of this statement; other words for that source, which no report has, change nothing.
 */
function authorityFor({ actor, brought: isNew }: Meant, before: Statement["authority"]): Statement["authority"] {
  const kind = kindFor(actor, before.kind);
  const stays = !actor.named && kind === before.kind && isNameless(kind);
  if (stays && isNew) return before;
  const { terms, anonymityReason } = before;
  return { kind, ...UNDESCRIBED, ...(stays ? { terms, anonymityReason } : {}) };
}

/**
 * The authority that goes with a speaker, or null where nothing changes. It is said with the speaker even where a correction before said
 * so, for it must hold once that one is taken back.
 * @param before the statement as it is shown @param read as the engine read it, if it did
 */
export function authorityWith(meant: Meant, before: Statement, read: Statement | undefined): Statement["authority"] | null {
  const { actor } = meant;
  if (before.speaker === actor.id) return read && read.speaker !== actor.id ? before.authority : null;
  return read?.speaker === actor.id ? read.authority : authorityFor(meant, before.authority);
}

/** Names of the speakers that a change gives by id; an id that this reading does not have stays one. */
export function namesOfSpeakers({ document }: Pick<SpeakerContext, "document">, change: Change | null): string[] {
  const actors = [...document.actors, ...((change?.[BROUGHT] as Actor[] | undefined) ?? [])];
  return ((change?.speakers as string[] | undefined) ?? []).map((id) => actors.find((a) => a.id === id)?.name ?? id);
}
