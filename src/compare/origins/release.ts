/** [O9] What a body gives out itself. A report's own publisher that acts in its first sentence is no medium that tells of others. */
import { isSameMedium, mediumKey } from "./medium-name.js";
import type { ComparedText } from "./text-features.js";

/** Whether a text is what its publisher says of itself: its first sentence has its name, and not as a medium that was told or that reports. */
export function isRelease({ carriers, features }: ComparedText): boolean {
  const lead = features.sentences[0]?.words ?? "";
  return carriers.some(({ publisherKey }) => {
    if (publisherKey === null) return false;
    const short = publisherKey.split(" ").slice(0, 3).join(" ");
    const named = [publisherKey, short, publisherKey.replace(/ (?:fc|inc|ltd|plc|ag|gmbh)$/, "")].some((key) =>
      ` ${mediumKey(lead)} `.includes(` ${key} `),
    );
    return named && !features.cited.some(({ key, certain, told }) => (certain || told) && isSameMedium(key, publisherKey));
  });
}
