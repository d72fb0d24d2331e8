import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockingKeys } from "./blocking.js";
import type { Decision } from "./decisions.js";
import { profile, role } from "./hand-made.suite.js";
import { type ActorProfile, nameIdOf, profileKey } from "./profile.js";
import { resolveIdentities } from "./resolve.js";
import type { SeenProfile } from "./seen-profile.js";

const seen = (one: ActorProfile, dossiers: readonly string[] = []): SeenProfile => ({
  profile: one,
  uses: 1,
  first: null,
  last: null,
  dossiers,
});

const someone = fc
  .record({
    name: fc.constantFrom(
      "Ana Novak",
      "ana novak",
      "A. Novak",
      "Ana Novák",
      "Ana M. Novak",
      "Ana K. Novak",
      "Anna Novak",
      "Novak",
      "Ana Novak Jr",
    ),
    roles: fc.constantFrom([], role("minister", "Norway"), role("minister", "Peru"), role("striker"), role("defence minister", "Norway")),
    kind: fc.constantFrom("person" as const, "organisation" as const),
    gender: fc.constantFrom(null, "she" as const, "he" as const),
  })
  .map(({ name, gender, ...more }) =>
    profile(name, { ...more, gender: more.kind === "person" ? gender : null, scope: name === "Novak" ? "r:1" : null }),
  );
const dossiers = fc.constantFrom([], ["one"], ["one", "two"]);
const many = fc.array(
  fc.tuple(someone, dossiers).map(([one, of]) => seen(one, of)),
  { minLength: 1, maxLength: 12 },
);
const answer = fc.constantFrom("yes" as const, "no" as const, "unsure" as const);
/** A set of profiles, decisions on some of them, and pairs of them that stand in one report; and all of it in another order. */
const problem = many.chain((all) => {
  const keys = fc.constantFrom(...all.map((one) => profileKey(one.profile)), ...all.map((one) => nameIdOf(one.profile)));
  const decisions = fc.array(fc.record({ a: keys, b: keys, answer }), { maxLength: 4 });
  const apart = fc.array(fc.tuple(keys, keys), { maxLength: 3 });
  return fc.tuple(decisions, apart).chain(([said, pairs]) =>
    fc.record({
      all: fc.constant(all),
      said: fc.constant(said),
      pairs: fc.constant(pairs),
      shuffled: fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
      otherwise: fc.shuffledSubarray(said, { minLength: said.length, maxLength: said.length }),
      turned: fc.shuffledSubarray(
        pairs.map(([a, b]) => [b, a] as const),
        { minLength: pairs.length, maxLength: pairs.length },
      ),
    }),
  );
});
const decided = (a: ActorProfile, b: ActorProfile, said: Decision["answer"]): Decision => ({
  a: profileKey(a),
  b: profileKey(b),
  answer: said,
});
const groups = (all: readonly ActorProfile[], decisions: readonly Decision[] = []) =>
  resolveIdentities(
    all.map((one) => seen(one)),
    decisions,
    { apart: [] },
  );

