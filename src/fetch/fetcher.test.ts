/** Pages fetched from servers on this machine, the hostile ones among them. */
import type { AddressInfo } from "node:net";
import { createServer as createSocketServer } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { type Fetched, Fetcher, retryAfter } from "./fetcher.js";
import type { FetchOptions } from "./limits.js";
import { type Answer, gives, site as madeSite, type Site } from "./site.suite.js";

const PAGE = "<!doctype html><html><body><article><p>The bridge stays closed, Ana Novak said.</p></article></body></html>";

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function site(answers: Readonly<Record<string, Answer>>): Promise<Site> {
  const made = await madeSite(answers);
  open.push(made);
  return made;
}

const page = gives(PAGE);
const to =
  (location: string, status = 302): Answer =>
  (_, response) =>
    response.writeHead(status, { location }).end();

function fetcher(options: FetchOptions = {}): Fetcher {
  const made = new Fetcher({ allowPrivate: true, pause: 0, ...options });
  open.push(made);
  return made;
}

async function got(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const found = await fetcher(options).get(address);
  if (found === "not-modified") throw new Error("nothing new");
  return found;
}

/** Code and words of what it failed with. */
async function failed(address: string, options: FetchOptions = {}): Promise<{ readonly code: string; readonly message: string }> {
  try {
    await got(address, options);
  } catch (error) {
    return error as { code: string; message: string };
  }
  throw new Error(`${address} was fetched`);
}

describe("a page", () => {
  it("comes with where it led to, its type and encoding, under the program's own name", async () => {
    const { base, asked } = await site({ "/a": to("/b#part"), "/b": to("c", 308), "/c": page });
    const found = await got(`${base}/a`, { userAgent: "harbour-desk/1.0 (desk@news.example)" });
    expect([found.asked, found.url, found.mediaType, found.charset]).toEqual([`${base}/a`, `${base}/c`, "text/html", "utf-8"]);
    expect(Buffer.from(found.bytes).toString()).toBe(PAGE);
    expect(found.exchanges.map(({ url, status }) => [url.slice(base.length), status])).toEqual([
      ["/a", 302],
      ["/b", 308],
      ["/c", 200],
    ]);
    expect(asked.map(({ path }) => path)).toEqual(["/robots.txt", "/a", "/b", "/c"]);
    expect(new Set(asked.map(({ headers }) => headers["user-agent"]))).toEqual(new Set(["harbour-desk/1.0 (desk@news.example)"]));
    expect(asked.some(({ headers }) => headers.cookie ?? headers.authorization ?? headers.referer)).toBe(false);
  });

  it.each([
    ["gzip", gzipSync(PAGE)],
    ["br", brotliCompressSync(PAGE)],
  ] as const)("is unpacked (%s)", async (coding, body) => {
    const { base } = await site({ "/": (_, response) => response.writeHead(200, { "content-encoding": coding }).end(body) });
    expect(Buffer.from((await got(`${base}/`)).bytes).toString()).toBe(PAGE);
  });

  it("is not sent again where it is as it was", async () => {
    const answer: Answer = (request, response) =>
      request.headers["if-none-match"] === '"1"' ? response.writeHead(304).end() : response.writeHead(200, { etag: '"1"' }).end(PAGE);
    const { base } = await site({ "/": answer });
    const one = fetcher();
    const first = (await one.get(`${base}/`)) as Fetched;
    expect(first.validators).toEqual({ etag: '"1"', lastModified: null });
    expect(await one.get(`${base}/`, first.validators)).toBe("not-modified");
    expect(await one.get(`${base}/`, { etag: '"0"', lastModified: null })).not.toBe("not-modified");
  });

  it("of one host is asked for after a pause, longer where the site asks for that", async () => {
    const { base, asked } = await site({ "*": page });
    const one = fetcher({ pause: 150 });
    for (const path of ["/a", "/b"]) await one.get(base + path);
    const times = asked.filter(({ path }) => path !== "/robots.txt").map(({ at }) => at) as [number, number];
    expect(times[1] - times[0]).toBeGreaterThanOrEqual(120);
    const slow = await site({ "/robots.txt": (_, r) => r.end("User-agent: *\nCrawl-delay: 0.3\n"), "*": page });
    const other = fetcher();
    for (const path of ["/a", "/b"]) await other.get(slow.base + path);
    const [, first, second] = slow.asked.map(({ at }) => at) as [number, number, number];
    expect(second - first).toBeGreaterThanOrEqual(250);
  });

  it("is asked for once more where the server asks for a little patience", async () => {
    let times = 0;
    const { base } = await site({ "/": (q, r) => (times++ === 0 ? r.writeHead(503, { "retry-after": "1" }).end() : page(q, r)) });
    expect((await got(`${base}/`)).exchanges.map(({ status }) => status)).toEqual([503, 200]);
  });

  it("that the server gives at a later time is an error that says when", async () => {
    const { base } = await site({ "/": (_, r) => r.writeHead(429, { "retry-after": "7200" }).end() });
    expect(await failed(`${base}/`)).toMatchObject({
      code: "fetch-failed",
      status: 429,
      retryAfter: 7200,
      message: expect.stringContaining("answered 429 (Too Many Requests), and asks to be tried again in 7,200 seconds"),
    });
    expect(retryAfter("Wed, 07 Oct 2026 10:15:30 GMT", Date.UTC(2026, 9, 7, 10, 15))).toBe(30);
    expect([retryAfter("soon"), retryAfter(undefined)]).toEqual([null, null]);
  });

  it.each([
    [404, "check the address"],
    [403, "save the page"],
    [500, "try again later"],
    [204, "try again later"],
  ])("answered %i says so, and what to do", async (status, remedy) => {
    const { base } = await site({ "/": (_, r) => r.writeHead(status).end() });
    const { message } = await failed(`${base}/`);
    expect(message).toContain(`answered ${status}`);
    expect(message).toContain(remedy);
  });
});

