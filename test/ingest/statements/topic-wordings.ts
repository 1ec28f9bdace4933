/** How a topic is told, and what resembles it and is another matter. */
export interface TopicWordings {
  /** A body of one sentence, in a post of June 15, 2021, and what it tells of the topic. */
  readonly tells: readonly (readonly [body: string, ...told: readonly string[]])[];
  /** Bodies that say nothing of the topic. */
  readonly silent: readonly string[];
}

/** For each topic, by its name without the jurisdiction. */
export const TOPIC_WORDINGS: Readonly<Record<string, TopicWordings>> = {
  "direct-flights": {
    tells: [
      ["Regular flights to Hungary resumed on June 3, 2021.", "start HUN 2021-06-03 stated"],
      ["Flights with Oman have been suspended until July 10, 2021.", "end OMN 2021-04-14..2021-06-15 reported until 2021-07-11"],
      [
        "At present direct flights are open with 5 countries: Hungary, Oman, Latvia, Jordan and Nepal.",
        "list [HUN JOR LVA NPL OMN] of 5 2021-06-15 listed",
      ],
      ["In May 2021 air services with Latvia were restored.", "start LVA 2021-05-01..2021-05-31 part"],
      [
        "Following a resolution of June 1, 2021, air traffic with Jordan has been reopened.",
        "start JOR 2021-06-01..2021-06-15 act",
      ],
    ],
    silent: [
      "Charter flights to Hungary resumed on June 3, 2021.",
      "Flights with Hungary may be resumed in the autumn.",
      "Will flights with Hungary be resumed soon?",
      "Our colleagues took a flight to Hungary on June 3, 2021.",
    ],
  },
  "vaccination-passports": {
    tells: [
      ["Vaccination passports of Serbia have been recognised since June 10, 2021.", "start SRB 2021-06-10 stated"],
      ["The vaccination certificates of Serbia are not yet recognised.", "observe-not SRB 2021-06-15 observed"],
      ["Foreign vaccination passports are not recognised so far.", "list [] 2021-06-15 listed"],
    ],
    silent: [
      "Serbia now recognises the vaccination passport of Kazakhstan.",
      "Talks on recognising the vaccination passports of Serbia are under way.",
    ],
  },
  mci: {
    tells: [
      [
        "From July 1, 2021 the MCI is 2,950 KZT.",
        "set (fees) 2950 KZT 2021-07-01 scheduled",
        "set (social-benefits) 2950 KZT 2021-07-01 scheduled",
      ],
      [
        "Since June 1, 2021 the MCI for social benefits rose from 2,800 to 2,950 KZT.",
        "set (social-benefits) 2950 KZT before 2800 KZT 2021-06-01 stated",
      ],
      ["The fine makes 20 MCI (58,000 KZT).", "observe (fees) 2900 KZT derived 2021-06-15 observed"],
    ],
    silent: ["Our fee for the service is 2,950 KZT.", "What will the MCI be next year?"],
  },
  "idc-entry-permission": {
    tells: [
      [
        "Since June 7, 2021, foreigners arriving by air no longer need a permission of the Interdepartmental Committee.",
        "end (air) 2021-06-07 stated",
      ],
      [
        "Every foreigner must obtain an IDC permission before entry.",
        "observe (air) 2021-06-15 observed",
        "observe (land) 2021-06-15 observed",
      ],
    ],
    silent: [
      "Relatives of citizens do not need an IDC permission.",
      "The algorithm of getting an IDC permission is shown on our site.",
    ],
  },
  "visa-free-regime": {
    tells: [
      ["The visa-free regime is suspended until September 30, 2021.", "observe-not 2021-06-15 observed until 2021-10-01"],
      [
        "The suspension of the visa-free regime has been extended until December 31, 2021.",
        "extend 2021-06-15 observed until 2022-01-01",
      ],
      ["The visa-free regime was restored on June 4, 2021.", "start 2021-06-04 stated"],
    ],
    silent: ["The government plans to restore the visa-free regime.", "Visa-free transit was suspended on June 4, 2021."],
  },
  "visa-free-countries": {
    tells: [["Citizens of 61 countries travel under the visa-free regime.", "observe 61 country 2021-06-15 observed"]],
    silent: ["Direct flights connect us with 61 countries."],
  },
  "visa-free-transit": {
    tells: [
      ["Visa-free transit is no longer available to citizens of India since June 2, 2021.", "end IND 2021-06-02 stated"],
      ["In transit, nationals of China may stay for three days without a visa.", "observe CHN 2021-06-15 observed"],
    ],
    silent: ["Transit passengers from China buy a ticket at the desk."],
  },
  "visa-free-stay": {
    tells: [
      [
        "A visa-free stay was reduced to 15 days from 30 days.",
        "set (per-stay) 15 day before 30 day 2021-04-14..2021-06-15 reported",
      ],
      [
        "Without a visa one may remain up to 90 days within a period of 180 days.",
        "observe (within-180-days) 90 day 2021-06-15 observed",
      ],
    ],
    silent: ["Citizens of Serbia may stay without a visa for 30 days."],
  },
  "pcr-certificate": {
    tells: [
      ["Since June 9, 2021 all passengers must present a PCR certificate.", "start 2021-06-09 stated"],
      ["A PCR certificate is no longer required since June 9, 2021.", "end 2021-06-09 stated"],
    ],
    silent: ["Children under five years do not need a PCR certificate.", "A PCR certificate should not exceed one page."],
  },
  "pcr-validity": {
    tells: [
      ["The PCR test must be taken no earlier than 48 hours before arrival.", "observe 48 hour 2021-06-15 observed"],
      [
        "The term of the PCR certificate was reduced from 72 to 48 hours.",
        "set 48 hour before 72 hour 2021-04-14..2021-06-15 reported",
      ],
    ],
    silent: ["After arrival, home quarantine lasts until the PCR result comes within 48 hours."],
  },
  "pcr-regardless-of-vaccination": {
    tells: [["Passengers arriving from Brazil must show a PCR certificate even if vaccinated.", "observe BRA 2021-06-15 observed"]],
    silent: ["Holders of a vaccination passport of Brazil show no PCR certificate."],
  },
  "home-quarantine": {
    tells: [["Those who come from Brazil spend 10 days in home quarantine.", "observe BRA 10 day 2021-06-15 observed"]],
    silent: ["During the quarantine the embassy of Brazil answers letters within 10 days."],
  },
  "entry-ban": {
    tells: [
      ["Entry of citizens of Brazil has been prohibited since June 6, 2021.", "start BRA 2021-06-06 stated"],
      ["Citizens of Brazil may again enter Kazakhstan since June 8, 2021.", "end BRA 2021-06-08 stated"],
    ],
    silent: ["Officers at the border may refuse entry to a citizen of Brazil."],
  },
  "border-crossing-interval": {
    tells: [
      ["Holders of a residence permit may cross the border once in 45 days.", "observe 45 day 2021-06-15 observed"],
      [
        "Relatives may enter Kazakhstan no earlier than 45 days after the last departure (previously 60 days).",
        "set 45 day before 60 day 2021-04-14..2021-06-15 reported",
      ],
    ],
    silent: ["A visa is issued once in 45 days."],
  },
  "flights-per-week": {
    tells: [
      [
        "The number of flights with Turkey was increased from 12 to 20 per week.",
        "set TUR 20 flight-per-week before 12 flight-per-week 2021-04-14..2021-06-15 reported",
      ],
      ["Turkey – 20 flights per week.", "observe TUR 20 flight-per-week 2021-06-15 observed"],
    ],
    silent: ["Our office in Turkey answers twenty calls per week."],
  },
  "passport-validity-margin": {
    tells: [["The passport must be valid for at least 4 months after the visa expires.", "observe 4 month 2021-06-15 observed"]],
    silent: ["A vaccination passport is valid for 4 months."],
  },
  "passport-blank-pages": {
    tells: [["A passport needs at least 3 blank pages.", "observe 3 page 2021-06-15 observed"]],
    silent: ["The brochure has 3 pages."],
  },
  "state-of-emergency": {
    tells: [
      ["A state of emergency was declared on June 5, 2021.", "start 2021-06-05 stated"],
      ["The state of emergency is extended until July 5, 2021.", "extend 2021-06-15 observed until 2021-07-06"],
    ],
    silent: ["After the end of the state of emergency permits are issued again."],
  },
  "permitted-departure-deadline": {
    tells: [
      ["Foreigners may leave the country without liability until August 20, 2021.", "observe 2021-08-20 date 2021-06-15 observed"],
      [
        "The deadline for departure without penalties was moved from July 10 to August 20, 2021.",
        "set 2021-08-20 date 2021-04-14..2021-06-15 reported",
      ],
    ],
    silent: ["The train leaves on August 20, 2021."],
  },
  "e-visa": {
    tells: [
      ["Electronic visas are available again since June 2, 2021.", "start 2021-06-02 stated"],
      ["The issue of e-visas is suspended.", "observe-not 2021-06-15 observed"],
    ],
    silent: ["The e-visa fees are suspended."],
  },
  "e-visa-countries": {
    tells: [["Citizens of 109 countries can apply for an e-visa.", "observe 109 country 2021-06-15 observed"]],
    silent: ["Under the visa-free scheme 61 countries need no e-visa."],
  },
  "e-visa-fee": {
    tells: [
      [
        "An e-visa costs 80 USD for tourism and 60 USD for business.",
        "observe (tourist) 80 USD 2021-06-15 observed",
        "observe (business) 60 USD 2021-06-15 observed",
      ],
    ],
    silent: ["The paper visa costs 80 USD."],
  },
  "e-visa-processing": {
    tells: [["An e-visa is processed within 20 minutes.", "observe 20 minute 2021-06-15 observed"]],
    silent: ["A work permit is processed within 20 minutes."],
  },
  "visa-validity": {
    tells: [["Multiple-entry B5 visas are issued for up to 2 years.", "observe (b5-multiple) 2 year 2021-06-15 observed"]],
    silent: ["A multiple-entry B5 visa application is examined within 20 days."],
  },
  "visa-stay": {
    tells: [["The stay on a single-entry B5 visa is up to 40 days.", "observe (b5-single) 40 day 2021-06-15 observed"]],
    silent: ["Extension of stay on a B5 visa takes 40 days."],
  },
  "b2-yearly-stay": {
    tells: [["On a B2 visa total stays must not exceed 100 days a year.", "observe 100 day 2021-06-15 observed"]],
    silent: ["On a B2 visa one stay lasts up to 25 days."],
  },
  "exit-visa-validity": {
    tells: [["A B20 exit visa is now issued for up to 12 days.", "observe 12 day 2021-06-15 observed"]],
    silent: ["The B19 visa is issued for up to 12 days."],
  },
  "visa-medical-certificate": {
    tells: [
      ["Since June 8, 2021 a visa is issued only with a medical certificate.", "start 2021-06-08 stated"],
      ["A medical certificate is no longer required for a visa.", "end 2021-04-14..2021-06-15 reported"],
    ],
    silent: ["Schools ask pupils for a medical certificate."],
  },
  "visa-medical-certificate-validity": {
    tells: [
      [
        "The medical certificate for the visa must be issued within 36 hours before the visit to the consulate.",
        "observe 36 hour 2021-06-15 observed",
      ],
    ],
    silent: ["The consulate answers within 36 hours."],
  },
  "work-visa-exemption": {
    tells: [
      [
        "Citizens of 4 countries are exempt from the C3 work visa: Georgia, Armenia, Moldova and Belarus.",
        "list [ARM BLR GEO MDA] of 4 2021-06-15 listed",
      ],
    ],
    silent: ["Citizens of Georgia are exempt from the tourist visa, not from the work visa."],
  },
  "investor-visa-application-processing": {
    tells: [
      [
        "For an investor visa the Investment Committee considers the application within 6 business days.",
        "observe 6 business-day 2021-06-15 observed",
      ],
    ],
    silent: ["The hotel keeps a booking for 6 business days."],
  },
  "investor-visa-application-term": {
    tells: [
      [
        "The Investment Committee issues an application for an investor visa for 4 years if the applicant meets the conditions.",
        "observe (qualified) 4 year 2021-06-15 observed",
      ],
    ],
    silent: ["The A5 visa is issued for 4 years to an investor."],
  },
  "residence-permit-processing": {
    tells: [["An application for a residence permit is considered within 50 days.", "observe 50 day 2021-06-15 observed"]],
    silent: ["A residence permit holder crosses the border once in 50 days."],
  },
  "residence-permit-fee": {
    tells: [["The fee for a residence permit is 5 MCI.", "observe 5 MCI 2021-06-15 observed"]],
    silent: ["The fine for a lost residence permit is 5 MCI."],
  },
  "residence-permit-validity": {
    tells: [["A residence permit is valid for 8 years.", "observe 8 year 2021-06-15 observed"]],
    silent: ["A temporary residence permit is valid for 8 years."],
  },
  "residence-permit-embassy-certificate": {
    tells: [
      ["For a residence permit a certificate of the embassy is no longer required since June 1, 2021.", "end 2021-06-01 stated"],
      ["A residence permit needs a certificate from the home embassy.", "observe 2021-06-15 observed"],
    ],
    silent: ["After a passport loss the embassy certificate must be shown for the residence permit."],
  },
  "residence-permit-departure-list": {
    tells: [["A departure list is no longer required for a residence permit.", "end 2021-04-14..2021-06-15 reported"]],
    silent: ["The list of departures hangs in the hall."],
  },
  "temporary-residence-permit-validity": {
    tells: [["A temporary residence permit is issued for up to 3 years.", "observe 3 year 2021-06-15 observed"]],
    silent: ["A residence permit is issued for up to 3 years."],
  },
  "temporary-residence-permit-processing": {
    tells: [["A temporary residence permit is issued within 4 business days.", "observe 4 business-day 2021-06-15 observed"]],
    silent: ["A visa with a temporary residence permit is issued within 4 business days."],
  },
  "temporary-residence-permit-threshold": {
    tells: [
      [
        "Citizens of the EAEU who stay longer than 80 days need a temporary residence permit.",
        "observe (eaeu) 80 day 2021-06-15 observed",
      ],
    ],
    silent: ["The temporary residence permit is sent once the visa is older than 80 days."],
  },
  "arrival-notification-deadline": {
    tells: [
      [
        "The host must notify the migration service of an arrival within 4 business days.",
        "observe 4 business-day 2021-06-15 observed",
      ],
    ],
    silent: ["The bank answers within 4 business days."],
  },
  registration: {
    tells: [
      ["Registration of foreigners is no longer required since June 1, 2021.", "end 2021-06-01 stated"],
      ["Registration on arrival is mandatory for every foreigner.", "observe 2021-06-15 observed"],
    ],
    silent: ["Registration for the seminar is mandatory."],
  },
  "migration-card": {
    tells: [["Migration cards are no longer issued since June 1, 2021.", "end 2021-06-01 stated"]],
    silent: ["Proposals to abolish migration cards were voiced."],
  },
  "iin-online-service": {
    tells: [["The service of applying for an IIN online was resumed on June 1, 2021.", "start 2021-06-01 stated"]],
    silent: ["Ashyq asks for the IIN and opens online."],
  },
  "migration-service": {
    tells: [["The migration service resumed its work on June 1, 2021.", "start 2021-06-01 stated"]],
    silent: ["Send the papers to the migration service by June 1, 2021."],
  },
  "overstay-penalty": {
    tells: [["The fine for overstaying 3 to 5 days is 7 MCI.", "observe (3-5-days) 7 MCI 2021-06-15 observed"]],
    silent: ["The fine for loud music is 7 MCI."],
  },
  "work-permit-exemption-ceo": {
    tells: [
      ["Directors of companies with 100% foreign participation do not need a work permit.", "observe 2021-06-15 observed"],
      ["The work permit exemption for chief executives was repealed on June 1, 2021.", "end 2021-06-01 stated"],
    ],
    silent: ["Directors of companies sign the application for a work permit."],
  },
  "work-experience-letters": {
    tells: [["For a work permit letters from former employers are no longer required.", "end 2021-04-14..2021-06-15 reported"]],
    silent: ["The work permit letter is sent by post."],
  },
  "local-content": {
    tells: [
      [
        "Local content must be at least 65% in the first and second categories.",
        "observe (category-1-2) 65 percent 2021-06-15 observed",
      ],
    ],
    silent: ["Foreign participation in the category makes 65%."],
  },
  "business-trip-limit": {
    tells: [["Business trips of a foreign employee may last up to 80 days.", "observe 80 day 2021-06-15 observed"]],
    silent: ["The visa for business trips is valid for 80 days."],
  },
  "labour-report-penalty": {
    tells: [["The penalty for a missing labour report is 35 MCI.", "observe 35 MCI 2021-06-15 observed"]],
    silent: ["The penalty for an overstay told in the report is 35 MCI."],
  },
  "quota-application-deadline": {
    tells: [["Applications for the quota are accepted until August 15, 2021.", "observe 2021-08-15 date 2021-06-15 observed"]],
    silent: ["Applications for the scholarship are accepted until August 15, 2021."],
  },
};
