import { DATABASE } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const SERVE: Verb = {
  name: "serve",
  summary: "answer the same questions over HTTP",
  details: [
    "Listens until it is stopped (Ctrl-C, SIGTERM), prints its address, and answers with the JSON that the same question of the command prints with --json. It reads the knowledge base and never writes; what an ingest adds is seen by the next request. docs/server.md describes every address, /openapi.json too. The page at its address is an explorer of the same answers for people.",
    "Only this machine can ask unless --host says otherwise. It answers under its own names alone (--allow-host adds those of a proxy), lets no page of another origin read answers (--allow-origin lets one), and bounds the requests of a client and the size of a body. There is no password: put a proxy in front that asks for one where it is needed.",
  ],
  args: [],
  options: [
    { flags: "--port <number>", description: "port to listen on; 0 takes any that is free (default: 8021)" },
    { flags: "--host <address>", description: "address to listen on (default: 127.0.0.1)" },
    { flags: "--allow-host <name>", description: "a further name under which it may be called", repeatable: true },
    { flags: "--allow-origin <origin>", description: "let pages of this origin read answers (CORS)", repeatable: true },
    { flags: "--rate <number>", description: "requests a second of one client, twice as many at once (default: 100)" },
    { flags: "--max-body <megabytes>", description: "the largest file of cases that is taken (default: 64)" },
    {
      flags: "--file <file>",
      description:
        "the file of corrections (default: corrections.yaml); what it and reviewed.yaml beside it settle is no item of a review",
    },
    { ...DATABASE, description: `${DATABASE.description}; of several each is served on a port of its own`, repeatable: true },
  ],
  examples: [
    { line: "inforce serve", tells: "on this machine, from your own base or the bundled sample" },
    { line: "inforce serve --db rules.sqlite --port 0", tells: "another base, on any port that is free" },
    { line: "inforce serve --db kz.sqlite --db uz.sqlite", tells: "two bases, on port 8021 and on the next" },
    { line: "inforce serve --host 0.0.0.0 --allow-host rules.example.org", tells: "for others, behind a proxy of that name" },
  ],
  load: async () => (await import("../commands/serve-command.js")).serveCommand,
};
