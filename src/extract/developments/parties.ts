/** [DV6] Who takes which part in a matter, by its kind and state and by how they stand to the trigger: who delivers, and to whom. */

import type { Mention } from "../../annotate/mention.js";
import { isCapital } from "../../lexicon/countries.js";
import type { DevelopmentFeatures } from "./development-features.js";
import { kindOfDeedNoun, type MatterKind } from "./kinds/kinds.js";
import type { Participant } from "./participants.js";

type Roles = Readonly<Record<string, string>>;

const PARTIES: Roles = { subject: "party", with: "party", between: "party", and: "party", by: "party", from: "party" };
const DECIDED: Roles = {
  subject: "decider",
  by: "decider",
  against: "target",
  on: "target",
  object: "target",
  of: "target",
  whose: "decider",
};

const ROLES: Readonly<Record<MatterKind, Roles>> = {
  transfer: {
    subject: "supplier",
    by: "supplier",
    from: "supplier",
    of: "supplier",
    whose: "supplier",
    to: "recipient",
    for: "recipient",
    object: "recipient",
  },
  talks: { ...PARTIES, of: "party", whose: "party", in: "host", at: "host" },
  visit: { subject: "visitor", by: "visitor", of: "visitor", whose: "visitor", with: "host", to: "host", in: "host", object: "host" },
  agreement: { ...PARTIES, to: "party" },
  measure: DECIDED,
  operation: { subject: "party", by: "party", of: "party", whose: "party", object: "target", on: "target", against: "target" },
  inquiry: { subject: "party", by: "party", of: "target", whose: "target", into: "target", against: "target", object: "target" },
  programme: { subject: "party", by: "party", of: "party", whose: "party" },
  claim: { subject: "party", by: "party", against: "target" },
};

/** Who asks for something, and of whom: for what is to be sent he is to get it. */
const ASKING: Roles = { subject: "party", by: "party", on: "decider", object: "decider" };
const ASKING_FOR_GOODS: Roles = { subject: "recipient", by: "recipient", from: "supplier", for: "recipient", to: "recipient" };
/** Who asks that goods be kept back gets none of them. */
const ASKING_TO_STOP: Roles = { ...ROLES.transfer, ...ASKING, object: "decider" };
const STOPS = /^(?:end|stop|halt|cease|suspend|pause|cut|ban|block|freeze|cancel|delay|withhold|revoke|review)(?:s|e?d|ping|ing)?$/i;
/** Who buys, orders or is given goods gets them. */
const GETTING: Roles = { ...ROLES.transfer, subject: "recipient", by: "recipient", object: "supplier" };
const GETS = /^(?:buy|bought|purchas|order|acquir|procur|receiv|import|borrow|obtain)(?:s|e|es|ed|ing)?$/i;
/** Who meets is neither host nor visitor. */
const MEETING: Roles = { ...PARTIES, object: "party", of: "party", whose: "party", in: "host", at: "host" };
const MEETS = /^(?:meet|meets|met|meeting|meetings)$/i;

/** [DV61] Who goes between others is none of those who talk. */
const MEDIATING: Roles = { ...PARTIES, subject: "mediator", by: "mediator", of: "mediator", whose: "mediator", in: "host", at: "host" };
const MEDIATED: ReadonlySet<MatterKind> = new Set(["talks", "agreement"]);
const MEDIATES = /^(?:mediat(?:e|es|ed|ing|ion)|broker(?:s|ed|ing)?)$/i;

/** @param text the report's */
function rolesIn(text: string, { kind, state, trigger, thing }: DevelopmentFeatures): Roles {
  if (state === "requested" && kind === "transfer") return STOPS.test(text.slice(...trigger)) ? ASKING_TO_STOP : ASKING_FOR_GOODS;
  if (kind === "transfer" && GETS.test(text.slice(...trigger))) return GETTING;
  // "Orland's tanks" may be what it sends, or what it is to get; "Orland's delivery" is what it sends
  if (kind === "transfer" && state !== "requested" && thing && kindOfDeedNoun(thing.head) === null)
    return { ...ROLES.transfer, whose: "party" };
  if (state === "requested") return { ...ROLES[kind], ...ASKING };
  if (MEDIATED.has(kind) && [text.slice(...trigger), thing?.head ?? ""].some((word) => MEDIATES.test(word))) return MEDIATING;
  if (kind === "visit" && (MEETS.test(text.slice(...trigger)) || MEETS.test(thing?.head ?? ""))) return MEETING;
  return ROLES[kind];
}

/** The part that somebody who stands so has in a development; null for none. @param text the report's */
export function roleOf(text: string, development: DevelopmentFeatures, { as, mention }: Participant): string | null {
  // "freed six fishermen": who is handed over is what goes, and gets nothing
  const isGoods = development.kind === "transfer" && mention === development.thing?.mention;
  return isGoods ? null : (rolesIn(text, development)[as] ?? null);
}

/** Who acts, as the trigger has it. */
const DOER = /^(?:subject|by)$/;

/** States that somebody brings about by deciding so. */
const DECIDED_ON = /^(?:paused|resumed|cancelled|approved|rejected|delayed|ended)$/;

/** [DV29] Number of the mention of who is said to stop, allow or end a thing, whatever part else he has in it: "the sale was halted by Novak". */
export const deciderIn = ({ state, participants }: Pick<DevelopmentFeatures, "state" | "participants">): number | null =>
  (DECIDED_ON.test(state) ? participants.find(({ as }) => DOER.test(as))?.mention : undefined) ?? null;

/** [P70] Numbers of the mentions that have a part in a matter; a capital has only where it acts, for else it is where something happens ("left Lisbon"). */
export function partiesIn(text: string, mentions: readonly Mention[], found: readonly DevelopmentFeatures[]): ReadonlySet<number> {
  const isCity = (mention: number): boolean => isCapital(text.slice(...(mentions[mention] as Mention).span));
  const all = found.flatMap((one) => one.participants.filter((participant) => roleOf(text, one, participant) !== null));
  return new Set(all.filter(({ as, mention }) => DOER.test(as) || !isCity(mention)).map(({ mention }) => mention));
}
