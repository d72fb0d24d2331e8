/** Countries and cities that are on no map. */
import { list } from "./strings.js";

const STEMS =
  list(`Torv Karv Beld Morv Sarn Veld Ostr Drev Halm Quor Tess Vand Orl Brann Eld Fost Garm Hest Ulm Jast Kest Lorm Marv Nord Pral
  Rusk Skel Thal Urg Vost Weld Yarn Zelm Corv Dunm Essv Falk Grav Holv Irsk`);
/** A country, and the adjective for what is its own. */
export type Country = readonly [name: string, adjective: string];
export const COUNTRIES: readonly Country[] = STEMS.map((stem, n) =>
  n % 4 === 3 ? [`${stem}esh`, `${stem}eshi`] : [`${stem}ia`, `${stem}ian`],
);

const CITY_STARTS = list(`Val Dun Mer Har Kel Sol Bren Cor Dal Esk Fen Gal Hol Ives Jor Kir Lun Mar Nor Ost Pel Quin Ros Sal Tal Ul Ver Wes
  Yel Zan Ard Bol Cas Del Elm For Gren Hul Kas Lam`);
const CITY_ENDS = list(`mere mark ford haven stad burg holm wick by dale ness port grad minster bridge mouth field gate ham stow vale wald
  berg dorf vik sund lund rup borg fell`);
/** Of the cities of a country, the n-th: below `CITIES_EACH`. */
export const CITIES_EACH = 30;
export function cityName(country: number, n: number): string {
  const k = country + COUNTRIES.length * n;
  return `${CITY_STARTS[(k * 7 + n) % CITY_STARTS.length]}${CITY_ENDS[n]}`;
}
