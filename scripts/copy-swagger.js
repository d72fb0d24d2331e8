// Part of `npm run build`: the two files of Swagger UI that the server's docs are shown with, beside the program. The package itself is
// needed for building only: it brings one along that calls home when it is installed.
import { copyFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const from = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
const to = "dist/http/swagger";
mkdirSync(to, { recursive: true });
for (const name of ["swagger-ui.css", "swagger-ui-bundle.js", "LICENSE", "NOTICE"]) copyFileSync(join(from, name), join(to, name));
