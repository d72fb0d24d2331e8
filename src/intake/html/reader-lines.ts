/**
 * [A33] Lines of a page that speak to its reader about the page, the outlet or its shop, and not of the news: sign-ups, shares, related
 * stories, cookies, rules for comments, who the writer is, who took the picture. Words of the trade, of no one outlet. What begins as
 * a quotation, or reports what somebody said, is no such line.
 */
import { creditStart } from "../anatomy/patterns.js";

const LONGEST = 420; // characters; what is longer is prose
const LABEL = 170; // characters of a line that only leads to something else
const CREDIT = 160;

/** Somebody is reported on: the line is news, whatever else it has. */
const REPORTED = /^[“"‘'«„]|(?<!\p{L})(?:said|told|says|according to|announced|reported|warned|added)(?!\p{L})/u;

/** What readers are asked to do, at the start of a line or behind "please". */
const ASKED =
  /^(?:(?:please|so|and|or|now|here|👉|➡|→|\*+|•|–|-)\s{0,2}){0,2}(?:subscribe|sign[ -]?up|sign[ -]in|log[ -]?in|register|join|follow|like|download|get|receive|enjoy|stay|keep|never miss|don[’']t miss|click|tap|hit|check out|visit|head (?:to|over)|find (?:us|out)|read|see|watch|listen|support|donate|become|help us|share|send|e-?mail|contact|write to|tell us|let us know|add|turn on|enable|try|start|unlock|renew|buy|pledge|connect|tune in|catch up|discover|explore|browse|submit)\b/iu;
/** What they get or use for it. */
const GOODS =
  /\b(?:newsletters?|inbox(?:es)?|apps?|google play|app store|google news|subscriptions?|subscribers?|whatsapp|telegram|facebook|twitter|instagram|tiktok|youtube|linkedin|bluesky|threads|mastodon|reddit|pinterest|flipboard|spotify|podcasts?|our (?:channels?|feed|pages?|site|website|stories|coverage|reporting|journalism|work|experts?|team|community|daily|weekly|free|live ?blog|comments|latest)|e-?mail (?:address|list|alerts?|updates?)|mailing list|(?:breaking )?news alerts?|push notifications?|notifications|rss|free trial|full access|unlimited access|members?(?:hip)?|patreon|ko-fi|paypal|your (?:friends|support|inbox|phone|email|tips|thoughts|comments|views|photos|videos|stories)|comments? (?:section|below)|in the comments|for free|(?:e-?|digital |print |app )?edition|full (?:story|access)|all the latest|latest (?:news|updates|stories|headlines)|up[- ]to[- ]date|this (?:article|story|page|post))\b/iu;
/** What stands where the rest of a story is for those who pay or sign in. */
const PAYWALL: readonly RegExp[] = [
  /\bto (?:view|read|continue|access|keep reading|see)\b.{0,50}\b(?:please )?(?:subscribe|log ?in|sign ?in|sign ?up|register|become a (?:member|subscriber))\b/iu,
  /\b(?:subscribe|log ?in|sign ?in|sign ?up|register|become a (?:member|subscriber))\b.{0,40}\bto (?:continue|keep|read|view|access|see|unlock)\b/iu,
  /\b(?:this|the (?:full|rest of (?:this|the))) (?:article|story|content|post|report|feature|piece)\b.{0,30}\b(?:is )?(?:only |exclusively |reserved )*(?:available )?(?:for|to) (?:our )?(?:paid |paying |premium |registered |digital )*(?:subscribers|members|registered users)\b/iu,
  /\balready (?:a|an|have an?) .{0,30}(?:subscriber|member|account|subscription|user)s?\b.{0,60}\b(?:log|sign) ?(?:in|on)\b|^already (?:a )?(?:subscribed|subscriber|registered|(?:a )?member)\b/iu,
  /\byou(?:[’']ve| have) (?:reached|read|used|hit)\b.{0,50}\b(?:free (?:articles?|stories)|limit|articles? (?:this|remaining))\b/iu,
  /^(?:first-time|new|existing|digital|print|current) subscribers?\b/iu,
  /^(?:you can )?(?:cancel|change) (?:at )?any ?time\b/iu,
];

/** How a line begins that speaks to readers: newsletters and apps, comments, tips, notices, money, rights. */
const BEGINNINGS: readonly RegExp[] = [
  // offers and prices
  /^(?:get|see|claim|grab|view|unlock)\b.{0,40}\b(?:offers?|deals?|discounts?)\b.{0,40}\b(?:(?:from|with) (?:us|our)|by e-?mail|today|inbox|subscri\w+)\b/iu,
  /^(?:get|try|become|unlock|enjoy)\b.{0,80}\b(?:for|from|at)\b.{0,40}\b(?:(?:a|per|every) (?:week|month|year)|(?:free )?(?:for )?\d{1,3} (?:days|weeks|months))\b.{0,40}$/iu,
  /^save (?:up to )?\d{1,3} ?(?:%|per ?cent).{0,60}\b(?:subscri\w+|memberships?|first year|plans?)\b|^get (?:unlimited|full|instant|digital)\b.{0,30}\baccess\b/iu,
  /^your (?:contributions?|support|donations?|gift|subscription|membership)\b.{0,60}\b(?:keeps?|makes?|helps?|funds?|allows?|pays?)\b.{0,60}\b(?:us|our|journalism|reporting|newsroom)\b/iu,
  /^help us\b.{0,60}\b(?:report(?:ing)?|journalism|newsroom|independent)\b/iu,
  // where to find the outlet
  /^(?:add|make|set|choose|pick|mark)\b.{0,60}\bpreferred (?:news )?source\b/iu,
  /^stay (?:informed|connected|in touch|ahead|updated|tuned|on top|up[- ]to[- ]date)\b.{0,100}\b(?:our|newsletters?|briefing|e-?mail|alerts)\b|^never miss\b.{0,60}\b(?:story|stories|updates?|issue|alerts?|post|headlines?)\b/iu,
  /^our (?:free |daily |weekly |morning |evening |new ){0,3}(?:e-?mails?|newsletters?|briefing|bulletin|app|podcast)\b.{0,20}\b(?:brings?|gives?|delivers?|sends?|keeps?|rounds?|arrives?|lands?)\b/iu,
  /^for (?:the latest|more|all the)\b.{0,60}\b(?:follow|join|like|download|subscribe to)\b.{0,10}\b(?:us|our|the)\b/iu,
  // forms
  /^(?:please )?enter a valid\b|^you(?:[’']ve| have)(?: successfully| now| already| been)* (?:subscribed|signed up|unsubscribed)\b|^check your (?:inbox|e-?mail|spam)\b|^no spam\b|^this (?:site|form) is protected by\b|^we(?:[’']ll| will) never (?:share|sell|spam)\b/iu,
  /^(?:yes,? )?i (?:agree|consent|would like|want) to (?:receive|be contacted|get|the)\b.{0,100}\b(?:e-?mails?|newsletters?|offers|terms|policy|marketing)\b/iu,
  // where a story was before, and who may print it
  /^this (?:article|story|piece|report|post|column) (?:is|was|has been) (?:(?:originally |first )(?:published|posted|produced)|re-?published|reprinted|syndicated)\b/iu,
  /^this is an? (?:edited |adapted |abridged )?(?:excerpt|extract) (?:from|of)\b.{0,60}\bnewsletter\b/iu,
  /^(?:reproduction|republication|redistribution|copying)\b.{0,60}\b(?:is|are)\b.{0,20}\b(?:prohibited|forbidden|not (?:allowed|permitted))\b|^republish (?:this|our|these)\b|^.{1,40} is not responsible for the content of (?:external|third[- ]party|other)\b/iu,
  /^this (?:entry|post|article|story) was posted (?:on|in|by|at)\b/iu,
  // the outlet on itself
  /^(?:if you (?:have|know|saw)\b.{0,80}\b(?:contact|e-?mail|call|write to)|(?:submit|send(?: us)?))\b.{0,20}\b(?:(?:the|our) newsroom|our (?:reporters?|journalists?|team)|a letter to the editor)\b/iu,
  /^to (?:report|submit|flag|suggest)\b.{0,60}\b(?:click|contact us|e-?mail us|here)\b|^(?:find|see) more\b.{0,60}\bhere\W*$|^learn more about (?:our|us|how we)\b|^why you can trust\b/iu,
  /^our (?:journalists|reporters|newsroom|editors|staff)\b.{0,80}\b(?:code of ethics|editorial (?:standards|guidelines|policy)|principles)\b/iu,
  /^(?:(?:get|want|have|receive) )?(?:more |all |our |the |today[’']s |this week[’']s ){0,3}(?:best|top|latest|biggest|breaking|daily|weekly|exclusive)\b.{0,120}\b(?:inbox|newsletters?|e-?mail|straight to your|delivered|on your phone|the app)\b/iu,
  /^subscribe(?: (?:now|today|here|to|for|and)\b|[.!]|$)/iu,
  /^you(?:[’']re| are) reading\b.{0,80}\b(?:newsletter|preview|premium)\b|^don[’']t have an? (?:subscription|account)\b/iu,
  /^(?:want|like|love|need|enjoy(?:ing|ed)?)\b[^.!?]{0,60}\?.{0,120}\b(?:subscribe|sign[ -]?up|newsletter|by e-?mail|donate|basket|cart)\b/iu,
  /^to (?:get|receive|read|see|support)\b.{0,100}\b(?:subscribe|sign[ -]?up|click here|register here|donate)\b/iu,
  /^for more\b(?! than).{0,80}\b(?:visit|see|check out|follow|read|head to|go to)\b.{0,60}\b(?:our|here|website)\b/iu,
  /^(?:a version of )?this (?:article|story|column|piece|report)\b.{0,40}\b(?:in print|print edition)\b/iu,
  /^(?:my|this|our) (?:blog|site|website|channel) (?:is (?:all about|full of|for|about)|covers|offers)\b/iu,
  /^(?:this|the) (?:article|story|piece|column|post) (?:is|was|comes|first appeared|appeared) .{0,40}\bnewsletter\b/iu,
  /^(?:thank you|thanks) for (?:contacting us|subscribing|signing up|reading|your (?:support|interest|subscription))\b/iu,
  /^(?:we|you) (?:can|may|will) (?:unsubscribe|opt out)\b|^unsubscribe (?:at )?any ?time\b/iu,
  /^(?:all )?comments? (?:are|will be|on this|is|may be|policy|guidelines|have been)\b/iu,
  /^(?:(?:leave|post|add|write) (?:a|your) (?:comment|reply|review)|(?:join|start) the (?:conversation|discussion|debate)|have your say|be the first to comment|your email address will not be|required fields are)\b/iu,
  /^(?:we (?:welcome|encourage|moderate|reserve)|please (?:keep|be|note that (?:all )?comments|read our|log in to|avoid))\b.{0,200}\b(?:comments?|commenting|commenters|discussions?|debate|moderat\w+|guidelines)\b/iu,
  /^(?:what do you think|do you agree|what are your thoughts|tell us what you think|have you been affected|are you affected|let us know)\b/iu,
  /^(?:(?:do you )?(?:have|got) (?:a|any|something|some|more|information|news)\b.{0,60}\b(?:tips?|story|stories|information|share|say|know|question|correction)\b.{0,200}\?|(?:spotted|notice[d]?|see|found|report) an? (?:error|mistake|typo|problem)\b)/iu,
  /^(?:contact|reach|email|e-mail|call|follow|write to|tweet|send (?:us )?(?:your )?\p{L}+ to)\b.{0,80}(?:@|\b\d{3}[-. ]\d{3,4})/iu,
  /^(?:by (?:continuing to|using this)|your privacy|privacy (?:policy|notice)|terms (?:of|and|&)|we (?:value|respect|care about) your privacy|manage (?:consent|preferences))\b/iu,
  /^(?:please )?(?:enable|turn on) (?:javascript|cookies)\b/iu,
  /^donate (?:now|today|here)\b|^we(?:[’']re| are) an? (?:non-?profit|reader|member|listener)\b.{0,120}\b(?:donat\w+|support\w*|contribut\w+|member\w*)\b/iu,
  /^(?:support|fund|back|sustain|protect)\b.{0,50}\b(?:journalism|newsroom|reporting|our work|independent)\b/iu,
  /^(?:if you (?:value|like|enjoy|appreciate|found|liked|enjoyed|believe in|can afford)|we (?:rely on|depend on|need your|can[’']t do this))\b.{0,220}\b(?:support|donat\w+|contribut\w+|subscri\w+|member\w*|share|newsletter|follow)\b/iu,
  /^(?:advertiser|affiliate|ad) disclosure\b|^(?:editorial (?:note|disclaimer)|disclaimer|disclosure)\s*:.{0,200}\b(?:author|opinions?|advertis\w+|sponsor\w*|bank|affiliat\w+|endorsed)\b/iu,
  /^(?:this is a )?(?:sponsored|paid) (?:content|post|message)\b/iu,
  /^(?:©|\(c\)|copyright\s*(?:©|\(c\)|(?:19|20)\d\d|by\b|:))|^(?:no part of )?this (?:article|story|material|content|page)\b.{0,40}\b(?:may not be|must not be|cannot be) (?:reproduced|republished|copied|published|redistributed)\b/iu,
];

/** What such a line has somewhere, of the same matters; the rest of a story for those who pay. */
const ANYWHERE: readonly RegExp[] = [
  ...PAYWALL,
  /\b(?:straight|delivered|direct(?:ly)?|right) (?:to|in|into) your (?:inbox|phone|email|mailbox|door|home)\b/iu,
  /\bis our (?:\p{L}+ ){0,2}newsletter\b/iu,
  /\b(?:glad|happy|thrilled|pleased) (?:that )?you(?:[’']re here\b|[’']ve (?:stopped|dropped) by\b)/iu,
  /\badd\b.{0,40}\bto your (?:basket|cart|wish ?list)\b/iu,
  /\bsign(?:ing)?[ -]?up (?:to|for) (?:our|the|this|his|her|my)\b.{0,60}\b(?:newsletters?|e-?mails?|alerts?|briefing|bulletin)\b/iu,
  /\bdownload (?:the|our)\b.{0,60}\bapps?\b/iu,
  /\b(?:by signing up|by subscribing|by submitting|by clicking|by entering your email|by providing your email)\b.{0,200}\b(?:agree|consent|accept|acknowledge|receive|terms)\b/iu,
  /\b(?:we|this (?:site|website|page)|our (?:site|website|partners)|and our partners)\b.{0,40}\b(?:uses?|using|store)\b.{0,20}\bcookies\b|\bcookie (?:policy|settings|preferences|notice|consent)\b|\baccept (?:all )?cookies\b/iu,
  /\bjavascript (?:is|must be) (?:disabled|enabled|required)\b|\byour browser\b.{0,60}\b(?:support|javascript|outdated|playback)\b/iu,
  /\b(?:we|publisher|site|website|editors?) (?:may|might|could|can)? ?(?:earn|receive|get)s?\b.{0,40}\b(?:commissions?|compensation|revenue)\b|\baffiliate (?:links?|partners?|commission)\b/iu,
  /\badvertising disclaimer\b/iu,
  /\ball rights reserved\b/iu,
];
/** What each of these has in it: a line without is not gone through for each. */
const IN_ANYWHERE =
  /subscri|newsletter|sign|log ?in|regist|member|become|already|you(?:[’']|r| have)|basket|cart|wish|download|submitting|clicking|e-?mail|cookie|javascript|commission|compensation|revenue|affiliate|disclaimer|rights reserved|not be|cannot/iu;

/** What leads to other pages or does something to this one: labels and buttons. Short. */
const LABELS: readonly RegExp[] = [
  /^[-–—•*\s]{0,4}(?:advertisements?|advertising)\b[-–—\s:|]{0,4}(?:(?:story|article|content) continues(?: below)?)?[-–—•*\s.]{0,4}$/iu,
  /^(?:copy (?:the )?link(?: to clipboard)?|link copied|accept (?:all|cookies)|reject all|dismiss|got it|no thanks|not now|sign me up|watch live|breaking news|image caption|today[’']s headlines|(?:allow|enable|turn on) notifications|(?:buy|order)\b.{0,20}\b(?:photos?|prints?|pictures?)|(?:purchase )?reprints?(?: (?:and|&) permissions)?|rate this (?:article|story|post)|log ?in to (?:comment|reply|vote)|no comments(?: yet)?|take (?:our|the|this) (?:survey|poll|quiz)|play (?:our|the|today[’']s) (?:quiz|game|crossword)|scan the qr code\b.{0,40}|like loading|discover more from\b.{0,60}|popular in the\b.{0,30}|view image\b.{0,30}|how we report|ask (?:us )?a question\b.{0,60}|exclusive (?:content|stories) for\b.{0,40}|learn more)\W{0,4}$/iu,
  /^(?:listen to (?:article|story)\b.{0,30}|\d{1,2}:\d{2} ?\/ ?\d{1,2}:\d{2}|(?:estimated|average) (?:reading|read) time\b.{0,20}|(?:watch|see|view|listen to|hear) (?:the |our )?(?:full )?(?:video|clip|interview|podcast|gallery|photos?)\b.{0,30}\b(?:above|below)\W*)$/iu,
  /^(?:last |first |originally )?(?:updated|published|posted|modified)(?: on| at)?:?\s(?:[\d:.,/|@–-]+(?:am|pm|st|nd|rd|th)?|[ap]\.?m\.?|at|on|ago|(?:hour|minute|min|day|week)s?|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|[a-z]{2,3}t|[\s,.|]){2,24}$/iu,
  /^(?:[Ff]act[- ]checked|[Rr]eviewed|Medically reviewed) by:?\s(?:\p{Lu}[\p{L}.'’-]*\s?){1,5}\W{0,2}$/u,
  /^(?:hashtags\s?:.{0,140}|(?:#\s?[\p{L}\d_]+[\s,]*){1,15})$/iu,
  /^(?:copyright|COPYRIGHT|Copyright)(?: (?:the|of|and|\p{Lu}[\p{L}.&'’-]*,?)){1,8}(?: (?:19|20)\d\d[.,]?)?(?: all rights reserved.{0,40})?$/u,
  /^(?:[▶►➤»→>👉*•-]\s{0,2})?(?:(?:read|see|watch|hear|view|listen)(?: it| this| also| more| next| now| on| here| too)?|also (?:read|see|watch)|related(?: (?:article|story|stories|reading|coverage|news|content|links?|topics?|posts?))?|more (?:on (?:this|the) (?:story|topic)|stories|news|coverage|reading|headlines|top stories)|recommended(?: (?:reading|stories|for you|videos?))?|must[- ](?:read|see|watch)|don[’']t miss|in (?:pictures|case you missed it)|icymi|explainer|recap|further reading|what to read next|editor[’']?s[’']? (?:pick|choice)s?|our pick|catch up)\s{0,2}[:|–—-].{0,150}$/iu,
  /^(?:you (?:might|may|will) (?:also )?(?:like|enjoy|be interested)|we (?:also )?recommend|people also|(?:read|up) next|(?:keep|continue) reading|more (?:\p{L}+ ){1,3}(?:stories|news|articles|posts|reads)|editor[’']?s[’']? recommendations|more (?:from|by|in|like this|stories|news|to read|to explore|on this (?:story|topic))|(?:most|top|latest|popular|trending|featured|recent|other|similar)[ -](?:read|viewed|popular|shared|stories|story|news|articles?|posts?|headlines|videos|now|topics|this week|reads)|related(?: \p{L}+){0,2}|recommended(?: \p{L}+){0,2}|editor[’']?s[’']? (?:picks?|choices?)|what (?:to )?read next|elsewhere on|around the web|from our (?:partners|sponsors?)|promoted|sponsored)\b[^.]{0,60}(?:\.{3})?$/iu,
  /^(?:share|tweet|email|e-mail|print|save|bookmark|copy|listen|gift|forward|send)\b(?: (?:this|the|on|to|with|via|by|a|link|article|story|page|post|it|url|facebook|twitter|x|whatsapp|linkedin|reddit|email|e-mail|friend|friends|print|more|copied|in|for|later|options|save))*\W{0,4}$/iu,
  /^(?:(?:facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|telegram|instagram|youtube|tiktok|e-?mail|threads|bluesky|messenger|flipboard|print|copy link|more|share|tweet|pin|post)[\s|,·•/]{0,3}){1,12}$/iu,
  /^(?:tags?|topics?|posted (?:in|under)|categor(?:y|ies)|keywords?|labels?|sections?|explore more|more(?: (?:on|about))?|see more on|tagged(?: (?:with|in|as))?|filed to|in this (?:article|story)|(?:dig|go) deeper)\s{0,2}:.{0,140}$/iu,
  /^(?:this (?:article|entry|post|story) (?:was|is) )?(?:filed|tagged|posted) (?:under|in|to|with|as)\b[^.!?]{0,140}$/iu,
  /^this (?:article|entry|post|story) (?:was|is) (?:filed|tagged|posted) (?:under|in|with|as)\b.{0,140}$/iu,
  /^(?:show|load|view|see|read|expand|hide)\s(?:more|less|all|full|comments?|caption|gallery|the full|\d{1,4} comments?)\b.{0,50}$/iu,
  /^(?:\d{1,4}(?:[.,]\d{1,3})?[km]? (?:comments?|shares?|likes?|views|replies)|comments? ?\(\d{1,5}\)|like this ?:.{0,20}|add to (?:cart|basket|bag)|\d{1,3} ?-?min(?:ute)?s?(?: |-)read|(?:reading|read) time\b.{0,20}|(?:image|photo|slide|page|picture) \d{1,3} (?:of|\/) \d{1,3}|play (?:video|audio)|video unavailable|(?:loading|please wait)\W{0,4}|back to (?:top|the top|home|all)\b.{0,20}|top of page|close|menu|search|next|previous|(?:next|previous) (?:article|story|post|page)\b.{0,120}|(?:last )?(?:modified|updated|reviewed|published)\s{0,2}:?|release date\s{0,2}:?|date\s{0,2}:)$/iu,
  /^(?:(?:story|article|text|report) continues\b.{0,40}|(?:scroll|swipe|click|tap) (?:down )?(?:to|for|here|through|below|left|right)\b.{0,60}|advert(?:isement|ising)?|sponsored\b.{0,40}|ad|skip (?:to|past|advert|ad|newsletter)\b.{0,60}|(?:start|end) of (?:article|newsletter|story)\b.{0,40}|after newsletter promotion|listen to (?:this|the) (?:article|story|report)\b.{0,40}|(?:this|the) video (?:is|can|has)\b.{0,60}|to view this video\b.{0,80}|report (?:this|a|an) (?:ad|typo|error|problem|correction)\b.{0,30}|corrections? or typos?\b.{0,30}|opens in (?:a )?new (?:window|tab)|external link|credits?|photo credits?|image credits?|picture credits?)\W{0,3}$/iu,
  /^(?:is there anything wrong|was this (?:e-?mail|page|article|story|information|content) (?:forwarded|helpful|useful)|did you find this|you are (?:logged|signed) (?:out|in)|more to (?:follow|come)|this is a (?:developing|breaking) (?:news )?story|view (?:this|it) (?:e-?mail |newsletter |message )?in (?:your|a) browser|type your e-?mail|enter your e-?mail|\(?except for the headline|\(?this (?:story|article|report) (?:has not been edited|is published from|is auto-generated|was generated)|the (?:views|opinions) expressed|(?:opinions|views) expressed|read the (?:original|full|whole)|view original)\b.{0,130}$/iu,
  /^about (?:the|this) (?:authors?|writers?|reporters?|contributors?|columnist)\b.{0,60}$/iu,
  /^(?:last modified|created|posted by|posted on|post views|views)\s{0,2}:?\s.{0,60}$/iu,
];

const TRADE =
  "(?:writer|reporter|correspondent|editor|journalist|columnist|author|producer|photographer|photojournalist|contributor|blogger|novelist|critic|fellow|professor|founder|co-founder|researcher|lecturer|analyst|consultant|director|broadcaster|presenter|intern|freelancer)s?";
/** "Ana Novak is a reporter in Geneva who covers…" */
const BIO =
  /^(?:by |—\s?|-\s?)?\p{Lu}[\p{L}.'’-]{0,30}(?: (?:\p{Lu}|de |van |von |al-|bin )[\p{L}.'’-]{0,30}){1,4},?(?: \([^)]{2,40}\))? (?:is|was|works as|covers|writes|reports|joined|has (?:written|covered|reported|been)|leads|edits|hosts|lives|can be reached|are)\b/u;
/** "The author is a former harbour master." */
const BIO_OF_AUTHOR = new RegExp(
  `^The (?:author|writer|columnist) (?:is|was) (?:an?|the)\\b.{0,120}\\b(?:former|based in|teaches|${TRADE})\\b`,
  "iu",
);
/** What is said of a writer whose name the page gives as one. */
const OWN_LIFE = /\b(?:writes|reports|joined|has (?:written|covered|reported))\b/u;
const BIO_WORDS = new RegExp(
  `\\b(?:${TRADE}|covers?|covering|based in|newsroom|can be reached|follow (?:him|her|them)|(?:his|her|their) (?:work|writing|books?|reporting))\\b`,
  "iu",
);
const BIO_CERTAIN =
  /\bcan be reached (?:at|on|by)\b|(?:^|[.!] )(?:follow|find|reach|contact|email) (?:him|her|them|me|\p{Lu}\p{L}+) (?:on|at|via)\b|you can (?:reach|follow|find|email|contact) (?:him|her|them|me)\b/iu;
/** "You can follow Ana Novak on X." */
const BIO_NAMED = /^You can (?:reach|follow|find|email|contact) \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? (?:on|at|via)\b/u;

const said = (line: string): boolean => REPORTED.test(line);

/** Whether a line asks something of its reader or leads elsewhere. */
export function isReaderLine(line: string): boolean {
  if (line.length > LONGEST) return false;
  if (line.length < LABEL && LABELS.some((form) => form.test(line))) return true;
  if (said(line)) return false;
  if (BEGINNINGS.some((form) => form.test(line)) || (IN_ANYWHERE.test(line) && ANYWHERE.some((form) => form.test(line)))) return true;
  return ASKED.test(line) && GOODS.test(line);
}

/** Whether a line is who took a picture and nothing else. */
export const isBareCredit = (line: string): boolean =>
  line.length < CREDIT &&
  !said(line) &&
  (creditStart(line) === 0 ||
    /^\(?(?:(?:featured?|cover|header|top|main|lead|file|stock|handout) )?(?:photos?|photography|photographs?|images?|pictures?|illustrations?|graphics?|video|credits?)(?: credits?| source| courtesy)?(?:\s{0,2}(?:©|[:|/])|\s(?:by|via|from|courtesy of)\b)[^.!?]{0,120}[.)]{0,2}$/iu.test(
      line,
    ) ||
    /^\(?©\s.{2,80}$/u.test(line));

/** Whether a line of the end of a page says who wrote it. @param authors as the page says them */
export function isWritersLife(line: string, authors: readonly string[]): boolean {
  if (line.length > 2 * LONGEST || /^[“"‘«„]/u.test(line)) return false;
  if ((BIO_CERTAIN.test(line) || BIO_NAMED.test(line)) && !said(line)) return true;
  const bare = line.replace(/^(?:by |—\s?|-\s?|about )/iu, "");
  const own = authors.find((name) => name.length > 4 && bare.toLowerCase().startsWith(name.toLowerCase()));
  if (own !== undefined && (bare.length <= own.length + 1 || (bare.length < LONGEST && OWN_LIFE.test(bare) && !said(line)))) return true;
  if (BIO_OF_AUTHOR.test(line) && !said(line)) return true;
  return BIO_WORDS.test(line) && (own ? !/(?<!\p{L})said(?!\p{L})/u.test(line) : BIO.test(line) && !said(line));
}

/** Whether a line says that the rest of the story is for those who pay or sign in. */
export const isPaywallLine = (line: string): boolean => line.length < LONGEST && !said(line) && PAYWALL.some((form) => form.test(line));
