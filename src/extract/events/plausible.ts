/**
 * [E11] A word of the tables tells an event only where those take part who can: somebody speaks, meets or helps, and to somebody or something;
 * a bomb may kill, but a result accuses nobody.
 */
import type { EventType } from "../../records/vocabulary.js";
import { isSomebodyAt, type MentionAt } from "./somebody.js";
import type { ToldEvent } from "./told.js";

/** Types of which it is always said who does it. */
const SPOKEN = new Set<EventType>(["CONSULT", "AGREE", "COOPERATE", "REQUEST"]);
/** Types of which it is always said to whom or to what. */
const DIRECTED = new Set<EventType>(["SUPPORT", "REJECT", "AID", "ASSAULT", "ACCUSE", "REQUEST", "SANCTION", "COERCE"]);

const ACCIDENTS =
  /^(?:crash\w{0,3}|accidents?|earthquakes?|quakes?|floods?|flooding|collapsed?|storms?|cyclones?|hurricanes?|typhoons?|landslides?|avalanches?|capsized?|derail\w{0,5}|tornado|blaze|wildfires?|overturned|drowned|collision|collided|heatwave|outbreak|virus)$/;
const VIOLENCE =
  /^(?:attack\w{0,3}|attackers?|shot|shooting|gunfire|bomb\w{0,4}|clash\w{0,3}|airstrikes?|strikes?|raid\w{0,3}|police|troops|soldiers?|protest\w{0,4}|rebels?|militants?|gunmen|gunman|shelling|missiles?|rockets?|war|fighting|stabb\w{0,4}|explosion|blast|violence|forces|militia|army|ambush\w{0,2}|assault\w{0,2}|offensive|suicide|grenade|drone|drones)$/;
const HURT = new Set(["kill", "injure", "wound", "maim"]);

/** Somebody, or a name that is nobody's mention. */
const acts = ({ predicate: { tree }, participants: { actors } }: ToldEvent, mentionAt: MentionAt): boolean =>
  actors.some((a) => isSomebodyAt(tree, a, mentionAt) || tree.token(a).tag === "PROPN");

/** [E11] Who is killed or hurt where nobody is said to have done it may be the victim of an accident. */
function mayBeAccident(event: ToldEvent, somebody: boolean): boolean {
  const {
    predicate: { tree, n },
    participants: { actors },
  } = event;
  const lemma = tree.lemma(n);
  if (!HURT.has(lemma) || somebody) return false;
  if (says(event, ACCIDENTS)) return true;
  return !isViolent(event) && (lemma !== "kill" || actors.length > 0);
}

const says = ({ predicate: { tree, n } }: ToldEvent, words: RegExp): boolean =>
  tree.tokens.some((_, at) => at !== n && words.test(tree.word(at)));
const isViolent = (event: ToldEvent): boolean => says(event, VIOLENCE);

export function isPlausible(event: ToldEvent, mentionAt: MentionAt): boolean {
  const { type, mode, rule, predicate, participants } = event;
  const { actors, recipients, objects, places } = participants;
  if (rule === "E3" && predicate.sort === "noun") return true;
  const somebody = acts(event, mentionAt);
  if (mayBeAccident(event, somebody)) return false;
  if (actors.length > 0 && !somebody && type !== "ASSAULT" && !(mode === "deport" && isViolent(event))) return false;
  if (actors.length === 0 && (!predicate.passive || SPOKEN.has(type))) return false;
  // one who is made to do something by nobody, one who meets with an accident
  if (rule === "E5" && type === "COERCE" && actors.length === 0) return false;
  if (
    rule === "E5" &&
    type === "REQUEST" &&
    predicate.lemma === "order" &&
    !recipients.some((r) => isSomebodyAt(predicate.tree, r, mentionAt))
  )
    return false;
  if (mode === "phone" && (recipients.length === 0 || !actors.some((a) => mentionAt(a)?.kind === "person"))) return false;
  // "agreed that prices fell" is an opinion
  if (type === "AGREE" && /^agree/.test(predicate.lemma) && predicate.tree.by(predicate.n, "ccomp").length > 0 && recipients.length === 0)
    return false;
  const isMany = actors.length > 1 || actors.some((a) => mentionAt(a)?.plural);
  if (type === "CONSULT" && rule === "E1" && recipients.length === 0 && !isMany) return false;
  if (type === "COOPERATE" && !isMany && recipients.length === 0) return false;
  return recipients.length + objects.length + places.length > 0 || !DIRECTED.has(type);
}
