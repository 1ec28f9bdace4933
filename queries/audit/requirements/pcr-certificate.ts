import type { Value } from "../../../src/model/value.js";
import { type AuditCase, NONE } from "../audit-case.js";
import { type Inquiry, missingColumn, UNKNOWN_VALUE } from "../inquiry.js";
import { type Conclusion, lacks, met, notMet, notRequired, type Requirement } from "../requirement.js";

const CERTIFICATE = "pcr-certificate";
const VALIDITY = "pcr-validity";
const PASSPORTS = "vaccination-passports";
const REGARDLESS = "pcr-regardless-of-vaccination";
const HOURS: Readonly<Record<string, number>> = { hour: 1, day: 24 };

const CERTIFICATE_ONLY = ["pcr_hours", "vaccination_passport"] as const;
const ALL = ["pcr_hours", "vaccination_passport", "arriving_from"] as const;
const READS = [
  { topic: CERTIFICATE },
  { topic: VALIDITY },
  { topic: PASSPORTS, of: "vaccination_passport" },
  { topic: REGARDLESS, of: "arriving_from" },
] as const;
/** A certificate with a negative test, no older than the validity, or a recognised vaccination passport in its place. */
export const PCR_CERTIFICATE: Requirement = {
  id: "pcr-certificate",
  title: "PCR certificate",
  columns: ({ vaccinationPassport }) => (vaccinationPassport === NONE ? CERTIFICATE_ONLY : ALL),
  dayColumn: "date",
  topics: [CERTIFICATE, VALIDITY, PASSPORTS, REGARDLESS],
  reads: ({ vaccinationPassport }) => (vaccinationPassport === NONE ? READS.slice(0, 2) : READS),
  amounts: { pcr_hours: VALIDITY },
  conclude(ask, entry) {
    if (!ask.holds({ topic: CERTIFICATE })) return notRequired("not-in-force", "No certificate was required on entry.");
    const passport = entry.vaccinationPassport;
    if (passport === null) {
      const byCertificate = certificate(ask, entry);
      return byCertificate.verdict === "met" || !ask.anyNamed(PASSPORTS)
        ? byCertificate
        : lacks("passport-not-known", "A vaccination passport may have been shown instead.", missingColumn("vaccination_passport"));
    }
    if (passport === NONE) return certificate(ask, entry);
    if (isOverridden(ask, entry)) return certificate(ask, entry, "whatever the vaccination, for arrivals from this country");
    // What holds for the country's own passport is told apart from the list of foreign ones.
    if (ask.isHome(passport) && !ask.speaksOf({ topic: PASSPORTS, subject: passport })) return ownPassport(ask, entry);
    if (ask.holds({ topic: PASSPORTS, subject: passport }))
      return notRequired("vaccination-passport", "A recognised vaccination passport stands in for the certificate.");
    return certificate(ask, entry);
  },
};

function isOverridden(ask: Inquiry, { arrivingFrom }: AuditCase): boolean {
  if (arrivingFrom !== null) return ask.names({ topic: REGARDLESS, subject: arrivingFrom });
  return ask.anyNamed(REGARDLESS) && ask.column("arriving_from", null);
}

function ownPassport(ask: Inquiry, entry: AuditCase): Conclusion {
  const byCertificate = certificate(ask, entry);
  if (byCertificate.verdict === "met") return byCertificate;
  return lacks(
    "own-passport-not-told",
    "A vaccination in the country itself may stand in for the certificate; no fact says from when.",
    ask.untold(PASSPORTS, "from when the country's own vaccination passport stands in for the certificate"),
  );
}

function certificate(ask: Inquiry, { pcrHours }: AuditCase, whatever = "on entry"): Conclusion {
  if (pcrHours === NONE) return notMet("no-certificate", `A certificate was required ${whatever}, and none was shown.`);
  const limit = ask.value({ topic: VALIDITY });
  if (pcrHours === null)
    return lacks("certificate-not-known", `A certificate was required ${whatever}.`, missingColumn("pcr_hours"));
  if (limit === UNKNOWN_VALUE) return lacks("validity-not-known", "How old the certificate might be is not told.");
  if (limit === null) return met("certificate-held", "A certificate was shown; no limit to its age was in force.");
  const most = hoursOf(limit);
  if (most === null) return lacks("validity-not-known", `The validity is told in ${limit.unit}, not in hours.`);
  return pcrHours <= most
    ? met("certificate-valid", `The sample was taken at most ${most} hours before crossing, as allowed.`)
    : notMet("certificate-too-old", `The sample was taken more than the ${most} hours before crossing that were allowed.`);
}

function hoursOf({ amount, unit }: Value): number | null {
  const factor = HOURS[unit];
  return factor === undefined || typeof amount !== "number" ? null : amount * factor;
}
