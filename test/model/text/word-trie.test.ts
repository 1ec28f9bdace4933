import { describe, expect, it } from "vitest";
import { tokenize } from "../../../src/model/text/tokens.js";
import { phraseWords, WordTrie, wordsOfPhrases } from "../../../src/model/text/word-trie.js";

const PHRASES = ["South Korea", "Korea", "St Lucia", "Congo (Kinshasa)", "Korea, Rep. of", "G7", "Trinidad & Tobago"];
const trie = new WordTrie<string>();
for (const phrase of PHRASES) trie.plant(phraseWords(phrase), phrase);

describe("phraseWords", () => {
  it.each([
    ["Côte d'Ivoire", "cote d ivoire"],
    ["Guinea-Bissau", "guinea bissau"],
    ["Congo (Kinshasa)", "congo ( kinshasa )"],
    ["St. Kitts & Nevis", "st kitts and nevis"],
    ["G-20", "g 20"],
    ["", ""],
  ])("%s: %s", (phrase, words) => expect(phraseWords(phrase).join(" ")).toBe(words));
  it("reads many at once as one by one", () => expect(wordsOfPhrases(PHRASES)).toEqual(PHRASES.map(phraseWords)));
});

describe("WordTrie", () => {
  it.each([
    ["South Korea", "South Korea@1"],
    ["South-Korea", "South Korea@2"],
    ["South\nKorea", "South Korea@2"],
    ["South\n\nKorea", ""],
    ["South. Korea", ""],
    ["South 7 Korea", ""],
    ["St. Lucia", "St Lucia@2"],
    ["Congo (Kinshasa)", "Congo (Kinshasa)@3"],
    ["Congo Kinshasa", ""],
    ["Korea, Rep. of", "Korea@0 Korea, Rep. of@4"],
    ["G7", "G7@1"],
    ["G-7", "G7@2"],
    ["G 7", ""],
    ["Trinidad and Tobago", "Trinidad & Tobago@2"],
    ["Trinidad & Tobago", "Trinidad & Tobago@2"],
    ["Atlantis", ""],
  ])("%j: %s", (text, found) => {
    const matches = trie.matchesAt(tokenize(text), 0);
    expect(matches.map((match) => `${match.value}@${match.last}`).join(" ")).toBe(found);
  });
  it("knows what begins a phrase and what a phrase stands for", () => {
    expect([trie.begins("south"), trie.begins("lucia")]).toEqual([true, false]);
    expect([trie.get(["korea"]), trie.get(["south"]), trie.get([])]).toEqual(["Korea", null, null]);
  });
});
