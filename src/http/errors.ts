/** What can go wrong with a request before the ledger is asked. */
import { ReadoutError } from "../errors.js";

/** A request that the server does not take. */
export abstract class RequestError extends ReadoutError {
  abstract readonly status: number;
}

/** A question or a body that does not say what it must. */
export class BadRequest extends RequestError {
  readonly code = "bad-request";
  readonly status: 400 | 415 | 422;
  constructor(input: string, why: string, remedy: string, status: 400 | 415 | 422 = 400) {
    super(input, why, remedy);
    this.status = status;
  }
}

export class NotSignedIn extends RequestError {
  readonly code = "not-signed-in";
  readonly status = 401;
  constructor(why: string) {
    super("this address", why, "open the address that `readout serve` printed, or send its token as Authorization: Bearer");
  }
}

/** A request that comes from another site, or under a name that is not the server's. */
export class Foreign extends RequestError {
  readonly code = "foreign-request";
  readonly status = 403;
  constructor(header: string, value: string, remedy: string) {
    super(`${header} ${JSON.stringify(value.slice(0, 200))}`, "is not this server's own", remedy);
  }
}

export class ServerReadOnly extends RequestError {
  readonly code = "server-read-only";
  readonly status = 403;
  constructor(what = "this server") {
    super(what, "lets nobody change anything", "start `readout serve` without --read-only");
  }
}

/** Files of the server's machine, where these are not to be read for those who are connected. */
export class PathsRefused extends RequestError {
  readonly code = "paths-refused";
  readonly status = 403;
  constructor(path: string) {
    super(path, "files of the server's machine are not added from here", "send the file itself, or start `readout serve` with --paths");
  }
}

export class NoSuchAddress extends RequestError {
  readonly code = "no-such-address";
  readonly status = 404;
  constructor(path: string) {
    super(path, "there is nothing at this address", "/api/v1/docs lists what there is");
  }
}

export class WrongMethod extends RequestError {
  readonly code = "wrong-method";
  readonly status = 405;
  readonly allowed: string;
  constructor(method: string, path: string, allowed: string) {
    super(`${method} ${path}`, "is not taken", `use ${allowed}`);
    this.allowed = allowed;
  }
}

export class BodyTooLarge extends RequestError {
  readonly code = "body-too-large";
  readonly status = 413;
  constructor(limit: number) {
    super("what was sent", `is more than ${limit / 1e6} MB`, "send fewer reports at once, or give the path of their folder");
  }
}

/** More than this server does at once, or in so short a time. */
export class TooMuch extends RequestError {
  readonly code = "too-much";
  readonly status: 429 | 503;
  /** Seconds after which to try again. */
  readonly after: number;
  constructor(input: string, why: string, status: 429 | 503, after = 1) {
    super(input, why, "wait a little, then try again");
    this.status = status;
    this.after = after;
  }
}

/** Where the server cannot listen. */
export class CannotListen extends ReadoutError {
  readonly code = "cannot-listen";
  constructor(where: string, why: string, remedy: string) {
    super(where, why, remedy);
  }
}
