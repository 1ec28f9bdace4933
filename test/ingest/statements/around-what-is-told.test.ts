import { describe, expect, it } from "vitest";
import { readBody, told } from "./read-sentences.js";

/** Plain sentences, of each kind of topic. */
const PLAIN = [
  "flights with Turkey will resume on 20 June 2021",
  "Kazakhstan's visa-free regime is suspended until 1 November 2021",
  "foreigners have to present a negative PCR certificate",
  "citizens of China are banned from entering Kazakhstan from 22 June 2021",
  "the MCI amounts to 2,917 tenge",
  "a fine of 15 MCI is imposed for late reports on foreign labour",
  "registration of foreigners is not required",
  "the state of emergency was lifted on 11 May 2020",
] as const;

/** What stands around them and changes nothing of what they tell; `$` is the sentence. */
const AROUND = [
  "The airport informs its passengers that $.",
  "The embassy reminds its citizens that $.",
  "Karim Massimov International Airport is glad to announce that $.",
  "Note: $.",
  "Update: $.",
  "As part of the anti-crisis package, $.",
  "Despite the protests of tour operators, $.",
  "Contrary to press reports, $.",
  "Unlike in neighbouring states, $.",
  "As a result of the talks, $.",
  "After long talks, $.",
  "As the commission has decided, $.",
  "The President signed a law whereby $.",
  "$ (source: the website of the ministry).",
  "$ (see our note of 12 April).",
] as const;

const capital = (text: string): string => text.replace(/^[a-z]/, (letter) => letter.toUpperCase());

describe("what stands around a sentence", () => {
  it.each(AROUND)("takes nothing away from it: %s", (around) => {
    for (const plain of PLAIN) {
      const inFront = /^\$|: \$/.test(around) ? capital(plain) : plain;
      expect(told(around.replace("$", inFront)), inFront).toEqual(told(`${capital(plain)}.`));
    }
  });

  it("may be a carrier that reminds of what holds for all, and speaks of itself alone in what it does", () => {
    expect(told("Air Astana reminds passengers that foreigners have to present a negative PCR certificate.")).toEqual([
      "pcr-certificate observe 2021-06-15 observed",
    ]);
    expect(told("Air Astana reminds that flights with Turkey are suspended.")).toEqual([]);
  });

  it("names a country that counts, in a phrase in front", () => {
    expect(told("Unlike Turkey, citizens of China are banned from entering Kazakhstan.").join(" ")).not.toContain(
      "ban observe TUR",
    );
  });
});

describe("two sentences that while joins", () => {
  it.each(PLAIN)("are both read: %s", (plain) => {
    const other = "foreign workers must hold a work permit";
    const apart = [...told(`${capital(other)}.`), ...told(`${capital(plain)}.`)];
    expect([...told(`${capital(other)}, while ${plain}.`)].sort()).toEqual(apart.sort());
  });
});

describe("reports that are denied", () => {
  it.each([
    ["Reports that flights with Japan are suspended are not true.", "direct-flights observe JPN 2021-06-15 observed"],
    ["Rumours that flights with Japan are suspended are false.", "direct-flights observe JPN 2021-06-15 observed"],
    ["It is not true that flights with Japan are suspended.", "direct-flights observe JPN 2021-06-15 observed"],
    ["It is not true that flights with Japan were resumed.", "direct-flights observe-not JPN 2021-06-15 observed"],
    ["The ministry denied reports that flights with Japan were suspended.", "direct-flights observe JPN 2021-06-15 observed"],
    ["Messages saying that a PCR test is no longer required are a hoax.", "pcr-certificate observe 2021-06-15 observed"],
    ["Reports that citizens of India are banned from entering are unfounded.", "entry-ban observe-not IND 2021-06-15 observed"],
  ])("tell the contrary: %s", (body, line) => {
    expect(told(body)).toEqual([line]);
  });

  it("take back what was announced, and settle nothing else", () => {
    expect(told("The ministry denied that flights with Japan would be suspended from July 5.")).toEqual([
      "direct-flights retract JPN 2021-06-15 observed",
    ]);
  });

  it.each([
    "The ministry did not deny that flights with Japan are suspended.",
    "The ministry rejected claims that the MCI is 3,000.",
  ])("settle nothing where the denial is none, or is of a figure: %s", (body) => {
    expect(told(body).filter((line) => !line.includes("half"))).toEqual([]);
  });
});

