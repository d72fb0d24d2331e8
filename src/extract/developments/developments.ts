/** Features of a report's developments → their records: what each is of, who takes part, since when, and in whose voice. */
import type { ClusteredMentions } from "../../annotate/coreference/clusters.js";
import type { Development } from "../../records/development.js";
import type { Decision } from "../../records/document.js";
import { recordId } from "../../records/ids.js";
import { twoDecimals } from "../../records/probability.js";
import type { Report } from "../../records/report.js";
import type { Statement } from "../../records/statement.js";
import type { Time } from "../../records/time.js";
import { overlaps, type Span, wordsOf } from "../../text/span.js";
import { endsWithTo, endsWithUntil } from "../times/put-off.js";
import { innermostStatements } from "../voice.js";
import { type Antecedent, Antecedents, LastNamed } from "./antecedents.js";
import type { DevelopmentFeatures } from "./development-features.js";
import { developmentTrace } from "./development-trace.js";
import { mostTelling } from "./most-telling.js";
import type { ObjectFeatures } from "./objects.js";
import { deciderIn, roleOf } from "./parties.js";
import type { State } from "./states/states.js";

export interface DevelopmentContext {
  readonly statements: readonly Statement[];
  readonly times: readonly Time[];
  readonly clustered: ClusteredMentions;
  /** The id of the actor whom a mention is of; null where it is no actor's. */
  readonly actorOf: (mention: number) => string | null;
}

const wire = (span: Span): [number, number] => [span[0], span[1]];
const spansOf = (spans: readonly Span[]): [number, number][] => spans.map(wire);

/** The records, in text order, and the decisions taken on each, worked out when asked for. */
export function developmentsOf(
  report: Report,
  found: readonly DevelopmentFeatures[],
  context: DevelopmentContext,
): { readonly developments: Development[]; readonly decisions: () => Decision[] } {
  const antecedents = new Antecedents(report.text, context.clustered);
  const named = new LastNamed(report.text);
  const innermost = innermostStatements(context.statements);
  /** [DV10] In whose words it stands; a denial is theirs of whom it is said. */
  const voices = ({ state, asserted }: DevelopmentFeatures): string | null =>
    (state === "denied" && context.statements.find(({ cue }) => cue.some((span) => overlaps(span, asserted)))?.id) ||
    innermost(asserted[0]);
  const byId = new Map(context.statements.map((s) => [s.id, s]));
  /** [DV24] Who says a state is not what it is of: “It stands still,” says the minister. */
  const speaks = (thing: Span, statement: string | null): boolean => {
    const { source = [], content = [] } = byId.get(statement ?? "") ?? {};
    return source.some((span) => overlaps(span, thing)) && !content.some((span) => overlaps(span, thing));
  };
  /** [DV60] "We" in the words of a body, or of somebody without a name, are they who speak. */
  const partyAt = (mention: number, statement: string | null): string | null => {
    const span = context.clustered.mentions[mention]?.span;
    if (!span || !WE.test(report.text.slice(...span))) return context.actorOf(mention);
    const { speaker = null, authority } = byId.get(statement ?? "") ?? {};
    return authority?.kind === "named-person" ? context.actorOf(mention) : (speaker ?? context.actorOf(mention));
  };
  const deniers = new Set(context.statements.filter(({ stance }) => stance === "deny").map(({ id }) => id));
  const times = new Map(context.times.map((t) => [t.span[0], t]));
  const records = new Map<string, { readonly record: Development; readonly features: DevelopmentFeatures }>();
  for (const { features, told, statement } of withoutDenied(
    found.map((f) => ({ features: f, statement: voices(f) })),
    deniers,
  )) {
    if (told.thing && speaks(told.thing.span, statement)) continue;
    const stopped = named.stopped(told);
    const kind = stopped?.kind ?? told.kind;
    const thing = told.thing && (named.answered(told) ?? stopped ?? antecedents.matterOf(told.thing, told.trigger) ?? named.of(told));
    if (thing) named.add(thing, { state: told.state, kind });
    const settled = { thing, statement, time: told.time && (times.get(told.time[0]) ?? null) };
    const record = recordOf(report, { ...told, kind }, settled, { actorOf: (mention) => partyAt(mention, statement) });
    if (!records.has(record.id)) records.set(record.id, { record, features });
  }
  const all = mostTelling([...records.values()], ({ record }) => record);
  return { developments: all.map(({ record }) => record), decisions: () => all.flatMap((d) => developmentTrace(d.record, d.features)) };
}

const WE = /^(?:we|us|our|ours)$/i;

interface Voiced {
  readonly features: DevelopmentFeatures;
  readonly statement: string | null;
}

