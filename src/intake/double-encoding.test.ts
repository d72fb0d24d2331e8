import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leftDoubleNote, undoubled } from "./double-encoding.js";

const HIGH = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"];

/** What a program makes of UTF-8 that takes it for windows-1252. */
const encodedAgain = (text: string): string =>
  [...Buffer.from(text)].map((byte) => (byte >= 0x80 && byte < 0xa0 ? (HIGH[byte - 0x80] as string) : String.fromCharCode(byte))).join("");

const now = (text: string): string => undoubled(text)?.text ?? text;

describe("[A15] text that was encoded twice", () => {
  it.each([
    "Zoë Brandão",
    "“We have no money,” Núria Solà said.",
    "The city’s debt – 5 million € – was paid… at 5 °C",
    "Dvořák, Łódź, Kyjov",
    "“LIBERTÉ, ÉGALITÉ”",
    "It rained 😀 all day",
  ])("%s", (text) => {
    expect(now(encodedAgain(text))).toBe(text);
    expect(now(encodedAgain(encodedAgain(text)))).toBe(text);
  });

  it("is put right where a closing mark or a hyphen lost its last byte", () => {
    expect(now("â€œThat is all,â€ he said. â€œAll.â€")).toBe("“That is all,” he said. “All.”");
    expect(now("the realâ€world test")).toBe("the real‐world test");
    expect(now("â€œAll.â€\ufffd")).toBe("“All.”");
  });

  it("is put right at single places among others", () => {
    expect(undoubled("“No,” said ZoÃ« in SÃ£o Paulo – at 5Â°C")).toEqual({ text: "“No,” said Zoë in São Paulo – at 5°C", count: 3 });
  });

  it.each([
    "“CAFÉ” and “BRÅ”",
    "CAFÉ» «NÃO»",
    "«IRMû",
    "l’ÉTÀ”",
    "Zoë Brandão",
    "São Tomé",
    "“Ça va”",
    "CAFÉ’",
    "«La “sécurité”»",
    "Der “Spaß”",
    "“là”.",
  ])("is not %s", (text) => {
    expect(undoubled(text)).toBeNull();
    expect(leftDoubleNote(text)).toBeNull();
  });

  it("is noted where it is left", () => {
    const text = "“No,” said FRANÃ‡OIS";
    expect(undoubled(text)).toBeNull();
    expect(leftDoubleNote(text)).toMatchObject({ code: "encoding-damaged", span: [15, 17] });
  });

  it("any words with quotation marks, there and back", () => {
    const word = fc.constantFrom("“Wir", "müssen”", "Zoë", "façade", "–", "naïve", "the city’s", "Łódź", "plain");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const text = `“Señora,” ${words.join(" ")}.`;
        expect(now(text)).toBe(text);
        expect(now(encodedAgain(text))).toBe(text);
      }),
    );
  });
});
