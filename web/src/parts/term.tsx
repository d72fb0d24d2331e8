/** A word of this page that may be new to somebody, with what it means in a line. */
import { MEANINGS } from "../words/meanings.ts";

/** @param children what stands for it, where that is another form of the word */
export const Term = ({ word, children = word }: { readonly word: string; readonly children?: string }) => (
  <abbr class="term" title={MEANINGS[word]}>
    {children}
  </abbr>
);
