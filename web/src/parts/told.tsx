/** What was just done, said once on screen and to a screen reader, with the way back. */
import { useEffect, useState } from "preact/hooks";
import { Failed, send } from "../api/client.ts";
import { changedNow } from "../api/events.ts";

export interface Told {
  readonly words: string;
  readonly error?: boolean;
  /** Numbers of the corrections that this made, to take back. */
  readonly corrections?: readonly number[];
  /** How to take back what is no correction: what this browser alone remembers. */
  readonly undo?: () => void;
}

let current: (Told & { readonly at: number }) | null = null;
/** Takes back what was done last; null where there is nothing. */
let undoing: (() => void | Promise<void>) | null = null;
const listeners = new Set<() => void>();

export function tell(told: Told): void {
  current = { ...told, at: Date.now() };
  const { corrections, undo } = told;
  if (corrections?.length) undoing = () => undoAll(corrections);
  else if (undo) undoing = undo;
  for (const listener of listeners) listener();
}

export const tellError = (error: unknown): void => tell({ words: error instanceof Error ? error.message : String(error), error: true });

/** Takes corrections back, newest first. */
async function undoAll(numbers: readonly number[]): Promise<void> {
  for (const number of [...numbers].reverse()) await send("/corrections/{number}/undo", { number: String(number) }, {});
}

/** Takes back what was done last. */
export async function undoLast(): Promise<void> {
  const last = undoing;
  if (!last) return tell({ words: "Nothing to undo here. All changes are listed under Corrections." });
  undoing = null;
  try {
    await last();
    tell({ words: "Undone." });
  } catch (error) {
    tellError(error);
  }
  changedNow();
}

/** Runs a change, says what came of it, and has everything asked again. @returns whether it was done */
export async function change(
  words: string,
  run: () => Promise<{ readonly correction: number } | { readonly corrections: readonly number[] }>,
): Promise<boolean> {
  try {
    const done = await run();
    tell({ words, corrections: "correction" in done ? [done.correction] : done.corrections });
    return true;
  } catch (error) {
    tellError(
      error instanceof Failed && error.problem?.status === 409
        ? new Error(`${error.message} The page now shows the newest version. Check it and try again.`)
        : error,
    );
    return false;
  } finally {
    changedNow();
  }
}

/** Words that nothing can be done about stay this long, in milliseconds. A way back stays until it is taken or closed, or the next thing is done; an error until it is closed. */
const STAYS = 12_000;

const hasWayBack = ({ undo, corrections }: Told): boolean => undo !== undefined || (corrections?.length ?? 0) > 0;

export function ToldLine() {
  const [told, setTold] = useState(current);
  useEffect(() => {
    const listener = () => setTold(current);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
  useEffect(() => {
    if (!told || told.error || hasWayBack(told)) return;
    const timer = setTimeout(() => setTold(null), STAYS);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <div class="told-place">
      <div role="status" aria-live="polite">
        {told && !told.error && (
          <div class="told">
            <span>{told.words}</span>
            {hasWayBack(told) && (
              <>
                <button type="button" onClick={() => undoLast()}>
                  Undo
                </button>
                <button type="button" class="close" aria-label="Close this line" onClick={() => setTold(null)}>
                  ✕
                </button>
              </>
            )}
          </div>
        )}
      </div>
      <div role="alert">
        {told?.error && (
          <div class="told bad">
            <span>{told.words}</span>
            <button type="button" onClick={() => setTold(null)}>
              Close
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
