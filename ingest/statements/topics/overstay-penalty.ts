import { quantity } from "../topic-file.js";

/** The fine for leaving late, by length of the overstay. */
export const overstayPenalty = quantity({
  id: "kz/overstay-penalty",
  group: "Stay, residence, identity",
  title: "Overstay penalty",
  meaning: "Fine for departure after the permitted stay, in monthly calculation indices, by days of overstay.",
  units: ["MCI"],
  scopes: ["3-5-days", "5-10-days", "over-10-days"],
  openScopes: true,
  about: /\b(?:penalt\w+|fines?)\b/,
  context: /\b(?:overstay\w*|untimely|late|departure|violation|leaving|period of stay)\b/,
  not: /\breport\b|\bfor example\b|\bemployer\b/,
  says: [
    /(?<value>§a\d+) (?:(?:for|if|when|in case of|–|-|:) )?(?:an? |the )?(?:overstay\w* |delay )?(?:of |is |was |lasting )*(?<scope>(?:from |between )?§a\d+ (?:to|and|–|-) §a\d+|(?:over|more than|above|exceeding|longer than) §a\d+)/g,
    /(?<scope>(?:from §a\d+ (?:to|and) §a\d+|over §a\d+|more than §a\d+|above §a\d+|exceed\w+ §a\d+|longer than §a\d+|§a\d+ (?:to|–|-|and) §a\d+)[^§]{0,60}?)(?<value>§a\d+)/g,
  ],
  scopesOf: (words, _context, amounts) => {
    const range = /§a(\d+) (?:to|and|–|-) §a(\d+)/.exec(words);
    if (range) return [`${amounts[Number(range[1])]?.amount}-${amounts[Number(range[2])]?.amount}-days`];
    const open = /(?:over|more than|above|exceed\w+|longer than) §a(\d+)/.exec(words);
    return open ? [`over-${amounts[Number(open[1])]?.amount}-days`] : [];
  },
});
