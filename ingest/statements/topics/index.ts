import type { TopicFile } from "../topic-file.js";
import { arrivalNotificationDeadline } from "./arrival-notification-deadline.js";
import { b2YearlyStay } from "./b2-yearly-stay.js";
import { bilateralVisaFree } from "./bilateral-visa-free.js";
import { bilateralVisaFreeStay } from "./bilateral-visa-free-stay.js";
import { blankPageRefusal } from "./blank-page-refusal.js";
import { borderAreaPass } from "./border-area-pass.js";
import { borderCrossingInterval } from "./border-crossing-interval.js";
import { borderCrossingIntervalCount } from "./border-crossing-interval-count.js";
import { borderCrossingRestrictions } from "./border-crossing-restrictions.js";
import { businessTripLimit } from "./business-trip-limit.js";
import { businessVisaAfterVisaFreeStay } from "./business-visa-after-visa-free-stay.js";
import { consulateVisaInsertion } from "./consulate-visa-insertion.js";
import { dependentVisa } from "./dependent-visa.js";
import { directFlights } from "./direct-flights.js";
import { documentsRenewalAfterEmergency } from "./documents-renewal-after-emergency.js";
import { documentsReplacedAfterEmergency } from "./documents-replaced-after-emergency.js";
import { documentsValidInEmergency } from "./documents-valid-in-emergency.js";
import { eVisa } from "./e-visa.js";
import { eVisaCountries } from "./e-visa-countries.js";
import { eVisaFee } from "./e-visa-fee.js";
import { eVisaNewPassport } from "./e-visa-new-passport.js";
import { eVisaProcessing } from "./e-visa-processing.js";
import { employmentContract } from "./employment-contract.js";
import { employmentContractLiability } from "./employment-contract-liability.js";
import { entryBan } from "./entry-ban.js";
import { exitDocuments } from "./exit-documents.js";
import { exitVisaAfterPassportLoss } from "./exit-visa-after-passport-loss.js";
import { exitVisaConversion } from "./exit-visa-conversion.js";
import { exitVisaGrounds } from "./exit-visa-grounds.js";
import { exitVisaValidity } from "./exit-visa-validity.js";
import { expiredTestDeportation } from "./expired-test-deportation.js";
import { familyOwnPassport } from "./family-own-passport.js";
import { finePaymentTerm } from "./fine-payment-term.js";
import { flightsPerWeek } from "./flights-per-week.js";
import { homeQuarantine } from "./home-quarantine.js";
import { homeQuarantineLookBack } from "./home-quarantine-look-back.js";
import { hostApplies } from "./host-applies.js";
import { idcEntryPermission } from "./idc-entry-permission.js";
import { idcPermissionRelatives } from "./idc-permission-relatives.js";
import { iinFamily } from "./iin-family.js";
import { iinInteriorMinistry } from "./iin-interior-ministry.js";
import { iinOnlineService } from "./iin-online-service.js";
import { iinRequired } from "./iin-required.js";
import { investorVisaApplicationProcessing } from "./investor-visa-application-processing.js";
import { investorVisaApplicationTerm } from "./investor-visa-application-term.js";
import { investorVisaAtMigrationService } from "./investor-visa-at-migration-service.js";
import { invitationBanTerm } from "./invitation-ban-term.js";
import { invitationExemptCountries } from "./invitation-exempt-countries.js";
import { invitationExemption } from "./invitation-exemption.js";
import { labourReportPenalty } from "./labour-report-penalty.js";
import { localContent } from "./local-content.js";
import { localContentRequired } from "./local-content-required.js";
import { mci } from "./mci.js";
import { migrationApplications } from "./migration-applications.js";
import { migrationCard } from "./migration-card.js";
import { migrationFines } from "./migration-fines.js";
import { migrationService } from "./migration-service.js";
import { migrationServiceClosedRegions } from "./migration-service-closed-regions.js";
import { multipleEntryInvitation } from "./multiple-entry-invitation.js";
import { overstayLiabilityWaiver } from "./overstay-liability-waiver.js";
import { overstayPenalty } from "./overstay-penalty.js";
import { passportBlankPages } from "./passport-blank-pages.js";
import { passportValidityMargin } from "./passport-validity-margin.js";
import { pcrCertificate } from "./pcr-certificate.js";
import { pcrChildAge } from "./pcr-child-age.js";
import { pcrExemptionVaccinated } from "./pcr-exemption-vaccinated.js";
import { pcrRegardlessOfVaccination } from "./pcr-regardless-of-vaccination.js";
import { pcrValidity } from "./pcr-validity.js";
import { permittedDepartureDeadline } from "./permitted-departure-deadline.js";
import { qualificationLetter } from "./qualification-letter.js";
import { quotaApplicationDeadline } from "./quota-application-deadline.js";
import { quotaExemption } from "./quota-exemption.js";
import { quotaRefusal } from "./quota-refusal.js";
import { quotaRequestContents } from "./quota-request-contents.js";
import { regionChangeNotification } from "./region-change-notification.js";
import { registration } from "./registration.js";
import { relativesWorkPermit } from "./relatives-work-permit.js";
import { residencePermitDepartureList } from "./residence-permit-departure-list.js";
import { residencePermitEmbassyCertificate } from "./residence-permit-embassy-certificate.js";
import { residencePermitFee } from "./residence-permit-fee.js";
import { residencePermitFeeDocument } from "./residence-permit-fee-document.js";
import { residencePermitProcessing } from "./residence-permit-processing.js";
import { residencePermitValidity } from "./residence-permit-validity.js";
import { stateOfEmergency } from "./state-of-emergency.js";
import { stayExtension } from "./stay-extension.js";
import { stayExtensionPossible } from "./stay-extension-possible.js";
import { stayRegularisationDeadline } from "./stay-regularisation-deadline.js";
import { temporaryResidencePermitChildAge } from "./temporary-residence-permit-child-age.js";
import { temporaryResidencePermitDeadline } from "./temporary-residence-permit-deadline.js";
import { temporaryResidencePermitDocuments } from "./temporary-residence-permit-documents.js";
import { temporaryResidencePermitEachEntry } from "./temporary-residence-permit-each-entry.js";
import { temporaryResidencePermitFamily } from "./temporary-residence-permit-family.js";
import { temporaryResidencePermitProcessing } from "./temporary-residence-permit-processing.js";
import { temporaryResidencePermitThreshold } from "./temporary-residence-permit-threshold.js";
import { temporaryResidencePermitValidity } from "./temporary-residence-permit-validity.js";
import { transitionPeriod } from "./transition-period.js";
import { twoPassportsEntry } from "./two-passports-entry.js";
import { undamagedPassport } from "./undamaged-passport.js";
import { vaccinationPassports } from "./vaccination-passports.js";
import { visaDuringSuspension } from "./visa-during-suspension.js";
import { visaExtension } from "./visa-extension.js";
import { visaFreeCountries } from "./visa-free-countries.js";
import { visaFreeRegime } from "./visa-free-regime.js";
import { visaFreeStay } from "./visa-free-stay.js";
import { visaFreeTransit } from "./visa-free-transit.js";
import { visaMedicalCertificate } from "./visa-medical-certificate.js";
import { visaMedicalCertificateValidity } from "./visa-medical-certificate-validity.js";
import { visaRenewalNotice } from "./visa-renewal-notice.js";
import { visaStay } from "./visa-stay.js";
import { visaValidity } from "./visa-validity.js";
import { workExperienceLetters } from "./work-experience-letters.js";
import { workPermitApplications } from "./work-permit-applications.js";
import { workPermitExemptionBranchHead } from "./work-permit-exemption-branch-head.js";
import { workPermitExemptionCeo } from "./work-permit-exemption-ceo.js";
import { workPermitFeeRates } from "./work-permit-fee-rates.js";
import { workPermitRegion } from "./work-permit-region.js";
import { workPermitRenewalNotice } from "./work-permit-renewal-notice.js";
import { workPermitRules } from "./work-permit-rules.js";
import { workVisaExemption } from "./work-visa-exemption.js";
import { workVisaRenewal } from "./work-visa-renewal.js";

