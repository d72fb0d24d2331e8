import { describe, expect, it } from "vitest";
import { wordsOf } from "../../text/span.js";
import { type LineKind, linesOf, written } from "./shown.suite.js";
import { signedQuotations } from "./shown-signature.js";

function signed(text: string, kinds: Readonly<Record<number, LineKind>> = {}): string[] {
  const { lines, quotations } = linesOf(text, kinds);
  return written(text, signedQuotations(text, lines, quotations, []));
}

const QUOTE: LineKind = { quotation: 0, part: "block-quote" };

describe("[S25] signed quotations", () => {
  it.each([
    ["“Nobody asked us,” — Ana Orr", "S25 Ana Orr: “Nobody asked us,”"],
    ["“Nobody asked us.”: Ana Orr, deckhand", "S25 Ana Orr, deckhand: “Nobody asked us.”"],
    ["“Nobody asked us” (Ana Orr, deckhand)", "S25 Ana Orr, deckhand: “Nobody asked us”"],
    ["“Nobody asked us.”\n- Ana Orr, deckhand", "S25 Ana Orr, deckhand: “Nobody asked us.”"],
  ])("%s", (text, found) => expect(signed(text)).toEqual([found]));

  it("a block quotation's last line: with a dash, as the page marks it, or nothing but a name", () => {
    const wanted = ["S25 Ana Orr, deckhand: Nobody asked us. … Nobody will."];
    expect(signed("Nobody asked us.\nNobody will.\n— Ana Orr, deckhand", { 0: QUOTE, 1: QUOTE, 2: QUOTE })).toEqual(wanted);
    expect(signed("Nobody asked us.\nNobody will.\nAna Orr, deckhand", { 0: QUOTE, 1: QUOTE, 2: { ...QUOTE, signature: true } })).toEqual(
      wanted,
    );
    expect(signed("Nobody asked us.\nNobody will.\nAna Orr, deckhand", { 0: QUOTE, 1: QUOTE, 2: QUOTE })).toEqual(wanted);
  });

  it("[S65] a line of nothing but a name and a role, under a quotation", () => {
    expect(signed("“Nobody asked us.”\nAna Orr, deckhand")).toEqual(["S65 Ana Orr: “Nobody asked us.”"]);
    expect(signed("Nobody asked us.\nAna Orr, deckhand")).toEqual([]);
    expect(signed("“Nobody asked us.”\nAna Orr, deckhand, left")).toEqual([]);
  });

  it("of paragraphs without marks, only where several are signed", () => {
    expect(signed("They are a scandal.\n— Ana Orr\nThey are low.\n— Tor Bekk")).toEqual([
      "S25 Ana Orr: They are a scandal.",
      "S25 Tor Bekk: They are low.",
    ]);
    expect(signed("The bridge opens in May.\n— Ana Orr")).toEqual([]);
  });

  it.each([
    "“Nobody asked us” — Novak’s first words — was the title.",
    "“Nobody asked us,” — Novak said",
    "“No idea” (no effect on the score)",
    "The harbour is shut.\n— Ana Orr contributed to this report",
    "“Nobody asked us”: the strike goes on",
  ])("not: %s", (text) => expect(signed(text)).toEqual([]));

  it("[S25] not an item of a list, whose items open with one mark", () => {
    expect(signed("~ Tor Bekk, “Nobody asked us.”\n~ Ways to the harbour\n~ Boats on the quay\n~ Rain in Orrow")).toEqual([]);
  });

  it("who signs without a name is nobody", () => {
    expect(signed("“Good riddance.”\n– Anonymous")).toEqual(["S25 : “Good riddance.”"]);
  });

  it("a headline goes on behind the name", () => {
    expect(signed("‘We will not sail’: ferry owner Piet Olander on the dues", { 0: { part: "headline" } })).toEqual([
      "S25 ferry owner Piet Olander: ‘We will not sail’",
    ]);
  });
});

describe("[S26] posts", () => {
  const POST = "The city will not pay. pic.twitter.com/abc123\n— Ana Novak (@novak) February 4, 2025";

  it("are their writer's, without the network's own link; the day is that of the saying", () => {
    const { lines, quotations } = linesOf(POST);
    const day = POST.indexOf("February");
    const [post] = signedQuotations(POST, lines, quotations, [[day, day + 16]]);
    expect(written(POST, post ? [post] : [])).toEqual(["S26 Ana Novak: The city will not pay."]);
    expect(post?.saidAt && wordsOf(POST, post.saidAt)).toBe("February 4, 2025");
    expect(post?.venue && [post.venue.kind, wordsOf(POST, post.venue.span)]).toEqual(["social-media", "(@novak)"]);
  });

  it.each([
    ["Posted by Ana Novak on Tuesday, February 4, 2025"],
    ["A post shared by Ana Novak (@novak)"],
    ["Ana Novak (@novak) February 4, 2025"],
    ["— Ana Novak (@novak@savel.social) Feb 4, 2025, 3:12 PM"],
  ])("%s", (signature) => {
    expect(signed(`We pay nothing.\n${signature}`, { 0: QUOTE, 1: QUOTE })).toEqual(["S26 Ana Novak: We pay nothing."]);
  });

  it("two in one block are two", () => {
    const two = "We pay nothing.\n— Ana Novak (@novak)\nYou will.\n— Tor Bekk (@bekk)";
    expect(signed(two, { 0: QUOTE, 1: QUOTE, 2: QUOTE, 3: QUOTE })).toEqual(["S26 Ana Novak: We pay nothing.", "S26 Tor Bekk: You will."]);
  });

  it("a line between two dashes is none", () => {
    expect(signed("We pay nothing.\n– Ready for Ana Novak –.", { 0: QUOTE, 1: QUOTE })).toEqual([]);
  });

  it("a line that names an account is none", () => {
    expect(signed("Masses go online.\nYou can contact Savel Live @savellive for more")).toEqual([]);
  });
});
