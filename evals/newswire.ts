/**
 * `npm run eval:newswire -- even|odd|all`: the shared newswire scorer on one half of its articles, at even or odd places
 * in byte order. Misses may be looked at in the even half only, so for the odd half and for all only figures are printed.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sharedFolder } from "./shared.js";

export type Half = "even" | "odd" | "all";

/** The scorer finds its data beside itself: a folder is laid out for it in which only one half of the labels stands. */
function layOut(shared: string, root: string, half: Half): string {
  const labels = join(shared, "data/newswire");
  mkdirSync(join(root, "shared/data/newswire"), { recursive: true });
  cpSync(join(shared, "score"), join(root, "shared/score"), { recursive: true });
  symlinkSync(join(shared, "data/ner"), join(root, "shared/data/ner"));
  readdirSync(labels)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .filter((_, place) => half === "all" || place % 2 === (half === "even" ? 0 : 1))
    .forEach((name) => {
      symlinkSync(join(labels, name), join(root, "shared/data/newswire", name));
    });
  return join(root, "shared/score/newswire.py");
}

/** What the scorer prints for one half; `json` as its JSON, whose `misses` are empty but for the even half. */
export function scoreNewswire(half: Half, shared = sharedFolder()): Record<string, unknown> {
  const root = mkdtempSync(join(tmpdir(), "readout-newswire-"));
  try {
    const out = execFileSync("python3", [layOut(shared, root, half), "--json"], {
      stdio: ["ignore", "pipe", "inherit"],
      maxBuffer: 1 << 28,
    });
    const { misses, developmentMisses, ...figures } = JSON.parse(out.toString("utf8")) as Record<string, unknown>;
    return half === "even" ? { ...figures, misses, developmentMisses } : figures;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const half = process.argv[2];
if (process.argv[1]?.endsWith("newswire.js")) {
  if (half !== "even" && half !== "odd" && half !== "all") {
    process.stderr.write("newswire: which half, even, odd or all?\n");
    process.exit(2);
  }
  process.stdout.write(`${JSON.stringify(scoreNewswire(half), null, 1)}\n`);
}
