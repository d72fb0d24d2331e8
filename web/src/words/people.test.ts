import { expect, it } from "vitest";
import { quotedWords, saidWords } from "./people.ts";

const said = (statements: number, of: number, reports: number, origins: number) =>
  saidWords({ statements, spread: { statements: of, reports, origins } }).join(" · ");

it("says of how many origins somebody's statements are, so that copies are not taken for more", () => {
  expect(said(9, 9, 6, 4)).toBe("9 statements in 6 reports · 4 origins");
  expect(said(3, 3, 3, 1)).toBe("3 statements in 3 reports · 1 origin");
});

it("says nothing of origins where one report has all, or none was compared", () => {
  expect(said(0, 0, 0, 0)).toBe("not quoted");
  expect(said(2, 2, 1, 1)).toBe("2 statements");
  expect(said(2, 2, 2, 0)).toBe("2 statements in 2 reports");
});

it("says of very many how it is with the newest", () => {
  expect(said(11_924, 200, 157, 124)).toBe("11,924 statements · the newest 200 in 157 reports, of 124 origins");
});

it("counts who is quoted: who may be another is not one more for sure, and bodies are no unnamed people", () => {
  const actor = (name: string, more: { named?: boolean; body?: boolean; statements?: number; kind?: "person" | "organisation" } = {}) => ({
    ...{ name, kind: "person" as const, named: /^[A-Z]/.test(name), body: false, statements: 2 },
    ...more,
  });
  const novak = actor("Ana Novak");
  const told = "told apart by how reports describe them.";
  expect(quotedWords([novak, actor("Ben Okoro"), actor("Novak")])).toBe(
    `2 or 3 named people and organisations are quoted in this dossier, and 0 unnamed sources, ${told}`,
  );
  const body = { named: false, body: true };
  expect(
    quotedWords([novak, actor("a clerk"), actor("rights groups", body), actor("the yard", body), actor("an aide", { statements: 0 })]),
  ).toBe(
    `1 named person or organisation is quoted in this dossier, and 1 unnamed source and 2 bodies without a name of their own, ${told}`,
  );
  expect(quotedWords([novak, actor("Novak", { kind: "organisation", body: true })])).toContain("2 named people and organisations are");
});
