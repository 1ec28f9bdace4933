import { InforceError } from "../model/errors.js";
import { nearMatches } from "../model/near-match.js";
import type { Snapshot } from "../model/snapshot.js";

/**
 * The snapshot of a base that was meant by its id (`sha256:…`, or the beginning of one) or by its name.
 *
 * @throws InforceError `SNAPSHOT_NOT_FOUND`; `INVALID_ARGUMENT` where several fit.
 */
export function findSnapshot<S extends Pick<Snapshot, "id" | "name">>(snapshots: readonly S[], meant: string): S {
  const exact = snapshots.filter(({ id }) => id === meant);
  const byName = snapshots.filter(({ name }) => name === meant);
  const begun = meant.length >= SHORTEST_ID ? snapshots.filter(({ id }) => id.startsWith(meant)) : [];
  const [found, ...others] = [exact, byName, begun].find((some) => some.length > 0) ?? [];
  if (found && others.length === 0) return found;
  if (found) {
    const ids = [found, ...others].map(({ id }) => id);
    throw new InforceError("INVALID_ARGUMENT", `"${meant}" is the name of ${ids.length} snapshots`, {
      got: meant,
      expected: "the id of one",
      example: found.id,
      suggestions: ids,
    });
  }
  const names = snapshots.map(({ name }) => name);
  throw new InforceError("SNAPSHOT_NOT_FOUND", `the knowledge base holds no snapshot "${meant}"`, {
    got: meant,
    expected: snapshots.length === 0 ? "a snapshot; it holds none" : `the id or the name of one of ${snapshotsInWords(snapshots)}`,
    ...(names[0] === undefined ? {} : { example: names[0] }),
    suggestions: nearMatches(meant, names),
    hint: "list them with: inforce coverage --json",
  });
}

/** So many snapshots an error names. */
const MOST_NAMED = 12;

/** @example snapshotsInWords(two) // "news.txt (sha256:2ed6e49334d70f29), notes.md (sha256:0b1c…)" */
function snapshotsInWords(snapshots: readonly Pick<Snapshot, "id" | "name">[]): string {
  const told = snapshots.slice(0, MOST_NAMED).map(({ id, name }) => `${name} (${id})`);
  const more = snapshots.length - told.length;
  return `${told.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** An id is not begun by less than its kind and four digits. */
const SHORTEST_ID = "sha256:".length + 4;
