import type { AuditRequest } from "../../queries/audit/audit-result.js";
import { AUTHORITIES } from "../model/source.js";
import type { Member, Question } from "./question.js";

/** What a function of the library takes beside what it is about, checked as a question is. */
type Options = Pick<Question, "name" | "members">;

const RECORDED_ON: Member = {
  kind: "text",
  means: "answer as the store had recorded by this time: a UTC instant, or a day, which means its end",
  example: "2022-06-15T09:30:00.000Z",
};
const RECORDED_AT: Member = { kind: "text", means: "the UTC instant of this run", example: "2022-06-15T09:30:00.000Z" };
const PACKS: Member = { kind: "texts", means: "folders of packs, beside the bundled ones", example: ["packs/uz"] };
const JURISDICTION: Member = { kind: "text", means: "whose rules: a country by its code or a usual name", example: "kz" };

/** Who tells an archive, and when it was captured. */
const DETAILS = {
  capturedOn: { kind: "day", means: "the day the copy was taken", example: "2022-06-15" },
  publisher: { kind: "text", means: "who says it", example: "Ministry of Labour" },
  authority: { kind: "choice", means: "how much the publisher's word weighs", example: "official", choices: AUTHORITIES },
  sourceUrl: { kind: "text", means: "where it is published", example: "https://example.org/news" },
  jurisdiction: JURISDICTION,
  packs: PACKS,
} as const satisfies Readonly<Record<string, Member>>;

export const OPEN_OPTIONS: Options = { name: "open", members: { recordedOn: RECORDED_ON } };

export const READ_OPTIONS: Options = {
  name: "read",
  members: { ...DETAILS, name: { kind: "text", means: "the name of the snapshot", example: "news.txt" }, recordedAt: RECORDED_AT },
};

export const INGEST_OPTIONS: Options = {
  name: "ingestSnapshot",
  members: {
    path: { kind: "text", means: "a file or a folder", example: "archive.txt", needed: true },
    database: { kind: "text", means: "the knowledge base file", example: "rules.sqlite", needed: true },
    recordedAt: { ...RECORDED_AT, needed: true },
    ...DETAILS,
    encoding: { kind: "text", means: "what its characters are written in", example: "windows-1251" },
    replace: {
      kind: "text",
      means: "a snapshot whose place it takes; true: those of its own name",
      example: "news.txt",
      inner: true,
    },
  },
};

export const REMOVE_OPTIONS: Options = {
  name: "removeSnapshot",
  members: {
    snapshot: { kind: "text", means: "its id, the beginning of its id, or its name", example: "news.txt", needed: true },
    database: { kind: "text", means: "the knowledge base file", example: "rules.sqlite", needed: true },
    recordedAt: { ...RECORDED_AT, needed: true },
    packs: PACKS,
  },
};

const INNER: Member = { kind: "cells", means: "see its type", example: {}, inner: true };

export const AUDIT_OPTIONS: Options = {
  name: "audit",
  members: {
    knownOn: { kind: "day", means: "judge with what had been published by this day", example: "2021-02-15" },
    knownAtEntry: { kind: "flag", means: "judge each case with what had been published on its day of entry", example: true },
    compare: { kind: "flag", means: "judge each case both ways", example: true },
    against: { ...INNER, means: "another state of knowledge to hold verdicts against: knownOn, recordedOn" },
    strict: { kind: "flag", means: "stop at the first row that is wrong", example: true },
    reading: { ...INNER, means: "what is said about the file, over what is found in it" },
    unnamed: {
      kind: "choice",
      means: "what a country is that no post names, under a rule that names countries",
      example: "free",
      choices: ["free", "undetermined"],
    },
    trips: { ...INNER, means: "the trips of the people of the file" },
    packs: { ...INNER, means: "requirements besides the bundled ones" },
    jurisdiction: { kind: "text", means: "whose requirements, as the code of a pack", example: "kz" },
    requirements: { kind: "texts", means: "judge these alone", example: ["pcr-certificate"] },
    only: { kind: "texts", means: "show these verdicts alone", example: ["not-met"] },
  } satisfies Readonly<Record<keyof Required<AuditRequest>, Member>>,
};
