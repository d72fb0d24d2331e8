import { describe, expect, it } from "vitest";
import { takeCaptions } from "./captions.js";
import { parse } from "./dom.js";

const SENTENCE =
  "The ferry line over the Savel would stay shut until the spring, the harbour master told the council of the town on Monday.";
const STORY = `<p>${SENTENCE}</p><p>${SENTENCE}</p>`;
const figure = (caption: string) => `<figure><img src="a.jpg"><figcaption>${caption}</figcaption></figure>`;
const captionsOf = (body: string) => takeCaptions(parse(`<!doctype html><html><body>${body}</body></html>`));

describe("[A35] captions of the story", () => {
  it("lie where its text lies, or in the article around that, or above it", () => {
    expect(captionsOf(`<div>${STORY}${figure("The quay at dawn")}</div>`)).toEqual(["The quay at dawn"]);
    expect(captionsOf(`<article>${figure("The quay")}<div>${STORY}</div>${figure("The crew")}</article>`)).toEqual([
      "The quay",
      "The crew",
    ]);
    expect(captionsOf(`<div>${figure("The quay")}</div><div>${STORY}</div><div>${figure("A school bus")}</div>`)).toEqual(["The quay"]);
  });

  it("are none of other stories' cards, menus, feet and galleries", () => {
    const cards = `<article>${figure("A card")}</article><ul><li>${figure("An item")}</li></ul>`;
    expect(captionsOf(`<main>${cards}<article>${figure("The quay")}${STORY}</article></main>`)).toEqual(["The quay"]);
    expect(captionsOf(`<nav>${figure("A menu")}</nav><article>${STORY}<footer>${figure("A foot")}</footer></article>`)).toEqual([]);
    const gallery = `<aside>${figure("Picture one")}${figure("Picture two")}</aside>`;
    expect(captionsOf(`<article>${STORY}<aside>${figure("The quay")}</aside>${gallery}</article>`)).toEqual(["The quay"]);
    expect(captionsOf(`<article>${STORY}<ul><li>${figure("Of three")}</li><li>${figure("Of four")}</li></ul></article>`)).toEqual([
      "Of three",
      "Of four",
    ]);
  });

  it("that lie in each other say a thing once", () => {
    const parts =
      '<span class="caption-text">The quay at dawn, seen from the mole</span><span class="caption-credit">Photo: Ed Lane</span>';
    expect(captionsOf(`<article>${figure(parts)}${STORY}</article>`)).toEqual(["The quay at dawn, seen from the mole", "Photo: Ed Lane"]);
    const more = '<span class="caption-text">The quay</span> at dawn. Bea Lott/Valley Courier';
    expect(captionsOf(`<article>${figure(more)}${STORY}</article>`)).toEqual(["The quay at dawn. Bea Lott/Valley Courier"]);
  });

  it("are taken off the page where no figure holds them", () => {
    const page = parse(
      `<!doctype html><html><body><article><p class="wp-caption-text">The quay at dawn, from the mole</p>${STORY}</article></body></html>`,
    );
    expect(takeCaptions(page)).toEqual(["The quay at dawn, from the mole"]);
    expect(page.querySelector(".wp-caption-text")).toBeNull();
  });
});
