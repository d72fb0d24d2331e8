/**
 * `npm run eval:newswire-parties -- even|odd`: who takes part in the developments of the labelled newswire, of those whose words and state the
 * labels have too. Misses may be looked at in the even half only, where `--verbose` prints them.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Reader } from "../src/read.js";
import { overlaps } from "../src/text/span.js";
import { newswireTexts } from "./join-sets.js";
import { countParties, type NamedParty } from "./parties.js";
import { prf } from "./prf.js";
import { sharedFolder } from "./shared.js";

interface Labels {
  readonly name: string;
  readonly developments: readonly {
    readonly anchor: readonly [number, number];
    readonly kind: string;
    readonly state: string;
    readonly parties: readonly (readonly [role: string, name: string])[];
  }[];
  readonly actors: readonly { readonly name: string; readonly also: readonly string[] }[];
}

const half = process.argv[2];
if (half !== "even" && half !== "odd") {
  process.stderr.write("newswire-parties: which half, even or odd?\n");
  process.exit(2);
}
const verbose = half === "even" && process.argv.includes("--verbose");
const folder = join(sharedFolder(), "data", "newswire");
const texts = new Map(newswireTexts(sharedFolder()));
const total = { states: 0, found: 0, right: 0, made: 0, gold: 0 };
await using reader = await Reader.open();
for (const [place, file] of readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .sort()
  .entries()) {
  if (place % 2 !== (half === "even" ? 0 : 1)) continue;
  const labels = JSON.parse(readFileSync(join(folder, file), "utf8")) as Labels;
  const { report, developments, actors } = await reader.read({ source: labels.name, text: texts.get(labels.name) as string });
  const called = new Map(labels.actors.map(({ name, also }) => [name, [name, ...also]]));
  const named = new Map(
    actors.map(({ id, mentions, name }) => [
      id,
      [name, ...mentions.filter(({ form }) => form !== "pronoun").map(({ span }) => report.text.slice(...span))],
    ]),
  );
  for (const { anchor, kind, state, parties } of labels.developments) {
    const one = developments.find((found) => found.state === state && found.evidence.some((span) => overlaps(span, anchor)));
    if (!one) continue;
    const labelled = parties.map(([role, name]): NamedParty => ({ role, names: called.get(name) ?? [name] }));
    const own = one.parties.map(({ role, actor }): NamedParty => ({ role, names: named.get(actor) ?? [] }));
    const { found, right } = countParties(labelled, own);
    total.states++;
    total.found += found;
    total.right += right;
    total.made += own.length;
    total.gold += labelled.length;
    if (!verbose || (found === labelled.length && right === own.length)) continue;
    const listed = (all: readonly NamedParty[]) => all.map(({ role, names }) => `${role} ${names[0]}`).join(", ") || "–";
    const around = report.text.slice(Math.max(0, anchor[0] - 80), anchor[1] + 60).replace(/\s+/g, " ");
    process.stdout.write(`${labels.name} ${kind}/${one.kind} ${state}: ${listed(labelled)} / ${listed(own)}\n    “${around}”\n`);
  }
}
const { states, found, right, made, gold } = total;
process.stdout.write(
  `${JSON.stringify({ half, states, labelled: gold, found, made, right, ...prf(right, made, gold), recall: (100 * found) / gold })}\n`,
);
