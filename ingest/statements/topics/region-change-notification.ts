import { status } from "../topic-file.js";

/** Trips of a foreign employee within the country. */
export const regionChangeNotification = status({
  id: "kz/region-change-notification",
  group: "Work",
  title: "Notification of trips to another region",
  meaning: "The host notifies the migration service when a foreigner goes to another region.",
  about: /\b(?:notif\w+|inform)\b[^.]*\b(?:regions?|trips?)\b|\b(?:regions?|trips?)\b[^.]*\b(?:notif\w+|inform)\b/,
  not: /\bwhether\b|\bpandemic\b/,
  told: "required",
  wordings: [
    {
      when: /\b(?:required|obliged|must|has|have) (?:also )?(?:to )?(?:also )?(?:be )?(?:notif\w+|inform\w*|submit\w*)\b[^.]*\bregions?\b/,
      says: "observe",
    },
    {
      when: /\bregions?\b[^.]*\b(?:required|obliged|must|has|have) (?:also )?(?:to )?(?:be )?(?:notif\w+|inform\w*)/,
      says: "observe",
    },
    { when: /\bnotifications? must be (?:submitted|sent|filed|given)\b[^.]*\btrips?\b/, says: "observe" },
  ],
});
