/** `npm run docs`: writes the pages that are made from the program. */
import { writeFileSync } from "node:fs";
import { processIo } from "../src/cli/io.js";
import { program } from "../src/cli/program.js";
import { apiPage } from "./api-page.js";
import { cliPage } from "./cli-page.js";
import { openApiPage } from "./openapi.js";
import { picture } from "./picture.js";
import { wirePage } from "./wire-page.js";

writeFileSync("docs/cli.md", cliPage(program(processIo(), () => {})));
writeFileSync("docs/read.svg", picture(["read", "corpus/held-shipment-talks/input.txt"]));
writeFileSync("docs/api.md", apiPage());
writeFileSync("docs/openapi.json", openApiPage());
writeFileSync("docs/wire.md", await wirePage());
