import type { TopicInfo } from "../../../src/model/topic.js";

const ORDER = ["Headline", "Entry", "Visas", "Stay, residence, identity", "Work"];

/** The page of `docs/topics.md`: what each topic means, its kind, unit and scopes, group by group. */
export function topicsPage(topics: readonly TopicInfo[]): string {
  const groups = new Map<string, TopicInfo[]>();
  for (const topic of topics) groups.set(topic.group, [...(groups.get(topic.group) ?? []), topic]);
  const order = [...groups.keys()].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  const sections = order
    .map((group) => [group, groups.get(group) ?? []] as const)
    .map(
      ([group, rows]) =>
        `## ${group}\n\n| id | kind | unit | scopes | meaning |\n|---|---|---|---|---|\n${rows.map(row).join("\n")}\n`,
    );
  return `${INTRODUCTION(topics.length)}\n${sections.join("\n")}`;
}

const INTRODUCTION = (count: number): string => `# Topics

What \`inforce\` reads, ${count} topics in all. Each is an entry of a pack under \`packs/\`; this page is made from
those entries.

- A **membership** is a set of countries; a **status** is in force or not; a **quantity** has one value per scope at a time; a
  **deadline** has a day as its value.
- Scopes followed by … are those met so far: a post may name others of the same kind (a visa category, for instance).
- \`inforce topics\` says besides from when to when the archive speaks of each, and how often.
`;

function row({ id, kind, units, scopes, openScopes, subjects, meaning }: TopicInfo): string {
  const of = subjects && kind !== "membership" ? `${kind} by country` : kind;
  const named = scopes.map((scope) => `\`${scope}\``).join(", ") + (openScopes ? ", …" : "");
  return `| \`${id}\` | ${of} | ${kind === "deadline" ? "day" : units.join(" or ")} | ${named} | ${meaning.replaceAll("|", "\\|")} |`;
}
