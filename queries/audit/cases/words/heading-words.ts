import type { ColumnName } from "../../columns.js";

/**
 * What the words of a heading mean. A stem that ends in "~" stands for every word that begins with it; words of German may be written
 * together. A word may mean several things: which of them fits, the other words tell. Case and diacritics do not count.
 */
export const HEADING_WORDS = {
  case: "case ref fall vorgang aktenzeichen дел~ dossier expediente pratica processo dosya sprawa",
  record: "record reference случа~ запис~",
  number: "id ids no nr num number nummer kennung code номер~ код numéro número numara numarası numer numero n нөмірі номері",
  person:
    "person traveller traveler passenger employee staff personnel personal pers mitarbeiter reisender reisenden сотрудник~ работник~ пассажир~ табельн~ таб voyageur passager employé salarié viajero pasajero empleado viaggiatore passeggero dipendente passageiro funcionário yolcu personel çalışan pracownik pracownika pasażer қызметкер~ жолаушы~",
  entry:
    "entry entered enter entering arrival arrive arrived arriving einreise eingereist ankunft angekommen въезд~ въехал~ прибыт~ прибыл~ приезд~ приехал~ entrée arrivée arrivee entrada llegada ingresso arrivo chegada giriş varış wjazd wjazdu przyjazd przyjazdu przylotu кіру~ келу~ келген",
  border:
    "border crossing crossed grenze grenzübertritt границ~ пересеч~ frontière frontera frontiera fronteira sınır granica granicy шекара~",
  leaving:
    "departure depart departed departing leaving abreise abgereist abflug abfahrt вылет~ отправлен~ отъезд~ убыт~ убыл~ départ partenza partida ayrılış kalkış wylot wylotu odlot odlotu кету~",
  exit: "exit exited left ausreise ausgereist verlassen выезд~ выехал~ sortie salida uscita saída çıkış wyjazd wyjazdu шығу~ кеткен",
  on: "on am",
  date: "date dates day days dt datum dat tag дата даты день дн jour fecha data giorno tarih tarihi gün günü күні күн күн~",
  time: "time uhrzeit zeit время heure hora ora saati",
  last: "last previous prior letzte letzten letzter letztes vorherige vorherigen vorige последн~ предыдущ~ прошл~ dernière dernier derniers dernières précédente précédent última último últimos últimas anterior ultima ultimo ultimi precedente son önceki ostatni ostatnia ostatniego ostatnich poprzedni poprzedniego соңғы алдыңғы",
  from: "from aus из откуда desde",
  country:
    "country countries state states land länder laender staat staaten страна страны стран государств~ origin pays país países paese paesi ülke ülkesi ülkeler kraj kraju kraje ел елі елдер мемлекет~ країна країни",
  provenance: "provenance procedencia provenienza procedência geldiği",
  place: "place city town ort stadt место город ville lieu ciudad lugar città luogo şehir yer yeri miasto miejsce қала~",
  citizenship:
    "nationality nationalities citizenship staatsangehörigkeit staatsangehoerigkeit staatsbürgerschaft staatsbuergerschaft nationalität nat staatsang гражданств~ подданств~ nationalité citoyenneté nacionalidad ciudadanía nacionalidade cidadania nazionalità cittadinanza uyruk uyruğu vatandaşlık vatandaşlığı obywatelstwo азаматтығы азаматтық громадянство nationalitaet",
  citizen:
    "citizen citizens national nationals staatsbürger staatsbürgers staatsangehöriger staatsangehörigen гражданин~ гражданам граждан citoyen ressortissant ciudadano cittadino cidadão vatandaş vatandaşı obywatel obywatela азаматы азаматының",
  host: "kz kaz kazakhstan kasachstan rk рк казахстан~ kazajistán kazajstán kazakistan kazachstan қазақстан~ қр",
  transport:
    "transport transportation vehicle conveyance verkehrsmittel fahrzeug транспорт~ transporte trasporto ulaşım taşıt transportu көлік",
  mode: "mode means method art mittel способ средств~ moyen medio modo mezzo meio şekli aracı środek sposób",
  kind: "type kind вид тип tipo türü rodzaj түрі",
  travel:
    "travel travelled traveled travelling trip trips journey reise поездк~ voyage viaje viaggio viagem seyahat yolculuk podróż podróży сапар~",
  flight: "flight flying flown flew flug vol vuelo volo voo uçuş",
  visited:
    "visited visits visit stayed stays transit besucht besuchte besuchten aufenthalt aufenthalte посещ~ посетил~ пребыван~ транзит~ visités visitées visité visitados visitadas visitado visitati visitate ziyaret edilen bulunulan odwiedzone болған барған",
  fourteen: "14 14d fourteen vierzehn четырнадцать quatorze catorce quattordici ondört",
  within:
    "within during past before preceding zuvor davor vor over innerhalb за до перед течение durant pendant avant cours durante antes içinde ciągu ішінде бұрын",
  vaccination:
    "vaccination vaccinations vaccine vaccinated vacc vax vaxx immunisation immunization impfung impf geimpft вакцин~ прививк~ привит~ vacc~ vacun~ vacin~ vaks~ szczep~ aşı aşısı aşılı aşılama щеплен~",
  passport:
    "passport passports pass reisepass паспорт~ passeport passeports pasaporte passaporto passaporte pasaport pasaportu paszport paszportu",
  document:
    "certificate certificates cert document ausweis nachweis zertifikat bescheinigung сертификат~ справк~ certificat attestation certificado certificato belge belgesi sertifika sertifikası certyfikat świadectwo анықтама~",
  issued:
    "issued issuing issuer by ausgestellt ausstellend ausstellende von выдан~ выдавш~ délivré délivrance émis émetteur expedido emitido emisor rilasciato emesso emissor veren düzenleyen wydany wydania берген",
  pcr: "pcr пцр птр",
  test: "test tests sample sampling probe probenahme тест~ анализ~ prélèvement prueba muestra tampone teste testi testu",
  hours: "h hr hrs hour hours std stunde stunden ч час часа часов часы heures horas ore saat godzin godziny godz сағат сағ",
  years: "age alter возраст~ edad età idade yaş yaşı wiek жасы",
  age: "age old alter since seit ago давност~ возраст~ срок~ с со момента",
  permission:
    "permission permissions permit permits approval authorisation authorization consent genehmigung erlaubnis bewilligung разрешен~ autorisation permis titre autorización permiso autorizzazione permesso autorização izin izni zezwolenie pozwolenie рұқсат~",
  commission:
    "idc commission kommission мвк комисси~ межведомственн~ interdepartmental comisión commissione comissão komisyon komisyonu komisja komisji",
  visa: "visa visas visum виза визы визу visado visto vize vizesi wiza wizy визасы",
  work: "work working works arbeit работ~ рабоч~ труд~ travail trabajo lavoro trabalho çalışma praca pracy жұмыс",
  working: "working works работает",
  residence:
    "residence residency resident прожив~ жительств~ résidence séjour residencia residenza soggiorno residência ikamet oturma pobyt pobytu",
  permit: "aufenthaltstitel aufenthaltserlaubnis aufenthaltsgenehmigung aufenthaltsbewilligung rp внж пмж ықтиярхат~",
  relative:
    "relative relatives kin angehöriger angehörige angehörigen verwandter verwandte родств~ pariente familiar parente familiare akraba akrabası krewny туысы туыс",
  family:
    "relation family member spouse familie familien mitglied член семьи супруг~ famille membre conjoint familia miembro cónyuge famiglia aile rodzina rodziny",
  quarantine:
    "quarantine quarantined isolation quarantäne quarantaene карантин~ изоляц~ quarantaine isolement cuarentena aislamiento quarantena quarentena karantina kwarantanna kwarantanny",
  days: "days day d tage tag dauer duration дней дня дни день дн сут~ jours jour días giorni dias gün günü dni күн күн~ günleri günler",
  overstay:
    "overstay overstayed überzogen überzogene ueberzogene überziehung überschreitung überschritten ueberschreitung просроч~ превыш~ sobreestancia sobrestadía",
  notified:
    "notified notification notice gemeldet melde meldung anmeldung angemeldet уведомл~ уведомил~ notifié notifiée notificado notificación notifica notificata notificação bildirim bildirimi zgłoszenie zgłoszenia хабарлама~",
  until:
    "until till to expiry expires expire expiration gültig gueltig bis ablauf läuft ab до оконч~ истека~ срок~ jusqu jusque hasta vence vencimiento caducidad fino scadenza até kadar bitiş дейін мерзім~",
  valid:
    "valid validity действ~ valable valide validité válido válida vigencia validez valido geçerli geçerlilik ważna ważny ważności жарамды~ validade ważność",
  birth:
    "birth birthdate birthday born dob geburt geboren geb рожд~ др родил~ naissance né née nacimiento nacido nascita nato nata nascimento doğum urodzenia urodzony туған",
  purpose: "purpose reason zweck grund цель цели motif motivo propósito scopo amaç amacı мақсат~",
  held: "has have holds hold holder held holding shown presented inhaber hat vorhanden vorgelegt наличи~ есть имеет имеется предъявл~ titulaire titular titolare sahibi sahip posiada posiadacz",
  permanent: "permanent unbefristet постоянн~ вид permanente",
  close: "close near immediate nahe naher близк~",
  home: "home house häusliche häuslich at kept observed eingehalten домашн~ соблюд~ domicile domicilio casa evde",
  service: "migration service police behörde migrationsdienst миграционн~ служб~ полици~",
  status: "status stand статус~",
  minor:
    "child children minor minors adult kind kinder minderjährig ребен~ дет~ несовершеннолетн~ enfant mineur niño menor bambino minore criança çocuk dziecko бала",
} as const;

