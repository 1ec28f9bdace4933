import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { compareTexts } from "../src/model/compare-texts.js";
import { type Module, placeOf, readModule } from "./public-declarations.js";

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
  const modules = new Map<string, Module>();
  const moduleAt = (path: string): Module => {
    const known = modules.get(path) ?? readModule(path);
    modules.set(path, known);
    return known;
  };
  const entries = [...moduleAt(index).handedOn].map(([name, { from, name: local }]): ApiEntry => {
    const { file, comment, declaration } = declarationOf(placeOf(index, from), local, moduleAt);
    const path = relative(folder, file);
    const page = PAGES.find(([, , files]) => files.test(path))?.[0] ?? "records";
    return { name, comment, declaration, page };
  });
  return entries.sort((a, b) => compareTexts(a.name, b.name));
}

/** A declaration with the comment above it, where it is made. */
function declarationOf(
  file: string,
  name: string,
  moduleAt: (path: string) => Module,
): Pick<ApiEntry, "comment" | "declaration"> & { readonly file: string } {
  const { declared, handedOn } = moduleAt(file);
  const on = handedOn.get(name);
  if (on !== undefined) return declarationOf(placeOf(file, on.from), on.name, moduleAt);
  const pieces = declared.filter(({ names }) => names.includes(name));
  if (pieces.length === 0) throw new Error(`api pages: ${file} does not declare ${name}`);
  const comments = pieces.map(({ text, code }) =>
    plainComment(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(text.slice(0, -code.length))?.[1] ?? ""),
  );
  return {
    file,
    comment: comments.find((comment) => comment !== "") ?? "",
    declaration: pieces.map(({ code }) => code.replace(/^export (?:declare )?/, "")).join("\n"),
  };
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
