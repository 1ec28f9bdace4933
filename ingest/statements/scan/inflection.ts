/** Which form of a verb a word is. Past and participle of a regular verb are one word. */
export type VerbForm = "base" | "third" | "past" | "participle" | "gerund";

/** One form of a verb. */
export interface Inflected {
  readonly text: string;
  readonly form: VerbForm;
}

const DOUBLES = new Set([
  "stop",
  "drop",
  "scrap",
  "ban",
  "bar",
  "admit",
  "permit",
  "cut",
  "put",
  "let",
  "set",
  "shut",
  "get",
  "run",
  "plan",
  "defer",
  "annul",
  "trim",
  "transfer",
  "control",
  "cancel",
  "label",
  "travel",
]);
const NOT_ALWAYS = new Set(["cancel", "label", "travel"]);
const VOWEL = /[aeiou]/;

/**
 * The forms of a verb or of a phrase that begins with one. `irregular` gives past and participle where they are not made by rule.
 *
 * @example inflect("take effect", ["took effect", "taken effect"]).map((f) => f.text) // ["take effect", "takes effect", "took effect", "taken effect", "taking effect"]
 */
export function inflect(phrase: string, irregular: readonly string[] = []): readonly Inflected[] {
  const [verb = "", ...others] = phrase.split(" ");
  const rest = others.length === 0 ? "" : ` ${others.join(" ")}`;
  const forms: Inflected[] = [
    { text: phrase, form: "base" },
    { text: `${third(verb)}${rest}`, form: "third" },
  ];
  for (const gerund of gerunds(verb)) forms.push({ text: `${gerund}${rest}`, form: "gerund" });
  const [past, participle] = irregular;
  if (past !== undefined && participle !== undefined) {
    forms.push({ text: past, form: "past" }, { text: participle, form: "participle" });
  } else {
    for (const made of pasts(verb))
      forms.push({ text: `${made}${rest}`, form: "past" }, { text: `${made}${rest}`, form: "participle" });
  }
  return forms;
}

function third(verb: string): string {
  if (verb === "have") return "has";
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return `${verb}s`;
}

function pasts(verb: string): readonly string[] {
  if (verb.endsWith("e")) return [`${verb}d`];
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`];
  return stems(verb).map((stem) => `${stem}ed`);
}

function gerunds(verb: string): readonly string[] {
  if (verb.endsWith("ie")) return [`${verb.slice(0, -2)}ying`];
  if (verb.endsWith("e") && !verb.endsWith("ee")) return [`${verb.slice(0, -1)}ing`];
  return stems(verb).map((stem) => `${stem}ing`);
}

function stems(verb: string): readonly string[] {
  const last = verb.at(-1) ?? "";
  const short = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb);
  if (NOT_ALWAYS.has(verb)) return [verb, `${verb}${last}`];
  return DOUBLES.has(verb) || short ? [`${verb}${last}`] : [verb];
}

/**
 * A noun phrase and its plural; what is counted is the word before "of", "per", "a" and the like, else the last word.
 *
 * @example nounForms("flight per week") // ["flight per week", "flights per week"]
 */
export function nounForms(phrase: string): readonly string[] {
  const words = phrase.split(" ");
  const joint = words.findIndex(
    (word, i) => i > 0 && /^(?:of|per|a|each|every|from|for|to|on|in|with|who|arriving|weekly)$/.test(word),
  );
  const at = joint > 0 ? joint - 1 : words.length - 1;
  const noun = words[at] ?? "";
  if (!/^[a-z'-]+$/i.test(noun) || noun.length < 3) return [phrase];
  return [phrase, [...words.slice(0, at), plural(noun), ...words.slice(at + 1)].join(" ")];
}

function plural(noun: string): string {
  if (/^(?:child)$/.test(noun)) return "children";
  if (/^(?:man|woman)$/.test(noun.replace(/^.*(?=(?:wo)?man$)/, ""))) return noun.replace(/man$/, "men");
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  if (VOWEL.test(noun.at(-2) ?? "") || !noun.endsWith("y")) return `${noun}s`;
  return `${noun.slice(0, -1)}ies`;
}
