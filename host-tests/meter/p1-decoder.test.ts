import { describe, expect, test } from "vitest";
import { decodeStream, Line } from "./line.js";
import { GOLDEN, golden, join, latin1, slowCrc, telegram } from "./telegram.js";

const kamstrup = golden("kamstrup");
const ellevio = golden("ellevio");
const dsmr22 = golden("dsmr22");

/** The reading of one telegram with these objects, without format and identification. */
function values(...objects: string[]): Record<string, unknown> {
  const { readings } = decodeStream(telegram("KAM5", ...objects));
  expect(readings).toHaveLength(1);
  const { format: _, identification: __, ...fields } = readings[0]!;
  return fields;
}

describe("golden telegrams", () => {
  for (const { name, bytes, reading } of GOLDEN) {
    test(`${name} gives the reading that a person reads off it`, () => {
      expect(decodeStream(bytes)).toEqual({ readings: [reading], rejected: {} });
    });

    test(`${name} gives the same in pieces of 1 to 128 bytes, three telegrams in a row`, () => {
      const stream = join(bytes, bytes, bytes);
      for (let chunk = 1; chunk <= 128; chunk++)
        expect(decodeStream(stream, chunk)).toEqual({ readings: [reading, reading, reading], rejected: {} });
    });

    test(`${name} cut anywhere gives nothing, and the telegram after it is not lost`, () => {
      const accepted = name === "dsmr22" ? bytes.length : bytes.length - 2;
      for (let length = 1; length < bytes.length; length++) {
        const { readings, rejected } = decodeStream(join(bytes.subarray(0, length), bytes), 97);
        expect(readings).toEqual(length < accepted ? [reading] : [reading, reading]);
        expect(Object.values(rejected)).toEqual(length < accepted ? [1] : []);
      }
    });
  }

  for (const { name, bytes, reading } of GOLDEN.filter((telegram) => telegram.name !== "dsmr22"))
    test(`${name} with any bit flipped is rejected, and the telegram after it is not lost`, () => {
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const damaged = bytes.slice();
        damaged[bit >> 3]! ^= 1 << (bit & 7);
        const { readings } = decodeStream(join(damaged, bytes));
        const harmless = bit >> 3 >= bytes.length - 2 || sameLetter(damaged[bit >> 3]!, bytes[bit >> 3]!, bit, bytes);
        if (readings.length !== (harmless ? 2 : 1) || !readings.every((read) => same(read, reading)))
          expect.fail(`bit ${bit}: ${JSON.stringify(readings)}`);
      }
    });
});

/** Whether the bit only changed the case of a letter in the check sequence. */
function sameLetter(damaged: number, original: number, bit: number, bytes: Uint8Array): boolean {
  const inCheck = bit >> 3 >= bytes.length - 6;
  return inCheck && original >= 0x41 && original <= 0x46 && (damaged ^ original) === 0x20;
}

function same(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  return Object.keys({ ...a, ...b }).every((field) => a[field] === b[field]);
}

describe("the check sequence decides", () => {
  test("in lower case as in upper case", () => {
    const text = Buffer.from(ellevio.bytes).toString("latin1");
    const withLetters = Buffer.from(kamstrup.bytes).toString("latin1").replace("!92F5", "!92f5");
    expect(decodeStream(latin1(withLetters)).readings).toEqual([kamstrup.reading]);
    expect(decodeStream(latin1(text)).readings).toEqual([ellevio.reading]);
  });

  test("at its fourth digit, without waiting for the line's end", () => {
    const line = new Line();
    const digits = kamstrup.bytes.length - 2;
    expect(line.send(kamstrup.bytes.subarray(0, digits - 1)).readings).toEqual([]);
    expect(line.send(kamstrup.bytes.subarray(digits - 1, digits)).readings).toEqual([kamstrup.reading]);
  });

  test("against a telegram that was edited, counted as such", () => {
    const edited = Buffer.from(kamstrup.bytes).toString("latin1").replace("0002.202", "0002.203");
    expect(decodeStream(latin1(edited))).toEqual({ readings: [], rejected: { checkFailed: 1 } });
  });

  test("and four digits must follow the exclamation mark", () => {
    const text = Buffer.from(kamstrup.bytes).toString("latin1");
    for (const end of ["!92F\r\n", "!92G5\r\n", "! 92F5\r\n", "!\r92F5", "!(92F5)\r\n"])
      expect(decodeStream(latin1(text.replace("!92F5\r\n", end)))).toEqual({
        readings: [],
        rejected: { checkMalformed: 1 },
      });
  });
});

