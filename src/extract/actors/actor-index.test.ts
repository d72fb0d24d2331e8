/** From mentions and their clusters to actors and places; the model's part is written by hand. */
import { describe, expect, it } from "vitest";
import type { Form, Mention } from "../../annotate/mention.js";
import { mentionAt } from "../../annotate/mention.suite.js";
import type { Report } from "../../records/report.js";
import type { Span } from "../../text/span.js";
import { ActorIndex } from "./actor-index.js";

const TEXT =
  "Ana Novak met officials of Norland in Oslo. Novak said the Norland Times had the man who knows himself; he denied it to Israelis.";

const report = { id: "r:1", text: TEXT } as Report;

function mention(words: string, form: Form, { from = 0, ...more }: Partial<Mention> & { from?: number } = {}): Mention {
  const start = TEXT.indexOf(words, from);
  return mentionAt([start, start + words.length], form, more);
}

const read = (...clusters: Mention[][]) => {
  const numbered = clusters.flatMap((c, n) => c.map((m): [Mention, number] => [m, n])).sort((a, b) => a[0].span[0] - b[0].span[0]);
  return new ActorIndex(report, { mentions: numbered.map(([m]) => m), clusters: numbered.map(([, n]) => n) }).finish();
};

describe("ActorIndex", () => {
  it("names an actor by its fullest name [P2]", () => {
    const { actors } = read([mention("Ana Novak", "name", { entity: "person" }), mention("Novak", "name", { entity: "person", from: 20 })]);
    expect(actors).toMatchObject([{ name: "Ana Novak", kind: "person", named: true, roles: [] }]);
    expect(actors[0]?.mentions.map((m) => [TEXT.slice(...m.span), m.form])).toEqual([
      ["Ana Novak", "name"],
      ["Novak", "name"],
    ]);
  });

  it("calls several unnamed people a group, and one a person [P1]", () => {
    const { actors } = read([mention("officials of Norland", "nominal", { plural: true })], [mention("the man", "nominal")]);
    expect(actors.map((a) => [a.name, a.kind, a.named])).toEqual([
      ["officials of Norland", "group", false],
      ["man", "person", false],
    ]);
  });

  it("knows a medium by its name [P1], and keeps places apart from actors", () => {
    const { actors, places } = read(
      [mention("Norland Times", "name", { entity: "organisation", kind: "organisation" })],
      [mention("Oslo", "name", { entity: "place", kind: "place" })],
    );
    expect(actors.map((a) => a.kind)).toEqual(["medium"]);
    expect(places).toMatchObject([{ name: "Oslo", country: null }]);
  });

  it("does not take a people for the name of a body [P3]", () => {
    const { actors } = read([mention("Israelis", "name", { entity: "group", kind: "thing", plural: true })]);
    expect(actors).toMatchObject([{ kind: "group", named: false, mentions: [{ form: "nominal" }] }]);
  });

  it("leaves out pronouns that are nobody's, and things", () => {
    expect(
      read([mention("he", "pronoun")], [mention("it", "pronoun", { kind: "thing" }), mention("Novak", "nominal", { kind: "thing" })])
        .actors,
    ).toEqual([]);
  });

  it("[R16] calls nobody by a pronoun that was taken for a name or a noun phrase", () => {
    const he = (form: Form) => mention("he", form, { entity: "person", from: 100 });
    expect(read([he("name"), mention("himself", "pronoun")]).actors).toEqual([]);
    expect(read([he("nominal")]).actors).toEqual([]);
    const { actors } = read([mention("the man", "nominal"), he("name")]);
    expect(actors.map((a) => [a.name, a.named, a.mentions.map((m) => m.form)])).toEqual([["man", false, ["nominal", "pronoun"]]]);
  });

  it("never holds a mention inside another of the same actor", () => {
    const outer = mention("the man who knows himself", "nominal");
    const { actors } = read([outer, mention("himself", "pronoun")]);
    expect(actors.map((a) => a.mentions.length)).toEqual([1]);
    expect(actors[0]?.name).toBe("man who knows himself");
  });

  it("reads a role before a name and in apposition to one [P12]", () => {
    const novak = { ...mention("Novak", "name", { entity: "person", from: 52 }), phrase: [45, 57] as [number, number] };
    const apposed = { ...mention("the man", "nominal"), article: "definite" as const, appositionTo: novak.span };
    const { actors } = read([novak, apposed]);
    expect(actors[0]?.roles.map((r) => [r.title, r.of])).toEqual([["man", null]]);
  });

  it("[P10] takes offices of one and the same person for one office", () => {
    const text = "Ana Novak came. Novak’s office wrote; later the mayor’s office called, and Hugh Orr’s office.";
    const at = (words: string, cluster: number, more: Partial<Mention>): [Mention, number] => {
      const start = text.indexOf(words);
      const head: Span = [start + words.lastIndexOf(" ") + 1, start + words.length];
      return [
        { ...mention("Novak", "nominal"), span: [start, start + words.length], phrase: [start, start + words.length], head, ...more },
        cluster,
      ];
    };
    const office = { kind: "organisation" };
    const person = { form: "name", entity: "person" } as const;
    const all = [
      at("Ana Novak", 0, person),
      at("Novak’s", 0, { ...person, span: [16, 21], head: [16, 21] }),
      at("Novak’s office", 1, office),
      at("the mayor", 0, {}),
      at("the mayor’s office", 2, office),
      at("Hugh Orr", 3, person),
      at("Hugh Orr’s office", 4, office),
    ];
    const sorted = all.sort((a, b) => a[0].head[0] - b[0].head[0]);
    const index = new ActorIndex({ id: "r:1", text } as Report, { mentions: sorted.map(([m]) => m), clusters: sorted.map(([, n]) => n) });
    const offices = index.finish().actors.filter((a) => a.kind === "office");
    expect(offices.map((a) => a.mentions.map((m) => text.slice(...m.span)))).toEqual([
      ["Novak’s office", "the mayor’s office"],
      ["Hugh Orr’s office"],
    ]);
  });

  it("[P11] takes a place that speaks for its government, or a body where it is no country", () => {
    const place = { entity: "place", kind: "place" };
    const mentions = [mention("Norland", "name", place), mention("Oslo", "name", place)];
    const index = new ActorIndex(report, { mentions, clusters: [0, 1] });
    for (const n of [0, 1]) index.actorOf(n).markSpeaking();
    const { actors, places } = index.finish();
    expect(actors.map((a) => [a.name, a.kind])).toEqual([
      ["Norland", "organisation"],
      ["Oslo", "government"],
    ]);
    expect(places.map((p) => p.name)).toEqual(["Norland", "Oslo"]);
  });

  it("[P2] calls a nameless speaker by the fullest of its descriptions that can serve as a name", () => {
    const index = new ActorIndex(report, { mentions: [mention("the man", "nominal")], clusters: [0] });
    const actor = index.actorOf(0);
    actor.markSpeaking();
    for (const words of ["man", "man who knows himself", TEXT]) actor.describe([TEXT.indexOf(words), TEXT.indexOf(words) + words.length]);
    expect(index.finish().actors.map((a) => a.name)).toEqual(["man who knows himself"]);
  });

  it("is changed no more once its records are made", () => {
    const index = new ActorIndex(report, { mentions: [mention("the man", "nominal")], clusters: [0] });
    const actor = index.actorOf(0);
    index.finish();
    const changes = [
      () => actor.markSpeaking(),
      () => actor.setKind("group"),
      () => actor.describe(null),
      () => actor.addMention({ span: [0, 3], form: "name" }),
      () => actor.addMentionsOf(actor),
    ];
    for (const change of changes) expect(change).toThrow(TypeError);
    expect([actor.speaks, actor.kind, actor.mentions.length]).toEqual([false, "person", 1]);
  });

  it("holds one of mentions that overlap, names before the others, and however many there are", () => {
    const at = (n: number, form: Form): Mention => {
      const span: Span = [n, n + 3];
      return { ...mention("Ana", form, { entity: form === "name" ? "person" : null }), span, phrase: span, head: span };
    };
    const some = [at(0, "nominal"), at(2, "name"), at(4, "pronoun"), at(5, "pronoun"), at(7, "nominal"), at(9, "pronoun")];
    expect(read(some).actors[0]?.mentions.map((m) => [m.span[0], m.form])).toEqual([
      [2, "name"],
      [5, "pronoun"],
      [9, "pronoun"],
    ]);
    const long = " ".repeat(400_000);
    const start = process.cpuUsage();
    const many = Array.from({ length: 100_000 }, (_, n) => at(4 * n, n % 2 ? "name" : "pronoun"));
    const index = new ActorIndex({ id: "r:1", text: long } as Report, { mentions: many, clusters: many.map(() => 0) });
    expect(index.finish().actors[0]?.mentions).toHaveLength(100_000);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
  });
});
