import { runPipeline } from "../ingest/pipeline.js";
import { readSnapshotBytes } from "../ingest/snapshots.js";

/** Sizes of the one text that a generator is measured at, in kilobytes. */
const SIZES = [160, 500, 1600, 5000] as const;
/** A text of one line is parted before the length at which a line is cut. */
const LINE = 90_000;
/** Linear work has the exponent 1; caches and the collector of garbage cost a little more. */
const MOST_EXPONENT = 1.2;

interface Grown {
  readonly name: string;
  readonly extension: string;
  /** What is repeated, under a heading. */
  readonly piece: (place: number) => string;
  readonly heading?: string;
}

const HEADING = "News | December 10, 2021\n\n";
const COUNTRIES = ["Egypt", "Georgia", "Germany", "Mongolia", "Hungary", "Thailand", "Türkiye", "Kyrgyzstan"];
const MARKS = [".", "!", "?", ";", ",", "…", "—", ":"];
const country = (at: number): string => COUNTRIES[at % COUNTRIES.length] as string;
const day = (at: number): string => `${["January", "March", "May", "August"][at % 4]} ${1 + (at % 28)}, ${2010 + (at % 14)}`;

/** Texts that once cost more than their length; each grows by one kind of piece. */
const GROWN: readonly Grown[] = [
  {
    name: "posts alike but for punctuation",
    extension: "txt",
    piece: (at) => `News | ${day(at)}\n\nThe pier is painted${MARKS[at % 8]}${MARKS[(at >> 3) % 8]}${MARKS[(at >> 6) % 8]}\n\n`,
  },
  { name: "acts without a stop", extension: "txt", piece: () => "order No. 5 of " },
  { name: "one sentence without a stop", extension: "txt", piece: () => "direct flights with Egypt and " },
  { name: "changes of one index", extension: "txt", piece: (at) => `From ${day(at)} the MCI is ${2000 + at} KZT. ` },
  { name: "duties", extension: "txt", piece: (at) => `Employers must notify the department by ${day(at)}. ` },
  { name: "named acts", extension: "txt", piece: (at) => `By order No. ${at} of ${day(at)} the fee is paid. ` },
  {
    name: "countries as bullets",
    extension: "txt",
    heading: `${HEADING}Direct flights are open with:\n`,
    piece: (at) => `- ${country(at)}\n`,
  },
  {
    name: "countries as <li>",
    extension: "html",
    heading: "<h2>December 10, 2021</h2><p>Direct flights are open with:<ul>",
    piece: (at) => `<li>${country(at)}</li>`,
  },
  { name: "other bullets", extension: "txt", piece: (at) => `• a matter of note ${at}\n` },
  { name: "numbered items", extension: "txt", piece: (at) => `${at + 1}. a matter of note\n` },
  { name: "a day again and again", extension: "txt", piece: () => "January 1, " },
  { name: "between days", extension: "txt", piece: () => "between June 1 and " },
  { name: "one-letter lines", extension: "txt", piece: () => "a\n" },
  { name: "<p>a", extension: "html", piece: () => "<p>a" },
  { name: "<div>a", extension: "html", piece: () => "<div>a" },
  {
    name: "rows of a table",
    extension: "html",
    heading: "<h2>December 10, 2021</h2><table>",
    piece: (at) => `<tr><td>${country(at)}<td>${day(at)}<td>open`,
  },
  {
    name: "posts of one series",
    extension: "txt",
    piece: (at) => `News | ${day(at)}\n\nDirect flights with Egypt were ${at % 2 ? "resumed" : "suspended"} on ${day(at)}.\n\n`,
  },
];

/** How the time of reading grows with the text: the exponent over four sizes, and milliseconds a kilobyte at the largest. */
export async function bench(): Promise<readonly string[]> {
  return GROWN.map((grown) => {
    timeOf(grown, SIZES[0]); // warm
    const times = SIZES.map((kilobytes) => timeOf(grown, kilobytes));
    const exponent = slopeOf(SIZES.map((size, at) => [Math.log(size), Math.log(times[at] ?? 1)]));
    const [largest, last] = [SIZES.at(-1) ?? 1, times.at(-1) ?? 0];
    if (exponent > MOST_EXPONENT) process.exitCode = 1;
    const told = exponent > MOST_EXPONENT ? `, above ${MOST_EXPONENT}` : "";
    return `${grown.name}: exponent ${exponent.toFixed(2)}${told}, ${(last / largest).toFixed(1)} ms a KB at ${largest} KB`;
  });
}

/** Milliseconds of the processor. */
function timeOf(grown: Grown, kilobytes: number): number {
  const { extension, piece, heading = extension === "txt" ? HEADING : "<h2>December 10, 2021</h2>" } = grown;
  const parts = [heading];
  for (let length = 0, line = 0, at = 0; length < kilobytes * 1000; at++) {
    const next = piece(at);
    line = next.includes("\n") ? 0 : line + next.length;
    if (extension === "txt" && line > LINE) {
      parts.push("\n\n");
      line = next.length;
    }
    parts.push(next);
    length += next.length;
  }
  const bytes = Buffer.from(parts.join(""));
  const before = process.cpuUsage();
  runPipeline([readSnapshotBytes(bytes, { name: `grown.${extension}` })]);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The slope of the line that fits best. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (of: (point: readonly [number, number]) => number): number =>
    points.reduce((sum, one) => sum + of(one), 0) / points.length;
  const [x, y] = [mean((one) => one[0]), mean((one) => one[1])];
  const spread = points.reduce((sum, one) => sum + (one[0] - x) ** 2, 0);
  return points.reduce((sum, one) => sum + (one[0] - x) * (one[1] - y), 0) / spread;
}
