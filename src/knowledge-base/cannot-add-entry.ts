import { InforceError } from "../model/errors.js";

/** A file of the desk whose form allows no entry behind its last one. */
export function cannotAddEntry(file: string, list: string, example: string): InforceError {
  return new InforceError("CORRECTIONS_INVALID", `${file} is written in a way to which no entry can be added`, {
    got: file,
    expected: `${list}, an entry below the other`,
    example,
    hint: "write the entry into the file by hand",
    path: file,
  });
}
