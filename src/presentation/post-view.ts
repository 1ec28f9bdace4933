import type { PostResult } from "../../queries/post.js";
import type { TopicInfo } from "../model/topic.js";
import type { ViewOptions } from "./answer-view.js";
import { seriesName } from "./change-words.js";
import { boundsInWords } from "./day-words.js";
import { statedInWords } from "./explain-words.js";
import { oneLine, wrap } from "./text-width.js";

/** One post: its text, below it what each of its sentences states, and what was found in reading it. */
export function postView({ post, statements, findings }: PostResult, topics: readonly TopicInfo[], options: ViewOptions): string {
  const { width, paints } = options;
  const published = `${post.source}, published ${boundsInWords(post.published)}, lines ${post.lines.join("–")}`;
  const again = post.duplicateOf === null ? [] : wrap(`It repeats the post ${post.duplicateOf}.`, width);
  const body = post.text.slice(post.bodyStart).split("\n");
  const lines = [
    ...wrap(paints.strong(oneLine(post.title)), width),
    ...[...wrap(published, width), ...again].map(paints.faint),
    "",
    ...body.flatMap((line) => wrap(oneLine(line), width)),
  ];
  if (statements.length > 0) lines.push("", paints.strong("What it states"));
  for (const statement of statements) {
    const { lines: at, start, end } = statement;
    const place = at[0] === at[1] ? `line ${at[0]}` : `lines ${at[0]}–${at[1]}`;
    const [head = "", ...rest] = wrap(`${seriesName(statement, topics)} (${place}): ${statedInWords(statement)}`, width - 4);
    const quote = wrap(`“${oneLine(post.text.slice(start, end))}”`, width - 4);
    lines.push(`  - ${head}`, ...rest.map((line) => `    ${line}`), ...quote.map((line) => `    ${paints.faint(line)}`));
  }
  if (findings.length > 0) lines.push("", paints.strong("What was found in reading it"));
  for (const { rule, message } of findings) {
    const [head = "", ...rest] = wrap(`${rule}: ${oneLine(message)}`, width - 4);
    lines.push(`  - ${head}`, ...rest.map((line) => `    ${line}`));
  }
  return `${lines.join("\n")}\n`;
}
