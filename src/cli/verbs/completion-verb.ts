import { SHELLS } from "../completion-script.js";
import type { Verb } from "../verb.js";

/** @param verbs every verb, this one too. */
export const completionVerb = (verbs: () => readonly Verb[]): Verb => ({
  name: "completion",
  summary: "a script that completes verbs and options in a shell",
  details: [
    "Prints a script for bash, zsh or fish that completes verbs, options, their choices and file names. It is made of the tables of which help is made, so it fits the version that prints it.",
  ],
  args: [{ name: "shell", description: SHELLS.join(", "), required: true }],
  options: [],
  examples: [
    { line: "inforce completion bash > ~/.local/share/bash-completion/completions/inforce", tells: "for every new bash" },
    { line: "inforce completion zsh > ~/.zfunc/_inforce", tells: "into a folder of $fpath" },
    { line: "inforce completion fish > ~/.config/fish/completions/inforce.fish", tells: "for every new fish" },
  ],
  load: async () => (await import("../commands/completion-command.js")).completionCommand(verbs()),
});
