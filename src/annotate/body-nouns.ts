/** Nouns for bodies: what is one, though many people are in it. */

/** Bodies that speak as themselves. */
export const BODY: ReadonlySet<string> = new Set(
  "campaign government administration ministry department committee party company court police group organization organisation agency team office council commission military army navy parliament union bank board firm jury coalition side camp regime embassy consulate bureau authority authorities force corporation institute university foundation charity association network league federation senate congress panel legislature assembly cabinet state country nation city school hospital church store business industry opposition militia movement delegation faction chamber airline manufacturer supplier brand pac establishment factory garage brewery winery distillery mill bakery dock shipyard refinery foundry farm depot dealership zoo museum clinic hotel restaurant left republicans democrats gop".split(
    " ",
  ),
);

/** Other things that a person can be the head, owner or editor of. */
const HEADED: ReadonlySet<string> = new Set(
  "service guard club fleet squadron brigade division unit institution academy college society centre center squad orchestra theatre theater port shipyard shipbuilder airport railway mine plant factory mill bakery hotel parish diocese district region province county town village island fund trust workshop studio chain startup start-up retailer directorate secretariat inspectorate taskforce ward laboratory lab clinic prison harbour harbor yard syndicate cooperative co-operative collective registry mission newspaper daily weekly magazine station channel website outlet broadcaster paper journal programme program project".split(
    " ",
  ),
);

/** Whether people are the head, owner or member of what the noun says. */
export const isBodyNoun = (noun: string): boolean => BODY.has(noun.toLowerCase()) || HEADED.has(noun.toLowerCase());
