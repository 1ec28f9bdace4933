import type { RequirementId, VerdictWord } from "../../../queries/audit/requirement.js";

/** Cells of a case besides its id; what is left out is empty. */
export type Cells = Readonly<Record<string, string>>;

/** One verdict reasoned by hand from the posts: entry day, citizenship, transport, other cells, verdict, and why. */
export type HandCase = readonly [
  date: string,
  nationality: string,
  transport: "air" | "land",
  cells: Cells,
  verdict: VerdictWord,
  why: string,
  /** A column or topic that must be named as missing, or `at-entry` to judge with the knowledge of the day of entry. */
  rest?: { readonly missing?: string; readonly atEntry?: true },
];

const NOBODY = { residence_permit: "no", relative_of_citizen: "no" };
const NONE = { ...NOBODY, idc_permission: "no" };
const PERMIT = { residence_permit: "yes", idc_permission: "no" };

const PERMISSION: readonly HandCase[] = [
  ["2020-09-15", "KOR", "land", NONE, "not-met", "flights spare arrivals by air alone"],
  ["2020-12-15", "DEU", "air", NONE, "not-required", "among the twelve of November 2020"],
  ["2020-12-15", "DEU", "land", NONE, "not-met", "the same citizen over land"],
  ["2020-12-15", "FRA", "air", NONE, "not-met", "not among the twelve"],
  ["2020-12-15", "FRA", "air", { ...NOBODY, idc_permission: "yes" }, "met", "not among the twelve, permission held"],
  ["2020-12-15", "FRA", "air", PERMIT, "not-required", "holders of a residence permit are told apart"],
  ["2020-12-15", "FRA", "air", { ...NONE, relative_of_citizen: "yes" }, "not-required", "relatives of citizens are told apart"],
  ["2020-12-15", "FRA", "air", NOBODY, "undetermined", "nobody knows of a permission", { missing: "idc_permission" }],
  [
    "2020-12-15",
    "FRA",
    "land",
    { ...NONE, residence_permit: "" },
    "undetermined",
    "a permit would spare",
    { missing: "residence_permit" },
  ],
  ["2020-12-15", "FRA", "land", { idc_permission: "yes" }, "met", "a permission is held whatever spares besides"],
  ["2020-12-15", "KAZ", "air", NONE, "not-required", "a citizen of the country itself"],
  ["2021-06-09", "POL", "air", NONE, "not-met", "the day before flights begin"],
  ["2021-06-10", "POL", "air", NONE, "not-required", "the day flights begin"],
  ["2021-08-15", "GBR", "air", NONE, "not-met", "the day before the earlier of two days told"],
  ["2021-09-01", "GBR", "air", NONE, "undetermined", "two posts tell different days", { missing: "kz/direct-flights" }],
  ["2021-09-01", "GBR", "air", { ...NOBODY, idc_permission: "yes" }, "undetermined", "met or not required: the two differ"],
  ["2021-09-18", "GBR", "air", NONE, "not-required", "the later of the two days"],
  ["2021-09-08", "HUN", "air", NONE, "not-met", "listed on the sixth, effective on the ninth"],
  ["2021-09-09", "HUN", "air", NONE, "not-required", "effective that day"],
  ["2021-09-20", "ITA", "air", NONE, "not-met", "the day before"],
  ["2021-09-21", "ITA", "air", NONE, "not-required", "effective that day"],
  ["2021-10-19", "IND", "air", NONE, "not-met", "the day before the act"],
  ["2021-10-25", "IND", "air", NONE, "undetermined", "between act and report", { missing: "kz/direct-flights" }],
  ["2021-11-01", "IND", "air", NONE, "not-required", "reported that day"],
  ["2021-11-29", "EGY", "air", NONE, "not-required", "still flown to"],
  ["2021-12-01", "EGY", "air", NONE, "undetermined", "an act dated after its report", { missing: "kz/direct-flights" }],
  ["2021-12-03", "EGY", "air", NONE, "not-met", "suspended by then at the latest"],
  ["2021-12-13", "VNM", "air", NONE, "not-met", "the day before the act"],
  ["2021-12-16", "VNM", "air", NONE, "undetermined", "between act and report"],
  ["2021-12-21", "VNM", "air", NONE, "not-required", "reported that day"],
  ["2022-01-18", "IRN", "air", NONE, "not-met", "the day before the act"],
  ["2022-01-22", "IRN", "air", NONE, "undetermined", "between act and report, whose year is corrected"],
  ["2022-01-25", "IRN", "air", NONE, "not-required", "reported that day"],
  ["2022-04-10", "USA", "air", NONE, "not-met", "the last day of the permission"],
  ["2022-04-10", "DEU", "land", NONE, "not-met", "the last day of the permission"],
  ["2022-04-11", "USA", "air", NONE, "not-required", "lifted that day"],
  ["2022-04-11", "USA", "land", NONE, "not-required", "lifted that day"],
  ["2021-09-25", "ITA", "air", NONE, "not-met", "not reported before the 28th", { atEntry: true }],
  ["2021-09-09", "HUN", "air", NONE, "not-required", "announced on the sixth", { atEntry: true }],
];

