import { describe, expect, it } from "vitest";
import { hintedColumns, meantColumn } from "../../../queries/audit/cases/head-meaning.js";
import { namedColumn } from "../../../queries/audit/cases/head-names.js";
import { COLUMN_NAMES } from "../../../queries/audit/cases/words/column-names.js";
import { HEADING_MEANINGS, HEADING_WORDS } from "../../../queries/audit/cases/words/heading-words.js";

describe("the meaning of a heading", () => {
  it.each([
    [
      "date",
      ["Date entered", "Entry to Kazakhstan", "Einreisetag", "Border crossing (date)", "Дата пересечения границы", "Ankunftsdatum"],
    ],
    [
      "nationality",
      ["Citizenship (ISO-3)", "Country of citizenship", "Staatsangeh\u00f6rigkeit des Reisenden", "Страна гражданства"],
    ],
    ["transport", ["Mode of crossing", "Einreiseart", "Verkehrsmittel", "Вид транспорта при въезде", "Means of travel"]],
    [
      "arriving_from",
      ["Departed from", "Flown from", "Abreise aus", "Departure country", "Abflugland", "Откуда прибыл", "Страна вылета"],
    ],
    [
      "visited_14_days",
      ["Visited in past 14 days", "Countries, last 14 days", "Transit countries", "Посещённые страны за последние 14 дней"],
    ],
    [
      "vaccination_passport",
      ["Vaccine cert: issued by", "Vaxx passport", "Impfausweis ausgestellt von", "Страна, выдавшая сертификат о вакцинации"],
    ],
    ["pcr_hours", ["PCR test age [h]", "Hours since PCR sample", "PCR-Test (Stunden vor Einreise)", "Давность ПЦР-теста (ч)"]],
    ["idc_permission", ["IDC permit?", "Approval of the commission", "Genehmigung der Kommission", "Разрешение комиссии"]],
    ["residence_permit", ["RP holder", "Aufenthaltstitel vorhanden", "Наличие вида на жительство", "ВНЖ (да/нет)"]],
    ["relative_of_citizen", ["Family member of a KZ citizen", "Familienangeh\u00f6riger", "Родственник гражданина РК"]],
    ["quarantine_days", ["Home quarantine, days", "Quarant\u00e4nedauer (Tage)", "Карантин (дней)"]],
    ["last_departure", ["Last left on", "Letztes Ausreisedatum", "Дата предыдущего выезда"]],
    ["departure_date", ["Departed on", "Departure from Kazakhstan", "Tag der Ausreise", "Дата убытия"]],
    ["arrival_notified", ["Meldung der Ankunft", "Notification of arrival (date)", "Дата уведомления миграционной службы"]],
    ["comes_to_work", ["Working?", "Purpose: work", "Цель — работа"]],
    ["work_visa", ["Work visa?", "Arbeitsvisum (j/n)", "Наличие рабочей визы"]],
    ["visa_valid_until", ["Visa expiry", "Visum g\u00fcltig bis", "Виза действительна до"]],
    ["passport_valid_until", ["Passport expires on", "Reisepass g\u00fcltig bis", "Срок действия паспорта"]],
    ["birth_date", ["DOB", "geboren am", "Geburtstag", "Д.р.", "Дата рождения"]],
    ["case_id", ["Case #", "№ дела", "Fall-Nr.", "Travel ID", "Trip no.", "Reise-Nr.", "Номер поездки"]],
    ["person_id", ["Personal-Nr.", "Табельный номер", "Passenger no."]],
  ])("is %s", (column, headings) => {
    expect(headings.map((heading) => [heading, namedColumn(heading)?.column])).toEqual(
      headings.map((heading) => [heading, column]),
    );
  });

  const LANGUAGES = ["fr", "es", "it", "pt", "tr", "pl", "kk"] as const;
  it.each([
    [
      "date",
      [
        ["Date d'entrée", "Date d’arrivée"],
        ["Fecha de entrada", "Fecha de llegada"],
        ["Data di ingresso", "Data d'arrivo"],
        ["Data de entrada", "Data de chegada"],
        ["Giriş tarihi", "Varış günü"],
        ["Data wjazdu", "Data przyjazdu"],
        ["Келген күні", "Кіру күні"],
      ],
    ],
    [
      "nationality",
      [["Nationalité"], ["Nacionalidad"], ["Cittadinanza"], ["Nacionalidade"], ["Uyruğu"], ["Obywatelstwo"], ["Азаматтығы"]],
    ],
    [
      "transport",
      [
        ["Moyen de transport", "Mode de transport"],
        ["Medio de transporte", "Tipo de transporte"],
        ["Mezzo di trasporto"],
        ["Meio de transporte"],
        ["Ulaşım şekli", "Ulaşım"],
        ["Środek transportu", "Rodzaj transportu"],
        ["Көлік түрі"],
      ],
    ],
    [
      "arriving_from",
      [
        ["Pays de provenance", "En provenance de"],
        ["País de procedencia"],
        ["Paese di provenienza"],
        ["País de procedência"],
        ["Geldiği ülke"],
        ["Kraj wylotu"],
        ["Келген елі"],
      ],
    ],
    [
      "visited_14_days",
      [
        ["Pays visités (14 derniers jours)", "Pays visités"],
        ["Países visitados 14 días"],
        ["Paesi visitati negli ultimi 14 giorni"],
        ["Países visitados nos últimos 14 dias"],
        ["Ziyaret edilen ülkeler (son 14 gün)"],
        ["Kraje odwiedzone w ciągu 14 dni"],
        ["Соңғы 14 күнде болған елдер"],
      ],
    ],
    [
      "vaccination_passport",
      [
        ["Passeport vaccinal", "Certificat de vaccination (pays)"],
        ["Pasaporte de vacunación", "Certificado de vacunación"],
        ["Passaporto vaccinale", "Certificato di vaccinazione"],
        ["Passaporte de vacinação"],
        ["Aşı pasaportu", "Aşı sertifikası"],
        ["Paszport szczepień", "Certyfikat szczepienia"],
        ["Вакцинация паспорты"],
      ],
    ],
    [
      "pcr_hours",
      [
        ["Test PCR (heures)", "Heures PCR"],
        ["Horas PCR"],
        ["Tampone PCR (ore)"],
        ["Teste PCR (horas)"],
        ["PCR testi (saat)"],
        ["Test PCR (godz.)"],
        ["ПТР сағат"],
      ],
    ],
    ["visa", [["Visa"], ["Visado", "Visa"], ["Visto"], ["Visto"], ["Vize"], ["Wiza"], ["Виза"]]],
    [
      "residence_permit",
      [
        ["Titre de séjour", "Permis de séjour"],
        ["Permiso de residencia"],
        ["Permesso di soggiorno"],
        ["Autorização de residência"],
        ["Oturma izni", "İkamet izni"],
        ["Zezwolenie na pobyt", "Karta pobytu"],
        ["Ықтиярхат"],
      ],
    ],
    [
      "departure_date",
      [
        ["Date de sortie", "Date de départ"],
        ["Fecha de salida"],
        ["Data di uscita"],
        ["Data de saída"],
        ["Çıkış tarihi"],
        ["Data wyjazdu"],
        ["Шығу күні"],
      ],
    ],
    [
      "last_departure",
      [
        ["Date de la dernière sortie"],
        ["Fecha de la última salida"],
        ["Ultima uscita"],
        ["Data da última saída"],
        ["Son çıkış tarihi"],
        ["Data ostatniego wyjazdu"],
        ["Соңғы шығу күні"],
      ],
    ],
    [
      "birth_date",
      [
        ["Date de naissance"],
        ["Fecha de nacimiento"],
        ["Data di nascita"],
        ["Data de nascimento"],
        ["Doğum tarihi"],
        ["Data urodzenia"],
        ["Туған күні"],
      ],
    ],
    [
      "quarantine_days",
      [
        ["Jours de quarantaine"],
        ["Días de cuarentena"],
        ["Giorni di quarantena"],
        ["Dias de quarentena"],
        ["Karantina günleri (gün)", "Karantina (gün)"],
        ["Dni kwarantanny"],
        ["Карантин (күн)"],
      ],
    ],
    [
      "visa_valid_until",
      [
        ["Visa valable jusqu'au", "Date d'expiration du visa"],
        ["Visado válido hasta"],
        ["Scadenza del visto"],
        ["Validade do visto até"],
        ["Vize bitiş tarihi"],
        ["Ważność wizy do"],
        ["Виза мерзімі"],
      ],
    ],
    [
      "work_visa",
      [
        ["Visa de travail"],
        ["Visado de trabajo"],
        ["Visto di lavoro"],
        ["Visto de trabalho"],
        ["Çalışma vizesi"],
        ["Wiza pracy"],
        ["Жұмыс визасы"],
      ],
    ],
  ])("is %s in further languages", (column, headings) => {
    const told = headings.flatMap((all, at) => all.map((heading) => [LANGUAGES[at], heading] as const));
    expect(told.map(([language, heading]) => [language, heading, namedColumn(heading)?.column])).toEqual(
      told.map(([language, heading]) => [language, heading, column]),
    );
  });

  it.each([
    "Pays d'origine",
    "País de origen",
    "Pays de naissance",
    "Lieu de naissance",
    "Date de vaccination",
    "Durée du séjour",
    "Motif du voyage",
    "Passeport",
    "Numéro de visa",
    "Ciudad de salida",
    "Giriş saati",
    "Doğum yeri",
    "Kraj pochodzenia",
    "Departamento",
    "Observaciones",
    "Place of birth",
    "Country of birth",
    "Country",
    "Country of origin",
    "Passport",
    "Departure",
    "Departure airport",
    "Departure to Kazakhstan",
    "Arrival time",
    "Entries",
    "Residence",
    "Country of residence",
    "Family",
    "Family name",
    "Notice",
    "Registration",
    "Commission",
    "Vaccination",
    "Vaccinated",
    "Certificate valid until",
    "Number of persons",
    "Departure city",
    "Type of entry",
    "Travel from",
    "Reference",
    "Border",
    "Grenze am",
    "Einreiseland",
    "Date of last entry",
    "First entry date",
    "Visa entries",
    "Visa valid from",
    "Vaccination date",
    "Work permit",
    "Employer",
    "Date of PCR test",
    "PCR",
    "Purpose of travel",
    "Quarantine (hours)",
    "Residence permit until",
    "Traveller",
    "Age",
    "Umsatzsteuer",
  ])("is not guessed: %s", (heading) => {
    expect(namedColumn(heading)).toBe(null);
  });

  it("is that of one column: what one of them needs does not do for another", () => {
    for (const { column, needs } of HEADING_MEANINGS) {
      const fitting = HEADING_MEANINGS.filter(
        (other) =>
          other.needs.every((need) => needs.includes(need)) &&
          needs.every((need) => other.needs.includes(need) || other.may.includes(need)),
      );
      expect([...new Set(fitting.map((other) => other.column))]).toEqual([column]);
    }
  });

  it("needs every word of the vocabulary", () => {
    const used = new Set(HEADING_MEANINGS.flatMap(({ needs, may }) => [...needs, ...may]));
    expect(Object.keys(HEADING_WORDS).filter((word) => !used.has(word as never))).toEqual(["place", "years", "status", "minor"]);
  });

  it("is told by the words: names are listed only where they do not tell it", () => {
    const told = Object.entries(COLUMN_NAMES).flatMap(([column, names]) => names.filter((name) => meantColumn(name) === column));
    expect(told).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ["Vaccination date", ["vaccination_passport"]],
    ["Impfstatus", ["vaccination_passport"]],
    ["Age", ["birth_date"]],
    ["Возраст", ["birth_date"]],
    ["Child?", ["birth_date"]],
    ["Place of birth", []],
    ["Age of PCR test", []],
    ["Visited cities", ["visited_14_days"]],
    ["Purpose of visit", []],
    ["Duration of stay", []],
    ["Employed since", []],
    ["Срок пребывания", []],
    ["Remark", []],
  ])("hints at what an empty cell would say: %s", (heading, columns) => {
    expect(hintedColumns(heading)).toEqual(columns);
  });
});
