import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Answer,
  type IsoDay,
  isoDay,
  openKnowledgeBase,
  type ReviewItem,
  verifyDeep,
  type WatchResult,
} from "../../src/index.js";
import { addDays } from "../../src/model/iso-day.js";
import { run } from "../cli/run-in-process.js";
import { copiedBase } from "../setup/copied-base.js";

const letter = (first: string): string =>
  `Flights with Qatar\nJune 21, 2022\nKazakhstan suspends direct flights with Qatar from ${first}, 2022.\n`;
const BULLETIN =
  "The index of next year\nJune 28, 2022\nFrom January 1, 2023 the monthly calculation index (MCI) in Kazakhstan is 3,450 tenge.\n";
const JOURNAL = "Entry from Nepal\nJuly 5, 2022\nEntry into Kazakhstan is banned for citizens of Nepal from July 15, 2022.\n";

/** What comes in or is done on a day, what a watch tells of it, and what is so then. */
interface Chapter {
  readonly title: string;
  readonly day: IsoDay;
  /** Files that are put down before the commands. */
  readonly files: Readonly<Record<string, string>>;
  readonly commands: readonly (readonly string[])[];
  /** Series, whether the desk corrected it, and each stretch with the answer before and after. */
  readonly news: readonly string[];
  /** Items of a review that there were not before, and that there are no more. */
  readonly fresh?: readonly string[];
  readonly gone?: readonly string[];
  /** Then the answers of flights with Qatar, of the index for fees and of the ban of entry from Nepal, from which of `DAYS` on. */
  readonly answers: readonly string[];
}

const captured = (name: string, text: string, day: string, authority: string): Pick<Chapter, "day" | "files" | "commands"> => ({
  day: isoDay(day),
  files: { [name]: text },
  commands: [["ingest", `@${name}`, "--captured-on", day, "--jurisdiction", "kz", "--authority", authority, "--publisher", name]],
});
const corrected = (day: string, ...entry: readonly string[]): Pick<Chapter, "day" | "files" | "commands"> => ({
  day: isoDay(day),
  files: {},
  commands: [
    ["correct", "--file", "@corrections.yaml", "--author", "A. Clerk", ...entry],
    ["ingest", "@corrections.yaml"],
  ],
});
const TOLD = ["--topic", "direct-flights", "--subject", "Qatar", "--act", "suspend", "--from", "2022-07-18"];
const ORDER = ["--evidence-act", "Order of the Chief Sanitary Doctor", "--number", "31", "--act-day", "2022-06-20"];

const INDEX = "2021-12-10 yes 2917, 2022-07-03 yes 3063";
const BAN = "2021-12-10 unknown, 2022-07-03 no, 2022-07-15 yes";

