import type { Transport } from "../../audit-case.js";

/** Words for yes, in several languages; case, diacritics and punctuation do not count, here and below. */
export const YES_WORDS: readonly string[] = [
  ...["yes", "y", "true", "1", "ok", "okay", "x", "yep", "valid", "held", "available", "given"],
  ...[
    "ja",
    "j",
    "wahr",
    "vorhanden",
    "да",
    "д",
    "истина",
    "есть",
    "имеется",
    "иә",
    "oui",
    "vrai",
    "si",
    "evet",
    "var",
    "doğru",
    "tak",
    "sim",
    "так",
    "ия",
    "бар",
    "ano",
  ],
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
  ...["non", "faux", "hayır", "yanlış", "yok", "nie", "brak", "não", "falso", "nee", "nej", "ne", "ні", "немає", "sans", "sin"],
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
    "néant",
    "sans",
    "non",
    "ninguno",
    "ninguna",
    "nessuno",
    "nessuna",
    "nenhum",
    "nenhuma",
    "yok",
    "hayır",
    "hiç",
    "hiçbiri",
    "brak",
    "nie",
    "немає",
    "ні",
    "não",
    "geen",
  ],
];

/** Words for what nobody knows. */
export const UNKNOWN_WORDS: readonly string[] = [
  ...["unknown", "n a", "na", "not available", "not known", "not applicable", "null", "nan", "tbd", "unclear"],
  ...["unbekannt", "k a", "keine angabe", "nicht bekannt", "nicht verfügbar", "entfällt", "n v", "nv"],
  ...["неизвестно", "неизв", "н д", "нд", "нет данных", "не указано", "не применимо", "inconnu", "inconnue", "non renseigné"],
  ...[
    "desconocido",
    "sin datos",
    "sconosciuto",
    "desconhecido",
    "bilinmiyor",
    "nieznany",
    "brak danych",
    "невідомо",
    "белгісіз",
    "onbekend",
  ],
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
    ...["samolot", "lot", "aereo", "vol", "aérien", "aérienne", "avión", "vuelo", "aérea", "volo", "aerea", "avião", "voo"],
    ...["hava", "havayolu", "uçuş", "ұшақ", "ұшақпен", "літак", "літаком", "vliegtuig"],
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
    ...["tren", "treno", "voiture", "route", "autocar", "camion", "terrestre", "pied", "coche", "carretera", "autobús", "camión"],
    ...["macchina", "strada", "pullman", "carro", "ônibus", "comboio", "trem", "otobüs", "kara", "karayolu", "araba", "kamyon"],
    ...["samochód", "autobus", "pociąg", "автокөлік", "пойыз", "пойызбен", "жер", "потяг", "trein"],
  ],
};

/** Words beside those that say nothing of how: "by", "auf dem", "транспортом". */
export const TRANSPORT_SMALL_WORDS: readonly string[] = [
  ...["by", "on", "via", "the", "in", "through", "travel", "transport", "transportation", "border", "crossing", "means", "of"],
  ...["per", "mit", "mittels", "dem", "der", "auf", "zu", "über", "den", "grenze"],
  ...[
    "на",
    "по",
    "путем",
    "транспорт",
    "транспортом",
    "граница",
    "пункт",
    "пропуска",
    "en",
    "par",
    "in",
    "voie",
    "la",
    "à",
    "por",
    "vía",
    "ile",
    "yolu",
    "yoluyla",
  ],
];

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
  ...["somme", "total général", "suma", "toplam", "genel toplam", "totale", "razem", "ogółem", "барлығы", "жиыны", "разом"],
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
