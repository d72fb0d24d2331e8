/** [DV6] Who takes which part in a matter, by its kind and by how they stand to the trigger: who delivers, and to whom. */

import type { Mention } from "../../annotate/mention.js";
import { isCapital } from "../../lexicon/countries.js";
import type { DevelopmentFeatures, Participant } from "./development-features.js";
import type { MatterKind } from "./kinds/kinds.js";

type Roles = Readonly<Record<string, string>>;

const PARTIES: Roles = { subject: "party", with: "party", between: "party", and: "party", by: "party", from: "party" };
const DECIDED: Roles = { subject: "decider", by: "decider", against: "target", on: "target", object: "target", of: "decider" };

const ROLES: Readonly<Record<MatterKind, Roles>> = {
  transfer: {
    subject: "supplier",
    by: "supplier",
    from: "supplier",
    of: "supplier",
    to: "recipient",
    for: "recipient",
    object: "recipient",
  },
  talks: { ...PARTIES, of: "party", in: "host", at: "host" },
  visit: { subject: "visitor", by: "visitor", of: "visitor", with: "host", to: "host", in: "host", object: "host" },
  agreement: { ...PARTIES, to: "party" },
  measure: DECIDED,
  operation: { subject: "party", by: "party", of: "party", object: "target", on: "target", against: "target" },
  inquiry: { subject: "party", by: "party", of: "target", into: "target", against: "target", object: "target" },
  programme: { subject: "party", by: "party", of: "party" },
  claim: { subject: "party", by: "party", against: "target" },
};

/** The part that somebody who stands so has in a matter of a kind; null for none. */
export const roleOf = (kind: MatterKind, { as }: Participant): string | null => ROLES[kind][as] ?? null;

/** Who acts, as the trigger has it. */
const DOER = /^(?:subject|by)$/;

/** [P70] Numbers of the mentions that have a part in a matter; a capital has only where it acts, for else it is where something happens ("left Lisbon"). */
export function partiesIn(text: string, mentions: readonly Mention[], found: readonly DevelopmentFeatures[]): ReadonlySet<number> {
  const isCity = (mention: number): boolean => isCapital(text.slice(...(mentions[mention] as Mention).span));
  const all = found.flatMap(({ kind, participants }) => participants.filter((one) => roleOf(kind, one) !== null));
  return new Set(all.filter(({ as, mention }) => DOER.test(as) || !isCity(mention)).map(({ mention }) => mention));
}
