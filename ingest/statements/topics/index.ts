import type { TopicFile } from "../topic-file.js";
import { arrivalNotificationDeadline } from "./arrival-notification-deadline.js";
import { b2YearlyStay } from "./b2-yearly-stay.js";
import { borderCrossingInterval } from "./border-crossing-interval.js";
import { businessTripLimit } from "./business-trip-limit.js";
import { directFlights } from "./direct-flights.js";
import { eVisa } from "./e-visa.js";
import { eVisaCountries } from "./e-visa-countries.js";
import { eVisaFee } from "./e-visa-fee.js";
import { eVisaProcessing } from "./e-visa-processing.js";
import { entryBan } from "./entry-ban.js";
import { exitVisaValidity } from "./exit-visa-validity.js";
import { flightsPerWeek } from "./flights-per-week.js";
import { homeQuarantine } from "./home-quarantine.js";
import { idcEntryPermission } from "./idc-entry-permission.js";
import { iinOnlineService } from "./iin-online-service.js";
import { investorVisaApplicationProcessing } from "./investor-visa-application-processing.js";
import { investorVisaApplicationTerm } from "./investor-visa-application-term.js";
import { labourReportPenalty } from "./labour-report-penalty.js";
import { localContent } from "./local-content.js";
import { mci } from "./mci.js";
import { migrationCard } from "./migration-card.js";
import { migrationService } from "./migration-service.js";
import { overstayPenalty } from "./overstay-penalty.js";
import { passportBlankPages } from "./passport-blank-pages.js";
import { passportValidityMargin } from "./passport-validity-margin.js";
import { pcrCertificate } from "./pcr-certificate.js";
import { pcrRegardlessOfVaccination } from "./pcr-regardless-of-vaccination.js";
import { pcrValidity } from "./pcr-validity.js";
import { permittedDepartureDeadline } from "./permitted-departure-deadline.js";
import { quotaApplicationDeadline } from "./quota-application-deadline.js";
import { registration } from "./registration.js";
import { residencePermitDepartureList } from "./residence-permit-departure-list.js";
import { residencePermitEmbassyCertificate } from "./residence-permit-embassy-certificate.js";
import { residencePermitFee } from "./residence-permit-fee.js";
import { residencePermitProcessing } from "./residence-permit-processing.js";
import { residencePermitValidity } from "./residence-permit-validity.js";
import { stateOfEmergency } from "./state-of-emergency.js";
import { temporaryResidencePermitProcessing } from "./temporary-residence-permit-processing.js";
import { temporaryResidencePermitThreshold } from "./temporary-residence-permit-threshold.js";
import { temporaryResidencePermitValidity } from "./temporary-residence-permit-validity.js";
import { vaccinationPassports } from "./vaccination-passports.js";
import { visaFreeCountries } from "./visa-free-countries.js";
import { visaFreeRegime } from "./visa-free-regime.js";
import { visaFreeStay } from "./visa-free-stay.js";
import { visaFreeTransit } from "./visa-free-transit.js";
import { visaMedicalCertificate } from "./visa-medical-certificate.js";
import { visaMedicalCertificateValidity } from "./visa-medical-certificate-validity.js";
import { visaStay } from "./visa-stay.js";
import { visaValidity } from "./visa-validity.js";
import { workExperienceLetters } from "./work-experience-letters.js";
import { workPermitExemptionCeo } from "./work-permit-exemption-ceo.js";
import { workVisaExemption } from "./work-visa-exemption.js";

/** Every topic, in the order in which people read them. A new topic is a new file and a line here. */
export const TOPICS: readonly TopicFile[] = [
  directFlights,
  vaccinationPassports,
  mci,
  idcEntryPermission,
  visaFreeRegime,
  visaFreeCountries,
  visaFreeTransit,
  visaFreeStay,
  pcrCertificate,
  pcrValidity,
  pcrRegardlessOfVaccination,
  homeQuarantine,
  entryBan,
  borderCrossingInterval,
  flightsPerWeek,
  passportValidityMargin,
  passportBlankPages,
  stateOfEmergency,
  permittedDepartureDeadline,
  eVisa,
  eVisaCountries,
  eVisaFee,
  eVisaProcessing,
  visaValidity,
  visaStay,
  b2YearlyStay,
  exitVisaValidity,
  visaMedicalCertificate,
  visaMedicalCertificateValidity,
  workVisaExemption,
  investorVisaApplicationProcessing,
  investorVisaApplicationTerm,
  residencePermitProcessing,
  residencePermitFee,
  residencePermitValidity,
  residencePermitEmbassyCertificate,
  residencePermitDepartureList,
  temporaryResidencePermitValidity,
  temporaryResidencePermitProcessing,
  temporaryResidencePermitThreshold,
  arrivalNotificationDeadline,
  registration,
  migrationCard,
  iinOnlineService,
  migrationService,
  overstayPenalty,
  workPermitExemptionCeo,
  workExperienceLetters,
  localContent,
  businessTripLimit,
  labourReportPenalty,
  quotaApplicationDeadline,
];
