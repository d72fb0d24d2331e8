/** What people said of matters: what they are called, that they are told rightly, or that they are none. */
import { subjectKey } from "../../compare/matters/matter-profile.js";
import { inForce } from "../overlay/stored-correction.js";
import type { Db } from "../store.js";
import type { MatterDevelopment } from "./matter-assertions.js";

export interface MatterNote {
  readonly label: string | null;
  readonly confirmed: boolean;
  readonly retracted: boolean;
}

const NO_NOTE: MatterNote = { label: null, confirmed: false, retracted: false };

/** The notes on a matter, by what its developments say. */
export type MatterNotes = (all: readonly MatterDevelopment[]) => MatterNote;

/** Notes that nobody has taken back; of several on one subject the last of each kind. */
export async function matterNotes(db: Db): Promise<MatterNotes> {
  const rows = await db.selectFrom("corrections").selectAll().where("subject", "like", "k:%").orderBy("seq").execute();
  const notes = new Map<string, MatterNote>();
  for (const { subject, change } of inForce(rows)) {
    const { label, standing } = JSON.parse(change ?? "{}") as { readonly label?: unknown; readonly standing?: unknown };
    const before = notes.get(subject as string) ?? NO_NOTE;
    if (typeof label === "string") notes.set(subject as string, { ...before, label });
    if (typeof standing === "string")
      notes.set(subject as string, { ...before, confirmed: standing === "confirmed", retracted: standing === "retracted" });
  }
  return (all) => {
    if (notes.size === 0) return NO_NOTE;
    const found = [...new Set(all.map(({ profile }) => subjectKey(profile)))].flatMap((subject) => notes.get(subject) ?? []);
    return {
      label: found.find(({ label }) => label !== null)?.label ?? null,
      confirmed: found.some(({ confirmed }) => confirmed),
      retracted: found.some(({ retracted }) => retracted),
    };
  };
}
