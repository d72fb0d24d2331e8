import { Failed } from "../api/client.ts";
import { tell, tellError } from "./told.tsx";

/** A browser lets words onto its clipboard by a press alone: what comes later is promised to it at once. */
async function toClipboard(words: string | Promise<string>): Promise<void> {
  if (typeof words === "string" || typeof ClipboardItem === "undefined") return navigator.clipboard.writeText(await words);
  const blob = words.then((text) => new Blob([text], { type: "text/plain" }));
  await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
  await words;
}

/** Puts words on the clipboard, and says so. */
export function CopyButton({
  words,
  what,
  label = "Copy citation",
}: {
  /** At hand, or asked of the server first. */
  readonly words: () => string | Promise<string>;
  readonly what: string;
  readonly label?: string;
}) {
  const copy = async () => {
    try {
      await toClipboard(words());
      tell({ words: `${what} copied.` });
    } catch (error) {
      if (error instanceof Failed) return tellError(error);
      tell({ words: "The browser blocked copying. Select the words and copy them by hand.", error: true });
    }
  };
  return (
    <button type="button" class="quiet" onClick={copy}>
      {label}
    </button>
  );
}
