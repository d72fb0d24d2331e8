/** "He" and "she" are people of one gender, "it" is none, and nobody is called by a pronoun [R13]. */
import type { Actor } from "../../src/records/actor.js";
import type { ReadoutDocument } from "../../src/records/document.js";
import type { Statement } from "../../src/records/statement.js";

/** "WHO" and "IT" in capitals are a body and a trade. */
const PRONOUN = /^(?!WHO$|IT$)(?:I|you|he|she|it|we|they|who|which|that|this|those|these|him|her|them|[QA])$/i;
const PEOPLE: readonly string[] = ["person", "office", "unknown"];

type Rule = (actor: Actor, source: string, text: string) => boolean;

const bothGenders: Rule = ({ mentions }, _, text) => {
  const pronouns = new Set(mentions.map(({ span }) => text.slice(...span).toLowerCase()));
  return (pronouns.has("he") || pronouns.has("his") || pronouns.has("himself")) && (pronouns.has("she") || pronouns.has("herself"));
};

const told = (rule: Rule) =>
  function ofDocument({ report, statements, actors }: ReadoutDocument): string[] {
    const byId = new Map(actors.map((a) => [a.id, a]));
    return statements.flatMap(({ speakers, speakerText }: Statement) =>
      speakers
        .flatMap((id) => byId.get(id) ?? [])
        .filter((a) => rule(a, speakerText ?? "", report.text))
        .map((a) => `“${speakerText}” is ${a.name} (${a.kind})`),
    );
  };

export const itIsAPerson = told(({ kind }, source) => /^it$/i.test(source) && kind === "person");
export const heIsABody = told(({ kind }, source) => /^s?he$/i.test(source) && !PEOPLE.includes(kind));
export const heIsShe = told(bothGenders);
export const calledByPronoun = told(({ name }) => PRONOUN.test(name));
