/** On lines that `where` matches, every `from` becomes `to`. */
export interface FigureRule {
  readonly where: RegExp;
  readonly from: string;
  readonly to: string;
}

/** What a question's value becomes: the same topic and, where one is named, the same scope. */
export interface ValueRule {
  readonly topic: string;
  readonly scope: string | null;
  readonly from: number;
  readonly to: number;
}

function figures(where: RegExp, ...changes: readonly (readonly [string, string])[]): readonly FigureRule[] {
  return changes.map(([from, to]) => ({ where, from, to }));
}

const BORDER =
  /once (?:every|in)|-day period for|no earlier than 30|day border crossing|left Kazakhstan before|since last departure|entry within|back until/;

/** Rules are tried in order and a figure that one of them wrote is not changed again. */
export const FIGURES: readonly FigureRule[] = [
  ...figures(/MCI/, ["3,180", "3,649"], ["3,063", "3,517"]),
  // 10, 15 and 25 MCI of 2,917 become 8, 14 and 22 of 2,843.
  ...figures(/penalty 10 MCI|amount of 10 MCI/, ["10 MCI", "8 MCI"], ["29 170", "22 744"]),
  ...figures(/penalty 15 MCI/, ["15 MCI", "14 MCI"], ["43 755", "39 802"]),
  ...figures(/penalty 25 MCI/, ["25 MCI", "22 MCI"], ["72 925", "62 546"]),
  ...figures(/repeated offence/, ["10 MCI", "12 MCI"]),
  ...figures(/amount of 4 MCI/, ["4 MCI", "6 MCI"]),
  ...figures(/consular fee/, ["$60", "$45"], ["$80", "$95"]),
  ...figures(/109 countries/, ["109 countries", "87 countries"]),
  ...figures(/is 30 minutes/, ["30 minutes", "50 minutes"]),
  ...figures(/5 to 3 business/, ["5 to 3", "8 to 6"]),
  ...figures(/A5 investor visa within/, ["3 business", "6 business"]),
  ...figures(/period of 5 years if/, ["5 years", "4 years"]),
  ...figures(/5-year investor/, ["5-year", "4-year"]),
  ...figures(/Investment committee for a period/, ["3 years", "2 years"]),
  ...figures(/72 hours/, ["72 hours", "48 hours"], ["3 days", "2 days"]),
  ...figures(/no earlier than 3 days/, ["3 days", "2 days"]),
  ...figures(/within 48 hours before applying/, ["48 hours", "60 hours"]),
  ...figures(/last 14 days/, ["14 days", "10 days"], ["for 7 days", "for 9 days"]),
  ...figures(/60 to 45/, ["60 to 45", "75 to 55"]),
  ...figures(BORDER, ["30", "25"], ["90", "80"]),
  ...figures(/Multiple-entry C5/, ["up to 2 years", "up to 4 years"]),
  ...figures(/^\s*A5 visa is issued/, ["5 years", "6 years"]),
  ...figures(/^\s*Single-entry visa is issued for/, ["up to 90 days", "up to 75 days"], ["up to 30 days", "up to 25 days"]),
  ...figures(/^\s*Multiple-entry visa is issued for up/, ["180 days", "150 days"], ["up to 90 days", "up to 70 days"]),
  ...figures(/continuously for/, ["90 days", "70 days"], ["180-day", "150-day"]),
  ...figures(/not more than 3 years/, ["3 years", "2 years"]),
  ...figures(/120 calendar days a year/, ["120", "110"]),
  ...figures(/B20 exit visa is issued/, ["15 days", "20 days"]),
  ...figures(/visa is issued for 30 days and/, ["30 days", "35 days"]),
  ...figures(/tourist visa В12/, ["30 days", "21 days"]),
  ...figures(/issuance is one business/, ["one business day", "two business days"]),
  ...figures(/within 3 business/, ["3 business", "4 business"]),
  ...figures(
    /plan to stay in Kazakhstan more than|for the citizen of the/,
    ["30 calendar", "40 calendar"],
    ["90 calendar", "100 calendar"],
  ),
  ...figures(/Economic Union countries who arrived|less than 30 days, TRP/, ["30 calendar", "40 calendar"], ["30 days", "40 days"]),
  ...figures(/not less than/, ["70%", "60%"], ["90%", "80%"]),
  ...figures(/secondment duration/, ["90 calendar", "75 calendar"], ["90 days", "75 days"]),
  ...figures(/citizens of 5[47]/, ["54 countries", "49 countries"], ["57 countries", "52 countries"]),
  ...figures(/57 visa-free/, ["57 visa-free", "52 visa-free"]),
  ...figures(/must not expire earlier/, ["3 months", "5 months"]),
  ...figures(/2 blank pages/, ["2 blank", "4 blank"]),
  ...figures(/33 to 20/, ["33 to 20", "41 to 26"]),
  ...figures(/under visa waiver/, ["30 days", "20 days"]),
  ...figures(/within 180 days/, ["90 days", "80 days"]),
  ...figures(/up to 10 years and gives/, ["10 years", "8 years"]),
];

