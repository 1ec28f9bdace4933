import { status } from "../topic-file.js";

/** The electronic visa as a service. */
export const eVisa = status({
  id: "kz/e-visa",
  group: "Visas",
  title: "Electronic visa service",
  meaning: "Electronic visas (e-Visa) can be applied for.",
  about: /\be-?visas?\b|\belectronic visas?\b/,
  not: /\bassume\b|\bdeadline for issuing\b|\bprocessing time\b|\bcan apply for\b|\bregister on\b|\bprint out\b|\bfollow the\b|\bsubmitted\b|\bapplies\b|\bis processed\b|\bfees?\b|\bcosts?\b|\bprices?\b|\bcharges\b|\bwebsites?\b|\bopen to (?:nationals|citizens)\b|\brequired to apply\b/,
  told: "change",
});
