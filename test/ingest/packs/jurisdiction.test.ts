import { describe, expect, it } from "vitest";
import { bundledVocabularies } from "../../../ingest/packs/bundled-packs.js";
import { jurisdictionOf } from "../../../ingest/packs/jurisdiction.js";
import type { Pack } from "../../../src/model/pack/pack.js";

const packs = bundledVocabularies().flatMap((one) => one.packs) as unknown as [Pack, ...Pack[]];

describe("whose rules an archive tells", () => {
  it.each<[string, readonly string[], string]>([
    [
      "the country that most texts name",
      ["Uzbekistan closes its borders.", "Entry to Uzbekistan is open.", "Kazakhstan has a new visa."],
      "uz",
    ],
    ["a city of it", ["An office was opened in Samarkand.", "Nothing is new."], "uz"],
    ["a carrier of it", ["Qanot Sharq flies to Turkey."], "uz"],
    ["one text counts once", ["Uzbekistan, Uzbekistan, and once more Uzbekistan.", "Kazakhstan.", "Almaty."], "kz"],
    [
      "who stands in a list of countries tells nothing",
      ["Flights with Turkey, Uzbekistan and Georgia.", "Flights with Egypt, Uzbekistan and Oman.", "Astana."],
      "kz",
    ],
    ["of equals the first", ["Uzbekistan.", "Kazakhstan."], "kz"],
    ["nobody: the first", ["Nothing is new.", ""], "kz"],
    ["no text: the first", [], "kz"],
    ["the last texts still count", ["Kazakhstan.", "Uzbekistan.", "Uzbekistan."], "uz"],
  ])("%s", (_, texts, code) => {
    expect(jurisdictionOf(texts, texts.length, packs).code).toBe(code);
  });
});
