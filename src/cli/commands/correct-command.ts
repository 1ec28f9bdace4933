import { existsSync } from "node:fs";
import { type BegunEntry, readBegunEntries, readBegunFile } from "../../knowledge-base/correction-entries.js";
import {
  type WriteCorrectionRequest,
  type WrittenCorrectionReport,
  writeCorrections,
} from "../../knowledge-base/write-correction.js";
import type { CorrectionAct, CorrectionDays, CorrectionEvidence } from "../../model/correction.js";
import { InforceError } from "../../model/errors.js";
import type { CommandContext } from "../command-context.js";
import { ownLocation } from "../database-location.js";
import { dayArgument, optionalDay } from "../day-argument.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import { type Command, listOption, textOption, type VerbInput } from "../verb.js";

/** `inforce correct [FILE]`. */
export const correctCommand: Command = async (input, context) => {
  outputFormat(input);
  const { path } = ownLocation(input, context);
  const begun = await begunEntries(input, context);
  const reports = writeCorrections({
    file: textOption(input, "file") ?? "corrections.yaml",
    entries: begun.map((entry) => entryOf(input, context, entry)),
    database: existsSync(path) ? path : null,
    packs: listOption(input, "pack"),
  });
  const [first, ...others] = reports as readonly [WrittenCorrectionReport, ...WrittenCorrectionReport[]];
  const { file } = first;
  const view = (): string =>
    `${reports.map(({ text }) => text).join("\n")}\nWritten to ${file}. inforce ingest ${file} takes it in.\n`;
  const more = others.map(({ entry, text }) => ({ entry, text }));
  const json = more.length === 0 ? first : { ...first, others: more };
  print({ json, view }, input, context);
  return EXIT.success;
};

/** What stands in a file that somebody has begun; without one there is one entry, of which nothing is told but by options. */
async function begunEntries(input: VerbInput, context: CommandContext): Promise<readonly BegunEntry[]> {
  const [name] = input.args;
  if (name === undefined) return [{}];
  return name === "-" ? readBegunEntries(await streamText(context), "standard input") : readBegunFile(name);
}

async function streamText({ streams }: CommandContext): Promise<string> {
  let text = "";
  for await (const piece of streams().input) text += String(piece);
  return text;
}

function entryOf(input: VerbInput, context: CommandContext, begun: BegunEntry): WriteCorrectionRequest["entry"] {
  const typed = textOption(input, "day");
  const day = typed === null && begun.day !== undefined ? begun.day : dayArgument("--day", typed ?? "today", context);
  const head = {
    ...evidenceOf(input, context),
    day,
    author: needed(input, "author", begun.author, '"A. Clerk"'),
    reason: needed(input, "reason", begun.reason, '"the act names December 5"'),
  };
  // An entry of a file that only names another statement or entry has no place for what is told.
  if ((begun.retract ?? begun.confirm ?? begun.undo) !== undefined) return { ...begun, ...head } as WriteCorrectionRequest["entry"];
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
    ...begun,
    ...texts,
    ...value,
    ...days,
    ...(act === null ? {} : { act }),
    ...(until === null ? {} : { until }),
    ...(members.length === 0 ? {} : { members }),
    ...head,
  } as WriteCorrectionRequest["entry"];
}

function given(input: VerbInput, names: readonly string[]): Readonly<Record<string, string>> {
  return there(Object.fromEntries(names.map((name) => [name, textOption(input, name)])));
}

function needed(input: VerbInput, name: string, begun: string | undefined, example: string): string {
  const text = textOption(input, name)?.trim() ?? begun?.trim() ?? "";
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
