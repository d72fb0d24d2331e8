/** Which reports share one first source: rules O12 to O14 of docs/rules.md. A function of the set of texts and links, whatever their order. */
import { areOneOutlet, type Carrier, inCarrierOrder } from "./carrier.js";
import type { LinkReason } from "./link.js";
import { isSameMedium } from "./medium-name.js";
import { originOfReport } from "./origin-ids.js";
import { labelOf } from "./origin-label.js";
import { type LinkedTexts, type Parent, parentsOf } from "./parents.js";
import type { ComparedText } from "./text-features.js";

export type Relation = "original" | "copy" | "revision" | "independent";

export interface TextPlace {
  readonly digest: string;
  /** The text that its first source has, and the one that it comes from; itself, and null, where it is first. */
  readonly root: string;
  readonly parent: string | null;
  readonly why: LinkReason | null;
}

export interface ReportPlace {
  readonly report: string;
  readonly origin: string;
  readonly relation: Relation;
  /** The report that it comes from. */
  readonly of: string | null;
}

export interface Origin {
  readonly id: string;
  /** Its first report. */
  readonly report: string;
  readonly label: string;
  /** Why several reports are of it; null where it has one. */
  readonly why: LinkReason | null;
}

export interface Origins {
  readonly texts: readonly TextPlace[];
  readonly reports: readonly ReportPlace[];
  readonly origins: readonly Origin[];
}

/** The report that was first with a text: the earliest; of one day the one whose publisher's text the others say that it is. */
export function firstOf({ carriers }: Pick<ComparedText, "carriers">): Carrier {
  const ordered = [...carriers].sort(inCarrierOrder);
  const earliest = ordered[0] as Carrier;
  const agencies = new Set(carriers.flatMap((carrier) => carrier.agencies));
  const own = ordered.filter(({ published }) => published === earliest.published);
  return own.find(({ publisherKey }) => publisherKey !== null && [...agencies].some((key) => isSameMedium(key, publisherKey))) ?? earliest;
}

/** Share of a text's words from which it is its source's, perhaps cut or edited, and not a wider one. */
const COPY = 0.5;

/** [O14] What a report is to the one that it comes from. */
function relationTo(source: Carrier, carrier: Carrier, { link, given }: Parent): Relation {
  return link.why === "same-text" && !areOneOutlet(source, carrier) && given >= COPY ? "copy" : "revision";
}

/** Strongest reason first. */
const REASONS: readonly LinkReason[] = ["same-text", "rewritten", "cites"];

/** @param texts the texts of one connected component of links, or of several */
export function originsOf(texts: readonly ComparedText[], links: readonly LinkedTexts[]): Origins {
  const byDigest = new Map(texts.map((text) => [text.digest, text]));
  const parents = parentsOf(texts, links);
  const roots = new Map<string, string>();
  const rootOf = (digest: string): string => {
    const path: string[] = [];
    let at = digest;
    while (!roots.has(at)) {
      path.push(at);
      const parent = parents.get(at);
      if (!parent) {
        roots.set(at, at);
        break;
      }
      at = parent.digest;
    }
    const root = roots.get(at) as string;
    for (const one of path) roots.set(one, root);
    return root;
  };
  const sorted = [...byDigest.values()].sort((a, b) => (a.digest < b.digest ? -1 : 1));
  const hasChildren = new Set([...parents.values()].map(({ digest }) => digest));
  const places = sorted.map(({ digest }): TextPlace => {
    const parent = parents.get(digest);
    return { digest, root: rootOf(digest), parent: parent?.digest ?? null, why: parent?.link.why ?? null };
  });
  const reports = sorted.flatMap((text): ReportPlace[] => {
    const parent = parents.get(text.digest);
    const origin = originOfReport(firstOf(byDigest.get(rootOf(text.digest)) as ComparedText).report);
    const first = firstOf(text);
    const source = parent ? firstOf(byDigest.get(parent.digest) as ComparedText) : null;
    return text.carriers.map((carrier): ReportPlace => {
      const { report } = carrier;
      if (parent && source) return { report, origin, relation: relationTo(source, carrier, parent), of: source.report };
      if (report !== first.report) return { report, origin, relation: "copy", of: first.report };
      const isAlone = text.carriers.length === 1 && !hasChildren.has(text.digest);
      return { report, origin, relation: isAlone ? "independent" : "original", of: null };
    });
  });
  return { texts: places, reports: reports.sort((a, b) => (a.report < b.report ? -1 : 1)), origins: originsFrom(places, byDigest) };
}

function originsFrom(places: readonly TextPlace[], byDigest: ReadonlyMap<string, ComparedText>): Origin[] {
  const members = new Map<string, TextPlace[]>();
  for (const place of places) {
    const known = members.get(place.root);
    if (known) known.push(place);
    else members.set(place.root, [place]);
  }
  return [...members]
    .map(([digest, all]): Origin => {
      const root = byDigest.get(digest) as ComparedText;
      const first = firstOf(root);
      const reasons = new Set(all.map(({ why }) => why));
      const why = root.carriers.length > 1 ? "same-text" : (REASONS.find((reason) => reasons.has(reason)) ?? null);
      return { id: originOfReport(first.report), report: first.report, label: labelOf(root, first), why };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
