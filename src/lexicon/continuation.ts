/** Words by which a state is said to go on. When it began they leave open. */

const CONTINUATION = /^(?:still|ongoing|remain(?:s|ed|ing)?|continu(?:e|es|ed|ing)|stay(?:s|ed|ing)?|keeps?|kept|maintain(?:s|ed|ing)?)$/i;

export const isContinuation = (word: string): boolean => CONTINUATION.test(word);
