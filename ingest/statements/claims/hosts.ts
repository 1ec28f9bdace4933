import type { Pack } from "../../../src/model/pack/pack.js";
import type { Clause } from "../clauses/clauses.js";
import type { Unit } from "../clauses/units.js";
import { someIs, topicMarks } from "../frames/marks.js";
import { type Item, is, meaning } from "../scan/items.js";
import { agentOf } from "./countries.js";

/** Whose rules a unit tells, for one pack: its host's, another country's, or nobody's name goes with them. */
export type Hosted = "own" | "foreign" | "unsaid";

/** What a post says of the host, unit by unit, and as a whole. */
export interface PostHosts {
  readonly of: ReadonlyMap<Unit, Hosted>;
  readonly whole: Hosted;
}

/**
 * A unit is told of the country that it names: as a label ("Georgia: …"), as the one that acts, or as the place. What names none goes
 * on with the unit before it in the same line, else with the post.
 */
export function hostsOf(units: readonly Unit[], clauses: ReadonlyMap<Unit, readonly Clause[]>, pack: Pack): PostHosts {
  const { host } = pack;
  const own = new Map<Unit, Hosted>();
  for (const unit of units) {
    const said = hostIn(unit, clauses.get(unit) ?? [], host);
    const { figures } = topicMarks(unit.items);
    own.set(unit, said === "unsaid" && figures.some((at) => isOwnMoney(unit.items[at] as Item, pack)) ? "own" : said);
  }
  const first = units[0];
  const title = first?.kind === "title" ? titleHost(first, clauses.get(first) ?? [], host) : "unsaid";
  // What is told of several countries at once ("in Qatar and Singapore") does not say whose rules the rest tells.
  const said = [...own]
    .filter(([unit, hosted]) => unit !== first && !(hosted === "foreign" && ofSeveral(unit, clauses.get(unit) ?? [], host)))
    .map(([, hosted]) => hosted);
  const evidence = said.find((hosted) => hosted !== "unsaid");
  // "In X the fee is …" at the end of a page does not tell that all before it was of X.
  const late = evidence === "foreign" && title === "unsaid" && said.slice(0, FIRST_LINES).every((hosted) => hosted === "unsaid");
  const whole: Hosted = title === "own" ? "own" : late ? "unsaid" : (evidence ?? title);
  const of = new Map<Unit, Hosted>();
  let line = -1;
  let current: Hosted = whole;
  let opening: Hosted = "unsaid";
  const parts = partsOf(units, host);
  let part: Hosted = "unsaid";
  for (const unit of units) {
    part = parts.get(unit) ?? part;
    const label = part === "foreign" ? part : labelOf(unit, host);
    if (unit.line !== line) {
      line = unit.line;
      current = whole === "foreign" && title === "unsaid" ? "unsaid" : whole;
      if (whole === "foreign" && (of.get(unit.before as Unit) ?? "foreign") === "foreign") current = "foreign";
    }
    // The title is the host's, what the text began with is another's: so are the next lines until the host acts.
    if (label === "unsaid" && current !== "foreign" && opening === "foreign") current = "foreign";
    if (label !== "unsaid") current = label;
    const here = own.get(unit) ?? "unsaid";
    if (label === "unsaid" && here !== "unsaid") current = here;
    if (unit !== first && opening !== "own" && here !== "unsaid")
      opening = here === "own" ? "own" : isAnothersAct(unit.items, clauses.get(unit) ?? [], host) ? "foreign" : opening;
    of.set(unit, label !== "unsaid" && here === "unsaid" ? label : here !== "unsaid" ? here : current);
  }
  return { of, whole };
}

/**
 * The headings of a text in parts, one for each country: lines that are nothing but its name, with the host's among them. Under
 * another country's all is told of that country.
 */