const BAN: readonly HandCase[] = [
  ["2021-11-29", "ZAF", "air", {}, "not-required", "before the decision"],
  ["2021-12-01", "ZAF", "air", {}, "undetermined", "an act dated after its report", { missing: "kz/entry-ban" }],
  ["2021-12-03", "ZAF", "air", {}, "not-met", "in force by then at the latest"],
  ["2022-03-01", "HKG", "land", {}, "not-met", "no post tells its end"],
  ["2021-12-10", "DEU", "air", {}, "not-required", "no post names the country"],
  ["2021-06-05", "IND", "air", {}, "not-required", "a post says that there is no ban"],
  ["2021-12-10", "KAZ", "air", {}, "not-required", "a citizen of the country itself"],
  ["2022-06-20", "ZAF", "air", {}, "undetermined", "after the last post", { missing: "kz/entry-ban" }],
];

const shown = (passport: string, from = "FRA"): Cells => ({
  vaccination_passport: passport,
  arriving_from: from,
  pcr_hours: "none",
});

const CERTIFICATE: readonly HandCase[] = [
  ["2020-12-15", "FRA", "air", { pcr_hours: "72" }, "met", "just as old as allowed"],
  ["2020-12-15", "FRA", "air", { pcr_hours: "72.5" }, "not-met", "half an hour too old"],
  ["2020-12-15", "FRA", "air", { pcr_hours: "none" }, "not-met", "none shown"],
  ["2020-12-15", "FRA", "air", {}, "undetermined", "its age is not on record", { missing: "pcr_hours" }],
  ["2020-12-15", "KAZ", "land", { pcr_hours: "80" }, "not-met", "citizens need it too"],
  ["2021-06-05", "DEU", "air", shown("DEU"), "not-met", "no foreign passport was recognised in May 2021"],
  ["2021-09-02", "TUR", "air", shown("TUR"), "not-met", "the day before the resolution"],
  [
    "2021-09-04",
    "TUR",
    "air",
    shown("TUR"),
    "undetermined",
    "between resolution and report",
    { missing: "kz/vaccination-passports" },
  ],
  ["2021-09-06", "TUR", "air", shown("TUR"), "not-required", "reported that day"],
  ["2021-09-15", "GEO", "air", shown("GEO"), "not-required", "among the recognised of that day"],
  ["2021-09-15", "RUS", "air", shown("RUS"), "not-met", "named as not yet recognised"],
  ["2021-10-20", "IND", "air", shown("IND"), "undetermined", "adopted, not yet in effect"],
  ["2021-11-16", "IND", "air", shown("IND"), "not-required", "in the list of that day"],
  ["2021-11-14", "SRB", "air", shown("SRB"), "not-met", "the day before the resolution"],
  ["2021-11-16", "SRB", "air", shown("SRB"), "not-required", "reported that day"],
  ["2021-12-07", "JPN", "air", shown("JPN"), "not-met", "the day before"],
  ["2021-12-08", "JPN", "air", shown("JPN"), "not-required", "effective that day"],
  ["2021-12-02", "HUN", "air", shown("HUN", "DEU"), "not-required", "the day before passports cease to help"],
  ["2021-12-03", "HUN", "air", shown("HUN", "DEU"), "not-met", "whatever the vaccination, from that day"],
  ["2021-12-03", "HUN", "air", { ...shown("HUN", "DEU"), pcr_hours: "48" }, "met", "certificate shown"],
  ["2021-12-10", "CZE", "air", shown("CZE", "FRA"), "not-required", "comes from a country that is not named"],
  ["2021-12-10", "CZE", "air", shown("CZE", ""), "undetermined", "where from decides", { missing: "arriving_from" }],
  ["2022-01-15", "GBR", "air", shown("GBR", "FRA"), "undetermined", "first seen in the list of March"],
  ["2022-03-17", "UZB", "air", shown("UZB"), "not-met", "the day before"],
  ["2022-03-18", "UZB", "air", shown("UZB"), "not-required", "effective that day"],
  ["2021-10-01", "FRA", "air", shown("KAZ"), "undetermined", "the country's own passport is told in no fact"],
  ["2021-12-10", "FRA", "air", { pcr_hours: "none", birth_date: "2016-12-11" }, "not-required", "five years old tomorrow"],
  ["2021-12-10", "FRA", "air", { pcr_hours: "none", birth_date: "2016-12-10" }, "not-met", "five years old today"],
  ["2021-12-10", "FRA", "air", { pcr_hours: "none", birth_date: "1980-01-01" }, "not-met", "of full age"],
  ["2021-12-10", "FRA", "air", { pcr_hours: "none", birth_date: "unknown" }, "undetermined", "how old?", { missing: "birth_date" }],
  ["2021-05-10", "FRA", "air", { pcr_hours: "none", birth_date: "2018-01-01" }, "undetermined", "since when are children spared?"],
  ["2021-05-10", "FRA", "air", { pcr_hours: "none", birth_date: "1980-01-01" }, "not-met", "of full age, whatever children need"],
  ["2022-06-07", "FRA", "air", { pcr_hours: "none" }, "not-met", "the last day of the certificate"],
  ["2022-06-08", "FRA", "land", { pcr_hours: "none" }, "not-required", "cancelled from that day"],
  ["2021-12-08", "JPN", "air", shown("JPN"), "not-met", "reported a day later", { atEntry: true }],
];

