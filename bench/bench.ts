import { parseArgs } from "node:util";
import { measureV8, ROUNDS } from "./v8.js";
import { measureXs, TELEGRAMS, type XsCost, type XsDetail } from "./xs.js";

const HELP = `usage: npm run bench -- [--json]

Decodes the same telegrams on XS, the engine of the display, and on V8 beside the npm packages dsmr-parser and p1-reader.
On XS, HDLC frames with pushes too: the metered work for one, which is the same number in every run, and what ${TELEGRAMS} of them take of the
heap. On V8: telegrams a second, the median of ${ROUNDS} rounds in turns.

  --json   one object instead of tables
  --help   this text
`;

function xsTable(xs: ReadonlyMap<string, XsCost & XsDetail>): string {
  const rows = [...xs].map(([name, cost]) => [
    name,
    String(cost.bytes),
    String(cost.compute),
    (cost.compute / cost.bytes).toFixed(1),
    (cost.drained / cost.bytes).toFixed(1),
    cost.microseconds.toFixed(0),
    String(cost.slots),
    String(cost.collections),
  ]);
  const heads = ["", "bytes", "units", "units/byte", "drained", "us", "slots", "collections"];
  const widths = heads.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]!.length)));
  const lines = [heads, ...rows].map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join("  "),
  );
  return `one telegram or frame on XS, our decoder, in runs of 128 bytes\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

function v8Table(v8: Readonly<Record<string, number>>): string {
  const lines = Object.entries(v8).map(([name, rate]) => {
    const ratio = name === "ours" ? "" : `ours is ${(v8.ours! / rate).toFixed(1)} times as fast`;
    return `  ${name.padEnd(12)} ${String(rate).padStart(9)}  ${ratio}`.trimEnd();
  });
  return `telegrams a second on V8 ${process.versions.v8}, Kamstrup and DSMR 5 in turn\n${lines.join("\n")}\n`;
}

const { values } = parseArgs({ options: { json: { type: "boolean" }, help: { type: "boolean" } } });
if (values.help) process.stdout.write(HELP);
else {
  const costs = await measureXs();
  const v8 = measureV8();
  if (values.json) {
    const xs = Object.fromEntries(
      [...costs].map(([name, { bytes, compute, slots, collections }]) => [
        name,
        { bytes, compute, slots, collections },
      ]),
    );
    console.log(JSON.stringify({ xs, v8 }));
  } else process.stdout.write(`${xsTable(costs)}\n${v8Table(v8)}`);
}
