import { type KnowledgeBase, openKnowledgeBase } from "../knowledge-base.js";
import type { CommandContext } from "./command-context.js";
import type { VerbInput } from "./verb.js";
import { withBase } from "./with-base.js";

/** `withBase` for a verb that may ask every question. */
export async function withKnowledgeBase<T>(
  input: VerbInput,
  context: CommandContext,
  work: (base: KnowledgeBase, context: CommandContext) => T | Promise<T>,
): Promise<T> {
  return withBase(openKnowledgeBase, input, context, work);
}
