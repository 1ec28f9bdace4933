import type { Readable, Writable } from "node:stream";
import type { IsoDay } from "../model/iso-day.js";
import type { JobParts } from "./audit-jobs.js";

/** What the build writes down about itself. */
export interface BuildInfo {
  /** Of the sources, marked where they held changes; null outside a repository. */
  readonly commit: string | null;
  readonly packs: readonly { readonly code: string; readonly version: string }[];
}

/** All that a command may know of the world around it; `main.ts` makes the real one. */
export interface CommandContext {
  /** Data, on standard output. */
  readonly out: (text: string) => void;
  /** Data in bytes, on standard output. */
  readonly outBytes: (bytes: Uint8Array) => void;
  /** Notices and errors, on standard error. */
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly homeFolder: string;
  /** From how many cases on an audit is faster on several threads, which have to start: where rows are written, and where they are counted. */
  readonly casesForJobs: { readonly written: number; readonly counted: number };
  /** How the files of an audit are parted for several jobs; missing: in parts of the usual length, for threads. */
  readonly jobParts?: JobParts;
  /** Columns of the terminal, or the usual 80. */
  readonly width: number;
  /** Whether standard output is a terminal: data for programs is then made safe to look at. */
  readonly terminal: boolean;
  /** Whether standard output shows colour. */
  readonly colour: boolean;
  /** The UTC instant at which the command was given. */
  readonly now: () => string;
  /** The civil day of the reader when the command was given; read only where somebody asks for today. */
  readonly today: () => IsoDay;
  /** Standard input and output as streams, for a protocol that runs over them. */
  readonly streams: () => { readonly input: Readable; readonly output: Writable };
  /** Settles when it is time to look again at what is followed. */
  readonly nextLook: () => Promise<void>;
  /** Settles when somebody asks the program to stop, which ends a service. */
  readonly untilStopped: () => Promise<void>;
  /** Names this build of the program. */
  readonly program: string;
  readonly version: string;
  /** What the build wrote down about itself; null where nothing was built. Read only where somebody asks. */
  readonly build: () => BuildInfo | null;
  /** Version of Node, as it calls itself. */
  readonly node: string;
  /** The answer comes from the bundled sample: what is printed says so. */
  readonly sample?: boolean;
  /** The file of the reader's own base, where it was not named; what is printed says so. */
  readonly ownBase?: string | null;
  /** The UTC instant as of which the knowledge base answers; null or missing: now. What is printed says so. */
  readonly recordedOn?: string | null;
}
