import { CORRECTIONS_SCHEMA, type CorrectionDays, type CorrectionEntry, deedOf } from "./correction.js";
import { isIsoDay } from "./iso-day.js";
import { schemaProblems, wayTo } from "./schema-problems.js";
import type { YamlText } from "./yaml-text.js";

/** What is wrong at one place of a file of corrections: where, what stands there, what should. */
export interface CorrectionProblem {
  readonly line: number;
  /** The way to the value, for example `corrections[2].evidence.act`; empty for the file itself. */
  readonly at: string;
  readonly got: string;
  readonly expected: string;
  readonly example: string | null;
}

/** A rule that an entry breaks. */
interface Fault {
  readonly at: readonly string[];
  readonly got: string;
  readonly expected: string;
  readonly example: string;
}

/** What is wrong with a file of corrections by itself, whatever topics there are. */
export function correctionProblems({ value, faults, lineOf }: YamlText): readonly CorrectionProblem[] {
  if (faults.length > 0)
    return faults.map(({ line, told }) => ({
      line,
      at: "",
      got: "text that is no YAML",
      expected: `YAML: ${told}`,
      example: EXAMPLE,
    }));
  const broken = schemaProblems(value, CORRECTIONS_SCHEMA);
  if (broken.length > 0)
    return broken.map(({ at, got, expected, example }) => ({ line: lineOf(at), at: wayTo(at), got, expected, example }));
  const { corrections } = value as { readonly corrections: readonly CorrectionEntry[] };
  const first = new Map<string, number>();
  return corrections.flatMap((entry, index) => {
    const twice = first.get(entry.id);
    if (twice === undefined) first.set(entry.id, index);
    const again: readonly Fault[] =
      twice === undefined
        ? []
        : [
            {
              at: ["id"],
              got: `"${entry.id}" again`,
              expected: `an id of its own: corrections[${twice}] has it`,
              example: `${entry.id}-2`,
            },
          ];
    return [...again, ...entryFaults(entry)].map(({ at, ...fault }) => {
      const way = ["corrections", index, ...at];
      return { ...fault, at: wayTo(way), line: lineOf(way) };
    });
  });
}

const EXAMPLE = "corrections:\n  - id: egypt-flights-2021";
const DEEDS = ["retract", "confirm", "replace", "undo"] as const;
const TOLD = ["topic", "act", "subject", "scope", "value", "unit", "from", "until", "announced", "speaksOf", "members"] as const;

function entryFaults(entry: CorrectionEntry): readonly Fault[] {
  const faults: Fault[] = [...dayFaults(entry), ...evidenceFaults(entry)];
  const deeds = DEEDS.filter((name) => entry[name] !== undefined);
  const told = TOLD.filter((name) => entry[name] !== undefined);
  const { deed } = deedOf(entry);
  if (deeds.length > 1)
    faults.push({
      at: [deeds[1] as string],
      got: `${deeds.join(" and ")} in one entry`,
      expected: "one of them: an entry does one thing",
      example: `${deeds[0]}: …`,
    });
  if (deed === "tell" || deed === "replace") {
    for (const name of ["topic", "act"] as const)
      if (entry[name] === undefined)
        faults.push({
          at: [],
          got: `no "${name}"`,
          expected:
            deed === "replace"
              ? `"${name}": what stands in the place of the statement`
              : `"${name}", or one of ${DEEDS.join(", ")}`,
          example: name === "topic" ? "topic: kz/direct-flights" : "act: suspend",
        });
  } else if (told.length > 0)
    faults.push({
      at: [told[0] as string],
      got: told.join(", "),
      expected: `nothing told: ${deeds[0]} speaks of what is there`,
      example: `replace: "0a1b2c3d4e5f6071"`,
    });
  if (entry.words !== undefined && (deed === "tell" || deed === "undo"))
    faults.push({ at: ["words"], got: "words", expected: "words only beside a statement's id", example: "reason: …" });
  return faults;
}

function evidenceFaults({ evidence, undo }: CorrectionEntry): readonly Fault[] {
  if (evidence === undefined)
    return undo !== undefined
      ? []
      : [
          {
            at: [],
            got: 'no "evidence"',
            expected: '"evidence": an act, an address with the day it was read, or a post with a quote',
            example: "evidence: { act: { title: Order, number: 57, day: 2021-12-03 } }",
          },
        ];
  const { act, address, read, post, quote } = evidence;
  const kinds = [act, address, post].filter((one) => one !== undefined).length;
  if (kinds !== 1)
    return [
      {
        at: ["evidence"],
        got: kinds === 0 ? "none of act, address and post" : "several of act, address and post",
        expected: "one of act, address and post",
        example: "evidence: { address: https://example.org/order-57, read: 2022-06-20 }",
      },
    ];
  if ((address === undefined) !== (read === undefined))
    return [
      {
        at: ["evidence"],
        got: address === undefined ? "read without an address" : "an address without read",
        expected: "an address and the day on which it was read",
        example: "evidence: { address: https://example.org/order-57, read: 2022-06-20 }",
      },
    ];
  if ((post === undefined) !== (quote === undefined))
    return [
      {
        at: ["evidence"],
        got: post === undefined ? "a quote without its post" : "a post without a quote",
        expected: "a post and words of it",
        example: 'evidence: { post: mci-new-amount-c65d3b2e, quote: "only to compute allowances" }',
      },
    ];
  return [];
}

function dayFaults(entry: CorrectionEntry): readonly Fault[] {
  const faults: Fault[] = [];
  const check = (at: readonly string[], day: string | undefined): void => {
    if (day !== undefined && !isIsoDay(day))
      faults.push({ at, got: `"${day}"`, expected: "a day of the calendar, YYYY-MM-DD", example: "2021-12-03" });
  };
  const checkDays = (at: string, days: CorrectionDays | undefined): void => {
    if (typeof days !== "object") {
      check([at], days);
      return;
    }
    check([at, "earliest"], days.earliest);
    check([at, "latest"], days.latest);
    if (days.earliest > days.latest)
      faults.push({
        at: [at],
        got: `${days.earliest} to ${days.latest}`,
        expected: "the earliest day not after the latest",
        example: "{ earliest: 2021-12-01, latest: 2021-12-31 }",
      });
  };
  check(["day"], entry.day);
  check(["until"], entry.until);
  check(["evidence", "act", "day"], entry.evidence?.act?.day);
  check(["evidence", "read"], entry.evidence?.read);
  checkDays("from", entry.from);
  checkDays("announced", entry.announced);
  const begins = typeof entry.from === "object" ? entry.from.latest : entry.from;
  if (begins !== undefined && entry.until !== undefined && entry.until < begins)
    faults.push({ at: ["until"], got: entry.until, expected: `no day before ${begins}`, example: begins });
  return faults;
}