const CHAPTERS: readonly Chapter[] = [
  {
    title: "an adviser tells a wrong day",
    ...captured("letter.txt", letter("July 4"), "2022-06-24", "adviser"),
    news: ["direct-flights QAT: from 2022-07-04 yes, no"],
    answers: ["2021-12-10 yes, 2022-07-04 no", INDEX, "2021-12-10 unknown"],
  },
  {
    title: "the press tells a value of next year",
    ...captured("bulletin.txt", BULLETIN, "2022-07-01", "press"),
    news: ["mci fees: from 2023-01-01 yes 3063, yes 3450", "mci social-benefits: from 2023-01-01 yes 3180, yes 3450"],
    answers: ["2021-12-10 yes, 2022-07-04 no", `${INDEX}, 2023-01-01 yes 3450`, "2021-12-10 unknown"],
  },
  {
    title: "another adviser tells a ban",
    ...captured("journal.txt", JOURNAL, "2022-07-08", "adviser"),
    news: ["entry-ban NPL: from 2022-06-14 until 2022-07-15 unknown, no; from 2022-07-15 unknown, yes"],
    answers: ["2021-12-10 yes, 2022-07-04 no", `${INDEX}, 2023-01-01 yes 3450`, BAN],
  },
  {
    title: "the desk corrects the day by an act",
    ...corrected("2022-07-11", "--id", "qatar", ...TOLD, ...ORDER, "--reason", "the order names July 18"),
    news: ["direct-flights QAT (corrected): from 2022-07-04 until 2022-07-18 no, yes"],
    answers: ["2021-12-10 yes, 2022-07-18 no", `${INDEX}, 2023-01-01 yes 3450`, BAN],
  },
  {
    title: "the desk dates what a review showed",
    ...corrected(
      "2022-07-12",
      ...["--id", "e-visa-day", "--topic", "e-visa", "--act", "begin", "--from", "2022-06-07", ...ORDER],
      ...["--reason", "the order names June 7"],
    ),
    news: ["e-visa  (corrected): from 2022-04-12 until 2022-06-07 possible, no; from 2022-06-07 until 2022-06-13 possible, yes"],
    gone: ["wide-bounds e-visa"],
    answers: ["2021-12-10 yes, 2022-07-18 no", `${INDEX}, 2023-01-01 yes 3450`, BAN],
  },
  {
    title: "the correction is undone",
    ...corrected("2022-07-14", "--id", "qatar-no", "--undo", "qatar", "--reason", "the order was withdrawn"),
    news: ["direct-flights QAT (corrected): from 2022-07-04 until 2022-07-18 yes, no"],
    answers: ["2021-12-10 yes, 2022-07-04 no", `${INDEX}, 2023-01-01 yes 3450`, BAN],
  },
  {
    title: "the adviser edits the post",
    ...captured("letter.txt", letter("July 25"), "2022-07-15", "adviser"),
    news: ["direct-flights QAT: from 2022-07-04 until 2022-07-25 no, yes"],
    answers: ["2021-12-10 yes, 2022-07-25 no", `${INDEX}, 2023-01-01 yes 3450`, BAN],
  },
  {
    title: "the bulletin is removed",
    day: isoDay("2022-07-22"),
    files: {},
    commands: [["remove", "bulletin.txt"]],
    news: ["mci fees: from 2023-01-01 yes 3450, yes 3063", "mci social-benefits: from 2023-01-01 yes 3450, yes 3180"],
    answers: ["2021-12-10 yes, 2022-07-25 no", INDEX, BAN],
  },
];

/** About each bound that is told of, and far from all of them. */
const DAYS = [
  "2021-12-10",
  ...["2022-07-04", "2022-07-15", "2022-07-18", "2022-07-25", "2023-01-01"].flatMap((day) => [addDays(isoDay(day), -1), day]),
  "2030-01-01",
].map(isoDay);
const SERIES = [
  { topic: "kz/direct-flights", subject: "QAT" },
  { topic: "kz/mci", scope: "fees" },
  { topic: "kz/entry-ban", subject: "NPL" },
] as const;

/** What was seen on the evening of a day. */
interface Evening {
  readonly answers: readonly string[];
  /** By evening, up to this one: what was known then of each series on each of `DAYS`. */
  readonly known: ReadonlyMap<IsoDay, readonly string[]>;
  readonly watch: WatchResult;
  /** What is to be reviewed. */
  readonly review: readonly ReviewItem[];
  /** By evening before this one, ids of what there was to review by what was known then. */
  readonly reviewed: ReadonlyMap<IsoDay, readonly string[]>;
  readonly problems: readonly object[];
}

const EVENINGS = [isoDay("2022-06-17"), ...CHAPTERS.map(({ day }) => day)];
const timeOf = (day: string): string => `${day}T17:00:00.000Z`;

let folder = "";
let database = "";
const seen: Evening[] = [];
let atFirst: readonly ReviewItem[] = [];
/** Of each evening what was known on it then, and the folder of the export that was made then. */
const then = new Map<IsoDay, { readonly known: readonly string[]; readonly files: string }>();

