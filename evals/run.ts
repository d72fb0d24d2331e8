/**
 * `npm run eval`: the shared scorers on the built program, and our own small ones; one dated JSON file under
 * evals/results/ with model and commit. Needs the data pack; tests do not.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { Annotator } from "../src/annotate/annotator.js";
import { twoFold } from "./calibration.js";
import { scoreCoreference } from "./coreference.js";
import { errorsOf } from "./errors.js";
import { scoreFound } from "./found.js";
import { scoreHtml } from "./html.js";
import { scoreNames } from "./names.js";
import { scoreNewswire } from "./newswire.js";
import { judged, readDev } from "./polnear.js";
import { sharedFolder } from "./shared.js";
import { scoreSyntax } from "./syntax.js";
import { timeScores } from "./times.js";
import { scoreTokens } from "./tokens.js";

const shared = sharedFolder();
const say = (words: string) => process.stderr.write(`${words}\n`);

/** A shared scorer's JSON; an unknown scorer or a failed run ends the eval. */
function scorer(name: string, ...args: string[]): unknown {
  say(`${name} ${args.join(" ")}…`);
  const out = execFileSync("python3", [join(shared, "score", `${name}.py`), "--json", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 28,
  });
  return JSON.parse(out.toString("utf8"));
}

/** One of our own scorers, with its name said first. */
async function own<T>(name: string, score: () => T | Promise<T>): Promise<T> {
  say(`${name}…`);
  return await score();
}

const model = await Annotator.open();
const git = (...args: string[]): string => execFileSync("git", args).toString("utf8").trim();

const manifest = JSON.parse(readFileSync("model/manifest.json", "utf8")) as { files: Record<string, string> };
const date = new Date().toISOString().slice(0, 10);
const read = await own("polnear dev", () => readDev(shared));
const result = {
  date,
  commit: git("rev-parse", "--short=12", "HEAD") + (git("status", "--porcelain", "--untracked-files=no") ? " and changes" : ""),
  model: manifest.files["reader.onnx"],
  machine: `${cpus().length} cores, ${cpus()[0]?.model ?? "?"}, Node ${process.version}`,
  command: "npm run eval",
  scores: {
    "attribution, polnear dev": scorer("attribution"),
    "authority, 28 polnear dev texts": ((r: { figures: unknown }) => r.figures)(scorer("authority") as { figures: unknown }),
    seed: scorer("seed"),
    // only what the program prints so far: matters, origins and conflicts wait for the ledger
    "statements of the shared dossiers": ((r: { total: { percent: Record<string, number> } }) =>
      Object.fromEntries(Object.entries(r.total.percent).filter(([k]) => /of found|found$|voice|^time/.test(k))))(
      scorer("dossiers", "--shared") as { total: { percent: Record<string, number> } },
    ),
    "newswire, the half that nobody looked into": ((r: Record<string, unknown>) => ({
      statements: r.statements,
      figures: r.figures,
      confidence: r.confidence,
    }))(await own("newswire", () => scoreNewswire("odd", shared))),
    "own variants of found faults": await own("found", () => scoreFound(() => {})),
    "confidence of statements, polnear dev, two halves": twoFold(read.map((r) => judged(r.gold, r.statements))),
    "errors of pieces, polnear dev": errorsOf(read),
    "names, a tenth of the newswire": scorer("names"),
    "names, crossner politics dev": await own("crossner", () => scoreNames(model, shared)),
    "pronouns, gap validation": scorer("gap"),
    "coreference, ontogum dev": await own("ontogum", () => scoreCoreference(model, shared)),
    "ewt dev, gold tokens": await own("ewt, tags and dependencies", () => scoreSyntax(model, shared)),
    "ewt dev, sentences and tokens": scoreTokens(shared),
    "times, with the parse": scorer("times"),
    "times, from words alone": await own("times", () => timeScores(shared)),
    "html, English pages": await own("html", () => scoreHtml(shared, process.argv.includes("--verbose"))),
  },
};
await model.close();
mkdirSync("evals/results", { recursive: true });
const path = `evals/results/${date}-${(result.model ?? "").slice(0, 8)}.json`;
writeFileSync(path, `${JSON.stringify(result, null, 1)}\n`);
process.stdout.write(`${JSON.stringify(result.scores, null, 1)}\n`);
say(`kept in ${path}`);
