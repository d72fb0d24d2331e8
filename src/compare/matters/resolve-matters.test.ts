import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { often } from "../../../scripts/whole.js";
import type { Decision } from "../identities/decisions.js";
import { type Given, matterProfile } from "./hand-made.suite.js";
import { matterProfileKey, subjectKey } from "./matter-profile.js";
import { resolveMatters } from "./resolve-matters.js";

const TO_PERU = { supplier: "Norway", recipient: "Peru" };
const TO_CHILE = { supplier: "Norway", recipient: "Chile" };

/** Which of some profiles are one matter: the number of the first that each is with. */
function told(given: readonly Given[], decisions: readonly Decision[] = []): number[] {
  const keys = given.map((one) => matterProfileKey(matterProfile(one)));
  const { matters } = resolveMatters(given.map(matterProfile), decisions);
  return keys.map((key) =>
    keys.indexOf(keys.find((other) => matters.some(({ members }) => members.includes(key) && members.includes(other))) as string),
  );
}
const queued = (given: readonly Given[]) => resolveMatters(given.map(matterProfile), []).queue.map(({ rule }) => rule);

describe("matters across reports", () => {
  it("[Y10] are one by thing and parties, in any months that are near", () => {
    expect(
      told([
        { thing: "patrol frigates", parties: TO_PERU },
        { thing: "six patrol frigates", parties: TO_PERU, month: "2024-09" },
      ]),
    ).toEqual([0, 0]);
    expect(
      told([
        { thing: "weapons", parties: TO_PERU },
        { thing: "the arms shipment", parties: TO_PERU, month: "2024-07" },
      ]),
    ).toEqual([0, 0]);
  });

  it("[Y5] are two where the parties are others, whatever the words", () => {
    expect(
      told([
        { thing: "patrol frigates", parties: TO_PERU },
        { thing: "patrol frigates", parties: TO_CHILE },
      ]),
    ).toEqual([0, 1]);
    expect(
      told([
        { kind: "visit", thing: "the visit", visitor: "novak", parties: { host: "Peru" } },
        { kind: "visit", thing: "the visit", visitor: "okoro", parties: { host: "Peru" } },
      ]),
    ).toEqual([0, 1]);
  });

  it("[Y5] one that names a single party is of neither where two fit", () => {
    expect(
      told([
        { thing: "patrol frigates", parties: TO_PERU },
        { thing: "patrol frigates", parties: TO_CHILE },
        { thing: "patrol frigates", parties: { supplier: "Norway" } },
      ]),
    ).toEqual([0, 1, 2]);
    expect(
      told([
        { thing: "patrol frigates", parties: TO_PERU },
        { thing: "patrol frigates", parties: { supplier: "Norway" } },
      ]),
    ).toEqual([0, 0]);
  });

  it("[Y8] are two where the same words come again long after: sooner where the words tell little", () => {
    expect(
      told([
        { thing: "weapons", parties: TO_PERU, month: "2024-03" },
        { thing: "weapons", parties: TO_PERU, month: "2024-07" },
      ]),
    ).toEqual([0, 1]);
    expect(
      told([
        { thing: "patrol frigates", parties: TO_PERU, month: "2024-03" },
        { thing: "patrol frigates", parties: TO_PERU, month: "2025-02" },
      ]),
    ).toEqual([0, 1]);
    expect(
      queued([
        { thing: "patrol frigates", parties: TO_PERU, month: "2024-03" },
        { thing: "patrol frigates", parties: TO_PERU, month: "2025-02" },
      ]),
    ).toEqual(["Y8"]);
    expect(
      queued([
        { thing: "weapons", parties: TO_PERU, month: "2024-03" },
        { thing: "weapons", parties: TO_PERU, month: "2024-07" },
      ]),
    ).toEqual([]);
  });

  it("[Y12] what has no day is of neither of two times, and of the one time that there is", () => {
    const march: Given = { thing: "weapons", parties: TO_PERU, month: "2024-03", dossier: "x" };
    const july: Given = { ...march, month: "2024-07" };
    const undated: Given = { ...march, month: null };
    expect(told([march, july, undated])).toEqual([0, 1, 2]);
    expect(told([march, { ...july, parties: TO_CHILE }, undated])).toEqual([0, 1, 0]);
    expect(told([march, undated])).toEqual([0, 0]);
    expect(told([march, july, { ...july, parties: { supplier: "Norway" } }, undated])).toEqual([0, 1, 1, 3]);
  });

  it("[Y9] are one in kinds that reports use by turns, where words tell the thing", () => {
    expect(
      told([
        { kind: "transfer", thing: "the export of river turbines", parties: TO_PERU },
        { kind: "measure", thing: "the halt to exports of river turbines", parties: TO_PERU },
      ]),
    ).toEqual([0, 0]);
    expect(
      told([
        { kind: "transfer", thing: "weapons", parties: TO_PERU },
        { kind: "measure", thing: "weapons", parties: TO_PERU },
      ]),
    ).toEqual([0, 1]);
    expect(
      told([
        { kind: "visit", thing: "patrol frigates", parties: TO_PERU },
        { kind: "transfer", thing: "patrol frigates", parties: TO_PERU },
      ]),
    ).toEqual([0, 1]);
  });

  it("[Y11] are one by words that tell the thing in one dossier, or with one party; else a rare word is for a person", () => {
    expect(
      told([
        { thing: "patrol frigates", dossier: "x", parties: TO_PERU },
        { thing: "patrol frigates", dossier: "x" },
      ]),
    ).toEqual([0, 0]);
    expect(told([{ thing: "patrol frigates", parties: TO_PERU }, { thing: "patrol frigates" }])).toEqual([0, 1]);
    expect(queued([{ thing: "Kestrel frigates", parties: TO_PERU }, { thing: "Kestrel frigates" }])).toEqual(["Y11"]);
  });

  it("[Y12] what says less is the one thing of the dossier that it may be, and none where there are two", () => {
    const boats = { thing: "patrol boats", dossier: "x", parties: TO_PERU };
    const less = { thing: "the boats", dossier: "x" };
    expect(told([boats, less])).toEqual([0, 0]);
    expect(told([boats, { ...less, dossier: "y" }])).toEqual([0, 1]);
    expect(told([boats, less, { ...boats, thing: "rescue boats" }])).toEqual([0, 1, 2]);
    expect(told([boats, { ...less, month: null }])).toEqual([0, 0]);
  });

  it("[Y28] what has no day is of the one matter of its dossier in which the same is told of the same thing", () => {
    const dated: Given = { thing: "turret work", dossier: "x", kind: "programme" };
    const undated: Given = { ...dated, parties: { party: "Peru" }, month: null };
    expect(told([dated, undated, { ...dated, thing: "hull work" }])).toEqual([0, 0, 2]);
    expect(told([dated, { ...undated, dossier: "y" }])).toEqual([0, 1]);
    // told at two times that are two matters, it is of neither
    expect(told([dated, undated, { ...dated, month: "2026-01" }])).toEqual([0, 1, 2]);
  });

  it("[Y29] what is left of a dossier under one noun is one, within eight months, if nothing says that it is two", () => {
    const boats: Given = { thing: "patrol boats", dossier: "x", parties: TO_PERU };
    const less: Given = { thing: "the boats", dossier: "x", month: "2024-12" };
    expect(told([boats, less])).toEqual([0, 0]);
    expect(told([boats, { ...less, kind: "measure" }])).toEqual([0, 0]);
    expect(told([boats, { ...less, kind: "visit" }])).toEqual([0, 1]);
    expect(told([boats, { ...less, dossier: "y" }])).toEqual([0, 1]);
    expect(told([boats, { ...less, month: "2025-02" }])).toEqual([0, 1]);
    expect(told([boats, { ...less, thing: "the other boats" }])).toEqual([0, 1]);
    expect(told([boats, { ...less, parties: TO_CHILE }])).toEqual([0, 1]);
    expect(told([boats, less, { ...boats, thing: "rescue boats" }])).toEqual([0, 1, 2]);
    expect(
      told([
        { ...boats, thing: "weapons", parties: {} },
        { ...less, thing: "tank ammunition" },
      ]),
    ).toEqual([0, 1]);
  });

  it("[Y12] what names no sort of thing is the one that does, where nothing fuller can be meant", () => {
    const gas = { thing: "deliveries of gas", dossier: "x" };
    const bare = { thing: "deliveries", dossier: "x" };
    expect(told([gas, bare])).toEqual([0, 0]);
    expect(told([gas, bare, { ...gas, thing: "grain" }])).toEqual([0, 1, 2]);
    expect(told([gas, bare, { thing: "tank rounds", dossier: "x" }])).toEqual([0, 1, 1]);
  });

  it("[Y12] of several things it is the one of which more than twice as much is told as of all others", () => {
    const boats = ["2024-04", "2024-05", "2024-06"].map(
      (month): Given => ({ thing: "patrol boats", dossier: "x", parties: TO_PERU, month }),
    );
    const less: Given = { thing: "the boats", dossier: "x" };
    const rescue: Given = { thing: "rescue boats", dossier: "x", parties: TO_PERU };
    expect(told([...boats, less, rescue])).toEqual([0, 0, 0, 0, 4]);
    expect(told([...boats.slice(1), less, rescue])).toEqual([0, 0, 2, 3]);
  });

  it("[Y9] in one dossier things of one noun are one, whatever the kinds that reports take them for", () => {
    const all: Given[] = [
      { kind: "talks", thing: "the filling", dossier: "x" },
      { kind: "operation", thing: "the filling", dossier: "x" },
    ];
    expect(told(all)).toEqual([0, 0]);
    expect(told(all.map((one, n) => ({ ...one, dossier: n === 0 ? "x" : "y" })))).toEqual([0, 1]);
    expect(told([all[0] as Given, { ...all[1], thing: "the drilling" }])).toEqual([0, 1]);
  });

  it("[Y12] two that are told by other words are one where each is all that the other may be", () => {
    const [name, noun] = ["the Marsh trial", "the viaduct trial"].map((thing): Given => ({ kind: "inquiry", thing, dossier: "x" })) as [
      Given,
      Given,
    ];
    expect(told([name, noun])).toEqual([0, 0]);
    expect(told([name, noun, { ...noun, thing: "the bridge trial" }])).toEqual([0, 1, 2]);
    expect(told([name, { ...noun, dossier: "y" }])).toEqual([0, 1]);
  });

  it("[Y12] undated, of two times at which the same was told it is of neither", () => {
    const weapons = { thing: "weapons", dossier: "x", parties: TO_PERU };
    expect(told([weapons, { ...weapons, month: "2024-12" }, { ...weapons, parties: {}, month: null }])).toEqual([0, 1, 2]);
  });

  it("[Y17] things that are always told of together are one matter, until one fares otherwise", () => {
    const [one, two] = ["2,000-pound bombs", "500-pound bombs"] as const;
    const both: Given[] = [
      { thing: one, beside: [two], parties: TO_PERU },
      { thing: two, beside: [one], parties: TO_PERU },
    ];
    expect(told(both)).toEqual([0, 0]);
    expect(told([...both, { thing: two, parties: TO_PERU, month: "2024-07" }])).toEqual([0, 1, 1]);
  });

  it("[Y17, Y12] what names neither is of both while they are one", () => {
    const [one, two] = ["2,000-pound bombs", "500-pound bombs"] as const;
    const all: Given[] = [
      { thing: one, beside: [two], parties: TO_PERU, dossier: "x" },
      { thing: two, beside: [one], parties: TO_PERU, dossier: "x" },
      { thing: "the shipment", dossier: "x" },
      { thing: "the bombs", dossier: "x" },
    ];
    expect(told(all)).toEqual([0, 0, 0, 0]);
    expect(told([...all, { thing: two, parties: TO_PERU, dossier: "x", month: "2024-06" }])).toEqual([0, 1, 2, 3, 1]);
  });

  it("[Y15] what people said goes before every rule, and contradictions are followed in neither way", () => {
    const given: Given[] = [
      { thing: "patrol frigates", parties: TO_PERU },
      { thing: "coastal frigates", parties: TO_PERU },
      { thing: "patrol frigates", parties: TO_PERU, month: "2024-06" },
    ];
    const [a, b] = given.map((one) => subjectKey(matterProfile(one))) as [string, string];
    expect(told(given)).toEqual([0, 1, 0]);
    expect(told(given, [{ a, b, answer: "yes" }])).toEqual([0, 0, 0]);
    expect(told(given, [{ a, b, answer: "no" }])).toEqual([0, 1, 0]);
    const [x, y] = [given[0], given[2]].map((one) => matterProfileKey(matterProfile(one as Given))) as [string, string];
    expect(told(given, [{ a: x, b: y, answer: "no" }])).toEqual([0, 1, 2]);
    expect(
      told(given, [
        { a, b, answer: "yes" },
        { a: x, b, answer: "no" },
      ]),
    ).toEqual([0, 1, 0]);
  });

  const some: fc.Arbitrary<Given> = fc.record({
    kind: fc.constantFrom<NonNullable<Given["kind"]>[]>("transfer", "measure", "talks"),
    thing: fc.constantFrom(
      "weapons",
      "the shipment",
      "it",
      "patrol boats",
      "the boats",
      "2,000-pound bombs",
      "bombs",
      "Kestrel bombs",
      "talks",
    ),
    beside: fc.constantFrom<(readonly string[])[]>([], [], ["patrol boats"], ["bombs"]),
    parties: fc.constantFrom<Record<string, string>[]>({}, TO_PERU, TO_CHILE, { supplier: "Norway" }, { recipient: "Peru" }),
    month: fc.constantFrom("2024-03", "2024-05", "2024-06", "2024-11", "2025-09", null),
    dossier: fc.constantFrom("x", "y"),
  });

  it("[Y14, Y16] come to the same in whichever order reports are given, and every profile is of one matter", () => {
    fc.assert(
      fc.property(
        fc
          .array(some, { minLength: 1, maxLength: 14 })
          .chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
        ([given, shuffled]) => {
          const found = resolveMatters(given.map(matterProfile), []);
          expect(resolveMatters([...shuffled, ...shuffled].map(matterProfile), [])).toEqual(found);
          const members = found.matters.flatMap((one) => one.members);
          expect([...members].sort()).toEqual([...new Set(given.map((one) => matterProfileKey(matterProfile(one))))].sort());
          expect(new Set(found.matters.map(({ id }) => id)).size).toBe(found.matters.length);
        },
      ),
      { numRuns: often(200, 2_000) },
    );
  });
});
