/**
 * How often things are tried that can be tried without end. CI and everyday runs take the smaller number, so that they stay short;
 * `READOUT_WHOLE=1 npm test`, before a release, the larger.
 */
export const isWhole = Boolean(process.env.READOUT_WHOLE);

/** The number of tries, or what is tried, of the run that this is. */
export const often = <T = number>(everyDay: T, whole: T): T => (isWhole ? whole : everyDay);
