/** Nouns for bodies: what is one, though many people are in it. */

/** Bodies that speak as themselves. */
export const BODY: ReadonlySet<string> = new Set(
  "campaign government presidency chancellery republic administration ministry department committee party company court police group organization organisation agency team office council commission military army navy parliament union bank board firm jury coalition side camp regime embassy consulate bureau authority authorities force corporation institute university foundation charity association network league federation senate congress panel legislature assembly cabinet state country nation city school hospital church store business industry opposition militia movement delegation faction chamber airline manufacturer supplier brand pac establishment management leadership prosecution defence defense planetarium factory garage brewery winery distillery mill bakery dock shipyard refinery foundry farm depot dealership zoo museum clinic hotel restaurant junta municipality tribunal judiciary caucus watchdog alliance guild battalion regiment corps wing outfit emirate sultanate kingdom left republicans democrats gop".split(
    " ",
  ),
);

/** Other things that a person can be the head, owner or editor of. */
const HEADED: ReadonlySet<string> = new Set(
  "service guard club fleet squadron brigade division unit institution academy college society centre center squad orchestra theatre theater port shipyard shipbuilder airport railway mine plant factory mill bakery hotel parish diocese district region province county town village island fund trust workshop studio chain startup start-up retailer directorate secretariat inspectorate taskforce ward laboratory lab clinic prison harbour harbor yard syndicate cooperative co-operative collective registry mission newspaper daily weekly magazine station channel website outlet broadcaster paper journal programme program project defence defense protection patrol relief rescue fire house throne crown works store shop market pub bar cafe café restaurant ferry ship trawler tanker freighter liner vessel boat yacht tug barge frigate destroyer submarine carrier airport station squad desk bloc front trade collective choir band estate farm ranch vineyard brewery foundry quarry refinery pipeline dam lighthouse archive archives library gallery circus zoo park reserve forest".split(
    " ",
  ),
);

/** [K30] Firms and places of work by what they do or make: where one speaks, it is the body that does ("the factory says"). */
export const WORKPLACE: ReadonlySet<string> = new Set(
  "shipyard shipbuilder shipper airport railway port mine colliery quarry plant factory mill smelter steelworks foundry refinery bakery brewery distillery dairy hotel motel restaurant club college academy society service squad orchestra theatre theater opera gallery circus zoo aquarium cinema studio workshop garage dealership supermarket shop retailer wholesaler chain laboratory lab clinic prison jail parish diocese synod monastery convent mosque synagogue cathedral directorate secretariat inspectorate registry syndicate cooperative co-operative collective consortium conglomerate subsidiary startup start-up fund trust exchange bourse brokerage lender insurer utility carrier automaker carmaker drugmaker chipmaker planemaker steelmaker trawler ferry yard farm ranch vineyard estate orphanage kindergarten nursery hospice shelter depot warehouse dockyard harbour harbor marina line centre center institution unit mission foundation observatory".split(
    " ",
  ),
);

/** Whether people are the head, owner or member of what the noun says. */
export const isBodyNoun = (noun: string): boolean =>
  BODY.has(noun.toLowerCase()) || HEADED.has(noun.toLowerCase()) || WORKPLACE.has(noun.toLowerCase());
