/** What taking one input apart may cost. */

export interface ApartLimits {
  /** Seconds of work without a step: a whole page of the web, a page of a PDF, an entry of a feed. */
  readonly seconds: number;
  /** Megabytes of the process, of which its objects may have two thirds. */
  readonly megabytes: number;
}

/** The longest real page (1,921 measured) takes a quarter of a second. */
const SECONDS = 3;
const MEGABYTES = 250;
/** How many times as long a whole input may take as one step of it. */
export const STEPS = 30;
/** How many times as long as it works may pass by the clock: other programs work too. */
export const CLOCK = 5;

const number = (value: string | undefined, usual: number): number => (value && Number(value) >= 0 ? Number(value) : usual);

/** As the environment has it (READOUT_PARSE_SECONDS, READOUT_PARSE_MB); null where no seconds are allowed, which asks for no limits. */
export function apartLimits(env: NodeJS.ProcessEnv = process.env): ApartLimits | null {
  const seconds = number(env.READOUT_PARSE_SECONDS, SECONDS);
  return seconds === 0 ? null : { seconds, megabytes: number(env.READOUT_PARSE_MB, MEGABYTES) || MEGABYTES };
}
