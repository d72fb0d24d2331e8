/** How something was said: the stance, and the report's own word for it where that is another. */
import { saysIt, stanceName } from "../words/statement.ts";

interface Props {
  readonly stance: string;
  readonly cue: string | null;
  readonly negated?: boolean;
}

/** "said in a statement"; "criticised · the report's word: called". The report's letters tell its word from the page's. */
export function Verb({ stance, cue: given, negated = false }: Props) {
  const name = stanceName(stance);
  // a colon or a dash that says who speaks is no word
  const cue = given && /\p{L}/u.test(given) ? given : null;
  if (cue && saysIt(cue, stance))
    return (
      <>
        <i class="quote">{cue}</i>
        {negated && " (negated)"}
      </>
    );
  return (
    <>
      <b>{negated ? `not ${name}` : name}</b>
      {cue && (
        <>
          {" "}
          <span class="word-for-it">
            the report’s word: <i class="quote">{cue}</i>
          </span>
        </>
      )}
    </>
  );
}
