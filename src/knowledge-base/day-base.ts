import { type FactStore, openFactStore } from "../../db/fact-store.js";
import { openRecordedStore } from "../../db/recorded-store.js";
import { asOf } from "../../queries/as-of.js";
import type { AsOfRequest } from "../../queries/as-of-result.js";
import type { KnowledgeBase, OpenOptions } from "../knowledge-base.js";
import { InforceError } from "../model/errors.js";
import { OPEN_OPTIONS } from "../schemas/options.js";
import { checkedRequest } from "../schemas/question.js";
import { AS_OF } from "../schemas/questions.js";

/** What a base says of itself, and its answers about one day: all that a cold question about a day has to load. */
export type DayBase = Pick<
  KnowledgeBase,
  "path" | "sample" | "asOf" | "topicsList" | "coveredDays" | "recordedOn" | "recordedAt" | "run" | "runs" | "pin" | "close"
>;

/** Opens a knowledge base as `openKnowledgeBase` does, for questions about a day alone. */
export function openDayBase(path: string, options: OpenOptions = {}): DayBase {
  const { store, recordedOn } = openStore(path, options);
  return dayBaseOf(store, recordedOn, () => store.close());
}

/** The store of a file, as it is now or was recorded at a time; errors as `openKnowledgeBase`. */
export function openStore(path: string, options: OpenOptions): { readonly store: FactStore; readonly recordedOn: string | null } {
  const { recordedOn = null } = checkedRequest<OpenOptions>(OPEN_OPTIONS, options);
  if (typeof path !== "string" || path === "") throw noPath(path);
  return recordedOn === null ? { store: openFactStore(path), recordedOn } : openRecordedStore(path, recordedOn);
}

export function dayBaseOf(store: FactStore, recordedOn: string | null, close: () => void): DayBase {
  return {
    path: store.path,
    get sample() {
      return store.sample;
    },
    asOf: (request) => asOf(store, checkedRequest<AsOfRequest>(AS_OF, request)),
    topicsList: () => store.topicsList(),
    coveredDays: () => store.coverage(),
    recordedOn,
    recordedAt: () => store.lastRecordedAt(),
    run: () => store.lastRun(),
    runs: () => store.runs(),
    pin: () => store.pin(),
    close,
  };
}

function noPath(path: unknown): InforceError {
  return new InforceError("INVALID_ARGUMENT", "no file was named", {
    got: String(path),
    expected: "the path of a knowledge base file",
    example: 'inforce.open("rules.sqlite")',
    hint: "inforce.openBundled() asks the bundled sample",
  });
}
