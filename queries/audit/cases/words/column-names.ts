import type { ColumnName } from "../../columns.js";

/**
 * What people call a column, by language. The order of words, their case, diacritics and punctuation do not count, nor do
 * the small words of `SMALL_WORDS`. A name that other registers use for something else ("country", "passport") has no place here.
 */
export const COLUMN_NAMES: Readonly<Record<ColumnName, readonly string[]>> = {
  case_id: [
    ...["case", "case id", "case no", "case number", "case ref", "case reference", "record id", "entry id", "trip id", "id"],
    ...["fall", "fall id", "fallnummer", "fall nr", "vorgang", "vorgangsnummer", "aktenzeichen", "reisenummer"],
    ...["номер дела", "номер случая", "дело", "номер записи", "номер поездки"],
  ],
  person_id: [
    ...["person", "person id", "person no", "person number", "traveller id", "traveler id", "employee id", "employee no"],
    ...["employee number", "staff id", "staff no", "personnel number", "personnel no", "passport no", "passport number"],
    ...["personalnummer", "personal nr", "pers nr", "person nr", "mitarbeiternummer", "mitarbeiter nr", "mitarbeiter id"],
    ...["passnummer", "pass nr", "reisepassnummer"],
    ...["табельный номер", "таб номер", "номер паспорта", "паспорт номер", "номер сотрудника", "иин"],
  ],
  date: [
    ...["date of entry", "entry", "entered", "entered on", "entry day", "day of entry", "date of arrival", "arrival", "arrived on"],
    ...["arrival day", "border crossing date", "crossing date", "date of crossing", "entry date time", "arrival date time"],
    ...[
      "einreise",
      "einreisedatum",
      "datum einreise",
      "einreisetag",
      "tag einreise",
      "eingereist am",
      "ankunftsdatum",
      "datum ankunft",
    ],
    ...["ankunft", "ankunftstag", "tag ankunft", "grenzübertritt", "datum grenzübertritt", "einreise am"],
    ...["дата въезда", "въезд", "день въезда", "дата прибытия", "прибытие", "дата приезда", "дата пересечения границы"],
    ...["кіру күні", "келу күні", "date entrée", "date arrivée", "fecha entrada", "fecha llegada", "giriş tarihi", "varış tarihi"],
    ...["data ingresso", "data arrivo", "data wjazdu", "data przyjazdu"],
  ],
  nationality: [
    ...["nationality", "citizenship", "country of citizenship", "country of nationality", "citizen of", "nationality of traveller"],
    ...["nationality country", "nationality code", "nationality iso", "citizenship code", "citizenship country"],
    ...[
      "staatsangehörigkeit",
      "staatsangehoerigkeit",
      "staatsbürgerschaft",
      "staatsbuergerschaft",
      "nationalität",
      "nationalitaet",
    ],
    ...["staatsang", "nationalität land"],
    ...["гражданство", "страна гражданства", "подданство"],
    ...["азаматтығы", "азаматтық", "nationalité", "citoyenneté", "nacionalidad", "ciudadanía", "uyruk", "uyruğu", "vatandaşlık"],
    ...["nazionalità", "cittadinanza", "obywatelstwo"],
  ],
  transport: [
    ...[
      "transport",
      "mode of transport",
      "means of transport",
      "transport mode",
      "mode of travel",
      "travel mode",
      "means of travel",
    ],
    ...["transport type", "type of transport", "mode of entry", "entry mode", "by air or land", "air or land", "air land"],
    ...["verkehrsmittel", "transportmittel", "reisemittel", "verkehrsträger", "beförderungsmittel", "transportart", "einreiseart"],
    ...["art einreise", "reiseart", "reiseweg"],
    ...["вид транспорта", "транспорт", "способ въезда", "тип транспорта", "средство передвижения"],
    ...["көлік", "көлік түрі", "moyen de transport", "mode de transport", "medio de transporte", "ulaşım", "ulaşım şekli"],
    ...["mezzo di trasporto", "środek transportu"],
  ],
  arriving_from: [
    ...["arriving from", "arrived from", "arrival from", "coming from", "came from", "country of departure", "departure country"],
    ...["country arriving from", "country arrived from", "country of origin of trip", "travelled from", "traveled from"],
    ...["ankunft aus", "einreise aus", "kommt aus", "abflugland", "abreiseland", "herkunftsland reise", "eingereist aus"],
    ...["страна отправления", "страна вылета", "откуда прибыл", "прибыл из", "въезд из", "страна выезда"],
  ],
  visited_14_days: [
    ...[
      "visited 14 days",
      "countries visited",
      "visited countries",
      "countries visited in 14 days",
      "countries visited last 14 days",
    ],
    ...["visited last 14 days", "countries in last 14 days", "stays in last 14 days", "visited within 14 days"],
    ...["besuchte länder", "besuchte laender", "aufenthalte 14 tage", "länder letzte 14 tage", "laender letzte 14 tage"],
    ...["besuchte länder 14 tage", "aufenthalte letzte 14 tage"],
    ...["страны за 14 дней", "посещенные страны", "страны посещения за 14 дней", "посещал за 14 дней"],
  ],
  vaccination_passport: [
    ...["vaccination passport", "vaccine passport", "country of vaccination passport", "vaccination passport country"],
    ...["vaccination passport issued by", "vaccination certificate country", "vaccination certificate issued by"],
    ...["impfpass", "impfpass land", "impfpass aus", "impfnachweis land", "land impfpass"],
    ...["паспорт вакцинации", "ковидный паспорт", "страна паспорта вакцинации"],
  ],
  pcr_hours: [
    ...[
      "pcr hours",
      "pcr h",
      "pcr test hours",
      "pcr test h",
      "pcr age hours",
      "pcr age h",
      "hours since pcr",
      "hours since pcr test",
    ],
    ...[
      "hours since test",
      "test age hours",
      "age of pcr hours",
      "pcr certificate hours",
      "hours after pcr",
      "pcr hours before entry",
    ],
    ...["pcr stunden", "pcr std", "pcr test stunden", "pcr test std", "stunden seit pcr", "stunden seit test", "alter pcr stunden"],
    ...["alter pcr test stunden", "stunden seit pcr test", "stunden seit probe", "pcr alter h", "pcr alter std"],
    ...[
      "пцр часов",
      "пцр час",
      "пцр ч",
      "часов с пцр",
      "часов с момента пцр",
      "часов после пцр",
      "срок пцр часов",
      "часы пцр",
      "пцр часы",
    ],
  ],
  idc_permission: [
    ...[
      "idc permission",
      "commission permission",
      "entry permission",
      "permission of commission",
      "entry permission of commission",
    ],
    ...["permission to enter", "permission of idc", "idc permit", "idc approval"],
    ...["einreisegenehmigung", "genehmigung kommission", "sondergenehmigung einreise", "einreiseerlaubnis"],
    ...["разрешение мвк", "разрешение комиссии", "разрешение на въезд", "разрешение межведомственной комиссии"],
  ],
  visa: [
    ...["visa", "visa held", "has visa", "valid visa", "visa yes no", "visa y n", "holds visa", "with visa"],
    ...["visum", "visum vorhanden", "gültiges visum", "gueltiges visum", "hat visum", "visum ja nein", "sichtvermerk"],
    ...["виза", "наличие визы", "действующая виза", "есть виза", "виза да нет"],
    ...["vize", "visado", "visto", "wiza"],
  ],
  residence_permit: [
    ...["residence permit", "residency permit", "residence permit held", "has residence permit", "residence permit yes no"],
    ...["holds residence permit", "permanent residence permit"],
    ...["aufenthaltstitel", "aufenthaltserlaubnis", "aufenthaltsgenehmigung", "aufenthaltsbewilligung", "aufenthaltstitel ja nein"],
    ...["вид на жительство", "внж", "наличие внж", "разрешение на проживание", "наличие вида на жительство"],
  ],
  relative_of_citizen: [
    ...["relative of citizen", "relative of a citizen", "family of citizen", "family member of citizen", "relative"],
    ...["close relative of citizen", "citizen relative"],
    ...[
      "angehöriger eines staatsbürgers",
      "angehöriger staatsbürger",
      "familienangehöriger",
      "angehöriger",
      "verwandter staatsbürger",
    ],
    ...["родственник гражданина", "близкий родственник", "член семьи гражданина", "близкий родственник гражданина"],
  ],
  quarantine_days: [
    ...[
      "quarantine days",
      "days of quarantine",
      "days in quarantine",
      "days quarantined",
      "home quarantine days",
      "quarantine kept days",
    ],
    ...["quarantänetage", "quarantaenetage", "tage quarantäne", "tage in quarantäne", "quarantäne tage", "quarantäne dauer tage"],
    ...["дней карантина", "дни карантина", "карантин дней", "карантин дни", "дней на карантине"],
  ],
  last_departure: [
    ...["last departure", "date of last departure", "previous departure", "last exit", "last left on", "last exit date"],
    ...["previous departure date", "previous exit date"],
    ...["letzte ausreise", "datum letzte ausreise", "letztes ausreisedatum", "vorherige ausreise", "datum letzten ausreise"],
    ...["последний выезд", "дата последнего выезда", "предыдущий выезд", "дата предыдущего выезда"],
  ],
  departure_date: [
    ...["departure date", "date of departure", "exit date", "date of exit", "left on", "day of departure"],
    ...["ausreise", "ausreisedatum", "datum ausreise", "ausreisetag", "ausgereist am", "ausreise am"],
    ...["дата выезда", "выезд", "день выезда", "дата убытия"],
    ...["шығу күні", "date départ", "date sortie", "fecha salida", "çıkış tarihi", "data uscita", "data wyjazdu"],
  ],
  overstay_days: [
    ...["overstay days", "days of overstay", "days overstayed", "overstayed days", "overstay"],
    ...[
      "überzogene tage",
      "ueberzogene tage",
      "overstay tage",
      "tage überziehung",
      "tage überschreitung",
      "aufenthaltsüberschreitung tage",
    ],
    ...["дней просрочки", "дни просрочки", "дней превышения", "просрочка дней", "превышение срока дней", "просрочка дни"],
  ],
  arrival_notified: [
    ...["arrival notified", "arrival notified on", "notified on", "notification date", "date of notification", "notice of arrival"],
    ...["arrival notification", "arrival notification date", "notified migration service on", "notification of arrival"],
    ...["ankunft gemeldet", "ankunft gemeldet am", "gemeldet am", "meldedatum", "datum meldung", "anmeldung ankunft"],
    ...["дата уведомления", "уведомление о прибытии", "дата уведомления о прибытии", "уведомлен"],
  ],
  comes_to_work: [
    ...["comes to work", "came to work", "for work", "entry for work", "purpose work", "works in country"],
    ...["kommt zur arbeit", "zur arbeit", "arbeitsaufnahme", "einreise zur arbeit"],
    ...["приехал работать", "для работы", "цель работа", "въезд для работы"],
  ],
  work_visa: [
    ...["work visa", "work visa held", "has work visa", "c3 visa", "holds work visa", "employment visa"],
    ...["arbeitsvisum", "arbeitsvisum vorhanden", "hat arbeitsvisum"],
    ...["рабочая виза", "наличие рабочей визы", "виза c3"],
  ],
  visa_valid_until: [
    ...["visa valid until", "visa valid to", "visa expires", "visa expires on", "visa expiry", "visa expiry date", "end of visa"],
    ...["visum gültig bis", "visum gueltig bis", "ablauf visum", "visum läuft ab am", "visum bis"],
    ...["виза действительна до", "срок действия визы", "виза до", "окончание визы"],
  ],
  passport_valid_until: [
    ...["passport valid until", "passport valid to", "passport expires", "passport expires on", "passport expiry"],
    ...["passport expiry date", "passport validity"],
    ...["pass gültig bis", "pass gueltig bis", "reisepass gültig bis", "ablauf pass", "ablauf reisepass", "passablauf"],
    ...["паспорт действителен до", "срок действия паспорта", "паспорт до", "окончание паспорта"],
  ],
};

/** Names that say so little that a better one in the same head goes before. */
export const VAGUE_NAMES: Readonly<Partial<Record<ColumnName, readonly string[]>>> = {
  date: ["date", "day", "datum", "tag", "дата", "күні", "fecha", "tarih", "data"],
};

/** Words of a head that carry nothing. */
export const SMALL_WORDS: readonly string[] = [
  ...["of", "the", "a", "an", "for", "to", "in", "on", "into", "at"],
  ...["der", "die", "das", "des", "den", "dem", "zur", "zum", "im", "vom", "von"],
  ...["на", "в", "из", "по", "о", "de", "la", "le", "d", "l", "del", "di"],
];
