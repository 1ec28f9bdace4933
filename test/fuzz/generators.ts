import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundledSnapshots } from "../../src/knowledge-base/bundled-snapshots.js";
import { Random } from "./random.js";
import { country, day, plainSentence, sentence, slipped } from "./words.js";

/** What a generator makes: a file for a reader. */
export interface Slice {
  /** Its name, by the ending of which a reader knows it. */
  readonly name: string;
  readonly text: string;
}

/** Files for the reader of archives, one generator for each form in which they come. */
export const ARCHIVES: Readonly<Record<string, (seed: number) => Slice>> = {
  posts: (seed) => made(seed, "txt", (random) => random.times(1, 6, () => post(random)).join("\n")),
  mutants: (seed) =>
    made(seed, "html", (random) => random.times(1, 6, () => "").reduce((text) => slipped(random, text), piece(random))),
  dates: (seed) =>
    made(seed, "txt", (random) => {
      const days = random.times(2, 12, () => day(random)).join(random.pick([", ", " and ", " to ", " until ", " - ", "\n"]));
      return `News | ${day(random)}\n\nThe state of emergency is extended ${days}.\n`;
    }),
  lists: (seed) =>
    made(seed, "txt", (random) => {
      const mark = random.pick(["- ", "• ", "* ", "1) ", "a. ", "– "]);
      const items = random.times(
        1,
        12,
        () => `${mark}${random.times(1, 3, () => country(random)).join(random.pick([", ", " (", "; "]))}`,
      );
      return `${post(random)}\n${random.pick(["Direct flights are open with:", "Entry is banned for citizens of:", sentence(random)])}\n${items.join("\n")}\n`;
    }),
  tables: (seed) =>
    made(seed, "html", (random) => {
      const columns = 1 + random.below(5);
      const cell = (): string => random.pick([country, day, sentence, plainSentence, () => ""])(random);
      const row = (tag: string): string =>
        `<tr>${random.times(1, columns, () => `<${tag}${random.chance(5) ? ` colspan=${random.below(4)} rowspan=${random.below(4)}` : ""}>${cell()}`).join("")}`;
      return `<h2>${day(random)}</h2><table>${row("th")}${random.times(0, 8, () => row("td")).join("\n")}</table>${post(random)}`;
    }),
  html: (seed) =>
    made(seed, "html", (random) => {
      const tags = [
        "p",
        "div",
        "li",
        "ul",
        "h2",
        "span",
        "b",
        "br",
        "pre",
        "table",
        "td",
        "time",
        "article",
        "script",
        "!--",
        "a href='x'",
      ];
      return random
        .times(3, 30, () =>
          random.pick([
            () => `<${random.pick(tags)}>`,
            () => `</${random.pick(tags)}>`,
            () => plainSentence(random),
            () => day(random),
            () => sentence(random),
          ])(),
        )
        .join(random.pick(["", " ", "\n"]));
    }),
  feeds: (seed) =>
    made(seed, "xml", (random) => {
      const item = (): string =>
        `<item><title>${day(random)}</title><pubDate>${random.pick(["Fri, 10 Dec 2021 10:00:00 GMT", "2021-12-10", day(random)])}</pubDate><description>${plainSentence(random)} ${sentence(random).replaceAll("<", "&lt;")}</description></item>`;
      const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${random.times(1, 5, item).join("")}</channel></rss>`;
      return random.chance(3) ? slipped(random, feed) : feed;
    }),
};

/** Files of cases. */
export function caseFile(seed: number): Slice {
  return made(seed, "csv", (random) => {
    const columns = ["case_id", "date", "nationality", "transport", "pcr_hours", "visa", "last_departure", "who\u202e", ""];
    const names = random.chance(4) ? random.times(1, 9, () => random.pick(columns)) : columns.slice(0, 4 + random.below(4));
    const mark = random.pick([",", ",", ";", "\t"]);
    const cell = (name: string): string => {
      if (random.chance(8)) return slipped(random, random.pick(['"', "air", "2021-12-10", "=1+1", " "]));
      if (name === "date" || name === "last_departure") return random.chance(3) ? `"${day(random)}"` : "2021-12-10";
      if (name === "nationality") return `"${country(random)}"`;
      return random.pick(["air", "land", "yes", "no", "48", "", "none", "unknown"]);
    };
    const rows = random.times(0, 30, () => names.map(cell).join(mark));
    return [names.join(mark), ...rows].join(random.pick(["\n", "\r\n", "\n\n"]));
  });
}

/** An export with some of its rows changed: cells exchanged, days moved, rows lost, doubled or torn. */
export function mutatedExport(seed: number, lines: readonly string[]): readonly string[] {
  const random = new Random(seed);
  const changed = [...lines];
  for (const _ of random.times(1, 3, () => 0)) {
    const at = 1 + random.below(changed.length - 1);
    const line = changed[at] ?? "";
    const change = random.below(6);
    if (change === 0) changed.splice(at, 1);
    else if (change === 1) changed.splice(at, 0, line);
    else if (change === 2) changed[at] = slipped(random, line);
    else if (change === 3)
      changed[at] = line.replace(
        /\d{4}-\d\d-\d\d/,
        () => `20${10 + random.below(20)}-0${1 + random.below(9)}-1${random.below(10)}`,
      );
    else changed[at] = withCell(random, line);
  }
  return changed;
}

function withCell(random: Random, line: string): string {
  const row: Record<string, unknown> = JSON.parse(line);
  const key = random.pick(Object.keys(row).slice(1));
  row[key] = random.pick([
    null,
    "",
    "in-force",
    "suspended",
    "2031-01-01",
    [],
    ["x"],
    0,
    -1,
    2 ** 50,
    1e300,
    true,
    row[random.pick(Object.keys(row))],
  ]);
  return JSON.stringify(row);
}

function made(seed: number, extension: string, make: (random: Random) => string): Slice {
  return { name: `slice-${seed}.${extension}`, text: make(new Random(seed)) };
}

function post(random: Random): string {
  const head = random.pick([
    () => `News | ${day(random)}`,
    () => day(random),
    () => "Alert",
    () => `${country(random)}\n${day(random)}`,
  ]);
  const body = random.times(0, 4, () => (random.chance(2) ? plainSentence(random) : sentence(random)));
  return `${head()}\n${random.pick(["", "\n"])}${body.join(random.pick([" ", "\n", "\n\n"]))}\n`;
}

let digest: string | null = null;

/** Some lines of the project's own digest. */
function piece(random: Random): string {
  digest ??= bundledSnapshots()
    .map((folder) => readFileSync(join(folder, JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")).file), "utf8"))
    .join("\n");
  const at = random.below(digest.length);
  return digest.slice(at, at + 200 + random.below(1500));
}
