import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { transportCell } from "../../../queries/audit/cases/cell-readers.js";
import { countryNamed } from "../../../queries/audit/cases/country-cell.js";
import { fact, start, withWorld } from "../small-world.js";
import { AUDIT_TOPICS } from "./audit-world.js";
import { auditFile } from "./run-audit.js";

const WORLD = {
  topics: AUDIT_TOPICS,
  facts: [
    fact("kz/pcr-certificate", { start: start("2020-01-01") }),
    fact("kz/pcr-validity", { start: start("2020-01-01"), value: { amount: 72, unit: "hour" } }),
    fact("kz/vaccination-passports", { subject: "TUR", start: start("2020-01-01") }),
    fact("kz/home-quarantine", { subject: "IND", start: start("2020-01-01"), value: { amount: 14, unit: "day" } }),
  ],
};

/** Cases in the words of `AUDIT_COLUMNS`, which each dialect writes in its own. */
const NAMES = [
  ...["case_id", "person_id", "date", "nationality", "transport", "arriving_from", "visited_14_days", "vaccination_passport"],
  ...["pcr_hours", "idc_permission", "visa", "residence_permit", "relative_of_citizen", "quarantine_days", "last_departure"],
  ...["departure_date", "overstay_days", "arrival_notified", "comes_to_work", "work_visa", "visa_valid_until"],
  ...["passport_valid_until", "birth_date"],
];
const CASES = [
  "K-1,P1,2021-05-03,DEU,air,TUR,IND;TUR,TUR,70.5,yes,no,no,no,7,2021-01-30,2021-05-28,4,none,yes,no,,2025-03-01,1988-02-09",
  "K-2,P2,2021-05-14,RUS,land,KAZ,none,none,none,no,yes,no,yes,,none,,0,2021-05-17,no,,2021-08-13,,2018-11-20",
  "K-3,P1,2021-06-30,DEU,air,GBR,,KOR,48,no,no,yes,no,14,,2021-07-02,,,,yes,2021-09-30,2024-12-31,1988-02-09",
].map((row) => row.split(","));

const DAYS = new Set(NAMES.filter((name) => /date|departure|notified|until/.test(name)));
const YES_NO = new Set(["idc_permission", "visa", "residence_permit", "relative_of_citizen", "comes_to_work", "work_visa"]);
const COUNTRIES = new Set(["nationality", "arriving_from", "vaccination_passport"]);

