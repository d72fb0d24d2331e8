/** [H10] Whether a development's words say when its state began. */
import type { Development } from "../../records/development.js";
import type { Statement } from "../../records/statement.js";

/** "Said on Tuesday" tells the day of saying, by which it had begun. @param statement the one that vouches for it, if one does */
export const saysWhen = ({ effective }: Pick<Development, "effective">, statement: Pick<Statement, "saidAt"> | undefined): boolean =>
  effective?.basis === "stated" && effective.value !== null && (effective.time === null || effective.time !== statement?.saidAt?.time);
