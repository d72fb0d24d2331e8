/**
 * `npm run schemathesis`: asks a server over made-up reports whatever its OpenAPI document lets one ask, and some that it does not, and fails where the program
 * breaks (a 500), or answers with a status or type that the document does not have. Schemathesis is fetched from PyPI into `.cache`. That answers are as their schemas
 * say is tested in src/http; events have no end, and are left out.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { served } from "./served.js";

const VERSION = "4.32.5";
const TOKEN = "a-token-for-schemathesis";
const EXAMPLES = process.env.SCHEMATHESIS_EXAMPLES ?? "15";
const CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance";

const environment = resolve(".cache", "schemathesis");
const program = join(environment, "bin", "schemathesis");
if (!existsSync(program)) {
  execFileSync("python3", ["-m", "venv", environment], { stdio: "inherit" });
  execFileSync(join(environment, "bin", "pip"), ["install", "--quiet", `schemathesis==${VERSION}`], { stdio: "inherit" });
}
const folder = mkdtempSync(join(tmpdir(), "readout-schemathesis-"));
const ledger = join(folder, "one.db");
execFileSync(process.execPath, [".cache/tools/bench/ledger/fill.js", ledger, "60"], { stdio: ["ignore", "ignore", "inherit"] });
const { address, end } = await served(ledger, TOKEN, "--requests", "1000000");
try {
  const options = ["--exclude-path", "/events", "--phases", "coverage,fuzzing", "-n", EXAMPLES, "--checks", CHECKS];
  const url = `${address}/api/v1`;
  const run = ["run", `${url}/openapi.json`, "--url", url, "-H", `Authorization: Bearer ${TOKEN}`, ...options];
  process.exitCode = spawnSync(program, run, { stdio: "inherit", cwd: environment }).status ?? 1;
} finally {
  end();
  rmSync(folder, { recursive: true });
}
