/** A report's text, and what is in it, as it is written. */
import type { Mode } from "../../../src/records/vocabulary.js";
import type { Character, Mention, Voice } from "./characters.js";
import type { Cue } from "./cues.js";
import { iso, type Meant } from "./dates.js";
import type { Dice, Weights } from "./dice.js";
import type { Frame } from "./frames.js";
import { CITIES_EACH, COUNTRIES, type Country, cityName } from "./lands.js";
import { Page, type Span } from "./page.js";
import type { Lead, Said } from "./said.js";
import { type Rule, type Timed, timed, timeFrom, type Way } from "./times.js";

/** Words that were put for somebody, and whether a comma must part them from what follows. */
export interface Put {
  readonly span: Span;
  readonly open: boolean;
}

/** At most so many of each in a report; two of the others. */
const MOST: Partial<Record<Voice, number>> = { "named-person": 5, organisation: 4, reporter: 1 };

export class Story {
  readonly page = new Page();
  readonly said: Said[] = [];
  readonly times: Timed[] = [];
  readonly characters: Character[] = [];
  readonly places = new Map<string, Pick<Mention, "span">[]>();
  readonly countries: readonly Country[];
  readonly cities: readonly string[];
  /** Who spoke last in this paragraph. */
  last: Character | null = null;

  constructor(
    readonly dice: Dice,
    readonly frame: Frame,
    readonly today: number,
    readonly dayBy: Timed["anchor"],
  ) {
    const lands = [dice.rank(COUNTRIES.length, 10), dice.below(COUNTRIES.length)];
    const city = (land: number) => cityName(land, dice.rank(CITIES_EACH, 3));
    this.countries = lands.map((land) => COUNTRIES[land] as Country);
    this.cities = lands.flatMap((land) => [city(land), city(land)]);
  }

  /** One of this report's who speak on that authority, made where there are not yet so many. */
  speaker(authority: Voice, make: (story: Story) => Character): Character {
    const all = this.characters.filter((c) => c.authority === authority && c.again.length > 0);
    const known = all[this.dice.rank(MOST[authority] ?? 2, 3)];
    if (known) return known;
    const made = make(this);
    this.characters.push(made);
    return made;
  }

  /** Puts somebody's name, or what else is said for it. */
  name(who: Character, pronoun = false): Put {
    const { page, dice } = this;
    const start = page.at;
    let open = false;
    if (!who.introduced) {
      who.introduced = true;
      open = who.introduce(who);
    } else if (pronoun && who.pronoun) who.mentions.push({ span: page.put(who.pronoun), form: "pronoun" });
    else {
      const [before, called, form] = dice.common(who.again, 0.6);
      page.put(before);
      who.mentions.push({ span: page.put(called), form });
    }
    return { span: page.since(start), open };
  }

  place(name: string): void {
    const mentions = this.places.get(name) ?? [];
    mentions.push({ span: this.page.put(name) });
    this.places.set(name, mentions);
  }

  /** Puts a time, named in one of the ways. */
  time(ways: Weights<Way>): Timed {
    const [before, named, rule, meant] = timeFrom(this.dice, this.today, this.dice.weighted(ways)[0]);
    this.page.put(` ${before}`);
    return this.timed(this.page.put(named), rule, meant);
  }

  timed(span: Span, rule: Rule, meant: Meant): Timed {
    const time = timed(span, rule, meant, this.dayBy);
    this.times.push(time);
    return time;
  }

  add(lead: Lead, { stance, tone }: Cue, content: Span[], mode: Mode = "indirect", outer: Said | null = null): Said {
    const confidence = 0.99 - this.dice.next() ** 2 / 2;
    const said: Said = { lead, content, mode, stance, tone, saidAt: this.#saidAt(lead.time), outer, repeats: null, confidence };
    this.said.push(said);
    return said;
  }

  /** When it was said: as stated, else guessed from the report's day or a weekday that it names, or unknown. */
  #saidAt(stated: Timed | null): Said["saidAt"] {
    if (stated) return { time: stated, value: stated.value as string, span: stated.span };
    const fate = this.dice.next();
    if (fate < 0.25) return { time: null, value: iso(this.frame.published), span: null };
    const time = this.dice.among(fate < 0.38 ? this.times.filter((t) => t.rule === "T4") : []);
    return time ? { time, value: time.value as string, span: null } : null;
  }
}
