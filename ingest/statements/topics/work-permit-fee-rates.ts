import { status } from "../topic-file.js";

/** The government's resolution on what a work permit costs. */
export const workPermitFeeRates = status({
  id: "kz/work-permit-fee-rates",
  group: "Work",
  title: "Fee rates for work permits",
  meaning: "A government resolution sets the fee rates for issuing and renewing work permits.",
  about: /\bresolutions?\b[^.]{0,40}\bfees?\b[^.]{0,60}\bwork permits?\b/,
  told: "change",
  wordings: [
    {
      when: /^.*\bresolutions?\b[^.]{0,40}\bfees?\b[^.]{0,60}\bwork permits?\b[^.]{0,30}\b(?:comes?|came|enters?|entered|takes?|took)\b[^.]{0,20}\b(?:effect|force)\b.*$/,
      says: "start",
    },
  ],
});
