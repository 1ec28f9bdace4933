import { parseSync, Visitor } from "oxc-parser";
import type { SourceFile } from "./source-files.js";

/** One use of the process or of the clock. */
export interface AmbientUse {
  readonly path: string;
  readonly line: number;
  readonly use: string;
}

const PROCESS_MODULES = new Set(["process", "node:process"]);
const CLOCKS = new Set(["Date.now", "performance.now", "performance.timeOrigin", "DateTime.now", "process.hrtime"]);
const CLOCKS_WITHOUT_ARGUMENTS = new Set(["DateTime.local", "DateTime.utc"]);

/** Every place where a file reads the process (arguments, environment, streams) or today's day and hour. */
export function ambientUses(file: SourceFile): readonly AmbientUse[] {
  const { program } = parseSync(file.path, file.text);
  const found: AmbientUse[] = [];
  const add = (start: number, use: string): void => {
    found.push({ path: file.path, line: file.text.slice(0, start).split("\n").length, use });
  };
  new Visitor({
    ImportDeclaration: (node) => {
      if (PROCESS_MODULES.has(node.source.value)) add(node.start, `import ${node.source.value}`);
    },
    MemberExpression: (node) => {
      const text = file.text.slice(node.start, node.end).replace(/\s+/g, "");
      if (CLOCKS.has(text)) add(node.start, text);
      if (/^process\b/.test(text) && node.object.type === "Identifier") add(node.start, text);
      if (/^globalThis(\.process|\[)/.test(text) && node.object.type === "Identifier") add(node.start, text);
    },
    NewExpression: (node) => {
      if (node.callee.type === "Identifier" && node.callee.name === "Date" && node.arguments.length === 0)
        add(node.start, "new Date()");
    },
    CallExpression: (node) => {
      const callee = file.text.slice(node.callee.start, node.callee.end);
      if (callee === "Date") add(node.start, "Date()");
      if (CLOCKS_WITHOUT_ARGUMENTS.has(callee) && node.arguments.length === 0) add(node.start, `${callee}()`);
      if (node.arguments.some((given) => given.type === "Identifier" && given.name === "process"))
        add(node.start, "process as an argument");
    },
    VariableDeclarator: (node) => {
      if (node.init?.type === "Identifier" && node.init.name === "process") add(node.start, "process under another name");
    },
  }).visit(program);
  return found;
}
