/** One person or body: what they said over time, under which descriptions. */
import { useEffect } from "preact/hooks";
import type { Answers, StatementItem } from "../../../../src/http/contract.ts";
import { addressOf, Link } from "../../address/router.tsx";
import { addressFor } from "../../api/client.ts";
import { useAnswer, useList } from "../../api/use-answer.ts";
import { Bits } from "../../parts/bits.tsx";
import { Copies } from "../../parts/copies.tsx";
import { Doubt } from "../../parts/doubt.tsx";
import { ErrorNote, Shown } from "../../parts/notes.tsx";
import { Quote, Where } from "../../parts/quote.tsx";
import { SaveRows } from "../../parts/save-list.tsx";
import { Verb } from "../../parts/verb.tsx";
import { VirtualList } from "../../parts/virtual-list.tsx";
import { eachOnce } from "../../words/copies.ts";
import type { Columns } from "../../words/csv.ts";
import { counted, dayWords } from "../../words/dates.ts";
import { saidWords } from "../../words/people.ts";
import { authorityName, doubtOf } from "../../words/statement.ts";

type Detail = Answers["/actors/{who}"];

const COLUMNS: Columns<StatementItem> = [
  ["title", (s) => s.report.title],
  ["publisher", (s) => s.report.publisher],
  ["day", (s) => s.day],
  ["speaker", (s) => s.speakerName],
  ["authority", (s) => s.authority.kind],
  ["stance", (s) => s.stance],
  ["words", (s) => s.quote],
  ["id", (s) => s.id],
];

export function Person({ id }: { readonly id: string }) {
  const address = addressFor("/actors/{who}", { who: id });
  return (
    <Shown asked={useAnswer<Detail>(address)} what="this person">
      {(person) => <Told person={person} address={address} />}
    </Shown>
  );
}

/** Words that describe nobody. */
const PRONOUN = /^(?:he|she|it|they|we|i|who)$/i;

function Told({ person, address }: { readonly person: Detail; readonly address: string }) {
  useEffect(() => {
    document.title = `${person.name} · Readout`;
  }, [person.name]);
  const rest = useRest(person, address);
  const { roles, aliases, appearances, others } = person;
  const descriptions = person.descriptions.filter(({ words }) => !PRONOUN.test(words));
  return (
    <article class="person">
      <p class="kind">{person.kind}</p>
      <h1>{person.name}</h1>
      <p>
        <Bits of={saidWords(person)} />
      </p>
      {person.spread.origins < person.spread.reports && person.spread.origins > 0 && (
        <p class="hint">An origin is where a text was first: copies print the same statements again.</p>
      )}
      {roles.length > 0 && (
        <p class="lead">
          <Bits of={roles.slice(0, 6).map(({ title, of, reports }) => `${title}${of ? `, ${of}` : ""} (${counted(reports, "report")})`)} />
        </p>
      )}
      {aliases.length > 0 && <p class="dim">Also called {aliases.slice(0, 12).join("; ")}</p>}
      {descriptions.length > 0 && (
        <section>
          <h2>How reports describe them</h2>
          <ul class="list rows">
            {descriptions.map(({ words, statements, first, last }) => (
              <li key={words} class="row">
                <span class="quote">{words.replace(/[,;:]+$/, "")}</span>{" "}
                <Bits
                  class="dim"
                  of={[counted(statements, "statement"), first === last ? dayWords(first) : `${dayWords(first)} to ${dayWords(last)}`]}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <div class="section-head">
          <h2>What they said</h2>
          <SaveRows items={rest.items} columns={COLUMNS} name={`said by ${person.name.slice(0, 40)}`} />
        </div>
        {rest.error && <ErrorNote error={rest.error} />}
        {rest.items.length === 0 && <p class="dim">Mentioned, but not quoted, in these reports.</p>}
        <VirtualList
          items={eachOnce(rest.items)}
          keyOf={({ one }) => one.id}
          height={110}
          label="Statements, newest first"
          class="hits"
          more={rest.more}
          render={({ one, copies }) => <SaidRow said={one} copies={copies} />}
        />
      </section>
      {others.length > 0 && (
        <section>
          <h2>Possibly the same</h2>
          <p class="dim">
            Names that may mean the same person or organisation. Decide in the <Link to="/queue">queue</Link>.
          </p>
          <p class="links">
            {others.map((other) => (
              <Link key={other.id} to={addressOf.person(other.id)}>
                {other.name} ({other.statements})
              </Link>
            ))}
          </p>
        </section>
      )}
      {appearances.length > 0 && (
        <section>
          <h2>Where they appear</h2>
          <ul class="list rows">
            {appearances.map(({ id, report, roles: titles }) => (
              <li key={id} class="row">
                <Where report={report} /> {titles.length > 0 && <span class="dim">as {titles.join(", ")}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

/** What they said, page by page: the first comes with the person. */
function useRest(person: Detail, address: string) {
  const list = useList<StatementItem>(person.next ? addressFor("/statements", {}, { speaker: person.id }) : null);
  return person.next && list.first ? list : { items: person.said, more: null, error: null, address };
}

function SaidRow({ said, copies }: { readonly said: StatementItem; readonly copies: readonly StatementItem[] }) {
  return (
    <article class="hit">
      <p class="hit-head">
        <Bits
          class="said"
          of={[
            <time key="day">{dayWords(said.day)}</time>,
            <Verb key="verb" stance={said.stance} cue={said.cueWords} />,
            said.speakerText && said.speakerText !== said.speakerName && !PRONOUN.test(said.speakerText) && (
              <>
                as <span class="quote">{said.speakerText.replace(/[,;:]+$/, "")}</span>
              </>
            ),
            authorityName(said.authority.kind, said.authority.count),
            ...said.termsWords,
          ]}
        />
        <Doubt confidence={doubtOf(said)} />
      </p>
      <p class="words">
        <Link to={addressOf.report(said.report.id, said.id)} class="quote-link">
          <Quote words={said.quote} mode={said.mode} />
        </Link>
      </p>
      <Where report={said.report} statement={said.id} />
      <Copies copies={copies} />
    </article>
  );
}
