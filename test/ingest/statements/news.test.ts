import { describe, expect, it } from "vitest";
import { readBody } from "./read-sentences.js";

/** Whether a sentence leaves what was told before unshaken: it makes no statement of the topic, or none but that the same still holds. */
function leaves(topic: string, state: "in-force" | "not-in-force", sentence: string): boolean {
  return readBody(sentence)
    .statements.filter((one) => one.topic === topic)
    .every(({ reading, direction }) => reading === "whole" && direction === state);
}

/** Topic, what held before, and sentences after which nobody may be certain that it still does. */
const NEWS: readonly (readonly [string, "in-force" | "not-in-force", readonly string[]])[] = [
  [
    "kz/direct-flights",
    "in-force",
    [
      "Flights to Turkey have been put on hold again.",
      "Passengers can no longer fly directly to Turkey.",
      "Turkey is off the list of flight destinations again.",
      "The route to Turkey is closed once more.",
      "The authorities pulled the plug on flights with Turkey.",
      "Since August 9 nobody flies to Turkey from Kazakhstan.",
      "The resumption of flights with Turkey was short-lived.",
      "Turkey was struck from the list of countries with which flights are operated.",
      "The border is shut for planes from Turkey again.",
      "Direct flights with Turkey are not to be had any longer.",
    ],
  ],
  [
    "kz/direct-flights",
    "not-in-force",
    [
      "Flights to Turkey are back.",
      "Planes fly to Turkey again.",
      "The skies to Turkey have reopened.",
      "It is possible to fly directly to Turkey again.",
      "You can take a direct flight to Turkey once more.",
      "The flight ban for Turkey is history.",
      "Direct flights with Turkey took off again on August 1.",
      "The first plane from Turkey since March landed in Almaty on August 1.",
    ],
  ],
  [
    "kz/state-of-emergency",
    "in-force",
    [
      "Kazakhstan left the state of emergency on May 11.",
      "The emergency regime came to its end on May 11.",
      "The President did not extend the state of emergency.",
      "The emergency ran out on May 11.",
      "The state of emergency became history on May 11.",
    ],
  ],
  [
    "kz/pcr-certificate",
    "in-force",
    [
      "PCR certificates are a thing of the past for travellers to Kazakhstan.",
      "Travellers can leave the PCR certificate at home from now on.",
      "Kazakhstan waves goodbye to the PCR certificate.",
      "The health ministry ditched the PCR certificate.",
      "Arrivals need not bring a PCR test any longer.",
      "PCR certificates are not required any more.",
      "Tests and vaccination papers are a thing of the past since Wednesday.",
      "A PCR test does not have to be shown any longer.",
    ],
  ],
  [
    "kz/pcr-certificate",
    "not-in-force",
    [
      "The old rule on PCR certificates is alive again.",
      "No entry without a PCR certificate, says the new decree.",
      "Keep a PCR test at hand: the border asks for it again.",
    ],
  ],
  ["kz/entry-ban", "in-force", ["The ban on South Africans and their neighbours is history since Tuesday."]],
  ["kz/e-visa", "in-force", ["The e-visa portal went dark.", "Electronic visas are not issued any more."]],
  ["kz/visa-free-regime", "not-in-force", ["The visa-free regime is not suspended any more."]],
  [
    "kz/mci",
    "in-force",
    ["The MCI went up on April 1.", "Parliament raised the MCI.", "The MCI grew by four percent in April.", "The MCI was indexed."],
  ],
];

/** Sentences that use a rule, or speak of it by the way: nothing has become of it. */
const USE: readonly (readonly [string, "in-force" | "not-in-force", readonly string[]])[] = [
  [
    "kz/pcr-certificate",
    "in-force",
    [
      "The age of a PCR certificate must not exceed 72 hours.",
      "Some papers write that PCR tests might go.",
      "This means that whoever holds a vaccination passport from Turkey may come in and show no PCR certificate.",
    ],
  ],
  ["kz/idc-entry-permission", "in-force", ["Such a permission of the IDC is issued for one entry or for several."]],
  ["kz/e-visa", "in-force", ["Business and medical e-visas: no change.", "Websites which sell an e-visa are fraudulent."]],
  [
    "kz/migration-service",
    "in-force",
    ["Representatives of companies and employees of the migration service took part in the meeting."],
  ],
];

describe("a sentence that makes news of a rule and is not read whole", () => {
  const rows = NEWS.flatMap(([topic, state, sentences]) => sentences.map((sentence) => ({ topic, state, sentence })));
  it.each(rows)("opens $topic: $sentence", ({ topic, state, sentence }) => {
    expect(leaves(topic, state, sentence)).toBe(false);
  });
});

