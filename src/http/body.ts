/** The bytes of a request's body, never more of them than it may have. */
import type { Context } from "hono";
import { BadRequest, BodyTooLarge } from "./errors.js";

/** Bytes of a body that is no upload, and of one that is. */
export const LARGEST_BODY = 1_000_000;
export const LARGEST_UPLOAD = 64_000_000;

/** @param most bytes @throws BodyTooLarge, as soon as that is known; BadRequest where the sender breaks off */
export async function bodyOf(context: Context, most: number): Promise<Buffer<ArrayBuffer>> {
  if (Number(context.req.header("content-length") ?? 0) > most) throw new BodyTooLarge(most);
  const { body } = context.req.raw;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  try {
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      size += next.value.length;
      if (size > most) throw new BodyTooLarge(most);
      chunks.push(next.value);
    }
  } catch (error) {
    if (error instanceof BodyTooLarge) throw error;
    throw new BadRequest("what was sent", "broke off", "send it again");
  }
  return Buffer.concat(chunks);
}
