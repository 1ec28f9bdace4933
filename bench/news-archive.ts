import { dayOfEpoch, epochDay, type IsoDay, isoDay } from "../src/model/iso-day.js";
import { sequence } from "./million-facts.js";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const COUNTRIES =
  "Turkey Germany France Italy Spain Egypt India Georgia Armenia Poland Hungary Thailand Mongolia Japan Brazil Canada Mexico Peru".split(
    " ",
  );
const NEWS: readonly ((country: string, day: string) => string)[] = [
  (country, day) => `Kazakhstan resumes direct flights with ${country} from ${day}.`,
  (country, day) => `Kazakhstan suspends direct flights with ${country} from ${day}.`,
  (country, day) => `Citizens of ${country} need a PCR certificate to enter Kazakhstan from ${day}.`,
  (country, day) => `Kazakhstan restored the visa-free regime for citizens of ${country} from ${day}.`,
];
const ASIDES = [
  "The office moved to a new building beside the river and opened a hall for visitors.",
  "Our team wishes all readers a pleasant autumn and a good start into the season.",
  "The conference brought together people from many firms who shared what they had learned.",
  "Parking near the centre is harder to find on market days, so come by bus.",
  "Volunteers planted trees along the road to the airport on Saturday morning.",
];
/** One post in so many tells something of a topic. */
const TELLING = 5;
/** The newest post, and over how many days they are spread. */
const NEWEST = isoDay("2022-12-28");
const DAYS = 8000;

/** How much a post says beside its news: a letter of two sentences, 220 characters; and about a thousand, as the real archive's have. */
export const [SHORT, USUAL] = [2, 12] as const;

/** So many posts as one text, newest first: most tell nothing, some tell of the series of a few topics. */
export function newsArchive(posts: number, asides: number = SHORT): string {
  const random = sequence(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const written = Array.from({ length: posts }, (_, number) => {
    const day = dayOfEpoch(epochDay(NEWEST) - Math.floor((number * DAYS) / posts));
    const lines = [`Letter ${number} of the desk`, spelled(day), Array.from({ length: asides }, () => pick(ASIDES)).join(" ")];
    if (number % TELLING === 0) lines.push(pick(NEWS)(pick(COUNTRIES), spelled(dayOfEpoch(epochDay(day) + 3))));
    return lines.join("\n");
  });
  return written.join("\n\n");
}

/** One post of a later day. */
export function newsOf(day: IsoDay): string {
  return `News of the day\n${spelled(day)}\nKazakhstan suspends direct flights with Turkey from ${spelled(day)}.`;
}

function spelled(day: IsoDay): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${MONTHS[Number(month) - 1]} ${Number(date)}, ${year}`;
}
