/** The stream of events: told to every page that listens. One that does not read what it is sent is let go, so that no other waits. */
import type { Events } from "./contract.js";
import { TooMuch } from "./errors.js";

/** Events that may wait for one listener. */
const WAITING = 256;
const MOST_LISTENERS = 1_000;
/** Milliseconds between two signs of life, so that nothing between takes the connection for dead. */
const ALIVE = 15_000;

type Controller = ReadableStreamDefaultController<Uint8Array>;

const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);

export class EventHub {
  readonly #listeners = new Set<Controller>();
  #number = 0;
  readonly #alive: NodeJS.Timeout;
  #closed = false;

  constructor() {
    this.#alive = setInterval(() => this.#send(bytes(": alive\n\n")), ALIVE);
    this.#alive.unref();
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  publish<E extends keyof Events>(event: E, data: Events[E]): void {
    if (this.#listeners.size > 0) this.#send(bytes(`id: ${++this.#number}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
  }

  /** A stream for one listener. @param first what it is told at once @throws TooMuch */
  listen<E extends keyof Events>(first: readonly (readonly [E, Events[E]])[]): ReadableStream<Uint8Array> {
    if (this.#listeners.size >= MOST_LISTENERS || this.#closed) throw new TooMuch("events", `${MOST_LISTENERS} listen already`, 503);
    let own: Controller;
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          own = controller;
          this.#listeners.add(controller);
          controller.enqueue(bytes("retry: 1000\n\n"));
          for (const [event, data] of first) controller.enqueue(bytes(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
        },
        cancel: () => void this.#listeners.delete(own),
      },
      new CountQueuingStrategy({ highWaterMark: WAITING }),
    );
  }

  #send(chunk: Uint8Array): void {
    for (const listener of this.#listeners)
      if ((listener.desiredSize ?? 0) > 0) listener.enqueue(chunk);
      else this.#letGo(listener, new Error("it does not read what it is sent"));
  }

  #letGo(listener: Controller, why: Error): void {
    this.#listeners.delete(listener);
    listener.error(why);
  }

  /** Ends every stream. */
  close(): void {
    this.#closed = true;
    clearInterval(this.#alive);
    for (const listener of this.#listeners) listener.close();
    this.#listeners.clear();
  }
}
