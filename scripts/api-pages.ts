import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseSync } from "oxc-parser";

/** One public name: what it is, in its own words, and how it is declared. */
interface ApiEntry {
  readonly name: string;
  readonly comment: string;
  readonly declaration: string;
  readonly page: string;
}

/** Pages by what the declarations are about; the first that fits has them. */
const PAGES: readonly (readonly [page: string, title: string, files: RegExp])[] = [
  ["audit", "Audits", /^(?:queries\/audit|src\/knowledge-base\/cases|src\/presentation\/audit)/],
  ["export", "Exports and imports", /(?:^|\/)(?:export|import)\//],
  ["packs", "Packs", /^(?:src\/model\/pack|src\/knowledge-base\/packs|ingest\/packs)/],
  ["questions", "Questions and answers", /^queries\//],
  ["knowledge-base", "Knowledge bases", /^src\/knowledge-base/],
  ["records", "Records", /^/],
];

/**
 * Pages of the public library from its declarations and their comments, by their paths below `docs/api`.
 *
 * @param root of the package, built.
 */
export function apiPages(root: string): ReadonlyMap<string, string> {
  const entries = entriesOf(root);
  const places = new Map(entries.map(({ name, page }) => [name, page]));
  const pages = new Map<string, string>();
  for (const [page, title] of PAGES) {
    const own = entries.filter((entry) => entry.page === page);
    const body = own.map((entry) => entryText(entry, places)).join("\n");
    pages.set(`${page}.md`, `# ${title}\n\n[All names](README.md)\n\n${body}`);
  }
  const lists = PAGES.map(([page, title]) => {
    const own = entries.filter((entry) => entry.page === page);
    const rows = own.map(({ name, comment }) => `- [\`${name}\`](${page}.md#${anchorOf(name)}): ${firstSentence(comment)}`);
    return `## [${title}](${page}.md)\n\n${rows.join("\n")}\n`;
  });
  pages.set("README.md", `${HEAD}\n${lists.join("\n")}`);
  return pages;
}

const HEAD = `# Every name of the library

What \`import … from "inforce"\` gives, from the comments of its declarations (\`npm run api-pages\`). [library.md](../library.md) shows how it is used.
`;

/** Writes the pages; gives how many. */
export function writeApiPages(root: string): number {
  const folder = join(root, "docs", "api");
  mkdirSync(folder, { recursive: true });
  const pages = apiPages(root);
  for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
  return pages.size;
}

/** The public names in the order of the alphabet. */
function entriesOf(root: string): readonly ApiEntry[] {
  const folder = join(root, "dist");
  const index = join(folder, "src", "index.d.ts");
  const found: ApiEntry[] = [];
  for (const node of bodyOf(index).body) {
    if (node.type !== "ExportNamedDeclaration" || !node.source) continue;
    for (const { local, exported } of node.specifiers) {
      const name = nameOf(exported);
      const { file, comment, declaration } = declarationOf(placeOf(index, node.source.value), nameOf(local));
      const path = relative(folder, file);
      const page = PAGES.find(([, , files]) => files.test(path))?.[0] ?? "records";
      found.push({ name, comment, declaration, page });
    }
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

type Parsed = ReturnType<typeof parseSync>["program"];

const parsed = new Map<string, { readonly text: string; readonly body: Parsed["body"] }>();

function bodyOf(file: string): { readonly text: string; readonly body: Parsed["body"] } {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const text = readFileSync(file, "utf8");
  const made = { text, body: parseSync(file, text, { lang: "dts", sourceType: "module" }).program.body };
  parsed.set(file, made);
  return made;
}

function nameOf(node: { readonly type: string; readonly name?: string; readonly value?: unknown }): string {
  return node.name ?? String(node.value);
}

function placeOf(file: string, from: string): string {
  return join(dirname(file), from.replace(/\.js$/, ".d.ts"));
}

/** A declaration with the comment above it, where it is made. */
function declarationOf(file: string, name: string): Pick<ApiEntry, "comment" | "declaration"> & { readonly file: string } {
  const { text, body } = bodyOf(file);
  for (const node of body) {
    if (node.type !== "ExportNamedDeclaration" || !node.source) continue;
    const on = node.specifiers.find(({ exported }) => nameOf(exported) === name);
    if (on !== undefined) return declarationOf(placeOf(file, node.source.value), nameOf(on.local));
  }
  let before = 0;
  const pieces: { comment: string; declaration: string }[] = [];
  for (const node of body) {
    const above = text.slice(before, node.start);
    before = node.end;
    const inner = node.type === "ExportNamedDeclaration" ? node.declaration : node;
    if (inner === null || !declares(inner, name)) continue;
    const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(above)?.[1] ?? "";
    pieces.push({ comment: plainComment(comment), declaration: text.slice(node.start, node.end) });
  }
  if (pieces.length === 0) throw new Error(`api pages: ${file} does not declare ${name}`);
  return {
    file,
    comment: pieces.find(({ comment }) => comment !== "")?.comment ?? "",
    declaration: pieces.map(({ declaration }) => declaration.replace(/^export (?:declare )?/, "")).join("\n"),
  };
}

function declares(node: object, name: string): boolean {
  if ("declarations" in node && Array.isArray(node.declarations))
    return node.declarations.some(({ id }: { readonly id: { readonly name?: string } }) => id.name === name);
  return "id" in node && node.id !== null && (node.id as { readonly name?: string }).name === name;
}

function plainComment(comment: string): string {
  return comment
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, "").trimEnd())
    .join("\n")
    .trim();
}

/** A comment up to its tags. */
function proseOf(comment: string): string {
  return comment.split(/^@/m)[0]?.trim() ?? "";
}

function firstSentence(comment: string): string {
  const prose = proseOf(comment).replace(/\s+/g, " ");
  return escaped(/^(.*?[.:])(?: [A-Z`]|$)/.exec(prose)?.[1] ?? prose);
}

/** Markdown reads what looks like a tag as one, outside of code. */
function escaped(text: string): string {
  return text.replace(/`[^`]*`|</g, (found) => (found === "<" ? "&lt;" : found));
}

function anchorOf(name: string): string {
  return name.toLowerCase();
}

function entryText({ name, comment, declaration, page }: ApiEntry, places: ReadonlyMap<string, string>): string {
  const tags = [...comment.matchAll(/^@(\w+) ?((?:(?!^@)[\s\S])*)/gm)].map(([, tag = "", text = ""]) => ({
    tag,
    text: text.trim(),
  }));
  const told = (wanted: string): readonly string[] => tags.flatMap(({ tag, text }) => (tag === wanted ? [text] : []));
  const lines = [
    ...told("param").map((text) => `- \`${text.split(/\s/)[0]}\`: ${escaped(text.replace(/^\S+\s*/, "").replace(/\s+/g, " "))}`),
    ...told("returns").map((text) => `- Gives ${escaped(text.replace(/\s+/g, " "))}`),
    ...told("throws").map((text) => `- Throws ${escaped(text.replace(/\s+/g, " "))}`),
  ];
  const examples = told("example").map((text) => `\`\`\`ts\n${text}\n\`\`\`\n`);
  const used = [...new Set(declaration.match(/\b[A-Z]\w+/g) ?? [])].filter((one) => one !== name && places.has(one)).sort();
  const links = used.map((one) => `[${one}](${places.get(one) === page ? "" : `${places.get(one)}.md`}#${anchorOf(one)})`);
  return [
    `## ${name}\n`,
    `${escaped(proseOf(comment))}\n`,
    ...(lines.length === 0 ? [] : [`${lines.join("\n")}\n`]),
    `\`\`\`ts\n${declaration}\n\`\`\`\n`,
    ...(examples.length === 0 ? [] : ["For example:\n", ...examples]),
    ...(links.length === 0 ? [] : [`See ${links.join(", ")}.\n`]),
  ].join("\n");
}