function partsOf(units: readonly Unit[], host: string): ReadonlyMap<Unit, Hosted> {
  const parts = new Map<Unit, Hosted>();
  for (const [at, unit] of units.entries()) {
    const named = unit.kind === "title" ? null : nameAlone(unit, host);
    const next = units[at + 1];
    if (named !== null && next !== undefined && nameAlone(next, host) === null) parts.set(unit, named);
  }
  const kinds = new Set(parts.values());
  return kinds.size > 1 ? parts : new Map();
}

function nameAlone({ items, own }: Unit, host: string): Hosted | null {
  const words = items.slice(own).filter(({ kind }) => kind !== "punct" && kind !== "seam");
  const [only, more] = words;
  if (only === undefined || more !== undefined) return null;
  if (only.kind === "country" && only.country?.form === "name") return only.country.code === host ? "own" : "foreign";
  return is(only, "host") ? "own" : null;
}

/** A figure in a unit that only this jurisdiction has, or in its currency: ISO 4217 codes begin with the country's. */
function isOwnMoney({ amount }: Item, { code, units }: Pack): boolean {
  const unit = amount?.unit ?? "";
  return Object.hasOwn(units, unit) || (/^[A-Z]{3}$/.test(unit) && unit.startsWith(code.toUpperCase()));
}

/** A page says whose rules it tells in its first sentence, or in no certain one. */
const FIRST_LINES = 1;

function ofSeveral({ items }: Unit, clauses: readonly Clause[], host: string): boolean {
  if (clauses.some((clause) => agentOf(items, clause, host) !== null)) return false;
  return topicMarks(items).countries.some(
    (at) =>
      isWithin(items, at) &&
      /^(?:and|or|,)$/.test(items[at + 1]?.text ?? "") &&
      (items[at + 2]?.kind === "country" || items[at + 3]?.kind === "country"),
  );
}

/** "Georgia: …", "Georgia. …" at the beginning of a line. */
function labelOf({ items, own, kind, start, line }: Unit, host: string): Hosted {
  let at = own;
  while (items[at]?.kind === "punct") at++;
  const first = items[at];
  const alone = kind === "sentence" && start === line && items[at + 1]?.text === "." && items.length === at + 2;
  const labels = items[at + 1]?.text === ":" && (!isPredicate(items, at + 2) || items.slice(at + 2).some(isOrigins));
  if (first === undefined || !(alone || labels)) return "unsaid";
  if (first.kind === "country" && first.country !== null) return first.country.code === host ? "own" : "foreign";
  return is(first, "host") ? "own" : "unsaid";
}

/** "Turkey: 14 days of quarantine for arrivals from A": those who come from elsewhere come there. */
function isOrigins(item: Item, at: number, items: readonly Item[]): boolean {
  return item.kind === "country" && items[items[at - 1]?.text === "the" ? at - 2 : at - 1]?.text === "from";
}

/** "Turkey: 10 flights per week", "Italy: resumed from …": what follows tells of the country that is named, it has no subject of its own. */
function isPredicate(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined) return false;
  if (item.kind === "amount" || is(item, "state")) return true;
  if (is(item, "denier", "none")) return /^(?:change|changes)$/.test(items[at + 1]?.text ?? "");
  return (
    item.entry?.meanings.some((m) => m.cls === "verb" && (m.form === "participle" || m.form === "past")) === true &&
    !is(item, "noun")
  );
}

function titleHost(unit: Unit, clauses: readonly Clause[], host: string): Hosted {
  if (isAbroad(unit.items, host)) return "foreign";
  // "X may resume flights with the host": another country acts, the host is its partner.
  if (isAnothersAct(unit.items, clauses, host)) return "foreign";
  if (isPartner(unit.items, host)) return "unsaid";
  if (unit.items.some((item) => isHost(item, host))) return "own";
  // "Immigration alert: Uzbekistan – …": what the alert is about.
  if (
    unit.items.some(
      (item, at) =>
        item.kind === "country" &&
        item.country?.form === "name" &&
        unit.items[at - 1]?.text === ":" &&
        unit.items[at + 1]?.text === "–",
    )
  )
    return "foreign";
  const [first] = unit.items;
  if (first?.kind === "country" && first.country !== null && first.country.form === "name" && unit.items[1]?.kind === "word")
    return "foreign";
  return unit.items.some((item, at) => item.kind === "country" && isWithin(unit.items, at)) ? "foreign" : "unsaid";
}

