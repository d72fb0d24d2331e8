/** What a development says of its matter that tells whether another development is about the same one. */
import type { Development } from "../../records/development.js";
import { digest } from "../../records/ids.js";
import { type Item, itemKey } from "./item.js";
import type { Party } from "./parties.js";

/** Developments with equal profiles are about one matter, as far as reports tell. JSON. */
export interface MatterProfile {
  readonly kind: Development["kind"];
  /** In one order; each once. */
  readonly parties: readonly Party[];
  readonly item: Item;
  /** Items that the same developments are of too, all in one order: what is held in one shipment. */
  readonly beside: readonly Item[];
  /** First and last month in which the state is said to hold, as year × 12 + month − 1; null where no day is known. */
  readonly months: readonly [number, number] | null;
  /** Names of the dossiers that the report is in. */
  readonly dossiers: readonly string[];
  /** The report, for what is nobody's outside it: no thing and nobody named. Else null. */
  readonly scope: string | null;
}

const partyKey = ({ role, body, person }: Party): string => [role, body ?? "", person ?? ""].join("/");

export const inPartyOrder = (a: Party, b: Party): number => (partyKey(a) < partyKey(b) ? -1 : 1);

/** Equal for profiles that say the same of the matter, in whichever months and dossiers: what people decide on, since a later reading keeps it. */
export const subjectKey = ({ kind, parties, item, beside, scope }: MatterProfile): string =>
  `k:${digest([kind, ...parties.map(partyKey), "", itemKey(item), ...beside.map(itemKey), scope ?? ""])}`;

/** Equal for equal profiles, and for no others. */
export const matterProfileKey = (profile: MatterProfile): string =>
  digest([subjectKey(profile), JSON.stringify(profile.months), ...profile.dossiers]);
