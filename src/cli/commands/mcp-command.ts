import { openInParts } from "../../knowledge-base/open-base.js";
import { loadMcp } from "../../server/mcp-loader.js";
import { ServedBase } from "../../server/served-base.js";
import { cuesOnce } from "../../server/topic-cues.js";
import { databaseLocation } from "../database-location.js";
import { dayArgument } from "../day-argument.js";
import { errorReport } from "../error-report.js";
import { EXIT } from "../exit-code.js";
import type { Command } from "../verb.js";
import { openBase } from "../with-base.js";

/** `inforce mcp`. */
export const mcpCommand: Command = async (input, context) => {
  const { serveStreams } = await loadMcp();
  const served = new ServedBase({ file: databaseLocation(input, context).path, open: () => openBase(openInParts, input, context) });
  // A base that cannot be opened is told now, and not to an assistant.
  await served.use(() => undefined);
  const { input: from, output: to } = context.streams();
  const options = {
    use: served.use.bind(served),
    today: context.today,
    cues: cuesOnce(),
    readDay: (name: string, text: string) => dayArgument(name, text, context),
    version: context.version,
    log: (error: unknown) => context.err(errorReport(error, context.env.INFORCE_DEBUG === "1")),
  };
  await serveStreams(options, from, to, context.untilStopped());
  served.close();
  return EXIT.success;
};
