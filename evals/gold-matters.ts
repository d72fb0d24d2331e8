/**
 * `npm run eval:gold-matters -- OUT`: what grouping, standing and conflicts do where every development is found. The labelled assertions of the
 * shared dossiers are put into read documents as developments: state and place are the labels', thing, parties and voice are guessed from the
 * sentence, the matter is never told. Writes what the shared scorer takes with `--pred OUT`.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sentenceAround } from "../src/compare/standing/assertions-of.js";
import { addReport } from "../src/ledger/append/add-report.js";
import { comparePending } from "../src/ledger/comparison/comparer.js";
import { openLedger } from "../src/ledger/open.js";
import { dossier } from "../src/ledger/queries/dossier.js";
import { arrivalOf } from "../src/ledger/source-tables/arrival.js";
import { countryOf } from "../src/lexicon/countries.js";
import { nounLemma } from "../src/lexicon/lemma.js";
import { Reader } from "../src/read.js";
import type { Development } from "../src/records/development.js";
import type { ReadoutDocument } from "../src/records/document.js";
import { recordId } from "../src/records/ids.js";
import { overlaps, type Span } from "../src/text/span.js";
import { sharedFolder } from "./shared.js";

interface Gold {
  readonly reports: readonly { nn: string; url: string; outlet: string; date: string | null }[];
  readonly matters: readonly { history: readonly { report: string; state: string; anchor: string; date: string; authority: string }[] }[];
}

const STATES: Readonly<Record<string, Development["state"]>> = {
  "delivered or held": "done",
  "under way": "under-way",
  "under review": "under-review",
};
/** Heads of things, with the kind that they are of: enough for a guess. */
const HEADS: readonly (readonly [Development["kind"], RegExp])[] = [
  ["visit", /\b(?:visit|trip)s?\b|\bwill arrive\b/i],
  ["talks", /\b(?:phone call|call|talks|negotiations|dialogue|summit)\b/i],
  ["agreement", /\b(?:cease-?fire|deal|agreement|signing)\b/i],
  ["measure", /\b(?:bill|sanctions?|law)\b/i],
  [
    "transfer",
    /\b(?:bombs?|shipments?|weapons?|arms|ammunition|aid|intelligence|deliveries|supplies|rounds|munitions|missiles|package|equipment)\b/i,
  ],
];
const PHRASE =
  /((?:\b(?:the|a|an|some|one|its|more|other|additional)\s+)?(?:[\w$.,'-]+\s+){0,2}?)\b(bombs?|shipments?|weapons?|arms|ammunition|aid|intelligence|deliveries|supplies|rounds|munitions|missiles|package|equipment|calls?|talks|cease-?fire|deal|bill|proposal|visit|transfers|support|sharing)\b(\s+(?:of|to)\s+(?:[\w,$.-]+\s+){0,3}?(?:bombs?|weapons?|arms|ammunition|lb|pounds?))?/gi;

const STOP =
  /\b(?:introduce|announced|analyze what|confirm(?:ed)? that|reviewing|paused(?= one)|confirmed|we're giving|giving|more in|morning that|said|is|was|are|has|had|have|will|that|which|who|and|of|in|on|to|for|with|put|held|told|resume[ds]?|shipping|delaying|pausing|halting|sending|supply|release)\b.*?\s*/gi;

/** Phrases in a sentence that may be what the state is of, as spans, nearest to the anchor first. */
function phrasesIn(text: string, sentence: Span, anchor: Span): { span: Span; head: string }[] {
  const found = [...text.slice(...sentence).matchAll(PHRASE)].map((m) => {
    const before = m[1] ?? "";
    const cut = before.length - before.replace(STOP, (all) => " ".repeat(all.length)).trimStart().length;
    const start = sentence[0] + m.index + cut;
    const end = sentence[0] + m.index + m[0].length;
    return { span: [start, end] as Span, head: nounLemma((m[2] as string).toLowerCase()) };
  });
  const far = ({ span }: { span: Span }) =>
    overlaps(span, anchor) ? 0 : Math.min(Math.abs(span[0] - anchor[1]), Math.abs(anchor[0] - span[1]));
  return found.sort((a, b) => far(a) - far(b));
}

function guessed(document: ReadoutDocument, anchor: Span, state: Development["state"]): Development {
  const { text, id } = document.report;
  const sentence = sentenceAround(text, anchor);
  const words = text.slice(...sentence);
  const kind =
    HEADS.find(([, pattern]) =>
      pattern.test(text.slice(Math.max(sentence[0], anchor[0] - 40), Math.min(sentence[1], anchor[1] + 60))),
    )?.[0] ?? "transfer";
  const phrases = phrasesIn(text, sentence, anchor);
  const [thing] = phrases;
  const sized = phrases.filter(({ span }) => /\d|pound|lb/.test(text.slice(...span)));
  const countries = new Map<string, string>();
  for (const actor of document.actors) {
    const at = actor.mentions.find((m) => m.form !== "pronoun" && overlaps(m.span, sentence));
    const country = countryOf(actor.name);
    if (at && country && !countries.has(country)) countries.set(country, actor.id);
  }
  const statement = document.statements
    .filter(
      (s) =>
        s.content.some((span) => overlaps(span, anchor)) ||
        s.cue.some((span) => overlaps(span, anchor)) ||
        s.source.some((span) => overlaps(span, anchor)),
    )
    .at(-1);
  const parties = [...countries.values()].map((actor, n) => ({
    actor,
    role: new RegExp(`\\b(?:to|for|with)\\s+\\S*${document.actors.find((a) => a.id === actor)?.name ?? "-"}`).test(words)
      ? "recipient"
      : n === 0
        ? "supplier"
        : "party",
  }));
  return {
    id: recordId("d", id, [[anchor], [[0, 1 + state.length]]]),
    kind,
    label: kind,
    thing: thing ? { text: text.slice(...thing.span), head: thing.head, span: [...thing.span] } : null,
    parties,
    objects: sized.map(({ span }) => ({ text: text.slice(...span), quantity: null, unit: null, span: [...span] })),
    state,
    effective: null,
    due: null,
    decidedBy: null,
    reason: [],
    condition: [],
    voice: statement ? "statement" : "reporter",
    statement: statement?.id ?? null,
    evidence: [[...anchor]],
    confidence: 0.5,
  };
}

const folder = join(sharedFolder(), "data", "dossiers");
const [out = "gold-matters.jsonl"] = process.argv.slice(2);
const verbose = process.argv.includes("--verbose");
const lines: string[] = [];
await using reader = await Reader.open();
const place = mkdtempSync(join(tmpdir(), "readout-gold-"));
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .sort()) {
  const name = file.slice(0, -".json".length);
  const gold = JSON.parse(readFileSync(join(folder, file), "utf8")) as Gold;
  const ledger = await openLedger(join(place, `${name}.db`), { create: true });
  for (const { nn, outlet, date, url } of gold.reports) {
    const text = readFileSync(join(folder, name, `${nn}.txt`), "utf8");
    const incoming = {
      source: nn,
      text,
      metadata: { id: nn, publisher: outlet.replace(/\s*\([^)]*\)/g, "").trim(), published: date, url },
    };
    const document = await reader.read(incoming);
    const own = gold.matters.flatMap(({ history }) => history.filter((h) => h.report === nn));
    const developments = new Map<string, Development>();
    for (const { anchor, state } of own) {
      const found = new RegExp(
        anchor
          .split(/\s+/)
          .map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
          .join("\\s+"),
      ).exec(document.report.text);
      if (!found) continue;
      const one = guessed(document, [found.index, found.index + found[0].length], STATES[state] ?? (state as Development["state"]));
      developments.set(one.id, one);
      if (verbose)
        process.stderr.write(
          `${name} ${nn} ${one.state} ${one.kind}: ${one.thing?.text} | ${one.objects.map((o) => o.text).join(" + ")} | ${one.parties.map((p) => `${p.role}=${document.actors.find((a) => a.id === p.actor)?.name}`).join(", ")}\n`,
        );
    }
    const filled = { ...document, developments: [...developments.values()] };
    lines.push(JSON.stringify({ set: name, kind: "read", document: filled }));
    await addReport(ledger, arrivalOf(incoming, filled, name));
  }
  await comparePending(ledger);
  const whole = await dossier(ledger, name);
  if (verbose)
    for (const matter of whole.matters)
      process.stderr.write(
        `\n${matter.id} ${matter.kind} ${matter.label} ${matter.standing.state} contested=${matter.standing.contested}\n${matter.history.map((h) => `   ${h.effective} ${h.published} ${h.state} ${h.status} ${whole.reports.find((r) => r.id === h.report)?.ref} ${h.speaker} “${h.quote.slice(0, 60)}”\n`).join("")}`,
      );
  lines.push(JSON.stringify({ set: name, kind: "dossier", document: whole }));
  await ledger.close();
}
rmSync(place, { recursive: true });
writeFileSync(out, `${lines.join("\n")}\n`);
