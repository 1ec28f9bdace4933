import { openInParts } from "../../knowledge-base/open-base.js";
import { InforceError } from "../../model/errors.js";
import type { ServiceOptions } from "../../server/app.js";
import { deskBeside } from "../../server/desk-beside.js";
import { type Listening, listen } from "../../server/listen.js";
import type { CommandContext } from "../command-context.js";
import { databaseLocation } from "../database-location.js";
import { dayArgument } from "../day-argument.js";
import { errorReport } from "../error-report.js";
import { EXIT } from "../exit-code.js";
import { type Command, listOption, textOption, type VerbInput } from "../verb.js";
import { openBase } from "../with-base.js";

const USUAL_PORT = 8021;
const HIGHEST_PORT = 65_535;
const USUAL_RATE = 100;
const HIGHEST_RATE = 1_000_000;
const USUAL_MEGABYTES = 64;
const MOST_MEGABYTES = 4096;
const MEGABYTE = 1024 * 1024;

/** `inforce serve`. */
export const serveCommand: Command = async (input, context) => {
  const port = numberOption(input, "port", "--port", { usual: USUAL_PORT, least: 0, most: HIGHEST_PORT });
  const files = [...new Set(listOption(input, "db"))];
  const services: Listening[] = [];
  try {
    for (const [at, db] of (files.length === 0 ? [undefined] : files).entries()) {
      const one: VerbInput = { ...input, options: { ...input.options, db } };
      // A base keeps its address when another is added behind it.
      const service = await listen(optionsOf(one, context), port === 0 ? 0 : nextPort(port, at));
      services.push(service);
      if (service.sample) context.err("From the bundled sample (inforce ingest ARCHIVE reads one of your own).\n");
      context.out(files.length > 1 ? `${service.address} ${db}\n` : `${service.address}\n`);
    }
    await context.untilStopped();
  } finally {
    await Promise.all(services.map((service) => service.stop()));
  }
  return EXIT.success;
};

function nextPort(port: number, at: number): number {
  if (port + at <= HIGHEST_PORT) return port + at;
  throw new InforceError("INVALID_ARGUMENT", "there is no port left for every base", {
    got: `--port ${port}`,
    expected: `a port of which the last base still has one up to ${HIGHEST_PORT}`,
    example: `--port ${USUAL_PORT}`,
  });
}

function optionsOf(input: VerbInput, context: CommandContext): ServiceOptions {
  return {
    base: { file: databaseLocation(input, context).path, open: () => openBase(openInParts, input, context) },
    desk: deskBeside(textOption(input, "file") ?? "corrections.yaml"),
    host: textOption(input, "host") ?? "127.0.0.1",
    hostNames: listOption(input, "allowHost").map(checkedName),
    origins: listOption(input, "allowOrigin").map(checkedOrigin),
    rate: numberOption(input, "rate", "--rate", { usual: USUAL_RATE, least: 1, most: HIGHEST_RATE }),
    mostBytes: numberOption(input, "maxBody", "--max-body", { usual: USUAL_MEGABYTES, least: 1, most: MOST_MEGABYTES }) * MEGABYTE,
    today: context.today,
    readDay: (name, text) => dayArgument(name, text, context),
    now: () => Date.parse(context.now()),
    version: context.version,
    program: context.program,
    log: (error) => context.err(errorReport(error, context.env.INFORCE_DEBUG === "1")),
  };
}

interface Range {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

function numberOption(input: VerbInput, name: string, flag: string, { usual, least, most }: Range): number {
  const text = textOption(input, name);
  if (text === null) return usual;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : -1;
  if (number >= least && number <= most) return number;
  throw new InforceError("INVALID_ARGUMENT", `${flag} "${text}" is no such number`, {
    got: text,
    expected: `a whole number from ${least} to ${most}`,
    example: `${flag} ${usual}`,
  });
}

function checkedName(text: string): string {
  if (/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)) return text;
  throw new InforceError("INVALID_ARGUMENT", `--allow-host "${text}" is no name of a machine`, {
    got: text,
    expected: "a name without address, port or path",
    example: "--allow-host rules.example.org",
  });
}

function checkedOrigin(text: string): string {
  if (/^https?:\/\/[^/\s]+$/i.test(text) && URL.canParse(text) && new URL(text).origin === text.toLowerCase())
    return text.toLowerCase();
  throw new InforceError("INVALID_ARGUMENT", `--allow-origin "${text}" is no origin`, {
    got: text,
    expected: "a scheme and a host, with a port where it is not the usual one",
    example: "--allow-origin https://intranet.example.org",
  });
}
