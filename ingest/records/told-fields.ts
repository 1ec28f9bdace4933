import { findCountry } from "../../src/model/countries/country-lookup.js";
import { type IsoDay, isIsoDay } from "../../src/model/iso-day.js";
import { isValued, type TopicInfo } from "../../src/model/topic.js";
import type { Value } from "../../src/model/value.js";

/** Why a field cannot be taken: what stands there, what was expected, and an example. */
export interface FieldFault {
  readonly got: string;
  readonly expected: string;
  readonly example: string;
}

/** What a field gives, or why it gives nothing. */
export type Told<T> = { readonly is: T } | { readonly fault: FieldFault };

export function told<T>(is: T): Told<T> {
  return { is };
}

export function refused(got: string, expected: string, example: string): { readonly fault: FieldFault } {
  return { fault: { got: got === "" ? "nothing" : got, expected, example } };
}

/** The fields of a record as they are taken one by one, and what is wrong with those that give nothing. */
export interface Taking<Field extends string> {
  /** What a field gives; null where it gives nothing. */
  take<T>(field: Field, got: Told<T>): T | null;
  readonly faults: readonly (FieldFault & { readonly field: Field })[];
}

export function taking<Field extends string>(): Taking<Field> {
  const faults: (FieldFault & { readonly field: Field })[] = [];
  return {
    take(field, got) {
      if ("is" in got) return got.is;
      faults.push({ field, ...got.fault });
      return null;
    },
    faults,
  };
}

/** A topic by its id, or by its name alone: it is then of the jurisdiction that is told, else of the first. */
export function toldTopic(topics: readonly TopicInfo[], text: string, jurisdiction: string | null): Told<TopicInfo> {
  const id = text.includes("/") ? text : `${jurisdiction ?? topics[0]?.id.split("/")[0]}/${text}`;
  const found = topics.find((topic) => topic.id === id);
  return found ? told(found) : refused(text, "the id of a topic", topics[0]?.id ?? "kz/mci");
}

export function toldDay(text: string): Told<IsoDay> {
  return isIsoDay(text) ? told(text) : refused(text, "a day of the calendar, YYYY-MM-DD", "2021-12-03");
}

/** The country that a series of the topic is about; null for a topic without countries. */
export function toldSubject(topic: TopicInfo, text: string): Told<string | null> {
  if (!topic.subjects) return text === "" ? told(null) : refused(text, `nothing: ${topic.id} is not about countries`, "");
  const code = findCountry(text);
  return code === null ? refused(text, "a country", "Egypt") : told(code);
}

/** The scopes of the topic that are meant: the one that is named, all where none is, none where the topic has none. */
export function toldScopes(topic: TopicInfo, text: string): Told<readonly (string | null)[]> {
  const { scopes, openScopes, id } = topic;
  if (text === "") {
    if (scopes.length > 0) return told(scopes);
    return openScopes ? refused(text, `a scope of ${id}`, "b2-single") : told([null]);
  }
  if (scopes.includes(text) || (openScopes && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text))) return told([text]);
  return scopes.length > 0 || openScopes
    ? refused(text, `a scope of ${id}${scopes.length > 0 ? `: ${scopes.join(", ")}` : ""}`, scopes[0] ?? "b2-single")
    : refused(text, `nothing: ${id} has no scopes`, "");
}

/** The value of a quantity or of a deadline; null for a topic without values. Figures may be parted by spaces, decimals by a stop. */
export function toldValue({ id, kind, units }: TopicInfo, text: string, unit: string): Told<Value | null> {
  if (!isValued(kind)) return text === "" ? told(null) : refused(text, `nothing: ${id} has no value`, "");
  const own = unit === "" ? (units.length === 1 ? (units[0] as string) : "") : unit;
  if (!units.includes(own)) return refused(unit, `a unit of ${id}: ${units.join(", ")}`, units[0] ?? "day");
  if (own === "date") return isIsoDay(text) ? told({ amount: text, unit: own }) : refused(text, "a day as the value", "2021-06-05");
  const figure = text.replace(/[\s\u00A0\u202F]/g, "");
  const amount = Number(figure);
  const plain = /^\d{1,15}(?:\.\d{1,6})?$/.test(figure) && Number.isFinite(amount);
  return plain ? told({ amount, unit: own }) : refused(text, "a number, with a stop before decimals", "2917");
}
