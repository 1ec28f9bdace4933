/** A change that can be told in many ways: "Flights with Oman were resumed". */
export interface ChangeSentence {
  readonly topic: string;
  readonly subject: string | null;
  /** Which way it goes: into force or out of it. */
  readonly to: "on" | "off";
  readonly np: string;
  readonly be: "was" | "were";
  readonly participle: string;
  readonly verb: string;
  readonly event: string;
  /** One part of it is enough for a beginning: one route makes flights with the country. */
  readonly partIsEnough?: boolean;
}

/** A state that lasts: "A PCR certificate is required". */
export interface StateSentence {
  readonly topic: string;
  readonly subject: string | null;
  readonly to: "on" | "off";
  readonly np: string;
  readonly be: "is" | "are";
  readonly state: string;
}

/** A figure: "The fee for a residence permit is 5 MCI". */
export interface ValueSentence {
  readonly topic: string;
  readonly np: string;
  readonly value: string;
  readonly amount: number;
}

const change = (
  topic: string,
  subject: string | null,
  to: "on" | "off",
  np: string,
  be: "was" | "were",
  participle: string,
  verb: string,
  event: string,
): ChangeSentence => ({
  topic,
  subject,
  to,
  np,
  be,
  participle,
  verb,
  event,
  partIsEnough: subject !== null && to === "on",
});

export const CHANGES: readonly ChangeSentence[] = [
  change("direct-flights", "OMN", "on", "flights with Oman", "were", "resumed", "resume", "resumption of flights with Oman"),
  change("direct-flights", "OMN", "on", "direct flights to Oman", "were", "launched", "launch", "launch of direct flights to Oman"),
  change(
    "direct-flights",
    "OMN",
    "off",
    "air service with Oman",
    "was",
    "suspended",
    "suspend",
    "suspension of air service with Oman",
  ),
  change("direct-flights", "OMN", "off", "flights with Oman", "were", "cancelled", "cancel", "cancellation of flights with Oman"),
  change(
    "vaccination-passports",
    "OMN",
    "on",
    "vaccination passports of Oman",
    "were",
    "recognised",
    "recognise",
    "recognition of vaccination passports of Oman",
  ),
  change(
    "rail-service",
    "UZB",
    "on",
    "passenger trains with Uzbekistan",
    "were",
    "resumed",
    "resume",
    "resumption of passenger trains with Uzbekistan",
  ),
  change(
    "rail-service",
    "UZB",
    "off",
    "passenger trains with Uzbekistan",
    "were",
    "suspended",
    "suspend",
    "suspension of passenger trains with Uzbekistan",
  ),
  change(
    "bus-service",
    "KGZ",
    "on",
    "bus service with Kyrgyzstan",
    "was",
    "opened",
    "open",
    "opening of bus service with Kyrgyzstan",
  ),
  change(
    "land-border",
    "UZB",
    "on",
    "land border crossings with Uzbekistan",
    "were",
    "reopened",
    "reopen",
    "reopening of land border crossings with Uzbekistan",
  ),
  change(
    "entry-ban",
    "IND",
    "on",
    "an entry ban for citizens of India",
    "was",
    "introduced",
    "introduce",
    "introduction of an entry ban for citizens of India",
  ),
  change(
    "visa-free-regime",
    null,
    "on",
    "the visa-free regime",
    "was",
    "restored",
    "restore",
    "restoration of the visa-free regime",
  ),
  change(
    "visa-free-regime",
    null,
    "off",
    "the visa-free regime",
    "was",
    "suspended",
    "suspend",
    "suspension of the visa-free regime",
  ),
  change(
    "state-of-emergency",
    null,
    "on",
    "the state of emergency",
    "was",
    "declared",
    "declare",
    "declaration of the state of emergency",
  ),
  change("state-of-emergency", null, "off", "the state of emergency", "was", "lifted", "lift", "lifting of the state of emergency"),
  change(
    "e-visa",
    null,
    "on",
    "the issuance of electronic visas",
    "was",
    "resumed",
    "resume",
    "resumption of the issuance of electronic visas",
  ),
  change("e-visa", null, "off", "the electronic visa", "was", "suspended", "suspend", "suspension of the electronic visa"),
  change("migration-card", null, "off", "migration cards", "were", "abolished", "abolish", "abolition of migration cards"),
  change(
    "registration",
    null,
    "off",
    "registration of foreigners",
    "was",
    "abolished",
    "abolish",
    "abolition of the registration of foreigners",
  ),
  change(
    "pcr-certificate",
    null,
    "off",
    "the PCR certificate requirement",
    "was",
    "abolished",
    "abolish",
    "abolition of the PCR certificate requirement",
  ),
  change(
    "pcr-certificate",
    null,
    "on",
    "the PCR certificate requirement",
    "was",
    "introduced",
    "introduce",
    "introduction of the PCR certificate requirement",
  ),
  change(
    "border-crossing-restrictions",
    null,
    "off",
    "restrictions on crossing the border of Kazakhstan",
    "were",
    "lifted",
    "lift",
    "lifting of restrictions on crossing the border of Kazakhstan",
  ),
  change(
    "iin-online-service",
    null,
    "on",
    "the service of applying for an IIN online",
    "was",
    "resumed",
    "resume",
    "resumption of the service of applying for an IIN online",
  ),
];

