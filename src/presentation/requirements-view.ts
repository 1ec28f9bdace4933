import type { ExplainedRequirement, RequirementsResult } from "../../queries/audit/explained-requirement.js";
import type { ViewOptions } from "./answer-view.js";
import { textTable } from "./text-table.js";
import { wrap } from "./text-width.js";

const VERDICTS = { met: "met", "not-met": "not met", "not-required": "not required" } as const;

/** Every requirement in a line, or one of them whole. */
export function requirementsView({ requirements }: RequirementsResult, { width, paints }: ViewOptions): string {
  const [only] = requirements;
  if (requirements.length === 1 && only) return requirementView(only, { width, paints });
  const head = ["requirement", "what it asks", "rests on"].map((text) => ({ text, paint: paints.strong }));
  const rows = requirements.map(({ id, asks, topics }) => [
    { text: id, paint: paints.strong },
    { text: asks },
    { text: topics.map((topic) => topic.id).join(", "), paint: paints.faint },
  ]);
  return `${[...textTable([head, ...rows], width), "", ...wrap("inforce requirements NAME tells one of them whole.", width)].join("\n")}\n`;
}

function requirementView(
  { id, title, asks, on, rows, topics, columns }: ExplainedRequirement,
  { width, paints }: ViewOptions,
): string {
  const table = rows.map(({ verdict, when }) => [
    { text: VERDICTS[verdict], paint: paints.strong },
    { text: when === null ? "otherwise" : `where ${when}` },
  ]);
  const lines = [
    ...wrap(`${id}: ${title}`, width).map(paints.strong),
    ...wrap(asks, width),
    "",
    ...wrap(`Judged on the day in ${on}. The first that holds gives the verdict:`, width),
    "",
    ...textTable(table, width, "  "),
    "",
    paints.strong("Rests on"),
    ...textTable(
      topics.map((topic) => [{ text: topic.id }, { text: topic.meaning ?? "not in this knowledge base" }]),
      width,
      "  ",
    ),
    "",
    paints.strong("Columns of a case"),
    ...textTable(
      columns.map(({ name, meaning }) => [{ text: name }, { text: meaning }]),
      width,
      "  ",
    ),
  ];
  return `${lines.join("\n")}\n`;
}