describe("a sentence that only uses a rule", () => {
  const rows = USE.flatMap(([topic, state, sentences]) => sentences.map((sentence) => ({ topic, state, sentence })));
  it.each(rows)("leaves $topic as it was: $sentence", ({ topic, state, sentence }) => {
    expect(leaves(topic, state, sentence)).toBe(true);
  });
});

describe("a sentence that points back to a thing", () => {
  it("opens what the sentence before names", () => {
    const before = "The commission spoke of flights with the United Kingdom.";
    expect(leaves("kz/direct-flights", "in-force", `${before} The above restriction has been prolonged to January 31.`)).toBe(
      false,
    );
    expect(
      leaves("kz/state-of-emergency", "in-force", "Deputies spoke of the state of emergency. The regime was lengthened."),
    ).toBe(false);
  });

  it("opens nothing where it denies", () => {
    expect(leaves("kz/state-of-emergency", "in-force", "The state of emergency is in force. It will not be extended.")).toBe(true);
  });
});

describe("an opening within one post", () => {
  it("does not stand beside what the post tells whole of the same series", () => {
    const { statements } = readBody(
      "Direct flights with Turkey are resumed from June 20. Turkey was struck off the flight list in March.",
    );
    expect(statements.filter(({ topic }) => topic === "kz/direct-flights").map(({ rule }) => rule)).not.toContain("unread-change");
  });
});

describe("what is told of a part, of the past or of what others wrote", () => {
  const statements = (sentence: string, topic: string, published = "2020-06-17") =>
    readBody(sentence, { published }).statements.filter((one) => one.topic === topic);

  it("is no end of all", () => {
    expect(statements("Kazakhstan has suspended flights with several countries.", "kz/direct-flights")).toEqual([]);
    expect(statements("Kazakhstan suspends international air travel from restarting.", "kz/direct-flights")).toEqual([]);
  });

  it("is no full list where one step is told", () => {
    const step = statements(
      "Kazakhstan resumed air travel with four countries (Turkey, Egypt, Georgia and Poland).",
      "kz/direct-flights",
    );
    expect(step.map(({ operation, subject }) => `${operation} ${subject}`)).toEqual([
      "start TUR",
      "start EGY",
      "start GEO",
      "start POL",
    ]);
  });

  it("ends no rule where the papers of persons lapsed", () => {
    const lapsed = statements(
      "Foreigners whose visas, registrations or permits lapsed after March 16 are not fined.",
      "kz/registration",
    );
    expect(lapsed.filter(({ reading }) => reading === "whole")).toEqual([]);
  });

  it("is no value where an earlier post is quoted", () => {
    expect(statements("We wrote last week that the MCI is 3,100 tenge.", "kz/mci")).toEqual([]);
  });

  it("is pending where a figure is told of a time to come", () => {
    const coming = statements("The MCI will amount to 4,000 tenge.", "kz/mci");
    expect(coming.map(({ effective }) => effective.basis)).toEqual(["pending", "pending"]);
  });

  it("is in force between its two days", () => {
    const [told] = statements("The state of emergency is in force from March 16 until April 15, 2020.", "kz/state-of-emergency");
    expect([told?.operation, told?.effective.earliest, told?.until]).toEqual(["start", "2020-03-16", "2020-04-16"]);
  });
});

describe("a day whose year the tense puts far away", () => {
  const start = (sentence: string, published: string) => {
    const [one] = readBody(sentence, { published }).statements;
    return [one?.effective.earliest, one?.effective.latest, one?.reading];
  };

  it("is announced behind a preposition of beginning", () => {
    expect(start("Kazakhstan has allowed flights with Turkey from June 20.", "2020-06-17")).toEqual([
      "2020-06-20",
      "2020-06-20",
      "whole",
    ]);
    expect(start("Starting June 22, Kazakhstan has lifted the state of emergency.", "2020-06-17")).toEqual([
      "2020-06-22",
      "2020-06-22",
      "whole",
    ]);
  });

  it("is of either year where the words report", () => {
    expect(
      start("Serbia has been excluded from the list of recognised vaccination passports since September 20.", "2021-09-14"),
    ).toEqual(["2020-09-20", "2021-09-20", "half"]);
  });

  it("stays behind the post where it lies near behind", () => {
    expect(start("Flights with Oman were resumed on June 20.", "2021-06-25")).toEqual(["2021-06-20", "2021-06-20", "whole"]);
  });

  it("is its country's alone where it stands in brackets behind one of several", () => {
    const read = readBody("Kazakhstan has allowed flights with Turkey (from June 20), China and Georgia.", {
      published: "2020-06-17",
    });
    expect(read.statements.map(({ subject, reading }) => `${subject} ${reading}`)).toEqual(["TUR whole", "CHN half", "GEO half"]);
  });
});
