import { describe, expect, it } from "vitest";
import type { Development } from "../../records/development.js";
import type { ReadoutDocument } from "../../records/document.js";
import { compareItems } from "./item.js";
import { describeMatter } from "./label.js";
import { reportProfiles } from "./report-profiles.js";

interface Given {
  /** A sentence, and in it the words of the state's thing, its head, and the word that asserts the state. */
  readonly text: string;
  readonly thing: string;
  readonly head: string;
  readonly verb: string;
  readonly kind?: Development["kind"];
  readonly parties?: readonly string[];
}

const ACTORS = ["Ana Novak", "Norway", "Peru"];

function documentOf({ text, thing, head, verb, kind = "measure", parties = [] }: Given): ReadoutDocument {
  const spanOf = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
  const actors = ACTORS.map((name, n) => ({
    id: `a:${n}`,
    name,
    kind: n === 0 ? "person" : "government",
    roles: [],
    named: true,
    mentions: text.includes(name) ? [{ span: spanOf(name), form: "name" }] : [],
  }));
  const development = {
    id: "d:0",
    kind,
    label: thing,
    thing: { text: thing, head, span: spanOf(thing) },
    parties: parties.map((name) => ({ role: "party", actor: `a:${ACTORS.indexOf(name)}` })),
    objects: [],
    state: "done",
    effective: null,
    evidence: [spanOf(verb), spanOf(thing)],
  };
  const report = { id: "r:1", text, published: "2031-02-03", dateline: null };
  return { report, actors, places: [], statements: [], developments: [development] } as unknown as ReadoutDocument;
}

const profilesOf = (given: Given) => reportProfiles(documentOf(given), []);
const itemOf = (given: Given) => profilesOf(given)[0]?.profile.item;
const SUSPENDED: Given = { text: "The club suspended Ana Novak.", thing: "Ana Novak", head: "novak", verb: "suspended" };
const SUSPENSION: Given = {
  text: "The suspension of Ana Novak was lifted.",
  thing: "suspension of Ana Novak",
  head: "suspension",
  verb: "lifted",
};

describe("[Y19] what is done to somebody", () => {
  it("is called by the deed, whether a verb or a noun tells it", () => {
    const [verb, noun] = [itemOf(SUSPENDED), itemOf(SUSPENSION)];
    expect(verb).toMatchObject({ head: "suspension", names: ["ana", "novak"] });
    expect(verb && noun && compareItems(verb, noun)).toBe("same");
    const label = describeMatter(profilesOf(SUSPENDED).map((one) => ({ ...one, partyNames: [] }))).label;
    expect(label).toBe("suspension of Ana Novak");
  });

  it("is nothing that is done to things, but for what is looked for", () => {
    const talks = { text: "The club suspended the trade talks.", thing: "trade talks", head: "talk", verb: "suspended" };
    expect(itemOf(talks)?.head).toBe("talks");
    const flights = { text: "The suspension of flights was lifted.", thing: "suspension of flights", head: "suspension", verb: "lifted" };
    expect(itemOf(flights)?.head).toBe("flight");
    // with a sentence every word begins with a capital
    const swap = { text: "Exchange suspended.", thing: "Exchange", head: "exchange", verb: "suspended", kind: "talks" as const };
    expect(itemOf(swap)?.head).toBe("exchange");
    const praised = { ...SUSPENDED, text: "The club praised Ana Novak.", verb: "praised" };
    expect(itemOf(praised)?.head).toBeNull();
    const boat = { text: "They searched for the barge.", thing: "barge", head: "barge", verb: "searched" };
    expect(itemOf(boat)).toMatchObject({ head: "search", words: ["barge"] });
  });
});

describe("[Y20] what names no matter", () => {
  const account: Given = { text: "The ministry rejected the account.", thing: "account", head: "account", verb: "rejected" };

  it("is followed in none", () => {
    expect(profilesOf(account)).toEqual([]);
    const nothing = { text: "We paused nothing.", thing: "nothing", head: "nothing", verb: "paused", kind: "transfer" as const };
    expect(profilesOf(nothing)).toEqual([]);
    expect(profilesOf({ ...account, text: "The ministry rejected the levy.", thing: "levy", head: "levy" })).toHaveLength(1);
  });

  it("is a country or a day, but where somebody goes to it", () => {
    const boats = { text: "They held the boats on May 3.", thing: "May 3", head: "3", verb: "held", kind: "transfer" as const };
    expect(profilesOf(boats)).toEqual([]);
    expect(profilesOf({ ...boats, text: "They left Peru.", thing: "Peru", head: "peru", verb: "left" })).toEqual([]);
    expect(profilesOf({ ...boats, text: "They saw Peru.", thing: "Peru", head: "peru", verb: "saw", kind: "visit" })).toHaveLength(1);
  });

  it("is of what two parties have between them, where both are named", () => {
    const found = profilesOf({ ...account, parties: ["Norway", "Peru"] });
    expect(found.map(({ profile }) => [profile.item.head, profile.parties.length])).toEqual([[null, 2]]);
  });
});

