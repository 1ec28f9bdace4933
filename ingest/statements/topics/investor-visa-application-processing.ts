import { quantity } from "../topic-file.js";

/** How fast the Investment Committee handles an application. */
export const investorVisaApplicationProcessing = quantity({
  id: "kz/investor-visa-application-processing",
  group: "Visas",
  title: "Investor visa application: processing",
  meaning: "Business days in which an application for an investor visa is examined and issued.",
  units: ["business-day"],
  about: /\b(?:term|period|processing|issues?|issued|examin\w+|verif\w+|consider\w*|within|service|handled|decid\w+)\b/,
  context: /\binvestor visa\b|\binvestment committee\b|\ba5\b/,
});