function values(topic: string, scope: string | null, ...pairs: readonly (readonly [number, number])[]): readonly ValueRule[] {
  return pairs.map(([from, to]) => ({ topic: `kz/${topic}`, scope, from, to }));
}

export const VALUES: readonly ValueRule[] = [
  ...values("mci", "fees", [3063, 3517], [2917, 2843]),
  ...values("mci", "social-benefits", [3180, 3649]),
  ...values("overstay-penalty", null, [10, 8], [15, 14], [25, 22]),
  ...values("labour-report-penalty", null, [10, 12]),
  ...values("residence-permit-fee", null, [4, 6]),
  ...values("residence-permit-processing", null, [60, 75], [45, 55]),
  ...values("residence-permit-validity", null, [10, 8]),
  ...values("e-visa-fee", null, [60, 45], [80, 95]),
  ...values("e-visa-countries", null, [109, 87]),
  ...values("e-visa-processing", null, [30, 50]),
  ...values("investor-visa-application-processing", null, [5, 8], [3, 6]),
  ...values("investor-visa-application-term", null, [5, 4], [3, 2]),
  ...values("pcr-validity", null, [72, 48]),
  ...values("visa-medical-certificate-validity", null, [48, 60]),
  ...values("home-quarantine", null, [14, 10], [7, 9]),
  ...values("border-crossing-interval", null, [30, 25], [90, 80]),
  ...values("visa-validity", "a5", [5, 6]),
  ...values("visa-validity", "c5-multiple", [2, 4]),
  ...values("visa-validity", "b2-single", [90, 75]),
  ...values("visa-validity", "b2-multiple", [180, 150]),
  ...values("visa-validity", "c3-single", [90, 75]),
  ...values("visa-validity", "c3-multiple", [3, 2]),
  ...values("visa-validity", "b12-single", [30, 21]),
  ...values("visa-stay", "b2-single", [30, 25]),
  ...values("visa-stay", "b2-multiple", [90, 70]),
  ...values("visa-stay", "c3-single", [90, 75]),
  ...values("b2-yearly-stay", null, [120, 110]),
  ...values("exit-visa-validity", null, [15, 20], [30, 35]),
  ...values("temporary-residence-permit-processing", null, [1, 2]),
  ...values("temporary-residence-permit-threshold", null, [30, 40], [90, 100]),
  ...values("arrival-notification-deadline", null, [3, 4]),
  ...values("local-content", null, [70, 60], [90, 80]),
  ...values("business-trip-limit", null, [90, 75]),
  ...values("visa-free-countries", null, [54, 49], [57, 52]),
  ...values("passport-validity-margin", null, [3, 5]),
  ...values("passport-blank-pages", null, [2, 4]),
  ...values("flights-per-week", null, [33, 41], [20, 26]),
  ...values("visa-free-stay", "per-stay", [30, 20]),
  ...values("visa-free-stay", "within-180-days", [90, 80]),
];
