import { status } from "../topic-file.js";

/** The individual identification number, applied for online. */
export const iinOnlineService = status({
  id: "kz/iin-online-service",
  group: "Stay, residence, identity",
  title: "IIN online service",
  meaning: "Foreigners can apply for an individual identification number (IIN) online.",
  about: /\b(?:iin|individual identification numbers?)\b|\bthe service\b|\bthis service\b/,
  context: /\b(?:iin|individual identification numbers?)\b.*\b(?:online|egov|e-gov|portal|service)\b|\bonline.*\biin\b/,
  not: /\bashyq\b|\bvaccin|\bdigital signature\b|\beds\b|\berror\b|\bpaper form\b|\breasons\b/,
  told: "change",
  wordings: [
    {
      when: /\baccording to the (?:adopted |new |latest )?(?:changes|amendments|rules), (?:an )?application for (?:an )?(?:iin|individual identification number)[^.]{0,80}\b(?:can|may) be submitted[^.]{0,160}\b(?:via|through|online|on) [^.]{0,40}\b(?:egov|e-gov|portal|online)/,
      says: "start",
    },
    {
      when: /\bapplication for (?:an )?(?:iin|individual identification number)[^.]{0,80}\b(?:can|may) be submitted[^.]{0,160}\b(?:via|through|online|on) [^.]{0,40}\b(?:egov|e-gov|portal|online)/,
      says: "observe",
    },
  ],
});
