import type { FactStore } from "../../db/fact-store.js";
import type { FactSource } from "../fact-source.js";

/** The reads that an audit needs. */
export type AuditSource = FactSource & Pick<FactStore, "series" | "seriesHistory" | "snapshots" | "pin">;
