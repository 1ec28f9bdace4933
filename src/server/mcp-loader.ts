import { InforceError } from "../model/errors.js";

const PACKAGE = "@modelcontextprotocol/sdk";

/**
 * What answers assistants. The package that speaks their protocol is installed beside this one by those who want it.
 *
 * @throws InforceError `PROTOCOL_NOT_INSTALLED` where it is not.
 */
export async function loadMcp(): Promise<typeof import("./mcp.js")> {
  try {
    return await import("./mcp.js");
  } catch (error) {
    throw isMissing(error) ? notInstalled(error) : error;
  }
}

function isMissing(error: unknown): error is Error {
  return error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND" && error.message.includes(PACKAGE);
}

function notInstalled(cause: Error): InforceError {
  return new InforceError(
    "PROTOCOL_NOT_INSTALLED",
    "assistants are answered with a package that is not installed",
    {
      got: `no ${PACKAGE}`,
      expected: `${PACKAGE} beside inforce`,
      example: `npm install ${PACKAGE}`,
      hint: "install it where inforce is installed: with --global where inforce is",
    },
    { cause },
  );
}
