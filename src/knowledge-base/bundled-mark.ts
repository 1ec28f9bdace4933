import { existsSync, rmSync } from "node:fs";

/** The small file beside a base that was built from the bundled snapshots; it names the program that built it. */
export function markOf(database: string): string {
  return `${database}.bundled`;
}

/** Whether the base holds nothing but the bundled snapshots, built without being asked for. */
export function isBundled(database: string): boolean {
  return existsSync(markOf(database));
}

/** Says that somebody ingested into the base, so that it is theirs from now on. */
export function forgetBundled(database: string): void {
  rmSync(markOf(database), { force: true });
}
