/** Ids of origins. An origin is named by the report that was first, or by the medium and the source that no report here is of. */
import { digest } from "../../records/ids.js";

const ORIGIN = "o:";

export const originOfReport = (report: string): string => `${ORIGIN}${digest(["report", report])}`;

/** Of words that came from a medium whose report is not there: @param medium as it is compared @param source its description, folded */
export const originOfMedium = (medium: string, source: string): string => `${ORIGIN}${digest(["medium", medium, source])}`;

/** Of the words of a source without a name: @param source its description, folded @param words of the quotation */
export const originOfSource = (source: string, words: string): string => `${ORIGIN}${digest(["source", source, words])}`;