export const STATES: readonly StateSentence[] = [
  { topic: "direct-flights", subject: "OMN", to: "on", np: "flights with Oman", be: "are", state: "open" },
  { topic: "direct-flights", subject: "OMN", to: "off", np: "flights with Oman", be: "are", state: "suspended" },
  { topic: "vaccination-passports", subject: "OMN", to: "on", np: "vaccination passports of Oman", be: "are", state: "recognised" },
  { topic: "rail-service", subject: "UZB", to: "off", np: "passenger trains with Uzbekistan", be: "are", state: "suspended" },
  { topic: "visa-free-regime", subject: null, to: "on", np: "the visa-free regime", be: "is", state: "in force" },
  { topic: "visa-free-regime", subject: null, to: "off", np: "the visa-free regime", be: "is", state: "suspended" },
  { topic: "state-of-emergency", subject: null, to: "on", np: "the state of emergency", be: "is", state: "in force" },
  { topic: "e-visa", subject: null, to: "on", np: "electronic visas", be: "are", state: "available" },
  { topic: "pcr-certificate", subject: null, to: "on", np: "a PCR certificate", be: "is", state: "required" },
  { topic: "registration", subject: null, to: "on", np: "registration of foreigners", be: "is", state: "mandatory" },
  { topic: "migration-card", subject: null, to: "on", np: "a migration card", be: "is", state: "required" },
  {
    topic: "visa-medical-certificate",
    subject: null,
    to: "on",
    np: "a medical certificate for a visa",
    be: "is",
    state: "required",
  },
];

export const VALUES: readonly ValueSentence[] = [
  { topic: "residence-permit-fee", np: "the fee for a residence permit", value: "5 MCI", amount: 5 },
  { topic: "mci", np: "the MCI", value: "2,950 KZT", amount: 2950 },
  { topic: "minimum-wage", np: "the minimum wage", value: "61,500 KZT", amount: 61500 },
  { topic: "living-wage", np: "the living wage", value: "33,100 KZT", amount: 33100 },
  { topic: "e-visa-fee", np: "the fee for a tourist e-visa", value: "80 USD", amount: 80 },
  { topic: "labour-report-penalty", np: "the penalty for a missing labour report", value: "35 MCI", amount: 35 },
  { topic: "overstay-penalty", np: "the fine for overstaying 3 to 5 days", value: "7 MCI", amount: 7 },
  { topic: "work-permit-fee", np: "the fee for a work permit of the first category", value: "120 MCI", amount: 120 },
  { topic: "labour-quota", np: "the quota for foreign labour", value: "0.4 percent", amount: 0.4 },
  { topic: "visa-free-stay", np: "the longest visa-free stay", value: "30 days", amount: 30 },
  { topic: "pcr-validity", np: "the validity of a PCR certificate", value: "48 hours", amount: 48 },
  { topic: "exit-visa-validity", np: "the validity of an exit visa", value: "12 days", amount: 12 },
  { topic: "residence-permit-validity", np: "the validity of a residence permit", value: "8 years", amount: 8 },
];

/** Days by which foreigners may leave: "Foreigners may leave the country without liability until August 20, 2021". */
export const DEADLINES: readonly {
  readonly topic: string;
  readonly clause: string;
  readonly denied: string;
  readonly day: string;
}[] = [
  {
    topic: "permitted-departure-deadline",
    clause: "foreigners may leave the country without liability until August 20, 2021",
    denied: "foreigners may not leave the country without liability until August 20, 2021",
    day: "2021-08-20",
  },
  {
    topic: "quota-application-deadline",
    clause: "applications for the quota are accepted until August 15, 2021",
    denied: "applications for the quota are not accepted until August 15, 2021",
    day: "2021-08-15",
  },
];
