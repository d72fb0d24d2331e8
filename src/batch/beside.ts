/** One stream of two: what comes of some items at once, and what comes of the others when it is ready. */

/** Where something comes from: given at once, or out of the stream. */
export type Either<A, B> = { readonly at: "once"; readonly value: A } | { readonly at: "last"; readonly value: B };

/** Waited for by one, given by another. */
function turn(): { readonly come: Promise<void>; readonly call: () => void } {
  let call = (): void => {};
  const come = new Promise<void>((resolve) => {
    call = resolve;
  });
  return { come, call };
}

/**
 * What a stream gives, and what is given at once while it goes through its items: that is handed on as it comes, and whoever gives it waits
 * until it is taken, so that none of it piles up.
 * @param make the stream, with what gives something at once: false comes back where nobody takes any more, and the stream is to end
 */
export async function* beside<A, B>(make: (give: (value: A) => Promise<boolean>) => AsyncIterable<B>): AsyncGenerator<Either<A, B>> {
  const given: A[] = [];
  let [come, taken, ended] = [turn(), turn(), false];
  const give = async (value: A): Promise<boolean> => {
    given.push(value);
    come.call();
    await taken.come;
    return !ended;
  };
  const stream = make(give)[Symbol.asyncIterator]();
  const ask = (): Promise<IteratorResult<B>> => {
    const answer = stream.next();
    answer.catch(() => {}); // heard of when it is waited for
    return answer;
  };
  try {
    for (let next = ask(); ; ) {
      const found = await Promise.race([next, come.come]);
      come = turn();
      for (const value of given.splice(0)) yield { at: "once", value };
      taken.call();
      taken = turn();
      if (!found) continue;
      if (found.done) return;
      yield { at: "last", value: found.value };
      next = ask();
    }
  } finally {
    ended = true;
    taken.call();
    await stream.return?.();
  }
}
