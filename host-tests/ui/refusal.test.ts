import { expect, test } from "vitest";
import { refusalWords } from "../../src/ui/refusal.js";
import { en } from "../../src/ui/strings/en.js";
import { sv } from "../../src/ui/strings/sv.js";

test.each(["mean", "peak", "start"] as const)(
  "a board that takes too much (%s) says so in both languages",
  (refusal) => {
    expect(refusalWords(refusal, sv)).toBe("Det här kortet tar mer ström än mätarens port ger.");
    expect(refusalWords(refusal, en)).toBe("This board takes more than the meter's port gives.");
  },
);

test("a board of which nobody knows says that instead", () => {
  expect(refusalWords("unknown", sv)).toBe("Ingen har mätt om mätarens port räcker till det här kortet.");
  expect(refusalWords("unknown", en)).toBe("Nobody has measured whether the meter's port can feed this board.");
});
