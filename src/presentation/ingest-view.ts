import type { WatchedAnswer } from "../../queries/watch-result.js";
import type { Finding } from "../model/finding.js";
import { grouped } from "../model/grouped.js";
import { jurisdictionName } from "../model/jurisdiction-code.js";
import type { Coverage } from "../model/knowledge.js";
import { NEWS_KINDS } from "../model/news-kind.js";
import type { Snapshot } from "../model/snapshot.js";
import type { TopicInfo } from "../model/topic.js";
import type { ViewOptions } from "./answer-view.js";
import { counted } from "./count-words.js";
import { dayInWords } from "./day-words.js";
import { newsGroups, newsInWords } from "./news-words.js";
import { textTable } from "./text-table.js";
import { wrap } from "./text-width.js";
import { groupLines } from "./watch-view.js";

/** What the page says of a knowledge base after a change. */
export interface StateSummary {
  readonly database: string;
  readonly coverage: Coverage;
  readonly holds: Readonly<Record<"snapshots" | "posts" | "duplicates" | "statements" | "facts" | "findings", number>>;
  readonly changes: {
    readonly recordedAt: string | null;
    readonly root: string | null;
  };
}

/** The answers that a change of a knowledge base changed, and the topics they are of. */
export interface StateNews {
  readonly changes: readonly WatchedAnswer[];
  readonly topics: readonly TopicInfo[];
}

/** A file of a folder that was not read. */
interface LeftOut {
  readonly name: string;
  readonly reason: string;
}

/** What the page says of an ingest. */
export interface IngestSummary extends StateSummary {
  readonly snapshot: Pick<Snapshot, "id" | "name" | "mediaType" | "encoding" | "byteLength" | "capturedOn">;
  /** One a file, where a folder of files was read. */
  readonly snapshots?: readonly Pick<Snapshot, "id" | "name">[];
  readonly left?: readonly LeftOut[];
  readonly unread?: readonly Finding[];
  readonly namesakes?: readonly Pick<Snapshot, "id" | "name" | "byteLength">[];
  readonly replaced?: readonly Pick<Snapshot, "id" | "name">[];
}

/** What the page says of a removal. */
export interface RemoveSummary extends StateSummary {
  readonly snapshot: Pick<Snapshot, "id" | "name">;
}

type Line = readonly [name: string, text: string];

/** What was read, what the knowledge base now holds, and what changed. */
export function ingestView(summary: IngestSummary, news: StateNews | null, options: ViewOptions): string {
  const { database, snapshot, snapshots = [], left = [], unread = [], namesakes = [], replaced = [] } = summary;
  const captured = snapshot.capturedOn === null ? "" : `, captured on ${dayInWords(snapshot.capturedOn)}`;
  const read =
    snapshots.length > 1
      ? `${counted(snapshots.length, "file")}, ${snapshot.name} to ${snapshots.at(-1)?.name}${captured}`
      : `${snapshot.name} (${snapshot.mediaType}, ${snapshot.encoding}, ${snapshot.byteLength} bytes${captured})`;
  const lines: readonly Line[] = [
    ["Read", read],
    ...headed("Left out", leftLines(left)),
    ...headed("Not read", unreadInWords(unread, snapshots)),
    ["Into", database],
    ...replaced.map(({ id, name }, i): Line => [i === 0 ? "Replaced" : "", `${name} (${id})`]),
    ...headed(
      "Beside",
      namesakes.map(({ id, name }) => `${name} (${id}) was read before, and both count; --replace lets this one take its place`),
    ),
    ...stateLines(summary, news),
  ];
  return page(lines, news, options);
}

/** Texts under one name. */
function headed(name: string, texts: readonly string[]): readonly Line[] {
  return texts.map((text, i): Line => [i === 0 ? name : "", text]);
}

/** So many files that were left out for one reason are named; of others their number is told. */
const MOST_LEFT = 3;

