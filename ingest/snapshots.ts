/** The first stages as the layers above see them. */

export { holdsPosts } from "./posts/read-posts.js";
export { correctionFaults } from "./records/corrections.js";
export { correctionsError } from "./snapshot/corrections-reader.js";
export { readFolder } from "./snapshot/folder-reader.js";
export { type ReadSnapshot, readSnapshot, type SnapshotDetails } from "./snapshot/read-snapshot.js";
export { readSnapshotBytes } from "./snapshot/read-snapshot-bytes.js";
