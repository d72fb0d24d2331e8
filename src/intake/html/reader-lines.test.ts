import { describe, expect, it } from "vitest";
import { isBareCredit, isPaywallLine, isReaderLine, isWritersLife } from "./reader-lines.js";

describe("[A33] lines that speak to the reader", () => {
  it.each([
    "Sign up for our Morning Tide newsletter and get the day's news in your inbox.",
    "Follow Meridian on Facebook, X and Instagram for more.",
    "Read more: Inspectors found rust on every second davit",
    "Share this story",
    "We use cookies to make this website work.",
    "Comments are moderated. Please keep them civil and on topic.",
    "Have a news tip? Email newsroom@kqx.example",
    "Support local journalism. Become a member today.",
    "Story continues below advertisement",
    "Copyright 2031 KQX. All rights reserved.",
    "To continue reading this article, please subscribe.",
    "12 min read",
  ])("%s", (line) => {
    expect(isReaderLine(line)).toBe(true);
  });

  it.each([
    "“Sign up for our newsletter and never miss a thing,” the company had written.",
    "Follow the money on Facebook, the readers' lawyer told the court, and it leads to one man's boat.",
    "Readers who had paid for the newsletter of the old Courier must get their money back.",
    "Watch towers along the border were manned again on Monday.",
    "Support for the government fell to 31 percent.",
    "The app was downloaded four million times before it was taken down.",
    "Cookies were sold at the gate for a crown each.",
    "Share prices fell by 4 per cent on Tuesday.",
    "Join us or be gone, the general said.",
    "Comment sections of three papers were closed on Friday.",
    "Related cases are pending in two other courts.",
    "Email records that the court released show the order.",
  ])("are not: %s", (line) => {
    expect(isReaderLine(line)).toBe(false);
  });

  it("are told from who took a picture, who wrote a story, and what is for subscribers", () => {
    expect(["Photo: Bea Lott/Valley Courier", "Image credits: Lisse Museum", "Photograph by Ed Lane"].map(isBareCredit)).toEqual([
      true,
      true,
      true,
    ]);
    expect(["Photographs of the dam show a crack.", "Photos by satellites showed the ships, the ministry said."].map(isBareCredit)).toEqual(
      [false, false],
    );
    expect(isWritersLife("Milo Strand is an economist and writer based in Oslund.", ["Milo Strand"])).toBe(true);
    expect(isWritersLife("Ana Novak is a reporter in Geneva. Follow her on X.", [])).toBe(true);
    expect(isWritersLife("Lars Bekk is a reporter, his wife said.", [])).toBe(false);
    expect(isPaywallLine("The rest of this article is only available to subscribers.")).toBe(true);
    expect(isPaywallLine("The archive is available to everybody.")).toBe(false);
  });
});
