/** Scores as probabilities: a monotone map fitted on the dev set (`evals/calibration.ts`), kept in the manifest. */
import type { Calibration } from "../model/manifest.js";

/** The probability of a score; linear between the fitted points, the score itself where nothing was fitted. */
export function calibrated(score: number, calibration: Calibration | undefined): number {
  if (!calibration || calibration.at.length === 0) return score;
  const { at, probability } = calibration;
  let n = 0;
  while (n < at.length && (at[n] as number) <= score) n++;
  if (n === 0) return probability[0] as number;
  if (n === at.length) return probability[n - 1] as number;
  const [x0, x1, y0, y1] = [at[n - 1], at[n], probability[n - 1], probability[n]] as [number, number, number, number];
  return y0 + ((score - x0) / (x1 - x0)) * (y1 - y0);
}
