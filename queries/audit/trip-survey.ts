import type { Coverage } from "../../src/model/knowledge.js";
import { TextChunks } from "./cases/decode-text.js";
import { type FileReading, RowSource } from "./cases/row-source.js";
import type { Sheet } from "./cases/sheet-choice.js";
import { TripBook, type Trips } from "./trips.js";

/** A first reading of a file of cases, for the trips of its people alone. */
export interface TripSurvey {
  /** Whether the file names persons and departures, before or after an entry; null as long as its head is not known. */
  readonly wanted: boolean | null;
  /** @throws InforceError as an audit does for a file that cannot be read. */
  feed(bytes: Uint8Array): void;
  /** @throws InforceError `CASES_SHEET_UNCLEAR` besides. */
  feedWorkbook(sheets: readonly Sheet[]): void;
  /** Null where the file names no persons or no departures: then no stay is known but that of each case. */
  end(): Trips | null;
}

/** Begins a first reading; a row that the audit will leave out is a trip all the same, of which less is known. */
export function surveyTrips(source: { coverage(): Coverage }, reading: FileReading): TripSurvey {
  const book = new TripBook();
  let wanted: boolean | null = null;
  const rows = new RowSource(
    {
      header: ({ places }) => {
        const tells = places.departure_date ?? places.last_departure;
        wanted = places.person_id !== undefined && tells !== undefined;
      },
      row: ({ entry, left }) => {
        const trip = entry ?? left;
        if (wanted === true && trip !== null) book.add(trip);
      },
      known: ({ case: entry }) => {
        if (wanted === true) book.add(entry);
      },
      note: () => {},
    },
    source.coverage(),
    { ...reading, keep: [] },
  );
  const text = new TextChunks(
    (told) => rows.push(told),
    () => {},
    reading.encoding ?? null,
  );
  return {
    get wanted() {
      return wanted;
    },
    feed(bytes) {
      if (wanted !== false) text.push(bytes);
    },
    feedWorkbook: (sheets) => rows.workbook(sheets),
    end() {
      if (wanted === false) return null;
      text.end();
      rows.end();
      return wanted === true ? book.trips() : null;
    },
  };
}
