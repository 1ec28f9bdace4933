import { describe, expect, it } from "vitest";
import { inforce } from "../../src/index.js";

const post = (day: string, title: string, body: string): string => `${title}\n${day}\n\n${body}\n\n`;
const FOREIGN = [
  post("6 December 2021", "A ban", "Tajikistan has banned entry to Tajikistan of citizens of Peru since 5 December 2021."),
  post("20 March 2020", "No emergency", "Tajikistan has not declared a state of emergency."),
];
const UNHOSTED = post("3 February 2021", "Applications", "Electronic visas are issued again since 1 February 2021.");

/** What an archive of some posts, given as one text, answers of the electronic visa a month after the post that names no country. */
async function answered(posts: readonly string[]): Promise<string> {
  using kb = await inforce.read(posts.join(""));
  const [answer] = kb.asOf({ day: "2021-03-01", topic: "kz/e-visa" }).answers;
  return answer?.answer ?? "unknown";
}

describe("an archive whose posts tell more of another country", () => {
  it("asks whose rule is meant where a post names no country", async () => {
    expect(await answered([...FOREIGN, UNHOSTED])).toBe("possible");
  });

  it("and one that tells as much of the host does not", async () => {
    const own = ["1 March 2021", "2 March 2021"].map((day) =>
      post(day, "Work of the border", "Kazakhstan has not declared a state of emergency."),
    );
    expect(await answered([...FOREIGN, ...own, UNHOSTED])).toBe("yes");
  });
});
