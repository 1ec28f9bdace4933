import type { Table, TableSchema } from "../../src/model/export/table.js";
import { always, toId } from "./column.js";

export const SNAPSHOT_BYTES: TableSchema = {
  name: "snapshot_bytes",
  title: "Bytes of the snapshots",
  description: "The captured files themselves, where texts were asked for.",
  primaryKey: ["snapshot"],
  references: [toId("snapshot", "snapshots")],
  columns: [always("snapshot", "text", "Snapshot."), always("base64", "text", "Its bytes in Base64.")],
};

/** The bytes of snapshots as a table. */
export function snapshotBytesTable(bytes: () => Iterable<{ readonly id: string; readonly bytes: Uint8Array }>): Table {
  return {
    ...SNAPSHOT_BYTES,
    *rows() {
      for (const one of bytes()) yield { snapshot: one.id, base64: Buffer.from(one.bytes).toString("base64") };
    },
  };
}
