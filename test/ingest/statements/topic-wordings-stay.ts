import type { TopicWordings } from "./topic-wordings.js";

/** The same for further topics of stay and work. */
export const STAY_WORDINGS: Readonly<Record<string, TopicWordings>> = {
  "residence-permit-fee-document": {
    tells: [
      [
        "Since June 1, 2021 the documents for a residence permit are supplemented with a document on payment of the state fee.",
        "start 2021-06-01 stated",
      ],
    ],
    silent: ["The list of documents for a bank card is supplemented with proof of payment."],
  },
  "temporary-residence-permit-deadline": {
    tells: [
      [
        "The host obtains a temporary residence permit for a citizen of a CIS country within 20 days from the date of arrival.",
        "observe (cis) 20 day 2021-06-15 observed",
      ],
    ],
    silent: ["The host notifies the migration service within 20 days of arrival; a temporary residence permit is another matter."],
  },
  "temporary-residence-permit-documents": {
    tells: [
      [
        "For a temporary residence permit the original passport and proof of the purpose must be provided.",
        "observe 2021-06-15 observed",
      ],
    ],
    silent: ["The original passport stays with the traveller."],
  },
  "temporary-residence-permit-each-entry": {
    tells: [["It is required to obtain a temporary residence permit at each entry.", "observe 2021-06-15 observed"]],
    silent: ["At each entry the passport is stamped."],
  },
  "temporary-residence-permit-family": {
    tells: [["The spouse must also obtain a temporary residence permit.", "observe 2021-06-15 observed"]],
    silent: ["The spouse may also join the seminar."],
  },
  "temporary-residence-permit-child-age": {
    tells: [["Children under 14 years of age need no temporary residence permit.", "observe 14 year 2021-06-15 observed"]],
    silent: ["Children under 14 years of age need no ticket."],
  },
  "region-change-notification": {
    tells: [["The host is obliged to notify the migration service about a trip to another region.", "observe 2021-06-15 observed"]],
    silent: ["Employers ask whether trips to other regions must be notified."],
  },
  "invitation-ban-term": {
    tells: [["A late notification leads to a ban on visa invitation letters for 2 years.", "observe 2 year 2021-06-15 observed"]],
    silent: ["The ban on flights lasts 2 years."],
  },
  "iin-interior-ministry": {
    tells: [
      [
        "Since January 1, 2021 applications for an IIN are considered by the Ministry of Internal Affairs.",
        "start 2021-01-01 stated",
      ],
    ],
    silent: ["Applications for an IIN are printed on paper."],
  },
  "iin-required": {
    tells: [
      ["Foreigners need an IIN for the Ashyq app.", "observe (ashyq) 2021-06-15 observed"],
      ["An IIN is not required to be vaccinated.", "observe-not (vaccination) 2021-06-15 observed"],
    ],
    silent: ["Foreigners need a telephone for the Ashyq app."],
  },
  "iin-family": {
    tells: [["Family members are issued an IIN without any limits.", "observe 2021-06-15 observed"]],
    silent: ["Family members use the IIN in shops."],
  },
  "migration-service-closed-regions": {
    tells: [
      ["In two regions offices of the migration service remain closed until quarantine ends.", "observe 2021-06-15 observed"],
    ],
    silent: ["Cafes in two regions are closed until the quarantine ends."],
  },
  "migration-applications": {
    tells: [
      [
        "The migration service again accepts applications to extend visas inside Kazakhstan.",
        "observe (in-country) 2021-06-15 observed",
      ],
      [
        "Applications for invitation letters are not accepted by the migration service until further notice.",
        "observe-not (invitations) 2021-06-15 observed",
      ],
    ],
    silent: ["Applications for the marathon are accepted again."],
  },
  "host-applies": {
    tells: [["The inviting party applies to the migration service.", "observe 2021-06-15 observed"]],
    silent: ["The traveller waits for the migration service to open.", "The host notifies the migration service within 3 days."],
  },
  "migration-fines": {
    tells: [
      ["A system of fines for foreigners who break migration rules was introduced.", "start 2021-04-14..2021-06-15 reported"],
    ],
    silent: ["A system of discounts for foreigners was introduced."],
  },
  "overstay-liability-waiver": {
    tells: [["Foreigners will not be held liable for overstaying when they leave.", "observe 2021-06-15 observed"]],
    silent: [
      "The carrier will not be held liable for lost luggage.",
      "An employer is released from administrative liability for a late report.",
    ],
  },
  "fine-payment-term": {
    tells: [["The fine for an overstay can be paid within 15 days.", "observe 15 day 2021-06-15 observed"]],
    silent: ["The invoice can be paid within 15 days."],
  },
  "stay-extension": {
    tells: [
      [
        "The migration service grants an extension of the temporary stay for up to 25 days.",
        "observe (ordinary) 25 day 2021-06-15 observed",
      ],
      [
        "Under a state of emergency a stay can be extended for no more than 60 days.",
        "observe (state-of-emergency) 60 day 2021-06-15 observed",
      ],
    ],
    silent: ["The seminar can be extended for up to 25 days."],
  },
  "stay-extension-possible": {
    tells: [["Holders of a business visa may extend their stay.", "observe 2021-06-15 observed"]],
    silent: ["You may extend the stay on the beach until departure."],
  },
  "stay-regularisation-deadline": {
    tells: [
      [
        "Those whose stay has run out apply for a visa at the migration service until July 20, 2021.",
        "observe 2021-07-20 date 2021-06-15 observed",
      ],
    ],
    silent: ["Apply for a bank card until July 20, 2021."],
  },
  "exit-documents": {
    tells: [["No exit papers are needed.", "observe-not 2021-06-15 observed"]],
    silent: ["Exit papers are printed in blue."],
  },
  "transition-period": {
    tells: [["Foreigners have a transition period of 3 months.", "observe 3 month 2021-06-15 observed"]],
    silent: ["The course takes 3 months."],
  },
  "documents-valid-in-emergency": {
    tells: [["During the state of emergency expired documents remain valid.", "observe 2021-06-15 observed"]],
    silent: ["Tickets remain valid during the state of emergency."],
  },
  "documents-replaced-after-emergency": {
    tells: [["Expired permits will be replaced once the state of emergency is over.", "observe 2021-06-15 observed"]],
    silent: ["Concerts resume once the state of emergency is over."],
  },
  "documents-renewal-after-emergency": {
    tells: [
      [
        "The state of emergency is over, and foreigners have 20 days from its end to ask for new documents.",
        "observe 20 day 2021-06-15 observed",
      ],
    ],
    silent: ["The museum opens within 20 days after the end of the repairs."],
  },
  "border-area-pass": {
    tells: [["Foreign employees are required to have a pass for the border area.", "observe 2021-06-15 observed"]],
    silent: ["The border area is known for its lakes."],
  },
  "work-permit-exemption-branch-head": {
    tells: [["The head of a representative office needs no work permit.", "observe 2021-06-15 observed"]],
    silent: ["The head of a representative office signs the application for a work permit."],
  },
  "work-permit-fee-rates": {
    tells: [["A government resolution on fees for work permits took effect on June 3, 2021.", "start 2021-06-03 stated"]],
    silent: ["Our fees for work permits are on the site."],
  },
  "work-permit-rules": {
    tells: [
      [
        "The rules on issuing work permits were amended. The changes come into force on July 1, 2021.",
        "start 2021-07-01 scheduled",
      ],
    ],
    silent: ["The rules of the game were amended. The changes come into force on July 1, 2021."],
  },
  "work-permit-applications": {
    tells: [["The employment departments accept applications for work permits.", "observe 2021-06-15 observed"]],
    silent: ["Applications for work permits are two pages long."],
  },
  "work-permit-renewal-notice": {
    tells: [["Renewal of a work permit is requested at least 25 days before it expires.", "observe 25 day 2021-06-15 observed"]],
    silent: ["A work permit is issued within 25 days."],
  },
  "work-permit-region": {
    tells: [["A work permit is valid only in the region of issue.", "observe 2021-06-15 observed"]],
    silent: ["Work permits are issued in every region."],
  },
  "relatives-work-permit": {
    tells: [["A relative who wants to work must have a work permit.", "observe 2021-06-15 observed"]],
    silent: ["Relatives live together on one residence permit without a work permit."],
  },
  "qualification-letter": {
    tells: [
      [
        "For a work permit the employer provides a letter on the qualification of the foreign employee.",
        "observe 2021-06-15 observed",
      ],
    ],
    silent: ["Our consultants raised their qualification, as the letter says."],
  },
  "employment-contract": {
    tells: [
      ["An employment contract is required with those who work on a work permit.", "observe (permit-holders) 2021-06-15 observed"],
      [
        "An employment contract is not required for employees sent by intra-corporate transfer.",
        "observe-not (intra-corporate-transfer) 2021-06-15 observed",
      ],
    ],
    silent: ["The employment contract is signed in two copies."],
  },
  "employment-contract-liability": {
    tells: [["An employer pays a fine for employees who work without a contract.", "observe 2021-06-15 observed"]],
    silent: ["A tenant without a contract pays a fine."],
  },
  "local-content-required": {
    tells: [["One condition is that the employer meets the local content.", "observe 2021-06-15 observed"]],
    silent: ["Local content is a figure in percent."],
  },
  "quota-exemption": {
    tells: [
      ["No quota is needed for staff sent by intra-corporate transfer.", "observe (intra-corporate-transfer) 2021-06-15 observed"],
    ],
    silent: ["A quota is needed for staff hired next year."],
  },
  "quota-request-contents": {
    tells: [["A request for quota must state the number of foreign employees with work permits.", "observe 2021-06-15 observed"]],
    silent: ["The number of foreign employees grew under the quota."],
  },
  "quota-refusal": {
    tells: [["Quota requests can be rejected if the employer broke labour law.", "observe 2021-06-15 observed"]],
    silent: ["Quota requests are sent by post."],
  },
};
