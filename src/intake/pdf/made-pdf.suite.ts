/** PDF files made of lines, for tests. */

export interface MadeLine {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  /** Points; 10 by default. */
  readonly size?: number;
  readonly bold?: boolean;
}

/** Lines below each other. */
export const column = (x: number, top: number, lines: readonly string[], leading = 12): MadeLine[] =>
  lines.flatMap((words, n) => (words === "" ? [] : [{ x, y: top - n * leading, words }]));

/** A PDF of pages of 595 × 842 points. @param trailer more of its trailer @param info its /Info dictionary @param packed a stream that nothing uses */
export function madePdf(pages: readonly (readonly MadeLine[])[], { info = "", trailer = "", packed = Buffer.alloc(0) } = {}): Buffer {
  const objects: string[] = [
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    "",
  ];
  const add = (object: string) => objects.push(object);
  const kids = pages.map((lines) => {
    const drawn = lines.map(({ x, y, words, size = 10, bold }) => {
      const escaped = words.replace(/[()\\]/g, "\\$&");
      return `BT /${bold ? "B" : "F"} ${size} Tf ${x} ${y} Td (${escaped}) Tj ET`;
    });
    const body = drawn.join("\n");
    const contents = add(`<< /Length ${body.length} >>\nstream\n${body}\nendstream`);
    const fonts = "<< /Font << /F 1 0 R /B 2 0 R >> >>";
    return add(`<< /Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] /Resources ${fonts} /Contents ${contents} 0 R >>`);
  });
  objects[2] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] /Count ${kids.length} >>`;
  const catalog = add("<< /Type /Catalog /Pages 3 0 R >>");
  const about = add(`<< ${info} >>`);
  if (packed.length > 0) add(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed.toString("latin1")}\nendstream`);
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, n) => {
    const at = file.length;
    file += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}`;
  const end = `trailer << /Size ${size} /Root ${catalog} 0 R /Info ${about} 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + end, "latin1");
}
