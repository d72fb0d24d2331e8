/** What waits for a person: two that may be one. One pair at a time, with the words of both, by the keys y, n and u. */
import { useEffect, useState } from "preact/hooks";
import type { Answers, DoubtItem, DoubtSide } from "../../../../src/http/contract.ts";
import { addressOf, Link } from "../../address/router.tsx";
import { addressFor, send } from "../../api/client.ts";
import { useList } from "../../api/use-answer.ts";
import { Bits } from "../../parts/bits.tsx";
import { ErrorNote, Loading } from "../../parts/notes.tsx";
import { Quote, Where } from "../../parts/quote.tsx";
import { change } from "../../parts/told.tsx";
import { counted } from "../../words/dates.ts";
import { usePassed } from "./passed.ts";
import { Readings } from "./readings.tsx";
import { type Answer, useAnswers } from "./use-answers.ts";

const SAID: Readonly<Record<Answer, string>> = { yes: "Merged.", no: "Kept separate.", unsure: "Left open." };

/** What was done, of one pair or of all that ask the same. */
const saidOf = (answer: Answer, pairs: number) => (pairs === 1 ? SAID[answer] : `${SAID[answer].slice(0, -1)}: ${counted(pairs, "pair")}.`);

export function Queue() {
  const list = useList<DoubtItem, Answers["/queue"]>(addressFor("/queue"));
  const [passed, pass] = usePassed<number>(list.first);
  const [alone, setAlone] = useState<ReadonlySet<number>>(new Set());
  const open = list.items.filter(({ number, unsure }) => !passed.has(number) && !unsure);
  const asked = list.items.filter(({ unsure }) => unsure).length;
  const doubt = open[0];
  useEffect(() => {
    if (!doubt && list.more) list.more();
  }, [doubt, list.more]);
  const answered = async (answer: Answer) => {
    if (!doubt) return;
    const { number } = doubt;
    const done = await change(saidOf(answer, pairs), () =>
      send("/queue/{number}", { number: String(number) }, { answer, alike: pairs > 1, seen: list.seen }),
    );
    if (done) pass(number);
  };
  const pairs = doubt && !alone.has(doubt.number) ? doubt.alike.pairs : 1;
  const { busy, say } = useAnswers(answered, doubt?.number ?? null);
  return (
    <div class="queue">
      <h1>Queue</h1>
      <p class="lead">
        Names and matters that may be the same, then readings that are doubtful. Nothing is merged unless you say so, and every answer can
        be undone.
      </p>
      {list.error && <ErrorNote error={list.error} again={list.again} />}
      {list.loading && <Loading what="the queue" />}
      {list.first && list.first.behind > 0 && <p class="banner">{counted(list.first.behind, "actor")} not compared yet.</p>}
      {list.first && !doubt && !list.more && (
        <p class="dim none">No pairs to decide.{asked > 0 && ` ${counted(asked, "pair was", "pairs were")} left open as unsure.`}</p>
      )}
      {doubt && (
        <section aria-label={`Are ${doubt.one.name} and ${doubt.other.name} one?`}>
          <p class="dim">
            {open.length}
            {list.more ? " or more" : ""} left
          </p>
          <h2 class="question">
            {doubt.of === "actor" ? "Is this the same person or organisation?" : "Are these the same matter?"}{" "}
            <span class="dim">{reasonWords(doubt.reason)}</span>
          </h2>
          <div class="pair">
            <Side side={doubt.one} of={doubt.of} />
            <Side side={doubt.other} of={doubt.of} />
          </div>
          <Alike doubt={doubt} all={pairs > 1} set={(all) => setAlone(new Set(all ? [] : [doubt.number]))} />
          <p class="acts answers">
            <button type="button" class="main" disabled={busy} onClick={() => say("yes")} aria-keyshortcuts="y">
              Yes, {pairs > 1 ? `the same in all ${pairs}` : "the same"} <kbd>y</kbd>
            </button>
            <button type="button" disabled={busy} onClick={() => say("no")} aria-keyshortcuts="n">
              No, {pairs > 1 ? `different in all ${pairs}` : "different"} <kbd>n</kbd>
            </button>
            <button type="button" disabled={busy} onClick={() => say("unsure")} aria-keyshortcuts="u">
              Unsure <kbd>u</kbd>
            </button>
          </p>
        </section>
      )}
      {!list.loading && <Readings keys={!doubt} />}
    </div>
  );
}

/** Why two are asked of, in words that need no other. */
const reasonWords = (reason: string): string =>
  reason
    .replace(/^the one in the dossier of that surname/, "the only person of that surname in the dossier")
    .replace(/^one of (\d+) in the dossier of that surname/, "one of $1 people of that surname in the dossier")
    .replace("but no post agrees", "but no report gives both names the same office or title");

/** Where words stand in a sentence that has them. */
function placesOf(words: string, sentence: string): [number, number][] {
  const at = sentence.indexOf(words);
  return at < 0 ? [] : [[at, at + words.length]];
}

interface AlikeProps {
  readonly doubt: DoubtItem;
  /** Whether one answer is for all. */
  readonly all: boolean;
  readonly set: (all: boolean) => void;
}

/** The other pairs that ask the same: how many, in which reports, and whether the answer is for them too. */
function Alike({ doubt: { one, other, alike }, all, set }: AlikeProps) {
  if (alike.pairs === 1) return null;
  return (
    <div class="alike">
      <p>
        {counted(alike.pairs, "pair")} of reports ask the same of “{one.name}” and “{other.name}”:
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <ul class="list" tabIndex={0} aria-label="Reports that ask the same">
        {alike.reports.map((report) => (
          <li key={report.id}>
            <Where report={report} />
          </li>
        ))}
        {alike.pairs > alike.reports.length && <li class="dim">and others</li>}
      </ul>
      <label class="choice">
        <input type="checkbox" checked={all} onChange={() => set(!all)} /> one answer for all {alike.pairs}
      </label>
    </div>
  );
}

function Side({ side, of }: { readonly side: DoubtSide; readonly of: DoubtItem["of"] }) {
  return (
    <article class="card side">
      <p class="who">
        <Link to={of === "actor" ? addressOf.person(side.id) : addressOf.matter(side.id)}>{side.name}</Link>
      </p>
      <p class="on">
        <Bits of={[side.kind, side.roles.join(", ")]} />
      </p>
      <p class="words">
        {side.sentence ? <Quote words={side.sentence} matches={placesOf(side.quote, side.sentence)} /> : <Quote words={side.quote} />}
      </p>
      <Where report={side.report} />
    </article>
  );
}
