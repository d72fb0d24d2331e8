/** Units of measure: one spelling each, with those that reports use for it, and what it measures. */

type Measured = "size" | "time" | "amount";

/** What a thing weighs, spans or yields tells it from others; how long it lasts too; how much there is of it does not. */
const UNITS: Readonly<Record<Measured, Readonly<Record<string, string>>>> = {
  size: {
    lb: "lb lbs pound pounds",
    kg: "kg kgs kilo kilos kilogram kilograms",
    t: "t ton tons tonne tonnes",
    mm: "mm millimetre millimetres millimeter millimeters",
    cm: "cm centimetre centimetres centimeter centimeters",
    m: "metre metres meter meters",
    km: "km kilometre kilometres kilometer kilometers",
    in: "inch inches",
    ft: "foot feet",
    mi: "mile miles",
    mw: "mw megawatt megawatts",
  },
  time: {
    hour: "hour hours",
    day: "day days",
    week: "week weeks",
    month: "month months",
    year: "year years",
  },
  amount: {
    barrel: "barrel barrels",
    l: "litre litres liter liters",
    dose: "dose doses",
    ha: "hectare hectares",
    container: "container containers",
  },
};

interface Unit {
  readonly unit: string;
  readonly measured: Measured;
}

const KNOWN: ReadonlyMap<string, Unit> = new Map(
  (Object.entries(UNITS) as [Measured, Record<string, string>][]).flatMap(([measured, units]) =>
    Object.entries(units).flatMap(([unit, spellings]) => spellings.split(" ").map((word) => [word, { unit, measured }] as const)),
  ),
);

/** Whether a word is a unit of what a thing weighs, spans or yields. */
export const isSize = (word: string): boolean => KNOWN.get(word.toLowerCase())?.measured === "size";

/** Whether a word is a unit of what there may be much or little of. */
export const isMeasure = (word: string): boolean => (KNOWN.get(word.toLowerCase())?.measured ?? "time") !== "time";

/** Spellings of units that tell a thing from others of its kind ("2,000-pound", "30-day"), each with the one that stands for it. */
export const TELLING_UNITS: ReadonlyMap<string, string> = new Map(
  [...KNOWN].flatMap(([word, { unit, measured }]) => (measured === "amount" ? [] : [[word, unit] as const])),
);
