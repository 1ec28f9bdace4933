import { dirname, join } from "node:path";
import { dayArgument } from "../../src/cli/day-argument.js";
import { openInParts } from "../../src/knowledge-base/open-base.js";
import { isoDay } from "../../src/model/iso-day.js";
import { type Service, type ServiceOptions, service } from "../../src/server/app.js";
import { deskBeside } from "../../src/server/desk-beside.js";
import { type DigestBase, digestBase } from "../export/digest-base.js";

/** A service over a base of the bundled snapshots, asked in this process. */
export interface SampleService {
  readonly base: DigestBase;
  readonly options: ServiceOptions;
  readonly failures: unknown[];
  /** Asks; `path` begins behind the host. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly remove: () => void;
}

/** What a service of a test is made with: a still clock and a still day. */
export function optionsOf(database: string, failures: unknown[], rest: Partial<ServiceOptions> = {}): ServiceOptions {
  const world = { today: () => isoDay("2022-07-01") };
  return {
    base: { file: database, open: async () => openInParts(database) },
    desk: deskBeside(join(dirname(database), "corrections.yaml")),
    host: "127.0.0.1",
    hostNames: [],
    origins: [],
    rate: 1_000_000,
    mostBytes: 1_000_000,
    today: world.today,
    readDay: (name, text) => dayArgument(name, text, world),
    now: () => 0,
    version: "9.9.9",
    program: "test",
    log: (error) => void failures.push(error),
    ...rest,
  };
}

export function sampleService(rest: Partial<ServiceOptions> = {}): SampleService {
  const base = digestBase();
  const failures: unknown[] = [];
  const options = optionsOf(base.database, failures, rest);
  const made = service(options);
  return {
    base,
    options,
    failures,
    ask: async (path, init) => asked(made, path, init),
    remove: () => {
      made.close();
      base.remove();
    },
  };
}

/** Asks a service that does not listen. */
export async function asked(made: Service, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { host: "127.0.0.1:8021", ...(init.headers as Record<string, string> | undefined) };
  const streamed = init.body instanceof ReadableStream ? { duplex: "half" } : {};
  return made.fetch(new Request(`http://127.0.0.1:8021${path}`, { ...init, ...streamed, headers } as RequestInit));
}
