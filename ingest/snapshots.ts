/** The first stage as the layers above see it. */
export { type ReadSnapshot, type ReadSnapshotOptions, readSnapshot } from "./snapshot/read-snapshot.js";
export { readSnapshotBytes } from "./snapshot/read-snapshot-bytes.js";
