/** The verbs that only read, in one lazily loaded piece: they share nearly all of their code, and each piece costs a file. */
export { coverageCommand } from "./coverage-command.js";
export { findingsCommand } from "./findings-command.js";
export { postsCommand } from "./posts-command.js";
export { sourcesCommand } from "./sources-command.js";
export { topicsCommand } from "./topics-command.js";
