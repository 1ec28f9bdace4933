import type { IsoDay } from "../../src/model/iso-day.js";
import type { Stay } from "./stays.js";

/** How the border was crossed. */
export type Transport = "air" | "land";

/** A cell that says yes or no; null = not known. */
export type YesNo = boolean | null;

/** Marks a cell that says there was none, where an empty cell says that nobody knows. */
export const NONE: "none" = "none";

/** One past entry, checked. Countries are ISO 3166-1 alpha-3, days civil days; null = not known. */
export interface AuditCase {
  readonly id: string;
  /** The file gave none: it was made of the line. */
  readonly madeId: boolean;
  /** Who entered, the same for every trip of a person, as `personKey` makes it of the cell; null = not known. */
  readonly person: string | null;
  /** 1-based line of the file on which the case begins. */
  readonly line: number;
  /** The day of entry. */
  readonly date: IsoDay;
  readonly nationality: string;
  readonly transport: Transport;
  readonly arrivingFrom: string | null;
  /** Countries visited in the fourteen days before entry, as recorded; null = expressly not known. */
  readonly visited: readonly string[] | null;
  /** The country that issued the vaccination passport shown; NONE = none was shown; null = expressly not known. */
  readonly vaccinationPassport: string | null;
  /** Hours from sampling to crossing; NONE = no certificate was shown. */
  readonly pcrHours: number | typeof NONE | null;
  readonly idcPermission: YesNo;
  /** Whether the permission is for several entries; null = not known. */
  readonly idcMultiple: YesNo;
  readonly visa: YesNo;
  readonly residencePermit: YesNo;
  readonly relativeOfCitizen: YesNo;
  /** Days of home quarantine kept after this entry. */
  readonly quarantineDays: number | null;
  /** The departure before this entry; NONE = there was none. */
  readonly lastDeparture: IsoDay | typeof NONE | null;
  /** The departure on which the overstay was counted. */
  readonly departureDate: IsoDay | null;
  readonly overstayDays: number | null;
  /** The day on which the host notified the arrival; NONE = it was not notified. */
  readonly arrivalNotified: IsoDay | typeof NONE | null;
  readonly comesToWork: YesNo;
  readonly workVisa: YesNo;
  /** The last days of the visa and of the passport. */
  readonly visaValidUntil: IsoDay | null;
  readonly passportValidUntil: IsoDay | null;
  /** NONE = none is on record, as of people of full age; null = expressly not known. */
  readonly birthDate: IsoDay | typeof NONE | null;
  /** All other stays of the person, in any order; null = not known. */
  readonly otherStays: readonly Stay[] | null;
  /** Cells of the further columns that are kept, with their names, in their order. */
  readonly extra: readonly (readonly [name: string, cell: string])[];
}
