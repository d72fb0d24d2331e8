/** What is known of the report itself. */
import { addressOf, Link } from "../../address/router.tsx";
import { Bits } from "../../parts/bits.tsx";
import { counted, dayWords } from "../../words/dates.ts";
import type { Reading } from "./reading.ts";

/** Only an address of the web becomes a link: a report may name any other. */
const isWeb = (url: string) => /^https?:\/\//i.test(url);

export function Head({ reading }: { readonly reading: Reading }) {
  const { report } = reading.document;
  const { id, title, publisher, published, modified, authors, url } = report;
  const inText = report.anatomy.some(({ part }) => part === "headline");
  const doubtful = reading.said.filter((said) => said.doubtful).length;
  return (
    <header class="head">
      {!inText && <h1>{title ?? "Untitled report"}</h1>}
      <p>
        <Bits
          of={[
            <b key="publisher">{publisher ?? "publisher not known"}</b>,
            <time key="day">{dayWords(published)}</time>,
            modified && modified !== published && `changed ${dayWords(modified)}`,
            authors.join(", "),
            `${counted(reading.said.length, "statement")}${doubtful > 0 ? `, ${doubtful} doubtful` : ""}`,
          ]}
        />
      </p>
      <p class="links">
        {url &&
          (isWeb(url) ? (
            <a href={url} rel="noopener noreferrer external">
              Original page
            </a>
          ) : (
            <span class="wrap">{url}</span>
          ))}
        <Link to={addressOf.revisions(id)}>Versions</Link>
        <Link to={`/origins?report=${id}`}>Copies and origin</Link>
        <a href={`/api/v1/reports/${id}/raw`} download>
          Download the original file
        </a>
      </p>
    </header>
  );
}