describe("what a site asks of programs", () => {
  const rules =
    (words: string): Answer =>
    (_, response) =>
      response.end(words);

  it("is kept to, at every step of the way", async () => {
    const { base, asked } = await site({ "/robots.txt": rules("User-agent: *\nDisallow: /private/\n"), "/a": to("/private/b"), "*": page });
    expect((await got(`${base}/open`)).url).toBe(`${base}/open`);
    expect(await failed(`${base}/private/a`)).toMatchObject({ code: "robots-refused" });
    expect((await failed(`${base}/a`)).code).toBe("robots-refused");
    expect(asked.filter(({ path }) => path.startsWith("/private/"))).toEqual([]);
  });

  it("may be said to one program by its name", async () => {
    const { base } = await site({ "/robots.txt": rules("User-agent: readout\nDisallow: /\n\nUser-agent: *\nAllow: /\n"), "*": page });
    expect((await failed(`${base}/a`)).code).toBe("robots-refused");
    expect((await got(`${base}/a`, { userAgent: "harbour-desk/2" })).url).toBe(`${base}/a`);
  });

  it("is nothing where the site has no such file, and everything where it fails to give it", async () => {
    expect((await got(`${(await site({ "/": page })).base}/`)).mediaType).toBe("text/html");
    const failing = await site({ "/robots.txt": (_, r) => r.writeHead(503).end(), "/": page });
    expect(await failed(`${failing.base}/`)).toMatchObject({ code: "robots-refused", message: expect.stringContaining("answered 503") });
  });

  it.each([
    [1_000, "fetched"],
    [200_000, "robots-refused"],
  ])("does not hold anything up, whatever patterns it has (%i)", async (count, outcome) => {
    const { base } = await site({ "/robots.txt": rules(`User-agent: *\nDisallow: /${"*a".repeat(count)}*b$\n`), "*": page });
    const start = Date.now();
    const found = await got(`${base}/${"a".repeat(3_500)}`).then(
      () => "fetched",
      ({ code }) => code,
    );
    expect(found).toBe(outcome);
    expect(Date.now() - start).toBeLessThan(5000);
  });

  it("is asked for once for all pages of a site, and is bounded", async () => {
    const { base, asked } = await site({ "/robots.txt": (_, r) => r.end("#".repeat(3_000_000)), "*": page });
    const one = fetcher();
    for (const path of ["/a", "/b", "/c"]) await one.get(base + path);
    expect(asked.filter(({ path }) => path === "/robots.txt")).toHaveLength(1);
    expect((await failed(`${base}/${"a".repeat(5_000)}`)).code).toBe("address-not-read");
  });
});