const QUARANTINE: readonly HandCase[] = [
  [
    "2021-12-02",
    "DEU",
    "air",
    { arriving_from: "DEU" },
    "undetermined",
    "the day before: what the post adds has the day of none of its sentences",
  ],
  ["2021-12-03", "DEU", "air", { arriving_from: "DEU" }, "undetermined", "owed; was it kept?", { missing: "quarantine_days" }],
  ["2021-12-03", "DEU", "air", { arriving_from: "DEU", quarantine_days: "7" }, "met", "seven days kept"],
  ["2021-12-03", "DEU", "air", { arriving_from: "DEU", quarantine_days: "6" }, "not-met", "one day short"],
  ["2021-12-10", "FRA", "air", { arriving_from: "FRA", visited_14_days: "FRA; EGY", quarantine_days: "7" }, "met", "was in Egypt"],
  ["2021-12-10", "FRA", "air", { arriving_from: "FRA" }, "not-required", "no country on record owes it"],
  ["2021-12-10", "FRA", "air", {}, "undetermined", "where from decides", { missing: "arriving_from" }],
  ["2021-12-10", "FRA", "air", { visited_14_days: "MEX" }, "undetermined", "was in Mexico besides", { missing: "arriving_from" }],
  ["2021-12-10", "FRA", "air", { visited_14_days: "EGY", quarantine_days: "6" }, "not-met", "seven for Egypt, wherever from"],
  [
    "2021-12-10",
    "FRA",
    "air",
    { arriving_from: "FRA", visited_14_days: "unknown" },
    "undetermined",
    "where else?",
    { missing: "visited_14_days" },
  ],
  [
    "2021-06-05",
    "IND",
    "air",
    { arriving_from: "ARE", visited_14_days: "IND", quarantine_days: "14" },
    "met",
    "fourteen after India",
  ],
  ["2021-06-05", "IND", "air", { arriving_from: "IND", quarantine_days: "13" }, "not-met", "fourteen after India"],
];

