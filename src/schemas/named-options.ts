import type { FileReading } from "../../queries/audit/cases/row-source.js";
import type { ExportRequest } from "../../queries/export/export-request.js";
import type { Member, Question } from "./question.js";

/** Options of which the library's door knows the names; what holds a value that it looks at says what kind it is. */
type Named = Pick<Question, "name" | "members">;

const DAY: Member = { kind: "day", means: "a day", example: "2021-12-10" };
const TEXT: Member = { kind: "text", means: "a text", example: "rules.sqlite" };
const FLAG: Member = { kind: "flag", means: "yes or no", example: true };
const TEXTS: Member = { kind: "texts", means: "a list", example: ["packs/uz"] };
/** Looked into by what takes it. */
const INNER: Member = { kind: "cells", means: "see its type", example: {}, inner: true };

export const ON_OPTIONS: Named = {
  name: "on",
  members: {
    knownOn: { ...DAY, means: "what had been published by this day", example: "2021-02-15" },
    carryForward: { ...FLAG, means: "beyond the archive answer from what was last known" },
  },
};

export const REQUIREMENTS_OPTIONS: Named = {
  name: "requirements",
  members: {
    requirements: { ...TEXTS, means: "these alone", example: ["pcr-certificate"] },
    jurisdiction: { ...TEXT, means: "whose requirements, as the code of a pack", example: "kz" },
    packs: INNER,
  },
};

export const READING_OPTIONS: Named = {
  name: "reading",
  members: {
    columns: INNER,
    dates: { kind: "choice", means: "the order of day, month and year", example: "dmy", choices: ["dmy", "mdy", "ymd"] },
    encoding: { ...TEXT, means: "the name of a character encoding", example: "windows-1251" },
    sheet: { ...TEXT, means: "the sheet of a workbook", example: "Entries" },
    keep: { ...TEXTS, means: "columns to copy into results", example: ["name"] },
    unmasked: { ...FLAG, means: "numbers of passports as they stand" },
  } satisfies Readonly<Record<keyof Required<FileReading>, Member>>,
};

export const EXPORT_OPTIONS: Named = {
  name: "export",
  members: {
    topic: { ...TEXT, means: "a topic", example: "kz/mci" },
    asOf: DAY,
    knownOn: DAY,
    withText: FLAG,
    withBytes: FLAG,
  } satisfies Readonly<Record<keyof Required<ExportRequest>, Member>>,
};

export const JOB_OPTIONS: Named = {
  name: "exportBase",
  members: {
    database: { ...TEXT, needed: true },
    request: { ...INNER, needed: true },
    place: { ...INNER, needed: true },
    format: { ...TEXT, means: "a format", example: "csv", needed: true },
    options: { ...INNER, needed: true },
    recordedOn: { ...TEXT, means: "a UTC instant, or a day", example: "2022-06-15" },
  },
};

export const IMPORT_OPTIONS: Named = {
  name: "importExport",
  members: {
    path: { ...TEXT, means: "an NDJSON export", example: "rules.ndjson", needed: true },
    database: { ...TEXT, needed: true },
    recordedAt: { ...TEXT, means: "the UTC instant of this run", example: "2022-06-15T09:30:00.000Z", needed: true },
    packs: TEXTS,
    unproven: FLAG,
  },
};

const ROOT: Member = { ...TEXT, means: "a root hash that an ingest printed", example: "81ededc1d482" };

export const VERIFY_OPTIONS: Named = { name: "verifyBase", members: { root: ROOT } };

export const DEEP_VERIFY_OPTIONS: Named = { name: "verifyDeep", members: { root: ROOT, packs: TEXTS } };

export const CORRECTION_OPTIONS: Named = {
  name: "writeCorrection",
  members: {
    file: { ...TEXT, means: "the file of corrections", example: "corrections.yaml", needed: true },
    entry: { ...INNER, needed: true },
    database: TEXT,
    packs: TEXTS,
  },
};

export const BUILD_OPTIONS: Named = { name: "buildKnowledge", members: { packs: TEXTS } };
