import { InforceError } from "../model/errors.js";
import type { IsoDay } from "../model/iso-day.js";
import { nearMatches } from "../model/near-match.js";
import type { Parameters } from "../schemas/addresses.js";
import type { Member } from "../schemas/question.js";

/** What was asked, by the names of parameters. */
export type Asked = Readonly<Record<string, unknown>>;

/** Reads a day as people write it; throws `INVALID_DAY`. */
export type ReadDay = (name: string, text: string) => string;

/**
 * Reads the parameters of an address out of a query and a path: days as people write them, flags, numbers, lists.
 *
 * @param given names with their values, each as often as it was written.
 * @throws InforceError `INVALID_ARGUMENT` for a parameter that the address does not have, one given twice, one that is missing or of
 * another kind; `INVALID_DAY`.
 */
export function readParameters(parameters: Parameters, given: Iterable<readonly [string, string]>, readDay: ReadDay): Asked {
  const asked: Record<string, unknown> = {};
  for (const [name, text] of given) {
    const member = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (member === undefined) throw unknown(parameters, name);
    const value = readValue(name, member, text, readDay);
    if (member.kind === "texts") asked[name] = [...((asked[name] as readonly string[] | undefined) ?? []), value];
    else if (Object.hasOwn(asked, name)) throw twice(name, member, text);
    else asked[name] = value;
  }
  for (const [name, member] of Object.entries(parameters))
    if (member.needed === true && asked[name] === undefined) throw missing(name, member);
  return asked;
}

function readValue(name: string, member: Member, text: string, readDay: ReadDay): unknown {
  if (member.kind === "day") return readDay(name, text);
  if (member.kind === "state") return readState(name, text, readDay);
  if (member.kind === "flag") {
    if (text === "true" || text === "false") return text === "true";
    throw refused(name, text, "true or false", `${name}=true`);
  }
  if (member.kind === "count") {
    const [least, most] = member.range ?? [0, Number.MAX_SAFE_INTEGER];
    const count = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (count >= least && count <= most) return count;
    throw refused(name, text, `a whole number from ${least} to ${most}`, `${name}=${member.example}`);
  }
  if (text === "") throw refused(name, text, member.means, `${name}=${member.example}`);
  if (member.choices !== undefined && !member.choices.includes(text))
    throw refused(name, text, member.choices.join(", "), `${name}=${member.example}`, nearMatches(text, member.choices));
  return text;
}

/** A day as people write it; anything else is a name that the knowledge base may know. */
function readState(name: string, text: string, readDay: ReadDay): string {
  try {
    return readDay(name, text);
  } catch (error) {
    if (error instanceof InforceError) return text;
    throw error;
  }
}

function refused(name: string, got: string, expected: string, example: string, suggestions: readonly string[] = []): InforceError {
  return new InforceError("INVALID_ARGUMENT", `${name} is "${got}"`, { got, expected, example, suggestions });
}

function unknown(parameters: Parameters, name: string): InforceError {
  const names = Object.keys(parameters);
  return new InforceError("INVALID_ARGUMENT", `this address has no parameter "${name}"`, {
    got: name,
    expected: names.join(", "),
    hint: "correct the name, or leave it out; /openapi.json describes every address",
    suggestions: nearMatches(name, names),
  });
}

function twice(name: string, member: Member, got: string): InforceError {
  return new InforceError("INVALID_ARGUMENT", `${name} is given twice`, {
    got,
    expected: `${name} once: ${member.means}`,
    example: `${name}=${member.example}`,
  });
}

function missing(name: string, member: Member): InforceError {
  return new InforceError("INVALID_ARGUMENT", `${name} is missing`, {
    got: "nothing",
    expected: member.means,
    example: `${name}=${encodeURIComponent(String(member.example))}`,
  });
}

type Given = readonly (readonly [name: string, value: string])[];

/** The parameters of a path and of a query, each as often as it was given. */
export function given(url: string, path: Readonly<Record<string, string>> = {}): Given {
  return [...Object.entries(path), ...new URL(url).searchParams];
}

/** The same of a form, which sends the fields that were left empty too. */
export function filledIn(url: string, path: Readonly<Record<string, string>> = {}): Given {
  return given(url, path).filter(([, value]) => value !== "");
}

/** The day that an address says under a name of a day; null as `textIn`. */
export function dayIn(asked: Asked, name: string): IsoDay | null {
  return textIn(asked, name) as IsoDay | null;
}

/** What an address says in one text; null where it says nothing, or several. */
export function textIn(asked: Asked, name: string): string | null {
  const value = asked[name];
  return typeof value === "string" ? value : null;
}
