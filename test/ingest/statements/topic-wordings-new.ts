import type { TopicWordings } from "./topic-wordings.js";

/** The same for topics of ways of travel, of wages, and of employers. */
export const NEW_WORDINGS: Readonly<Record<string, TopicWordings>> = {
  "labour-quota": {
    tells: [["The quota for foreign labour is 0.4 percent of the workforce.", "observe (total) 0.4 percent 2021-06-15 observed"]],
    silent: ["The quota of seats at the festival grew by 4 percent among guests."],
  },
  "intracorporate-share": {
    tells: [
      [
        "The share of intra-corporate transferees must not exceed 40 percent of the staff.",
        "observe 40 percent 2021-06-15 observed",
      ],
    ],
    silent: ["Intra-corporate mail is 40 percent of our letters."],
  },
  "work-permit-fee": {
    tells: [["The fee for a work permit is 120 MCI for the first category.", "observe (category-1) 120 MCI 2021-06-15 observed"]],
    silent: ["The fine for work without a permit is 120 MCI."],
  },
  "work-permit-term": {
    tells: [["A work permit is issued for up to 2 years.", "observe (standard) 2 year 2021-06-15 observed"]],
    silent: ["A work visa is issued for up to 2 years."],
  },
  "minimum-wage": {
    tells: [["From July 1, 2021 the minimum wage is 61,500 KZT.", "set 61500 KZT 2021-07-01 scheduled"]],
    silent: ["The average wage is 61,500 KZT."],
  },
  "living-wage": {
    tells: [["The living wage is 33,100 KZT.", "observe 33100 KZT 2021-06-15 observed"]],
    silent: ["The tuition costs 33,100 KZT."],
  },
  "arrival-notification-penalty": {
    tells: [
      ["For late notification of arrival the fine for individuals is 12 MCI.", "observe (individuals) 12 MCI 2021-06-15 observed"],
    ],
    silent: ["The fine for late delivery of goods is 12 MCI."],
  },
  "hospital-quarantine": {
    tells: [["Arrivals from India are placed in a quarantine hospital for 3 days.", "observe IND 3 day 2021-06-15 observed"]],
    silent: ["The hospital in India is closed for 3 days."],
  },
  "land-border": {
    tells: [["Land border crossings with Uzbekistan were opened on June 2, 2021.", "start UZB 2021-06-02 stated"]],
    silent: ["Uzbekistan and Tajikistan opened their land border on June 2, 2021."],
  },
  "rail-service": {
    tells: [["Passenger trains with Russia were resumed on June 2, 2021.", "start RUS 2021-06-02 stated"]],
    silent: ["Freight trains with Russia were resumed on June 2, 2021."],
  },
  "bus-service": {
    tells: [["Bus service with Kyrgyzstan was suspended on June 2, 2021.", "end KGZ 2021-06-02 stated"]],
    silent: ["The bus station in Kyrgyzstan was opened on June 2, 2021."],
  },
  "sea-passage": {
    tells: [["The passenger ferry to Azerbaijan was resumed on June 2, 2021.", "start AZE 2021-06-02 stated"]],
    silent: ["The cargo ferry to Azerbaijan was resumed on June 2, 2021."],
  },
  "eaeu-stay": {
    tells: [
      [
        "Citizens of the Eurasian Economic Union may stay without registration for up to 30 days.",
        "observe 30 day 2021-06-15 observed",
      ],
    ],
    silent: ["The Eurasian Economic Union holds its summit in 30 days."],
  },
  "e-visa-entry-points": {
    tells: [["Holders of an e-visa may enter through 14 checkpoints.", "observe 14 entry-point 2021-06-15 observed"]],
    silent: ["The border service has 14 checkpoints."],
  },
  "iin-abroad": {
    tells: [["Foreigners can obtain an IIN at embassies and consulates.", "observe 2021-06-15 observed"]],
    silent: ["Foreigners can obtain an IIN at the bank."],
  },
};
