import type { WatchResult } from "../../queries/watch-result.js";
import type { TopicInfo } from "../model/topic.js";
import { seriesName } from "./change-words.js";
import { dayInWords } from "./day-words.js";
import { groupName, newsGroups, newsInWords, newsKindInWords, stretchDays, stretchStep } from "./news-words.js";
import { citation } from "./source-notes.js";
import { oneLine } from "./text-width.js";
import { casesInWords, isGone, sinceInWords, sourceOf } from "./watch-view.js";

/** What changed as a page of Markdown, for a mail or a ticket: a heading for answers that changed alike, a line a stretch, the words. */
export function watchMarkdown(result: WatchResult, topics: readonly TopicInfo[]): string {
  const lines = [`# What changed since ${escaped(sinceInWords(result.since))}`, "", `${newsInWords(result.changes)}.`];
  for (const group of newsGroups(result.changes, topics)) {
    const { answer } = group;
    lines.push("", `## ${escaped(groupName(group, topics))}`, "");
    for (const stretch of answer.stretches) {
      lines.push(`- **${stretchDays(stretch)}** ${escaped(stretchStep(stretch))} (${newsKindInWords(stretch.kind)})`);
    }
    const source = sourceOf(answer);
    if (source !== null) {
      const told = isGone(answer) ? "These words are gone: " : "";
      lines.push("", `> ${escaped(oneLine(source.quote))}`, ">", `> ${told}${escaped(citation(source))}`);
    }
  }
  if (result.ahead !== null) {
    lines.push("", `## Deadlines from ${dayInWords(result.ahead.from)} to ${dayInWords(result.ahead.to)}`, "");
    for (const row of result.deadlines) lines.push(`- **${dayInWords(row.day)}** ${escaped(seriesName(row, topics))}`);
    if (result.deadlines.length === 0) lines.push("None is known.");
  }
  if (result.cases !== null) {
    lines.push("", "## Cases", "", `${casesInWords(result.cases)}.`, "");
    for (const { caseId, requirement, before, now, detail } of result.cases.changed)
      lines.push(`- **${escaped(oneLine(caseId))}** ${requirement}: ${before} → ${now}. ${escaped(detail)}`);
  }
  return `${lines.join("\n")}\n`;
}

/** Words of others are words, never markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");
}