describe("addresses that are not of the public web", () => {
  const PRIVATE = [
    "http://127.0.0.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0177.0.0.1/",
    "http://127.1/",
    "http://0/",
    "http://localhost/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[::127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[64:ff9b::808:808]/",
    "http://[64:ff9b:1::a00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[2001:0:7f00:1::]/",
    "http://[fe80::1]/",
    "http://[fec0::1]/",
    "http://[fc00::1]/",
    "http://[fd12:3456::1]/",
    "http://[ff02::1]/",
    "http://[2001:db8::1]/",
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "http://172.31.255.255/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/",
    "http://0.0.0.0/",
    "http://224.0.0.1/",
    "http://240.0.0.1/",
    "http://255.255.255.255/",
    "http://192.0.2.1/",
    "http://198.18.0.1/",
    "http://192.0.0.8/",
    "http://１２７.0.0.1/",
    "http://127。0。0。1/",
    "http://①②⑦.0.0.1/",
  ];

  it.each(PRIVATE)("%s is refused, and nothing is sent", async (address) => {
    expect(await failed(address, { allowPrivate: false })).toMatchObject({
      code: "address-private",
      message: expect.stringContaining("--allow-private"),
    });
  });

  it("are refused wherever an address leads to them", async () => {
    const { base, asked } = await site({ "*": page });
    const inner = fetcher({ allowPrivate: false });
    await expect(inner.get(base)).rejects.toMatchObject({ code: "address-private" });
    await expect(inner.get(base.replace("127.0.0.1", "localhost"))).rejects.toMatchObject({ code: "address-private" });
    expect(asked).toEqual([]);
  });

  it.each([
    "file:///etc/passwd",
    "data:text/html,<p>x",
    "ftp://news.example/a",
    "javascript:alert(1)",
    "about:blank",
    "http://",
    "https://exa mple/",
    "blob:http://a/b",
    "gopher://a/",
  ])("%s is no address that is fetched", async (address) => {
    expect((await failed(address)).code).toBe("address-not-read");
  });

  it.each(["file:///etc/passwd", "data:text/html,x", "http://ana:secret@news.example/"])(
    "a page that leads on to %s is not followed",
    async (location) => {
      const { base } = await site({ "/": to(location) });
      const { code, message } = await failed(`${base}/`);
      expect(code).toBe("address-not-read");
      expect(message).not.toContain("secret");
    },
  );

  it("with a password are refused, and it is not shown", async () => {
    const { code, message } = await failed("https://ana:secret@news.example/");
    expect(code).toBe("address-not-read");
    expect(message).not.toContain("secret");
  });
});

