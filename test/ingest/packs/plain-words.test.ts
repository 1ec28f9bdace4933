import { describe, expect, it } from "vitest";
import { bundledLexicon, bundledVocabularies, bundledVocabulary } from "../../../ingest/packs/bundled-packs.js";
import { isPlain, itemsOf } from "../../../ingest/statements/scan/items.js";
import { scanPost } from "../../../ingest/statements/scan/scan-post.js";
import { vocabularyOf } from "../../../ingest/statements/scan/vocabulary.js";
import { readPack } from "../../../src/model/pack/read-pack.js";
import { told } from "../statements/read-sentences.js";

const { nouns, others } = bundledLexicon().plain;
const { plain } = bundledVocabulary();

/** By the letter of the rule at the head of the list, what may not be in it. */
const NEVER: Readonly<Record<string, string>> = {
  persons:
    "miners pensioners students shareholders lecturers orphans widows veterans refugees nomads expats journalists lawyers chairman skilled qualified single married elderly pregnant disabled selected certain wealthy gifted ancestry kinship gender",
  "kinds and purposes":
    "cargo charter tourism medical transit humanitarian private electronic consular diplomatic technical commercial agricultural cultural religious surgery geology engineering research trade sport fishing hunting cosmetics serious critical compelling compassionate bulky technology",
  places: "southern coastal border inland islands suburb corridor gallery overseas worldwide nearby adjacent offshore",
  "times and degrees":
    "anniversary window seasonal weekend nightly half dozen majority minority considerable significant typical sizable huge vast scant nearly partly roughly initially provisionally longevity depth endless",
  doubts:
    "mistake rumour draft bill proposal hopes subject unless unlikely pending expected abolition hesitation onus notion renewal unaffected credible dubious likelihood uncertainty deadlock limbo overhaul collapse malfunction reconsideration suspension reluctance readiness",
  pointers: "former similar instead aforementioned precedent legacy counterpart successor difference similarity equivalent",
  papers:
    "passport visa quota permit certificate licence diploma affidavit insurance coverage fee fine deposit registration deadline validity",
  verbs: "backs eyes fears favours weighs bids pledges slams scraps dumps eases plunges surges ebbs stalls thaws",
};

describe("the plain vocabulary", () => {
  it("stands in order, each word once, in no form that another list gives by rule", () => {
    for (const list of [nouns, others]) expect(list).toEqual([...new Set(list)].sort());
    expect(others.filter((word) => nouns.includes(word))).toEqual([]);
    // Adverbs in "ly" need no list.
    expect(others.filter((word) => word.endsWith("ly") && others.includes(word.slice(0, -2)))).toEqual([]);
  });

  it("has no word that means something, or is a mark of a topic, a country, a day or a figure", () => {
    const known = [...plain].filter((word) =>
      bundledVocabularies().some(({ root }) => {
        const entry = root.next.get(word)?.entry;
        return entry != null && (entry.meanings.length > 0 || entry.things.length > 0 || entry.context.length > 0);
      }),
    );
    expect(known).toEqual([]);
    const named = [...plain].filter((word) => {
      const capital = `Of ${word[0]?.toUpperCase()}${word.slice(1)}`;
      const { countries, dates } = scanPost(capital, bundledVocabulary());
      const items = itemsOf(scanPost(`${word} 5`, bundledVocabulary()), 0, word.length + 2);
      return countries.some(Boolean) || dates.some(Boolean) || items[0]?.amount != null || items[1]?.amount?.unit != null;
    });
    expect(named).toEqual([]);
  });

  it.each(Object.entries(NEVER))("has no word of %s", (_, words) => {
    expect(words.split(" ").filter((word) => plain.has(word))).toEqual([]);
  });

  it("is asked of words alone that nothing else marks: what a pack says of a word stands", () => {
    const word = "chairmanship";
    expect(plain.has(word)).toBe(true);
    const topic = { id: "kz/chair", kind: "status", group: "work", title: "Chair", meaning: "Whether a chair is named." } as const;
    const tell = [{ as: "rule", thing: [word], inForceWhen: "exists" }] as const;
    const pack = readPack(
      {
        code: "kz",
        host: "KAZ",
        title: "Chairs",
        version: "1",
        hostNames: ["kazakhstan"],
        places: [],
        carriers: [],
        authorities: [],
        groups: {},
        units: {},
        cities: {},
      },
      [{ ...topic, tell }],
    );
    const read = (vocabulary: Parameters<typeof scanPost>[1]) =>
      itemsOf(scanPost(`the ${word}`, vocabulary), 0, 4 + word.length).map((item) => [
        isPlain(item),
        item.entry?.topics.length ?? 0,
      ]);
    expect(read(bundledVocabulary()).at(-1)).toEqual([true, 0]);
    expect(read(vocabularyOf(bundledLexicon(), [pack])).at(-1)).toEqual([false, 1]);
  });
});

