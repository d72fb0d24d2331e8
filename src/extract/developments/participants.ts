/** Who stands in which relation to what tells a state, and to its thing: by the parse, and by the order of words where it has lost them. */
import { obliquesOf } from "../predicates/arguments.js";
import { countedHead, joined } from "../predicates/noun-phrase.js";
import { followedBy } from "../predicates/phrase-order.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { likelyObject, likelySubject } from "../predicates/word-order.js";
import type { Told } from "./thing.js";

/** Somebody or something that stands in a relation to the trigger. */
export interface Participant {
  /** "subject", "object", "whose" of a possessive, or the preposition it stands behind. */
  readonly as: string;
  /** Number of its mention. */
  readonly mention: number;
}

/** From whom and to whom. */
const WAY = /^(?:to|for|from)$/;

const waysBehind = (tree: SentenceTree, noun: number): { as: string; n: number }[] =>
  followedBy(tree, noun).flatMap(({ preposition, n }) => (WAY.test(preposition) ? [{ as: preposition, n }] : []));

/** What hangs on a noun, with its preposition; and whose it is. */
const behind = (tree: SentenceTree, noun: number): { as: string; n: number }[] => [
  ...obliquesOf(tree, noun).map(({ preposition, n }) => ({ as: preposition, n })),
  ...tree.by(noun, "nmod").flatMap((n) => (tree.by(n, "case").some((c) => tree.word(c) === "'s") ? [{ as: "whose", n }] : [])),
];

/** Those who stand so to a trigger or its thing that they may have a part in the matter, the trigger's own first. */
export function participantsOf(
  { predicate: { tree, n: trigger, obliques, passive }, thing }: Told,
  mentionAt: (n: number) => number | null,
): Participant[] {
  const [subject, object] = [likelySubject(tree, trigger), likelyObject(tree, trigger)];
  // what a participle hangs on is its thing, and nobody beside it
  const isParticiple = passive && /^(?:acl|amod|advcl)/.test(tree.relation(trigger));
  const own = [
    { as: "subject", n: subject },
    { as: "object", n: isParticiple ? null : object },
    ...obliques.map(({ preposition, n }) => ({ as: preposition, n })),
    // "a shipment of bombs to Israel", "talks with Iran", "the government's delivery"
    ...(thing ? behind(tree, thing.n) : []),
    // from whom and to whom stands in one row behind the goods, whatever the parse hangs it on
    ...[thing?.n ?? null, subject, object].flatMap((n) => (n === null ? [] : waysBehind(tree, n))),
  ];
  return own.flatMap(({ as, n }) =>
    n === null
      ? []
      : joined(tree, countedHead(tree, n)).flatMap((each) => {
          const mention = mentionAt(each);
          return mention === null ? [] : [{ as, mention }];
        }),
  );
}
