/** The first stage as the layers above see it. */
export { readSnapshot } from "./snapshot/read-snapshot.js";
export { readSnapshotBytes } from "./snapshot/read-snapshot-bytes.js";
