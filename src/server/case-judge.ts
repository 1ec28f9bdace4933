import { mappedColumn } from "../knowledge-base/cases/mapped-column.js";
import { againstState } from "../knowledge-base/earlier-state.js";
import type { KnowledgeBase } from "../knowledge-base.js";
import { TextBytes } from "../model/text-bytes.js";
import { auditNdjson } from "../presentation/audit-records.js";
import { withJurisdiction } from "./answering.js";
import { type Asked, textIn } from "./query-parameters.js";

type AuditRequest = Parameters<KnowledgeBase["audit"]>[0];
type Session = ReturnType<KnowledgeBase["audit"]>;
type Sheets = Parameters<Session["workbookSteps"]>[0];

/** How cases are to be judged. */
export interface AuditAsked {
  readonly asked: Asked;
  readonly version: string;
}

/** Judges cases in pieces and hands over what each comes to, as NDJSON in UTF-8. */
export class CaseJudge {
  readonly #out = new TextBytes();
  readonly #request: AuditRequest;

  /** Begun with the first case: what workbooks tell of trips is known by then. */
  #session: Session | null = null;

  /** @throws InforceError `INVALID_ARGUMENT`, `UNKNOWN_REQUIREMENT` for what is asked. */
  constructor(
    readonly base: KnowledgeBase,
    readonly told: AuditAsked,
  ) {
    this.#request = requestOf(base, told.asked);
  }

  /** What the next bytes of a text come to. */
  feed(bytes: Uint8Array): Uint8Array {
    this.#session ??= this.#begun(null);
    this.#session.feed(bytes);
    return this.#taken();
  }

  /** What a workbook comes to, in pieces. */
  *workbook(sheets: Sheets): Generator<Uint8Array> {
    const { packs, jurisdiction, requirements: named } = this.#request;
    const asked = { ...(packs === undefined ? {} : { packs }), ...(named === undefined ? {} : { requirements: named }) };
    const { requirements } = this.base.requirements({ ...asked, jurisdiction: jurisdiction ?? null });
    const over = requirements.some(({ columns }) => columns.some(({ name }) => name === "person_id"));
    const survey = over ? this.base.surveyTrips(this.#request.reading ?? {}) : null;
    survey?.feedWorkbook(sheets);
    this.#session = this.#begun(survey?.end() ?? null);
    for (const _ of this.#session.workbookSteps(sheets)) yield this.#taken();
  }

  /** What is left. */
  end(): Uint8Array {
    this.#session ??= this.#begun(null);
    this.#session.end();
    return this.#taken();
  }

  /** A copy: the room itself is used again. */
  #taken(): Uint8Array {
    return Uint8Array.from(this.#out.take());
  }

  #begun(trips: AuditRequest["trips"]): Session {
    const { base } = this;
    const request: AuditRequest = { ...this.#request, trips: trips ?? null };
    let writer: ReturnType<typeof auditNdjson> | null = null;
    const session = base.audit(request, {
      columns: (extra) => {
        this.#out.add(writer?.begin(extra) ?? "");
      },
      audited: (row) => {
        writer?.row(row, this.#out);
      },
      problem: (problem) => {
        this.#out.add(writer?.problem(problem) ?? "");
      },
    });
    const { knownOn = null, knownAtEntry = false, compare = false, against = null } = request;
    const held = against === null ? null : { knownOn: against.knownOn ?? null, recordedOn: against.recordedOn ?? null };
    writer = auditNdjson(
      {
        ...{ cases: "-", recordedOn: base.recordedOn, run: base.run(), knownOn, knownAtEntry, compare, against: held },
        ...{ requirements: null, only: null, version: this.told.version },
      },
      session,
    );
    return session;
  }
}

/** The question as the library takes it; columns, days, encoding and sheet are what is said about the file. */
function requestOf(base: KnowledgeBase, asked: Asked): AuditRequest {
  const { map, dates, encoding, sheet, keep, unmasked, against, recordedOn: _, ...rest } = asked;
  const state = textIn({ against }, "against");
  const texts = (given: unknown): readonly string[] => (given as readonly string[] | undefined) ?? [];
  return {
    ...{ knownOn: null, unnamed: "free" },
    ...withJurisdiction<AuditRequest>(rest),
    against: state === null ? null : againstState(base.earlierState(state, "against")),
    reading: {
      columns: texts(map).map((text) => mappedColumn(text, "map", "map=Datum%20Einreise%3Ddate")),
      dates: (dates as "dmy" | "mdy" | "ymd" | undefined) ?? null,
      encoding: textIn({ encoding }, "encoding"),
      sheet: textIn({ sheet }, "sheet"),
      keep: texts(keep).flatMap((text) => text.split(",")),
      unmasked: unmasked === true,
    },
  };
}
