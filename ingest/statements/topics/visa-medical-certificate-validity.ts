import { quantity } from "../topic-file.js";

/** Age of the medical certificate at the consulate. */
export const visaMedicalCertificateValidity = quantity({
  id: "kz/visa-medical-certificate-validity",
  group: "Visas",
  title: "Medical certificate for a visa: longest age",
  meaning: "Within how many hours before the visa is applied for the certificate must be issued.",
  units: ["hour"],
  convert: { day: 24 },
  about: /\bcertificates?\b/,
  context: /\bmedical certificates?\b|\bhealth certificates?\b/,
  not: /\bcrossing\b|\bborder\b|\bpcr\b|\bvaccin/,
});