function isHost(item: Item, host: string): boolean {
  if (item.kind === "country") return item.country?.code === host;
  return (
    item.entry?.meanings.some(({ cls, sub }) => cls === "host" || ((cls === "place" || cls === "authority") && sub !== "")) === true
  );
}

/** "The commission has banned entry to X": a body by a word that many countries have for theirs. */
function isBody(item: Item): boolean {
  return item.kind !== "country" && is(item, "authority") && !is(item, "host") && !is(item, "place");
}

/** Where the items name the host. */
function placesOf(items: readonly Item[], host: string): readonly number[] {
  const { countries } = topicMarks(items);
  if (!(["host", "place", "authority"] as const).some((cls) => someIs(items, cls)))
    return countries.filter((at) => isHost(items[at] as Item, host));
  const places: number[] = [];
  for (let at = 0; at < items.length; at++) if (isHost(items[at] as Item, host)) places.push(at);
  return places;
}

function hostIn(unit: Unit, clauses: readonly Clause[], host: string): Hosted {
  const { items } = unit;
  const label = labelOf(unit, host);
  if (label === "foreign") return "foreign";
  const named = placesOf(items, host);
  const { countries } = topicMarks(items);
  // "Are passports of X recognised?": in a question the name before the verb is not who acts.
  const agents = unit.question || countries.length === 0 ? [] : clauses.flatMap((clause) => agentOf(items, clause, host) ?? []);
  // "If you have family in X" tells of the reader, not of the place where the rule is.
  const aside = (at: number): boolean =>
    clauses.some(
      (clause) =>
        clause.role === "condition" &&
        clause.verbs.at(-1)?.effect === "show" &&
        clause.ranges.some(([from, to]) => at >= from && at < to),
    );
  const within =
    comeAbroad(items, host) || countries.some((at) => items[at]?.country?.code !== host && isWithin(items, at) && !aside(at));
  // "Citizens of the host travelling to X": a rule of X.
  const names = named.some((at) => !(within && (isOfPersons(items, at) || isBody(items[at] as Item))) && !isOrigin(items, at));
  if (isAbroad(items, host)) return "foreign";
  if (agents.length > 0 && !actsHere(items, clauses, host)) return "foreign";
  // "Those who come to X must isolate; nothing changes for the host": the first is told of X.
  const first = within ? items.findIndex((_, at) => comesTo(items, at)) : -1;
  if (first >= 0 && named.every((at) => items.slice(first, at).some(({ text }) => text === ";"))) return "foreign";
  if (names) return isAnothersAct(items, clauses, host) ? "foreign" : "own";
  return within || named.some((at) => isOrigin(items, at)) ? "foreign" : label;
}

/** "Citizens of the host abroad", "going abroad, our citizens …": what other countries rule for them. */
function isAbroad(items: readonly Item[], host: string): boolean {
  if (isPassportsReach(items, host)) return true;
  if (!items.some((item) => item.text === "abroad")) return false;
  // The host's citizens may be one term of the pack.
  if (items.some(isCitizensTerm)) return true;
  const named = items.flatMap((item, at) => (item.kind === "country" && item.country?.code === host ? [at] : []));
  return named.length > 0 && named.every((at) => isOfPersons(items, at));
}

