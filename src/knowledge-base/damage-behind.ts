import { InforceError } from "../model/errors.js";
import { systemWords } from "../model/system-words.js";
import { verifyBase } from "./verify-base.js";

/**
 * What may stand behind an error that nobody foresaw while a base was asked: where the base is damaged, that it is.
 *
 * @returns InforceError `DATABASE_CORRUPT` with the error as its cause, or the error itself.
 */
export function damageBehind(error: unknown, path: string): unknown {
  if (error instanceof InforceError || systemWords(error) !== null) return error;
  try {
    const [problem] = verifyBase(path).problems;
    if (problem === undefined) return error;
    const where = problem.id === null ? problem.record : `${problem.record} ${problem.id}`;
    const fields = {
      got: `${problem.check}: ${where}`,
      expected: "an intact knowledge base",
      hint: "inforce verify names all that is damaged; restore the file from a copy, or ingest the snapshots into a new file",
      path,
    };
    return new InforceError("DATABASE_CORRUPT", `"${path}" is damaged (${problem.check}: ${where})`, fields, { cause: error });
  } catch (told) {
    return told;
  }
}
