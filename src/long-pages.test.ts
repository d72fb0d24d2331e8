/** Long interviews and pages full of posts: each answer and each post is its speaker's, and they are read in the time that their length takes. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { Reader } from "./read.js";

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.open();
});
afterAll(() => reader.close());

const range = (n: number): number[] => [...Array(n).keys()];

it("[S28] [S33] an interview of 300 turns: each answer is of whoever is interviewed", { timeout: 120_000 }, async () => {
  const turns = range(150).map((n) => `Q: Have you seen ship number ${n}?\n\nA: I saw number ${n} in the harbour.`);
  const text = `Q&A: ferry owner Piet Olander\n\n${turns.join("\n\n")}\n`;
  const { statements, actors } = await reader.read({ source: "in", text });
  const name = (id: string | null) => actors.find((a) => a.id === id)?.name;
  const answers = statements.filter((s) => s.within === null);
  expect(answers).toHaveLength(150);
  expect(new Set(answers.map((s) => `${name(s.speaker)} ${s.mode}`))).toEqual(new Set(["Piet Olander direct"]));
  expect(actors.map((a) => a.name)).not.toEqual(expect.arrayContaining(["A"]));
});

it("[S26] a page of 200 embedded posts: each is its writer's", { timeout: 120_000 }, async () => {
  const names = ["Ana Novak", "Tor Bekk", "Ruta Venn", "Ivo Hartl", "Greta Holm"];
  const posts = range(200).map((n) => {
    const day = `February ${(n % 28) + 1}, 2025`;
    return `<blockquote class="twitter-tweet"><p>Ship number ${n} will not sail before the ice is gone.</p>&mdash; ${names[n % 5]} (@p${n % 5}) <a href="#">${day}</a></blockquote>`;
  });
  const html = `<html><body><article><h1>The harbour writes</h1><p>The ferries of the Savel line stay in port, and everybody has something to say on it.</p>${posts.join("")}</article></body></html>`;
  const { statements, actors } = await reader.read({ source: "in", html });
  const found = statements.filter((s) => s.venue?.kind === "social-media" && s.within === null);
  const written = found.map((s) => `${actors.find((a) => a.id === s.speaker)?.name} ${s.saidAt?.value}`);
  expect(written).toEqual(range(200).map((n) => `${names[n % 5]} 2025-02-${String((n % 28) + 1).padStart(2, "0")}`));
});
