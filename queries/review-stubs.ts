import { CORRECTION_ACTS, type CorrectionAct, type CorrectionDeed } from "../src/model/correction.js";
import { blanksOf, type StubMember, stubText } from "../src/model/correction-stub.js";
import { findCountry } from "../src/model/countries/country-lookup.js";
import { countryName } from "../src/model/countries/country-table.js";
import type { Fact } from "../src/model/fact.js";
import { grouped } from "../src/model/grouped.js";
import { addDays } from "../src/model/iso-day.js";
import type { Statement } from "../src/model/statement.js";
import { isValued, type TopicInfo } from "../src/model/topic.js";
import type { CorrectionStub, ReviewItem } from "./review-result.js";

/** What the stubs of an item are made of. */
export interface Stubbed extends Pick<ReviewItem, "id" | "kind" | "subjects" | "scopes" | "words" | "bounds" | "finding"> {
  readonly about: readonly Statement[];
  /** What stands against it. */
  readonly shown: readonly Statement[];
  /** The state that it is about. */
  readonly into: Pick<Fact, "state" | "value"> | null;
}

/** Ways to set an item right, the likeliest first; of a correction that has no topic the topic is null. */
export function stubsOf(item: Stubbed, topic: TopicInfo | null): readonly CorrectionStub[] {
  if (item.kind === "correction" || topic === null) return [undone(item)];
  const { about, shown } = item;
  switch (item.kind) {
    case "half-read":
      return [
        ...(about.every(canBeConfirmed)
          ? [
              stub(
                "confirm",
                about.map((one, at) => [...head(item, at), ...quoted(item), ...named("confirm", one)]),
              ),
            ]
          : []),
        ...(about.every(canBeTold)
          ? [
              stub(
                "replace",
                about.map((one, at) => [...head(item, at), ...proof(), ...named("replace", one), ...toldAgain(one, topic)]),
              ),
            ]
          : []),
        stub(
          "retract",
          about.map((one, at) => [...head(item, at), ...quoted(item), ...named("retract", one)]),
        ),
      ];
    case "unread":
      return unreadStubs(item, topic);
    case "conflict":
    case "disputed-day":
      return [...about, ...shown].map((one) => stub("retract", [[...head(item, 0), ...proof(), ...named("retract", one)]]));
    case "weak-source":
      return [
        stub(
          "confirm",
          about.filter(canBeConfirmed).map((one, at) => [...head(item, at), ...proof(), ...named("confirm", one)]),
        ),
        stub(
          "retract",
          about.map((one, at) => [...head(item, at), ...proof(), ...named("retract", one)]),
        ),
      ].filter(({ text }) => text !== "");
    case "stale":
      return [
        stub("tell", [[...head(item, 0), ...proof(), ...toldState(item, topic, "hold", "a day on which it is so")]]),
        stub("tell", [[...head(item, 0), ...proof(), ...toldState(item, topic, "end", "the day on which it ended")]]),
      ];
    default:
      return [stub("tell", [[...head(item, 0), ...proof(), ...toldState(item, topic, null, between(item))]])];
  }
}

function stub(deed: CorrectionDeed, entries: readonly (readonly StubMember[])[]): CorrectionStub {
  return { deed, text: entries.map(stubText).join("\n"), blanks: blanksOf(entries) };
}

function head({ id }: Stubbed, at: number): readonly StubMember[] {
  return [
    { name: "id", value: at === 0 ? id : `${id}-${at + 1}` },
    { name: "day", value: null, note: "from which day it is known, YYYY-MM-DD" },
    { name: "author", value: null, note: "who answers for it" },
    { name: "reason", value: null, note: "why" },
  ];
}

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The words themselves are the evidence. */
function quoted({ words: [first] }: Stubbed): readonly StubMember[] {
  if (first === undefined) return proof();
  return [
    {
      name: "evidence",
      value: [
        { name: "post", value: first.post },
        { name: "quote", value: plain(first.quote) },
      ],
    },
  ];
}