/**
 * [DV21] What somebody denies he does not assert: it is denied ("rejected claims that the talks were cancelled"), and is told once, with the
 * verb that denies it where that tells a state too. Where a denial is nobody's statement, what is denied is told by its verb alone.
 */
function withoutDenied(all: readonly Voiced[], deniers: ReadonlySet<string>): (Voiced & { readonly told: DevelopmentFeatures })[] {
  const denials = all.filter(({ features }) => features.state === "denied");
  return all.flatMap(({ features, statement }) => {
    const denier = statement !== null && deniers.has(statement);
    if (features.state === "denied" || !(denier || features.modality === "denied")) return [{ features, statement, told: features }];
    const byItsVerb = denials.some((o) => o.features.evidence.some((span) => overlaps(span, features.trigger)));
    return byItsVerb || !denier ? [] : [{ features, statement, told: { ...features, state: "denied" as const } }];
  });
}

interface Settled {
  readonly thing: Antecedent | null;
  readonly statement: string | null;
  readonly time: Time | null;
}

/** [DV46] Changes that come on a day: where it is ahead ("is ending it from May"), they are only set for it. */
const YET: ReadonlySet<State> = new Set(["paused", "resumed", "ended", "done"]);

/** [DV74] A day behind "until" is the end of a stop, one that something is put off to is when it is due: neither began then. */
const REACH = 24; // characters before a time
function isEndOf(text: string, state: State, { span: [start] }: Time): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return endsWithUntil(before) || (state === "delayed" && endsWithTo(before));
}

/** States of what is yet to come: their date says when it is due. */
const AHEAD = /^(?:scheduled|announced|proposed|requested|approved)$/;

function recordOf(
  report: Report,
  features: DevelopmentFeatures,
  { thing, statement, time }: Settled,
  { actorOf }: Pick<DevelopmentContext, "actorOf">,
): Development {
  const { text } = report;
  const dated = time && { time: time.id, value: time.value, span: wire(time.span), basis: "stated" as const };
  const { kind } = features;
  // what a caption tells of the day before ("Orsk arrives, March 11") is over, however it is told
  const isEnd = time !== null && isEndOf(text, features.state, time);
  const isSet = time !== null && !isEnd && !features.over && YET.has(features.state) && (isLater(time, report) ?? time.tense === "future");
  const state = isSet ? "scheduled" : features.state;
  const ahead = time !== null && AHEAD.test(state) && isAhead(time, report);
  const parties = partiesOf(text, features, actorOf);
  const decider = deciderIn(features);
  const objects = features.objects.map((o) => ({ text: spelledOut(text, o), quantity: o.quantity, unit: o.unit, span: wire(o.span) }));
  const label = (thing?.words ?? wordsOf(text, features.trigger)).replace(/\s+/gu, " ");
  return {
    id: recordId("d", report.id, [features.evidence]),
    kind,
    label,
    thing: thing && { text: label, head: thing.head, span: wire(thing.span) },
    parties,
    objects,
    state,
    effective: ahead || isEnd ? null : dated,
    due: ahead || (isEnd && state === "delayed") ? dated : null,
    decidedBy: parties.find((p) => p.role === "decider")?.actor ?? (decider === null ? null : actorOf(decider)),
    reason: spansOf(features.reason),
    condition: spansOf(features.condition),
    voice: statement === null ? "reporter" : "statement",
    statement,
    evidence: spansOf(features.evidence),
    confidence: twoDecimals(features.confidence),
  };
}

/** The words of an object with the noun that they stand for: "1,700 bombs of 500 lb", "2,000-pound bombs". */
function spelledOut(text: string, { span, noun }: ObjectFeatures): string {
  const words = wordsOf(text, span);
  if (noun === null) return words;
  const name = text.slice(...noun);
  return /\bones$/.test(words) ? words.replace(/\bones$/, name) : words.replace(/^\S+/, (count) => `${count} ${name}`);
}

/** Whether a time lies behind the report's day; null where either has no day. */
function isLater({ from }: Time, { published, dateline }: Report): boolean | null {
  const day = (dateline?.date ?? published ?? "").slice(0, 10);
  return from === null || day === "" ? null : from.slice(0, day.length) > day;
}

/** Whether a time lies behind the report's day, or is told as to come. */
const isAhead = (time: Time, report: Report): boolean => time.tense === "future" || isLater(time, report) === true;

function partiesOf(text: string, features: DevelopmentFeatures, actorOf: DevelopmentContext["actorOf"]): Development["parties"] {
  const found: { role: string; actor: string }[] = [];
  for (const participant of features.participants) {
    const [role, actor] = [roleOf(text, features, participant), actorOf(participant.mention)];
    if (role !== null && actor !== null && found.every((p) => p.actor !== actor)) found.push({ role, actor });
  }
  return found;
}