/** What words of a heading can mean. */
export type HeadingWord = keyof typeof HEADING_WORDS;

/** Words that tell nothing of which column it is. */
export const PLAIN_WORDS =
  "iso iso2 iso3 alpha alpha2 alpha3 2 3 code codes yes y ja j да if any of the a an for to in on into at is was der die das des den dem ein eine eines einer zur zum im vom von am bei mit на в по о у за при de la le l del di du des les un une en et au aux d el los las del con y dal dalla della nel da do dos das em z w i ile және від negli nos na";

/** Words of what registers hold besides: a heading of such words alone tells nothing of a column. */
export const OTHER_WORDS =
  "remark remarks comment comments note notes name names first given middle family surname fullname initials title gender sex male female department dept team unit division branch office company employer client sponsor partner contractor project programme program cost centre center position job role grade manager supervisor approver approved requested booked booking ticket airline carrier hotel address street phone mobile email e mail language languages currency amount price total destination insurance seat gate class checked entered created updated modified source sheet line row bemerkung bemerkungen kommentar anmerkung hinweis name vorname nachname familienname geschlecht abteilung firma unternehmen arbeitgeber kunde projekt kostenstelle stelle funktion vorgesetzter adresse anschrift straße telefon handy sprache währung betrag zielland ziel versicherung bereich standort примечан~ комментар~ имя фамили~ отчеств~ фио пол отдел~ подраздел~ компани~ организац~ фирма должност~ проект~ адрес~ телефон~ почта язык валюта сумма назначен~ отель гостиниц~ авиакомпани~ nom prénom remarque remarques sexe service société employeur projet adresse destino destination nombre apellido apellidos observaciones sexo departamento empresa proyecto nome cognome note azienda sobrenome ad soyad adı soyadı açıklama cinsiyet bölüm şirket imię nazwisko uwagi płeć dział firma аты тегі ескерту";

