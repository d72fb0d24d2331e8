/** Where the same words stand again: in copies of the text. */
import { addressOf, Link } from "../address/router.tsx";
import type { Found } from "../words/copies.ts";
import { counted } from "../words/dates.ts";
import { Bits } from "./bits.tsx";

export function Copies({ copies }: { readonly copies: readonly Found[] }) {
  if (copies.length === 0) return null;
  return (
    <p class="where copies">
      also in {counted(copies.length, "report")} of one origin:
      <Bits
        of={copies.map((copy) => (
          <Link
            key={copy.id}
            to={copy.kind === "report" ? `/reports/${copy.id}?at=${copy.span.join("-")}` : addressOf.report(copy.report.id, copy.id)}
          >
            {copy.report.publisher ?? copy.report.title ?? "untitled report"}
          </Link>
        ))}
      />
    </p>
  );
}