const INTERVAL: readonly HandCase[] = [
  ["2020-12-15", "FRA", "air", { ...PERMIT, last_departure: "2020-11-15" }, "not-met", "thirty of ninety days"],
  ["2020-12-15", "FRA", "air", { ...PERMIT, last_departure: "2020-11-10" }, "met", "left before the change: thirty days"],
  ["2020-12-15", "FRA", "air", { ...PERMIT, last_departure: "2020-11-11" }, "not-met", "left on the day of the change"],
  ["2020-12-15", "DEU", "land", { ...PERMIT, last_departure: "2020-12-10" }, "not-required", "citizen of a country with flights"],
  ["2021-02-03", "FRA", "air", { ...PERMIT, last_departure: "2020-11-20" }, "not-met", "seventy-five of ninety days"],
  ["2021-02-04", "FRA", "air", { ...PERMIT, last_departure: "2020-11-20" }, "met", "thirty suffice from that day"],
  [
    "2021-03-01",
    "FRA",
    "air",
    { ...NONE, relative_of_citizen: "yes", last_departure: "2021-02-10" },
    "not-met",
    "nineteen of thirty",
  ],
  ["2021-03-01", "FRA", "air", { ...NONE, last_departure: "2021-02-10" }, "not-required", "binds neither visitors nor workers"],
  [
    "2021-03-01",
    "FRA",
    "air",
    { ...PERMIT, idc_permission: "multiple", last_departure: "2021-02-20" },
    "not-required",
    "several entries",
  ],
  ["2021-03-01", "FRA", "air", { ...PERMIT, idc_permission: "single", last_departure: "2021-02-20" }, "not-met", "a single entry"],
  [
    "2021-03-01",
    "FRA",
    "air",
    { ...PERMIT, idc_permission: "yes", last_departure: "2021-02-20" },
    "undetermined",
    "which kind?",
    { missing: "idc_permission" },
  ],
  ["2021-03-01", "FRA", "air", PERMIT, "undetermined", "since when?", { missing: "last_departure" }],
  ["2021-03-01", "FRA", "air", { ...PERMIT, last_departure: "none" }, "not-required", "nothing to count from"],
  ["2021-06-09", "POL", "land", { ...PERMIT, last_departure: "2021-06-01" }, "not-met", "the day before flights begin"],
  [
    "2021-06-10",
    "POL",
    "land",
    { ...PERMIT, last_departure: "2021-06-01" },
    "not-required",
    "flights spare whatever the transport",
  ],
  ["2021-10-20", "FRA", "air", { ...PERMIT, last_departure: "2021-09-20" }, "met", "just thirty"],
  ["2021-02-10", "FRA", "air", { ...PERMIT, last_departure: "2021-01-01" }, "met", "forty of thirty"],
  [
    "2021-02-10",
    "FRA",
    "air",
    { ...PERMIT, last_departure: "2021-01-01" },
    "not-met",
    "the relief was told later",
    { atEntry: true },
  ],
];

const left = (departure_date: string, overstay_days: string): Cells => ({ departure_date, overstay_days });

const PENALTY: readonly HandCase[] = [
  ["2021-03-20", "FRA", "air", left("2021-06-05", "4"), "not-required", "the last permitted day"],
  ["2021-03-20", "FRA", "air", left("2021-06-08", "3"), "not-required", "up to three days a warning"],
  ["2021-03-20", "FRA", "air", left("2021-06-09", "4"), "not-met", "lowest bracket"],
  ["2021-03-20", "FRA", "air", left("2021-06-12", "8"), "not-met", "middle bracket"],
  ["2021-03-20", "FRA", "air", left("2021-06-20", "15"), "not-met", "highest bracket"],
  ["2021-03-20", "FRA", "air", left("2021-06-20", "0"), "not-required", "in time"],
  ["2020-02-01", "FRA", "air", left("2020-07-01", "20"), "not-required", "permitted until July and then August"],
  ["2021-03-20", "FRA", "air", left("2021-06-20", ""), "undetermined", "how late?", { missing: "overstay_days" }],
  ["2021-03-20", "FRA", "air", left("", "8"), "undetermined", "when?", { missing: "departure_date" }],
  ["2022-06-10", "FRA", "air", left("2022-07-10", "8"), "undetermined", "after the last post", { missing: "kz/overstay-penalty" }],
  ["2021-12-20", "KAZ", "air", left("2022-01-10", "8"), "not-required", "a citizen of the country itself"],
];

