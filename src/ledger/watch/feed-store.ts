/** How far feeds and folders that are watched were looked at: kept in the ledger, so that a new start goes on where the last one ended. */
import type { Ledger } from "../ledger.js";
import { plain } from "../source-tables/plain.js";
import type { FeedItemRow, FeedRow } from "../web-tables.js";

/** All that are watched, by address. */
export const watchedFeeds = (ledger: Ledger): Promise<FeedRow[]> =>
  ledger.read((db) => db.selectFrom("feeds").selectAll().orderBy("address").execute());

/** What is known of one and of its items; null where it was never looked at. */
export function watchedFeed(ledger: Ledger, address: string): Promise<{ readonly feed: FeedRow; readonly items: FeedItemRow[] } | null> {
  return ledger.read(async (db) => {
    const feed = await db.selectFrom("feeds").selectAll().where("address", "=", address).executeTakeFirst();
    if (!feed) return null;
    return { feed, items: await db.selectFrom("feed_items").selectAll().where("feed", "=", address).orderBy("place").execute() };
  });
}

/** Puts down what a feed or folder was found as. */
export const keepFeed = (ledger: Ledger, row: FeedRow): Promise<void> =>
  ledger.write(async ({ db }) => {
    const { address, ...rest } = row;
    const changed = { ...rest, title: rest.title && plain(rest.title), problem: rest.problem && plain(rest.problem) };
    await db
      .insertInto("feeds")
      .values({ address, ...changed })
      .onConflict((conflict) => conflict.column("address").doUpdateSet(changed))
      .execute();
  });

/** Puts down what items were found as. */
export const keepFeedItems = (ledger: Ledger, rows: readonly FeedItemRow[]): Promise<void> =>
  ledger.write(async ({ db }) => {
    for (const { feed, item, ...rest } of rows) {
      const changed = { ...rest, title: rest.title && plain(rest.title) };
      await db
        .insertInto("feed_items")
        .values({ feed, item, ...changed })
        .onConflict((conflict) => conflict.columns(["feed", "item"]).doUpdateSet(changed))
        .execute();
    }
  });

/** Calls what is watched by another address; where that is watched already, what is known under the old one is forgotten. */
export const moveFeed = (ledger: Ledger, from: string, to: string): Promise<void> =>
  ledger.write(async ({ db }) => {
    const old = await db.selectFrom("feeds").selectAll().where("address", "=", from).executeTakeFirst();
    if (!old) return;
    const there = await db.selectFrom("feeds").select("address").where("address", "=", to).executeTakeFirst();
    if (there) await db.deleteFrom("feed_items").where("feed", "=", from).execute();
    else {
      await db
        .insertInto("feeds")
        .values({ ...old, address: to })
        .execute();
      await db.updateTable("feed_items").set({ feed: to }).where("feed", "=", from).execute();
    }
    await db.deleteFrom("feeds").where("address", "=", from).execute();
  });

/** Ends watching: what is known of a feed and its items is forgotten, the reports stay. @returns whether it was watched */
export const forgetFeed = (ledger: Ledger, address: string): Promise<boolean> =>
  ledger.write(async ({ db }) => {
    await db.deleteFrom("feed_items").where("feed", "=", address).execute();
    const { numDeletedRows } = await db.deleteFrom("feeds").where("address", "=", address).executeTakeFirst();
    return numDeletedRows > 0n;
  });