async function inforce(day: IsoDay, ...args: readonly string[]): Promise<string> {
  const paths = args.map((arg) => (arg.startsWith("@") ? join(folder, arg.slice(1)) : arg));
  const { code, out, err } = await run([...paths, "--db", database], { now: () => timeOf(day), today: () => day });
  if (code !== 0) throw new Error(`inforce ${args.join(" ")} ended with ${code}: ${err}`);
  return out;
}

/** Exports everything into a folder of its own, as recorded by an evening where one is named; gives the folder. */
async function exported(day: IsoDay, recorded: IsoDay | null = null): Promise<string> {
  const into = mkdtempSync(join(folder, "export-"));
  const past = recorded === null ? [] : ["--recorded-on", timeOf(recorded)];
  await inforce(day, "export", "-o", join(into, "all.ndjson"), ...past);
  return into;
}

const filesIn = (of: string): readonly string[] =>
  readdirSync(of)
    .sort()
    .flatMap((name) => [name, readFileSync(join(of, name), "latin1")]);

function answersBy(day: IsoDay): Pick<Evening, "answers" | "known"> {
  const base = openKnowledgeBase(database);
  try {
    const answers = (known: IsoDay | null): readonly (readonly Answer[])[] =>
      SERIES.map((series) =>
        DAYS.map((asked) => base.asOf({ ...series, day: asked, knownOn: known, carryForward: true }).answers[0] as Answer),
      );
    const known = EVENINGS.filter((one) => one <= day).map(
      (one) => [one, answers(one).map((all) => JSON.stringify(all.map(outcomeOf)))] as const,
    );
    return { answers: answers(null).map(runsOf), known: new Map(known) };
  } finally {
    base.close();
  }
}

function outcomeOf({ answer, state, value, candidates, start, end, lastConfirmedOn }: Answer): object {
  return { answer, state, value, candidates, start, end, lastConfirmedOn };
}

function inWords({ answer, value }: Pick<Answer, "answer" | "value">): string {
  return value === null ? answer : `${answer} ${value.amount}`;
}

/** Answers on `DAYS`, each from the day on which it is another one. */
function runsOf(answers: readonly Answer[]): string {
  const words = answers.map(inWords);
  return words.flatMap((word, at) => (word === words[at - 1] ? [] : [`${DAYS[at]} ${word}`])).join(", ");
}

type Named = Pick<Answer, "topic" | "subject" | "scope">;
const nameOf = ({ topic, subject, scope }: Named): string => `${topic.replace("kz/", "")} ${subject ?? scope ?? ""}`;

function newsOf({ changes }: WatchResult): readonly string[] {
  return changes.map((change) => {
    const stretches = change.stretches.map(
      ({ from, to, before, after }) => `from ${from}${to === null ? "" : ` until ${to}`} ${inWords(before)}, ${inWords(after)}`,
    );
    return `${nameOf(change)}${change.corrected ? " (corrected)" : ""}: ${stretches.join("; ")}`;
  });
}

async function reviewed(day: IsoDay, known: IsoDay = day): Promise<readonly ReviewItem[]> {
  return JSON.parse(await inforce(day, "review", "--known-on", known, "--all", "--json")).items;
}

/** What of a review was not in another. */
function notIn(other: readonly ReviewItem[], items: readonly ReviewItem[]): readonly string[] {
  const ids = new Set(other.map(({ id }) => id));
  return items
    .filter(({ id }) => !ids.has(id))
    .map(({ kind, topic, subjects, scopes }) => `${kind} ${topic?.replace("kz/", "")} ${[...subjects, ...scopes].join(" ")}`.trim())
    .sort();
}

