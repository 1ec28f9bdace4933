import type { Answer, AsOfResult } from "../../queries/as-of-result.js";
import type { KnowledgeBase } from "../knowledge-base.js";
import { InforceError } from "../model/errors.js";
import { isoDay } from "../model/iso-day.js";
import type { Value } from "../model/value.js";
import { ON_OPTIONS } from "../schemas/named-options.js";
import { checkedRequest } from "../schemas/question.js";

/** With which knowledge a day is asked about. */
export interface KnownBy {
  /** Use only what had been published by this day, `YYYY-MM-DD`; left out: everything. */
  readonly knownOn?: string | null;
  /** Beyond the horizon answer from what was last known. */
  readonly carryForward?: boolean;
}

/** Which country and which scope of a topic. */
export interface Narrowed {
  /** ISO 3166-1 alpha-2 or alpha-3, or a usual name. */
  readonly subject?: string | null;
  readonly scope?: string | null;
}

/** Questions about one day, each about one series: where the topic has several, `subject` or `scope` says which. */
export interface DayQuestions {
  /**
   * Whether the topic applied: `yes` and `no` are certain, `possible` is left open by the dates, `unknown` is not told. Every one of
   * them is a text that counts as true: compare it.
   *
   * @throws InforceError `UNKNOWN_TOPIC`, `UNKNOWN_COUNTRY`, `UNKNOWN_SCOPE`; `INVALID_ARGUMENT` where several series answer.
   * @example kb.on("2021-12-10").is("direct-flights", { subject: "Egypt" }) === "yes"
   */
  is(topic: string, narrowed?: Narrowed): Answer["answer"];
  /**
   * The value that certainly held; null where none did, or where it is only possible: `answer` then tells the candidates.
   *
   * @throws InforceError as `is`.
   * @example kb.on("2021-12-10").value("mci", { scope: "fees" }) // { amount: 2917, unit: "KZT" }
   */
  value(topic: string, narrowed?: Narrowed): Value | null;
  /**
   * The whole answer: the state, the bounds of the days, the words it rests on.
   *
   * @throws InforceError as `is`.
   */
  answer(topic: string, narrowed?: Narrowed): Answer;
  /** What applied to every topic, or to the series of one. */
  all(narrowed?: Narrowed & { readonly topic?: string | null }): AsOfResult;
}

/**
 * The questions about a day.
 *
 * @throws InforceError `INVALID_DAY`, `INVALID_ARGUMENT`.
 */
export function dayQuestions(
  { asOf, topic: topicNamed }: Pick<KnowledgeBase, "asOf" | "topic">,
  day: string,
  known: KnownBy,
): DayQuestions {
  const asked = { ...checkedRequest<KnownBy>(ON_OPTIONS, known), day: isoDay(day) };
  const answer: DayQuestions["answer"] = (topic, narrowed = {}) => {
    const { answers } = asOf({ ...asked, ...narrowed, topic });
    const [only] = answers;
    // One answer is the topic's own only where it could not have had others.
    const whose = narrowed.subject != null || !topicNamed(topic).subjects;
    const which = narrowed.scope != null || only?.scope == null;
    if (only !== undefined && answers.length === 1 && whose && which) return only;
    throw several(topic, answers, whose ? "scope" : "subject");
  };
  return {
    answer,
    is: (topic, narrowed) => answer(topic, narrowed).answer,
    value: (topic, narrowed) => answer(topic, narrowed).value,
    all: (narrowed = {}) => asOf({ ...asked, ...narrowed }),
  };
}

const SHOWN = 5;

function several(topic: string, answers: readonly Answer[], name: "subject" | "scope"): InforceError {
  const values = [...new Set(answers.flatMap((answer) => answer[name] ?? []))];
  return new InforceError("INVALID_ARGUMENT", `"${topic}" has an answer for each ${name}: say which`, {
    got: `${answers.length} answers`,
    expected: `${name}: ${values.slice(0, SHOWN).join(", ")}${values.length > SHOWN ? ", …" : ""}`,
    example: JSON.stringify({ [name]: values[0] ?? "DEU" }),
    hint: "on(day).all({ topic }) gives every answer of a topic",
  });
}
