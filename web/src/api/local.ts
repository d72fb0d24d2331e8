/** What this browser remembers: saved searches, what was last looked at, how marks are shown. Never anything of the record itself. */
import { useState } from "preact/hooks";

const PREFIX = "readout:";

/** A browser that keeps nothing (a private window, a full store) only forgets. */
export function remembered<T>(name: string, otherwise: T): T {
  try {
    const words = localStorage.getItem(PREFIX + name);
    return words === null ? otherwise : (JSON.parse(words) as T);
  } catch {
    return otherwise;
  }
}

export function remember(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // It is a convenience only.
  }
}

export function useRemembered<T>(name: string, otherwise: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => remembered(name, otherwise));
  return [
    value,
    (next: T) => {
      setValue(next);
      remember(name, next);
    },
  ];
}
