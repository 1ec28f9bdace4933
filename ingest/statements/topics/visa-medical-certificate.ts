import { status } from "../topic-file.js";

/** A certificate of health needed for the visa itself, not at the border. */
export const visaMedicalCertificate = status({
  id: "kz/visa-medical-certificate",
  group: "Visas",
  title: "Medical certificate required for a visa",
  meaning: "A visa is issued only against a medical certificate that shows no coronavirus infection.",
  about: /\bmedical certificates?\b|\bhealth certificates?\b|\bcertificate of (?:absence|health)\b/,
  context: /\bvisas?\b|\bconsulate\b/,
  not: /\bwithin §a\d+\b[^.]*\bconsulate\b/,
  told: "required",
  wordings: [
    { when: /\bvisas? (?:will be|shall be|is|are) issued only (?:upon|with|on|against|after)[^.]*\bcertificate/, says: "start" },
  ],
});
