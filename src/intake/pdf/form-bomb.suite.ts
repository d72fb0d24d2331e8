/** A PDF of some kilobytes that no reader comes to the end of, for tests: a form drawn many times draws another many times, and so on. */
export function formBomb(levels: number, times: number): Buffer {
  const stream = (dictionary: string, words: string) => `<< ${dictionary} /Length ${words.length} >>\nstream\n${words}\nendstream`;
  const inner = (n: number) => `/Resources << /XObject << /X ${n + 1 < levels ? 7 + n : 6} 0 R >> /Font << /F 5 0 R >> >>`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 6 0 R >> >> >>",
    stream("", "/X Do ".repeat(times)),
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...Array.from({ length: levels }, (_, n) =>
      stream(
        `/Type /XObject /Subtype /Form /BBox [0 0 100 100] ${inner(n)}`,
        n + 1 < levels ? "/X Do ".repeat(times) : "BT /F 12 Tf 10 10 Td (Talks go on) Tj ET",
      ),
    ),
  ];
  const file = objects.map((object, n) => `${n + 1} 0 obj\n${object}\nendobj\n`).join("");
  return Buffer.from(`%PDF-1.4\n${file}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\n%%EOF\n`, "latin1");
}
