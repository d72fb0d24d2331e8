/**
 * Who is who: each mention is joined to its likeliest antecedent, or starts somebody new. Rules choose where they are sure (apposition P6,
 * names P7, nouns P8, P9, P13), else the network does, within what the rules allow (P4, P5).
 */

import type { Gender } from "../../lexicon/gender-words.js";
import type { CoreferenceParameters } from "../../model/manifest.js";
import { contains } from "../../text/span.js";
import type { Mention } from "../mention.js";
import { agree } from "./agreement.js";
import { apart, SPEAKS_OF_ITSELF } from "./apart.js";
import { type DescribedCandidate, describedBy, isDescription } from "./description-reference.js";
import { genderOf } from "./gender.js";
import { likelyGender } from "./likely-gender.js";
import { isWholeOf, NameIndex, sharesWord } from "./name-matching.js";
import { NominalAnaphora } from "./nominal-anaphora.js";
import { PairScorer } from "./pair-scorer.js";
import { salience } from "./salience.js";
import { type CandidateCluster, type ClusteredMention, SpeakerSalience } from "./speaker-salience.js";

const NO_WORDS: readonly string[] = [];
const NO_VECTOR = new Float32Array(0);
/** Mentions that are looked back over for an antecedent. */
const MAX_MENTIONS_BACK = 250;
/** Members of a cluster that a newcomer is held against: its latest. */
const MAX_MEMBERS_COMPARED = 100;
/** Characters that a pronoun may look ahead ("In his speech, Novak said"). */
const MAX_CHARACTERS_AHEAD = 180;
/** Characters that must be known behind a mention before its turn comes: who says what it stands in may follow. */
const CHARACTERS_AWAITED = 1000;
const FIRST_PERSON: ReadonlySet<string> = new Set(["i", "me", "my", "mine", "myself"]);

/** A mention as a name: one word with a capital that the names' head missed is a surname, if it is any. */
const asName = (m: Mention): Mention | null =>
  m.name.length > 0 ? m : m.form === "name" && m.words.length === 1 ? { ...m, name: m.words, entity: "person" } : null;

/** Whether a noun is of several, or says what somebody is or was ("as chief executive"). */
const isRoleOrSeveral = ({ headWord, article, speaks, subject }: Mention): boolean =>
  /(?:[^s]s|people)$/.test(headWord) || (article === "none" && !speaks && !subject);

/** Whether "he" or "she" may stand for a mention: for one person, not for who says "I" nor whom it is said to. */
const mayBePerson = (m: Mention): boolean =>
  !SPEAKS_OF_ITSELF.has(m.headWord) &&
  !m.plural &&
  (m.form === "pronoun" || (m.kind === "person" && !(m.form === "nominal" && isRoleOrSeveral(m))));

/** What is the same for all mentions of a cluster, found out once. */
function ofCluster<T>(clusterAt: (n: number) => number, find: (n: number) => T): (n: number) => T {
  const known = new Map<number, T>();
  return (n) => {
    const found = known.get(clusterAt(n)) ?? find(n);
    known.set(clusterAt(n), found);
    return found;
  };
}

/** All mentions of a text, in text order, and the number of the cluster of each, which is that of one of its mentions. */
export interface ClusteredMentions {
  readonly mentions: readonly Mention[];
  readonly clusters: readonly number[];
  /** Of pronouns, by their numbers, the rules that kept them from whom the network likes better. */
  readonly barred?: ReadonlyMap<number, readonly string[]>;
  /** Pronouns that might as well be another. */
  readonly unsure?: ReadonlySet<number>;
  /** Of sources that are pronouns or descriptions, by their numbers: how far the score of whom they are said to be is above the next one's. */
  readonly margins?: ReadonlyMap<number, number>;
}

/**
 * Clusters of a text's mentions, which come a section at a time.
 * What only nearby mentions are compared by is let go of behind them, so that a long text does not fill the memory.
 */
