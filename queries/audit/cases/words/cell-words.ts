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
    ...["air", "airplane", "aeroplane", "aircraft", "plane", "flight", "flights", "airport", "flown", "flew", "airline", "aerial"],
    ...["luft", "luftweg", "flugzeug", "flieger", "flug", "geflogen", "flughafen", "luftverkehr"],
    ...["авиа", "авиационный", "самолет", "самолетом", "воздух", "воздушный", "воздушным", "воздухом", "аэропорт", "авиатранспорт"],
    ...["авиарейс", "авиарейсом", "авиаперелет", "перелет", "рейс", "рейсом", "авиатранспортом", "әуе", "avion", "aéreo", "uçak"],
    ...["samolot", "aereo", "vol", "avión"],
  ],
  land: [
    ...[
      "land",
      "overland",
      "road",
      "car",
      "train",
      "rail",
      "railway",
      "railroad",
      "bus",
      "coach",
      "truck",
      "lorry",
      "foot",
      "walking",
    ],
    ...["motorcycle", "bicycle", "pedestrian", "ground", "taxi", "minibus", "van"],
    ...["landweg", "auto", "pkw", "lkw", "bahn", "zug", "straße", "schiene", "eisenbahn", "fuß", "reisebus", "motorrad", "fahrrad"],
    ...["наземный", "наземным", "земля", "суша", "сухопутный", "сухопутным", "авто", "автомобиль", "автомобилем", "автомобильный"],
    ...["автомобильным", "автотранспорт", "автотранспортом", "автобус", "автобусом", "машина", "машиной", "автомашина", "такси"],
    ...["поезд", "поездом", "ж д", "жд", "железнодорожный", "железнодорожным", "железная дорога", "пешком", "грузовик", "фура"],
    ...["tren", "treno", "voiture", "route", "coche", "otobüs", "kara"],
  ],
};

/** Words beside those that say nothing of how: "by", "auf dem", "транспортом". */
export const TRANSPORT_SMALL_WORDS: readonly string[] = [
  ...["by", "on", "via", "the", "in", "through", "travel", "transport", "transportation", "border", "crossing", "means", "of"],
  ...["per", "mit", "mittels", "dem", "der", "auf", "zu", "über", "den", "grenze"],
  ...["на", "по", "путем", "транспорт", "транспортом", "граница", "пункт", "пропуска", "en", "par", "in"],
];

/** Names of months, in the order of the year. */
export const MONTH_WORDS: readonly (readonly string[])[] = [
  ["january", "jan", "januar", "jänner", "января", "январь", "янв", "janvier", "enero", "ocak", "gennaio"],
  ["february", "feb", "februar", "feber", "февраля", "февраль", "фев", "февр", "fevrier", "febrero", "subat", "febbraio"],
  ["march", "mar", "märz", "maerz", "mrz", "марта", "март", "мар", "mars", "marzo", "mart"],
  ["april", "apr", "апреля", "апрель", "апр", "avril", "abril", "nisan", "aprile"],
  ["may", "mai", "мая", "май", "mayo", "mayis", "maggio"],
  ["june", "jun", "juni", "июня", "июнь", "июн", "juin", "junio", "haziran", "giugno"],
  ["july", "jul", "juli", "июля", "июль", "июл", "juillet", "julio", "temmuz", "luglio"],
  ["august", "aug", "августа", "август", "авг", "aout", "agosto", "agustos"],
  ["september", "sep", "sept", "сентября", "сентябрь", "сен", "сент", "septembre", "septiembre", "eylul", "settembre"],
  ["october", "oct", "oktober", "okt", "октября", "октябрь", "окт", "octobre", "octubre", "ekim", "ottobre"],
  ["november", "nov", "ноября", "ноябрь", "ноя", "нояб", "novembre", "noviembre", "kasim"],
  ["december", "dec", "dezember", "dez", "декабря", "декабрь", "дек", "decembre", "diciembre", "aralik", "dicembre"],
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
  RUS: ["рф", "российская федерация"],
  USA: ["сша", "соединенные штаты америки"],
  DEU: ["фрг", "brd", "германия фрг"],
  ARE: ["оаэ", "vae", "объединенные арабские эмираты"],
  COG: ["конго"],
  CHN: ["кнр"],
  GBR: ["великобритания", "англия", "großbritannien"],
  KOR: ["южная корея", "республика корея", "südkorea", "republik korea"],
  PRK: ["северная корея", "кндр", "nordkorea"],
  KAZ: ["рк", "республика казахстан"],
  KGZ: ["киргизия", "кыргызстан", "кыргызская республика"],
  BLR: ["белоруссия", "беларусь", "weißrussland"],
  MDA: ["молдавия", "молдова"],
  TKM: ["туркмения"],
  CZE: ["чехия", "tschechien", "tschechische republik"],
  NLD: ["голландия", "holland"],
};
