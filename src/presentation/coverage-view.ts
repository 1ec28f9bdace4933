import type { CoverageResult } from "../../queries/coverage.js";
import type { ViewOptions } from "./answer-view.js";
import { counted } from "./count-words.js";
import { dayInWords } from "./day-words.js";
import { textTable } from "./text-table.js";
import { wrap } from "./text-width.js";

function sentencesOf({ topicSentences }: CoverageResult, topic: string, how: "read" | "half" | "unread"): number {
  return topicSentences.filter((one) => one.topic === topic).reduce((sum, one) => sum + one[how], 0);
}

/** How much of the archive was read, topic by topic, and what is missing; the topics without a word of it by number, or by name too. */
export function coverageView(result: CoverageResult, allTopics: boolean, { width, paints }: ViewOptions): string {
  const { coverage, posts, sentences, topics, withoutEvidence, findings } = result;
  const span = coverage.from && coverage.to ? `${dayInWords(coverage.from)} to ${dayInWords(coverage.to)}` : "nothing yet";
  const share = sentences.unreadPercent === null ? "" : ` (${sentences.unreadPercent} %)`;
  const facts: readonly (readonly [string, string])[] = [
    ["Covered", span],
    ["Snapshots", result.snapshots.map((snapshot) => snapshot.name).join(", ")],
    ["Posts", `${posts.total}, ${posts.duplicates} of them printed again; ${posts.dated} of the others dated to the day`],
    ["Regulatory", `${counted(posts.regulatory, "post")} with statements`],
    [
      "Sentences",
      `${sentences.total}; ${sentences.regulatory} look regulatory, ${sentences.read} read, ${sentences.unread} not read${share}`,
    ],
  ];
  const lines = [
    ...textTable(
      facts.map(([name, text]) => [{ text: name, paint: paints.strong }, { text }]),
      width,
    ),
    "",
  ];
  const head = ["topic", "read", "half", "unread", "periods", "last"].map((text) => ({
    text,
    paint: paints.strong,
  }));
  const rows = topics.map((topic) => [
    { text: topic.topic },
    ...(["read", "half", "unread"] as const).map((how) => ({ text: String(sentencesOf(result, topic.topic, how)) })),
    { text: String(topic.facts) },
    { text: topic.lastEvidence ?? "" },
  ]);
  lines.push(...textTable([head, ...rows], width));
  if (withoutEvidence.length > 0 && allTopics)
    lines.push("", ...wrap(`No post speaks of ${counted(withoutEvidence.length, "topic")}: ${withoutEvidence.join(", ")}`, width));
  else if (withoutEvidence.length > 0)
    lines.push("", `No post speaks of ${counted(withoutEvidence.length, "other topic")} (--all-topics names them)`);
  if (findings.length > 0)
    lines.push("", ...wrap(`Findings: ${findings.map(({ rule, count }) => `${rule} ${count}`).join(", ")}`, width));
  return `${lines.join("\n")}\n`;
}
