import type { Random } from "./random.js";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "Nov", "Dec"];
const COUNTRIES = [
  "Egypt",
  "Türkiye",
  "Georgia",
  "the UAE",
  "South Korea",
  "Germany",
  "Kyrgyzstan",
  "Côte d'Ivoire",
  "Hong Kong",
  "Utopia",
];
const THINGS = [
  "direct flights with",
  "entry permission of the IDC",
  "the visa-free regime",
  "the state of emergency",
  "PCR certificates",
  "the entry ban for citizens of",
  "vaccination passports of",
  "home quarantine",
  "the MCI",
  "the fee",
  "work permit quotas",
];
const VERBS = [
  "resumed",
  "suspended",
  "lifted",
  "introduced",
  "extended",
  "cancelled",
  "recognized",
  "moved",
  "required",
  "set at",
  "mandatory",
];
const ROLES = ["from", "since", "until", "effective", "as of", "by", "before", "no later than", "between", "starting"];
const LINKS = [
  "and",
  "but",
  "if",
  "unless",
  "except",
  "while",
  "because",
  "is planned to be",
  "was not",
  "may be",
  "has yet to be",
  ";",
  ",",
  ":",
];
const ODD = [
  "",
  "\u00a0",
  "\u202e",
  "\u200b",
  "№",
  "—",
  "(",
  ")",
  "“",
  "”",
  "\t",
  "…",
  "½",
  "𝟚",
  "é́",
  "\u0000",
  "ﬁ",
  "<b>",
  "&amp;",
  "%",
  "$",
];
const FIGURES = [
  "3,180 KZT",
  "3 180",
  "12.5%",
  "72 hours",
  "35 countries",
  "0",
  "99999999999999999999 states",
  "1/2",
  "10,000 MCI",
  "14 days",
];

export function country(random: Random): string {
  return random.pick(COUNTRIES);
}

/** A day as people write it, at times one that no calendar has. */
export function day(random: Random): string {
  const [date, month, year] = [1 + random.below(random.chance(9) ? 40 : 28), random.pick(MONTHS), 2015 + random.below(12)];
  const two = (figure: number): string => String(figure).padStart(2, "0");
  return random.pick([
    `${month} ${date}, ${year}`,
    `${date} ${month} ${year}`,
    `${date} ${month}`,
    `${month} ${year}`,
    `${month}`,
    `${year}-${two(1 + random.below(13))}-${two(date)}`,
    `${two(date)}.${two(1 + random.below(12))}.${year}`,
    `${date}/${1 + random.below(13)}/${year % 100}`,
    `early ${month} ${year}`,
    `the end of ${year}`,
    `the second quarter of ${year}`,
    `Monday, ${date} ${month}`,
    `24:00 of ${date} ${month}`,
    `for ${date} days`,
    `${date}-${date + 3} ${month} ${year}`,
    `${year}`,
  ]);
}

/** Words in an order that may mean something. */
export function sentence(random: Random): string {
  const words = random.times(3, 14, () =>
    random.pick([
      () => random.pick(THINGS),
      () => random.pick(VERBS),
      () => `${random.pick(ROLES)} ${day(random)}`,
      () => country(random),
      () => random.pick(LINKS),
      () => random.pick(FIGURES),
      () => (random.chance(3) ? random.pick(ODD) : "the"),
      () => `order No. ${random.below(400)} of ${day(random)}`,
    ])(),
  );
  return `${words.join(" ")}${random.pick([".", ".", ".", "?", "!", "", ";"])}`;
}

/** A sentence of a kind that is read. */
export function plainSentence(random: Random): string {
  return random.pick([
    () =>
      `Direct flights with ${country(random)} were ${random.pick(["suspended", "resumed"])} ${random.pick(["from", "on"])} ${day(random)}.`,
    () => `Entry is banned for citizens of ${country(random)} from ${day(random)} until ${day(random)}.`,
    () => `The state of emergency has been ${random.pick(["extended until", "lifted since", "introduced from"])} ${day(random)}.`,
    () => `From ${day(random)} the MCI is ${2000 + random.below(3000)} KZT.`,
    () => `Direct flights are open with: ${random.times(1, 6, () => country(random)).join(", ")}.`,
    () => `Citizens of ${country(random)} need no visa for ${1 + random.below(90)} days starting ${day(random)}.`,
  ])();
}

/** One slip of a key: a letter lost, doubled, changed or two in the wrong order. */
export function slipped(random: Random, text: string): string {
  const at = random.below(Math.max(1, text.length));
  const [head, tail] = [text.slice(0, at), text.slice(at)];
  return random.pick([
    head + tail.slice(1),
    head + tail.slice(0, 1) + tail,
    head + random.pick(ODD) + tail,
    head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2),
    head + head.slice(-20) + tail,
    head,
  ]);
}
