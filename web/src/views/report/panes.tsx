/** Text and statements side by side; on a narrow screen one behind the other. */
import { useCallback, useRef, useState } from "preact/hooks";
import { go, withQuery } from "../../address/router.tsx";
import { send } from "../../api/client.ts";
import { useRemembered } from "../../api/local.ts";
import { Empty } from "../../parts/notes.tsx";
import { change } from "../../parts/told.tsx";
import { useKeys } from "../../parts/use-keys.ts";
import { NARROW, useMedia } from "../../parts/use-media.ts";
import { VirtualList } from "../../parts/virtual-list.tsx";
import { MARKS, type Mark } from "../../text/highlights.ts";
import type { Offsets } from "../../text/pieces.ts";
import { AddStatement } from "./add.tsx";
import { Card } from "./card.tsx";
import { AlikeOffer, CorrectSpeaker, isOpen, type Offer } from "./correct.tsx";
import { FILTERS, type Filter, filtered } from "./filters.ts";
import { Head } from "./head.tsx";
import { MarkToggles } from "./mark-toggles.tsx";
import { Original } from "./original.tsx";
import { Developments, Notes, Times } from "./other-marks.tsx";
import type { Reading, Said } from "./reading.ts";
import { TextPane } from "./text-pane.tsx";
import { Unplaced } from "./unplaced.tsx";

type Tab = "statements" | "developments" | "times" | "notes";
type Work =
  | { readonly of: "correct" }
  | { readonly of: "offer"; readonly offer: Offer }
  | { readonly of: "add"; readonly content: Offsets }
  | { readonly of: "original"; readonly span: Offsets };

/** From the first words of a statement to its last. */
const wholeOf = ({ statement: { content } }: Said): Offsets => [content[0]?.[0] ?? 0, content.at(-1)?.[1] ?? 0];

interface Props {
  readonly reading: Reading;
  readonly seen: number | null;
  readonly statement: string | null;
  readonly at: Offsets | null;
}

