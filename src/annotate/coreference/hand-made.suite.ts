/** Mentions and parameters written by hand, for tests of the coreference rules: no weights are loaded. */
import type { CoreferenceParameters } from "../../model/manifest.js";
import type { Form, Mention } from "../mention.js";
import { mentionAt } from "../mention.suite.js";

const WIDTH = 2;
export const PARAMETERS: CoreferenceParameters = {
  kinds: ["none", "person"],
  forms: ["name", "nominal", "pronoun"],
  matches: ["different", "same head", "same words", "one holds the other's head"],
  steps: [1, 2, 4],
  width: WIDTH,
  match: [0, 1, 2].map(() => [0, 1, 2].map(() => [0, 2, 4, 3])),
  step: [0, 1, 2].map(() => [0, 0, 0, 0, 0]),
};

/** Where the last mention stands. */
let offset = 0;

/** A mention behind the last one, with one score for every antecedent, and one for being new. */
export function mention(words: string, form: Form, { likes = 0, fresh = 1, article = "none" as Mention["article"] } = {}): Mention {
  const list = words.toLowerCase().split(" ");
  offset += 50;
  const at: [number, number] = [offset, offset + words.length];
  return mentionAt(at, form, {
    entity: form === "name" ? "person" : null,
    article,
    words: list,
    headWord: list[0] as string,
    name: form === "name" ? list : [],
    vector: Float32Array.from([likes, 0, 1, 0, fresh]),
  });
}