const VISA: readonly HandCase[] = [
  ["2021-10-01", "FRA", "air", { visa: "yes" }, "met", "visa held"],
  ["2021-10-01", "FRA", "air", { visa: "no", residence_permit: "yes" }, "not-required", "a residence permit stands in"],
  [
    "2021-10-01",
    "FRA",
    "air",
    { visa: "no", residence_permit: "no" },
    "undetermined",
    "treaties are not named",
    { missing: "kz/visa-free-regime" },
  ],
  [
    "2022-02-01",
    "FRA",
    "air",
    { visa: "no", residence_permit: "no" },
    "undetermined",
    "the 54 are not named",
    { missing: "kz/visa-free-regime" },
  ],
  ["2022-02-01", "FRA", "air", { residence_permit: "no" }, "undetermined", "visa not on record", { missing: "visa" }],
  ["2022-02-01", "KAZ", "air", { visa: "no" }, "not-required", "a citizen of the country itself"],
];

const passportOf = (vaccination_passport: string): Cells => ({ vaccination_passport });

const PASSPORT: readonly HandCase[] = [
  ["2021-09-02", "TUR", "air", passportOf("TUR"), "not-met", "the day before the resolution"],
  [
    "2021-09-04",
    "TUR",
    "air",
    passportOf("TUR"),
    "undetermined",
    "between resolution and report",
    { missing: "kz/vaccination-passports" },
  ],
  ["2021-09-06", "TUR", "air", passportOf("TUR"), "met", "reported that day"],
  [
    "2021-12-10",
    "HUN",
    "air",
    { ...passportOf("HUN"), arriving_from: "DEU" },
    "met",
    "a document of its own: where from does not matter",
  ],
  ["2021-12-07", "JPN", "air", passportOf("JPN"), "not-met", "the day before"],
  ["2021-12-08", "JPN", "air", passportOf("JPN"), "met", "effective that day"],
  ["2021-12-08", "JPN", "air", passportOf("none"), "not-required", "none was shown"],
  ["2021-10-01", "FRA", "air", passportOf("KAZ"), "undetermined", "the country's own passport is told in no fact"],
  ["2021-12-10", "FRA", "air", passportOf("unknown"), "undetermined", "whose?", { missing: "vaccination_passport" }],
];

const toWork = (rest: Cells = {}): Cells => ({ comes_to_work: "yes", residence_permit: "no", work_visa: "no", ...rest });

const WORK: readonly HandCase[] = [
  ["2021-10-01", "RUS", "air", toWork(), "not-required", "among the seven"],
  ["2021-10-01", "DEU", "air", toWork(), "not-met", "not among the seven of a full list"],
  ["2021-10-01", "DEU", "air", toWork({ work_visa: "yes" }), "met", "a work visa was held"],
  ["2021-10-01", "DEU", "air", toWork({ work_visa: "" }), "undetermined", "a work visa?", { missing: "work_visa" }],
  ["2021-10-01", "DEU", "air", toWork({ comes_to_work: "no" }), "not-required", "did not come to work"],
  ["2021-10-01", "DEU", "air", toWork({ residence_permit: "yes" }), "not-required", "a residence permit"],
  ["2021-10-01", "KAZ", "air", toWork(), "not-required", "a citizen of the country itself"],
  ["2019-10-01", "DEU", "air", toWork(), "undetermined", "before the list nothing is known", { missing: "kz/work-visa-exemption" }],
];

const valid = (passport_valid_until: string, visa_valid_until = "2022-01-31", visa = "yes"): Cells => ({
  ...{ visa, visa_valid_until, passport_valid_until },
});

