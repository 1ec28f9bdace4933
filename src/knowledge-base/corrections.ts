import { openFactStore } from "../../db/fact-store.js";
import { openRecordedStore } from "../../db/recorded-store.js";
import { type CorrectionsResult, listCorrections } from "../../queries/corrections.js";

/**
 * The corrections that a base holds, by their days: what each does, whether it counts still, and which answers it changed.
 *
 * @param recordedOn as the store had recorded by this time: a UTC instant, or a day, which means its end; null: as it is now.
 * @throws InforceError `DATABASE_…` as opening a base does.
 * @example correctionsOf("rules.sqlite").corrections[0]?.changed
 */
export function correctionsOf(database: string, recordedOn: string | null = null): CorrectionsResult {
  const store = recordedOn === null ? openFactStore(database) : openRecordedStore(database, recordedOn).store;
  try {
    return listCorrections(store);
  } finally {
    store.close();
  }
}
