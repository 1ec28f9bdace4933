import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export const HEAD = `code: ge
host: GEO
title: Rules of Georgia
version: 1
hostNames: [Georgia, Georgian]
`;

export const TOPICS = `topics:
  - id: ge/ferries
    kind: membership
    group: Sea
    title: Ferries
    meaning: Ferries run to the country.
    tell:
      - as: rule
        thing: [ferry, ferry line]
`;

/** Hands the work a folder with the given files and takes it away afterwards. */
export function withFiles<T>(files: Readonly<Record<string, string>>, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "inforce-pack-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
