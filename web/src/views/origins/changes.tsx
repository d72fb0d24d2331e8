/** What changed from one version to another, in meaning and in words. */
import type { Change, SentenceDiff } from "../../../../src/http/contract.ts";

export function Changes({ changes }: { readonly changes: readonly Change[] }) {
  if (changes.length === 0) return <p class="dim">Nothing changed in meaning, as far as was found.</p>;
  return (
    <ul class="changes">
      {changes.map((change, n) => (
        <li key={n}>
          <span class="kind">{change.kind}</span> {change.about}
          {change.before && (
            <p>
              before <q class="quote">{change.before.quote}</q>
            </p>
          )}
          {change.after && (
            <p>
              after <q class="quote">{change.after.quote}</q>
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
          {sentence.pieces.map((piece, m) => (piece.in === "both" ? piece.text : piece.in === "before" ? <del key={m}>{piece.text}</del> : <ins key={m}>{piece.text}</ins>))}
        </li>
      ))}
    </ul>
  );
}
