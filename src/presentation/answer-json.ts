import { jsonText } from "./csv-text.js";

/** Where an answer comes from. */
export interface Origin {
  /** From the bundled sample. */
  readonly sample?: boolean;
  /** The UTC instant as of which the knowledge base answered; null or missing: now. */
  readonly recordedOn?: string | null;
}

/** An answer as JSON, as commands print it and the service gives it: an answer of the sample, or of an earlier time, says so. */
export function answerJson(json: object, { sample, recordedOn }: Origin): string {
  const { schemaVersion, ...rest } = json as { readonly schemaVersion?: number };
  return jsonText({
    ...(schemaVersion === undefined ? {} : { schemaVersion }),
    ...(sample === true ? { sample: true } : {}),
    ...(recordedOn ? { recordedOn } : {}),
    ...rest,
  });
}
