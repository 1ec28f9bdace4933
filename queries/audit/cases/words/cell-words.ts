import type { Transport } from "../../audit-case.js";

/** Words for yes, in several languages; case, diacritics and punctuation do not count, here and below. */
export const YES_WORDS: readonly string[] = [
  ...["yes", "y", "true", "1", "ok", "okay", "x", "yep", "valid", "held", "available", "given"],
  ...["ja", "j", "wahr", "vorhanden", "да", "д", "истина", "есть", "имеется", "иә", "oui", "vrai", "si", "evet", "tak", "sim"],
];

/** Words for no. */
export const NO_WORDS: readonly string[] = [
  ...["no", "n", "false", "0", "none", "not held", "without"],
  ...[
    "nein",
    "falsch",
    "kein",
    "keine",
    "keines",
    "ohne",
    "nicht vorhanden",
    "нет",
    "н",
    "ложь",
    "отсутствует",
    "не предъявлен",
    "не предъявлена",
    "не имеется",
    "не имеет",
    "жоқ",
  ],
  ...["non", "faux", "hayır", "nie", "não"],
];

/** Words for a thing that there was not, where an empty cell says that nobody knows. */
export const NONE_WORDS: readonly string[] = [
  ...["none", "no", "nil", "without", "never", "not shown", "not done"],
  ...[
    "nein",
    "kein",
    "keine",
    "keines",
    "keiner",
    "keinen",
    "nicht vorhanden",
    "ohne",
    "nie",
    "нет",
    "не было",
    "отсутствует",
    "без",
    "жоқ",
    "aucun",
    "aucune",
    "ninguno",
    "yok",
  ],
];

/** Words for what nobody knows. */
export const UNKNOWN_WORDS: readonly string[] = [
  ...["unknown", "n a", "na", "not available", "not known", "not applicable", "null", "nan", "tbd", "unclear"],
  ...["unbekannt", "k a", "keine angabe", "nicht bekannt", "nicht verfügbar", "entfällt", "n v", "nv"],
  ...["неизвестно", "неизв", "н д", "нд", "нет данных", "не указано", "не применимо", "inconnu", "desconocido", "bilinmiyor"],
];

/** Words for a permission for one entry, and for several. */
export const SINGLE_WORDS: readonly string[] = [
  "single",
  "single entry",
  "one entry",
  "einfach",
  "einmalig",
  "однократная",
  "однократное",
];
export const MULTIPLE_WORDS: readonly string[] = [
  ...[
    "multiple",
    "multiple entry",
    "multiple entries",
    "multi",
    "several",
    "mehrfach",
    "mehrmalig",
    "многократная",
    "многократное",
  ],
];

/** Words for how the border was crossed. */
export const TRANSPORT_WORDS: Readonly<Record<Transport, readonly string[]>> = {
  air: [
    ...["air", "by air", "airplane", "aeroplane", "aircraft", "plane", "by plane", "flight", "by flight", "airport", "flown"],
    ...["luft", "luftweg", "auf dem luftweg", "flugzeug", "flug", "per flugzeug", "flughafen"],
    ...["авиа", "авиационный", "самолет", "самолетом", "воздух", "воздушный", "воздушным путем", "аэропорт", "авиатранспорт"],
    ...["әуе", "avion", "aéreo", "uçak", "samolot"],
  ],
  land: [
    ...[
      "land",
      "by land",
      "overland",
      "road",
      "by road",
      "car",
      "by car",
      "train",
      "by train",
      "rail",
      "by rail",
      "railway",
      "bus",
      "by bus",
    ],
    ...["truck", "lorry", "on foot", "foot"],
    ...["landweg", "auf dem landweg", "auto", "pkw", "lkw", "bahn", "zug", "per bahn", "per auto", "straße", "zu fuß"],
    ...["наземный", "наземным путем", "суша", "сухопутный", "авто", "автомобиль", "автомобильный", "автотранспорт", "автобус"],
    ...["поезд", "поездом", "ж д", "жд", "железнодорожный", "железная дорога", "пешком"],
  ],
};

