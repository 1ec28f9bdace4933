import type { Pack, PackTopic, TellWay } from "../../src/model/pack/pack.js";
import { tokenize } from "../../src/model/text/tokens.js";
import { inflect, nounForms } from "../statements/scan/inflection.js";

/** A cue that matches fewer places than this in all the texts at hand is told: nobody knows yet whether it is right. */
const FEWEST_PLACES = 3;

/** What a linter says of a cue: a phrase of a topic. */
export interface CueNote {
  readonly rule: "rare-cue" | "shared-cue";
  readonly topic: string;
  /** Where in the topic it stands, for example `tell[0].thing`. */
  readonly list: string;
  readonly cue: string;
  /** In how many places of the texts it matches; null where no text was given. */
  readonly places: number | null;
  /** The other topics that have it too, where nothing tells them apart. */
  readonly sharedWith: readonly string[];
}

interface Cue {
  readonly topic: PackTopic;
  readonly way: TellWay | null;
  readonly list: string;
  readonly text: string;
  readonly forms: readonly string[];
}

/**
 * Notes on the cues of a pack: those that match fewer than three places in all texts together, and things that two topics
 * share with nothing in their data to tell them apart.
 *
 * @param texts the texts at hand; with none of them rare cues are not looked for.
 */
export function lintPack(pack: Pack, texts: readonly string[]): readonly CueNote[] {
  const cues = pack.topics.flatMap(cuesOf);
  return [...sharedCues(cues), ...(texts.length === 0 ? [] : rareCues(cues, texts))];
}

function cuesOf(topic: PackTopic): readonly Cue[] {
  const nouns = (list: string, way: TellWay | null, phrases: readonly string[]): readonly Cue[] =>
    phrases.map((text) => ({ topic, way, list, text, forms: nounForms(text) }));
  const verbs = (list: "begins" | "ends" | "holds"): readonly Cue[] =>
    topic[list].map((text) => {
      const [base = "", forms] = text.split(/: ?/);
      const irregular = forms?.split(",").map((form) => form.trim()) ?? [];
      return { topic, way: null, list, text, forms: inflect(base, irregular).map((form) => form.text) };
    });
  return [
    ...topic.tell.flatMap((way, at) => [
      ...nouns(`tell[${at}].thing`, way, way.thing),
      ...way.with.flatMap((list, index) => nouns(`tell[${at}].with[${index}]`, way, list)),
      ...way.near.flatMap((list, index) => nouns(`tell[${at}].near[${index}]`, way, list)),
      ...nouns(`tell[${at}].not`, way, way.not),
      ...nouns(`tell[${at}].at`, way, way.at),
    ]),
    ...nouns("not", null, topic.not),
    ...nouns("groups", null, topic.groups),
    ...nouns("whole", null, topic.whole),
    ...nouns("hints", null, topic.hints),
    ...Object.entries(topic.scopeWords).flatMap(([scope, words]) => nouns(`scopeWords.${scope}`, null, words)),
    ...verbs("begins"),
    ...verbs("ends"),
    ...verbs("holds"),
  ];
}

/** Things of two topics that are told in the same way, of the same units, beside the same words. */
function sharedCues(cues: readonly Cue[]): readonly CueNote[] {
  const things = cues.filter(({ list }) => list.endsWith(".thing"));
  const byText = new Map<string, Cue[]>();
  for (const cue of things) byText.set(cue.text.toLowerCase(), [...(byText.get(cue.text.toLowerCase()) ?? []), cue]);
  return things.flatMap((cue): CueNote[] => {
    const others = (byText.get(cue.text.toLowerCase()) ?? []).filter(
      (other) => other.topic !== cue.topic && signature(other) === signature(cue),
    );
    const sharedWith = [...new Set(others.map(({ topic }) => topic.id))];
    return sharedWith.length === 0
      ? []
      : [{ rule: "shared-cue", topic: cue.topic.id, list: cue.list, cue: cue.text, places: null, sharedWith }];
  });
}

/** What tells one topic from another that has the same thing. */
function signature({ topic, way }: Cue): string {
  return JSON.stringify([topic.kind, topic.units, way?.as, way?.with, way?.near, way?.at, way?.not, topic.not]);
}

function rareCues(cues: readonly Cue[], texts: readonly string[]): readonly CueNote[] {
  const counts = countPhrases(new Set(cues.flatMap(({ forms }) => forms)), texts);
  const seen = new Set<string>();
  return cues.flatMap((cue): CueNote[] => {
    const key = `${cue.topic.id} ${cue.list} ${cue.text}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const places = [...new Set(cue.forms)].reduce((sum, form) => sum + (counts.get(form) ?? 0), 0);
    return places >= FEWEST_PLACES
      ? []
      : [{ rule: "rare-cue", topic: cue.topic.id, list: cue.list, cue: cue.text, places, sharedWith: [] }];
  });
}

/** In how many places of the texts each phrase stands; a hyphen of a phrase may be left out in a text. */
function countPhrases(phrases: ReadonlySet<string>, texts: readonly string[]): ReadonlyMap<string, number> {
  const byFirst = new Map<string, { readonly phrase: string; readonly words: readonly string[] }[]>();
  for (const phrase of phrases) {
    const words = tokenize(phrase).folded;
    const open = words.filter((word) => word !== "-");
    for (const form of open.length < words.length ? [words, open] : [words])
      if (form[0] !== undefined) byFirst.set(form[0], [...(byFirst.get(form[0]) ?? []), { phrase, words: form }]);
  }
  const counts = new Map<string, number>();
  for (const text of texts) {
    const { folded } = tokenize(text);
    folded.forEach((word, at) => {
      for (const { phrase, words } of byFirst.get(word) ?? [])
        if (words.every((one, step) => folded[at + step] === one)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    });
  }
  return counts;
}