describe("a telegram without check sequence", () => {
  test("is accepted when the next one starts, when the stream ends, and when the line is silent", () => {
    expect(new Line().send(dsmr22.bytes).readings).toEqual([]);
    expect(new Line().send(join(dsmr22.bytes, "/")).readings).toEqual([dsmr22.reading]);
    expect(new Line().send(dsmr22.bytes).end().readings).toEqual([dsmr22.reading]);
    expect(new Line().send(dsmr22.bytes).silence().readings).toEqual([dsmr22.reading]);
  });

  test("is rejected when anything else follows it", () => {
    expect(decodeStream(join(dsmr22.bytes, "\0", dsmr22.bytes)).rejected).toEqual({ checkMissing: 1 });
    expect(decodeStream(join(dsmr22.bytes, "1-0:1.7.0(0001.01*kW)\r\n"))).toEqual({
      readings: [],
      rejected: { checkMissing: 1 },
    });
  });

  test("is never accepted from Kamstrup", () => {
    const text = Buffer.from(kamstrup.bytes).toString("latin1").replace("!92F5", "!");
    expect(decodeStream(join(text, text))).toEqual({ readings: [], rejected: { checkMissing: 2 } });
  });

  test("is never accepted once the line has shown a check sequence", () => {
    const { readings, rejected } = decodeStream(join(dsmr22.bytes, ellevio.bytes, dsmr22.bytes));
    expect(readings).toEqual([dsmr22.reading, ellevio.reading]);
    expect(rejected).toEqual({ checkMissing: 1 });
  });

  test("is rejected when it says nothing", () => {
    expect(decodeStream(latin1("/ISk5\\2MT382\r\n\r\n!\r\n"))).toEqual({ readings: [], rejected: { empty: 1 } });
    expect(decodeStream(latin1("/\r\nnoise\r\n!\r\n/"))).toEqual({
      readings: [],
      rejected: { checkMissing: 1, empty: 1 },
    });
  });

  test("silence in the middle of a telegram is only a pause", () => {
    const line = new Line().send(kamstrup.bytes.subarray(0, 300)).silence();
    expect(line.send(kamstrup.bytes.subarray(300)).end()).toEqual({ readings: [kamstrup.reading], rejected: {} });
  });
});

test("the resynchronisation story", () => {
  const whole = Buffer.from(kamstrup.bytes).toString("latin1");
  const { readings, rejected } = decodeStream(
    join(
      "4.7.0(0000.505*kVAr)\r\n!1234\r\n", // the end of a telegram that began before we listened: nothing began
      whole, // 1
      "noise with ! and !92F5 in it\r\n!!!!\r\n",
      whole.slice(0, 350), // cut by the next one, which lies over it
      whole, // 2
      whole.replace("1-0:2.7.0", "1-0:2./KAM.0"), // a slash of noise inside cuts it, and its rest fails
      whole, // 3
      "/KAM5\r\n\r\n", // the module lost its power after the first line
      "/KAM5\r\n\r\n",
      whole.replace("(235.5*V)", "!235.5*V)"), // a bit error that looks like the end
      whole.replace("\r\n1-0:32.7.0(", "\r\n!-0:32.7.0("), // and one at a line's start
      whole, // 4
      whole.replace("!92F5\r\n", "!92"), // the check sequence itself is cut
      whole, // 5
      "/",
      whole, // 6
      whole.slice(0, -2), // 7: without its last line end
      whole, // 8
      whole.slice(0, 100),
    ),
    50,
  );
  expect(readings).toEqual(Array(8).fill(kamstrup.reading));
  expect(rejected).toEqual({ cut: 3, empty: 3, checkFailed: 2, checkMalformed: 2 });
});

