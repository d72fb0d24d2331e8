/** Words that end in a full stop which is theirs. */

/** Never the end of a sentence: a name or a number follows. */
export const TITLES = new Set(
  "mr mrs ms mx dr prof hon rev fr sr st sen rep gov gen lt lieut col maj capt cpt cmdr cdr sgt cpl pvt adm brig supt insp det pres amb atty asst messrs mt ft no nos vol fig pp art sec ch vs v cf al approx ca est".split(
    " ",
  ),
);

/** May end a sentence, when what follows looks like the start of one. */
export const OTHERS = new Set(
  "jr inc corp co ltd llc bros plc etc dept univ assn ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ph.d u.s u.k u.n e.u a.m p.m d.c i.e e.g".split(
    " ",
  ),
);

/** Words that start sentences far more often than they start names. */
export const STARTERS = new Set(
  "the a an in on at by for to from with without after before since while when where if as but and or so yet because although though however he she it they we i you his her its their our my your this that these those there here what who how why which some many most all no not both each one two other another also still then now later earlier meanwhile asked speaking under over among during about according".split(
    " ",
  ),
);

/** "etc." of "etc." and "U.S." of "U.S.": lower case, without the last full stop. */
export const bare = (word: string): string => word.toLowerCase().replace(/\.$/, "");

export const INITIALS = /^(?:\p{L}\.)+$/u;
