import { tell } from "./told.tsx";

/** Puts words on the clipboard, and says so. */
export function CopyButton({
  words,
  what,
  label = "Copy citation",
}: {
  readonly words: () => string;
  readonly what: string;
  readonly label?: string;
}) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words());
      tell({ words: `${what} copied.` });
    } catch {
      tell({ words: "The browser blocked copying. Select the words and copy them by hand.", error: true });
    }
  };
  return (
    <button type="button" class="quiet" onClick={copy}>
      {label}
    </button>
  );
}
