import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { postContent, readPost, storedPost } from "../../db/post-row.js";
import { recordCells } from "../../db/stored-row.js";
import { POST } from "./sample-knowledge.js";

const content = (post: Partial<typeof POST>) => postContent({ ...POST, ...post });

describe("the row of a post", () => {
  it("is kept without what is usual of lines", () => {
    const usual = storedPost(content({ marks: [null, null, null] }));
    expect([usual.line_numbers, usual.marks, usual.text_sha256.length]).toEqual([null, null, 32]);
    const marked = storedPost(content({ lineNumbers: [1, 2, 4], lines: [1, 4] }));
    expect([marked.line_numbers, marked.marks]).toEqual(["[1,2,4]", '["heading",null,null]']);
  });

  it("is read as it was written, whatever its lines and marks are", () => {
    const lines = fc.array(fc.nat({ max: 9 }), { maxLength: 6 });
    const marks = fc.array(fc.constantFrom(null, "heading" as const), { maxLength: 6 });
    fc.assert(
      fc.property(lines, marks, fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.string(), (lineNumbers, given, first, length, text) => {
        const row = content({ lineNumbers, marks: given, lines: [first, first + length], text });
        expect(recordCells("post_version", storedPost(row))).toEqual(row);
      }),
      { examples: [[[], [null], 0, 9, ""]] },
    );
  });

  it("of more lines than its text can have says another thing than was written, and takes no memory", () => {
    const row = { ...storedPost(content({ marks: [null, null, null] })), last_line: 2 ** 50 };
    expect(readPost(row)).toMatchObject({ line_numbers: "[]", marks: "[]" });
  });
});