function keep(day: IsoDay, known: Evening["known"], files: string): void {
  then.set(day, { known: known.get(day) ?? [], files });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "inforce-story-"));
  database = join(folder, "base.sqlite");
  const first = EVENINGS[0] as IsoDay;
  copiedBase(database, timeOf(first));
  keep(first, answersBy(first).known, await exported(first));
  atFirst = await reviewed(first);
  for (const { day, files, commands } of CHAPTERS) {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    for (const command of commands) await inforce(day, ...command);
    const watch = JSON.parse(await inforce(day, "watch", "--json"));
    const found = answersBy(day);
    const reviews = new Map<IsoDay, readonly string[]>();
    // The last evening remembers all others.
    for (const evening of day === EVENINGS.at(-1) ? EVENINGS.slice(0, -1) : [])
      reviews.set(evening, (await reviewed(day, evening)).map(({ id }) => id).sort());
    seen.push({
      ...found,
      watch,
      review: await reviewed(day),
      reviewed: reviews,
      problems: JSON.parse(await inforce(day, "verify", "--json")).problems,
    });
    keep(day, found.known, await exported(day));
  }
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(CHAPTERS.map((chapter, at) => ({ ...chapter, at })))(
  "when $title",
  ({ at, day, news, answers, fresh = [], gone = [] }) => {
    const now = (): Evening => seen[at] as Evening;

    it("the answers are these", () => {
      expect(now().answers).toEqual(answers);
    });

    it("a watch tells what became another one, and nothing else", () => {
      expect(newsOf(now().watch)).toEqual(news);
      const base = openKnowledgeBase(database);
      const recorded = [timeOf(EVENINGS[at] as IsoDay), timeOf(day)] as const;
      const edges = now().watch.changes.flatMap(({ stretches }) =>
        stretches.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()),
      );
      for (const asked of new Set([...edges.flatMap((edge) => [addDays(edge, -1), edge]), DAYS[0] as IsoDay])) {
        const differing = base.diffRecorded({ recorded, day: asked, carryForward: true }).changes;
        // Where no country is asked for, a difference lists those of whom yes or possible is said on either side.
        const told = now().watch.changes.filter(({ stretches }) =>
          stretches.some(
            ({ from, to, before, after }) =>
              (from ?? asked) <= asked &&
              (to === null || asked < to) &&
              [before.answer, after.answer].some((one) => one === "yes" || one === "possible"),
          ),
        );
        expect({ asked, series: told.map(nameOf).sort() }).toEqual({ asked, series: differing.map(nameOf).sort() });
      }
      base.close();
    });

    it("a review tells what is to be looked at besides, and no longer what is settled", () => {
      const before = at === 0 ? atFirst : (seen[at - 1] as Evening).review;
      expect({ fresh: notIn(before, now().review), gone: notIn(now().review, before) }).toEqual({ fresh, gone });
      for (const [evening, items] of now().reviewed) {
        const then = EVENINGS.indexOf(evening);
        const held = then === 0 ? atFirst : (seen[then - 1] as Evening).review;
        expect({ evening, ids: items }).toEqual({ evening, ids: held.map(({ id }) => id).sort() });
      }
    });

    it("what was known on the evenings before is as it was", () => {
      for (const one of EVENINGS.slice(0, at + 1)) {
        const [flights, index, ban] = then.get(one)?.known ?? [];
        // What was removed counts as if nobody had told it.
        const withoutIt = at === CHAPTERS.length - 1 && one > "2022-06-28" ? then.get(isoDay("2022-06-24"))?.known[1] : index;
        expect([one, ...(now().known.get(one) ?? [])]).toEqual([one, flights, withoutIt, ban]);
      }
    });

    it("a check finds nothing", () => {
      expect(now().problems).toEqual([]);
    });
  },
);

describe("when all is done", () => {
  it("every export of an evening can be made again", async () => {
    const last = EVENINGS.at(-1) as IsoDay;
    for (const day of EVENINGS) {
      const [made, again] = [then.get(day)?.files ?? "", await exported(last, day)].map(filesIn);
      expect(again).toHaveLength(4);
      // As one truth: a difference of whole files is nothing to print.
      expect({ day, same: isDeepStrictEqual(made, again) }).toEqual({ day, same: true });
    }
    expect(new Set([...then.values()].map(({ files }) => filesIn(files).join())).size).toBe(EVENINGS.length);
  });

  it("the files give what the base holds", () => {
    expect(verifyDeep(database)).toMatchObject({ ok: true, deep: { provable: true } });
  });
});
