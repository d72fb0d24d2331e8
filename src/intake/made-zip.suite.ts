/** ZIP files made of parts, for tests. */
import { crc32, deflateRawSync } from "node:zlib";

export interface MadePart {
  readonly name: string;
  readonly bytes: Buffer | string;
  /** As it is, not packed. */
  readonly stored?: boolean;
  /** What the file says its size is, where that is not true. */
  readonly claims?: number;
  readonly encrypted?: boolean;
  /** A symbolic link: its bytes are where it leads to. */
  readonly link?: boolean;
}

export function madeZip(parts: readonly MadePart[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, stored = false, claims, encrypted = false, link = false } of parts) {
    const whole = Buffer.from(bytes);
    const packed = stored ? whole : deflateRawSync(whole);
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(encrypted ? 0x801 : 0x800, 2);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(whole), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims ?? whole.length, 18);
    common.writeUInt16LE(path.length, 22);
    local.push(Buffer.from("PK\x03\x04", "latin1"), common, path, packed);
    const rest = Buffer.alloc(14);
    if (link) rest.writeUInt32LE((0o120777 << 16) >>> 0, 6);
    rest.writeUInt32LE(at, 10);
    central.push(Buffer.from(`PK\x01\x02\x14${link ? "\x03" : "\x00"}`, "latin1"), common, rest, path);
    at += 30 + path.length + packed.length;
  }
  const size = central.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, ...central, end]);
}