/** Every topic, in the order in which people read them. A new topic is a new file and a line here. */
export const TOPICS: readonly TopicFile[] = [
  directFlights,
  vaccinationPassports,
  mci,
  idcEntryPermission,
  idcPermissionRelatives,
  visaFreeRegime,
  visaDuringSuspension,
  visaFreeCountries,
  visaFreeTransit,
  visaFreeStay,
  bilateralVisaFree,
  bilateralVisaFreeStay,
  pcrCertificate,
  pcrValidity,
  expiredTestDeportation,
  pcrExemptionVaccinated,
  pcrChildAge,
  pcrRegardlessOfVaccination,
  homeQuarantine,
  homeQuarantineLookBack,
  entryBan,
  borderCrossingRestrictions,
  borderCrossingInterval,
  borderCrossingIntervalCount,
  flightsPerWeek,
  passportValidityMargin,
  passportBlankPages,
  blankPageRefusal,
  twoPassportsEntry,
  undamagedPassport,
  familyOwnPassport,
  stateOfEmergency,
  permittedDepartureDeadline,
  eVisa,
  eVisaCountries,
  eVisaFee,
  eVisaProcessing,
  eVisaNewPassport,
  visaValidity,
  visaStay,
  visaExtension,
  b2YearlyStay,
  visaRenewalNotice,
  workVisaRenewal,
  exitVisaValidity,
  exitVisaConversion,
  exitVisaGrounds,
  exitVisaAfterPassportLoss,
  businessVisaAfterVisaFreeStay,
  consulateVisaInsertion,
  visaMedicalCertificate,
  visaMedicalCertificateValidity,
  workVisaExemption,
  dependentVisa,
  invitationExemption,
  invitationExemptCountries,
  multipleEntryInvitation,
  investorVisaApplicationProcessing,
  investorVisaApplicationTerm,
  investorVisaAtMigrationService,
  residencePermitProcessing,
  residencePermitFee,
  residencePermitFeeDocument,
  residencePermitValidity,
  residencePermitEmbassyCertificate,
  residencePermitDepartureList,
  temporaryResidencePermitValidity,
  temporaryResidencePermitProcessing,
  temporaryResidencePermitThreshold,
  temporaryResidencePermitDeadline,
  temporaryResidencePermitDocuments,
  temporaryResidencePermitEachEntry,
  temporaryResidencePermitFamily,
  temporaryResidencePermitChildAge,
  arrivalNotificationDeadline,
  regionChangeNotification,
  invitationBanTerm,
  registration,
  migrationCard,
  iinOnlineService,
  iinInteriorMinistry,
  iinRequired,
  iinFamily,
  migrationService,
  migrationServiceClosedRegions,
  migrationApplications,
  hostApplies,
  overstayPenalty,
  migrationFines,
  overstayLiabilityWaiver,
  finePaymentTerm,
  stayExtension,
  stayExtensionPossible,
  stayRegularisationDeadline,
  exitDocuments,
  transitionPeriod,
  documentsValidInEmergency,
  documentsReplacedAfterEmergency,
  documentsRenewalAfterEmergency,
  borderAreaPass,
  workPermitExemptionCeo,
  workPermitExemptionBranchHead,
  workPermitFeeRates,
  workPermitRules,
  workPermitApplications,
  workPermitRenewalNotice,
  workPermitRegion,
  relativesWorkPermit,
  workExperienceLetters,
  qualificationLetter,
  employmentContract,
  employmentContractLiability,
  localContent,
  localContentRequired,
  businessTripLimit,
  labourReportPenalty,
  quotaApplicationDeadline,
  quotaExemption,
  quotaRequestContents,
  quotaRefusal,
];
