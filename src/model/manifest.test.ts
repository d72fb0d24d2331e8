import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { WeightsChanged, WeightsMissing } from "../errors.js";
import { defaultFolder, loadWeights } from "./manifest.js";

describe("weights", () => {
  const withCopy = (change: (folder: string) => void): string => {
    const folder = mkdtempSync(join(tmpdir(), "readout-weights-"));
    for (const name of ["manifest.json", "reader.onnx", "developments.onnx", "tokenizer.json", "developments.json"])
      cpSync(join(defaultFolder(), name), join(folder, name));
    change(folder);
    return folder;
  };

  it("that are missing are refused with the mend", async () => {
    const folder = withCopy((f) => rmSync(join(f, "reader.onnx")));
    await expect(loadWeights(folder)).rejects.toThrow(WeightsMissing);
    await expect(loadWeights(folder)).rejects.toThrow(/reader\.onnx: the weights are not there; run `npm ci`/);
    rmSync(folder, { recursive: true });
  });

  it("whose hash differs are refused with the mend", async () => {
    const folder = withCopy((f) => writeFileSync(join(f, "tokenizer.json"), "{}"));
    await expect(loadWeights(folder)).rejects.toThrow(WeightsChanged);
    await expect(loadWeights(folder)).rejects.toThrow(/restore the file/);
    rmSync(folder, { recursive: true });
  });
});