describe("units and numbers", () => {
  test("units come in any letter case, with and without kilo", () => {
    for (const unit of ["kW", "KW", "kw", "Kw"])
      expect(values(`1-0:1.7.0(0001.234*${unit})`)).toEqual({ activePowerImport: 1234 });
    for (const unit of ["W", "w"]) expect(values(`1-0:1.7.0(1234*${unit})`)).toEqual({ activePowerImport: 1234 });
    for (const unit of ["kWh", "KWH", "kwh"])
      expect(values(`1-0:2.8.0(00001.234*${unit})`)).toEqual({ energyExport: 1234 });
    for (const unit of ["kvar", "kVAr", "kVar", "KVAR"])
      expect(values(`1-0:3.7.0(0.505*${unit})`)).toEqual({ reactivePowerImport: 505 });
    for (const unit of ["kvarh", "kVArh", "kVarh"])
      expect(values(`1-0:4.8.0(1.002*${unit})`)).toEqual({ reactiveEnergyExport: 1002 });
    expect(values("1-0:4.8.0(1002*VArh)", "1-0:4.7.0(7*VAr)", "1-0:1.8.0(5*WH)")).toEqual({
      energyImport: 5,
      reactiveEnergyExport: 1002,
      reactivePowerExport: 7,
    });
    expect(values("1-0:32.7.0(230.1*v)", "1-0:31.7.0(1*a)")).toEqual({ voltageL1: 2301, currentL1: 1000 });
  });

  test("a unit that does not fit skips the object", () => {
    for (const unit of ["kWh", "kvar", "V", "MW", "mW", "W2", "kkW", "W ", "", "k", "GJ", "m3"])
      expect(values(`1-0:1.7.0(0001.234*${unit})`, "1-0:2.7.0(0.005*kW)")).toEqual({ activePowerExport: 5 });
    expect(values("1-0:32.7.0(230*kV)", "1-0:31.7.0(500*mA)", "1-0:1.8.0(1*W)", "1-0:1.8.1(1*varh)")).toEqual({});
    expect(values("1-0:1.7.0(0001.234)")).toEqual({});
  });

  test("a zero needs no unit", () => {
    expect(values("1-0:1.7.0(0)", "1-0:2.8.0(000.000)")).toEqual({ activePowerImport: 0, energyExport: 0 });
    expect(values("1-0:1.7.0()", "1-0:2.7.0(.)", "1-0:1.8.0(0.0.0)", "1-0:2.8.0(000A)")).toEqual({});
  });

  test("there may be any number of digits", () => {
    expect(values(`1-0:1.7.0(${"0".repeat(150)}1.5*kW)`)).toEqual({ activePowerImport: 1500 });
    expect(values(`1-0:1.7.0(1.5${"0".repeat(150)}*kW)`)).toEqual({ activePowerImport: 1500 });
    expect(values("1-0:1.7.0(7*kW)", "1-0:32.7.0(231*V)", "1-0:31.7.0(1.*A)")).toEqual({
      activePowerImport: 7000,
      voltageL1: 2310,
      currentL1: 1000,
    });
  });

  test("decimals beyond the unit's are rounded", () => {
    expect(values("1-0:1.7.0(1.2344*kW)", "1-0:2.7.0(1.2345*kW)")).toEqual({
      activePowerImport: 1234,
      activePowerExport: 1235,
    });
    expect(values("1-0:1.7.0(0.9996*kW)", "1-0:2.7.0(2.49999*W)", "1-0:32.7.0(230.05*V)")).toEqual({
      activePowerImport: 1000,
      activePowerExport: 2,
      voltageL1: 2301,
    });
  });

  test("energies are exact to 99,999,999.999 kWh, and what no whole number holds is skipped", () => {
    expect(values("1-0:1.8.0(99999999.999*kWh)", "1-0:2.8.0(99999999999*Wh)")).toEqual({
      energyImport: 99_999_999_999,
      energyExport: 99_999_999_999,
    });
    expect(values("1-0:1.8.0(9007199254740991*Wh)")).toEqual({ energyImport: 9_007_199_254_740_991 });
    expect(values("1-0:1.8.0(9007199254740992*Wh)", `1-0:2.8.0(${"9".repeat(200)}*kWh)`)).toEqual({});
  });

  test("what is not a number is skipped: a sign, an error word, a blank, a comma, two points", () => {
    for (const value of ["-0001.234", "ER11", "(ER11)", " 1.234", "1,234", "1.2.3", "0x12", "1e3", ".5", ""])
      expect(values(`1-0:1.7.0(${value}*kW)`, "1-0:2.7.0(0.005*kW)")).toEqual({ activePowerExport: 5 });
  });
});

