import type { Plugin } from "esbuild";

/** Where the installation of the package leaves its binary; a build for debugging leaves it in the second. */
const PLACES = ["build/Release", "build/Debug", "build"];

/** Loads the binary from where it is, in place of a package that looks for it in a dozen folders. */
const BINDING = `
module.exports = (name) => {
  for (const place of ${JSON.stringify(PLACES)}) {
    try {
      return require("better-sqlite3/" + place + "/" + name);
    } catch (error) {
      if (error.code !== "MODULE_NOT_FOUND") throw error;
    }
  }
  throw new Error("better-sqlite3 has no " + name + " in " + ${JSON.stringify(PLACES.join(", "))} + ": its install script did not run; npm rebuild better-sqlite3");
};`;

/**
 * Takes the code of better-sqlite3 into the bundle, fourteen files of it, and leaves outside what must be the same for everybody in the
 * process: the binary, and the class of its errors.
 */
export const NATIVE_SQLITE: Plugin = {
  name: "native-sqlite",
  setup(bundle) {
    const within = /[\\/]better-sqlite3[\\/]lib[\\/]/;
    bundle.onResolve({ filter: /^\.\/sqlite-error$/ }, ({ importer }) =>
      within.test(importer) ? { path: "better-sqlite3/lib/sqlite-error.js", external: true } : undefined,
    );
    bundle.onResolve({ filter: /^bindings$/ }, ({ importer }) =>
      within.test(importer) ? { path: "bindings", namespace: "native-sqlite" } : undefined,
    );
    bundle.onResolve({ filter: /^better-sqlite3\// }, ({ path }) => ({ path, external: true }));
    bundle.onLoad({ filter: /.*/, namespace: "native-sqlite" }, () => ({ contents: BINDING, loader: "js" }));
  },
};
