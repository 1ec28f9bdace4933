import { describe, expect, it } from "vitest";
import { inforce } from "../../../src/index.js";
import { linesOn, toldForCertain } from "./read-sentences.js";

const on = (body: string): readonly string[] => linesOn("home-quarantine", body);

describe("a rule with a figure that is told without one", () => {
  it.each([
    ["Home quarantine was abolished on June 10.", "home-quarantine list [] 2021-06-10 stated"],
    ["The 14-day home quarantine was abolished on June 10.", "home-quarantine list [] 2021-06-10 stated"],
    ["The requirement to undergo home quarantine will be scrapped from July 1.", "home-quarantine list [] 2021-07-01 scheduled"],
    ["Home quarantine for arrivals from Germany was cancelled on June 10.", "home-quarantine end DEU 2021-06-10 stated"],
    ["From July 1 passengers from Germany need not self-isolate any longer.", "home-quarantine end DEU 2021-07-01 scheduled"],
  ])("is over: %s", (body, line) => {
    expect(on(body)).toEqual([line]);
  });

  it.each([
    ["From July 1 arrivals from Germany must stay in home quarantine.", "DEU 2021-07-01 scheduled half how much"],
    ["From July 1 home quarantine is introduced for all arrivals.", "2021-07-01 scheduled half how much"],
    ["From July 1 all arrivals must stay in home quarantine for 14 days.", "14 day 2021-07-01 scheduled half for whom"],
  ])("opens, and settles nothing, where it begins: %s", (body, end) => {
    expect(on(body).map((line) => line.endsWith(end))).toEqual([true]);
  });

  it.each([
    "Those who have a negative test do not have to isolate at home.",
    "Home quarantine is not required of passengers with a negative test.",
    "Home quarantine is abolished for vaccinated travellers.",
    "Transit passengers need no home quarantine.",
    "Quarantine was lifted in Almaty on June 10.",
  ])("is not over for everybody: %s", (body) => {
    expect(toldForCertain(body).filter((line) => line.startsWith("home-quarantine"))).toEqual([]);
  });
});

describe("a quarantine that is told for everybody", () => {
  const archive = (...posts: readonly (readonly [string, string])[]): string =>
    posts.map(([day, body]) => `News\n${day}\n\n${body}\n`).join("\n\n");
  const asked = async (text: string, day: string) => {
    const kb = await inforce.read(text, { jurisdiction: "kz", capturedOn: "2021-12-01" });
    try {
      return kb.asOf({ day, topic: "kz/home-quarantine", subject: "Germany" }).answers.map(({ answer }) => answer);
    } finally {
      kb.close();
    }
  };

  it("ends what was told of one country", async () => {
    const text = archive(
      ["2021-05-01", "Arrivals from Germany must stay in home quarantine for 14 days from May 5."],
      ["2021-06-12", "Home quarantine was abolished on June 10."],
    );
    expect(await asked(text, "2021-06-09")).toEqual(["yes"]);
    expect(await asked(text, "2021-06-10")).toEqual(["no"]);
  });

  it("is possible of each country from its day on, although it had ended", async () => {
    const text = archive(
      ["2021-06-12", "Home quarantine was abolished on June 10."],
      ["2021-07-01", "From July 5 everyone who arrives must stay in home quarantine for 14 days."],
    );
    expect(await asked(text, "2021-07-01")).toEqual(["no"]);
    expect(await asked(text, "2021-07-06")).toEqual(["possible"]);
  });
});
