import { type Node, parseSync } from "oxc-parser";

/** One small change of a source text that its tests should notice. */
export interface Mutant {
  /** Offsets into the source; what stands between them is replaced. */
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

/** A node as it is walked: whatever members it has. */
type Tree = Node & Readonly<Record<string, unknown>>;

/** What is written instead of each other. */
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
  "+=": ["-="],
  "-=": ["+="],
  "++": ["--"],
  "--": ["++"],
};
/** Names of calls and members that answer the other way round. */
const NAMES: ReadonlyMap<string, string> = new Map(
  (
    [
      ["every", "some"],
      ["min", "max"],
      ["minDay", "maxDay"],
      ["earliest", "latest"],
      ["startsWith", "endsWith"],
      ["find", "findLast"],
      ["findIndex", "findLastIndex"],
      ["indexOf", "lastIndexOf"],
      ["toLowerCase", "toUpperCase"],
    ] as const
  ).flatMap(([one, other]): readonly (readonly [string, string])[] => [
    [one, other],
    [other, one],
  ]),
);
/** Calls that give their object back in another order, or less of it: left out, they give it as it is. */
const PASSED_OVER = new Set(["filter", "sort", "toSorted", "reverse", "toReversed", "trim", "trimEnd", "trimStart"]);
/** Types say what is, not what is done. */
const WRAPPERS = new Set(["TSAsExpression", "TSNonNullExpression", "TSSatisfiesExpression"]);
/** Places whose value is asked only for whether it is true. */
const TESTED = new Set(["IfStatement", "ConditionalExpression", "WhileStatement", "DoWhileStatement", "ForStatement"]);

/**
 * Every mutant of a source, by its place: conditions that always hold or never do, comparisons, reckoning, halves of "and" and "or",
 * "not", numbers, returned truths and lists, removed statements, and names that mean the other way round.
 *
 * Types, comments, patterns and words are left alone, and what an error says: the words of an error are not compared.
 *
 * @example mutantsOf("return a && b;").map(({ to }) => to) // ["b", "a"]
 * @throws Error when the source does not parse.
 */
export function mutantsOf(source: string): readonly Mutant[] {
  const { program, errors } = parseSync("source.ts", source);
  if (errors.length > 0) throw new Error(errors[0]?.message);
  const found: Mutant[] = [];
  const put = ({ start, end }: { readonly start: number; readonly end: number }, to: string): void => {
    if (source.slice(start, end) !== to) found.push({ start, end, to });
  };
  const text = ({ start, end }: Node): string => source.slice(start, end);
  const operator = (before: Node | null, after: Node | null, written: string, instead: string): void => {
    const from = before === null ? (after as Node).start - written.length : source.indexOf(written, before.end);
    put({ start: from, end: from + written.length }, instead);
  };

  const visit = (node: Tree): void => {
    if (node.type === "ThrowStatement" || node.type === "ImportDeclaration") return;
    if (node.type.startsWith("TS")) {
      if (WRAPPERS.has(node.type)) visit(node.expression as Tree);
      return;
    }
    if (TESTED.has(node.type) && node.test !== null) condition(node);
    switch (node.type) {
      case "BinaryExpression": {
        if (node.operator === "+" && (isText(node.left) || isText(node.right))) break;
        for (const instead of OPERATORS[node.operator] ?? []) operator(node.left, node.right, node.operator, instead);
        break;
      }
      case "AssignmentExpression":
        for (const instead of OPERATORS[node.operator] ?? []) operator(node.left, node.right, node.operator, instead);
        break;
      case "UpdateExpression":
        for (const instead of OPERATORS[node.operator] ?? [])
          if (node.prefix) operator(null, node.argument, node.operator, instead);
          else operator(node.argument, null, node.operator, instead);
        break;
      case "LogicalExpression":
        if (node.operator !== "??") put(node, text(node.left));
        put(node, text(node.right));
        break;
      case "UnaryExpression":
        if (node.operator === "!") put(node, text(node.argument));
        break;
      case "Literal":
        if (typeof node.value === "boolean") put(node, String(!node.value));
        else if (typeof node.value === "number") put(node, String(node.value + 1));
        break;
      case "ReturnStatement":
        if (node.argument !== null) returned(node.argument);
        break;
      case "ArrowFunctionExpression":
        if (node.body.type !== "BlockStatement") returned(node.body as Node);
        break;
      case "ExpressionStatement":
        if (node.directive == null) put(node, ";");
        break;
      case "ContinueStatement":
      case "BreakStatement":
        put(node, ";");
        break;
      case "MemberExpression": {
        const other = node.computed ? undefined : NAMES.get(text(node.property));
        if (other !== undefined) put(node.property, other);
        break;
      }
      case "CallExpression":
        call(node.callee, node);
        break;
    }
    for (const child of childrenOf(node)) visit(child);
  };

  const condition = (node: Tree): void => {
    const test = node.test as Node;
    if (test.type === "Literal") return;
    // A loop that never ends is noticed by nothing but the time.
    if (node.type === "IfStatement" || node.type === "ConditionalExpression") put(test, "true");
    put(test, "false");
  };
  /** Truths and lists; of other values nobody knows what else they might be. */
  const returned = (value: Node): void => {
    if (isTruth(value)) {
      put(value, "true");
      put(value, "false");
    } else if (value.type === "ArrayExpression" && value.elements.length > 0) put(value, "[]");
  };
  const call = (callee: Node, node: Node): void => {
    if (callee.type === "Identifier") {
      const other = NAMES.get(callee.name);
      if (other !== undefined) put(callee, other);
    }
    if (callee.type === "MemberExpression" && !callee.computed && PASSED_OVER.has(text(callee.property)))
      put(node, text(callee.object));
  };

  visit(program as unknown as Tree);
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The source with one of its mutants. */
export function changed(source: string, { start, end, to }: Mutant): string {
  return source.slice(0, start) + to + source.slice(end);
}

const isText = (node: Node): boolean =>
  node.type === "TemplateLiteral" ||
  (node.type === "Literal" && typeof node.value === "string") ||
  (node.type === "BinaryExpression" && node.operator === "+" && isText(node.left));

const isTruth = (node: Node): boolean =>
  (node.type === "LogicalExpression" && node.operator !== "??" && isTruth(node.right)) ||
  (node.type === "BinaryExpression" && /^(?:[<>]=?|[!=]==|in|instanceof)$/.test(node.operator)) ||
  (node.type === "UnaryExpression" && node.operator === "!");

function childrenOf(node: Tree): readonly Tree[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isTree));
}

const isTree = (value: unknown): value is Tree =>
  typeof value === "object" && value !== null && "type" in value && "start" in value;