/** Which files were left out, by the reason. */
function leftLines(left: readonly LeftOut[]): readonly string[] {
  return [...grouped(left, ({ name, reason }) => reason.replaceAll(name, "FILE"))].map(([, files]) => {
    const names = files.slice(0, MOST_LEFT).map(({ name }) => name);
    const more = files.length > MOST_LEFT ? ` and ${files.length - MOST_LEFT} more` : "";
    return `${names.join(", ")}${more}: ${files[0]?.reason}`;
  });
}

/** Whole posts that were not understood. */
function unreadInWords(findings: readonly Finding[], snapshots: readonly Pick<Snapshot, "id" | "name">[]): readonly string[] {
  const nameOf = ({ place }: Finding): string =>
    snapshots.length > 1 ? `${snapshots.find(({ id }) => id === place.snapshot)?.name}: ` : "";
  const languages = findings.filter(({ rule }) => rule === "language-not-read");
  const countries = [...new Set(findings.flatMap(({ rule, actual }) => (rule === "no-pack" && actual !== null ? [actual] : [])))];
  return [
    ...languages.map((one) => `${nameOf(one)}${one.message} Nothing was read in them: that they say nothing new is not known.`),
    ...countries.map(
      (code) =>
        `the rules of ${jurisdictionName(code)} (${code}), which has no pack: \`inforce pack new ${code} --into packs/${code}\` begins one`,
    ),
  ];
}

/** What was taken out, what the knowledge base holds without it, and what changed. */
export function removeView(summary: RemoveSummary, news: StateNews | null, options: ViewOptions): string {
  const { database, snapshot } = summary;
  return page([["Removed", `${snapshot.name} (${snapshot.id})`], ["From", database], ...stateLines(summary, news)], news, options);
}

function stateLines({ coverage: { from, to }, holds, changes }: StateSummary, news: StateNews | null): readonly Line[] {
  return [
    [
      "Holds",
      `${counted(holds.posts, "post")} (${holds.duplicates} of them printed again) of ${counted(holds.snapshots, "snapshot")}`,
    ],
    ["", `${counted(holds.statements, "statement")}, ${counted(holds.facts, "fact")}, ${counted(holds.findings, "finding")}`],
    ["Covers", from && to ? `${dayInWords(from)} to ${dayInWords(to)}` : "nothing yet"],
    ...(to !== null && changes.recordedAt !== null && to > changes.recordedAt.slice(0, 10) ? [BEYOND_TODAY] : []),
    ["Root", changes.root ?? "none"],
    ["Changed", changes.recordedAt === null ? "nothing: all of it was known" : changedInWords(news)],
  ];
}

const BEYOND_TODAY: Line = [
  "",
  "a post is dated after today: its day is wrong, and all else is certain until then; ingest it again with --captured-on, the day of the copy",
];

function changedInWords(news: StateNews | null): string {
  if (news === null) return "everything: nothing had been recorded before";
  return news.changes.length === 0 ? "no answer" : newsInWords(news.changes);
}

const MOST_GROUPS = 8;

function page(lines: readonly Line[], news: StateNews | null, options: ViewOptions): string {
  const { width, paints } = options;
  const rows = lines.map(([name, text]) => [{ text: name, paint: paints.strong }, { text }]);
  const groups = news === null ? [] : newsGroups(news.changes, news.topics);
  const told = groups.slice(0, MOST_GROUPS).flatMap((group) => ["", ...groupLines(group, news?.topics ?? [], null, options)]);
  const more = groups.length > MOST_GROUPS ? `${groups.length - MOST_GROUPS} more: ` : "";
  const hint =
    groups.length === 0 ? [] : ["", ...wrap(`${more}inforce watch shows them with their sources`, width).map(paints.faint)];
  return `${[...textTable(rows, width), ...told, ...hint].join("\n")}\n`;
}

/** How many answers changed, for programs; null where nothing had been recorded before, or nothing was. */
export function newsCounts(news: StateNews | null): object | null {
  if (news === null) return null;
  const { changes } = news;
  const kinds = NEWS_KINDS.map((kind) => [kind, changes.filter((one) => one.kinds.includes(kind)).length] as const);
  return {
    changed: changes.length,
    kinds: Object.fromEntries(kinds.filter(([, count]) => count > 0)),
    corrected: changes.filter(({ corrected }) => corrected).length,
  };
}
