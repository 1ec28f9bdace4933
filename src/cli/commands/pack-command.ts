import { checkPack } from "../../knowledge-base/packs/check-pack.js";
import { writeNewPack } from "../../knowledge-base/packs/new-pack.js";
import { InforceError } from "../../model/errors.js";
import { newPackView, packView } from "../../presentation/pack-view.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import { type Command, textOption } from "../verb.js";

/** `inforce pack new CODE`, `inforce pack check FOLDER [TEXTS...]`; a check fails when the pack has faults. */
export const packCommand: Command = (input, context) => {
  outputFormat(input);
  const [task = "", target = "", ...texts] = input.args.filter((arg) => arg !== undefined);
  const into = textOption(input, "into");
  if (task === "new" && texts.length === 0) {
    const made = writeNewPack(target, into ?? undefined);
    print({ json: made, view: () => newPackView(made) }, input, context);
    return EXIT.success;
  }
  if (task !== "check" || into !== null) throw misuse(task, texts, into);
  const report = checkPack(target, texts);
  print({ json: report, view: (options) => packView(report, options) }, input, context);
  if (report.ok) return EXIT.success;
  const faults = report.problems.length + report.notes.filter(({ rule }) => rule === "shared-cue").length;
  context.err(`inforce: ${target} has ${faults} fault${faults === 1 ? "" : "s"} [PACK_INVALID]\n`);
  return EXIT.failure;
};

function misuse(task: string, texts: readonly string[], into: string | null): InforceError {
  const got =
    task === "new" ? `texts (${texts.join(", ")}) for a new pack` : task === "check" ? `--into ${into} for a check` : `"${task}"`;
  return new InforceError("INVALID_ARGUMENT", `${got}: expected \`pack new CODE\` or \`pack check FOLDER [TEXTS...]\``, {
    got,
    expected: "new or check",
    example: "inforce pack check packs/uz archive.txt",
  });
}
