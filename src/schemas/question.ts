import { InforceError } from "../model/errors.js";
import { type IsoDay, isIsoDay } from "../model/iso-day.js";
import { nearMatches } from "../model/near-match.js";

/**
 * What a member of a question holds. `day` a civil day, `days` two of them, `instants` two UTC instants or days, `state` a state of knowledge by its name or a day, `text`, `texts` a list,
 * `flag` yes or no, `count` a whole number, `choice` one of some words, `cells` texts by name.
 */
export type MemberKind = "day" | "days" | "instants" | "state" | "text" | "texts" | "flag" | "count" | "choice" | "cells";

/** One thing that a question says; from it come the check at the library's door, the parameter of an address and that of a tool. */
export interface Member {
  readonly kind: MemberKind;
  readonly means: string;
  readonly example: string | number | boolean | readonly string[] | Readonly<Record<string, string>>;
  readonly needed?: boolean;
  /** Of a choice. */
  readonly choices?: readonly string[];
  /** Of a count, both included. */
  readonly range?: readonly [least: number, most: number];
  /** For callers in the same process alone: no address and no tool has it, and its value is not looked into. */
  readonly inner?: boolean;
}

/** A question as data. */
export interface Question {
  /** Also the name of its schema, and with underscores that of its tool. */
  readonly name: string;
  readonly summary: string;
  /** Its address; names in braces are members. */
  readonly path: string;
  readonly members: Readonly<Record<string, Member>>;
  /** Name of the schema of its answer. */
  readonly answer: string;
}

/** What a check needs of a question. */
type Described = Pick<Question, "name" | "members">;

/** A request as a caller may write it: days as text, which the door checks. */
export type Asked<Request> = {
  readonly [Name in keyof Request]: IsoDay extends Exclude<Request[Name], null | undefined>
    ? Exclude<Request[Name], IsoDay> | string
    : Request[Name] extends readonly [IsoDay, IsoDay]
      ? readonly [string, string]
      : Request[Name];
};

/**
 * Holds a request against the description of its question: no member that it does not have, none missing that it needs, each of its
 * kind, every day one of the calendar.
 *
 * @throws InforceError `INVALID_ARGUMENT` with what was likely meant; `INVALID_DAY`.
 * @example checkedRequest(AS_OF, { day: "2021-12-10", sope: "fees" }) // INVALID_ARGUMENT, suggestions ["scope"]
 */
export function checkedRequest<Request extends object>(question: Described, request: Asked<Request>): Request {
  const { members } = question;
  if (typeof request !== "object" || request === null || Array.isArray(request)) throw noRequest(question, request);
  const given = request as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(given)) {
    const member = Object.hasOwn(members, name) ? members[name] : undefined;
    if (member === undefined) throw unknownMember(question, name);
    const value = given[name];
    if (value != null && member.inner !== true) checkValue(question, name, member, value);
  }
  for (const name in members) if (members[name]?.needed === true && given[name] == null) throw missing(question, name);
  return request as object as Request;
}

/** @throws InforceError `INVALID_DAY`, `INVALID_ARGUMENT`. */
function checkValue(question: Described, name: string, member: Member, value: unknown): void {
  if (member.kind === "day") checkDay(name, value);
  else if (!IS_KIND[member.kind](value, member)) throw wrongKind(question, name, member, value);
  else if (member.kind === "days") for (const day of value as readonly string[]) checkDay(name, day);
}

const IS_KIND: Readonly<Record<Exclude<MemberKind, "day">, (value: unknown, member: Member) => boolean>> = {
  days: isPair,
  instants: isPair,
  state: isText,
  text: isText,
  texts: (value) => Array.isArray(value) && value.every(isText),
  flag: (value) => typeof value === "boolean",
  count: (value, { range }) => {
    return Number.isInteger(value) && (range === undefined || (Number(value) >= range[0] && Number(value) <= range[1]));
  },
  choice: (value, { choices }) => isText(value) && (choices ?? []).includes(value),
  cells: (value) => typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(isText),
};

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isPair(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every(isText);
}

function checkDay(name: string, value: unknown): void {
  if (typeof value === "string" && isIsoDay(value)) return;
  const got = shown(value);
  throw new InforceError("INVALID_DAY", `${name}: ${got} is not a day of the calendar`, {
    got,
    expected: "a day of the calendar, YYYY-MM-DD",
    example: "2021-12-10",
    hint: "write the day with four digits of the year and two of the month and the day; it has no time and no zone",
  });
}

const KINDS: Readonly<Record<MemberKind, string>> = {
  day: "a day of the calendar, YYYY-MM-DD",
  days: "two days of the calendar, YYYY-MM-DD",
  instants: "two UTC instants or days",
  state: "a day or the name of a state",
  text: "a text",
  texts: "a list of texts",
  flag: "true or false",
  count: "a whole number",
  choice: "one of some words",
  cells: "texts by the names of columns",
};

/** What a member takes, in words. */
function kindInWords({ kind, choices, range }: Member): string {
  if (choices !== undefined) return choices.join(", ");
  return range === undefined ? KINDS[kind] : `a whole number from ${range[0]} to ${range[1]}`;
}

function wrongKind(question: Described, name: string, member: Member, value: unknown): InforceError {
  const choices = isText(value) && member.choices !== undefined ? nearMatches(value, member.choices) : [];
  return new InforceError("INVALID_ARGUMENT", `${question.name}: ${name} is ${shown(value)}`, {
    got: shown(value),
    expected: `${name}: ${kindInWords(member)}`,
    example: JSON.stringify({ [name]: member.example }),
    hint: member.means,
    ...(choices.length === 0 ? {} : { suggestions: choices }),
  });
}

function unknownMember(question: Described, name: string): InforceError {
  const names = Object.keys(question.members);
  const [first = ""] = names;
  return new InforceError("INVALID_ARGUMENT", `${question.name} does not ask for "${name}"`, {
    got: name,
    expected: names.join(", "),
    example: JSON.stringify({ [first]: question.members[first]?.example }),
    hint: "correct the name, or leave it out",
    suggestions: nearMatches(name, names),
  });
}

function missing(question: Described, name: string): InforceError {
  const member = question.members[name];
  return new InforceError("INVALID_ARGUMENT", `${question.name} needs "${name}"`, {
    got: "nothing",
    expected: member === undefined ? name : `${name}: ${kindInWords(member)}`,
    example: JSON.stringify({ [name]: member?.example }),
    hint: member?.means ?? "",
  });
}

function noRequest({ name, members }: Described, got: unknown): InforceError {
  const needed = Object.entries(members).filter(([, member]) => member.needed === true);
  return new InforceError("INVALID_ARGUMENT", `${name} takes one object with what is asked`, {
    got: shown(got),
    expected: `an object of ${Object.keys(members).join(", ")}`,
    example: JSON.stringify(Object.fromEntries(needed.map(([key, member]) => [key, member.example]))),
    hint: "give the members by their names",
  });
}

const MOST_SHOWN = 60;

function shown(value: unknown): string {
  const text = isText(value) ? JSON.stringify(value) : value === undefined ? "undefined" : (JSON.stringify(value) ?? typeof value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
