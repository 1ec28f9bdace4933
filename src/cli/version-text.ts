import type { CommandContext } from "./command-context.js";

/**
 * What `--version` prints: the version, the commit that it was built of, and the packs inside with their versions.
 *
 * @example versionText(context) // "inforce 0.1.0\ncommit 1a2b3c4d5e6f\npacks kz 1, uz 1\n"
 */
export function versionText({ version, build }: Pick<CommandContext, "version" | "build">): string {
  const told = build();
  const packs = told?.packs.map(({ code, version: of }) => `${code} ${of}`).join(", ") ?? "";
  return [
    `inforce ${version}`,
    ...(told?.commit ? [`commit ${told.commit}`] : []),
    ...(packs === "" ? [] : [`packs ${packs}`]),
    "",
  ].join("\n");
}
