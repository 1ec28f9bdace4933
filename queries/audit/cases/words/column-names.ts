import type { ColumnName } from "../../columns.js";

/**
 * What people call a column in words that `HEADING_WORDS` does not explain. The order of words, their case, diacritics and punctuation
 * do not count, nor do the small words of `SMALL_WORDS`. A name that other registers use for something else ("country", "passport")
 * has no place here.
 */
export const COLUMN_NAMES: Readonly<Partial<Record<ColumnName, readonly string[]>>> = {
  case_id: ["entry id", "id"],
  person_id: ["person", "matricule", "иин"],
  date: ["grenzübertritt", "crossed on", "crossed border on", "fecha de ingreso"],
  nationality: ["citizen of", "passport country", "country of passport"],
  transport: [
    "by air or land",
    "air or land",
    "air land",
    "verkehrsträger",
    "beförderungsmittel",
    "reiseweg",
    "средство передвижения",
  ],
  arriving_from: [
    "travelled from",
    "traveled from",
    "coming from",
    "came from",
    "country of origin of trip",
    "kommt aus",
    "herkunftsland reise",
    "страна выезда",
    "келген елі",
  ],
  vaccination_passport: ["impfpass aus", "ковидный паспорт"],
  pcr_hours: ["hours after pcr", "часов после пцр"],
  idc_permission: ["sondergenehmigung einreise"],
  visa: ["valid visa", "with visa", "gültiges visum", "gueltiges visum", "sichtvermerk", "действующая виза"],
  residence_permit: ["наличие вида на жительство", "karta pobytu"],
  overstay_days: ["aufenthaltsüberschreitung tage", "превышение срока дней"],
  arrival_notified: ["notified", "gemeldet", "уведомлен"],
  comes_to_work: [
    "comes to work",
    "came to work",
    "for work",
    "works in country",
    "kommt zur arbeit",
    "zur arbeit",
    "arbeitsaufnahme",
    "для работы",
    "въезд для работы",
  ],
  work_visa: ["c3 visa", "employment visa", "виза c3"],
  visa_valid_until: ["end of visa", "ważność wizy do", "wiza ważna do"],
  birth_date: ["д р"],
  passport_valid_until: ["passport validity"],
};

/** Names that say so little that a better one in the same head goes before. */
export const VAGUE_NAMES: Readonly<Partial<Record<ColumnName, readonly string[]>>> = {
  person_id: [
    ...[
      "passport no",
      "passport number",
      "passnummer",
      "pass nr",
      "reisepassnummer",
      "reisepass nr",
      "номер паспорта",
      "numéro passeport",
    ],
    ...["número pasaporte", "numero passaporto", "número passaporte", "pasaport no", "pasaport numarası", "numer paszportu"],
  ],
  date: ["date", "day", "datum", "tag", "дата", "күні", "fecha", "tarih", "data"],
};

/** Words of a head that carry nothing. */
export const SMALL_WORDS: readonly string[] = [
  ...["of", "the", "a", "an", "for", "to", "in", "on", "into", "at"],
  ...["der", "die", "das", "des", "den", "dem", "zur", "zum", "im", "vom", "von"],
  ...["на", "в", "из", "по", "о", "de", "la", "le", "d", "l", "del", "di"],
];
