/**
 * [S6] What is attributed inside contents ("She said that aides had told him …"). The network marks outermost attributions alone, as its
 * training data does, so contents are read once more as texts of their own, layer by layer (docs/decisions/002). This is the one file
 * where decoded attributions go back to the network; it costs about a quarter of a report's time.
 */
import { overlaps, type Span } from "../../text/span.js";
import type { ScoredAttribution } from "../attribution.js";
import { isSaid, isSpeech } from "./inner-saying.js";
import { type NestedAttribution, unnested } from "./nested-attribution.js";
import { nestedStretches } from "./nested-stretches.js";
import { nominalAttributions } from "./nominal-attributions.js";

/** Layers of contents that are read again, those of the first reading being the first. */
const MAX_LAYERS = 3;
/**
 * Score that an attribution of a second reading must have (0–1): the network never saw a text of a few words in training, and finds too
 * much in them.
 */
const MIN_NESTED_SCORE = 0.55;
/** The same of reported speech, where it finds less too much. */
const MIN_SPEECH_SCORE = 0.45;

/** Reads one stretch of a text as if it were all of it. */
export type StretchReader = (stretch: Span) => Promise<readonly ScoredAttribution[]>;

export class NestedReader {
  readonly #text: string;
  readonly #read: StretchReader;

  constructor(text: string, read: StretchReader) {
    this.#text = text;
    this.#read = read;
  }

  /**
   * The attributions of the first reading, then those inside their contents, then those inside these; `within` is a number in the list.
   * Of inner ones without a source few are kept, since bare feelings abound inside contents, and none whose cue is known already.
   */
  async withNested(firstReading: readonly ScoredAttribution[]): Promise<NestedAttribution[]> {
    const all = firstReading.map(unnested);
    let layerStart = 0;
    for (let layer = 0; layer < MAX_LAYERS && layerStart < all.length; layer++) {
      const contents = all
        .slice(layerStart)
        .flatMap(({ attribution }, n) => attribution.contents.map((span) => ({ span, within: layerStart + n })));
      layerStart = all.length;
      // one at a time: beside others, a content no longer looks like a text of its own
      for (const { span, within } of nestedStretches(this.#text, contents))
        for (const attribution of await this.#read(span))
          if (attribution.score >= leastScore(this.#text, attribution)) addNew(this.#text, all, { attribution, within, rule: "M2" });
      for (const { span, within } of contents)
        for (const attribution of nominalAttributions(this.#text, span)) addNew(this.#text, all, { attribution, within, rule: "S11" });
    }
    return all;
  }
}

function addNew(text: string, all: NestedAttribution[], found: NestedAttribution): void {
  const { cue } = found.attribution;
  if (isSaid(text, found.attribution) && !all.some((known) => overlaps(known.attribution.cue, cue))) all.push(found);
}

const leastScore = (text: string, { cue }: ScoredAttribution): number => (isSpeech(text, cue) ? MIN_SPEECH_SCORE : MIN_NESTED_SCORE);
