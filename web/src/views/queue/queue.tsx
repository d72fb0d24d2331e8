/** What waits for a person: two that may be one. One pair at a time, with the words of both, by the keys y, n and u. */
import { useEffect, useState } from "preact/hooks";
import type { Answers, DoubtItem, DoubtSide } from "../../../../src/http/contract.ts";
import { addressOf, Link } from "../../address/router.tsx";
import { addressFor, send } from "../../api/client.ts";
import { useList } from "../../api/use-answer.ts";
import { ErrorNote, Loading } from "../../parts/notes.tsx";
import { Quote, Where } from "../../parts/quote.tsx";
import { change } from "../../parts/told.tsx";
import { counted } from "../../words/dates.ts";
import { usePassed } from "./passed.ts";
import { Readings } from "./readings.tsx";
import { type Answer, useAnswers } from "./use-answers.ts";

const SAID: Readonly<Record<Answer, string>> = { yes: "Merged.", no: "Kept separate.", unsure: "Left open." };

export function Queue() {
  const list = useList<DoubtItem, Answers["/queue"]>(addressFor("/queue"));
  const [passed, pass] = usePassed<number>(list.first);
  const [alike, setAlike] = useState(false);
  const open = list.items.filter(({ number, unsure }) => !passed.has(number) && !unsure);
  const asked = list.items.filter(({ unsure }) => unsure).length;
  const doubt = open[0];
  useEffect(() => {
    if (!doubt && list.more) list.more();
  }, [doubt, list.more]);
  const answered = async (answer: Answer) => {
    if (!doubt) return;
    const done = await change(SAID[answer], () =>
      send("/queue/{number}", { number: String(doubt.number) }, { answer, alike, seen: list.seen }),
    );
    if (done) pass(doubt.number);
  };
  const { busy, say } = useAnswers(answered, doubt !== undefined);
  return (
    <div class="queue">
      <h1>Queue</h1>
      <p class="lead">
        Names and matters that may be the same, then readings that are uncertain. Nothing is merged unless you say so, and every answer can
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
            {doubt.of === "actor" ? "Is this the same person or body?" : "Are these the same matter?"}{" "}
            <span class="dim">{doubt.reason}</span>
          </h2>
          <div class="pair">
            <Side side={doubt.one} of={doubt.of} />
            <Side side={doubt.other} of={doubt.of} />
          </div>
          <p class="acts answers">
            <button type="button" class="main" disabled={busy} onClick={() => say("yes")} aria-keyshortcuts="y">
              Yes, the same <kbd>y</kbd>
            </button>
            <button type="button" disabled={busy} onClick={() => say("no")} aria-keyshortcuts="n">
              No, different <kbd>n</kbd>
            </button>
            <button type="button" disabled={busy} onClick={() => say("unsure")} aria-keyshortcuts="u">
              Unsure <kbd>u</kbd>
            </button>
          </p>
          <label class="choice">
            <input type="checkbox" checked={alike} onChange={() => setAlike(!alike)} /> give the same answer for every pair of these two
            names
          </label>
        </section>
      )}
      {!list.loading && <Readings keys={!doubt} />}
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
        {side.kind}
        {side.roles.length > 0 && ` · ${side.roles.join(", ")}`}
      </p>
      <p class="words">
        <Quote words={side.quote} />
      </p>
      <Where report={side.report} />
    </article>
  );
}
