/** Numbers that prose writes as words. */
export const AMOUNT_WORDS: ReadonlyMap<string, number> = new Map([
  ["one", 1], ["two", 2], ["three", 3], ["four", 4], ["five", 5], ["six", 6], ["seven", 7], ["eight", 8], ["nine", 9],
  ["ten", 10], ["eleven", 11], ["twelve", 12], ["thirteen", 13], ["fourteen", 14], ["fifteen", 15], ["sixteen", 16],
  ["seventeen", 17], ["eighteen", 18], ["nineteen", 19], ["twenty", 20], ["twenty-one", 21], ["thirty", 30],
  ["thirty-five", 35], ["forty", 40], ["forty-five", 45], ["forty-eight", 48], ["fifty", 50], ["sixty", 60],
  ["seventy", 70], ["seventy-two", 72], ["eighty", 80], ["ninety", 90], ["a hundred", 100], ["one hundred", 100],
  ["half a", 0.5],
]);

/** How prose writes units, longest first where one is the beginning of another. */
export const UNIT_WORDS: readonly (readonly [string, string])[] = [
  [String.raw`(?:business|working|work|banking)[ -]days?`, "business-day"],
  [String.raw`(?:return |weekly |direct |regular |international )?flights? (?:per|a|every|each) week|(?:times )?(?:per|a) week|weekly flights?|flights? weekly|weekly`, "flight-per-week"],
  [String.raw`calendar days?|days?`, "day"],
  [String.raw`hours?|hrs?|h`, "hour"],
  [String.raw`minutes?|mins?`, "minute"],
  [String.raw`weeks?`, "week"],
  [String.raw`calendar months?|months?`, "month"],
  [String.raw`calendar years?|years?`, "year"],
  [String.raw`%|percent|per cent`, "percent"],
  [String.raw`pages?`, "page"],
  [String.raw`(?:economically [a-z -]{0,40})?(?:countries|states|nations|nationalities)`, "country"],
  [String.raw`kzt|tenge|₸|tg`, "KZT"],
  [String.raw`us dollars?|u\.s\. dollars?|dollars?|usd`, "USD"],
  [String.raw`mcis?|mrps?|monthly calculation ind(?:ex|exes|ices)|monthly calculated ind(?:ex|exes|ices)|times the (?:mci|mrp)`, "MCI"],
];
