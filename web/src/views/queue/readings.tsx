/** Readings that the machine doubts, one at a time: yes keeps it as confirmed, no rejects it, unsure passes it by. */
import { useEffect } from "preact/hooks";
import type { Answers, StatementItem } from "../../../../src/http/contract.ts";
import { addressOf, Link } from "../../address/router.tsx";
import { addressFor, send } from "../../api/client.ts";
import { useRemembered } from "../../api/local.ts";
import { useAnswer, useList } from "../../api/use-answer.ts";
import { Bits } from "../../parts/bits.tsx";
import { Why } from "../../parts/doubt.tsx";
import { InContext } from "../../parts/in-context.tsx";
import { Shown } from "../../parts/notes.tsx";
import { Quote, Where } from "../../parts/quote.tsx";
import { change, tell } from "../../parts/told.tsx";
import { Verb } from "../../parts/verb.tsx";
import { speakerWords } from "../../words/speaker.ts";
import { authorityName } from "../../words/statement.ts";
import { whyDoubtful } from "../../words/why-doubtful.ts";
import { usePassed } from "./passed.ts";
import { type Answer, useAnswers } from "./use-answers.ts";

/** Why it is doubted, and the paragraph that it was read in. */
function Evidence({ item }: { readonly item: StatementItem }) {
  const asked = useAnswer<Answers["/reports/{id}"]>(addressFor("/reports/{id}", { id: item.report.id }));
  return (
    <Shown asked={asked} what="the paragraph" later>
      {(document) =>
        "error" in document ? null : (
          <>
            <Why reasons={whyDoubtful(item, document.notes)} />
            <p class="label">Read in:</p>
            <InContext report={document.report} statement={item} />
          </>
        )
      }
    </Shown>
  );
}

/** @param keys whether y, n and u answer here: not while a pair is asked above */
export function Readings({ keys }: { readonly keys: boolean }) {
  const list = useList<StatementItem, Answers["/queue/readings"]>(addressFor("/queue/readings", {}, { limit: 200 }));
  const [unsure, setUnsure] = useRemembered<readonly string[]>("unsure", []);
  const [passed, pass] = usePassed<string>(list.first);
  const open = list.items.filter(({ id }) => !passed.has(id) && !unsure.includes(id));
  const item = open[0];
  useEffect(() => {
    if (!item && list.more) list.more();
  }, [item, list.more]);
  const answered = async (answer: Answer) => {
    if (!item) return;
    const { id, stance } = item;
    if (answer === "unsure") {
      setUnsure([...unsure, id]);
      return tell({ words: "Left open.", undo: () => setUnsure(unsure) });
    }
    const why = answer === "yes" ? "the reading is right" : "the reading is wrong";
    const body = { why, seen: list.seen };
    const done = await change(answer === "yes" ? "Confirmed." : "Rejected.", () =>
      answer === "yes"
        ? send("/records/{id}/correct", { id }, { ...body, change: { stance } })
        : send("/records/{id}/reject", { id }, body),
    );
    if (done) pass(id);
  };
  const { busy, say } = useAnswers(answered, keys ? (item?.id ?? null) : null);
  if (!item) return null;
  return (
    <section aria-label="Doubtful readings">
      <h2 class="question">
        Was this read correctly?{" "}
        <span class="dim">
          <Bits
            of={[`doubtful reading, ${Math.round(item.confidence * 100)} % sure`, `${open.length}${list.more ? " or more" : ""} left`]}
          />
        </span>
      </h2>
      <article class="card side">
        <p class="who">
          {item.speaker ? (
            <Link to={addressOf.report(item.report.id, item.id)}>{speakerWords(item.speakerName, item.speakerText)}</Link>
          ) : (
            "speaker not found"
          )}
        </p>
        <p class="on">
          <Bits
            of={[
              authorityName(item.authority.kind, item.authority.count),
              ...item.termsWords,
              <Verb key="verb" stance={item.stance} cue={item.cueWords} negated={item.negated} />,
            ]}
          />
        </p>
        <p class="words">
          <Quote words={item.quote} mode={item.mode} />
        </p>
        <Evidence item={item} />
        <Where report={item.report} statement={item.id} />
      </article>
      <p class="acts answers">
        <button type="button" class="main" disabled={busy} onClick={() => say("yes")}>
          Yes, correct {keys && <kbd>y</kbd>}
        </button>
        <button type="button" disabled={busy} onClick={() => say("no")}>
          No, reject it {keys && <kbd>n</kbd>}
        </button>
        <button type="button" disabled={busy} onClick={() => say("unsure")}>
          Unsure {keys && <kbd>u</kbd>}
        </button>
      </p>
    </section>
  );
}
