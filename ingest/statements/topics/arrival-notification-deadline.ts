import { quantity } from "../topic-file.js";

/** The host reports an arrival, or a change of address, in so many days. */
export const arrivalNotificationDeadline = quantity({
  id: "kz/arrival-notification-deadline",
  group: "Stay, residence, identity",
  title: "Arrival notification",
  meaning: "Business days in which the host notifies the migration service of a foreigner's arrival or change of address.",
  units: ["business-day"],
  about: /\bnotif\w+\b|\binform\w*\b/,
  context: /\barriv\w+|\bresidence address|\bplace of (?:temporary )?residence|\bmigration (?:service|police)/,
});
