/** One thing that a search can be narrowed by: its values as buttons, each with how many statements it would leave. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { FacetView } from "../../../../src/http/contract.ts";
import { numberWords } from "../../words/dates.ts";
import { type FacetKind, nameOf } from "./choices.ts";

type Facet = FacetView[FacetKind];

/** Values shown before more are asked for. */
const FIRST = 6;

interface Props {
  readonly kind: FacetKind;
  readonly title: string;
  /** Null until it is known. */
  readonly facet: Facet | null;
  readonly chosen: string | null | undefined;
  /** What the chosen one is called, where it is none of the values. */
  readonly chosenName?: string | undefined;
  readonly take: (value: string | null) => void;
  readonly drop: () => void;
  readonly children?: ComponentChildren;
}

export function FacetGroup({ kind, title, facet, chosen, chosenName, take, drop, children }: Props) {
  const [all, setAll] = useState(false);
  const values = facet?.values ?? [];
  const listed = chosen === undefined || values.some(({ value }) => value === chosen);
  const shown = all ? values : values.filter(({ value }, n) => n < FIRST || value === chosen);
  if (!children && listed && values.length === 0) return null;
  return (
    <fieldset class="facet">
      <legend>{title}</legend>
      {children}
      <ul>
        {!listed && (
          <li>
            <Value name={chosenName ?? nameOf(kind, chosen as string | null, values)} pressed press={drop} />
          </li>
        )}
        {shown.map(({ value, statements }) => (
          <li key={value ?? ""}>
            <Value
              name={nameOf(kind, value, values)}
              statements={statements}
              pressed={value === chosen}
              press={() => (value === chosen ? drop() : take(value))}
            />
          </li>
        ))}
      </ul>
      {values.length > FIRST && (
        <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Show fewer" : `Show ${values.length - FIRST} more`}
        </button>
      )}
      {all && (facet?.left ?? 0) > 0 && <p class="hint">{numberWords(facet?.left ?? 0)} further values are not listed.</p>}
    </fieldset>
  );
}

function Value({
  name,
  statements,
  pressed,
  press,
}: {
  readonly name: string;
  readonly statements?: number;
  readonly pressed: boolean;
  readonly press: () => void;
}) {
  return (
    <button type="button" class="facet-value" aria-pressed={pressed} onClick={press}>
      <span class="wrap">{name}</span>
      {statements !== undefined && <span class="count">{numberWords(statements)}</span>}
    </button>
  );
}
