import { DATABASE, JSON_OUTPUT, PAGE_FORMAT } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const DOCTOR: Verb = {
  name: "doctor",
  summary: "check that everything needed is there",
  details: [
    "Checks what the program needs: Node, SQLite, the knowledge base, the folders for data and cache and the space in them, the packs; and says what to do about what is missing. It changes nothing. Whether a base is whole `inforce verify` tells.",
  ],
  args: [],
  options: [JSON_OUTPUT, PAGE_FORMAT, DATABASE],
  examples: [
    { line: "inforce doctor", tells: "is everything there?" },
    { line: "inforce doctor --db rules.sqlite --json", tells: "of a base of one's own, to send with a report" },
  ],
  load: async () => (await import("../commands/doctor-command.js")).doctorCommand,
};
