/** docs/openapi.json: the HTTP API as a document that other programs read. */
import { openApi } from "../src/http/openapi.js";

export const openApiPage = (): string => `${JSON.stringify(openApi(), null, 1)}\n`;
