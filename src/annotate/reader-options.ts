import type { DevelopmentHead } from "./development-head.js";
import type { ThingHead } from "./thing-head.js";

/** How the weights are opened. Apart from the code that does so, whose types would ask every program for those of the network. */
export interface ReaderOptions {
  /** Folder of the weights; the installed package by default. */
  readonly weights?: string | undefined;
  /** Threads of the network; 1 by default. */
  readonly threads?: number | undefined;
  /** Leave scores as the network gives them, for fitting the calibration. */
  readonly raw?: boolean | undefined;
  /** Tells states of matters instead of the weights' own head; for fitting one. @internal */
  readonly developmentHead?: DevelopmentHead;
  /** Tells what they are of instead of the weights' own head; for fitting one. @internal */
  readonly thingHead?: ThingHead;
}
