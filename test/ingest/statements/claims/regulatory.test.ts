import { expect, it } from "vitest";
import { readBody } from "../read-sentences.js";

/** Sentences, those that look regulatory, and those of them that were read. */
it.each([
  ["The visa-free regime was restored on June 3, 2021.", 1, 1],
  ["The visa-free regime flummoxed until further notice.", 1, 0],
  ["The government plans to restore the visa-free regime.", 1, 1],
  ["Poland restored the visa-free regime on June 3, 2021.", 1, 1],
  ["Was the visa-free regime restored?", 0, 0],
  ["The visa-free regime makes a comeback on July 3.", 1, 0],
  ["The e-visa has been given the green light.", 1, 0],
  ["No more electronic visas for visitors.", 1, 0],
  ["Direct flights with Oman are back.", 1, 1],
  ["State of emergency\nUntil July 11.", 1, 0],
  ["Our team likes the visa-free regime.", 0, 0],
  ["The museum was restored on June 3, 2021.", 0, 0],
])("%s", (body, regulatory, read) => {
  expect(readBody(body).sentences).toMatchObject({ regulatory, read });
});
