import { describe, expect, it } from "vitest";
import type { Actor } from "../../records/actor.js";
import type { Development } from "../../records/development.js";
import type { ReadoutDocument } from "../../records/document.js";
import { matterKeys } from "./candidate-keys.js";
import { matterProfile } from "./hand-made.suite.js";
import { describeMatter } from "./label.js";
import { reportProfiles } from "./report-profiles.js";

interface Given {
  readonly thing?: string;
  readonly head?: string;
  readonly objects?: readonly string[];
  readonly parties?: readonly (readonly [string, string])[];
  readonly effective?: string;
  readonly kind?: Development["kind"];
  /** Where its thing stands: behind all that is named, unless said. */
  readonly at?: readonly [number, number];
  /** Where the words that assert it begin. */
  readonly from?: number;
}

const PEOPLE = ["Norway", "Peru", "Ana Novak"];
const idOf = (name: string): string => `a:${PEOPLE.indexOf(name)}`;

/** A report with developments of which nothing else is told. */
function documentOf(given: readonly Given[], published: string | null = "2024-06-26"): ReadoutDocument {
  const actors = PEOPLE.map(
    (name, n): Actor => ({
      id: `a:${n}`,
      name,
      kind: n < 2 ? "government" : "person",
      roles: [],
      named: true,
      mentions: [{ span: [n, n + 1], form: "name" }],
    }),
  );
  const developments = given.map(
    ({ thing, head, objects = [], parties = [], effective, kind = "transfer", at = [40, 41], from = 0 }, n): Development => ({
      id: `d:${n}`,
      kind,
      label: kind,
      thing:
        thing === undefined ? null : { text: thing, head: head ?? (thing.split(" ").at(-1) as string).replace(/s$/, ""), span: [...at] },
      parties: parties.map(([role, name]) => ({ role, actor: idOf(name) })),
      objects: objects.map((text) => ({ text, quantity: null, unit: null, span: [0, 1] })),
      state: "paused",
      effective: effective === undefined ? null : { time: null, value: effective, span: null, basis: "stated" },
      due: null,
      decidedBy: null,
      reason: [],
      condition: [],
      voice: "reporter",
      statement: null,
      evidence: [[from, from + 1]],
      confidence: 1,
    }),
  );
  const report = { id: "r:1", text: "Norway Peru Ana Novak", published, dateline: null };
  return { report, actors, places: [], statements: [], developments } as unknown as ReadoutDocument;
}

const profiles = (given: readonly Given[], published?: string | null) =>
  reportProfiles(documentOf(given, published), []).map(({ profile }) => profile);
const TO_PERU = [
  ["supplier", "Norway"],
  ["recipient", "Peru"],
] as const;

