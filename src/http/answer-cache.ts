/** Answers that were given, for as long as the ledger shows the same: the same question again costs no more than a look. */

/** Letters of all answers that are held, and of one. */
const MOST = 32_000_000;
const LARGEST = 1_000_000;

export class AnswerCache {
  readonly #answers = new Map<string, string>();
  #state = "";
  #size = 0;

  /** The answer to a question in a state of the ledger; null where it was not asked in it. */
  get(state: string, question: string): string | null {
    this.#turn(state);
    const found = this.#answers.get(question);
    if (found === undefined) return null;
    this.#answers.delete(question); // and in again, as the one that was asked last
    this.#answers.set(question, found);
    return found;
  }

  set(state: string, question: string, answer: string): void {
    this.#turn(state);
    if (answer.length > LARGEST || this.#answers.has(question)) return;
    this.#answers.set(question, answer);
    this.#size += answer.length;
    for (const [oldest, { length }] of this.#answers) {
      if (this.#size <= MOST) break;
      this.#answers.delete(oldest);
      this.#size -= length;
    }
  }

  /** Another state: nothing of the last one holds any more. */
  #turn(state: string): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#answers.clear();
    this.#size = 0;
  }
}
