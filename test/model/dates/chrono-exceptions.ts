/** A day that the second reader finds, with the words around it. */
export interface ForeignDay {
  readonly by: "US" | "GB";
  readonly words: string;
  readonly before: string;
  readonly behind: string;
}

/** Why a kind of day is none of ours. */
export interface ForeignKind {
  readonly name: string;
  readonly reason: string;
  readonly is: (day: ForeignDay) => boolean;
}

const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/gi;
const LENGTH =
  /^(?:(?:within|for|in|after|the|last|past|next) )*(?:(?:\d+|a|an|few|one|two|three|five|ten) )?(?:minutes?|hours?|days?|weeks?|months?|years?)(?: (?:before|after|earlier|later|out))?$/i;

/** Each occurs in our table or in the digest; one that no longer does is a fault of this list. */
export const FOREIGN_KINDS: readonly ForeignKind[] = [
  {
    name: "now",
    reason: "A word for the present is no date: the day of a text is that of its publication.",
    is: ({ words }) => /^(?:until |from )?now$/i.test(words),
  },
  {
    name: "lasts",
    reason: "The verb is cut in two and taken for the last second.",
    is: ({ words }) => /^lasts?(?: day)?\b/i.test(words) && !LENGTH.test(words),
  },
  {
    name: "length",
    reason: "A length of time, counted from something other than the day of writing or telling how often: `findDurations` has it.",
    is: ({ words, before, behind }) =>
      LENGTH.test(words) &&
      (!/^in /i.test(words) ||
        /minute/i.test(words) ||
        /\b(?:once|twice|times?|(?:one|single) (?:border )?(?:crossing|entry|visit)) $/i.test(before) ||
        /^ (?:of|after|before|from)\b/i.test(behind)),
  },
  {
    name: "figures",
    reason: "Digits that are the number of an act, a telephone, a fraction, a rule or a version, or a part of one.",
    is: ({ words, before, behind }) =>
      /^[\d./-]+$/.test(words) &&
      (!/^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(words) ||
        /(?:\u2116|no\.|version|\) \d+,|\d[.-]|\d{4}\)) ?$/i.test(before) ||
        /^[.-]?\d/.test(behind)),
  },
  {
    name: "dots",
    reason: "Day and month parted by full stops stand day first everywhere.",
    is: ({ by, words }) => by === "US" && /^\d{1,2}\.\d{1,2}\.\d{2}/.test(words),
  },
  {
    name: "weekly",
    reason: "Weekdays in a list, a span of them or behind `every`: how often, not when.",
    is: ({ words, before, behind }) => {
      const named = `${before}${words}${behind}`.match(WEEKDAY) ?? [];
      return (
        (words.match(WEEKDAY) ?? []).length > 0 &&
        !/\d{1,2}[^:\d]*$/.test(before) &&
        (named.length > 1 || /\bevery $/i.test(before))
      );
    },
  },
];

/** Texts of our own table that the second reader reads otherwise, with the reason. */
export const FOREIGN_ROWS: ReadonlyMap<string, string> = new Map([
  ["Friday 05/03/2021", "The weekday beside it settles the order; the American reading is no Friday."],
  ["Monday, 05/03/2021", "The weekday beside it settles the order; the British reading is no Monday."],
  ["from 5 March 2021 until the end of the month", "The month is that of the other end of the span, not that of writing."],
  ["28.12 \u2013 03.01.2021", "Its last day is read month first."],
  ["12-15.04.2023", "A span of days is cut off before its year."],
  ["01.02.2020-05.02.2020", "A span is cut in its second date."],
  ["14.06.2021 (Tue)", "The weekday belongs to the date before it, and clashes."],
  ["this Monday", "On a Wednesday, `this` week's Monday has gone by."],
  ["twenty-one days ago", "The tens of the number are lost."],
  ["the day before", "From another day of the text, not from that of writing."],
  ["The day after, we", "From another day of the text, not from that of writing."],
  ["the next day", "From another day of the text, not from that of writing."],
  ["the day before departure", "From an event, not from the day of writing."],
  ["12.13.2021", "Full stops: day first, and no calendar has a thirteenth month."],
  ["\u2116 12.04.2020-3", "The number of an act."],
  ["12.04.2020-3", "The number of an act."],
  ["15 may apply", "A verb in small letters."],
  ["may 10 persons enter", "A verb in small letters."],
  ["the second March flight", "An ordinal that counts flights."],
  ["the sun sat on Wed", "Words in small letters, and an abbreviation that stands beside no date."],
]);
