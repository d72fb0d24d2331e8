/** Keys that do something, unless somebody types or holds a modifier. */
import { useLayoutEffect } from "preact/hooks";

/** Controls of type "range", "checkbox" and the like take no letters; a list takes those that its choices begin with. */
const NO_LETTERS = ["range", "checkbox", "radio", "button", "submit", "reset", "file", "color"];

function takesLetters(target: HTMLElement, key: string): boolean {
  const at = target.closest("input, textarea, select, [contenteditable]");
  if (at instanceof HTMLInputElement) return !NO_LETTERS.includes(at.type);
  return at instanceof HTMLSelectElement ? /^[\p{L}\p{N} ]$/u.test(key) : at !== null;
}

/** @param press is told of each key, and whether it is held down still; returns whether it took it */
export function useKeys(press: (key: string, held: boolean) => boolean): void {
  // in place as soon as what they act on can be seen: an effect after the next paint would lose a key that comes at once
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey) return;
      if (takesLetters(event.target as HTMLElement, event.key)) return;
      if (press(event.key, event.repeat)) event.preventDefault();
    };
    addEventListener("keydown", listener);
    return () => removeEventListener("keydown", listener);
  });
}
