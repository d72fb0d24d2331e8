/** What changed from one version to another, in meaning and in words. */

import type { Views } from "../../../../src/http/contract.ts";
import { Quote } from "../../parts/quote.tsx";

type Change = Views["diff"]["changes"][number];
type SentenceDiff = Views["diff"]["words"][number];

export function Changes({ changes }: { readonly changes: readonly Change[] }) {
  if (changes.length === 0) return <p class="dim">No change of meaning found.</p>;
  return (
    <ul class="changes">
      {changes.map((change, n) => (
        <li key={n}>
          {change.line}
          {change.before && (
            <p>
              before <Quote words={change.before.quote} />
            </p>
          )}
          {change.after && (
            <p>
              after <Quote words={change.after.quote} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

export function Words({ sentences }: { readonly sentences: readonly SentenceDiff[] }) {
  if (sentences.length === 0) return <p class="dim">No sentence differs in its words.</p>;
  return (
    <ul class="diff">
      {sentences.map((sentence, n) => (
        <li key={n}>
          {sentence.moved && <span class="flag plain">moved</span>}
          {sentence.pieces.map((piece, m) => (
            <Piece key={m} piece={piece} />
          ))}
        </li>
      ))}
    </ul>
  );
}

export function Piece({ piece: { kind, words } }: { readonly piece: Pick<SentenceDiff["pieces"][number], "kind" | "words"> }) {
  if (kind === "gone") return <del>{words} </del>;
  if (kind === "added") return <ins>{words} </ins>;
  return <>{words} </>;
}
