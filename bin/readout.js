#!/usr/bin/env node
import { existsSync } from "node:fs";

const main = new URL("../dist/cli/main.js", import.meta.url);
if (!existsSync(main)) {
  process.stderr.write("readout: the program is not built; run `npm ci` (or `npm run build`) in its folder\n");
  process.exit(2);
}
const { catchAll } = await import(new URL("../dist/cli/last-net.js", import.meta.url).href);
catchAll(process.argv.slice(2), process.env);
const { boundHeap } = await import(new URL("../dist/cli/heap.js", import.meta.url).href);
boundHeap();
const { main: run } = await import(main.href);
process.exitCode = await run(process.argv.slice(2));
