import { quantity } from "../topic-file.js";

/** What follows a notification that comes late. */
export const invitationBanTerm = quantity({
  id: "kz/invitation-ban-term",
  group: "Stay, residence, identity",
  title: "Ban on invitations after a late notification",
  meaning: "Years in which a host who notified late gets no visa invitation letters.",
  units: ["year"],
  about: /\bban\b[^.]*\binvitation|\binvitation[^.]*\bban\b/,
  not: /\blifted\b/,
  says: [/\bban\b[^.§]{0,80}\b(?:for|within|of|during|in) (?<value>§a\d+)/g, /(?<value>§a\d+)(?: long)? ban\b/g],
});