describe("what is not so until a day", () => {
  it("is a ban that ends with the day, where a permission is denied", () => {
    expect(told("Citizens of India may not enter Kazakhstan until July 10.")).toEqual([
      "entry-ban observe IND 2021-06-15 observed until 2021-07-11",
    ]);
    expect(told("Citizens of India cannot enter Kazakhstan before July 10.")).toEqual([
      "entry-ban observe IND 2021-06-15 observed until 2021-07-10",
    ]);
  });

  it.each([
    "Flights with Turkey will not be resumed until July 10.",
    "Flights with Turkey will not resume before July 10.",
    "Flights with Turkey will not be operated until July 10.",
  ])("may be so from the day on, and is not promised: %s", (body) => {
    expect(told(body)).toEqual([
      "direct-flights observe-not TUR 2021-06-15 observed",
      "direct-flights plan TUR 2021-07-10..? pending",
    ]);
  });
});

describe("a rule that has another figure from a day on", () => {
  it("was there before", () => {
    expect(told("From July 10 a PCR test taken no more than 48 hours before is needed instead of 72 hours.")).toEqual([
      "pcr-certificate observe 2021-07-10 scheduled",
      "pcr-validity set 48 hour before 72 hour 2021-07-10 scheduled",
    ]);
  });
});

describe("a day that is corrected", () => {
  it.each([
    "Correction: flights with Georgia will resume on 10 July 2021, not on 1 July 2021.",
    "Flights with Georgia will resume on 10 July 2021 instead of 1 July 2021.",
    "Flights with Georgia will resume on 10 July 2021 rather than on 1 July 2021.",
  ])("takes the place of the one that had been announced: %s", (body) => {
    const [only, ...more] = readBody(body).statements;
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      operation: "move",
      effective: { earliest: "2021-07-10", latest: "2021-07-10" },
      announced: { earliest: "2021-07-01", latest: "2021-07-01" },
      stopped: [],
    });
  });

  it("is none where the day alone is denied", () => {
    expect(told("Flights with Georgia will not resume on 1 July 2021.").join(" ")).not.toContain("move");
  });
});

describe("figures that share a unit", () => {
  it("are of the countries beside which they stand", () => {
    expect(
      told("The number of flights with Turkey was raised from 17 to 23 per week and with the UAE from 8 to 12 starting June 25."),
    ).toEqual([
      "flights-per-week set TUR 23 flight-per-week before 17 flight-per-week 2021-06-25 scheduled",
      "flights-per-week set ARE 12 flight-per-week before 8 flight-per-week 2021-06-25 scheduled",
    ]);
    expect(told("From June 25 there will be 23 flights a week with Turkey, 12 with the UAE and 4 with Egypt.")).toEqual([
      "flights-per-week set TUR 23 flight-per-week 2021-06-25 scheduled",
      "flights-per-week set ARE 12 flight-per-week 2021-06-25 scheduled",
      "flights-per-week set EGY 4 flight-per-week 2021-06-25 scheduled",
    ]);
  });

  it("do not include a year, or what stands in another sentence", () => {
    expect(told("From June 25 there will be 23 flights a week with Turkey, with Egypt from 2019.").join(" ")).not.toContain("2019");
    expect(
      told("From June 25 there will be 23 flights a week with Turkey. To Egypt 12 tourists were sent.").join(" "),
    ).not.toContain(" 12 ");
  });

  it("may be raised with a verb that stands in the past", () => {
    expect(told("Flights with Turkey were increased to 23 a week and with Egypt to 4 on June 10.")).toEqual([
      "flights-per-week set TUR 23 flight-per-week 2021-06-10 stated",
      "flights-per-week set EGY 4 flight-per-week 2021-06-10 stated",
    ]);
  });
});

