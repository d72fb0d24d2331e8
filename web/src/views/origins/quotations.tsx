/** How what was quoted fared in the copies: each wording in the order of publication, against the first. */
import { useState } from "preact/hooks";
import type { QuotationView } from "../../../../src/http/contract.ts";
import { addressOf, Link } from "../../address/router.tsx";
import { addressFor } from "../../api/client.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Bits } from "../../parts/bits.tsx";
import { Shown } from "../../parts/notes.tsx";
import { counted, dayWords } from "../../words/dates.ts";
import { Piece } from "./changes.tsx";

type Quotation = QuotationView["items"][number];
type Variant = Quotation["variants"][number];

/** Asked for once it is opened: the reports are fetched whole for it. @param report any of the origin's */
export function QuotationDrift({ report }: { readonly report: string }) {
  const [open, setOpen] = useState(false);
  const asked = useAnswer<QuotationView>(open ? addressFor("/reports/{id}/quotations", { id: report }) : null);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>What became of the quotations</summary>
      {open && (
        <Shown asked={asked} what="the quotations">
          {(view) => <Drift view={view} />}
        </Shown>
      )}
    </details>
  );
}

function Drift({ view: { items, reports, left } }: { readonly view: QuotationView }) {
  const reworded = items.filter((one) => one.reworded);
  const same = items.length - reworded.length;
  return (
    <>
      <p class="dim">
        {items.length === 0
          ? "No quotation stands in more than one of these reports."
          : [
              reworded.length > 0 && `${counted(reworded.length, "quotation")} reworded`,
              same > 0 && `${counted(same, "quotation")} in the same words wherever it stands`,
            ]
              .filter(Boolean)
              .join(", ")}
        {left > 0 && ` · ${counted(left, "later report")} not looked at`}
      </p>
      {reworded.map((quotation) => (
        <Variants key={quotation.variants[0]?.statement} quotation={quotation} reports={reports} />
      ))}
    </>
  );
}

function Variants({ quotation: { variants }, reports }: { readonly quotation: Quotation; readonly reports: number }) {
  const [first, ...later] = variants;
  if (!first) return null;
  const without = reports - variants.length;
  return (
    <section class="drift">
      <h3>
        {first.speakerName ?? "Speaker not found"}
        <span class="dim">
          {" "}
          in {counted(variants.length, "report")}
          {without > 0 && `, left out of ${without}`}
        </span>
      </h3>
      <ol class="list">
        <li>
          <Row variant={first} first={first} />
        </li>
        {later.map((variant) => (
          <li key={variant.statement}>
            <Row variant={variant} first={first} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Row({ variant, first }: { readonly variant: Variant; readonly first: Variant }) {
  const { report, quote, pieces, speakerName, mode, statement } = variant;
  const same = pieces.every(({ kind }) => kind === "same");
  const remarks = [
    same && variant !== first && "the same words",
    speakerName !== first.speakerName && `given to ${speakerName ?? "nobody"}`,
    mode === "indirect" && first.mode !== "indirect" && "told without quotation marks",
  ].filter(Boolean);
  return (
    <div class="variant">
      <p class="where">
        <time>{dayWords(report.published)}</time>
        <br />
        <Link to={addressOf.report(report.id, statement)}>{report.publisher ?? "publisher not known"}</Link>
      </p>
      <div>
        <p class="words">{same ? quote : pieces.map((piece, n) => <Piece key={n} piece={piece} />)}</p>
        {remarks.length > 0 && (
          <p class="hint">
            <Bits of={remarks} />
          </p>
        )}
      </div>
    </div>
  );
}
