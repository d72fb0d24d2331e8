/**
 * Cases of who is who across reports, one a line: a few reports with their actors, and whether the first actors of the first two are one, are
 * two, or are for a person to decide. They need no weights. One that is missed stands in `known-misses.txt` with its cause.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { profileKey, profileOf } from "../src/compare/identities/profile.js";
import { reportContext } from "../src/compare/identities/report-context.js";
import { apartIn, resolveIdentities } from "../src/compare/identities/resolve.js";
import type { Actor } from "../src/records/actor.js";
import { knownMisses, lineCases } from "./line-cases.js";

interface Case {
  readonly id: string;
  readonly rule: string;
  readonly expect: "one" | "two" | "doubtful";
  /** Whether the reports are of one dossier. */
  readonly dossier?: true;
  readonly reports: readonly {
    readonly day?: string;
    readonly text?: string;
    readonly actors: readonly {
      readonly name: string;
      readonly kind: Actor["kind"];
      readonly roles?: readonly (readonly [title: string, of: string | null])[];
      readonly names?: readonly string[];
      readonly pronouns?: readonly string[];
      readonly named?: false;
    }[];
  }[];
}

/** The actors of a report in its text, or in one that is made of their names. */
function report({ text, actors }: Case["reports"][number], id: string) {
  let words = text ?? "";
  const mention = (name: string, form: "name" | "pronoun") => {
    let at = text === undefined || form === "pronoun" ? -1 : words.indexOf(name);
    if (at < 0) {
      at = words.length + 1;
      words += `\n${name}`;
    }
    return { span: [at, at + name.length] as [number, number], form };
  };
  const made = actors.map(
    ({ name, kind, roles = [], names = [], pronouns = [], named = true }, n): Actor => ({
      id: `a:${n}`,
      name,
      kind,
      named,
      roles: roles.map(([title, of]) => {
        const at = Math.max(0, (text ?? "").indexOf(title));
        return { title, of, span: [at, at + title.length] };
      }),
      mentions: [...[name, ...names].map((one) => mention(one, "name")), ...pronouns.map((one) => mention(one, "pronoun"))],
    }),
  );
  const context = reportContext({ id, text: words }, made, []);
  return made.map((actor) => profileOf(actor, context));
}

function told({ reports, dossier }: Case): Case["expect"] {
  const profiles = reports.map((one, n) => report(one, `r:${n}`));
  const seen = profiles.flatMap((own, n) =>
    own.map((profile) => ({
      profile,
      uses: 1,
      first: reports[n]?.day ?? null,
      last: reports[n]?.day ?? null,
      dossiers: dossier ? ["one"] : [],
    })),
  );
  const { identities, queue } = resolveIdentities(seen, [], { apart: profiles.flatMap(apartIn) });
  const of = (n: number) => {
    const key = profileKey((profiles[n] as (typeof profiles)[number])[0] as (typeof profiles)[number][number]);
    return identities.find(({ members }) => members.includes(key));
  };
  const [first, second] = [of(0), of(1)];
  if (first === second) return "one";
  const asked = queue.some(({ a, b }) => [a, b].some((k) => first?.members.includes(k)) && [a, b].some((k) => second?.members.includes(k)));
  return asked ? "doubtful" : "two";
}

const files = readdirSync(join(import.meta.dirname, "identities")).sort();
const cases = (file: string): Case[] => lineCases(join("identities", file));
const missed = knownMisses("identities");

describe.each(files)("identities, %s", (file) => {
  it.each(cases(file).map((c) => [c.rule, c.id, c] as const))("[%s] %s", (_, id, c) => {
    if (missed.has(id)) expect(told(c)).not.toBe(c.expect);
    else expect(told(c)).toBe(c.expect);
  });
});

it("at most one case in ten is missed, and each of those is a case", () => {
  const all = files.flatMap(cases).map(({ id }) => id);
  expect(new Set(all).size).toBe(all.length);
  expect(missed.size * 10).toBeLessThanOrEqual(all.length);
  expect([...missed].filter((id) => !all.includes(id))).toEqual([]);
});