describe("a name that opens a sentence", () => {
  it("is one where the next word is written with a capital too", () => {
    expect(told("Wizz Air will fly from Almaty to Budapest from June 25.")).toEqual([
      "direct-flights start HUN 2021-06-25 scheduled",
    ]);
  });
});

describe("a day within the verb", () => {
  it.each([
    ["Flights with Turkey have since 10 January 2021 been suspended.", "direct-flights end TUR 2021-01-10 stated"],
    ["Flights with Turkey will on 10 July 2021 be resumed.", "direct-flights start TUR 2021-07-10 scheduled"],
  ])("is the day of what the verb tells: %s", (body, line) => {
    expect(told(body)).toEqual([line]);
  });

  it("takes no country from its verb", () => {
    expect(told("Uzbekistan has from today opened a visa-free regime for citizens of 45 countries.")).toEqual([]);
  });
});

describe("a duty that is still to come", () => {
  it("takes the day in front of what is joined to it", () => {
    expect(told("From July 11 migration cards shall no longer be filled in, and foreigners will not need to register.")).toContain(
      "registration end 2021-07-11 scheduled",
    );
  });

  it("does not hold yet where no day is told", () => {
    expect(told("Foreigners will have to register.")).toEqual(["registration observe 2021-06-15 observed half a day to come"]);
    expect(told("You will have to show a negative PCR certificate.")).toEqual(["pcr-certificate observe 2021-06-15 observed"]);
  });

  it("begins with the day from which a decree holds", () => {
    expect(told("A state of emergency is declared by decree from July 1, 2021.")).toEqual([
      "state-of-emergency start 2021-07-01 scheduled",
    ]);
  });

  it("is not there yet where an order takes effect so many days after another day", () => {
    const [first] = readBody(
      "The requirement of a PCR certificate was abolished. The order takes effect ten days after its publication.",
    ).statements;
    expect(first?.effective.earliest).toBe("2021-06-16");
  });
});

describe("how long something was not so", () => {
  it.each(["After a break of 16 months", "After two weeks of lockdown", "After almost two years' pause"])(
    "leaves the return whole: %s",
    (pause) => {
      expect(told(`${pause}, flights with Azerbaijan resumed on June 10.`)).toEqual(["direct-flights start AZE 2021-06-10 stated"]);
    },
  );

  it("is no term of a stay", () => {
    expect(told("Foreigners must register after 30 days of stay.").join(" ")).toContain("half 30 day");
  });
});

describe("persons whom a clause describes", () => {
  it.each([
    "Those who have been vaccinated can enter without a PCR certificate.",
    "Those who hold a residence permit can enter without a PCR certificate.",
  ])("are not everybody: %s", (body) => {
    expect(told(body)).toEqual([]);
  });

  it("are the topic's own where they lack what it asks for", () => {
    expect(told("Foreigners who fly in without a PCR certificate are not admitted.")).toEqual([
      "pcr-certificate observe 2021-06-15 observed",
    ]);
  });
});

describe("a rule of another country", () => {
  it.each([
    "Tashkent also extended its e-visa to 76 states.",
    "People who come to England from Kazakhstan must quarantine at home for ten days.",
  ])("is told of its town, or of those who come there: %s", (body) => {
    expect(told(body)).toEqual([]);
  });

  it("is none where they come to the host from there", () => {
    expect(told("People who come to Kazakhstan from England must quarantine at home for ten days.")).toEqual([
      "home-quarantine observe GBR 10 day 2021-06-15 observed",
    ]);
  });
});
