/** What a date does in its sentence. */
export type DateRole =
  | "effective" // effective, since, from, starting from, come into force on
  | "until" // until, till, through: the day is included
  | "before" // before: the day is excluded
  | "deadline" // by, no later than
  | "act" // the day of a decision, order, resolution …
  | "as-of" // as of: the day the sentence speaks of
  | "on" // on D, in June: the day of what the verb tells
  | "planned" // planned date, expected on
  | "after" // after: the day before the first day spoken of
  | "mention";

const ACT_NOUN =
  "(?:resolutions?|decisions?|decrees?|orders?|protocols?|memorand(?:um|a)|laws?|acts?|agreements?|rulings?|directives?|instructions?|regulations?|minutes|letters?|notices?|circulars?)";
/** Words inside the name of an act. */
const INSIDE = String.raw`(?:[^.;:§]|§h|(?<=no)\.)`;
const NUMBER_MARK = String.raw`(?:no\.?|№|#|nos\.?|number)`;

const BEFORE: readonly (readonly [DateRole, RegExp])[] = [
  [
    "planned",
    /(?:planned|expected|scheduled|tentative|preliminary|target(?:ed)?|estimated|possible)(?: [a-z]+){0,8} (?:is|for|on|in|by|from|date:?|-|–) ?(?:the )?$/,
  ],
  [
    "effective",
    /(?:(?:in|into) (?:force|effect|operation)|(?:takes?|took|taken|taking) effect|effective|valid|apply|applies|operative)(?: (?:from|since|as of|as at|on|in|starting(?: from)?|beginning(?: from)?|as from))? (?:the )?$/,
  ],
  [
    "act",
    new RegExp(
      String.raw`\b${ACT_NOUN}\b(?: ${INSIDE}{0,90})?,? \(?(?:dated|of|as of|as|as at|adopted on|signed on|issued on)(?: the)? $`,
    ),
  ],
  ["act", new RegExp(String.raw`\b${ACT_NOUN}\b(?: of the (?:§h|[a-z -]{0,40}))? (?:from|on)(?: the)? $`)],
  ["act", new RegExp(String.raw`\b${ACT_NOUN}\b${INSIDE}{0,90}${NUMBER_MARK} ?[\w./-]+,? (?:dated|of|as of|as|from|on)? ?$`)],
  ["act", /\bdated(?: the)? $/],
  ["act", /\b(?:decided|ruled|resolved|(?:made|took|taken|adopted) (?:a|the|this) decision) on(?: the)? $/],
  ["mention", /\b(?:put off|postponed|moved|shifted|delayed|rescheduled|brought forward|changed)\b[^.§]{0,40} from (?:the )?$/],
  [
    "effective",
    /\b(?:put off|postponed|moved|shifted|delayed|rescheduled|brought forward)\b[^.§]{0,40} (?:from §d\d+ )?(?:to|until|till) (?:the )?$/,
  ],
  ["before", /(?:^|[ (])(?:before|prior to|earlier than) (?:the )?$/],
  [
    "deadline",
    /(?:^|[ (])(?:by|no later than|not later than|on or before|deadline(?: [a-z]+){0,6}(?: is|:| –|-)?) (?:the )?(?:end of )?$/,
  ],
  [
    "until",
    /(?:^|[ (])(?:until|till|til|through|thru|up to|valid to|up until|up till|to the end of|until the end of|lasts? to|runs? to|extended to|prolonged to|postponed to|moved to)(?: and including)? (?:the )?(?:end of )?$/,
  ],
  ["until", /(?:from|since|between) §d\d+ (?:to|–|-|and|through|inclusive to) (?:the )?$/],
  [
    "effective",
    /(?:effective|with effect|takes? effect|taking effect|took effect|in effect|into effect|in force|into force|entered into force|into operation|valid|apply|applies|applicable|operative)(?: (?:from|since|as of|as at|on|starting(?: from)?|beginning|as from))? (?:the )?$/,
  ],
  // The day on which papers ran out says which papers are meant, not from when the rule applies.
  ["mention", /\b(?:expire[ds]?|expiring|r[au]n out|runs out|lapse[ds]?|lapsing) after (?:the )?$/],
  ["after", /(?:^|[ (])after (?:the )?$/],
  [
    "effective",
    /(?:^|[ (,-])(?:since|from|starting(?: from| on| with| as of)?|beginning(?: from| on| with| as of)?|commencing(?: from| on| with)?|as from|on and after|w\.e\.f\.?|with effect from|counting from) (?:the )?(?:beginning of )?$/,
  ],
  ["as-of", /(?:^|[ (])(?:as of|as at|as on|status(?: as)? (?:of|on)) (?:the )?$/],
  ["on", /\b(?:ended|expired|began|started|lifted|resumed|reopened|opened|stopped|closed|abolished)(?: §d\d+,)? $/],
  ["on", /(?:^|[ (])(?:on|in|during|at|in the course of|at the (?:beginning|start|end) of)(?: the)? $/],
];
const AFTER: readonly (readonly [DateRole, RegExp])[] = [
  ["planned", /^,? as (?:the |a )?(?:planned|expected|tentative|preliminary|possible|target) (?:date|day)/],
  ["effective", /^,? (?:onwards?|and onwards?|and later|and thereafter)\b/],
  ["until", /^,? (?:inclusive(?:ly)?)\b/],
  ["act", new RegExp(String.raw`^,? ${NUMBER_MARK} ?[\w./-]*\d`)],
];

/** The role of each `§d` slot of a masked text, in order. Looks at most 140 characters back. */
export function dateRoles(masked: string): readonly DateRole[] {
  const roles: DateRole[] = [];
  for (const slot of masked.matchAll(/§d(\d+)/g)) {
    roles[Number(slot[1])] = roleAt(
      masked.slice(Math.max(0, slot.index - 140), slot.index),
      masked.slice(slot.index + slot[0].length, slot.index + slot[0].length + 40),
    );
  }
  return roles;
}

function roleAt(before: string, after: string): DateRole {
  for (const [role, pattern] of BEFORE) if (pattern.test(before)) return role;
  for (const [role, pattern] of AFTER) if (pattern.test(after)) return role;
  return before === "" && /^,? /.test(after) ? "on" : "mention";
}
