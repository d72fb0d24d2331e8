/** The data pack and scorers that evals need and tests do not. */
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Folder of the shared data and scorers: beside the checkout, or READOUT_SHARED. */
export function sharedFolder(): string {
  const folder = process.env.READOUT_SHARED ?? join(process.cwd(), "..", "shared");
  if (!existsSync(join(folder, "data"))) {
    process.stderr.write(`evals: ${folder} has no data pack; evals need it (tests do not): set READOUT_SHARED to its folder\n`);
    process.exit(2);
  }
  return folder;
}
