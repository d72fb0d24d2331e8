/** Tells those who listen when the ledger shows something else, whoever changed it: this server, or another program. */
import type { Ledger } from "../ledger/ledger.js";
import { ledgerState } from "../ledger/queries/state.js";
import type { EventHub } from "./events.js";

/** Milliseconds between two looks. */
const EVERY = 1_000;

export class LedgerWatch {
  readonly #ledger: Ledger;
  readonly #hub: EventHub;
  readonly #timer: NodeJS.Timeout;
  /** What all who listen know. */
  #told = "";
  #looking = false;

  constructor(ledger: Ledger, hub: EventHub) {
    this.#ledger = ledger;
    this.#hub = hub;
    this.#timer = setInterval(() => this.#look(), EVERY).unref();
  }

  /** The state as one who begins to listen is told it. */
  async first(): Promise<string> {
    const { state } = await ledgerState(this.#ledger);
    if (this.#hub.listeners === 0) this.#told = state;
    return state;
  }

  async #look(): Promise<void> {
    if (this.#looking || this.#hub.listeners === 0) return;
    this.#looking = true;
    try {
      const { state } = await ledgerState(this.#ledger);
      if (state !== this.#told) this.#hub.publish("ledger", { state });
      this.#told = state;
    } catch {
      // held or gone: whoever asks something is told
    } finally {
      this.#looking = false;
    }
  }

  close(): void {
    clearInterval(this.#timer);
  }
}
