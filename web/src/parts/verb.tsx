/** How something was said: the stance, and the report's own word for it where that is another. */
import { stanceName } from "../words/statement.ts";

interface Props {
  readonly stance: string;
  readonly cue: string | null;
  readonly negated?: boolean;
}

export function Verb({ stance, cue, negated = false }: Props) {
  const name = stanceName(stance);
  const same = cue?.toLowerCase() === name;
  return (
    <>
      {!same && <b>{negated ? `not ${name}` : name}</b>}
      {cue && <i title="the report’s word for it"> {cue}</i>}
      {same && negated && " (negated)"}
    </>
  );
}
