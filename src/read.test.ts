/** The whole path with the real weights; odd-inputs.test.ts and fuzz.test.ts hold it against what no newspaper prints. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { Reader } from "./read.js";

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.open();
});
afterAll(() => reader.close());

it("gives no statement for what yields none", async () => {
  const text =
    "Talks go on\n\nGENEVA, May 2 (AFP) - The talks go on.\n\nMINISTER SAYS TALKS GO ON\n\nReporting by Ana Novak, who said more; editing by Ivo Orr\n\nRead more: minister says talks go on";
  expect((await reader.read({ source: "in", text })).statements).toEqual([]);
});

it("ids follow the words, the address and the publisher, and nothing else", async () => {
  const text = "Ana Novak said that the talks would go on.";
  const read = async (metadata: object) => reader.read({ source: "in", text, metadata });
  const [a, b, c] = [await read({ title: "A" }), await read({ title: "B" }), await read({ publisher: "C" })];
  expect(a.statements.map((s) => s.id)).toEqual(b.statements.map((s) => s.id));
  expect(a.report.id).toBe(b.report.id);
  expect(c.report.id).not.toBe(a.report.id);
});

it("tells how far it is in a long text, and reads the same", async () => {
  const text = "Ana Novak said that the talks would go on in the harbour by the bridge.\n\n".repeat(420);
  const heard: [number, number][] = [];
  const document = await reader.read({ source: "in", text }, { onProgress: (done, all) => heard.push([done, all]) });
  expect(heard.map(([, all]) => all)).toEqual([text.length - 2, text.length - 2, text.length - 2]);
  const done = heard.map(([n]) => n);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect([new Set(done).size, done.at(-1)]).toEqual([3, text.length - 2]);
  expect(JSON.stringify(document)).toBe(JSON.stringify(await reader.read({ source: "in", text })));
});

it("leaves a long run without a word unread, with one note for all of it", async () => {
  const run = `${'"'.repeat(99)}“‘‘‘`.repeat(3);
  const said = "“We wait,” Ana Novak said.";
  const { statements, notes } = await reader.read({ source: "in", text: `${said}\n\n${run}\n\n${said}` });
  expect(statements).toHaveLength(2);
  expect(notes).toMatchObject([{ code: "no-words", span: [said.length + 2, said.length + 2 + run.length] }]);
});

it("reads reports side by side as it reads them one after another", async () => {
  const paused = "The ministry paused the delivery of the frigates on Monday, Ana Novak said. The talks on the loan collapsed in May.";
  const texts = [
    paused,
    `${paused}\n\nIvo Orr denied that the dam had been scrapped.`,
    "“We wait,” he said. ".repeat(90),
    `It is over. ${paused}`,
  ];
  const inputs = texts.map((text) => ({ source: "in", text }));
  const alone: string[] = [];
  for (const input of inputs) alone.push(JSON.stringify(await reader.read(input)));
  const beside = await Promise.all([...inputs, ...inputs].map((input) => reader.read(input)));
  expect(beside.map((document) => JSON.stringify(document))).toEqual([...alone, ...alone]);
});

it("is ended by a signal between two sections, and reads on", async () => {
  const text = "Ana Novak said that the talks would go on in the harbour by the bridge.\n\n".repeat(420);
  const controller = new AbortController();
  const heard: number[] = [];
  const onProgress = (done: number) => {
    heard.push(done);
    controller.abort();
  };
  const reading = reader.read({ source: "in", text }, { signal: controller.signal, onProgress });
  await expect(reading).rejects.toMatchObject({ name: "AbortError" });
  expect(heard).toHaveLength(1);
  await expect(reader.read({ source: "in", text: "" }, { signal: controller.signal })).rejects.toMatchObject({ name: "AbortError" });
  expect((await reader.read({ source: "in", text: "Ana Novak said that it was so." })).statements).toHaveLength(1);
});

it("closes itself, as `await using` asks", async () => {
  const other = await Reader.open();
  await other[Symbol.asyncDispose]();
  await expect(other.read({ source: "in", text: "Ana Novak said that it was so." })).rejects.toThrow();
});
