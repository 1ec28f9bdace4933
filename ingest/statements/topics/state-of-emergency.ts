import { status } from "../topic-file.js";

/** Declared by the President; while it lasts, late departure is not punished. */
export const stateOfEmergency = status({
  id: "kz/state-of-emergency",
  group: "Entry",
  title: "State of emergency",
  meaning: "A state of emergency is in force in the country.",
  about: /\bstates? of emergency\b|\bemergency (?:state|regime|situation regime)\b/,
  not: /\b(?:after|in connection with) (?:the )?(?:end|ending|termination|expiry|completion|lifting) of\b|\bwhen a state of emergency is declared\b|\bin the event of\b|\b(?:once|when|as|as soon as|after|if|since) (?:the |a )?state of emergency[^.]{0,40}\b(?:over|end(?:s|ed)?|lifted|finish\w*|declared)\b/,
  told: "change",
});
