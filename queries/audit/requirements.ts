import type { Requirement } from "./requirement.js";
import { BORDER_CROSSING_INTERVAL } from "./requirements/border-crossing-interval.js";
import { ENTRY_BAN } from "./requirements/entry-ban.js";
import { HOME_QUARANTINE } from "./requirements/home-quarantine.js";
import { IDC_ENTRY_PERMISSION } from "./requirements/idc-entry-permission.js";
import { OVERSTAY_PENALTY } from "./requirements/overstay-penalty.js";
import { PCR_CERTIFICATE } from "./requirements/pcr-certificate.js";
import { VISA } from "./requirements/visa.js";

/** Everything that is audited, in the order in which results list it. */
export const REQUIREMENTS: readonly Requirement[] = [
  ENTRY_BAN,
  IDC_ENTRY_PERMISSION,
  VISA,
  PCR_CERTIFICATE,
  HOME_QUARANTINE,
  BORDER_CROSSING_INTERVAL,
  OVERSTAY_PENALTY,
];
