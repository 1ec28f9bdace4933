/** The questions about time, in one lazily loaded piece. */
export { changesCommand } from "./changes-command.js";
export { computeCommand } from "./compute-command.js";
export { datesCommand } from "./dates-command.js";
export { diffCommand } from "./diff-command.js";
export { explainCommand } from "./explain-command.js";
export { searchCommand } from "./search-command.js";
export { timelineCommand } from "./timeline-command.js";
export { upcomingCommand } from "./upcoming-command.js";
export { watchCommand } from "./watch-command.js";
