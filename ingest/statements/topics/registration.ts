import { status } from "../topic-file.js";

/** Registration of foreigners with the authorities on arrival. */
export const registration = status({
  id: "kz/registration",
  group: "Stay, residence, identity",
  title: "Registration on arrival",
  meaning: "Foreigners must be registered on arrival.",
  about:
    /\bregistration\b(?! (?:of (?:legal|compan)|authorit|form))|\bregister(?:ed|ing)?\b(?! (?:a |an |the |on |for |your |their )(?:legal|compan|busin|portal|websi|visa))/,
  not: /\bseminar|\bwebinar|\bconference|\bmeeting\b|\bquestions?\b|\biin\b|\bcompan|\blegal entit|\bportal\b|\bvaccinat|\bproposals?\b|\bintroduction of registration\b|\bdevoted|\bdedicated|\bnotification|\bmigration registration\b|\bregister on\b/,
  told: "required",
  wordings: [
    { when: /\b(?:cancell?ation|abolition|cancell?ing|abolishing) of (?:the )?(?:mandatory )?registration/, says: "end" },
    { when: /\bregistration\b[^.]{0,60}\b(?:cancell?ed|abolished|no longer required)/, says: "end" },
  ],
});