function proof(): readonly StubMember[] {
  return [
    {
      name: "evidence",
      value: [
        { name: "address", value: null, note: "where it stands on the web; or act: { title: , number: , day: }" },
        { name: "read", value: null, note: "the day on which the address was read" },
      ],
    },
  ];
}

function named(deed: "confirm" | "replace" | "retract", { id, evidence }: Statement): readonly StubMember[] {
  return [
    { name: deed, value: id },
    { name: "words", value: plain(evidence.quote) },
  ];
}

/** Which announcement is meant is told by its day, which its words do not name. */
function canBeConfirmed({ operation, announced }: Statement): boolean {
  return operation !== "count" && !((operation === "move" || operation === "retract") && announced === null);
}

function canBeTold({ operation }: Statement): boolean {
  return operation !== "count";
}

const ACTS: Readonly<Record<Exclude<Statement["operation"], "count" | "end">, CorrectionAct>> = {
  start: "begin",
  set: "set",
  observe: "hold",
  "observe-not": "hold-not",
  list: "list",
  plan: "plan",
  extend: "extend",
  move: "move",
  retract: "retract",
};
const EITHER: ReadonlySet<Statement["operation"]> = new Set(["extend", "move", "retract", "plan"]);

/** What a statement says, in the words of an entry, with blanks for what its words do not tell. */
function toldAgain(statement: Statement, topic: TopicInfo): readonly StubMember[] {
  const { operation, suspends, subject, scope, value, members, effective, until, announced, direction } = statement;
  const act = operation === "end" ? (suspends ? "suspend" : "end") : operation === "count" ? null : ACTS[operation];
  const { earliest, latest } = effective;
  const days = earliest !== null && earliest === latest ? earliest : null;
  const within =
    earliest === null || latest === null || days !== null ? "the day of it, YYYY-MM-DD" : `between ${earliest} and ${latest}`;
  return [
    { name: "topic", value: topic.id },
    { name: "act", value: act },
    ...(members === null
      ? whom(subject === null ? [] : [subject], scope === null ? [] : [scope], topic)
      : [{ name: "members", value: members.map(nameOf) }]),
    ...valueMembers(value, topic, operation === "set"),
    { name: "from", value: days, ...(days === null ? { note: within } : {}) },
    ...(operation === "move" || operation === "retract"
      ? [{ name: "announced", value: announced?.earliest ?? null, note: "the day for which it had been announced" }]
      : []),
    ...(EITHER.has(operation) ? [{ name: "speaksOf", value: direction }] : []),
    until === null
      ? { name: "until", value: null, note: "the last day on which it is so, where it is told", optional: operation !== "extend" }
      : { name: "until", value: addDays(until, -1) },
  ];
}

/** A country by the name that a reader knows, where that finds it again. */
function nameOf(code: string): string {
  const name = countryName(code);
  return findCountry(name) === code ? name : code;
}

function whom(subjects: readonly string[], scopes: readonly string[], topic: TopicInfo): readonly StubMember[] {
  const names = subjects.map(nameOf);
  const [only] = names;
  const several = names.length > 1;
  const scoped = topic.scopes.length > 0 || topic.openScopes;
  const [scope] = scopes;
  return [
    ...(topic.subjects
      ? [
          several || only === undefined
            ? { name: "subject", value: null, note: several ? `one of ${names.join(", ")}` : "the country" }
            : { name: "subject", value: only },
        ]
      : []),
    ...(scoped
      ? [
          scopes.length === 1 && scope !== undefined
            ? { name: "scope", value: scope }
            : {
                name: "scope",
                value: null,
                note:
                  scopes.length > 1
                    ? `one of ${scopes.join(", ")}`
                    : `the scope${topic.scopes.length > 0 ? `: ${topic.scopes.join(", ")}` : ""}`,
                optional: topic.scopes.length > 0,
              },
        ]
      : []),
  ];
}

