import { status } from "../topic-file.js";

/** Who forms the identification number of a foreigner. */
export const iinInteriorMinistry = status({
  id: "kz/iin-interior-ministry",
  group: "Stay, residence, identity",
  title: "IIN formed by the interior ministry",
  meaning: "Bodies of the ministry of internal affairs, not the tax authorities, form the IIN of foreigners.",
  about:
    /\b(?:iin|individual identification numbers?)\b.*\bministry of internal affairs\b|\bministry of internal affairs\b.*\b(?:iin|individual identification numbers?)\b/,
  not: /\bvaccin|\bsuspen\w+/,
  told: "change",
  wordings: [
    { when: /^.*\bapplications?\b.*\b(?:considered|examined|decided) by\b.*\bministry of internal affairs\b.*$/, says: "start" },
    { when: /^.*\bministry of internal affairs\b.*\b(?:consider|examine|decide)s?\b.*\bapplications?\b.*$/, says: "start" },
  ],
});
