import { existsSync } from "node:fs";
import { type WriteCorrectionRequest, writeCorrection } from "../../knowledge-base/write-correction.js";
import type { CorrectionAct, CorrectionDays, CorrectionEvidence } from "../../model/correction.js";
import { InforceError } from "../../model/errors.js";
import type { CommandContext } from "../command-context.js";
import { databaseLocation } from "../database-location.js";
import { dayArgument, optionalDay } from "../day-argument.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import { type Command, listOption, textOption, type VerbInput } from "../verb.js";

/** `inforce correct`. */
export const correctCommand: Command = (input, context) => {
  outputFormat(input);
  const { path } = databaseLocation(input, context);
  const report = writeCorrection({
    file: textOption(input, "file") ?? "corrections.yaml",
    entry: entryOf(input, context),
    database: existsSync(path) ? path : null,
    packs: listOption(input, "pack"),
  });
  const view = (): string => `${report.text}\nWritten to ${report.file}. inforce ingest ${report.file} takes it in.\n`;
  print({ json: report, view }, input, context);
  return EXIT.success;
};

function entryOf(input: VerbInput, context: CommandContext): WriteCorrectionRequest["entry"] {
  const day = dayArgument("--day", textOption(input, "day") ?? "today", context);
  const members = listOption(input, "member");
  const texts = given(input, [
    "id",
    "retract",
    "confirm",
    "replace",
    "undo",
    "topic",
    "subject",
    "scope",
    "value",
    "unit",
    "speaksOf",
  ]);
  const figure = Number(texts.value);
  const value = texts.value !== undefined && Number.isFinite(figure) ? { value: figure } : {};
  const until = optionalDay("--until", textOption(input, "until"), context);
  const act = textOption(input, "act") as CorrectionAct | null;
  const days = { ...daysOf(input, context, "from"), ...daysOf(input, context, "announced") };
  return {
    ...texts,
    ...value,
    ...days,
    ...(act === null ? {} : { act }),
    ...(until === null ? {} : { until }),
    ...(members.length === 0 ? {} : { members }),
    ...evidenceOf(input, context),
    day,
    author: needed(input, "author", '"A. Clerk"'),
    reason: needed(input, "reason", '"the act names December 5"'),
  } as WriteCorrectionRequest["entry"];
}

function given(input: VerbInput, names: readonly string[]): Readonly<Record<string, string>> {
  return there(Object.fromEntries(names.map((name) => [name, textOption(input, name)])));
}

function needed(input: VerbInput, name: string, example: string): string {
  const text = textOption(input, name)?.trim() ?? "";
  if (text !== "") return text;
  throw new InforceError("INVALID_ARGUMENT", `a correction needs --${name}`, {
    got: "nothing",
    expected: `--${name}`,
    example: `--${name} ${example}`,
  });
}

function daysOf(input: VerbInput, context: CommandContext, name: "from" | "announced"): Readonly<Record<string, CorrectionDays>> {
  const text = textOption(input, name);
  if (text === null) return {};
  const [first = "", last] = text.split("..");
  const earliest = optionalDay(`--${name}`, first, context);
  const latest = last === undefined ? null : optionalDay(`--${name}`, last, context);
  if (earliest === null) return {};
  return { [name]: latest === null ? earliest : { earliest, latest } };
}

function evidenceOf(input: VerbInput, context: CommandContext): { readonly evidence?: CorrectionEvidence } {
  const title = textOption(input, "evidenceAct");
  const actDay = optionalDay("--act-day", textOption(input, "actDay"), context);
  const read = optionalDay("--read", textOption(input, "read"), context);
  const number = textOption(input, "number");
  const act = title === null && number === null && actDay === null ? {} : { act: there({ title, number, day: actDay }) };
  const evidence = { ...act, ...given(input, ["address", "post", "quote"]), ...(read === null ? {} : { read }) };
  return Object.keys(evidence).length === 0 ? {} : { evidence: evidence as CorrectionEvidence };
}

/** The members that are there; what lacks is told by the check of the file, with its line. */
function there(members: Readonly<Record<string, string | null>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(members).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}