const MARGIN: readonly HandCase[] = [
  ["2021-10-01", "DEU", "air", valid("2022-04-30"), "met", "three months to the last day of a shorter month"],
  ["2021-10-01", "DEU", "air", valid("2022-04-29"), "not-met", "a day short"],
  ["2021-10-01", "DEU", "air", valid("2022-04-29", "2022-01-31", "no"), "not-required", "no visa"],
  ["2021-10-01", "DEU", "air", valid("", "2022-01-31"), "undetermined", "until when?", { missing: "passport_valid_until" }],
  ["2021-10-01", "DEU", "air", valid("2022-04-30", ""), "undetermined", "until when?", { missing: "visa_valid_until" }],
  [
    "2018-10-01",
    "DEU",
    "air",
    valid("2030-04-30"),
    "undetermined",
    "before it is told",
    { missing: "kz/passport-validity-margin" },
  ],
];

const notified = (arrival_notified: string): Cells => ({ arrival_notified });

const NOTICE: readonly HandCase[] = [
  ["2021-10-01", "DEU", "air", notified("2021-10-06"), "met", "a Friday, three working days later a Wednesday"],
  ["2021-10-01", "DEU", "air", notified("2021-10-01"), "met", "the same day"],
  [
    "2021-10-01",
    "DEU",
    "air",
    notified("2021-10-07"),
    "undetermined",
    "a holiday may lie between",
    { missing: "kz/arrival-notification-deadline" },
  ],
  ["2021-10-01", "DEU", "air", notified("2021-10-20"), "undetermined", "thirteen weekdays"],
  ["2021-10-01", "DEU", "air", notified("2021-10-21"), "not-met", "fourteen weekdays: later than ten holidays"],
  ["2021-10-01", "DEU", "air", notified("none"), "not-met", "not at all"],
  ["2021-10-01", "DEU", "air", notified(""), "undetermined", "was it?", { missing: "arrival_notified" }],
  ["2021-10-01", "KAZ", "air", notified("none"), "not-required", "a citizen of the country itself"],
];

const stayed = (departure_date: string, rest: Cells = {}): Cells => ({
  ...{ visa: "no", residence_permit: "no", last_departure: "none", departure_date, ...rest },
});

const STAY: readonly HandCase[] = [
  ["2021-10-01", "DEU", "air", stayed("2021-10-30"), "met", "thirty days however counted"],
  ["2021-10-01", "DEU", "air", stayed("2021-10-31"), "undetermined", "thirty-one where both days count"],
  ["2021-10-01", "DEU", "air", stayed("2021-12-01"), "undetermined", "too long, unless another agreement allows it"],
  ["2021-10-01", "DEU", "air", stayed("2021-12-01", { visa: "yes" }), "not-required", "stays by the visa"],
  ["2021-10-01", "DEU", "air", stayed(""), "undetermined", "until when?", { missing: "departure_date" }],
  ["2021-10-01", "KAZ", "air", stayed("2021-12-01"), "not-required", "a citizen of the country itself"],
];

/** All of them, by requirement. */
export const HAND_CASES: readonly (readonly [RequirementId, readonly HandCase[]])[] = [
  ["idc-entry-permission", PERMISSION],
  ["entry-ban", BAN],
  ["pcr-certificate", CERTIFICATE],
  ["home-quarantine", QUARANTINE],
  ["border-crossing-interval", INTERVAL],
  ["overstay-penalty", PENALTY],
  ["visa", VISA],
  ["vaccination-passport", PASSPORT],
  ["work-visa", WORK],
  ["passport-validity", MARGIN],
  ["arrival-notification", NOTICE],
  ["visa-free-stay", STAY],
];

/** What the penalties come to: departure, days, amounts. */
export const PENALTIES: readonly (readonly [departure: string, days: string, mci: number, money: number])[] = [
  ["2021-06-09", "5", 10, 29170],
  ["2021-06-12", "8", 15, 43755],
  ["2021-06-20", "15", 25, 72925],
  ["2021-12-31", "8", 15, 43755],
  ["2022-01-01", "8", 15, 45945],
];
