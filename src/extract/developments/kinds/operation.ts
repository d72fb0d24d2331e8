/** Force, policing, rescue, protest: what bodies of people do on the ground. */
import { type KindWords, words } from "./kind-words.js";

export const OPERATION: KindWords = {
  kind: "operation",
  things: words(
    "operation raid attack offensive strike airstrike air_strike assault invasion war campaign bombing bombardment shelling",
    "siege coup rescue search manhunt protest demonstration rally march walkout work_stoppage stoppage boycott sit-in",
    "crackdown arrest detention deployment patrol exercise drill withdrawal pullout evacuation mission fighting battle clash",
    "ambush incursion uprising insurgency rebellion revolt riot mutiny hostility hunger_strike picket blockade escort",
    "occupation massacre hijacking kidnapping hostage-taking seizure annexation release prisoner_exchange demand_for",
  ),
  deeds: words(
    "attack raid bomb shell bombard invade storm ambush besiege occupy annex capture seize arrest detain apprehend round_up",
    "shoot shoot_down assassinate torpedo intercept rescue protest demonstrate rally deploy withdraw pull_out mobilise",
    "mobilize topple oust overthrow abduct kidnap hijack recapture retake liberate confiscate destroy sink fire_on open_fire",
    "evict disperse patrol clash loot ransack torch surround besiege barricade picket walk_out strike_against encircle",
    "overrun repel dismantle demolish imprison jail remand retreat cross_into break_into fire_at smuggle take_up_arm",
    "lay_siege search blow_up gun_down crack_down_on",
  ),
  deedNouns: words(
    "attack raid arrest detention bombing shelling invasion coup seizure capture strike offensive assault annexation",
    "withdrawal deployment rescue release protest evacuation crackdown assassination occupation siege shooting killing",
    "abduction liberation opening_fire search",
  ),
};
