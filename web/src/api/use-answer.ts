/** An answer of the server as a component has it: the last one while it is asked again, so that nothing flickers. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { ask, Failed, lastOf } from "./client.ts";
import { useChanges } from "./events.ts";

export interface Asked<T> {
  readonly answer: T | null;
  /** Number of the newest correction that it shows. */
  readonly seen: number | null;
  readonly error: Failed | null;
  /** Whether it is being asked and nothing can be shown yet. */
  readonly loading: boolean;
  readonly again: () => void;
}

const failedOf = (error: unknown): Failed => (error instanceof Failed ? error : new Failed(String(error)));

/** @param address null asks nothing */
export function useAnswer<T>(address: string | null): Asked<T> {
  const changes = useChanges();
  const [round, setRound] = useState(0);
  const [state, setState] = useState<{ address: string | null; answer: T | null; seen: number | null; error: Failed | null }>(() => {
    const last = address ? lastOf<T>(address) : null;
    return { address, answer: last?.answer ?? null, seen: last?.seen ?? null, error: null };
  });
  useEffect(() => {
    if (!address) return;
    const abort = new AbortController();
    ask<T>(address, abort.signal)
      .then(({ answer, seen }) => setState({ address, answer, seen, error: null }))
      .catch((error) => {
        if (!abort.signal.aborted)
          setState((s) => ({ ...(s.address === address ? s : { answer: null, seen: null }), address, error: failedOf(error) }));
      });
    return () => abort.abort();
  }, [address, changes, round]);
  const again = useCallback(() => setRound((n) => n + 1), []);
  const last = address && state.address !== address ? lastOf<T>(address) : null;
  const fresh = state.address === address;
  const answer = fresh ? state.answer : (last?.answer ?? null);
  return {
    answer,
    seen: fresh ? state.seen : (last?.seen ?? null),
    error: fresh ? state.error : null,
    loading: address !== null && answer === null && !(fresh && state.error),
    again,
  };
}

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface AskedList<T, P extends Page<T>> extends Omit<Asked<P>, "answer"> {
  readonly items: readonly T[];
  /** The first page, with what else it says. */
  readonly first: P | null;
  /** Fetches the next page; null at the end. */
  readonly more: (() => void) | null;
}

const pageAfter = (address: string, next: string) => `${address}${address.includes("?") ? "&" : "?"}after=${encodeURIComponent(next)}`;

/** A list that is fetched page by page. */
export function useList<T, P extends Page<T> = Page<T>>(address: string | null): AskedList<T, P> {
  const first = useAnswer<P>(address);
  const [rest, setRest] = useState<{ of: P | null; pages: readonly Page<T>[]; error: Failed | null }>({ of: null, pages: [], error: null });
  const busy = useRef(false);
  const pages = rest.of === first.answer ? rest.pages : [];
  const next = (pages.at(-1) ?? first.answer)?.next ?? null;
  const more = useCallback(() => {
    if (busy.current || !address || next === null) return;
    busy.current = true;
    const of = first.answer;
    ask<Page<T>>(pageAfter(address, next))
      .then(({ answer }) => setRest((r) => ({ of, pages: [...(r.of === of ? r.pages : []), answer], error: null })))
      .catch((error) => setRest((r) => ({ ...r, error: failedOf(error) })))
      .finally(() => {
        busy.current = false;
      });
  }, [address, next, first.answer]);
  const items = first.answer ? [...first.answer.items, ...pages.flatMap((page) => page.items)] : [];
  return { ...first, items, first: first.answer, error: first.error ?? rest.error, more: next === null ? null : more };
}
