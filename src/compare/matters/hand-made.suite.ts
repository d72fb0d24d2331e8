/** Profiles of matters put together by hand, as one report's developments give them. */
import { itemOf } from "./item.js";
import { inPartyOrder, type MatterProfile } from "./matter-profile.js";

export interface Given {
  readonly kind?: MatterProfile["kind"];
  /** Words of the thing, and of others that the same development is of. */
  readonly thing?: string;
  readonly beside?: readonly string[];
  /** Bodies by their roles. */
  readonly parties?: Readonly<Record<string, string>>;
  readonly visitor?: string;
  /** "2024-05"; null for none. */
  readonly month?: string | null;
  readonly dossier?: string;
  readonly scope?: string;
}

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

export function matterProfile({
  kind = "transfer",
  thing = "the shipment",
  beside = [],
  parties = {},
  visitor,
  month = "2024-05",
  dossier,
  scope,
}: Given): MatterProfile {
  const all = Object.entries(parties).map(([role, body]) => ({ role, body, person: null }));
  return {
    kind,
    parties: [...all, ...(visitor ? [{ role: "visitor", body: null, person: visitor }] : [])].sort(inPartyOrder),
    item: itemOf(thing),
    beside: beside.map((words) => itemOf(words)),
    months: month === null ? null : [monthNumber(month), monthNumber(month)],
    dossiers: dossier === undefined ? [] : [dossier],
    scope: scope ?? null,
  };
}
