/** Titles of reports that a history names by their ids alone. */
import { useMemo } from "preact/hooks";
import type { Answers, ReportItem } from "../../../../src/http/contract.ts";
import { addressFor } from "../../api/client.ts";
import { useList } from "../../api/use-answer.ts";

export type NameOfReport = (id: string) => Pick<ReportItem, "id" | "title" | "publisher" | "published">;

/** Those of the newest thousand reports; others are known by their id. */
export function useReportNames(): NameOfReport {
  const { items, first } = useList<ReportItem, Answers["/reports"]>(addressFor("/reports", {}, { limit: 1000 }));
  const names = useMemo(() => new Map(items.map((item) => [item.id as string, item])), [first]);
  return (id) => names.get(id) ?? { id, title: id, publisher: null, published: null };
}
