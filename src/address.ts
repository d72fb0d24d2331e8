/** Addresses: which name a ledger's server, and how any is shown without its password. */

/** A PostgreSQL server's, in whatever case the scheme is written. */
export const isServer = (address: string): boolean => /^\s*postgres(?:ql)?:\/\//i.test(address);

/** What was meant for a server's but is not taken: settings as libpq has them ("host=db dbname=news"), or a scheme that is mistyped or another's. */
export const isMistaken = (address: string): boolean =>
  !isServer(address) &&
  /^\s*(?:(?:jdbc:)?(?:postgre\w*|pgsql|pg):|(?:host|hostaddr|port|dbname|user|password|passfile|service|sslmode)\s*=)/i.test(address);

/** Whatever was meant for a server: a scheme of a driver, a mistyped one, a list of settings. */
const MEANT = /^\s*(?:\w+:)*(?:postgre|pgsql|pg:)|(?:^|\s)(?:host|hostaddr|dbname|user|password)\s*=/i;

// What stands between the user's name and the last "@": a password holds any sign where it was not encoded as it should be.
const SCHEME = String.raw`(?:postgre\w*|pgsql|pg)(?::\/*|\/+)`;
const IN_SERVER = new RegExp(String.raw`(${SCHEME}[^:@\s/?#]*?)(?::|%3a)[^\n]*@`, "gi");
const IN_SERVER_ODD = new RegExp(String.raw`(${SCHEME}[^:@\s]*?)(?::|%3a)\S*@`, "gi");
const IN_URL = /([a-z][a-z0-9+.-]*:\/\/[^\s:@/?#]*):[^\s/?#]*@/gi;
const BARE = /((?:^|[\s'"(])[\w.%+-]+):[^\s@:/]+(?=@[\w.-]+(?::\d+)?\/)/g;

/** "password=…" in a query or among settings, quoted or not; the name may be percent-encoded. */
const PARAMETER = /([\w%.-]+)(\s*=\s*)(?!\*\*\*(?:[:;\s&]|$))(?:'(?:\\.|[^'\\])*'|"[^"]*"|[^\s&]+)/g;
const IN_QUERY = new RegExp(String.raw`(${SCHEME}\S*?\?)([^\n]*)`, "gi");
const SECRET = /(?:pass(?:word|wd|phrase)?|pwd)$/i;

function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}

const HIDDEN = "***";
const hidden = (all: string, name: string, sign: string): string => (SECRET.test(decoded(name)) ? `${name}${sign}${HIDDEN}` : all);

/** A field of a server's query, up to the next one: its value may hold blanks that should have been encoded. */
const field = (words: string): string => words.replace(/^([\w%.-]+)(\s*=\s*)(?!\*\*\*(?:[:;\s]|$))[\s\S]*/, hidden);

/** Words without the passwords of any address in them, well-formed or not. */
export const withoutPasswords = (words: string): string =>
  words
    .replace(IN_SERVER, "$1@")
    .replace(IN_SERVER_ODD, "$1@")
    .replace(IN_URL, "$1@")
    .replace(BARE, "$1")
    .replace(IN_QUERY, (_, before: string, query: string) => before + query.split("&").map(field).join("&"))
    .replace(PARAMETER, hidden);

/** One address, of a ledger or what was taken for one, without its password; a file's name, or a page's address, as it is. */
export const shownAddress = (address: string): string => (MEANT.test(address) ? withoutPasswords(address) : address);