/** "Citizens of the host can visit 34 countries", "its passport gives access to 75": what so many other countries grant. */
function isPassportsReach(items: readonly Item[], host: string): boolean {
  const count = topicMarks(items).figures.find((at) => items[at]?.amount?.unit === "country");
  if (count === undefined) return false;
  // "34 countries admit citizens of the host without a visa".
  const admit = items.findIndex(
    (item, at) => at > count && /^(?:admits?|lets?|accepts?|receives?|welcomes?|allows?)\b/.test(item.text),
  );
  if (admit > 0 && [1, 2, 3].some((step) => isOwnCitizens(items, admit + step, host))) return true;
  const before = items.slice(0, count);
  const holders = before.some(
    (item, at) => isOwnCitizens(items, at, host) || (isOwnName(item, host) && /^passports?$/.test(items[at + 1]?.text ?? "")),
  );
  return holders && before.some(({ text }) => /(?:^|[ -])(?:visit|travel|enter|access|go|entry)$/.test(text));
}

/** "Citizens of the host", in one term or in several words. */
function isOwnCitizens(items: readonly Item[], at: number, host: string): boolean {
  const item = items[at];
  return item !== undefined && (isCitizensTerm(item) || (item.country?.code === host && isOfPersons(items, at)));
}

/** "Citizens of the host" as one term of the pack. */
function isCitizensTerm({ text, entry }: Item): boolean {
  return entry !== null && /^(?:citizens|nationals) of /.test(text);
}

function isOwnName(item: Item, host: string): boolean {
  return item.country?.code === host || is(item, "host");
}

/** Another country acts, and the host is only its partner: "X may resume flights with A, the host and B". */
function isAnothersAct(items: readonly Item[], clauses: readonly Clause[], host: string): boolean {
  if (!isPartner(items, host)) return false;
  return clauses.some((clause) =>
    clause.verbs.some((verb) => {
      const actor = items[verb.from - 1];
      return (
        !verb.passive &&
        verb.form !== "participle" &&
        actor?.kind === "country" &&
        actor.country?.form === "name" &&
        actor.country.code !== host &&
        !/^(?:with|to|from|in|for|and|,)$/.test(items[verb.from - 2]?.text ?? "")
      );
    }),
  );
}

/** The host is named, and every time behind "with", or among other countries. */
function isPartner(items: readonly Item[], host: string): boolean {
  const named = placesOf(items, host);
  const listed = (at: number): boolean =>
    /^(?:and|,|including)$/.test(items[at - 1]?.text ?? "") &&
    items.slice(Math.max(0, at - 4), at).some((item) => item.kind === "country" || is(item, "unit", "country"));
  return named.length > 0 && named.every((at) => items[at]?.kind === "country" && (items[at - 1]?.text === "with" || listed(at)));
}

/** The host acts in some clause. */
function actsHere(items: readonly Item[], clauses: readonly Clause[], host: string): boolean {
  return clauses.some((clause) => {
    const verb = clause.verbs[0];
    if (verb === undefined) return false;
    for (let i = verb.from - 1; i >= 0 && verb.from - i <= 3; i--) if (isHost(items[i] as Item, host)) return true;
    return false;
  });
}

function isOfPersons(items: readonly Item[], at: number): boolean {
  return is(items[at + 1], "group") || (items[at - 1]?.text === "of" && is(items[at - 2], "group"));
}

/** "The rule covers arrivals from the host as well": where persons come from is not where the rule is. */
function isOrigin(items: readonly Item[], at: number): boolean {
  if (items[at - 1]?.text !== "from") return false;
  return (
    is(items[at - 2], "group") ||
    // "who come to X from the host"
    (items[at - 2]?.kind === "country" && isWithin(items, at - 2)) ||
    /^(?:arrivals?|arrives?|arriving|arrived|comes?|coming|came|travelling|traveling|returns?|returning)$/.test(
      items[at - 2]?.text ?? "",
    )
  );
}

const COME = /^(?:comes?|coming|came|arrives?|arriving|arrived|returns?|returning|lands?|landing|landed)$/;

/** "come to X", "landing in X" */
function isComing(items: readonly Item[], at: number): boolean {
  return /^(?:to|in|into)$/.test(items[at - 1]?.text ?? "") && COME.test(items[at - 2]?.text ?? "");
}