describe("[Y27] the parties of a matter", () => {
  type Told = readonly (readonly [role: string, name: string])[];
  const named = (kind: Development["kind"], all: readonly Told[]) => {
    const given: Given = { text: "They held the boats.", thing: "boats", head: "boat", verb: "held", kind };
    const [one] = profilesOf(given) as [ReturnType<typeof profilesOf>[number]];
    const partyNames = (told: Told) => told.map(([role, name]) => ({ role, name }));
    const people = [{ role: "supplier", body: null, person: "novak" }];
    return describeMatter(all.map((told) => ({ ...one, profile: { ...one.profile, parties: people }, partyNames: partyNames(told) })))
      .parties;
  };
  const parties = (kind: Development["kind"], ...all: readonly Told[]) => named(kind, all).map(({ role, name }) => `${role} ${name}`);

  it("are told once, by the fullest name, in the part that is told most, and as party where nothing else is", () => {
    expect(parties("talks", [["party", "Novak"]], [["party", "Ana Novak"]])).toEqual(["party Ana Novak"]);
    expect(parties("measure", [["party", "Peru"]], [["decider", "Peru"]])).toEqual(["decider Peru"]);
    const twice = [["decider", "Peru"]] as const;
    expect(parties("measure", twice, twice, [["target", "Peru"]])).toEqual(["decider Peru"]);
    expect(parties("measure", twice, [["target", "Peru"]])).toEqual(["decider Peru", "target Peru"]);
  });

  it("are the country and none of those who send goods for it", () => {
    const all = ["Norway", "Ana Novak", "Coast Ministry", "Kesh Yards"].map((name) => [["supplier", name]] as const);
    expect(parties("transfer", ...all)).toEqual(["supplier Kesh Yards", "supplier Norway"]);
    expect(parties("transfer", ...all.slice(1))).toHaveLength(3);
  });

  it("are none of those who order goods to be stopped", () => {
    const given: Given = { text: "They held the boats.", thing: "boats", head: "boat", verb: "held" };
    const [one] = profilesOf(given) as [ReturnType<typeof profilesOf>[number]];
    const of = (kind: Development["kind"], role: string, name: string) => ({
      ...one,
      development: { ...one.development, kind },
      partyNames: [{ role, name }],
    });
    const goods = [of("transfer", "recipient", "Peru"), of("transfer", "recipient", "Peru")];
    expect(describeMatter([...goods, of("measure", "decider", "Ana Novak")]).parties).toEqual([{ role: "recipient", name: "Peru" }]);
  });
});

describe("[Y25] who acts in a matter", () => {
  const label = (names: readonly string[]): string => {
    const given: Given = { text: "Orland closed a gate.", thing: "Orland", head: "orland", verb: "closed" };
    const partyNames = names.map((name) => ({ role: "party", name }));
    return describeMatter(profilesOf(given).map((one) => ({ ...one, partyNames }))).label;
  };

  it("is no part of what it is called, but stands behind that", () => {
    expect(label(["Orland"])).toMatch(/^[a-z]+, Orland$/);
    expect(label(["Marwen"])).toBe("Orland, Marwen");
  });
});

describe("[Y18] what a transfer is called", () => {
  const label = (...all: readonly { thing: string; objects: readonly string[] }[]) => {
    const given = { text: "Norway paused the ferries.", thing: "ferries", head: "ferry", verb: "paused", kind: "transfer" as const };
    const [one] = profilesOf(given) as [ReturnType<typeof profilesOf>[number]];
    const told = all.map(({ thing, objects }) => ({
      ...one,
      partyNames: [],
      development: {
        ...one.development,
        thing: { text: thing, head: thing.split(" ").at(-1) as string, span: [0, 1] as [number, number] },
        objects: objects.map((text) => ({ text, quantity: null, unit: null, span: [0, 1] as [number, number] })),
      },
    }));
    return describeMatter(told).label;
  };

  it("is each thing once, by its fullest words", () => {
    expect(label({ thing: "ferries", objects: ["ferries"] }, { thing: "ferries", objects: ["two ferries"] })).toBe("two ferries");
    expect(label({ thing: "trucks", objects: ["40 trucks"] }, { thing: "trucks", objects: ["radar trucks"] })).toBe("radar trucks");
    expect(label({ thing: "24", objects: ["24"] })).toBe("transfer");
    expect(label({ thing: "boats", objects: ["patrol boats"] }, { thing: "boats", objects: ["radar trucks"] })).toBe(
      "patrol boats and radar trucks",
    );
  });

  it("is the thing where the goods are called by no more than how they come", () => {
    expect(label({ thing: "radar trucks", objects: [] }, { thing: "delivery", objects: ["delivery"] })).toBe("radar trucks");
  });
});