describe("a hostile server", () => {
  const bounded = async (address: string, options: FetchOptions = {}) => {
    const start = Date.now();
    const { code, message } = await failed(address, { seconds: 1, ...options });
    expect(Date.now() - start).toBeLessThan(5000);
    return `${code}: ${message}`;
  };

  it("that leads round in a circle, or on and on", async () => {
    const { base } = await site({
      "/a": to("/b"),
      "/b": to("/a"),
      "*": (q, r) => to(`${q.url}x`)(q, r),
      "/robots.txt": (_, r) => r.writeHead(404).end(),
    });
    expect(await bounded(`${base}/a`)).toContain("leads round in a circle");
    expect(await bounded(`${base}/x`)).toContain("leads on over 10 times");
    expect(await bounded(`${base}/x`, { redirects: 2 })).toContain("leads on over 2 times");
  });

  it("that drips its answer, byte by byte, is left", async () => {
    const drip: Answer = (_, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const timer = setInterval(() => response.write("<"), 50);
      response.on("close", () => clearInterval(timer));
    };
    const { base } = await site({ "/": drip });
    expect(await bounded(`${base}/`)).toContain("did not come whole within 1 seconds");
  });

  it("that never begins to answer is left; so is one whose rules never come", async () => {
    const { base } = await site({ "/": () => {} });
    expect(await bounded(`${base}/`)).toMatch(/did not (?:come whole|answer)/);
    const silent = await site({ "/robots.txt": () => {}, "/": page });
    expect(await bounded(`${silent.base}/`)).toMatch(/^fetch-failed/);
  });

  it("with 10 GB to give, said or unsaid, is left at the limit", async () => {
    const before = process.memoryUsage().rss;
    const said = await site({ "/": (_, r) => void r.writeHead(200, { "content-length": "10000000000" }).write("x") });
    expect(await bounded(`${said.base}/`)).toMatch(/^too-large/);
    const block = Buffer.alloc(1_000_000, "x");
    const unsaid = await site({
      "/": (_, response) => {
        const more = () => {
          while (!response.destroyed && response.write(block));
        };
        response.on("drain", more);
        more();
      },
    });
    expect(await bounded(`${unsaid.base}/`, { seconds: 20 })).toMatch(/^too-large/);
    expect(process.memoryUsage().rss - before).toBeLessThan(400e6);
  });

  it("whose answer unpacks to gigabytes, breaks off, or is packed in an unknown way", async () => {
    const packed =
      (coding: string, body: Buffer): Answer =>
      (_, r) =>
        r.writeHead(200, { "content-encoding": coding }).end(body);
    const bomb = gzipSync(Buffer.alloc(200_000_000));
    const { base } = await site({
      "/bomb": packed("gzip", bomb),
      "/twice": packed("gzip, gzip", gzipSync(bomb)),
      "/cut": packed("gzip", gzipSync(PAGE).subarray(0, 40)),
      "/odd": packed("zstd", Buffer.from("x")),
    });
    for (const path of ["/bomb", "/twice", "/cut", "/odd"]) expect(await bounded(base + path)).toContain("cannot be unpacked");
  });

  it("with heads without end, with less than it said, or with no HTTP at all", async () => {
    const raw = async (words: string): Promise<string> => {
      const server = createSocketServer((socket) => {
        socket.on("error", () => {});
        socket.once("data", (asked) => socket.end(/robots/.test(String(asked)) ? "HTTP/1.1 404 No\r\ncontent-length: 0\r\n\r\n" : words));
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      open.push({ close: () => new Promise((resolve) => server.close(resolve)) });
      return bounded(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    };
    expect(await raw(`HTTP/1.1 200 OK\r\n${"x: y\r\n".repeat(50_000)}\r\n`)).toMatch(/^fetch-failed.*too many headers/);
    expect(await raw("HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\nshort")).toMatch(/^fetch-failed.*broke off/);
    expect(await raw("SSH-2.0-OpenSSH_9\r\n\r\n")).toMatch(/^fetch-failed.*no HTTP/);
  });

  it("that is not there says so", async () => {
    expect(await bounded("http://127.0.0.1:9/")).toMatch(/fetch-failed.*takes no connections/);
  });

  it("is left at once where a signal says so", async () => {
    const { base } = await site({ "/": () => {} });
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error("enough")), 100);
    await expect(fetcher({ signal: stop.signal }).get(`${base}/`)).rejects.toThrow("enough");
  });
});
