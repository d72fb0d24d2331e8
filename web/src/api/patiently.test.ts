import { expect, it } from "vitest";
import { Failed } from "./client.ts";
import { patiently } from "./patiently.ts";

const failed = (status: number) => new Failed("no", { type: "about:blank", title: "no", status, detail: "no" } as never);

it("asks again while the server is busy, and tells each time", async () => {
  const answers: (() => string)[] = [
    () => {
      throw failed(503);
    },
    () => {
      throw failed(503);
    },
    () => "taken",
  ];
  let told = 0;
  expect(
    await patiently(
      async () => (answers.shift() as () => string)(),
      () => told++,
      0,
    ),
  ).toBe("taken");
  expect([told, answers.length]).toEqual([2, 0]);
});

it("hands on whatever else goes wrong, at once", async () => {
  let asked = 0;
  const refused = async () => {
    asked++;
    throw failed(413);
  };
  await expect(patiently(refused, () => {}, 0)).rejects.toThrow("no");
  await expect(
    patiently(
      () => Promise.reject(new Error("lost")),
      () => {},
      0,
    ),
  ).rejects.toThrow("lost");
  expect(asked).toBe(1);
});
