import type { Answer, AsOfResult } from "../../queries/as-of-result.js";
import { grouped } from "../model/grouped.js";
import type { TopicInfo } from "../model/topic.js";
import { answerLegend, horizonLines, saysNothing, tally, type ViewOptions } from "./answer-view.js";
import { paintOfAnswer, SIGNS, sinceWhen, whatHolds } from "./answer-words.js";
import { counted } from "./count-words.js";
import { dayInWords } from "./day-words.js";
import { type Cell, textTable } from "./text-table.js";
import { wrap } from "./text-width.js";

const VALUES_SHOWN = 2;

/**
 * The answers for one day at a glance: under each group a row for each topic of which something is known, with what holds or how many
 * of its countries and scopes do; below them how to see the rest.
 */
export function daySummaryView(result: AsOfResult, topics: readonly TopicInfo[], options: ViewOptions): string {
  const { paints, width } = options;
  const byTopic = grouped(result.answers, ({ topic }) => topic);
  const asked = topics.filter(({ id }) => byTopic.has(id));
  const lines = [paints.strong(`What applied on ${dayInWords(result.asOf)}`), ...horizonLines(result, width).map(paints.faint)];
  for (const group of new Set(asked.map((topic) => topic.group))) {
    const own = asked.filter((topic) => topic.group === group).map((topic) => ({ topic, answers: byTopic.get(topic.id) ?? [] }));
    const told = own.filter(({ answers }) => !answers.every(saysNothing));
    const silent = own.length - told.length;
    const rows = told.map(({ topic, answers }) => summaryRow(topic, answers, options));
    const note = silent === 0 ? [] : [`  ${paints.faint(`Nothing is known of ${counted(silent, "topic")}.`)}`];
    lines.push("", paints.strong(group), ...textTable(rows, width, "  "), ...note);
  }
  lines.push("", ...wrap(restInWords(result), width).map(paints.faint));
  lines.push("", ...answerLegend(result.answers, width, false).map(paints.faint));
  return `${lines.join("\n")}\n`;
}

function summaryRow(topic: TopicInfo, answers: readonly Answer[], { paints }: ViewOptions): readonly Cell[] {
  const best = bestOf(answers);
  const paint = paintOfAnswer(best.answer, paints);
  const [only] = answers;
  const single = answers.length === 1 && only !== undefined && only.subject === null && only.scope === null;
  return [
    { text: `${SIGNS[best.answer]} ${topic.title}`, paint },
    { text: single ? best.answer : tally(answers), paint },
    { text: single ? [whatHolds(best), sinceWhen(best)].filter(Boolean).join(", ") : valuesInWords(answers) },
  ];
}

/** The answer that says most: one that is in force before one that may be, that before one that is not. */
function bestOf(answers: readonly Answer[]): Answer {
  const order = ["yes", "possible", "no", "unknown"] as const;
  const [best] = order.flatMap((word) => answers.find(({ answer }) => answer === word) ?? []);
  return best ?? (answers[0] as Answer);
}

/** The first of the values, with their scopes; a value of many countries once. Where none is certain, those that may hold. */
function valuesInWords(answers: readonly Answer[]): string {
  const valued = answers.filter(({ value }) => value !== null);
  const named = (shown: readonly Answer[], how: string): readonly string[] => [
    ...new Set(shown.map((answer) => [answer.scope, how, whatHolds(answer)].filter(Boolean).join(" "))),
  ];
  const told = valued.length > 0 ? named(valued, "") : named(answers.filter(mayHold), "possibly");
  return [...told.slice(0, VALUES_SHOWN), ...(told.length > VALUES_SHOWN ? ["…"] : [])].join("; ");
}

function mayHold({ candidates, possibleValue }: Answer): boolean {
  return candidates !== null || possibleValue !== null;
}

function restInWords({ asOf, answers }: AsOfResult): string {
  const evidence = answers.flatMap((answer) => answer.evidence.slice(0, 1));
  const passages = new Set(evidence.map(({ post, quote, lines }) => `${post} ${lines.join("-")} ${quote}`)).size;
  const posts = new Set(evidence.map(({ post }) => post)).size;
  const rests = passages === 0 ? "" : `These answers rest on ${counted(passages, "passage")} of ${counted(posts, "post")}. `;
  return `${rests}inforce as-of ${asOf} TOPIC shows one topic with its words; --all shows every country, scope and source.`;
}
