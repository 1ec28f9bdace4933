import { PassThrough, Readable } from "node:stream";
import type { CommandContext } from "../../src/cli/command-context.js";
import { runCommandLine } from "../../src/cli/command-line.js";

import { isoDay } from "../../src/model/iso-day.js";

/** What one command line printed and ended with. */
export interface Printed {
  readonly code: number;
  readonly out: string;
  /** What was printed as bytes. */
  readonly bytes: Buffer;
  readonly err: string;
}

/** Runs a command line in this process, with a world of its own: no terminal, no colour, a still clock. */
export async function run(args: readonly string[], rest: Partial<CommandContext> = {}): Promise<Printed> {
  let [out, err] = ["", ""];
  const pieces: Buffer[] = [];
  const context: CommandContext = {
    out: (text) => {
      out += text;
    },
    outBytes: (bytes) => {
      pieces.push(Buffer.from(bytes));
    },
    err: (text) => {
      err += text;
    },
    env: {},
    platform: "linux",
    homeFolder: "/nowhere",
    casesForJobs: { written: 0, counted: 0 },
    width: 80,
    terminal: false,
    colour: false,
    now: () => "2022-07-01T08:00:00.000Z",
    today: () => isoDay("2022-07-01"),
    streams: () => ({ input: Readable.from([]), output: new PassThrough() }),
    nextLook: async () => {},
    untilStopped: async () => {},
    program: "test",
    version: "9.9.9",
    build: () => null,
    node: "v20.19.0",
    ...rest,
  };
  const code = await runCommandLine(args, context);
  return { code, out, err, bytes: Buffer.concat(pieces) };
}
