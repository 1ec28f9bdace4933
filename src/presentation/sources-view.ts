import type { SourceRow, SourcesResult } from "../../queries/sources.js";
import type { ViewOptions } from "./answer-view.js";
import type { FlatRow } from "./csv-text.js";
import { dayInWords } from "./day-words.js";
import { type Cell, textTable } from "./text-table.js";
import { wrap } from "./text-width.js";

export const SOURCE_COLUMNS = [
  "id",
  "name",
  "publisher",
  "authority",
  "jurisdiction",
  "url",
  "snapshots",
  "from_day",
  "to_day",
  "posts",
  "statements",
  "agreed",
  "first",
  "contradicted",
] as const;

/** A source as a flat row; the ids of its snapshots are joined by a space. */
export function sourceRow(source: SourceRow): FlatRow {
  const { id, name, publisher, authority, jurisdiction, url, snapshots, coverage, ...counts } = source;
  const { posts, statements, agreed, first, contradicted } = counts;
  return {
    ...{ id, name, publisher, authority, jurisdiction, url, snapshots: snapshots.join(" ") },
    ...{ from_day: coverage.from, to_day: coverage.to, posts, statements, agreed, first, contradicted },
  };
}

const HEADINGS = ["source", "authority", "of", "covers", "posts", "said", "agreed", "first", "against"] as const;

/** The sources of a base, the best first, with what they cover and how they stand beside each other. */
export function sourcesView({ sources }: SourcesResult, { width, paints }: ViewOptions): string {
  const rows = sources.map((source): readonly Cell[] => [
    { text: source.url === null ? source.name : `${source.name}, ${source.url}` },
    { text: source.authority },
    { text: source.jurisdiction ?? "" },
    { text: daysOf(source) },
    ...[source.posts, source.statements, source.agreed, source.first, source.contradicted].map((count) => ({
      text: String(count),
    })),
  ]);
  const head = HEADINGS.map((text) => ({ text, paint: paints.strong }));
  const legend =
    "of: whose rules; said: statements; agreed: of these, told by another source too; first: told before every other; against: another source tells another state or value of the same day";
  return `${[...textTable([head, ...rows], width), "", ...wrap(legend, width).map(paints.faint)].join("\n")}\n`;
}

function daysOf({ coverage: { from, to } }: SourceRow): string {
  return from === null || to === null ? "" : `${dayInWords(from)} – ${dayInWords(to)}`;
}