const RESUMED = "direct-flights start OMN 2022-05-01 scheduled";
const ENDED = "pcr-certificate end 2022-05-01 scheduled";

describe("a plain word leaves a sentence whole where it bears on nothing", () => {
  it.each([
    ["Direct flights with Oman were resumed on 1 May 2022 under the chairmanship of the minister.", RESUMED],
    ["Direct flights with Oman were resumed on 1 May 2022 to the dismay of the newspapers.", RESUMED],
    ["Direct flights with Oman were resumed on 1 May 2022 in an unprecedented step.", RESUMED],
    ["Embattled direct flights with Oman were resumed on 1 May 2022.", RESUMED],
    ["The burdensome requirement of a PCR test was abolished on 1 May 2022.", ENDED],
    ["The requirement of a PCR test was abolished on 1 May 2022, a remarkable step.", ENDED],
  ])("%s", (sentence, statement) => {
    expect(told(sentence, { published: "2022-04-20" })).toEqual([statement]);
  });
});

describe("a plain word is strange where any noun would narrow, or would be what is told of", () => {
  it.each([
    ["Direct flights with Oman were resumed on 1 May 2022 for collections.", "collections"],
    ["Direct flights with Oman were resumed on 1 May 2022 with tact.", "tact"],
    ["Direct flights with Oman were resumed on 1 May 2022 at ceremonies.", "ceremonies"],
    ["Direct flights with Oman were resumed on 1 May 2022 during the ceremony.", "ceremony"],
    ["The requirement of a PCR test was abolished on 1 May 2022 for ceremonies.", "ceremonies"],
    ["The requirement of a PCR test was extended to ceremonies on 1 May 2022.", "ceremonies"],
    ["The misuse of direct flights with Oman was resumed on 1 May 2022.", "misuse"],
    ["The direct flights fiasco with Oman was suspended on 1 May 2022.", "fiasco"],
    ["Direct flights with Oman ended tedium on 1 May 2022.", "tedium"],
    ["From 1 May 2022 ceremonies require a PCR test.", "ceremonies"],
    ["Remarkable passengers from Oman must show a PCR test from 1 May 2022.", "remarkable"],
    ["Direct flights with Oman were resumed on 1 May 2022 under the wimblehood of the minister.", "wimblehood"],
  ])("%s", (sentence, word) => {
    const [line = ""] = told(sentence, { published: "2022-04-20" });
    expect(line).toMatch(new RegExp(`half .*${word}`));
  });
});

describe("a known word that says for whom, what for, where or when leaves what is told half", () => {
  it.each([
    ["for private purposes", "private purposes"],
    ["for work purposes", "work purposes"],
    ["for family reunion", "family reunion"],
    ["for skilled staff", "skilled"],
    ["for owners", "owners"],
    ["for people without citizenship", "without citizenship"],
    ["in the capital", "capital"],
    ["at night", "night"],
    ["at weekends", "weekends"],
    ["for business trips", "business trips"],
  ])("%s", (narrowed, word) => {
    const [line = ""] = told(`The requirement of a PCR test was abolished on 1 May 2022 ${narrowed}.`, { published: "2022-04-20" });
    expect(line).toMatch(new RegExp(`half .*${word}`));
  });

  it("elsewhere it is as neutral as it was", () => {
    const sentence = "The ministry told owners and clients that the requirement of a PCR test was abolished on 1 May 2022.";
    expect(told(sentence, { published: "2022-04-20" })).toEqual([ENDED]);
  });
});
