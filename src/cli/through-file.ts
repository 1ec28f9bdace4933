import { createReadStream } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeStaging, stagingIn } from "../files/staging.js";
import type { CommandContext } from "./command-context.js";

/** Lets `write` make a file under a temporary name, then sends it to standard output as fast as that is read. */
export async function throughFile(context: CommandContext, write: (path: string) => Promise<unknown>): Promise<void> {
  const folder = stagingIn(tmpdir());
  const path = join(folder, "export");
  try {
    await write(path);
    if (context.terminal) for await (const text of createReadStream(path, "utf8")) context.out(text as string);
    else for await (const piece of createReadStream(path)) context.outBytes(piece as Uint8Array);
  } finally {
    removeStaging(folder);
  }
}
