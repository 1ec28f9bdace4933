import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync, Visitor } from "oxc-parser";

/** A declaration of a module, by the names it makes and those it uses. */
interface Declared {
  /** With what stands above it. */
  readonly text: string;
  /** Without. */
  readonly code: string;
  readonly names: readonly string[];
  readonly uses: ReadonlySet<string>;
}

interface Imported {
  readonly from: string;
  readonly name: string;
}

export interface Module {
  /** What stands above everything: references to libraries. */
  readonly head: string;
  readonly declared: readonly Declared[];
  /** What comes from elsewhere, by its local name. */
  readonly imports: ReadonlyMap<string, Imported>;
  /** What is handed on, by its public name. */
  readonly handedOn: ReadonlyMap<string, Imported>;
}

/**
 * The declarations that the exports of a module lead to, and no others: what a program that uses the library needs for its types. A
 * module of the package keeps the declarations that are used; packages that only dropped ones name are named no more.
 *
 * @param entry a file of declarations.
 * @returns texts by path.
 */
export function publicDeclarations(entry: string): ReadonlyMap<string, string> {
  const modules = new Map<string, Module>();
  const wanted = new Map<string, Set<string>>();
  const moduleAt = (path: string): Module => {
    const known = modules.get(path) ?? readModule(path);
    modules.set(path, known);
    return known;
  };
  const want = (path: string, name: string): void => {
    const names = wanted.get(path) ?? new Set<string>();
    wanted.set(path, names);
    if (names.has(name)) return;
    names.add(name);
    const { declared, imports, handedOn } = moduleAt(path);
    const outer = imports.get(name) ?? handedOn.get(name);
    if (outer !== undefined) {
      if (outer.from.startsWith(".")) want(placeOf(path, outer.from), outer.name);
      return;
    }
    for (const { names: made, uses } of declared) if (made.includes(name)) for (const used of uses) want(path, used);
  };
  for (const name of moduleAt(entry).handedOn.keys()) want(entry, name);
  return new Map([...wanted].map(([path, names]) => [path, printed(moduleAt(path), names, path === entry)]));
}

/** The file of declarations that a module names in one of its own. */
export function placeOf(path: string, from: string): string {
  return join(dirname(path), from.replace(/\.js$/, ".d.ts"));
}

/** Reads a file of declarations. */
export function readModule(path: string): Module {
  const text = readFileSync(path, "utf8");
  const { program } = parseSync(path, text, { lang: "dts", sourceType: "module" });
  const declared: Declared[] = [];
  const imports = new Map<string, Imported>();
  const handedOn = new Map<string, Imported>();
  for (const [at, node] of program.body.entries()) {
    const from = (program.body[at - 1]?.end ?? headOf(text).length) as number;
    if (node.type === "ImportDeclaration") {
      for (const one of node.specifiers) {
        if (one.type !== "ImportSpecifier") imports.set(one.local.name, { from: node.source.value, name: "*" });
        else imports.set(one.local.name, { from: node.source.value, name: nameOf(one.imported) });
      }
    } else if (node.type === "ExportNamedDeclaration" && node.source) {
      for (const one of node.specifiers) handedOn.set(nameOf(one.exported), { from: node.source.value, name: nameOf(one.local) });
    } else
      declared.push({ text: text.slice(from, node.end).trim(), code: text.slice(node.start, node.end), ...namesIn(node, path) });
  }
  return { head: headOf(text), declared, imports, handedOn };
}

function headOf(text: string): string {
  return /^(?:\/\/\/ <reference [^\n]*\n)*/.exec(text)?.[0] ?? "";
}

type Node = ReturnType<typeof parseSync>["program"]["body"][number];

function nameOf(node: { readonly type: string; readonly name?: string; readonly value?: unknown }): string {
  return node.name ?? String(node.value);
}

/** What a statement declares, and every identifier in it. */
function namesIn(node: Node, path: string): Pick<Declared, "names" | "uses"> {
  const inner = node.type === "ExportNamedDeclaration" ? node.declaration : node;
  const names =
    inner === null
      ? []
      : inner.type === "VariableDeclaration"
        ? inner.declarations.map(({ id }) => ("name" in id ? String(id.name) : ""))
        : "id" in inner && inner.id !== null && "name" in inner.id
          ? [String(inner.id.name)]
          : [];
  if (inner !== null && names.length === 0) throw new Error(`build: ${path} declares something without a name`);
  const uses = new Set<string>();
  new Visitor({ Identifier: ({ name }) => void uses.add(name) }).visit({
    type: "Program",
    body: [node],
    sourceType: "module",
  } as never);
  return { names, uses };
}

/** A module with what is wanted of it alone. */
function printed({ head, declared, imports, handedOn }: Module, wanted: ReadonlySet<string>, entry: boolean): string {
  const kept = declared.filter(({ names }) => names.some((name) => wanted.has(name)));
  const used = new Set(kept.flatMap(({ uses }) => [...uses]));
  const lines = [...imports]
    .filter(([local]) => used.has(local))
    .map(([local, { from, name }]) => `import type ${clause(local, name)} from "${from}";`);
  const on = [...handedOn]
    .filter(([name]) => wanted.has(name))
    .map(([name, one]) => `export ${clause(name, one.name, name)} from "${one.from}";`);
  const body = [...lines, ...on, ...kept.map(({ text }) => text)].join("\n");
  return `${head}${body}\n${entry ? "" : "export {};\n"}`;
}

function clause(local: string, name: string, exported?: string): string {
  if (name === "*") return `* as ${local}`;
  const [first, second] = exported === undefined ? [name, local] : [name, exported];
  return first === second ? `{ ${first} }` : `{ ${first} as ${second} }`;
}
