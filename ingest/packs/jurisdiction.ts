import { findCountries } from "../../src/model/countries/find-countries.js";
import type { Pack } from "../../src/model/pack/pack.js";
import { type Tokens, tokenize } from "../../src/model/text/tokens.js";

/** Words between two countries of a list: ", and". */
const BETWEEN_LISTED = 2;

/**
 * Whose rules an archive tells: of some packs the one of whose country most texts speak, by its name (not as one of a list), its
 * cities, its carriers or its authorities. Of equals, and where no text speaks of any, the first.
 *
 * @param texts the posts of an archive, and what stands above the first; so many as `count` says.
 */
export function jurisdictionOf(texts: Iterable<string>, count: number, packs: readonly [Pack, ...Pack[]]): Pack {
  const [first, ...others] = packs;
  if (others.length === 0) return first;
  const names = packs.map((pack) => new OwnNames(pack));
  const counts = packs.map(() => 0);
  let left = count;
  for (const text of texts) {
    // The rest could not change it any more.
    if (lead(counts) > left--) break;
    const tokens = tokenize(text);
    const named = namedAlone(tokens);
    names.forEach((own, at) => {
      if (named.has(own.host) || own.standIn(tokens)) counts[at] = (counts[at] ?? 0) + 1;
    });
  }
  return packs[counts.indexOf(Math.max(...counts))] ?? first;
}

/**
 * Whom what stands above the posts of an archive names: the country of a pack and no other, whose rules its posts tell then; or other countries
 * and not that one, so that whose rules they are is not said.
 */
export function namedInHead(head: string, pack: Pack): "host" | "others" | "unsaid" {
  const tokens = tokenize(head);
  const named = namedAlone(tokens);
  if (!named.has(pack.host) && !new OwnNames(pack).standIn(tokens)) return named.size > 0 ? "others" : "unsaid";
  const abroad = findCountries(tokens).some((mention) => mention.form !== "group" && mention.code !== pack.host);
  return abroad ? "unsaid" : "host";
}

/** By how many the greatest count is above the next. */
function lead(counts: readonly number[]): number {
  const [most = 0, next = 0] = [...counts].sort((a, b) => b - a);
  return most - next;
}

/** Countries that a text names otherwise than in a list of countries: who stands in a list is told of, and tells nothing. */
function namedAlone(tokens: Tokens): ReadonlySet<string> {
  const mentions = findCountries(tokens).flatMap((mention) => (mention.form === "group" ? [] : [mention]));
  const listed = mentions.map((mention, at) => {
    const next = mentions[at + 1];
    return next !== undefined && next.code !== mention.code && next.first - mention.last - 1 <= BETWEEN_LISTED;
  });
  return new Set(mentions.filter((_, at) => !listed[at] && !listed[at - 1]).map(({ code }) => code));
}

/** The words that only one jurisdiction has, beside the names of its country that every reader knows. */
class OwnNames {
  readonly host: string;
  /** Phrases as folded words, by their first. */
  readonly #byFirst = new Map<string, (readonly string[])[]>();

  constructor({ host, hostNames, places, carriers, authorities }: Pack) {
    this.host = host;
    const others = hostNames.filter((name) => findCountries(tokenize(name)).length === 0);
    for (const phrase of [...others, ...places, ...carriers, ...authorities]) {
      const words = tokenize(phrase).folded;
      const [start] = words;
      if (start !== undefined) this.#byFirst.set(start, [...(this.#byFirst.get(start) ?? []), words]);
    }
  }

  standIn({ folded }: Tokens): boolean {
    return folded.some(
      (word, at) => this.#byFirst.get(word)?.some((words) => words.every((one, step) => folded[at + step] === one)) === true,
    );
  }
}