function valueMembers(value: Statement["value"], topic: TopicInfo, needed: boolean): readonly StubMember[] {
  if (!isValued(topic.kind) || (value === null && !needed)) return [];
  return [
    { name: "value", value: value?.amount ?? null, ...(value === null ? { note: "the value" } : {}) },
    ...(value !== null || topic.units.length > 1
      ? [{ name: "unit", value: value?.unit ?? null, ...(value === null ? { note: topic.units.join(" or ") } : {}) }]
      : []),
  ];
}

/** What a person tells of the state that an item is about. */
function toldState(
  { subjects, scopes, into }: Stubbed,
  topic: TopicInfo,
  act: "hold" | "end" | null,
  day: string,
): readonly StubMember[] {
  const valued = isValued(topic.kind);
  const holds = into === null || into.state === "in-force";
  const change: CorrectionAct = holds ? (valued ? "set" : "begin") : into?.state === "suspended" ? "suspend" : "end";
  const says: CorrectionAct =
    act === null ? change : act === "hold" && !holds ? "hold-not" : act === "end" && !holds ? "begin" : act;
  return [
    { name: "topic", value: topic.id },
    { name: "act", value: says },
    ...whom(subjects, scopes, topic),
    ...(says === "set" || says === "hold" ? valueMembers(into?.value ?? null, topic, true) : []),
    { name: "from", value: null, note: day },
  ];
}

function between({ bounds }: Stubbed): string {
  if (bounds === null) return "the day of it";
  return `the day of it, ${bounds.earliest} or later${bounds.latest === null ? "" : `, ${bounds.latest} at the latest`}`;
}

/**
 * Of a sentence that was not read: what it tells of each series that it leaves open, in the place of that; or that it tells nothing of
 * this. What nobody tells of a series stays open: its entry is taken out of the stub.
 */
function unreadStubs(item: Stubbed, topic: TopicInfo): readonly CorrectionStub[] {
  const { about, subjects, scopes } = item;
  const valued = isValued(topic.kind);
  const others = CORRECTION_ACTS.filter((act) => act !== "set" && (act !== "list" || topic.kind === "membership"));
  const says = (who: readonly StubMember[]): readonly StubMember[] => [
    { name: "topic", value: topic.id },
    { name: "act", value: null, note: valued ? "set, end, suspend, extend" : others.join(", ") },
    ...who,
    ...(valued ? valueMembers(null, topic, true) : []),
    { name: "from", value: null, note: "the day of it, YYYY-MM-DD" },
    { name: "until", value: null, note: "the last day on which it is so, where it is told", optional: true },
  ];
  if (about.length === 0) return [stub("tell", [[...head(item, 0), ...quoted(item), ...says(whom(subjects, scopes, topic))]])];
  const series = [...grouped(about, ({ subject, scope }) => JSON.stringify([subject, scope])).values()];
  const replacing = series.flatMap(([first, ...rest]) => {
    const { subject, scope } = first as Statement;
    const who = whom(subject === null ? [] : [subject], scope === null ? [] : [scope], topic);
    return [[...named("replace", first as Statement), ...says(who)], ...rest.map((one) => named("retract", one))];
  });
  const whole = (told: readonly StubMember[], at: number): readonly StubMember[] => [...head(item, at), ...quoted(item), ...told];
  return [
    stub("replace", replacing.map(whole)),
    stub(
      "retract",
      about.map((one, at) => whole(named("retract", one), at)),
    ),
  ];
}

/** An entry that no longer fits is undone, and told anew where need be. */
function undone(item: Stubbed): CorrectionStub {
  const [first] = item.words;
  const id = /(?:^|\n)\s*-?\s*id: "?([a-z0-9-]+)/.exec(first?.quote ?? "")?.[1] ?? null;
  return stub("undo", [[...head(item, 0), { name: "undo", value: id, ...(id === null ? { note: "the id of the entry" } : {}) }]]);
}
