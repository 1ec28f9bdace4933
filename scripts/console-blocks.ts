/** One command shown in a page, with the output the page promises. */
export interface ShownCommand {
  /** 1-based line of the command. */
  readonly line: number;
  readonly command: string;
  readonly output: string;
}

const OPEN = "```console";
const CLOSE = "```";
const PROMPT = "$ ";

/**
 * The commands of every `console` block of a Markdown page. A line that starts with `$ ` is a command, one that ends with a
 * backslash goes on in the next line, and what follows up to the next command is its output.
 *
 * @throws Error for a block that never closes or that shows output before its first command.
 */
export function shownCommands(markdown: string): readonly ShownCommand[] {
  return parts(markdown).flatMap((part) => ("command" in part ? [part] : []));
}

/** The page with the output of each shown command replaced by what `run` gives for it. */
export function withOutputs(markdown: string, run: (command: string) => string): string {
  const text = parts(markdown).map((part) => {
    if (!("command" in part)) return part.text;
    return `${part.shown}${run(part.command)}`;
  });
  return text.join("");
}

interface Prose {
  readonly text: string;
}
interface Shown extends ShownCommand {
  readonly shown: string;
}

function parts(markdown: string): readonly (Prose | Shown)[] {
  const lines = markdown.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const found: (Prose | Shown)[] = [];
  let inside = false;
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] ?? "";
    if (!inside || line.trimEnd() === CLOSE) {
      inside = !inside && line.trimEnd() === OPEN;
      found.push({ text: line });
      i++;
      continue;
    }
    if (!line.startsWith(PROMPT)) throw new Error(`line ${i + 1}: output before any command in a console block`);
    const end = endOfCommand(lines, i);
    const next = lines.findIndex((other, at) => at >= end && (other.startsWith(PROMPT) || other.trimEnd() === CLOSE));
    if (next < 0) throw new Error(`line ${i + 1}: the console block never closes`);
    const shown = lines.slice(i, end).join("");
    found.push({ line: i + 1, shown, command: shown.slice(PROMPT.length).trimEnd(), output: lines.slice(end, next).join("") });
    i = next;
  }
  if (inside) throw new Error("the last console block never closes");
  return found;
}

function endOfCommand(lines: readonly string[], start: number): number {
  let end = start;
  while (lines[end]?.trimEnd().endsWith("\\")) end++;
  return end + 1;
}
