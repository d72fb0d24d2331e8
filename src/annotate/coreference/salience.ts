/**
 * What counts beside the network's score for whom "he" or "she" stands for where it is no source of words (speaker-salience.ts): the network
 * alone looks too far back. Weights of a choice among candidates, fitted on the personal pronouns of OntoGUM train and GAP development (training/log.md).
 */
import type { Mention } from "../mention.js";

/** In units of the network's score. */
const WEIGHTS = {
  /** By the logarithm of the distance in hundreds of characters. */
  distance: -3.6,
  /** For a candidate behind the pronoun. */
  ahead: -2,
  /** For a candidate that is a noun phrase. */
  nominal: -1.1,
  /** For a candidate that is a subject in the pronoun's sentence. */
  subjectHere: 0.5,
  /** By the logarithm of how often the candidate's cluster is mentioned, and of how many of these mentions are names. */
  mentions: -0.6,
  names: 1.1,
};

/** What is known of a candidate's cluster. */
export interface Standing {
  /** How many mentions the cluster has, and how many of them are names. */
  readonly mentions: number;
  readonly names: number;
}

/** How salient `candidate` is where pronoun `m` stands; added to the network's score. */
export function salience(m: Mention, candidate: Mention, { mentions, names }: Standing): number {
  const gap = m.head[0] - candidate.head[0];
  return (
    WEIGHTS.distance * Math.log1p(Math.abs(gap) / 100) +
    (gap < 0 ? WEIGHTS.ahead : 0) +
    (candidate.form === "nominal" ? WEIGHTS.nominal : 0) +
    WEIGHTS.mentions * Math.log(mentions) +
    WEIGHTS.names * Math.log1p(names) +
    (candidate.subject && candidate.sentence === m.sentence ? WEIGHTS.subjectHere : 0)
  );
}
