import { status } from "../topic-file.js";

/** A dependant's visa gives no right to work. */
export const relativesWorkPermit = status({
  id: "kz/relatives-work-permit",
  group: "Work",
  title: "Work permit for accompanying relatives",
  meaning: "A relative who accompanies a foreign employee and wants to work must have a work permit.",
  about: /\b(?:relatives?|spouses?|family members?)\b[^.]*\bwork permits?\b/,
  not: /\bwithout\b|\binvited\b|\bresidence permits?\b/,
  told: "required",
  wordings: [
    {
      when: /\b(?:relatives?|spouses?|family members?)\b[^.]{0,60}\b(?:work|job|employed|employment)\b[^.]{0,40}\b(?:must|need|needs|required|have to|has to)\b[^.]{0,30}\bwork permits?\b/,
      says: "observe",
    },
  ],
});
