import type { TopicRow, TopicsResult } from "../../queries/topics.js";
import { grouped } from "../model/grouped.js";
import type { ViewOptions } from "./answer-view.js";
import { counted } from "./count-words.js";
import { dayInWords } from "./day-words.js";
import { wrap } from "./text-width.js";

/** The topics of each group, in the order in which the groups come first: each with its meaning, unit, scopes, and from when to when the archive speaks of it. */
export function topicsView({ topics }: TopicsResult, { width, paints }: ViewOptions): string {
  const groups = [...grouped(topics, ({ group }) => group)];
  const lines = groups.flatMap(([group, rows], at) => [
    ...(at > 0 ? [""] : []),
    paints.strong(group),
    ...rows.flatMap((topic) => [
      `  ${paints.strong(topic.id)}  ${paints.faint(topic.title)}`,
      ...[topic.meaning, shapeOf(topic), evidenceOf(topic)]
        .filter((text) => text !== "")
        .flatMap((text) => wrap(text, width - 4).map((line) => `    ${line}`)),
    ]),
  ]);
  return `${lines.join("\n")}\n`;
}

function shapeOf({ kind, units, scopes, scopesSeen, subjects }: TopicRow): string {
  const others = scopesSeen.filter((scope) => !scopes.includes(scope));
  const all = [...scopes, ...others];
  const parts = [subjects ? `${kind} by country` : kind];
  if (units.length > 0 && kind !== "deadline") parts.push(`in ${units.join(" or ")}`);
  if (all.length > 0) parts.push(`scopes: ${all.join(", ")}`);
  return `${parts.join("; ")}.`;
}

function evidenceOf({ facts, statements, firstEvidence, lastEvidence }: TopicRow): string {
  if (firstEvidence === null || lastEvidence === null) return "No post speaks of it.";
  const count = `${counted(statements, "statement")}, ${counted(facts, "period")}`;
  if (firstEvidence === lastEvidence) return `${count}; evidence of ${dayInWords(firstEvidence)}.`;
  return `${count}; evidence from ${dayInWords(firstEvidence)} to ${dayInWords(lastEvidence)}.`;
}
