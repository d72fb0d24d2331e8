/** What was found, each with why it was found. */
import type { Hit, StatementItem } from "../../../../src/http/contract.ts";
import { addressOf, Link } from "../../address/router.tsx";
import { Bits } from "../../parts/bits.tsx";
import { Copies } from "../../parts/copies.tsx";
import { Doubt } from "../../parts/doubt.tsx";
import { Matched, Quote, Where } from "../../parts/quote.tsx";
import { Verb } from "../../parts/verb.tsx";
import type { Found, Once } from "../../words/copies.ts";
import { dayWords } from "../../words/dates.ts";
import { speakerWords } from "../../words/speaker.ts";
import { authorityName, doubtOf } from "../../words/statement.ts";
import { CopyCitation } from "../report/cited.tsx";

export const foundKey = ({ one }: Once<Found>): string => one.id;

/** Whole words that begin as the words asked for, for lists that do not say where they matched. */
function matchesIn(words: string, asked: string): [number, number][] {
  const roots = [...asked.toLowerCase().matchAll(/[\p{L}\p{N}]{3,}/gu)].map(([word]) => word.slice(0, Math.max(3, word.length - 2)));
  if (roots.length === 0) return [];
  return [...words.matchAll(/[\p{L}\p{N}]+/gu)]
    .filter(([word]) => roots.some((root) => word.toLowerCase().startsWith(root)))
    .map((match): [number, number] => [match.index, match.index + match[0].length]);
}

export function FoundRow({ found: { one, copies }, asked }: { readonly found: Once<Found>; readonly asked: string }) {
  return (
    <article class="hit">
      {one.kind === "report" ? <ReportFound found={one} /> : <StatementFound found={one} asked={asked} />}
      <Copies copies={copies} />
    </article>
  );
}

function ReportFound({ found }: { readonly found: Extract<Hit, { kind: "report" }> }) {
  return (
    <>
      <p class="hit-head dim">in a report’s text</p>
      <p class="words">
        <Link to={`/reports/${found.id}?at=${found.span.join("-")}`} class="quote-link">
          … <Matched words={found.snippet} matches={found.matches} /> …
        </Link>
      </p>
      <p>
        <Where report={found.report} />
      </p>
    </>
  );
}

function StatementFound({ found, asked }: { readonly found: Extract<Found, StatementItem>; readonly asked: string }) {
  const hasSnippet = "snippet" in found;
  const who = speakerWords(found.speakerName, found.speakerText) ?? "speaker not found";
  const words = hasSnippet ? found.snippet : found.quote;
  const matches = hasSnippet ? found.matches : matchesIn(found.quote, asked);
  return (
    <>
      <p class="hit-head">
        <span class="who">
          <Matched words={who} matches={matchesIn(who, asked)} />
        </span>
        <Doubt confidence={doubtOf(found)} />
        <Bits
          class="said"
          of={[
            authorityName(found.authority.kind, found.authority.count),
            ...found.termsWords,
            <Verb key="verb" stance={found.stance} cue={found.cueWords} />,
            dayWords(found.day),
          ]}
        />
      </p>
      <p class="words">
        <Link to={addressOf.report(found.report.id, found.id)} class="quote-link">
          <Quote words={words} mode={found.mode} matches={matches} />
        </Link>
      </p>
      <p class="where-line">
        <Where report={found.report} statement={found.id} />
        <CopyCitation report={found.report.id} of={{ statement: found.id }} />
      </p>
    </>
  );
}
