import { openOrBuild } from "../knowledge-base/open-or-build.js";
import type { KnowledgeBase } from "../knowledge-base.js";
import type { CommandContext } from "./command-context.js";
import { databaseLocation } from "./database-location.js";
import type { VerbInput } from "./verb.js";

/**
 * Opens the knowledge base a command asks, runs the work, and closes it whatever happens. With no knowledge base yet, one is
 * built from the bundled snapshot first, and standard error says so.
 */
export async function withKnowledgeBase<T>(
  input: VerbInput,
  context: CommandContext,
  work: (base: KnowledgeBase) => T,
): Promise<T> {
  const database = databaseLocation(input, context);
  const base = await openOrBuild({
    database,
    program: context.program,
    recordedAt: context.now(),
    onBuild: (reason) =>
      context.err(
        `${reason === "missing" ? `no knowledge base at ${database} yet` : `${database} is of another build`}: reading the bundled snapshot\n`,
      ),
  });
  try {
    return work(base);
  } finally {
    base.close();
  }
}
