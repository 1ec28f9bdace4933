import type { Answer } from "../../queries/as-of-result.js";
import { countryName } from "../model/countries/country-table.js";
import type { Value } from "../model/value.js";
import type { FlatRow } from "./csv-text.js";

/** Columns of an answer as a flat row, in this order. Ends are half-open: the first day on which it no longer holds. */
export const ANSWER_COLUMNS = [
  "topic",
  "subject",
  "subject_name",
  "scope",
  "answer",
  "state",
  "amount",
  "unit",
  "candidates",
  "possible_value",
  "start_earliest",
  "start_latest",
  "start_basis",
  "end_earliest",
  "end_latest",
  "end_kind",
  "last_confirmed_on",
  "last_known",
  "last_known_on",
  "post",
  "title",
  "published_earliest",
  "published_latest",
  "first_line",
  "last_line",
  "quote",
  "unread_sentences",
  "source",
  "authority",
  "disagreeing",
] as const;

/** An answer with its first source as a flat row, for CSV. */
export function answerRow(answer: Answer): FlatRow {
  const [source] = answer.evidence;
  return {
    topic: answer.topic,
    subject: answer.subject,
    subject_name: answer.subject === null ? null : countryName(answer.subject),
    scope: answer.scope,
    answer: answer.answer,
    state: answer.state,
    amount: answer.value?.amount ?? null,
    unit: answer.value?.unit ?? null,
    candidates: answer.candidates?.map(plainValue).join("; ") ?? null,
    possible_value: answer.possibleValue && plainValue(answer.possibleValue),
    start_earliest: answer.start?.earliest ?? null,
    start_latest: answer.start?.latest ?? null,
    start_basis: answer.start?.basis ?? null,
    end_earliest: answer.end?.earliest ?? null,
    end_latest: answer.end?.latest ?? null,
    end_kind: answer.end?.kind ?? null,
    last_confirmed_on: answer.lastConfirmedOn,
    last_known: answer.lastKnown?.answer ?? null,
    last_known_on: answer.lastKnown?.on ?? null,
    post: source?.post ?? null,
    title: source?.title ?? null,
    published_earliest: source?.published.earliest ?? null,
    published_latest: source?.published.latest ?? null,
    first_line: source?.lines[0] ?? null,
    last_line: source?.lines[1] ?? null,
    quote: source?.quote ?? null,
    unread_sentences: answer.unread.sentences,
    source: source?.source ?? null,
    authority: source?.authority ?? null,
    disagreeing: answer.disagreeing.map(({ source, post }) => `${source}: ${post}`).join("; ") || null,
  };
}

function plainValue({ amount, unit }: Value): string {
  return `${amount} ${unit}`;
}
