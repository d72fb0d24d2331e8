/** The canonical text of a decoded plain-text report: a BOM dropped, CRLF and CR turned into LF, nothing else touched. */
export function canonical(decoded: string): string {
  const text = decoded.startsWith("\ufeff") ? decoded.slice(1) : decoded;
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