export class CoreferenceClusters {
  readonly #scorer: PairScorer;
  readonly #mentions: Mention[] = [];
  /** The cluster of each mention. */
  readonly #clusterOf: number[] = [];
  /** The mentions of each cluster, and how many of them are names. */
  readonly #members: number[][] = [];
  readonly #nameCounts: number[] = [];
  /** Mentions by where their heads start. */
  readonly #byHead = new Map<number, number>();
  readonly #names = new NameIndex((n) => this.#clusterAt(n));
  readonly #nouns = new NominalAnaphora();
  /** Mentions that have looked for their antecedent; and of pronouns the rules that kept them from likelier ones. */
  readonly #joined = new Set<number>();
  readonly #barred = new Map<number, readonly string[]>();
  /** Pronouns that might as well be another. */
  readonly #unsure = new Set<number>();
  readonly #margins = new Map<number, number>();
  /** The first mention whose turn has not come yet. */
  #next = 0;

  constructor(parameters: CoreferenceParameters) {
    this.#scorer = new PairScorer(parameters);
  }

  /** Mentions so far. */
  get size(): number {
    return this.#mentions.length;
  }

  /** The next mentions, in text order. Those at the end wait for what may still come ahead of a pronoun. */
  add(mentions: readonly Mention[]): void {
    for (const m of mentions) {
      const n = this.#mentions.push(m) - 1;
      this.#clusterOf.push(n);
      this.#members.push([n]);
      this.#nameCounts.push(m.form === "name" ? 1 : 0);
      this.#byHead.set(m.head[0], n);
    }
    const last = this.#mentions.at(-1)?.head[0] ?? 0;
    while (this.#next < this.#mentions.length && (this.#at(this.#next).head[0] as number) + CHARACTERS_AWAITED < last) this.#joinNext();
  }

  /** All mentions with their clusters; the text ends here. */
  finish(): ClusteredMentions {
    while (this.#next < this.#mentions.length) this.#joinNext();
    return { mentions: this.#mentions, clusters: this.#clusterOf, barred: this.#barred, unsure: this.#unsure, margins: this.#margins };
  }

  #at = (n: number): Mention => this.#mentions[n] as Mention;

  #clusterAt = (n: number): number => this.#clusterOf[n] as number;

  /** Numbers of the latest members of a cluster. */
  #latest = (cluster: number): readonly number[] => (this.#members[cluster] as number[]).slice(-MAX_MEMBERS_COMPARED);

  #joinNext(): void {
    const i = this.#next++;
    this.#join(i);
    const behind = i - MAX_MENTIONS_BACK;
    if (behind >= 0) this.#letGo(behind);
  }

  /** Joins a mention to its antecedent, once, and a nameless one before it that its title names. */
  #join(i: number): void {
    if (this.#joined.has(i)) return;
    this.#joined.add(i);
    const m = this.#at(i);
    // [P16, P18] whom it cannot be may stand behind it: who that is must be known first
    for (const start of [...m.utteredBy, ...m.apartFrom]) {
      const n = this.#byHead.get(start);
      const first = m.utteredBy.includes(start) || (n !== undefined && this.#at(n).form !== "pronoun");
      if (n !== undefined && n > i && first && start - m.head[0] < CHARACTERS_AWAITED) this.#join(n);
    }
    const apposed = this.#apposed(m, i);
    const named = apposed === undefined ? this.#sameName(m, i) : undefined;
    const name = asName(m);
    if (name && named === undefined) this.#names.add(name, i);
    const sure = apposed ?? named ?? this.#bound(m, i) ?? this.#introduced(m, i);
    const antecedent = sure ?? (NominalAnaphora.isNew(m) ? undefined : isDescription(m) ? this.#described(m, i) : this.#likeliest(m, i));
    this.#nouns.add(m, i);
    if (antecedent !== undefined) this.#merge(this.#clusterAt(antecedent), this.#clusterAt(i));
    const nameless = this.#nouns
      .namelessBefore(m, (n) => this.#at(n).head[0])
      .find((n) => this.#isNameless(this.#clusterAt(n)) && this.#fits(n, this.#clusterAt(i)));
    if (nameless !== undefined) this.#merge(this.#clusterAt(nameless), this.#clusterAt(i));
  }

  /** [P6] What a mention stands in apposition to. */
  #apposed(m: Mention, i: number): number | undefined {
    const n = m.appositionTo ? this.#byHead.get(m.appositionTo[0]) : undefined;
    // the parse hangs the second of two names on the first one's noun: "The driver, Ana Novak, and a passenger, nurse Tor Bekk"
    const other = n !== undefined && m.name.length > 0 && !this.#fits(i, this.#clusterAt(n), true);
    return n !== undefined && !other && agree(m, this.#at(n)) ? n : undefined;
  }

  /** [P7] The one cluster of like names, if there is one. */
  #sameName(m: Mention, i: number): number | undefined {
    const name = asName(m);
    const only = name ? this.#names.onlyLike(name) : undefined;
    return only !== undefined && this.#fits(i, only, true) ? only : undefined;
  }

  /** [P17] The subject that "himself" is; [P19] who says "I". */
  #bound(m: Mention, i: number): number | undefined {
    if (m.form !== "pronoun") return undefined;
    const start = m.sameAs ?? (FIRST_PERSON.has(m.headWord) && m.utteredBy.length === 1 ? m.utteredBy[0] : undefined);
    const n = start === undefined ? undefined : this.#byHead.get(start);
    return n !== undefined && n !== i && this.#fits(i, this.#clusterAt(n)) ? n : undefined;
  }

  /** [P9] Who was brought in by the noun of a definite phrase. */
  #introduced(m: Mention, i: number): number | undefined {
    return this.#firstWhere(this.#nouns.introductionsOf(m), (cluster) => this.#fits(i, cluster));
  }

  /** [P65] Whom a description that speaks means, of the people named before it. */
  #described(m: Mention, i: number): number | undefined {
    const near = new Map<number, number[]>();
    let spokeLast: number | undefined;
    for (let j = Math.max(0, i - MAX_MENTIONS_BACK); j < i; j++) {
      const cluster = this.#clusterAt(j);
      near.get(cluster)?.push(j) ?? near.set(cluster, [j]);
      if (this.#at(j).speaks) spokeLast = cluster;
    }
    const people = [...near].filter(([cluster, own]) => own.some((n) => this.#at(n).entity === "person") && this.#fits(i, cluster));
    const candidates = people.map(
      ([cluster, own]): DescribedCandidate => ({
        mention: own.at(-1) as number,
        score: Math.max(...own.map((n) => this.#scorer.pair(m, this.#at(n), i - n))) - this.#scorer.first(m),
        mentions: own.map(this.#at),
        spokeLast: cluster === spokeLast,
      }),
    );
    return describedBy(m, candidates);
  }

  /** The likeliest antecedent by the network, of those that the rules allow. */
  #likeliest(m: Mention, i: number): number | undefined {
    const personal = m.form === "pronoun" && ["he", "she"].includes(genderOf(m) ?? "");
    const gender = personal ? genderOf(m) : null;
    const candidates: { n: number; score: number }[] = [];
    const salienceOf = personal ? this.#salienceFor(m, i) : () => 0;
    for (let j = Math.max(0, i - MAX_MENTIONS_BACK); j < this.#mentions.length; j++) {
      const other = this.#at(j);
      if (j === i) continue;
      if (j > i && (m.form !== "pronoun" || other.head[0] - m.head[0] > MAX_CHARACTERS_AHEAD)) break;
      if (j > i && (other.form === "pronoun" || other.sentence !== m.sentence)) continue;
      if (m.form === "pronoun" && contains(other.phrase, m.head)) continue; // [P5] "her father" is not her
      if (personal && !mayBePerson(other)) continue;
      const score = this.#scorer.pair(m, other, i - j) + salienceOf(j);
      // "he" and "she" are said of somebody who is in the text
      if (personal || score > this.#scorer.first(m)) candidates.push({ n: j, score });
    }
    candidates.sort((a, b) => b.score - a.score);
    const barred = new Set<string>();
    const found = this.#firstWhere(
      candidates.map(({ n }) => n),
      (cluster) => {
        if (m.proper && !this.#sharesWord(m, cluster)) return false;
        const rule = this.#against(i, cluster);
        if (rule) barred.add(rule);
        return rule === null;
      },
    );
    if (m.form === "pronoun") this.#barred.set(i, [...barred]);
    const shown = personal && found !== undefined ? this.#shownBeside(i, found, candidates, gender) : undefined;
    if (shown !== undefined) return shown;
    if (personal && found !== undefined && this.#hasEqual(i, found, candidates)) this.#unsure.add(i);
    if (m.speaks && found !== undefined) this.#margins.set(i, this.#margin(i, found, candidates));
    return found;
  }

  /** How salient a mention is where "he" or "she" stands, by its number; each cluster is looked at once, for many mentions are of one. */
  #salienceFor(m: Mention, i: number): (n: number) => number {
    const candidateAt = ofCluster(this.#clusterAt, (n) => this.#candidate(n, genderOf(m)));
    if (!m.speaks) return (n) => salience(m, this.#at(n), candidateAt(n));
    const speaking = new SpeakerSalience(m, this.#personsBefore(i));
    return ofCluster(this.#clusterAt, (n) => speaking.of(this.#clusterAt(n), candidateAt(n)));
  }

  /** The mentions before number `i` of all who may be a person. */
  #personsBefore(i: number): ClusteredMention[] {
    const near = this.#mentions.slice(Math.max(0, i - MAX_MENTIONS_BACK), i);
    const from = i - near.length;
    const all = near.map((mention, k): ClusteredMention => ({ mention, cluster: this.#clusterAt(from + k) }));
    const persons = new Set(all.filter(({ mention }) => mayBePerson(mention)).map(({ cluster }) => cluster));
    return all.filter(({ cluster }) => persons.has(cluster));
  }

  /** How far the score of the antecedent found is above that of the next one that mention `i` may be, or of its being somebody new. */
  #margin(i: number, found: number, candidates: readonly { n: number; score: number }[]): number {
    const other = this.#firstWhere(
      candidates.map(({ n }) => n),
      (cluster) => cluster !== this.#clusterAt(found) && this.#fits(i, cluster),
    );
    const scoreOf = (n: number | undefined) => candidates.find((c) => c.n === n)?.score;
    return (scoreOf(found) as number) - (scoreOf(other) ?? this.#scorer.first(this.#at(i)));
  }

  /**
   * [P22] Whether pronoun `i` might as well be another who is joined to its antecedent by "and" ("Orr and Hale left. “It is over,” he said"): one
   * that it can be, of the same gender as far as names tell, where neither has been spoken of since.
   */
  #hasEqual(i: number, found: number, candidates: readonly { n: number }[]): boolean {
    const genderAt = (n: number) => likelyGender(this.#latest(this.#clusterAt(n)).map(this.#at));
    const isLatest = (n: number) => this.#latest(this.#clusterAt(n)).every((k) => k <= n || k >= i);
    return (
      isLatest(found) &&
      candidates.some(
        (c) =>
          this.#areJoined(c.n, found) &&
          isLatest(c.n) &&
          this.#clusterAt(c.n) !== this.#clusterAt(found) &&
          genderAt(c.n) === genderAt(found) &&
          this.#fits(i, this.#clusterAt(c.n)),
      )
    );
  }

  /** [P61] Of two who are joined by "and", the one whose name or noun shows the pronoun's gender where that of the other shows none. */
  #shownBeside(i: number, found: number, candidates: readonly { n: number }[], gender: Gender | null): number | undefined {
    if (this.#genderByNames(found) !== null) return undefined;
    return candidates.find(({ n }) => this.#areJoined(n, found) && this.#genderByNames(n) === gender && this.#fits(i, this.#clusterAt(n)))
      ?.n;
  }

  /** What the names and nouns of a mention's cluster show, whatever pronouns say. */
  #genderByNames = (n: number): Gender | null =>
    likelyGender(
      this.#latest(this.#clusterAt(n))
        .map(this.#at)
        .filter((o) => o.form !== "pronoun"),
    );

  /** Whether a name or noun is kept apart from another by "and"; a pronoun is by its clause. */
  #areJoined = (n: number, other: number): boolean =>
    this.#at(n).form !== "pronoun" &&
    (this.#at(n).apartFrom.includes(this.#at(other).head[0]) || this.#at(other).apartFrom.includes(this.#at(n).head[0]));

  /** The first of these mentions whose cluster may be meant; each cluster is looked at once, for many are of one. */
  #firstWhere(mentions: readonly number[], may: (cluster: number) => boolean): number | undefined {
    const tried = new Set<number>();
    return mentions.find((n) => {
      const cluster = this.#clusterAt(n);
      return !tried.has(cluster) && tried.add(cluster) && may(cluster);
    });
  }

  /** Whether mention `i` can be of cluster `into`; `byName` where a name says that it is, which no pronoun bars. */
  #fits = (i: number, into: number, byName = false): boolean => this.#against(i, into, byName) === null;

  /**
   * The rule by which mention `i`, with what an earlier pronoun brought along ("In his speech, Novak"), cannot be of cluster `into`; null
   * where it can. Names and nouns must all agree; of pronouns most, so that one wrong "she" does not keep every later "he" away.
   */
  #against(i: number, into: number, byName = false): string | null {
    const counts = (n: number) => !(byName && this.#at(n).form === "pronoun");
    const own = (this.#members[this.#clusterAt(i)] as number[]).filter((n) => n === i || counts(n));
    const others = this.#latest(into).filter(counts);
    let disagreement = 0;
    for (const n of others) {
      const member = this.#at(n);
      for (const o of own) {
        const m = this.#at(o);
        const same = agree(m, member) || (byName && others.some((k) => isWholeOf(this.#at(k), m, member)));
        if (m.form === "pronoun" && member.form === "pronoun" && genderOf(m) && genderOf(member)) disagreement += same ? -1 : 1;
        else if (!same) return "P5";
        const rule = apart(m, member);
        if (rule) return rule;
      }
    }
    if (disagreement > 0) return "P5";
    const [x, y] = [likelyGender(own.map(this.#at)), likelyGender(others.map(this.#at))];
    return x && y && x !== y ? "P15" : null;
  }

  /** [P4] Whether a mention that stands like a name has a word in common with the cluster, or is its initials. */
  #sharesWord = (m: Mention, cluster: number): boolean => this.#latest(cluster).some((n) => sharesWord(m, this.#at(n)));

  #candidate(n: number, gender: Gender | null): CandidateCluster {
    const cluster = this.#clusterAt(n);
    return {
      mentions: (this.#members[cluster] as number[]).length,
      names: this.#nameCounts[cluster] as number,
      gender: this.#genderByNames(n) === gender,
    };
  }

  #isNameless = (cluster: number): boolean => this.#latest(cluster).every((n) => this.#at(n).entity === null);

  #merge(into: number, from: number): void {
    if (into === from) return;
    const moved = this.#members[from] as number[];
    for (const n of moved) this.#clusterOf[n] = into;
    for (const n of moved) (this.#members[into] as number[]).push(n);
    this.#nameCounts[into] = (this.#nameCounts[into] as number) + (this.#nameCounts[from] as number);
    this.#nameCounts[from] = 0;
    this.#members[from] = [];
  }

  /** Keeps of a mention only what a cluster is known by: its words and place, and whom it can be. */
  #letGo(n: number): void {
    const m = this.#at(n);
    this.#byHead.delete(m.head[0]);
    const gendered = genderOf(m) !== null;
    const words = gendered && m.form === "name" ? m.words : NO_WORDS;
    this.#mentions[n] = { ...m, head: m.span, words, headWord: gendered ? m.headWord : "", vector: NO_VECTOR };
  }
}