describe("profiles of one report", () => {
  it("[Y6] what says less means the one thing of the report that it may, and has its parties", () => {
    const [full, less] = profiles([{ thing: "patrol boats", parties: TO_PERU }, { thing: "the boats" }]);
    expect(less?.item).toEqual(full?.item);
    expect(less?.parties).toEqual(full?.parties);
    const [, , torn] = profiles([{ thing: "patrol boats" }, { thing: "rescue boats" }, { thing: "the boats" }]);
    expect(torn?.item.words).toEqual([]);
  });

  it("[Y6] a word for any of several that are told of together means all of them", () => {
    const found = reportProfiles(documentOf([{ objects: ["patrol boats", "rescue boats"] }, { thing: "it", head: "it" }]), []);
    expect(found.map(({ development, profile }) => [development.id, profile.item.words[0], profile.beside.length])).toEqual([
      ["d:0", "patrol", 1],
      ["d:0", "rescue", 1],
      ["d:1", "patrol", 1],
      ["d:1", "rescue", 1],
    ]);
  });

  it("[Y6] what names nothing is of what was named last before it, where all that was named is of one noun", () => {
    const item = (given: readonly Given[]) => profiles(given.map((one, n) => ({ ...one, from: n * 10 }))).at(-1)?.item;
    const it_: Given = { thing: "it", head: "it" };
    expect(item([{ thing: "the boats" }, it_])?.head).toBe("boat");
    expect(item([{ thing: "patrol boats" }, { thing: "rescue boats" }, it_])?.words).toEqual(["rescue"]);
    expect(item([{ thing: "the boats" }, { thing: "the grain" }, it_])?.head).toBeNull();
    expect(item([{ thing: "the boats", kind: "talks" }, it_])?.head).toBeNull();
    expect(profiles([it_, { thing: "the boats" }].map((one, n) => ({ ...one, from: n * 10 })))[0]?.item.head).toBeNull();
  });

  it("[Y26] a stop is of what is told last in its sentence, else of what was told to stand still, whatever its kind", () => {
    const text = "Norway held boats. Peru met Ana Novak; the halt ended there. The pause goes on.";
    const found = (given: readonly Given[]) => {
      const document = documentOf(given);
      return reportProfiles({ ...document, report: { ...document.report, text } }, []).map(({ profile }) => profile);
    };
    const boats: Given = { thing: "patrol boats", parties: TO_PERU, from: 7 };
    const pause: Given = {
      kind: "measure",
      thing: "the pause",
      head: "pause",
      from: text.indexOf("The pause"),
      parties: [["decider", "Ana Novak"]],
    };
    expect(found([boats, pause])[1]).toMatchObject({ kind: "transfer", item: { head: "boat", words: ["patrol"] } });
    expect(found([boats, pause])[1]?.parties).toEqual(found([boats])[0]?.parties);
    const talks: Given = { kind: "talks", thing: "fishery talks", from: text.indexOf("met") };
    const halt = { ...pause, thing: "the halt", head: "halt", from: text.indexOf("the halt") };
    expect(found([boats, talks, halt])[2]?.kind).toBe("talks");
    expect(found([pause])[0]?.kind).toBe("measure");
    expect(found([boats, { ...pause, thing: "the levy", head: "levy" }])[1]?.kind).toBe("measure");
  });

  it("[Y6] nobody's outside its report is what has neither thing nor parties", () => {
    expect(profiles([{ thing: "it", head: "it" }])[0]?.scope).toBe("r:1");
    expect(profiles([{ thing: "it", head: "it", parties: TO_PERU }])[0]?.scope).toBeNull();
  });

  it("[Y7] a state is told of from its month to that of the report, where these are near", () => {
    const may = 2024 * 12 + 4;
    expect(profiles([{ thing: "patrol boats", effective: "2024-05" }])[0]?.months).toEqual([may, may + 1]);
    expect(profiles([{ thing: "patrol boats", effective: "2023-05-02" }])[0]?.months).toEqual([may - 12, may - 12]);
    expect(profiles([{ thing: "patrol boats" }])[0]?.months).toEqual([may + 1, may + 1]);
    expect(profiles([{ thing: "patrol boats" }], null)[0]?.months).toBeNull();
  });

  it("[Y18] a matter is called by its things and by whom it is between", () => {
    const named = (given: readonly Given[]) =>
      describeMatter(
        reportProfiles(documentOf(given), []).map((one) => ({
          ...one,
          partyNames: one.development.parties.map(({ role, actor }) => ({ role, name: PEOPLE[Number(actor.slice(2))] as string })),
        })),
      ).label;
    expect(named([{ objects: ["2,000-pound bombs", "500-pound bombs"], parties: TO_PERU }])).toBe(
      "2,000-pound bombs and 500-pound bombs, Norway to Peru",
    );
    expect(
      named([
        {
          kind: "talks",
          thing: "the trade talks",
          parties: [
            ["party", "Norway"],
            ["party", "Peru"],
          ],
        },
      ]),
    ).toBe("trade talks, Norway and Peru");
    expect(
      named([
        {
          kind: "visit",
          thing: "a visit",
          parties: [
            ["visitor", "Ana Novak"],
            ["host", "Peru"],
          ],
        },
      ]),
    ).toBe("visit, Ana Novak to Peru");
    expect(named([{ kind: "measure", thing: "the levy" }])).toBe("levy");
  });

  it("[Y13] profiles share a key where rules may join them, and none where nothing could", () => {
    const share = (a: Parameters<typeof matterProfile>[0], b: Parameters<typeof matterProfile>[0]) => {
      const keys = new Set(matterKeys(matterProfile(a)));
      return matterKeys(matterProfile(b)).some((key) => keys.has(key));
    };
    const parties = { supplier: "Norway", recipient: "Peru" };
    for (let gap = 0; gap <= 12; gap++)
      for (let start = 1; start <= 12; start++) {
        const month = (n: number) => `${2024 + Math.floor((n - 1) / 12)}-${String(((n - 1) % 12) + 1).padStart(2, "0")}`;
        const [a, b] = [month(start), month(start + gap)];
        expect(share({ thing: "patrol boats", parties, month: a }, { thing: "patrol boats", parties, month: b })).toBe(true);
        if (gap <= 2) expect(share({ thing: "weapons", parties, month: a }, { thing: "weapons", parties, month: b })).toBe(true);
        if (gap <= 2)
          expect(share({ thing: "the boats", dossier: "x", month: a }, { thing: "patrol boats", dossier: "x", month: b })).toBe(true);
      }
    expect(share({ thing: "patrol boats", parties }, { thing: "patrol boats", parties: { supplier: "Malta" } })).toBe(false);
    expect(share({ thing: "weapons", dossier: "x" }, { thing: "weapons", dossier: "y" })).toBe(false);
    expect(matterKeys(matterProfile({ thing: "a 2,000-pound Kestrel patrol boat", parties, dossier: "x" })).length).toBeLessThan(48);
  });

  it("[Y1] of whoever acts, of what is visited and of a mere amount name no thing", () => {
    const itemOf = (given: Given) => profiles([given])[0]?.item.head;
    expect(itemOf({ kind: "programme", thing: "Ana Novak", head: "novak", at: [2, 3] })).toBeNull();
    expect(itemOf({ kind: "programme", thing: "peace monument" })).toBe("monument");
    expect(itemOf({ kind: "programme", thing: "58 percent", head: "percent" })).toBeNull();
    expect(itemOf({ kind: "visit", thing: "yard" })).toBeNull();
    expect(itemOf({ kind: "visit", thing: "trip" })).toBe("visit");
    expect(itemOf({ thing: "Ana Novak", head: "novak", at: [2, 3] })).toBe("novak");
  });

  it("[Y1] whose phrase only ends in somebody's name is a thing, and tells what stands in it once", () => {
    const text = "The trial of Ana Novak was adjourned.";
    const [start, end] = [text.indexOf("trial"), text.indexOf(" was")];
    const found = documentOf([{ kind: "inquiry", thing: "trial of Ana Novak", head: "trial", at: [start, end], objects: ["Ana Novak"] }]);
    const name = text.indexOf("Ana Novak");
    const document = {
      ...found,
      report: { ...found.report, text },
      actors: found.actors.map((actor) => ({ ...actor, mentions: [{ span: [name, end], form: "name" }] })),
      developments: found.developments.map((one) => ({ ...one, objects: one.objects.map((object) => ({ ...object, span: [name, end] })) })),
    } as unknown as ReadoutDocument;
    expect(reportProfiles(document, [])[0]?.profile.item).toMatchObject({ head: "trial", names: ["ana", "novak"], words: [] });
  });
});
