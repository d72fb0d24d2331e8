/** What a library leaves uncaught in the process that takes inputs apart costs no input but the broken one. */
import { expect, it } from "vitest";
import { fromBuilt } from "../../../scripts/built.js";
import { column, madePdf } from "../pdf/made-pdf.suite.js";

it("reads on after a PDF whose pages its parser looks ahead at, and stumbles over", async () => {
  const { layoutApart } = (await fromBuilt("intake/apart/apart.js")) as typeof import("./apart.js");
  const { FORMATS } = (await fromBuilt("intake/formats.js")) as typeof import("../formats.js");
  const { ReadoutError } = (await fromBuilt("errors.js")) as typeof import("../../errors.js");
  const page = column(50, 700, ["Mayor Ana Novak said that the bridge would stay closed."]);
  const sound = madePdf([page, page]);
  const broken = sound
    .toString("latin1")
    .replace(/5 0 obj[\s\S]*?endobj/, "5 0 obj\n<< ) >>\nendobj")
    .replace(/7 0 obj\n.*Parent /, `$&${"x".repeat(200)}`);
  const read = (bytes: Uint8Array) => layoutApart(FORMATS.pdf, bytes, "a.pdf", {}).catch((error: unknown) => error);
  for (let time = 0; time < 10; time++) {
    expect(await read(Buffer.from(broken, "latin1"))).toBeInstanceOf(ReadoutError);
    expect(await read(sound)).toHaveProperty("text", expect.stringContaining("Ana Novak said"));
  }
});
