import { configureGlobal } from "fast-check";

/** A mutant is noticed, or not, by the same examples in every run. */
configureGlobal({ seed: 1 });
