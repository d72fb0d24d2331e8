/** `npm run calibrate`: fits the map from score to probability on all of PolNeAR dev and writes it to the weights' manifest. */
import { readFileSync, writeFileSync } from "node:fs";
import { isotonic, twoFold } from "./calibration.js";
import { judged, readDev } from "./polnear.js";
import { sharedFolder } from "./shared.js";

const folder = process.argv[2] ?? "model";
const path = `${folder}/manifest.json`;
const read = await readDev(sharedFolder(), process.argv[2]);
const scores = read.map(({ gold, statements }) => judged(gold, statements));
const manifest = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
manifest.calibration = { of: "statements, PolNeAR dev", ...isotonic(scores.flat()) };
writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(twoFold(scores), null, 1)}\n`);
