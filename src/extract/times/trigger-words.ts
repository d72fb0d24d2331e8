/** Which words can begin a time: all others are passed over at once. */

import { CARDINALS, DAY_PARTS, MODIFIERS, MONTHS, ORDINALS, SEASONS, UNITS, WEEKDAYS } from "./lexicon.js";
import type { TimeToken } from "./tokens.js";

const WORDS: ReadonlySet<string> = new Set([
  ...[MONTHS, WEEKDAYS, SEASONS, DAY_PARTS, UNITS, CARDINALS, ORDINALS, MODIFIERS].flatMap((table) => [...table.keys()]),
  ...[...WEEKDAYS.keys()].map((word) => `${word}s`),
  ..."the a an last next this that these those past previous preceding prior following coming upcoming current currently same recent recently its his her their".split(
    " ",
  ),
  ..."every each daily hourly nightly weekly biweekly fortnightly monthly bimonthly quarterly annually yearly once twice".split(" "),
  ..."today yesterday tomorrow tonight overnight now nowadays presently lately formerly soon shortly eventually future as right by at in".split(
    " ",
  ),
  ..."about around roughly approximately circa some nearly almost barely less fewer under just more over no up earlier later sometime".split(
    " ",
  ),
  ..."several few many numerous multiple countless various dozens scores hundreds thousands tens couple half".split(" "),
  ..."fiscal fy q h comparable corresponding year-end post pre yearlong monthlong weeklong daylong hourlong decadelong decadeslong".split(
    " ",
  ),
  ..."twenties thirties forties fifties sixties seventies eighties nineties".split(" "),
  ..."new martin groundhog valentine presidents st ash palm good easter pentecost earth anzac victory mother memorial father juneteenth canada independence labor columbus halloween veterans armistice thanksgiving christmas boxing bastille ramadan eid rosh yom passover hanukkah diwali nowruz lunar chinese".split(
    " ",
  ),
]);

/** Whether a time can begin here. */
export const canStart = ({ digits, word }: TimeToken): boolean => digits || WORDS.has(word) || word === "'" || word === "’" || word === "‘";
