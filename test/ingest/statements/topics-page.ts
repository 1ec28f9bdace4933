import type { TopicInfo } from "../../../src/model/topic.js";

/** Headings in their order; those of a pack that it does not name come last. */
const ORDER = ["Headline", "Entry", "Visas", "Stay, residence, identity", "Stay and work", "Work"];

/** What one pack has for the page. */
interface PackOnPage {
  readonly title: string;
  readonly topics: readonly TopicInfo[];
}

/** The page of `docs/topics.md`: pack by pack and group by group what each topic means, its kind, unit and scopes. */
export function topicsPage(packs: readonly PackOnPage[]): string {
  const count = packs.reduce((sum, { topics }) => sum + topics.length, 0);
  return `${INTRODUCTION(count)}\n${packs.map(packSection).join("\n")}`;
}

function packSection({ title, topics }: PackOnPage): string {
  const groups = new Map<string, TopicInfo[]>();
  for (const topic of topics) groups.set(topic.group, [...(groups.get(topic.group) ?? []), topic]);
  const place = (group: string): number => (ORDER.includes(group) ? ORDER.indexOf(group) : ORDER.length);
  const sections = [...groups]
    .sort(([a], [b]) => place(a) - place(b))
    .map(
      ([group, rows]) =>
        `### ${group}\n\n| id | kind | unit | scopes | meaning |\n|---|---|---|---|---|\n${rows.map(row).join("\n")}\n`,
    );
  return `## ${title}\n\n${sections.join("\n")}`;
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
