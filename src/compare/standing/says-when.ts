/** [H10] Whether a development's words say when its state began. */
import type { Development } from "../../records/development.js";
import type { Statement } from "../../records/statement.js";

/** "Said on Tuesday" tells the day of saying, by which it had begun. @param statement the one that vouches for it, if one does */
export const saysWhen = ({ effective }: Pick<Development, "effective">, statement: Pick<Statement, "saidAt"> | undefined): boolean =>
  effective?.basis === "stated" && effective.value !== null && (effective.time === null || effective.time !== statement?.saidAt?.time);

/** Characters between two statements of one speaker that are of one occasion, as far as their report tells. */
const ONE_OCCASION = 1200;

/** Days before a report was published on which what it tells without a day may have been said by whoever has none. */
const LATELY = 7;
/** Whether a day is told in full and lies shortly before a report's. */
const isLately = (day: string, published: string | null): boolean => {
  const [said, told] = [day, published ?? ""].map((value) => Date.parse(/^\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? ""));
  const days = ((told as number) - (said as number)) / 86_400_000;
  return days >= 0 && days <= LATELY;
};

/**
 * [H17] The day on which something was said: its own, else that of what the same speaker said last before it in the report ("…, he said on
 * Monday. …, he added"), else that of what anybody did lately ("…, an official said on Wednesday. …, a person familiar with the talks said").
 * @param all statements of the report
 */
export function saidOn(statement: Statement | undefined, all: readonly Statement[], published: string | null): string | null {
  if (!statement || statement.saidAt) return statement?.saidAt?.value ?? null;
  const { speaker } = statement;
  const start = startOf(statement);
  const before = all
    .filter((one) => one.saidAt && startOf(one) < start && start - startOf(one) <= ONE_OCCASION)
    .sort((a, b) => startOf(a) - startOf(b));
  const own = before.findLast((one) => speaker !== null && one.speaker === speaker);
  const last = own ?? before.findLast(({ saidAt }) => isLately(saidAt?.value ?? "", published));
  return last?.saidAt?.value ?? null;
}

const startOf = ({ content }: Statement): number => content[0]?.[0] ?? 0;
