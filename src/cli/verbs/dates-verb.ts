import { DATABASE, FROM, JSON_OUTPUT, KNOWN_ON, RECORDED_ON, ROW_FORMAT, SCOPE, SUBJECT, TO, TOPIC } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const DATES: Verb = {
  name: "dates",
  summary: "the days on which the answer changes",
  details: [
    "Lists the days on which the answer for a topic is not that of the day before, what changes, and between which days the event behind it lies. A bounded event brings two days: the first on which it may have happened, and the one from which it certainly has.",
    "Only covered days are listed: the first covered day has none before it.",
  ],
  args: [TOPIC],
  options: [SUBJECT, SCOPE, FROM, TO, KNOWN_ON, RECORDED_ON, JSON_OUTPUT, ROW_FORMAT, DATABASE],
  examples: [
    { line: "inforce dates mci", tells: "all of them" },
    { line: "inforce dates direct-flights --subject UK", tells: "for one country, each change of its answer" },
    { line: "inforce dates direct-flights --from 2021-09-01 --to 2021-09-30 --json", tells: "in a month, for programs" },
  ],
  load: async () => (await import("../commands/history-commands.js")).datesCommand,
};
