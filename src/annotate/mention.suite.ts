/** A mention written by hand, for tests: no weights are loaded. */
import type { Span } from "../text/span.js";
import type { Form, Mention } from "./mention.js";

/** A mention at a span, of a person, with nothing else known of it than what is given. */
export const mentionAt = (span: Span, form: Form, more: Partial<Mention> = {}): Mention => ({
  span,
  phrase: span,
  head: span,
  form,
  kind: "person",
  entity: null,
  plural: false,
  article: "none",
  proper: form === "name",
  subject: false,
  speaks: false,
  anonymous: false,
  sentence: 0,
  paragraph: 0,
  apartFrom: [],
  sameAs: null,
  utteredBy: [],
  saidOf: null,
  appositionTo: null,
  description: null,
  words: [],
  headWord: "",
  name: [],
  vector: new Float32Array(),
  ...more,
});