describe("resolveIdentities", () => {
  it("gives the same whatever the order of profiles, decisions and pairs apart", () => {
    fc.assert(
      fc.property(problem, ({ all, said, pairs, shuffled, otherwise, turned }) => {
        expect(resolveIdentities(shuffled, otherwise, { apart: turned })).toEqual(resolveIdentities(all, said, { apart: pairs }));
      }),
    );
  });

  it("has each profile in one identity, equal ones once, and no id twice", () => {
    fc.assert(
      fc.property(problem, ({ all, said, pairs }) => {
        const { identities } = resolveIdentities(all, said, { apart: pairs });
        const members = identities.flatMap((one) => one.members);
        expect([...members].sort()).toEqual([...new Set(all.map((one) => profileKey(one.profile)))].sort());
        expect(new Set(identities.map(({ id }) => id)).size).toBe(identities.length);
      }),
    );
  });

  it("[I20] [I21] [I22] [I23] never has two in one identity whom a rule or a person keeps apart, unless a person said yes", () => {
    fc.assert(
      fc.property(problem, ({ all, said, pairs }) => {
        const decisions = said.filter((one) => one.answer !== "yes");
        const { identities } = resolveIdentities(all, decisions, { apart: pairs });
        const byKey = new Map(all.map((one) => [profileKey(one.profile), one.profile]));
        for (const { members } of identities) {
          const own = members.map((key) => byKey.get(key) as ActorProfile);
          expect(new Set(own.flatMap(({ gender }) => gender ?? [])).size).toBeLessThan(2);
          expect(new Set(own.map(({ kind }) => kind)).size).toBe(1);
          const no = (a: string, b: string) => members.includes(a) && members.includes(b) && a !== b;
          expect(decisions.filter(({ a, b, answer: one }) => one === "no" && no(a, b))).toEqual([]);
        }
      }),
    );
  });

  it("[I22] does not draw a man's surname by its post to a name that is a woman's elsewhere", () => {
    const named = [
      seen(profile("Ana Novak", { roles: role("defence minister", "Norway") }), ["one"]),
      seen(profile("Ana Novak", { gender: "she" })),
    ];
    const he = seen(profile("Novak", { roles: role("minister", "Norway"), gender: "he", scope: "r:1" }), ["one"]);
    expect(
      resolveIdentities([...named, he], [], { apart: [] })
        .identities.map(({ members }) => members.length)
        .sort(),
    ).toEqual([1, 2]);
    const who = { ...he, profile: { ...he.profile, gender: null } };
    expect(resolveIdentities([...named, who], [], { apart: [] }).identities).toHaveLength(1);
  });

  it("[I19] never joins a source without a name", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("official", "mayor", "Ana Novak"), { minLength: 2, maxLength: 6 }), (names) => {
        const all = names.map((name, n) => profile(name, { named: false, scope: `r:${n} a:1`, roles: role("mayor", "Norway") }));
        expect(groups([...all, profile("Ana Novak", { roles: role("mayor", "Norway") })]).identities).toHaveLength(all.length + 1);
      }),
    );
  });

  it("gives each component of blocks what it gives all of them together", () => {
    fc.assert(
      fc.property(many, (all) => {
        const other = seen(profile("Harbour Relief Trust", { kind: "organisation" }));
        const whole = resolveIdentities([...all, other], [], { apart: [] });
        const part = resolveIdentities(all, [], { apart: [] });
        expect(whole.identities.filter(({ name }) => name !== "Harbour Relief Trust")).toEqual(part.identities);
        expect(whole.queue).toEqual(part.queue);
      }),
    );
  });

  it("adds up the uses of equal profiles", () => {
    const two = profile("Ana Novak");
    expect(resolveIdentities([seen(two), seen(two)], [], { apart: [] }).identities).toHaveLength(1);
  });

  describe("[I9] decisions", () => {
    const [ana, short, petr] = [profile("Ana Novak"), profile("A. Novak"), profile("Petr Kolar")] as const;

    it("join what no rule would, of whatever kind", () => {
      expect(groups([ana, petr], [decided(ana, petr, "yes")]).identities).toHaveLength(1);
      const ship = profile("Petr Kolar", { kind: "organisation" });
      expect(groups([ship, petr], [decided(ship, petr, "yes")]).identities).toHaveLength(1);
    });

    it("keep apart what a rule would join", () => {
      const mayor = profile("Ana Novak", { roles: role("mayor") });
      const { identities, queue } = groups([ana, mayor], [decided(ana, mayor, "no")]);
      expect(identities).toHaveLength(2);
      expect(queue).toEqual([]);
    });

    it("hold for all profiles of a name", () => {
      const mayor = profile("Ana Novak", { roles: role("mayor") });
      const all = groups([ana, mayor, petr], [{ a: nameIdOf(ana), b: nameIdOf(petr), answer: "yes" }]);
      expect(all.identities).toHaveLength(1);
    });

    it("are followed in neither way where they contradict each other, and are shown", () => {
      const said = [decided(ana, petr, "yes"), decided(petr, short, "yes"), decided(ana, short, "no")];
      const { identities, contradictions } = groups([ana, short, petr], said);
      expect(identities).toHaveLength(3);
      expect(contradictions).toHaveLength(1);
      expect(contradictions[0]?.no).toEqual(said[2]);
      expect(contradictions[0]?.yes).toHaveLength(2);
    });

    it("leave an unsure pair in the queue, marked", () => {
      expect(groups([ana, short]).queue).toMatchObject([{ rule: "I6", unsure: false }]);
      expect(groups([ana, short], [decided(ana, short, "unsure")]).queue).toMatchObject([{ rule: "I6", unsure: true }]);
    });
  });
});

describe("blockingKeys", () => {
  it("are shared by all names that a rule can bring together", () => {
    const pairs = [
      ["Mike Harrow", "Michael Harrow"],
      ["Mohammed Sabri", "Muhammad Sabri"],
      ["Reza Baghani", "Reza Baqani"],
      ["Ana Novak", "Ana Novak-Weller"],
      ["A. Novak", "Ana Novak"],
      ["Bill Harrow", "William Harrow"],
    ] as const;
    for (const [a, b] of pairs) {
      const keys = blockingKeys(profile(a));
      expect(blockingKeys(profile(b)).some((key) => keys.includes(key))).toBe(true);
    }
  });

  it("are few, and none of what is of one report", () => {
    expect(blockingKeys(profile("Mohammed Ali"))).toHaveLength(1);
    expect(blockingKeys(profile("Novak", { scope: "r:1" }))).toEqual([]);
  });

  it("are not of a family name alone", () => {
    const keys = blockingKeys(profile("Petr Novak"));
    expect(blockingKeys(profile("Ana Novak")).filter((key) => keys.includes(key))).toEqual([]);
  });
});

it("reads names that are those of what every object has", () => {
  for (const name of ["constructor", "Ana Constructor", "toString Valueof", "__proto__ Novak"]) {
    const all = [profile(name, { roles: role("constructor") }), profile(name, { kind: "organisation" })];
    expect(groups(all).identities).toHaveLength(2);
  }
});
