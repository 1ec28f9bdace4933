import { describe, expect, it } from "vitest";
import { shownCommands, withOutputs } from "../../scripts/console-blocks.js";

const PAGE = [
  "# Page",
  "",
  "```console",
  "$ one --flag",
  "first",
  "",
  "second",
  "$ two \\",
  "  more",
  "out",
  "```",
  "",
  "```sh",
  "$ not this",
  "```",
  "",
].join("\n");

describe("shownCommands", () => {
  it("reads commands, continued lines and outputs of console blocks alone", () => {
    expect(shownCommands(PAGE)).toEqual([
      expect.objectContaining({ line: 4, command: "one --flag", output: "first\n\nsecond\n" }),
      expect.objectContaining({ line: 8, command: "two \\\n  more", output: "out\n" }),
    ]);
  });

  it.each([
    ["output before a command", "```console\nstray\n```\n"],
    ["a block cut off after a command", "```console\n$ one\nout\n"],
    ["a block cut off at once", "```console\n"],
  ])("refuses %s", (_what, page) => {
    expect(() => shownCommands(page)).toThrow(Error);
  });
});

describe("withOutputs", () => {
  it("changes the outputs and nothing else", () => {
    expect(withOutputs(PAGE, (command) => `ran ${command.slice(0, 3)}\n`)).toBe(
      PAGE.replace("first\n\nsecond\n", "ran one\n").replace("  more\nout\n", "  more\nran two\n"),
    );
  });

  it("leaves a page alone when the outputs are as shown", () => {
    const outputs = new Map(shownCommands(PAGE).map((one) => [one.command, one.output]));
    expect(withOutputs(PAGE, (command) => outputs.get(command) ?? "")).toBe(PAGE);
  });
});
