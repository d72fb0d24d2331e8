/** [DV6] Who takes which part in a matter, by its kind and by how they stand to the trigger: who delivers, and to whom. */

import type { Participant } from "./development-features.js";
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
