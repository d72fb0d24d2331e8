/** Asks again for what the server has no room for now. */
import { Failed } from "./client.ts";

/** What a server answers that has too much to do. */
const BUSY = 503;
/** Milliseconds between two tries. */
const PAUSE = 5_000;

/** What `ask` gives, which is asked again for as long as the server is busy. @param tell is told that it is @throws what else `ask` throws */
export async function patiently<T>(ask: () => Promise<T>, tell: () => void, pause = PAUSE): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Failed) || error.problem?.status !== BUSY) throw error;
      tell();
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
