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
    "Filed to: Harbours",
    "Tagged with: ferries, harbour",
    "This post was tagged with ferries.",
    "More about: Ferries · Harbour",
    "Subscribe to The Quay for two crowns a week.",
    "Get The Quay delivered to your door for two crowns a week.",
    "You are reading The Quay, our weekly newsletter.",
    "The Morning Tide is our daily newsletter.",
    "Don't have a subscription yet? Choose one here.",
    "Enjoying this story? Get it by email.",
    "To get stories like this one every morning, sign up here.",
    "For more stories about ferries, see our harbour page.",
    "A version of this article appeared in print on 3 June 2031.",
    "I'm Ana and I'm so glad you've stopped by!",
    "My blog is full of tides and boats.",
    "Short of rope? Add it to your basket.",
    "We are a nonprofit newsroom, and readers' donations pay for it.",
    "Share Tweet Pin",
    "1.2k shares",
    "Comments (12)",
    "Correction or typo? Let us know.",
    "Send tips to tips@quay.example",
    "Get offers from our partners",
    "Get unlimited digital access for two crowns a week.",
    "Set the Quay as your preferred source",
    "Stay ahead of the tide with our free weekly briefing.",
    "We'll never share your address.",
    "Yes, I would like to receive newsletters and offers.",
    "This story was originally published by The Quay and is used here with permission.",
    "This entry was posted on June 3, 2031 and is filed under Harbours.",
    "Find more harbour news here.",
    "Updated 3 hours ago",
    "Reviewed by Mia Kos",
    "Copyright The Quay 2031. All rights reserved.",
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
    "Filed in the county court on Monday, the suit asks for the ferry's log.",
    "For more than a decade the ferry has stopped here, rain or shine.",
    "Like his father? Nobody in the harbour would sign that.",
    "To get to the island, the crew had to row.",
    "More: a play about the harbour's saint opens in the spring of next year, and it will be the only one this year that has any music in it, its maker and its cast promise, or nearly so.",
    "Subscribers of the old Courier met at the quay.",
    "Problem drinkers",
    "Our website was down, the ministry's clerk wrote, and nobody knew why.",
    "The board's newsletter of May had promised a new crane by autumn.",
    "Get offers in writing, the consumer office advises tenants.",
    "Save the quay, banners along the road asked.",
    "Copyright in the maps belongs to the crown, a court held on Monday.",
    "Reproduction of the maps was forbidden until 1990.",
    "Updated maps will be given out on Monday.",
    "Published in 1931, the chart was the first of the bay.",
    "Reviewed by a panel of five, the plan was found wanting.",
    "Breaking news of the deal sent shares up.",
    "This story was told to every child on the island.",
    "If you have seen the van, call the police, posters ask.",
    "Your hands are numb by midnight, and the birds do not hold still.",
    "Our kitchen was clean on Monday, its cook told nobody.",
    "Advertising for new miners goes on.",
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
    expect(isWritersLife("You can follow Ana Novak on X.", [])).toBe(true);
    expect(isWritersLife("Milo Strand writes about ports. He joined the Quay in 2026.", ["Milo Strand"])).toBe(true);
    expect(isWritersLife("About Milo Strand", ["Milo Strand"])).toBe(true);
    expect(isWritersLife("The author is a former harbour master.", [])).toBe(true);
    expect(isWritersLife("The author is a guest of the state until his trial.", [])).toBe(false);
    expect(isWritersLife("Milo Strand joined the union in May, his lawyer said.", ["Milo Strand"])).toBe(false);
    expect(isWritersLife("Lars Bekk is a reporter, his wife said.", [])).toBe(false);
    expect(isWritersLife("You can email us at the office, and we take you off the list.", [])).toBe(false);
    expect(isWritersLife("The writer was fined on Monday.", [])).toBe(false);
    expect(isPaywallLine("The rest of this article is only available to subscribers.")).toBe(true);
    expect(isPaywallLine("The archive is available to everybody.")).toBe(false);
  });
});
