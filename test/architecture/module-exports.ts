import { posix } from "node:path";
import { parseSync } from "oxc-parser";
import type { SourceFile } from "./source-files.js";

/** One name that a module gives to the world, and the comment above its declaration, wherever that stands. */
export interface ExportedName {
  readonly name: string;
  readonly declaredIn: string;
  readonly docComment: string | null;
}

/**
 * Every export of a module by name, followed through re-exports to its declaration.
 *
 * @throws Error for `export *` and default exports: the public names are to be read in the file itself.
 */
export function exportsOf(path: string, tree: ReadonlyMap<string, SourceFile>): readonly ExportedName[] {
  const file = fileAt(path, tree);
  const { module, program } = parseSync(file.path, file.text);
  const names = module.staticExports.flatMap((statement) =>
    statement.entries.map((entry) => {
      const name = entry.exportName.name;
      if (name === null) throw new Error(`${path}: export * and default exports hide what is public`);
      if (entry.moduleRequest !== null) {
        const source = posix.join(posix.dirname(path), entry.moduleRequest.value.replace(/\.js$/, ".ts"));
        return { ...declarationOf(entry.importName.name ?? name, source, tree), name };
      }
      const imported = module.staticImports
        .flatMap((found) => found.entries.map((one) => ({ one, request: found.moduleRequest.value })))
        .find(({ one }) => one.localName.value === entry.localName.name);
      if (imported) {
        const source = posix.join(posix.dirname(path), imported.request.replace(/\.js$/, ".ts"));
        return { ...declarationOf(imported.one.importName.name ?? name, source, tree), name };
      }
      return { name, declaredIn: path, docComment: commentAbove(file, program, entry.localName.name ?? name) };
    }),
  );
  return names.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function declarationOf(name: string, path: string, tree: ReadonlyMap<string, SourceFile>): ExportedName {
  const found = exportsOf(path, tree).find((one) => one.name === name);
  if (!found) throw new Error(`${path} exports no ${name}`);
  return found;
}

function fileAt(path: string, tree: ReadonlyMap<string, SourceFile>): SourceFile {
  const file = tree.get(path);
  if (!file) throw new Error(`${path} is not among the sources`);
  return file;
}

/** The `/** … *\/` comment that ends right above the first declaration of a name. */
function commentAbove(file: SourceFile, program: ReturnType<typeof parseSync>["program"], name: string): string | null {
  const { comments } = parseSync(file.path, file.text);
  for (const statement of program.body) {
    const declared = statement.type === "ExportNamedDeclaration" && statement.declaration ? statement.declaration : statement;
    if (!namesOf(declared).includes(name)) continue;
    const above = comments.find(
      (comment) => comment.end <= statement.start && file.text.slice(comment.end, statement.start).trim() === "",
    );
    return above?.type === "Block" && above.value.startsWith("*") ? above.value : null;
  }
  return null;
}

function namesOf(node: { readonly type: string }): readonly string[] {
  if ("id" in node && isIdentifier(node.id)) return [node.id.name];
  if (!("declarations" in node) || !Array.isArray(node.declarations)) return [];
  return node.declarations.flatMap((one: { readonly id: unknown }) => (isIdentifier(one.id) ? [one.id.name] : []));
}

function isIdentifier(node: unknown): node is { readonly name: string } {
  return typeof node === "object" && node !== null && "type" in node && node.type === "Identifier";
}