describe("tariffs", () => {
  test("the total is the sum of two tariffs when no total came", () => {
    expect(values("1-0:1.8.1(1.001*kWh)", "1-0:1.8.2(2.002*kWh)")).toEqual({
      energyImport: 3003,
      energyImportT1: 1001,
      energyImportT2: 2002,
    });
  });

  test("a total that came stands, wherever it stands", () => {
    expect(values("1-0:1.8.1(1*kWh)", "1-0:1.8.0(9*kWh)", "1-0:1.8.2(2*kWh)").energyImport).toBe(9000);
  });

  test("one tariff alone gives no total", () => {
    expect(values("1-0:1.8.1(1*kWh)", "1-0:2.8.2(2*kWh)")).toEqual({ energyImportT1: 1000, energyExportT2: 2000 });
  });

  test("a third tariff, even an unreadable one, leaves the total absent, of that energy only", () => {
    expect(
      values("1-0:1.8.1(1*kWh)", "1-0:1.8.2(2*kWh)", "1-0:1.8.3(ER11)", "1-0:2.8.1(1*kWh)", "1-0:2.8.2(2*kWh)"),
    ).toEqual({
      energyImportT1: 1000,
      energyImportT2: 2000,
      energyExport: 3000,
      energyExportT1: 1000,
      energyExportT2: 2000,
    });
    const long = decodeStream(
      telegram("KAM5", "1-0:1.8.1(1*kWh)", "1-0:1.8.2(2*kWh)", `1-0:1.8.3(${"0".repeat(300)}*kWh)`),
    );
    expect(long.readings[0]).not.toHaveProperty("energyImport");
    for (const further of ["3", "4", "8", "9"])
      expect(values("1-0:1.8.1(1*kWh)", "1-0:1.8.2(2*kWh)", `1-0:1.8.${further}(0*kWh)`).energyImport).toBeUndefined();
  });

  test("tariffs of one telegram are not added to those of the next", () => {
    const line = new Line();
    line.send(telegram("KAM5", "1-0:1.8.1(1*kWh)"));
    line.send(telegram("KAM5", "1-0:1.8.2(2*kWh)"));
    expect(line.end().readings.map((reading) => reading.energyImport)).toEqual([undefined, undefined]);
  });
});

