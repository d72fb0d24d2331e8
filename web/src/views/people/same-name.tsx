/** Those of one name, or of one description, under one heading: that they are one and the same is not said, and why. */
import type { NameItem } from "../../../../src/http/contract.ts";
import { addressOf, Link } from "../../address/router.tsx";
import { Bits } from "../../parts/bits.tsx";
import { dayWords } from "../../words/dates.ts";
import { saidWords } from "../../words/people.ts";

type One = Pick<NameItem, "id" | "name" | "kind" | "named" | "statements" | "spread"> & { readonly report?: NameItem["report"] };

/** Those of one name together, where the first of them stands. */
export function sameNames<T extends One>(items: readonly T[]): (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const one of items) {
    const key = `${one.named} ${one.name.toLowerCase()}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

const placeWords = ({ report }: One): string | null =>
  report ? [report.publisher ?? report.title, dayWords(report.published)].filter(Boolean).join(", ") : null;

export function SameName({ group }: { readonly group: readonly [One, ...One[]] }) {
  const [first, ...others] = group;
  if (others.length === 0)
    return (
      <div class="report-row person-row">
        <div>
          <Link to={addressOf.person(first.id)} class="title">
            {first.name}
          </Link>
          <Bits class="dim" of={[first.named ? first.kind : "unnamed source", ...saidWords(first), !first.named && placeWords(first)]} />
        </div>
      </div>
    );
  return (
    <div class="report-row person-row same-name">
      <div>
        <p class="title">
          {first.name} <span class="count">{group.length} listed apart</span>
        </p>
        <p class="hint">
          {first.named ? (
            <>
              Not joined: the name alone does not show that one is meant. Pairs that may be one wait in the <Link to="/queue">queue</Link>.
            </>
          ) : (
            "Not joined: reports that describe somebody alike may mean different people."
          )}
        </p>
        <ul>
          {group.map((one) => (
            <li key={one.id}>
              <Bits
                class="dim"
                of={[
                  <Link key="who" to={addressOf.person(one.id)}>
                    <span class="unseen">{one.name}, </span>
                    {one.named ? one.kind : "unnamed source"}
                  </Link>,
                  ...saidWords(one),
                  placeWords(one),
                ]}
              />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