interface Dialect {
  readonly heads: readonly string[];
  readonly parted: string;
  readonly day: (day: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly air: string;
  readonly land: string;
  readonly countries: Readonly<Record<string, string>>;
  readonly citizens?: Readonly<Record<string, string>>;
  readonly decimal?: string;
  readonly encoding?: string;
  readonly before?: string;
}

const ENGLISH = [
  ...["Case #", "Employee no.", "Entry Date", "Nationality", "Travel mode", "Arrived from", "Visited in past 14 days"],
  ...["Vaccine certificate issued by", "PCR (h)", "IDC permit?", "Visa?", "RP holder", "Family member of KZ citizen"],
  ...["Days quarantined", "Last exit", "Exit date", "Days overstayed", "Notification date", "Working?", "Work visa?"],
  ...["Visa expiry", "Passport expiry", "DOB"],
];
const GERMAN = [
  ...[
    "Aktenzeichen",
    "Personalnr.",
    "Einreisetag",
    "Nationalit\u00e4t",
    "Transport",
    "Abreise aus",
    "L\u00e4nder der letzten 14 Tage",
  ],
  ...["Impfausweis ausgestellt von", "PCR-Test (Stunden vor Einreise)", "IDC-Genehmigung", "Visum (j/n)", "Aufenthaltserlaubnis"],
  ...[
    "Familienangeh\u00f6riger",
    "Tage in Quarant\u00e4ne",
    "Vorherige Ausreise",
    "Tag der Ausreise",
    "\u00dcberschreitung (Tage)",
  ],
  ...["Meldung der Ankunft", "Arbeitsaufnahme", "Arbeitsvisum (j/n)", "Visum bis", "Reisepass g\u00fcltig bis", "geboren am"],
];
const RUSSIAN = [
  ...["№ дела", "Табельный номер", "Дата прибытия", "Страна гражданства", "Вид транспорта", "Откуда прибыл"],
  ...["Посещённые страны за последние 14 дней", "Страна паспорта вакцинации", "Давность ПЦР-теста (ч)", "Разрешение МВК"],
  ...["Наличие визы", "Вид на жительство", "Родственник гражданина РК", "Карантин (дней)", "Дата предыдущего выезда"],
  ...["Дата убытия", "Просрочка (дней)", "Уведомление о прибытии", "Цель — работа", "Наличие рабочей визы"],
  ...["Виза действительна до", "Срок действия паспорта", "Д.р."],
];
const dmy =
  (sign: string) =>
  (day: string): string =>
    day.split("-").reverse().join(sign);
const mdy = (day: string): string => {
  const [year, month, date] = day.split("-").map(Number);
  return `${month}/${date}/${year}`;
};
const serial = (day: string): string => String(Date.parse(day) / 86_400_000 + 25_569);
const named =
  (language: string) =>
  (day: string): string =>
    new Date(day).toLocaleDateString(language, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const ISO2 = { DEU: "DE", RUS: "RU", TUR: "TR", IND: "IN", KAZ: "KZ", GBR: "GB", KOR: "KR" };
const IN_ENGLISH = {
  DEU: "Germany",
  RUS: "Russia",
  TUR: "T\u00fcrkiye",
  IND: "India",
  KAZ: "Kazakhstan",
  GBR: "UK",
  KOR: "South Korea",
};
const IN_GERMAN = {
  DEU: "Deutschland",
  RUS: "Russland",
  TUR: "T\u00fcrkei",
  IND: "Indien",
  KAZ: "Kasachstan",
  GBR: "Gro\u00dfbritannien",
  KOR: "S\u00fcdkorea",
};
const IN_RUSSIAN = {
  DEU: "Германия",
  RUS: "РФ",
  TUR: "Турция",
  IND: "Индия",
  KAZ: "Казахстан",
  GBR: "Великобритания",
  KOR: "Южная Корея",
};
const PLAIN = {
  parted: ",",
  day: (day: string) => day,
  yes: "yes",
  no: "no",
  none: "none",
  air: "air",
  land: "land",
  countries: {},
};

const DIALECTS: Readonly<Record<string, Dialect>> = {
  "codes of two letters, months first, bars": {
    ...{ ...PLAIN, heads: ENGLISH, parted: "|", day: mdy, yes: "Y", no: "N", air: "Flight", land: "By road", countries: ISO2 },
  },
  "sep= and adjectives": {
    ...{
      ...PLAIN,
      heads: ENGLISH,
      parted: ";",
      before: "sep=;\r\n",
      day: dmy("/"),
      yes: "TRUE",
      no: "FALSE",
      countries: IN_ENGLISH,
    },
    citizens: { DEU: "German", RUS: "Russian" },
  },
  "names with their codes, months by name": {
    ...{ ...PLAIN, heads: ENGLISH, day: named("en-US"), yes: "1", no: "0" },
    countries: Object.fromEntries(Object.entries(IN_ENGLISH).map(([code, name]) => [code, `${name} (${code})`])),
  },
  "serial days and a comma before decimals": {
    ...{ ...PLAIN, heads: ENGLISH, parted: "\t", day: serial, decimal: ",", countries: ISO2 },
  },
  "German in windows-1252, with days by dots": {
    ...{ heads: GERMAN, parted: ";", day: dmy("."), yes: "ja", no: "nein", none: "keine", air: "Flieger", land: "mit dem Zug" },
    ...{ countries: IN_GERMAN, citizens: { DEU: "deutsch", RUS: "russische" }, decimal: ",", encoding: "win1252" },
  },
  "German in UTF-16, with people and months": {
    ...{ heads: GERMAN, parted: "\t", day: named("de-DE"), yes: "J", no: "N", none: "ohne", air: "Luftweg", land: "PKW" },
    ...{ countries: IN_GERMAN, citizens: { DEU: "Deutscher", RUS: "Russin" }, decimal: ",", encoding: "utf16le" },
  },
  "Russian in windows-1251": {
    ...{ heads: RUSSIAN, parted: ";", day: dmy("."), yes: "да", no: "нет", none: "нет", air: "авиа", land: "ж/д" },
    ...{ countries: IN_RUSSIAN, citizens: { DEU: "немецкое", RUS: "российское" }, decimal: ",", encoding: "win1251" },
  },
  "Russian with a mark of UTF-8, and citizens": {
    ...{ heads: RUSSIAN, parted: ",", day: named("ru-RU"), yes: "есть", no: "нет", none: "нет", air: "самолётом" },
    ...{ land: "автомобильным транспортом", countries: IN_RUSSIAN, before: "\ufeff" },
    citizens: { DEU: "гражданка Германии", RUS: "гражданин Российской Федерации" },
  },
};

function written(dialect: Dialect): Uint8Array {
  const { heads, parted, day, yes, no, none, air, land, countries, citizens = {}, decimal = ".", encoding, before = "" } = dialect;
  const country = (code: string): string => countries[code] ?? code;
  const cell = (name: string, told: string): string => {
    if (told === "") return "";
    if (told === "none") return none;
    if (DAYS.has(name)) return day(told);
    if (YES_NO.has(name)) return told === "yes" ? yes : no;
    if (name === "transport") return told === "air" ? air : land;
    if (name === "nationality") return citizens[told] ?? country(told);
    if (name === "visited_14_days") return told.split(";").map(country).join(", ");
    return COUNTRIES.has(name) ? country(told) : name === "pcr_hours" ? told.replace(".", decimal) : told;
  };
  const rows = [heads, ...CASES.map((cells) => cells.map((told, at) => cell(NAMES[at] ?? "", told)))];
  const text = before + rows.map((cells) => cells.map((one) => (/[",;]/.test(one) ? `"${one}"` : one)).join(parted)).join("\r\n");
  return encoding === undefined ? Buffer.from(text) : iconv.encode(text, encoding, { addBOM: encoding === "utf16le" });
}

const entriesOf = (bytes: Uint8Array | string): readonly unknown[] =>
  withWorld(WORLD, (database) => auditFile(database, bytes, { requirements: ["visa"] })).rows.map(
    ({ entry: { extra, line, ...read } }) => read,
  );

describe("one file in many dialects", () => {
  const told = entriesOf([NAMES, ...CASES].map((cells) => cells.join(",")).join("\n"));
  it.each(Object.entries(DIALECTS))("%s", (_, dialect) => {
    expect(told).toHaveLength(3);
    expect(entriesOf(written(dialect))).toEqual(told);
  });
});

describe("a heading that is not understood", () => {
  const verdict = (head: string, cell: string, request = {}) => {
    const { rows, notes } = withWorld(WORLD, (database) =>
      auditFile(database, `date,nationality,transport,arriving_from,pcr_hours,${head}\n2021-05-01,DEU,air,DEU,none,${cell}\n`, {
        requirements: ["pcr-certificate", "home-quarantine"],
        ...request,
      }),
    );
    const said = rows[0]?.decisions.map((one) => [
      one.verdict,
      ...one.missing.flatMap((m) => (m.kind === "column" ? [m.column] : [])),
    ]);
    return { said, hints: notes.filter(({ about }) => about === "missing").length };
  };
  const plain = [["not-met"], ["not-required"]];

  it("and speaks of what an empty cell says leaves that open", () => {
    expect(verdict("remark", "x")).toEqual({ said: plain, hints: 0 });
    const vaccinated = [["undetermined", "vaccination_passport"], ["not-required"]];
    expect(verdict("Vaccination date", "2021-03-01")).toEqual({ said: vaccinated, hints: 1 });
    expect(verdict("Impfstatus", "voll")).toEqual({ said: vaccinated, hints: 1 });
    const visited = [["not-met"], ["undetermined", "visited_14_days"]];
    expect(verdict("Visited cities", "Delhi")).toEqual({ said: visited, hints: 1 });
  });

  it("is beside what a file says by having no column, which is told of a table and of no object", () => {
    const taken = (text: string) =>
      withWorld(WORLD, (database) => auditFile(database, text, { requirements: ["visa"] })).notes.flatMap(
        ({ about, text: told }) => (about === "taken" ? [told] : []),
      );
    const [told = "", ...others] = taken("date,nationality,transport,Age\n2021-05-01,DEU,air,4\n");
    expect(others).toEqual([]);
    expect(told).toContain("vaccination_passport");
    expect(told).not.toContain("birth_date");
    expect(taken('{"date":"2021-05-01","nationality":"DEU","transport":"air"}\n')).toEqual([]);
  });

  it.each([
    ["Očkovací průkaz", "Frankreich", ["undetermined", "vaccination_passport"], ["undetermined", "visited_14_days"], 2],
    ["Vakcinācija", "FRA; DEU", ["undetermined", "vaccination_passport"], ["undetermined", "visited_14_days"], 2],
    ["Datum narození", "2019-03-01", ["undetermined", "birth_date"], ["not-required"], 1],
    // None of these can be one of them, whatever the heading means.
    ["Středisko", "4711", ["not-met"], ["not-required"], 0],
    ["Schváleno", "yes", ["not-met"], ["not-required"], 0],
    ["Podpis", "2021-03-01", ["not-met"], ["not-required"], 0],
    ["Poznámka", "", ["not-met"], ["not-required"], 0],
    // What these mean is known, and is something else.
    ["Destination", "Kazakhstan", ["not-met"], ["not-required"], 0],
    ["First name", "Georgia", ["not-met"], ["not-required"], 0],
    ["Country of birth", "France", ["not-met"], ["not-required"], 0],
    ["Passport issued", "2019-03-01", ["not-met"], ["not-required"], 0],
  ])("is looked at by its cells: %s, %s", (head, cell, certificate, quarantine, hints) => {
    expect(verdict(head, cell)).toEqual({ said: [certificate, quarantine], hints });
  });

  it("is looked at in the first rows alone, however their bytes come, and in sheets too", () => {
    const head = "date,nationality,transport,arriving_from,pcr_hours,Průkaz";
    const row = "2021-05-01,DEU,air,DEU,none,";
    const verdicts = (rows: readonly string[], piece: number): readonly (string | undefined)[] => {
      const text = [head, ...rows].join("\n");
      return withWorld(WORLD, (database) => auditFile(database, text, { requirements: ["pcr-certificate"] }, piece)).rows.map(
        ({ decisions }) => decisions[0]?.verdict,
      );
    };
    const early = [`${row}FRA`, row, `${row}none`];
    const late = [...Array.from({ length: 60 }, () => row), `${row}FRA`];
    for (const piece of [1, 7, 1 << 16]) {
      expect(verdicts(early, piece)).toEqual(["undetermined", "undetermined", "undetermined"]);
      expect(new Set(verdicts(late, piece))).toEqual(new Set(["not-met"]));
    }
  });

  it("speaks of nothing where the caller says so, or the column is there", () => {
    expect(verdict("Vaccination date", "2021-03-01", { reading: { columns: [["Vaccination date", null]] } })).toEqual({
      said: plain,
      hints: 0,
    });
    expect(verdict("Vaccination date,vaccination_passport", "2021-03-01,")).toEqual({ said: plain, hints: 0 });
  });
});

describe("a country in a cell", () => {
  it.each([
    [
      "DEU",
      [
        "DE - Germany",
        "Germany/DE",
        "Staatsangeh\u00f6rige Deutschlands",
        "deutsche Staatsangeh\u00f6rigkeit",
        "немка",
        "гр. Германии",
        "ФРГ",
        "Федеративная Республика Германия",
        "Bundesrepublik Deutschland",
      ],
    ],
    ["RUS", ["Russe", "B\u00fcrger Russlands", "россиянка", "гражданство РФ", "Российской Федерации"]],
    ["KOR", ["гражданин Республики Корея", "Южной Кореи", "s\u00fcdkoreanisch"]],
    ["USA", ["US-amerikanisch", "гражданин США", "Соединённых Штатов Америки", "американка"]],
    ["EGY", ["Египта", "\u00e4gyptische", "Egyptian"]],
    ["KAZ", ["казахстанец", "гражданка РК", "Республики Казахстан"]],
    [
      null,
      [
        "DE/FR",
        "Germany, France",
        "Корея",
        "koreanisch",
        "Конго",
        "Нигера",
        "гражданин",
        "Bürger",
        "Deutschland oder Russland",
        "нет",
      ],
    ],
  ])("names %s", (code, cells) => {
    expect(cells.map((cell) => [cell, countryNamed(cell)])).toEqual(cells.map((cell) => [cell, code]));
  });

  it("is never another one by the ending of its name", () => {
    const languages = ["ru", "uk", "de"].map((language) => new Intl.DisplayNames([language], { type: "region" }));
    for (const code of [
      "NE",
      "NG",
      "GN",
      "GW",
      "IQ",
      "IR",
      "ML",
      "MT",
      "AT",
      "AU",
      "SK",
      "SI",
      "DM",
      "DO",
      "IN",
      "ID",
      "MK",
      "CD",
      "CG",
    ])
      for (const names of languages) expect([code, countryNamed(names.of(code) ?? "")]).toEqual([code, countryNamed(code)]);
  });
});

describe("how the border was crossed", () => {
  it.each([
    ["air", ["Flight", "by plane", "per Flugzeug", "auf dem Luftweg", "воздушным транспортом", "авиарейсом", "via airport"]],
    ["land", ["by car", "mit der Bahn", "zu Fu\u00df", "наземным путём", "автомобильным транспортом", "поездом", "land border"]],
    [undefined, ["by", "ship", "plane and train", "border", "by unicorn"]],
  ])("%s", (transport, cells) => {
    expect(cells.map((cell) => [cell, transportCell(cell)])).toEqual(cells.map((cell) => [cell, transport]));
  });
});