describe("objects", () => {
  test("come in any order, and the last of two wins", () => {
    expect(values("1-0:2.7.0(0.002*kW)", "1-0:1.7.0(0.001*kW)", "1-0:2.7.0(0.003*kW)")).toEqual({
      activePowerImport: 1,
      activePowerExport: 3,
    });
  });

  test("that are unknown, empty, nested, in error, broken or on lines of their own are stepped over", () => {
    const strange = [
      "0-0:96.13.0()",
      "1-0:99.97.0(2)(0-0:96.7.19)(190201235231W)(0000003231*s)",
      "0-1:24.3.0(161107190000)(00)(60)(1)(0-1:24.2.1)(m3)",
      "(00001.001)",
      "1-0:1.7.0((ER11))",
      "1-0:2.7.0(ER23)",
      "1-0:4:24.7.0(0000.204*kVAr)",
      "1-0:1.7.0",
      "1-0:1.7.0(",
      "1-0:1.7.0)",
      "1-0:1.7.0(1*kW",
      "1-0:1.7.0(1*kW)(2*kW)",
      "1-0:1.7.1(1*kW)",
      "1-0:1.9.0(1*kW)",
      "1-0:E.7.0(1*kW)",
      "1-0:2E.7.0(1*kW)",
      "1-0:101.7.0(1*kW)",
      "1-1:1.7.0(1*kW)",
      "1-0.1.7.0(1*kW)",
      "2-0:1.7.0(1*kW)",
      "1-0:1.7.00(1*kW)",
      " 1-0:1.7.0(1*kW)",
      "",
      "\r",
      "(",
      "1",
    ];
    expect(values(...strange, "1-0:32.7.0(231.1*V)")).toEqual({ voltageL1: 2311 });
  });

  test("may end with a line feed alone, and be as short as a reference", () => {
    const body = "/KAM5\n\n1-0:1.8.1(1*kWh)\n1-0:1.8.2(2*kWh)\n1-0:1.8.3(\n1-0:1.7.0(7*W)\n1-0:2.7.0(0)\n!";
    const bytes = latin1(`${body}${slowCrc(latin1(body)).toString(16).padStart(4, "0")}\n`);
    for (const chunk of [1, 7, 128])
      expect(decodeStream(bytes, chunk).readings).toEqual([
        {
          format: "p1",
          identification: "KAM5",
          energyImportT1: 1000,
          energyImportT2: 2000,
          activePowerImport: 7,
          activePowerExport: 0,
        },
      ]);
  });

  test("may be text of 2,063 characters, in any pieces", () => {
    const text = `0-0:96.13.0(${"3".repeat(2048)})`;
    const bytes = telegram("KAM5", "1-0:1.7.0(0.001*kW)", text, "1-0:2.7.0(0.002*kW)");
    expect(text.length + 2).toBe(2063);
    for (const chunk of [1, 7, 128, 255, 256, 257, 4096])
      expect(decodeStream(join(bytes, bytes, bytes, bytes), chunk)).toEqual({
        readings: Array(4).fill({ format: "p1", identification: "KAM5", activePowerImport: 1, activePowerExport: 2 }),
        rejected: {},
      });
  });

  test("longer than any object can be are skipped alike in every piece size", () => {
    for (const zeros of [236, 237, 238, 239, 240, 241, 300]) {
      const bytes = telegram("KAM5", `1-0:1.7.0(${"0".repeat(zeros)}1*kW)`, "1-0:2.7.0(0.002*kW)");
      const whole = decodeStream(bytes);
      for (const chunk of [1, 100, 254, 255, 256]) expect(decodeStream(bytes, chunk)).toEqual(whole);
    }
  });

  test("of absent phases stay absent", () => {
    const { readings } = decodeStream(golden("dsmr5-single-phase").bytes);
    expect(readings[0]).not.toHaveProperty("voltageL2");
    expect(readings[0]).not.toHaveProperty("currentL3");
  });

  test("that one telegram lacks are absent from its reading, though the one before had them", () => {
    const { readings } = decodeStream(join(telegram("KAM5", "1-0:1.7.0(1*kW)"), telegram("KAM5", "1-0:2.7.0(2*kW)")));
    expect(readings[1]).toEqual({ format: "p1", identification: "KAM5", activePowerExport: 2000 });
  });
});

