/** Keys that do something, unless somebody types or holds a modifier. */
import { useLayoutEffect } from "preact/hooks";

/** @param press is told of each key; returns whether it took it */
export function useKeys(press: (key: string) => boolean): void {
  // in place as soon as what they act on can be seen: an effect after the next paint would lose a key that comes at once
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey) return;
      if ((event.target as HTMLElement).closest("input, textarea, select, [contenteditable]")) return;
      if (press(event.key)) event.preventDefault();
    };
    addEventListener("keydown", listener);
    return () => removeEventListener("keydown", listener);
  });
}
