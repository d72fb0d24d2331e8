/** What was answered since a list was asked for: hidden until it is asked again, so that what is taken back comes back. */
import { useState } from "preact/hooks";

/** @param of the list as it was answered */
export function usePassed<K>(of: unknown): [ReadonlySet<K>, (key: K) => void] {
  const [state, setState] = useState<{ readonly of: unknown; readonly passed: ReadonlySet<K> }>({ of, passed: new Set() });
  const passed = state.of === of ? state.passed : new Set<K>();
  const pass = (key: K) => setState((now) => ({ of, passed: new Set([...(now.of === of ? now.passed : []), key]) }));
  return [passed, pass];
}
