import { describe, expect, it } from "vitest";
import { facts, held } from "../../batch/held.suite.js";
import { letterDate } from "../dates.js";
import { column, madePdf } from "../pdf/made-pdf.suite.js";

const STORY = "The bridge would stay closed until spring, Mayor Ana Novak said on Monday.\n\nThe council meets on 4 May.\n";
const head = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join("");
const PLAIN = head({
  From: "Ivo Horvat <ivo@example.org>",
  Date: "Wed, 07 Oct 2026 23:15:00 -0700",
  Subject: "=?utf-8?q?Br=C3=BCcke_shut?=",
  "Message-ID": "<1@x>",
});

const boundary = (parts: readonly string[]) =>
  `Content-Type: multipart/mixed; boundary="b"\n\n${parts.map((part) => `--b\n${part}\n`).join("")}--b--\n`;

describe("a mail", () => {
  it("is a report with its writer, subject and the day where it was written", async () => {
    const { reports, errors } = await held("a.eml", `${PLAIN}\n${STORY}`);
    expect(errors).toEqual([]);
    expect(reports).toMatchObject([
      {
        source: "a.eml",
        ref: "1@x",
        title: "Brücke shut",
        authors: ["Ivo Horvat"],
        published: "2026-10-07T23:15:00-07:00",
        mediaType: "text/plain",
      },
    ]);
    expect(reports[0]?.text).toContain("Mayor Ana Novak said");
  });

  it("gives each letter that is forwarded in it to its own writer and day", async () => {
    const forward = (mark: string, fields: string, words = STORY) => `${PLAIN}\nPlease look at this.\n\n${mark}\n${fields}\n${words}`;
    const gmail = forward(
      "---------- Forwarded message ---------",
      "From: Mia Kos <mia@wire.example>\nDate: Tue, Oct 6, 2026 at 3:04 PM\nSubject: Bridge shut\nTo: Ivo <ivo@example.org>\n",
    );
    const apple = forward(
      "Begin forwarded message:\n",
      "> From: Mia Kos <mia@wire.example>\n> Subject: Bridge shut\n> Date: October 6, 2026 at 15:04:05 GMT+2\n>",
      `> ${STORY.trim().replaceAll("\n", "\n> ")}`,
    );
    const outlook = forward(
      "________________________________",
      "From: Mia Kos\nSent: Tuesday, October 6, 2026 3:04 PM\nTo: Ivo Horvat\nSubject: Bridge shut\n",
    );
    for (const words of [gmail, apple, outlook]) {
      expect(facts(await held("a.eml", words)).map((line) => line.replace("________________________________", "").trim())).toEqual([
        expect.stringMatching(/^a\.eml \| Brücke shut \| Ivo Horvat \| 2026-10-07T23:15:00-07:00 \| Please look at this\./),
        "a.eml!/forwarded-1 | Bridge shut | Mia Kos | 2026-10-06 | The bridge would stay closed until spring, Mayor Ana Novak s",
      ]);
    }
  });

  it("does not take a line that begins with From for a letter", async () => {
    const { reports } = await held("a.eml", `${PLAIN}\nThe choice was hard.\nFrom: the outset, she said, nobody knew.\n`);
    expect(reports).toHaveLength(1);
  });

  it("has attached mails and files as reports of their own; pictures are none", async () => {
    const attached = `Content-Type: message/rfc822\nContent-Disposition: attachment\n\n${head({ From: "Mia Kos <mia@wire.example>", Date: "Tue, 6 Oct 2026 15:04:00 +0200", Subject: "Bridge shut" })}\n${STORY}`;
    const pdf = `Content-Type: application/pdf; name="note.pdf"\nContent-Disposition: attachment; filename="note.pdf"\nContent-Transfer-Encoding: base64\n\n${madePdf([column(50, 740, ["A statement of the council, it said on Tuesday."])]).toString("base64")}`;
    const picture = 'Content-Type: image/png; name="a.png"\nContent-Disposition: attachment; filename="a.png"\n\nxx';
    const sheet = 'Content-Type: application/octet-stream\nContent-Disposition: attachment; filename="a.xyz"\n\nxx';
    const found = await held("a.eml", `${PLAIN}${boundary([`Content-Type: text/plain\n\nSee below.`, attached, pdf, picture, sheet])}`);
    expect(facts(found)).toEqual([
      "a.eml | Brücke shut | Ivo Horvat | 2026-10-07T23:15:00-07:00 | See below.",
      "a.eml!/1.eml | Bridge shut | Mia Kos | 2026-10-06T15:04:00+02:00 | The bridge would stay closed until spring, Mayor Ana Novak s",
      expect.stringMatching(/^a\.eml!\/note\.pdf \|/),
    ]);
    expect([found.errors, found.passedOver]).toEqual([[], ["a.eml!/a.xyz"]]);
  });

  it("that is a page alone is its paragraphs", async () => {
    const page =
      "<html><head><style>p{}</style></head><body><p>Please look.</p><div>---------- Forwarded message ---------<br>From: <b>Mia Kos</b> &lt;mia@wire.example&gt;<br>Date: Tue, 6 Oct 2026 at 15:04<br>Subject: Bridge shut<br>To: ivo@example.org<br></div><p>The bridge would stay closed, Mayor Ana Novak said.</p></body></html>";
    expect(facts(await held("a.eml", `${PLAIN}Content-Type: text/html; charset=utf-8\n\n${page}`))).toEqual([
      "a.eml | Brücke shut | Ivo Horvat | 2026-10-07T23:15:00-07:00 | Please look.",
      "a.eml!/forwarded-1 | Bridge shut | Mia Kos | 2026-10-06 | The bridge would stay closed, Mayor Ana Novak said.",
    ]);
  });

  it.each([
    ["without a head", "no mail at all", "file-damaged"],
    ["with nothing in it", `${PLAIN}\n`, "empty-input"],
    ["of no bytes", "", "empty-input"],
    [
      "under a seal",
      `${PLAIN}Content-Type: application/pkcs7-mime; name="smime.p7m"\nContent-Transfer-Encoding: base64\n\nAAAA\n`,
      "file-encrypted",
    ],
    [
      "nested without end",
      `${PLAIN}${Array.from({ length: 200 }, (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\n\n--b${n}\n`).join("")}`,
      "file-damaged",
    ],
  ])("%s is one error", async (_, words, code) => {
    expect(await held("a.eml", words)).toEqual({ reports: [], errors: [`a.eml: ${code}`], passedOver: [] });
  });

  it("that has mails in mails without end is read as deep as containers may lie", async () => {
    let words = `${PLAIN}\n${STORY}`;
    for (let n = 0; n < 12; n++) words = `${PLAIN}Content-Type: message/rfc822\n\n${words}`;
    const { errors } = await held("a.eml", words);
    expect(errors).toEqual([expect.stringMatching(/: archive-refused$/)]);
  });
});

describe("a mailbox", () => {
  const from = (n: number) => `From ana@example.org Wed Oct  7 10:15:0${n} 2026\n`;

  it("is its mails, one after another; one that is none is an error, and those behind it are read", async () => {
    const box = `${from(1)}${PLAIN}\n${STORY}>From the start, she said.\n\n${from(2)}no mail\n\n${from(3)}${PLAIN}\nA second letter. It has\n\nFrom here to there no mark in it.\n`;
    for (const name of ["a.mbox", "a"]) {
      const { reports, errors } = await held(name, box);
      expect(reports.map(({ source }) => source)).toEqual([`${name}!/1`, `${name}!/3`]);
      expect(reports[0]?.text).toContain("\nFrom the start");
      expect(errors).toEqual([`${name}!/2: file-damaged`]);
    }
  });

  it("that is none is one error", async () => {
    expect((await held("a.mbox", "no mailbox")).errors).toEqual(["a.mbox: file-damaged"]);
  });
});

it("dates of letters keep their own hour", () => {
  expect(letterDate("Wed, 07 Oct 2026 9:15:00 +0200")).toBe("2026-10-07T09:15:00+02:00");
  expect(letterDate("7 Oct 2026 09:15 GMT")).toBe("2026-10-07T09:15Z");
  expect(letterDate("Wed, 07 Oct 2026 09:15:00 EST")).toBe("2026-10-07");
  expect(letterDate("Wednesday, October 7, 2026 3:04 PM")).toBe("2026-10-07");
  expect(letterDate("31 Feb 2026 10:00:00 +0000")).toBeNull();
  expect([letterDate("soon"), letterDate(null)]).toEqual([null, null]);
});
