/** Short facts in a row, parted by dots. Where the row breaks, no dot is left over: the style draws them between two of a line alone. */
import type { ComponentChildren } from "preact";

/** @param of facts; what is null, false or empty is left out */
export function Bits({ of, class: name = "" }: { readonly of: readonly ComponentChildren[]; readonly class?: string }) {
  return (
    <span class={`bits ${name}`}>
      {of
        .filter((fact) => fact !== null && fact !== undefined && fact !== false && fact !== "")
        .map((fact, n) => (
          <span key={n} class="bit">
            {fact}{" "}
          </span>
        ))}
    </span>
  );
}
