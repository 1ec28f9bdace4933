import { CORRECTION_ACTS } from "../../model/correction.js";
import { DATABASE, JSON_OUTPUT, OWN_PACK, PAGE_FORMAT } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const CORRECT: Verb = {
  name: "correct",
  summary: "write a correction, with its evidence, into corrections.yaml",
  details: [
    "Adds an entry at the end of a file of corrections; what stands there, comments included, stays as it is. `inforce ingest corrections.yaml` takes it into the knowledge base: from its day on it is known as the word of the desk, and what was known before stays as it was. docs/corrections.md shows the file.",
    "An entry tells something of its own (--topic, --act), takes back, confirms or replaces a statement by its id (`inforce posts ID` shows the ids), or undoes an earlier entry. Each has an author and a reason, and rests on an act (--evidence-act --number --act-day), an address (--address --read) or the words of a post (--post --quote).",
    "An entry that somebody has begun stands in a file: what an option says goes before what stands there, its blanks are filled by options, and what still lacks is named.",
  ],
  args: [
    {
      name: "entry",
      description:
        "a file with an entry to complete, or several, as inforce review --format stub prints them; - reads standard input",
      required: false,
    },
  ],
  options: [
    { flags: "--file <file>", description: "the file of corrections (default: corrections.yaml)" },
    { flags: "--id <name>", description: "a name for the entry, by which a later one may undo it" },
    { flags: "--author <name>", description: "who answers for it" },
    { flags: "--reason <text>", description: "why" },
    { flags: "--day <day>", description: "from which day it is known (default: today)" },
    { flags: "--retract <statement>", description: "this statement counts no longer" },
    { flags: "--confirm <statement>", description: "this statement is right as it was read" },
    { flags: "--replace <statement>", description: "what is told stands in the place of this statement" },
    { flags: "--undo <correction>", description: "this earlier entry counts no longer" },
    { flags: "--topic <topic>", description: "what it is about" },
    { flags: "--act <act>", description: "what happened or held", choices: CORRECTION_ACTS },
    { flags: "--subject <country>", description: "the country, where the topic is about countries" },
    { flags: "--scope <scope>", description: "the scope; left out: every scope of the topic" },
    { flags: "--value <value>", description: "the value of a quantity, or the day of a deadline" },
    { flags: "--unit <unit>", description: "its unit, where the topic has several" },
    { flags: "--from <day>", description: "the day of it; FIRST..LAST for one of several days" },
    { flags: "--until <day>", description: "the last day on which it is so" },
    { flags: "--announced <day>", description: "of move and retract: the day for which the change had been announced" },
    {
      flags: "--speaks-of <state>",
      description: "of extend, move, retract and plan: the state they speak of",
      choices: ["in-force", "not-in-force"],
    },
    { flags: "--member <country>", description: "of list: a country on it; may be given several times", repeatable: true },
    { flags: "--evidence-act <title>", description: "the act that it rests on" },
    { flags: "--number <number>", description: "the number of the act" },
    { flags: "--act-day <day>", description: "the day of the act" },
    { flags: "--address <address>", description: "where it stands on the web" },
    { flags: "--read <day>", description: "the day on which the address was read" },
    { flags: "--post <id>", description: "the post whose words show it" },
    { flags: "--quote <words>", description: "these words" },
    OWN_PACK,
    JSON_OUTPUT,
    PAGE_FORMAT,
    DATABASE,
  ],
  examples: [
    {
      line: 'inforce correct --retract 0a1b2c3d4e5f6071 --post POST --quote "…" --author Clerk --reason "a rumour"',
      tells: "a statement counts no longer; POST shows why",
    },
    {
      line: 'inforce correct --undo 2022-06-20-1 --author Clerk --reason "the act was repealed"',
      tells: "an earlier entry counts no longer",
    },
    {
      line: 'inforce correct stub.yaml --author Clerk --reason "the order\'s day" --from 2021-12-05 --day 2022-06-20',
      tells: "completes what inforce review printed",
    },
  ],
  load: async () => (await import("../commands/correct-command.js")).correctCommand,
};
