import { DATABASE, JSON_OUTPUT, JURISDICTION, PACK_FOLDER, PAGE_FORMAT, RECORDED_ON } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const REQUIREMENTS: Verb = {
  name: "requirements",
  summary: "what an audit asks, in plain words",
  details: [
    "Lists the requirements by which `audit` and `check` judge, with the topics they rest on. With a name it tells one of them whole: whom it spares, what meets it, and which columns of a case it reads. All of it is made of the pack's requirements.yaml.",
  ],
  args: [{ name: "name", description: "one requirement", required: false }],
  options: [PACK_FOLDER, JURISDICTION, RECORDED_ON, JSON_OUTPUT, PAGE_FORMAT, DATABASE],
  examples: [
    { line: "inforce requirements", tells: "all of them" },
    { line: "inforce requirements idc-entry-permission", tells: "one, row by row" },
  ],
  load: async () => (await import("../commands/requirements-command.js")).requirementsCommand,
};