/** "people who come to England", "those arriving in X" */
function comesTo(items: readonly Item[], at: number): boolean {
  return (
    isComing(items, at) &&
    items
      .slice(Math.max(0, at - FLIER_REACH), at - 2)
      .some((item) => is(item, "group") || is(item, "quantifier", "all") || COMERS.test(item.text))
  );
}

/** "Passengers landing in Tashkent": in a town abroad. */
function comeAbroad(items: readonly Item[], host: string): boolean {
  return items.some((item, at) => {
    const town = meaning(item, "city");
    return town !== null && town.sub !== "" && town.sub !== host && comesTo(items, at);
  });
}

const COMERS = /^(?:people|who|those|anyone|anybody|everyone|everybody|whoever|all|travellers|travelers|you)$/;

const BODIES = /^(?:list|lists|authorities|government|cabinet|ministry|parliament|legislation|law|laws|rules)$/;

/** "arriving in X", "entry into X", "enter X", "travelling to X": the place where the rule is. */
function isWithin(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]?.text ?? "";
  const second = items[at - 2]?.text ?? "";
  // "in the Polish list", "the Polish authorities": whose list, whose authorities.
  if (items[at]?.country?.form === "demonym") return BODIES.test(items[at + 1]?.text ?? "");
  if (isComing(items, at)) return comesTo(items, at);
  if (items[at]?.country?.form !== "name") return false;
  // "an e-visa to X", "the border area of X": whose visa, whose border.
  if (isOfDocument(items, at)) return true;
  // "flights are prohibited to X": X forbids them.
  if (before === "to" && (is(items[at - 2], "verb", "forbid") || is(items[at - 2], "verb", "permit"))) return true;
  if (/^(?:in|into|inside|within)$/.test(before) || (before === "the" && /^(?:in|into|inside|within)$/.test(second)))
    return (
      !/^(?:embassy|consulate|born|issued|received|vaccinated|interest)$/.test(second) &&
      !/^(?:received|issued|vaccinated)$/.test(items[at - 3]?.text ?? "")
    );
  if (
    before === "to" &&
    !BY_MEANS.test(second) &&
    /(?:^|[ -])(?:travelling|traveling|travel|travels|going|entry|entrance|admission|visitors?)$/.test(second)
  )
    return true;
  // "passengers who plan to fly to X", "if you fly to X": persons who go there, and not "passengers can fly to X again".
  if (before === "to" && /^(?:fly|flies|flying)$/.test(second))
    return items
      .slice(Math.max(0, at - FLIER_REACH), at - 2)
      .some(
        (item) => (second === "flying" && is(item, "group")) || /^(?:you|who|those|planning|wishing|intending)$/.test(item.text),
      );
  return /^(?:enter|enters|entering|visit|visiting|visits)$/.test(before);
}

/** "A visa to X", "an entry visa for X", "the consular fee for an e-visa of X", "the border zone of X", "the rules of X", not "holders of a visa of X". */
function isOfDocument(items: readonly Item[], at: number): boolean {
  const role = items[at - 1]?.text ?? "";
  const named = items[at - 2]?.text ?? "";
  if (role === "of" && /^(?:border|frontier) (?:area|zone|strip|territory)$/.test(`${items[at - 3]?.text} ${named}`)) return true;
  if (role === "of" && /(?:^|[ -])(?:rules|laws?|legislation)$/.test(named)) return true;
  if (!/(?:^|[ -])visas?$/.test(named) || is(items[at + 1], "group")) return false;
  // "With a visa of X one may enter": it is shown here.
  return role === "to" || role === "for" || (role === "of" && !items.slice(Math.max(0, at - HOLDER_REACH), at).some(isHeld));
}

const HOLDER_REACH = 8;

/** "Holders of a visa of X", "with", "who have". */
function isHeld({ text }: Item): boolean {
  return /^(?:with|holders?|holding|holds?|have|has|having|hold|valid|possess|own|owners?|showing|present)$/.test(text);
}

const FLIER_REACH = 8;

/** Traffic, and no travellers. */
const BY_MEANS = /^(?:air|rail|train|bus|sea)[ -]/;