/** Names of months, in the order of the year. */
export const MONTH_WORDS: readonly (readonly string[])[] = [
  ["january", "jan", "januar", "jänner", "января", "январь", "янв", "janvier", "enero", "ocak"],
  ["february", "feb", "februar", "feber", "февраля", "февраль", "фев", "февр", "fevrier", "febrero", "subat"],
  ["march", "mar", "märz", "maerz", "mrz", "марта", "март", "мар", "mars", "marzo", "mart"],
  ["april", "apr", "апреля", "апрель", "апр", "avril", "abril", "nisan"],
  ["may", "mai", "мая", "май", "mayo", "mayis"],
  ["june", "jun", "juni", "июня", "июнь", "июн", "juin", "junio", "haziran"],
  ["july", "jul", "juli", "июля", "июль", "июл", "juillet", "julio", "temmuz"],
  ["august", "aug", "августа", "август", "авг", "aout", "agosto", "agustos"],
  ["september", "sep", "sept", "сентября", "сентябрь", "сен", "сент", "septembre", "septiembre", "eylul"],
  ["october", "oct", "oktober", "okt", "октября", "октябрь", "окт", "octobre", "octubre", "ekim"],
  ["november", "nov", "ноября", "ноябрь", "ноя", "нояб", "novembre", "noviembre", "kasim"],
  ["december", "dec", "dezember", "dez", "декабря", "декабрь", "дек", "decembre", "diciembre", "aralik"],
];

/** Days of the week that may stand before a day. */
export const WEEKDAY_WORDS: readonly string[] = [
  ...["mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"],
  ...["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
  ...[
    "mo",
    "di",
    "mi",
    "do",
    "fr",
    "sa",
    "so",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonnabend",
    "sonntag",
  ],
  ...["пн", "вт", "ср", "чт", "пт", "сб", "вс"],
  ...["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"],
];

/** What stands for day, month and year where a head shows how days are written. */
export const DAY_PLACEHOLDERS: Readonly<Record<"d" | "m" | "y", readonly string[]>> = {
  d: ["dd", "d", "tt", "t", "дд", "д"],
  m: ["mm", "m", "мм", "м"],
  y: ["yyyy", "yy", "jjjj", "jj", "гггг", "гг", "aaaa"],
};

/** Words for units of time. */
export const UNIT_WORDS: Readonly<Record<"hours" | "days" | "other", readonly string[]>> = {
  hours: ["h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden", "ч", "час", "часа", "часов", "часы", "сағ"],
  days: ["d", "day", "days", "tag", "tage", "tagen", "д", "дн", "день", "дня", "дней", "дни", "күн"],
  other: [
    "min",
    "minute",
    "minutes",
    "minuten",
    "мин",
    "минут",
    "week",
    "weeks",
    "woche",
    "wochen",
    "недель",
    "month",
    "months",
    "monate",
    "месяцев",
  ],
};

/** What stands before the sums below a table. */
export const TOTAL_WORDS: readonly string[] = [
  ...["total", "totals", "grand total", "sum", "subtotal", "count", "number of rows", "rows", "records"],
  ...[
    "summe",
    "gesamt",
    "gesamtsumme",
    "gesamtergebnis",
    "zwischensumme",
    "anzahl",
    "итого",
    "всего",
    "общий итог",
    "количество",
    "сумма",
  ],
  ...["somme", "toplam", "totale", "razem", "барлығы"],
];

/** What countries are called besides their names, with alpha-3 codes. */
export const COUNTRY_WORDS: Readonly<Record<string, readonly string[]>> = {
  RUS: ["рф", "российская федерация", "russisch"],
  USA: ["сша", "соединенные штаты америки", "amerikanisch", "us amerikanisch"],
  DEU: ["фрг", "brd", "deutsch", "германия фрг"],
  ARE: ["оаэ", "vae"],
  CHN: ["кнр", "chinesisch"],
  GBR: ["великобритания", "англия", "großbritannien", "britisch"],
  KOR: ["южная корея", "südkorea", "republik korea"],
  PRK: ["северная корея", "кндр", "nordkorea"],
  KAZ: ["рк", "республика казахстан", "kasachisch"],
  KGZ: ["киргизия", "кыргызстан", "кыргызская республика"],
  BLR: ["белоруссия", "беларусь", "weißrussland"],
  MDA: ["молдавия", "молдова"],
  TKM: ["туркмения"],
  CZE: ["чехия", "tschechien", "tschechische republik"],
  NLD: ["голландия", "holland", "niederländisch"],
  FRA: ["französisch"],
  TUR: ["türkisch"],
  POL: ["polnisch"],
  UKR: ["ukrainisch"],
  ITA: ["italienisch"],
  ESP: ["spanisch"],
  AUT: ["österreichisch"],
  CHE: ["schweizerisch"],
  IND: ["indisch"],
  UZB: ["usbekisch"],
};