describe("stamps", () => {
  test("are meter time, whatever their last letter says", () => {
    for (const letter of ["S", "W", ""])
      expect(values(`0-0:1.0.0(250525184215${letter})`)).toEqual({ timestamp: "2025-05-25T18:42:15" });
  });

  test("know the days of every month and the leap years", () => {
    const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    for (const [month, last] of days.entries())
      for (const day of [1, last]) {
        const date = `${String(month + 1).padStart(2, "0")}${String(day).padStart(2, "0")}`;
        expect(values(`0-0:1.0.0(24${date}235959W)`).timestamp).toBe(
          `2024-${date.slice(0, 2)}-${date.slice(2)}T23:59:59`,
        );
        expect(values(`0-0:1.0.0(24${date.slice(0, 2)}${last + 1}000000W)`)).toEqual({});
      }
    expect(values("0-0:1.0.0(230229000000W)")).toEqual({});
    expect(values("0-0:1.0.0(990101000000W)").timestamp).toBe("2099-01-01T00:00:00");
    expect(values("0-0:1.0.0(000301000000W)").timestamp).toBe("2000-03-01T00:00:00");
  });

  test("that are impossible are absent, and the telegram stays good", () => {
    for (const stamp of [
      "250000000000W",
      "251301000000W",
      "250532000000W",
      "250525240000W",
      "250525186015W",
      "250525184260W",
      "25052518421",
      "2505251842155W",
      "25052518421W",
      "2505x5184215W",
      "",
    ])
      expect(values(`0-0:1.0.0(${stamp})`, "1-0:1.7.0(1*kW)")).toEqual({ activePowerImport: 1000 });
  });
});

describe("identification", () => {
  const of = (identification: string) =>
    decodeStream(telegram(identification, "1-0:1.7.0(1*kW)")).readings[0]?.identification;

  test("is what stands behind the slash, blanks and all", () => {
    expect(of("ADN9 6534")).toBe("ADN9 6534");
    expect(of("Ene5\\T211 ESMR 5.0")).toBe("Ene5\\T211 ESMR 5.0");
    expect(of("KMP5 ZABF000000000000")).toBe("KMP5 ZABF000000000000");
    expect(of("")).toBe("");
  });

  test("may hold bytes of 8 bits", () => {
    const all = Array.from({ length: 96 }, (_, i) => String.fromCharCode(160 + i)).join("");
    expect(of(`KAM5${all}`)).toBe(`KAM5${all}`);
  });

  test("is absent when it is longer than any line that is kept", () => {
    expect(of("K".repeat(254))).toBe("K".repeat(254));
    expect(of("K".repeat(255))).toBeUndefined();
  });

  test("changes with the meter, and a damaged one in between changes nothing", () => {
    const line = new Line();
    line.send(telegram("KAM5", "1-0:1.7.0(1*kW)"));
    const first = line.decoder.reading.identification;
    line.send(latin1("/XXX5\r\n\r\n"));
    line.send(telegram("KAM5", "1-0:1.7.0(1*kW)"));
    expect(line.decoder.reading.identification).toBe(first);
    line.send(telegram("ELL5", "1-0:1.7.0(1*kW)"));
    line.send(telegram("KAM5", "1-0:1.7.0(1*kW)"));
    expect(line.readings.map((reading) => reading.identification)).toEqual(["KAM5", "KAM5", "ELL5", "KAM5"]);
  });
});

test("acceptance case 15: an identification and nothing after it is counted as empty, every time", () => {
  expect(decodeStream(latin1("/KAM5\r\n\r\n".repeat(5)))).toEqual({ readings: [], rejected: { empty: 5 } });
});

test("the checks of this file come from the definition of the CRC", () => {
  expect(slowCrc(latin1("123456789"))).toBe(0xbb3d); // the check value of CRC16/ARC in the catalogues
});

test("any bytes at all: no exception, no reading, and the next telegram is not lost", () => {
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed >>> 24;
  };
  for (let round = 0; round < 300; round++) {
    const noise = Uint8Array.from({ length: 1 + random() * 8 }, random);
    const line = new Line(1024).send(noise).send(kamstrup.bytes);
    expect(line.readings.at(-1)).toEqual(kamstrup.reading);
  }
});
