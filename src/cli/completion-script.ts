import type { Verb, VerbArgument, VerbOption } from "./verb.js";

/** The shells for which there is a completion. */
export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

/** An option as a shell sees it. */
interface ShellOption {
  /** As typed: `--output`, `-o`. */
  readonly names: readonly string[];
  readonly description: string;
  readonly value: { readonly name: string; readonly files: boolean; readonly choices: readonly string[] } | null;
}

const FILES = /file|folder|path|archive|snapshot|export|cases|texts|target/;
const HELP: ShellOption = { names: ["--help", "-h"], description: "show help", value: null };

/**
 * A script that teaches a shell the verbs, their options, choices and where files stand: made of the same tables as help.
 *
 * @example completionScript("bash", VERBS) // to be sourced: . <(inforce completion bash)
 */
export function completionScript(shell: Shell, verbs: readonly Verb[]): string {
  return { bash: bashScript, zsh: zshScript, fish: fishScript }[shell](verbs);
}

function optionsOf({ options }: Verb): readonly ShellOption[] {
  return [...options.map(shellOption), HELP];
}

function shellOption({ flags, description, choices = [] }: VerbOption): ShellOption {
  const names = flags.match(/(?<=^|[ ,])--?[a-z][a-z-]*/g) ?? [];
  const value = /<([^>]+)>/.exec(flags)?.[1];
  return {
    names: [...names].sort((a, b) => b.length - a.length),
    description,
    value: value === undefined ? null : { name: value, files: FILES.test(value), choices },
  };
}

function takesFiles({ args }: Verb): boolean {
  return args.some(({ name }: VerbArgument) => FILES.test(name));
}

function bashScript(verbs: readonly Verb[]): string {
  const cases = verbs.map((verb) => {
    const options = optionsOf(verb);
    const valued = options.filter(({ value }) => value !== null);
    const values = valued.map(({ names, value }) => {
      const words = value?.choices.join(" ") ?? "";
      const reply = words !== "" ? `COMPREPLY=($(compgen -W "${words}" -- "$word"))` : value?.files ? "compopt -o default" : ":";
      return `        ${names.join("|")}) ${reply}; return ;;`;
    });
    const words = options.flatMap(({ names }) => names).join(" ");
    const free = takesFiles(verb) ? "compopt -o default" : ":";
    return `    ${verb.name})
      case "$before" in
${values.join("\n")}
      esac
      case "$word" in
        -*) COMPREPLY=($(compgen -W "${words}" -- "$word")) ;;
        *) ${free} ;;
      esac ;;`;
  });
  return `# bash completion for inforce: . <(inforce completion bash)
_inforce() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" verb="\${COMP_WORDS[1]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${verbs.map(({ name }) => name).join(" ")} help --help --version" -- "$word"))
    return
  fi
  case "$verb" in
    help) COMPREPLY=($(compgen -W "${verbs.map(({ name }) => name).join(" ")}" -- "$word")) ;;
${cases.join("\n")}
  esac
}
complete -F _inforce inforce
`;
}

function zshScript(verbs: readonly Verb[]): string {
  const names = verbs.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join("\n");
  const cases = verbs.map((verb) => {
    const specs = optionsOf(verb).flatMap((option) => zshSpecs(option, verb));
    const free = takesFiles(verb) ? "_files" : " ";
    return `    ${verb.name}) _arguments -s ${[...specs, quoted(`*: :${free}`)].join(" \\\n      ")} ;;`;
  });
  return `#compdef inforce
# zsh completion for inforce: inforce completion zsh > a file _inforce in a folder of $fpath
_inforce() {
  local -a verbs
  verbs=(
${names}
  )
  if (( CURRENT == 2 )); then
    _describe verb verbs
    _arguments '--version[print the version]' '--help[show help]'
    return
  fi
  local verb="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$verb" in
    help) _describe verb verbs ;;
${cases.join("\n")}
  esac
}
if [ "$funcstack[1]" = "_inforce" ]; then _inforce "$@"; else compdef _inforce inforce; fi
`;
}

/** One description for each spelling; one that may be given several times begins with a star. */
function zshSpecs({ names, description, value }: ShellOption, { options }: Verb): readonly string[] {
  const repeatable = options.some((one) => one.repeatable === true && names.some((name) => one.flags.includes(name)));
  const told = description.replace(/[[\]:]/g, "\\$&");
  const action = value === null ? "" : value.choices.length > 0 ? `(${value.choices.join(" ")})` : value.files ? "_files" : " ";
  const tail = value === null ? "" : `:${value.name}:${action}`;
  return names.map((name) => quoted(`${repeatable ? "*" : ""}${name}[${told}]${tail}`));
}

function fishScript(verbs: readonly Verb[]): string {
  const lines = verbs.flatMap((verb) => {
    const here = `-n ${quoted(`__fish_seen_subcommand_from ${verb.name}`)}`;
    const options = optionsOf(verb).map(({ names, description, value }) => {
      const spelt = names.map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`)).join(" ");
      const takes =
        value === null
          ? ""
          : value.choices.length > 0
            ? ` -x -a ${quoted(value.choices.join(" "))}`
            : value.files
              ? " -r -F"
              : " -x";
      return `complete -c inforce ${here} ${spelt}${takes} -d ${quoted(description)}`;
    });
    const files = takesFiles(verb) ? [`complete -c inforce ${here} -F`] : [];
    return [`complete -c inforce -n __fish_use_subcommand -a ${verb.name} -d ${quoted(verb.summary)}`, ...options, ...files];
  });
  return `# fish completion for inforce: inforce completion fish | source
complete -c inforce -f
complete -c inforce -n __fish_use_subcommand -l version -d 'print the version'
complete -c inforce -n __fish_use_subcommand -l help -s h -d 'show help'
complete -c inforce -n __fish_use_subcommand -a help -d 'show help for a verb'
complete -c inforce -n '__fish_seen_subcommand_from help' -a ${quoted(verbs.map(({ name }) => name).join(" "))}
${lines.join("\n")}
`;
}

/** A text in single quotes; fish and the POSIX shells agree on a quote inside written so. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
