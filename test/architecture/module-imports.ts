import { posix } from "node:path";
import { parseSync, Visitor } from "oxc-parser";
import type { SourceFile } from "./source-files.js";

/** One import, re-export or dynamic import. `to` is a path from the package root, or the name of a package. */
export interface ImportEdge {
  readonly from: string;
  readonly to: string;
  readonly external: boolean;
  /** Every name it brings is a type, so that nothing is loaded at run time. */
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
}

/**
 * Every edge that leaves a file, in any form that loads or names another module.
 *
 * @throws Error when the file does not parse, or when a dynamic import is computed, since nobody could check it.
 */
export function importsOf(file: SourceFile): readonly ImportEdge[] {
  const { module, errors, program } = parseSync(file.path, file.text);
  if (errors.length > 0) throw new Error(`${file.path}: ${errors[0]?.message}`);
  const edges: ImportEdge[] = module.staticImports.map((found) => {
    const typeOnly = found.entries.length > 0 && found.entries.every((entry) => entry.isType);
    return edge(file.path, found.moduleRequest.value, typeOnly, false);
  });
  for (const found of module.staticExports) {
    const requests = new Set(found.entries.flatMap((entry) => entry.moduleRequest?.value ?? []));
    const typeOnly = found.entries.every((entry) => entry.isType);
    for (const request of requests) edges.push(edge(file.path, request, typeOnly, false));
  }
  for (const found of module.dynamicImports) {
    edges.push(edge(file.path, literalOf(file, found.moduleRequest), false, true));
  }
  // A type written as import("./x.js").T names a module too, and the module record does not list it.
  new Visitor({ TSImportType: (node) => void edges.push(edge(file.path, node.source.value, true, false)) }).visit(program);
  return edges;
}

function literalOf(file: SourceFile, span: { readonly start: number; readonly end: number }): string {
  const text = file.text.slice(span.start, span.end);
  const literal = /^(["'])([^"'\\]+)\1$/.exec(text)?.[2];
  if (literal === undefined) throw new Error(`${file.path}: import(${text}) is computed; write the path as a literal`);
  return literal;
}

function edge(from: string, request: string, typeOnly: boolean, dynamic: boolean): ImportEdge {
  if (!request.startsWith(".")) return { from, to: packageOf(request), external: true, typeOnly, dynamic };
  const path = posix.join(posix.dirname(from), request);
  return { from, to: path.replace(/\.js$/, ".ts"), external: false, typeOnly, dynamic };
}

function packageOf(request: string): string {
  if (request.startsWith("node:")) return request;
  const parts = request.split("/");
  return parts.slice(0, request.startsWith("@") ? 2 : 1).join("/");
}
