/** Names that stand again; what the names' head found is written by hand. */
import { describe, expect, it } from "vitest";
import { modelWords, spanOfWords } from "../../model/model-words.js";
import { NamesSeen } from "./name-consistency.js";

/** Names of a text completed; `given` are words and their type, each at its first place or the one behind `after`. */
function completed(text: string, given: readonly [words: string, type: string, after?: string][], seen = new NamesSeen(text)): string[] {
  const words = modelWords(text, [[0, text.length]]);
  const entities = given.map(([name, type, after = ""]) => {
    const at = text.indexOf(name, text.indexOf(after));
    const from = words.findIndex((w) => w.span[0] === at);
    const to = words.findIndex((w) => w.span[1] === at + name.length) + 1;
    return { span: spanOfWords(words, from, to), type, from, to };
  });
  return seen.complete(text, words, entities).map((e) => `${text.slice(...e.span)} ${e.type}`);
}

describe("a name that stands again [P14]", () => {
  it("is a name there too: a full name, a surname behind it, behind other capitals", () => {
    expect(completed("Ana Novak spoke. Crooked Ana Novak, said Orr, Novak’s rival.", [["Ana Novak", "person"]])).toEqual([
      "Ana Novak person",
      "Ana Novak person",
      "Novak person",
    ]);
  });

  it("is none where a single word goes on with a capital, in lower case, or was a name but once", () => {
    expect(completed("Ana Novak left Novak Street. A novak is a fish.", [["Ana Novak", "person"]])).toEqual(["Ana Novak person"]);
    expect(completed("Marsh spoke. Marsh grass grows.", [["Marsh", "person"]])).toEqual(["Marsh person"]);
  });

  it("is of what most places say", () => {
    const text = "Orr came. Orr left. Orr slept. Orr rose.";
    const three = (last: string): [string, string, string?][] => [
      ["Orr", "person"],
      ["Orr", "person", "Orr left"],
      ["Orr", "person", "Orr slept"],
      ["Orr", last, "Orr rose"],
    ];
    expect(completed(text, three("place"))).toEqual(Array(4).fill("Orr person"));
  });

  it("is short for a body that it opens, unless somebody is called so", () => {
    const text = "Harbour Coal is bankrupt. Harbour owes much.";
    const given: [string, string, string?][] = [
      ["Harbour Coal", "organisation"],
      ["Harbour", "person", "Harbour owes"],
    ];
    expect(completed(text, given)).toEqual(["Harbour Coal organisation", "Harbour organisation"]);
    expect(completed(`${text} Mr. Harbour wept.`, [...given, ["Harbour", "person", "Harbour wept"]]).slice(1)).toEqual([
      "Harbour person",
      "Harbour person",
    ]);
  });

  it("[P69] is a country where the words around it show that, unless somebody is called so", () => {
    const text = "Orsk halted grain. The parliament of Orsk met.";
    expect(completed(text, [["Orsk", "person"]])).toEqual(["Orsk government", "Orsk government"]);
    expect(completed(`${text} Ana Orsk wept.`, [["Ana Orsk", "person"]])).toEqual(["Orsk person", "Orsk person", "Ana Orsk person"]);
  });

  it("is short for a paper that it ends, behind an article", () => {
    const given: [string, string][] = [["Nordby Times", "organisation"]];
    const text = "The Nordby Times spoke. The Times slept, and the Times woke. Times are hard.";
    expect(completed(text, given)).toEqual(["Nordby Times organisation", "Times organisation", "Times organisation"]);
    expect(completed("The Nordby Coal spoke. The Coal burnt.", [["Nordby Coal", "organisation"]])).toHaveLength(1);
  });

  it("is whole where the head has cut it", () => {
    const text = "Ana Novak spoke. Ana Novak said so. Ana Street is long.";
    const cut: [string, string, string?][] = [
      ["Ana Novak", "person"],
      ["Ana", "person", "spoke."],
    ];
    expect(completed(text, cut)).toEqual(["Ana Novak person", "Ana Novak person"]);
    expect(
      completed(text, [
        ["Ana Novak", "person"],
        ["Ana", "person", "said so"],
      ]),
    ).toEqual(["Ana Novak person", "Ana Novak person", "Ana person"]);
  });

  it("is remembered from one section to the next", () => {
    const seen = new NamesSeen("");
    completed("Ana Novak spoke.", [["Ana Novak", "person"]], seen);
    expect(completed("Then Novak left.", [], seen)).toEqual(["Novak person"]);
  });
});

it("[P20] two words of which the first is a given name are a person, but for those of bodies", () => {
  expect(completed("Sofia Marin spoke.", [["Sofia Marin", "organisation"]])).toEqual(["Sofia Marin person"]);
  expect(completed("Victoria Police spoke.", [["Victoria Police", "organisation"]])).toEqual(["Victoria Police organisation"]);
  expect(completed("Harbour Coal spoke.", [["Harbour Coal", "organisation"]])).toEqual(["Harbour Coal organisation"]);
});

it("[P85] a given name belongs to the surname that the head takes alone, or beside it", () => {
  expect(completed("Donald Stumpf spoke.", [["Stumpf", "person"]])).toEqual(["Donald Stumpf person"]);
  const both: [string, string][] = [
    ["Donald", "person"],
    ["Stumpf", "person"],
  ];
  expect(completed("Donald Stumpf spoke.", both)).toEqual(["Donald Stumpf person"]);
  expect(completed("Major Stumpf spoke.", [["Stumpf", "person"]])).toEqual(["Stumpf person"]);
  expect(completed("Ana Donald Stumpf spoke.", [["Stumpf", "person"]])).toEqual(["Stumpf person"]);
});

it("[P68] a name that ends as only firms' do is a firm's", () => {
  expect(completed("Kestrel Healthcare spoke.", [["Kestrel Healthcare", "person"]])).toEqual(["Kestrel Healthcare organisation"]);
  expect(completed("Vell Corp. spoke.", [["Vell Corp", "person"]])).toEqual(["Vell Corp organisation"]);
  expect(completed("Ana Bishop spoke.", [["Ana Bishop", "person"]])).toEqual(["Ana Bishop person"]);
});

describe("names that run on [P51]", () => {
  it("are two where what stands before shows that the first is of no person", () => {
    expect(completed("the mate of the ferry Sunniva Rolf Dahl said", [["Sunniva Rolf Dahl", "person"]])).toEqual([
      "Sunniva facility",
      "Rolf Dahl person",
    ]);
    expect(completed("the ambassador to Norland Sabine Weller said", [["Norland Sabine Weller", "person"]])).toEqual([
      "Norland place",
      "Sabine Weller person",
    ]);
    expect(completed("the head of the Kelvin Argus Thomas Rehn said", [["Kelvin Argus Thomas Rehn", "organisation"]])).toEqual([
      "Kelvin Argus organisation",
      "Thomas Rehn person",
    ]);
  });

  it("are one where nothing shows it, or the last word is a body's", () => {
    expect(completed("the lawyer of Norland Sabine Weller said", [["Norland Sabine Weller", "person"]])).toHaveLength(1);
    expect(completed("the head of the Port Rolf Police said", [["Port Rolf Police", "organisation"]])).toHaveLength(1);
    expect(completed("the envoy to Anna Maria Weller said", [["Anna Maria Weller", "person"]])).toHaveLength(1);
  });
});

it("[P52] a party and a state are no name", () => {
  expect(
    completed("Ana Novak, R-Wyoming, said", [
      ["Ana Novak", "person"],
      ["R-Wyoming", "person"],
    ]),
  ).toEqual(["Ana Novak person"]);
});
