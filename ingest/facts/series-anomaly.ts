import { countryName } from "../../src/model/countries/country-table.js";
import type { Finding } from "../../src/model/finding.js";
import type { IsoDay } from "../../src/model/iso-day.js";
import { stableId } from "../../src/model/stable-id.js";
import type { SeriesItem } from "./series-item.js";

/** A conflict or a gap met while a series was put together. */
export interface SeriesAnomaly {
  readonly rule:
    | "unannounced-appearance"
    | "unannounced-disappearance"
    | "unannounced-extension"
    | "disputed-day"
    | "restart-without-end"
    | "end-without-start"
    | "contradiction"
    | "previous-differs"
    | "contrary-statements"
    | "outranked-statement"
    | "day-moved"
    | "announcement-retracted";
  readonly item: SeriesItem;
  readonly day: IsoDay | null;
  readonly other: IsoDay | string | null;
  /** Of what counts no longer or not alone: what it lost against, or stands against. */
  readonly against?: SeriesItem;
}

const TEXTS: Readonly<Record<SeriesAnomaly["rule"], { message: string; action: string }>> = {
  "unannounced-appearance": {
    message: "A full list names it and no post announced its start",
    action: "its start lies between the last evidence without it and the list",
  },
  "unannounced-disappearance": {
    message: "A full list leaves it out and no post announced its end",
    action: "its end lies between the last evidence with it and the list",
  },
  "unannounced-extension": {
    message: "It went on past its announced end and no post extended it",
    action: "it is taken to have run on; where it was only seen again, it may have ended and begun anew in between",
  },
  "disputed-day": { message: "Posts state different days for one change", action: "both are kept and the bounds span them" },
  "restart-without-end": {
    message: "A start is reported for what already ran and no post told an end",
    action: "an unnoticed interruption of unknown length is assumed between",
  },
  "end-without-start": {
    message: "An end is reported for what no post had started",
    action: "its start lies between the last evidence without it and the end",
  },
  contradiction: { message: "Posts contradict each other about one day", action: "the later evidence begins on its day" },
  "previous-differs": {
    message: "The value said to have applied before differs from the one known",
    action: "the known value is taken to have become the other unnoticed, where a day is left for it",
  },
  "contrary-statements": {
    message: "Contrary things are told of one day and neither outranks the other",
    action: "both are possible until later evidence",
  },
  "outranked-statement": {
    message: "A source of better authority says otherwise of one day",
    action: "the better source holds",
  },
  "day-moved": { message: "The day that had been announced was moved", action: "the day announced first counts no longer" },
  "announcement-retracted": {
    message: "A change that had been announced was taken back",
    action: "the announcement counts no longer",
  },
};

/** Whether a finding is one that the putting together of a series makes. */
export function isAnomaly({ rule }: Pick<Finding, "rule">): boolean {
  return Object.hasOwn(TEXTS, rule);
}

/** The finding that an anomaly makes, in the series of this topic and subject. */
export function anomalyFinding(anomaly: SeriesAnomaly, topic: string, subject: string | null, snapshot: string | null): Finding {
  const { rule, item, against } = anomaly;
  const { evidence } = item.statement;
  return {
    id: `${rule}-${stableId(rule, topic, subject, item.statement.scope, evidence.post, anomaly.day, anomaly.other, ...(against ? [item.statement.id, against.statement.id] : []))}`,
    rule,
    message:
      subject === null
        ? TEXTS[rule].message
        : `${countryName(subject)}: ${TEXTS[rule].message.slice(0, 1).toLowerCase()}${TEXTS[rule].message.slice(1)}`,
    topic,
    subject,
    expected: anomaly.other,
    actual: anomaly.day,
    action: against ? `${TEXTS[rule].action}, against “${against.statement.evidence.quote}”` : TEXTS[rule].action,
    knownFrom: against && against.knownFrom > item.knownFrom ? against.knownFrom : item.knownFrom,
    place: { snapshot, post: evidence.post, lines: evidence.lines, quote: evidence.quote },
  };
}
