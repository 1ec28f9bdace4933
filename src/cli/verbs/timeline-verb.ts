import { DATABASE, FROM, JSON_OUTPUT, KNOWN_ON, RECORDED_ON, ROW_FORMAT, SCOPE, SUBJECTS, TO, TOPIC } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const TIMELINE: Verb = {
  name: "timeline",
  summary: "topics over time",
  details: [
    "Draws a topic over time: a lane for each country or scope, solid where it certainly applied, shaded where that is possible, and lists its periods with their bounds and sources. Without --subject a topic about countries shows every country that was ever named.",
    "Several topics follow each other over the same days. With --html FILE it writes one page with the same pictures, to open without a network or to print; hover or tap a bar for the words it rests on.",
  ],
  args: [{ ...TOPIC, name: "topic..." }],
  options: [
    SUBJECTS,
    SCOPE,
    FROM,
    TO,
    { flags: "--html <file>", description: "write the picture as a page to this file, over one that is there" },
    KNOWN_ON,
    RECORDED_ON,
    JSON_OUTPUT,
    ROW_FORMAT,
    DATABASE,
  ],
  examples: [
    { line: "inforce timeline direct-flights", tells: "every country" },
    { line: "inforce timeline mci --scope fees", tells: "the values of an index" },
    { line: "inforce timeline direct-flights --subject Egypt --known-on 2021-11-15", tells: "one country, as known on a day" },
    { line: "inforce timeline direct-flights --html flights.html", tells: "a page to send on" },
    { line: "inforce timeline direct-flights mci visa-free-regime --html rules.html", tells: "several topics on one page" },
  ],
  load: async () => (await import("../commands/history-commands.js")).timelineCommand,
};