/** A column, by what all words of its heading have to mean: `needs` each stands there, and nothing beyond `may`. */
export interface HeadingMeaning {
  readonly column: ColumnName;
  readonly needs: readonly HeadingWord[];
  readonly may: readonly HeadingWord[];
}

/** Headings whose meaning is unlike all others. */
export const HEADING_MEANINGS: readonly HeadingMeaning[] = [
  { column: "case_id", needs: ["case"], may: ["number", "record"] },
  { column: "case_id", needs: ["record", "number"], may: [] },
  { column: "case_id", needs: ["travel", "number"], may: [] },
  { column: "person_id", needs: ["person", "number"], may: [] },
  { column: "date", needs: ["entry"], may: ["date", "host"] },
  { column: "date", needs: ["entry", "date", "time"], may: ["host"] },
  { column: "date", needs: ["border", "date"], may: ["time", "entry"] },
  { column: "departure_date", needs: ["exit"], may: ["date", "host"] },
  { column: "departure_date", needs: ["exit", "date", "time"], may: ["host"] },
  { column: "departure_date", needs: ["leaving", "date"], may: ["time"] },
  { column: "departure_date", needs: ["leaving", "on"], may: ["date"] },
  { column: "departure_date", needs: ["leaving", "from", "host"], may: ["date", "time"] },
  { column: "last_departure", needs: ["last", "exit"], may: ["date", "host"] },
  { column: "last_departure", needs: ["last", "leaving"], may: ["date"] },
  { column: "last_departure", needs: ["last", "leaving", "from", "host"], may: ["date"] },
  { column: "arriving_from", needs: ["entry", "from"], may: ["country"] },
  { column: "arriving_from", needs: ["provenance"], may: ["country"] },
  { column: "arriving_from", needs: ["flight", "from"], may: ["country"] },
  { column: "arriving_from", needs: ["travel", "from", "country"], may: [] },
  { column: "arriving_from", needs: ["leaving", "from"], may: ["country"] },
  { column: "arriving_from", needs: ["leaving", "country"], may: ["from"] },
  { column: "nationality", needs: ["citizenship"], may: ["country", "person"] },
  { column: "nationality", needs: ["citizen", "country"], may: [] },
  { column: "transport", needs: ["transport"], may: ["mode", "kind", "entry", "travel"] },
  { column: "transport", needs: ["mode", "travel"], may: ["entry"] },
  { column: "transport", needs: ["mode", "entry"], may: ["travel"] },
  { column: "transport", needs: ["mode", "border"], may: [] },
  { column: "visited_14_days", needs: ["visited", "country"], may: ["fourteen", "last", "within", "days"] },
  { column: "visited_14_days", needs: ["visited", "fourteen"], may: ["country", "last", "within", "days"] },
  { column: "visited_14_days", needs: ["country", "fourteen"], may: ["last", "within", "days"] },
  { column: "vaccination_passport", needs: ["vaccination", "passport"], may: ["document", "country", "issued", "held"] },
  { column: "vaccination_passport", needs: ["vaccination", "document"], may: ["country", "issued", "held"] },
  { column: "vaccination_passport", needs: ["vaccination", "country"], may: ["issued"] },
  { column: "pcr_hours", needs: ["pcr", "hours"], may: ["number", "age", "test", "document", "within", "entry", "border"] },
  { column: "pcr_hours", needs: ["test", "hours", "age"], may: ["within", "entry", "border"] },
  { column: "idc_permission", needs: ["commission", "permission"], may: ["entry", "held"] },
  { column: "idc_permission", needs: ["permission", "entry"], may: ["held", "host"] },
  { column: "visa", needs: ["visa"], may: ["held"] },
  { column: "visa", needs: ["visa", "held", "valid"], may: [] },
  { column: "residence_permit", needs: ["residence", "permission"], may: ["held", "permanent", "host"] },
  { column: "residence_permit", needs: ["residence", "permanent"], may: ["held", "host"] },
  { column: "residence_permit", needs: ["permit"], may: ["held", "host"] },
  { column: "relative_of_citizen", needs: ["relative"], may: ["family", "citizen", "close", "host"] },
  { column: "relative_of_citizen", needs: ["family", "citizen"], may: ["host"] },
  { column: "quarantine_days", needs: ["quarantine", "days"], may: ["number", "home"] },
  { column: "overstay_days", needs: ["overstay"], may: ["number", "days"] },
  { column: "arrival_notified", needs: ["notified", "date"], may: ["entry", "service"] },
  { column: "arrival_notified", needs: ["notified", "on"], may: ["date", "entry", "service"] },
  { column: "arrival_notified", needs: ["notified", "entry"], may: ["service"] },
  { column: "comes_to_work", needs: ["working"], may: ["host"] },
  { column: "comes_to_work", needs: ["work", "purpose"], may: ["entry", "travel"] },
  { column: "comes_to_work", needs: ["work", "entry"], may: [] },
  { column: "work_visa", needs: ["work", "visa"], may: ["held"] },
  { column: "visa_valid_until", needs: ["visa", "until"], may: ["valid", "date"] },
  { column: "passport_valid_until", needs: ["passport", "until"], may: ["valid", "date"] },
  { column: "birth_date", needs: ["birth"], may: ["date"] },
];

/** Words that speak of a column whose empty cells say something: beside them, a file that has no such column does not say it. */
export const HINTS: Readonly<
  Partial<Record<ColumnName, readonly { readonly of: HeadingWord; readonly without: HeadingWord[] }[]>>
> = {
  vaccination_passport: [{ of: "vaccination", without: [] }],
  visited_14_days: [
    { of: "visited", without: ["visa", "residence", "purpose", "days", "date", "until"] },
    { of: "fourteen", without: [] },
  ],
  birth_date: [
    { of: "birth", without: ["country", "place"] },
    { of: "minor", without: [] },
    { of: "years", without: ["pcr", "test", "visa", "passport", "document"] },
  ],
};