export function Panes({ reading, seen, statement, at }: Props) {
  const [tab, setTab] = useState<Tab>("statements");
  const [marks, setMarks] = useRemembered<readonly Mark[]>(
    "marks",
    [...MARKS].filter((mark) => mark !== "time" && mark !== "development"),
  );
  const [dim, setDim] = useRemembered("dim", true);
  const [filter, setFilter] = useState<Filter>("all");
  const [picked, setPicked] = useState<Offsets | null>(at);
  const [selected, setSelected] = useState<Offsets | null>(null);
  const [work, setWork] = useState<Work | null>(null);
  const [side, setSide] = useState<"text" | "record">("text");
  const scroller = useRef<HTMLDivElement>(null);
  const narrow = useMedia(NARROW);

  const list = filtered(reading.said, filter);
  const index = list.findIndex((said) => said.statement.id === statement);
  const chosen = list[index] ?? reading.said.find((said) => said.statement.id === statement) ?? null;
  const choose = useCallback((id: string | null) => {
    setPicked(null);
    setWork(null);
    go(withQuery({ s: id, at: null }), true);
  }, []);
  const chooseFromText = (id: string) => {
    setTab("statements");
    if (!list.some((said) => said.statement.id === id)) setFilter("all");
    choose(id);
  };

  /** Begins something that has a form of its own, which stands beside the text: on a narrow screen, in its place. */
  const begin = (what: Work) => {
    setWork(what);
    setSide("record");
  };
  const reject = async (said: Said) => {
    const id = said.statement.id;
    if (!(await change("Statement rejected.", () => send("/records/{id}/reject", { id }, { seen })))) return;
    const others = reading.said.filter((o) => o.statement.id !== id && o.key === said.key && o.cue !== null && o.cue === said.cue);
    choose(null);
    if (others.length) begin({ of: "offer", offer: { of: said, what: "", change: null, others } });
  };

  useKeys((key) => {
    const step = { j: 1, k: -1 }[key];
    if (step) {
      const next = list[Math.min(list.length - 1, Math.max(0, index + step))];
      if (next) {
        setTab("statements");
        choose(next.statement.id);
      }
    } else if (key === "c" && chosen) begin({ of: "correct" });
    else if (key === "x" && chosen) void reject(chosen);
    else if (key === "a" && selected) begin({ of: "add", content: selected });
    else if (key === "o" && (selected || chosen)) begin({ of: "original", span: selected ?? wholeOf(chosen as Said) });
    else if (key === "Escape") choose(null);
    else return false;
    return true;
  });

  const { developments, times, notes } = reading.document;
  const tabs: [Tab, string, number][] = [
    ["statements", "Statements", reading.said.length],
    ["developments", "Developments", developments.length],
    ["times", "Times", times.length],
    ["notes", "Notes", notes.length],
  ];
  const card = (said: Said) => (
    <Card
      said={said}
      reading={reading}
      chosen={said === chosen}
      choose={() => choose(said === chosen ? null : said.statement.id)}
      correct={() => begin({ of: "correct" })}
      reject={() => void reject(said)}
      original={() => begin({ of: "original", span: wholeOf(said) })}
    />
  );
  const form = (
    <>
      {work?.of === "correct" && chosen && (
        <CorrectSpeaker
          key={chosen.statement.id}
          said={chosen}
          reading={reading}
          seen={seen}
          done={(offer) => setWork(offer ? { of: "offer", offer } : null)}
        />
      )}
      {work?.of === "offer" && isOpen(work.offer, reading) && <AlikeOffer offer={work.offer} seen={seen} done={() => setWork(null)} />}
      {work?.of === "add" && <AddStatement reading={reading} content={work.content} selected={selected} done={() => setWork(null)} />}
      {work?.of === "original" && <Original reading={reading} span={work.span} done={() => setWork(null)} />}
    </>
  );
  // what is done to a statement stands with it; what is of no statement that is listed, above all
  const formBelow = work !== null && work.of !== "add" && tab === "statements" && index >= 0;
  const cardWithForm = (said: Said) => (
    <>
      {card(said)}
      {formBelow && said === chosen && form}
    </>
  );
  const pick = (span: Offsets) => {
    setPicked(span);
    setSide("text");
  };
  return (
    <div class={`report side-${side}`}>
      {!narrow && <Head reading={reading} />}
      <div class="bar">
        <fieldset class="sides" aria-label="What is shown">
          <button type="button" aria-pressed={side === "text"} onClick={() => setSide("text")}>
            Text
          </button>
          <button type="button" aria-pressed={side === "record"} onClick={() => setSide("record")}>
            Statements
          </button>
        </fieldset>
        <MarkToggles marks={marks} set={setMarks} dim={dim} setDim={setDim} />
      </div>
      <div class="panes">
        <TextPane
          reading={reading}
          marks={marks}
          dim={dim}
          chosen={chosen}
          picked={work?.of === "add" ? work.content : work?.of === "original" ? work.span : picked}
          choose={chooseFromText}
          select={setSelected}
          head={narrow && <Head reading={reading} />}
        />
        <section class="record" aria-label="Statements and other findings">
          <fieldset class="tabs" aria-label="Kinds of marks">
            {tabs.map(([name, label, count]) => (
              <button key={name} type="button" aria-pressed={tab === name} onClick={() => setTab(name)}>
                {label} <span class="count">{count}</span>
              </button>
            ))}
          </fieldset>
          {!formBelow && form}
          <div class="scroll" ref={scroller}>
            {tab === "statements" && (
              <>
                <p class="filter">
                  <label>
                    Show{" "}
                    <select value={filter} onChange={(event) => setFilter(event.currentTarget.value as Filter)}>
                      {Object.entries(FILTERS).map(([name, label]) => (
                        <option key={name} value={name}>
                          {label}
                        </option>
                      ))}
                    </select>
                  </label>
                  <span class="hint keys">
                    <kbd>j</kbd> <kbd>k</kbd> move · <kbd>c</kbd> correct · <kbd>x</kbd> reject · <kbd>o</kbd> original · <kbd>z</kbd> undo
                  </span>
                </p>
                <Unplaced reading={reading} />
                {list.length === 0 ? (
                  <Empty title={filter === "all" ? "No statement was found in this report." : "None of this kind."}>
                    {filter === "all" && <p>Select words in the text to add one that was missed.</p>}
                  </Empty>
                ) : (
                  <VirtualList
                    items={list}
                    keyOf={(said) => said.statement.id}
                    render={cardWithForm}
                    height={170}
                    label="Statements"
                    class="cards"
                    within={scroller}
                    show={index < 0 ? null : index}
                  />
                )}
              </>
            )}
            {tab === "developments" && <Developments reading={reading} picked={picked} pick={pick} />}
            {tab === "times" && <Times reading={reading} picked={picked} pick={pick} />}
            {tab === "notes" && <Notes reading={reading} picked={picked} pick={pick} />}
          </div>
        </section>
      </div>
      {selected && work?.of !== "add" && work?.of !== "original" && (
        <div class="selected">
          <button
            type="button"
            class="main"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => begin({ of: "add", content: selected })}
          >
            Add selection as a statement <kbd>a</kbd>
          </button>
          <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={() => begin({ of: "original", span: selected })}>
            In the original <kbd>o</kbd>
          </button>
        </div>
      )}
      {chosen && narrow && side === "text" && (
        <aside class="sheet" aria-label="The chosen statement">
          {card(chosen)}
        </aside>
      )}
    </div>
  );
}
