import { expect, test } from "vitest";
import { legalTime } from "../../src/household/calendar.js";

/** Seconds of a wall clock. */
const at = (text: string) => Date.parse(`${text}Z`) / 1000;
const shown = (meterTime: string) => new Date(legalTime(at(meterTime)) * 1000).toISOString().slice(0, 19);

test("winter is as the meter says, summer an hour later", () => {
  expect(shown("2022-04-08T13:50:21")).toBe("2022-04-08T14:50:21");
  expect(shown("2021-02-17T18:40:19")).toBe("2021-02-17T18:40:19");
  expect(shown("2025-12-31T23:59:59")).toBe("2025-12-31T23:59:59");
});

test("summer time begins at 02:00 and ends at 03:00 on the last Sundays of March and October", () => {
  expect(shown("2025-03-30T01:59:59")).toBe("2025-03-30T01:59:59");
  expect(shown("2025-03-30T02:00:00")).toBe("2025-03-30T03:00:00");
  expect(shown("2025-10-26T01:59:59")).toBe("2025-10-26T02:59:59");
  expect(shown("2025-10-26T02:00:00")).toBe("2025-10-26T02:00:00");
});

test("in every hour from 2000 to 2099 it is what the calendar of this computer says for Stockholm", () => {
  const stockholm = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Stockholm",
    dateStyle: "short",
    timeStyle: "medium",
  });
  // every hour in the months of the change, one hour a day in the others
  for (let time = at("2000-01-01T00:30:00"); time < at("2099-12-31T00:00:00"); ) {
    const month = new Date(time * 1000).getUTCMonth();
    const expected = stockholm.format((time - 3600) * 1000).replace(" ", "T");
    if (new Date(legalTime(time) * 1000).toISOString().slice(0, 19) !== expected)
      expect.fail(`${new Date(time * 1000).toISOString()}: expected ${expected}`);
    time += month === 2 || month === 9 ? 3600 : 86_400;
  }
});
