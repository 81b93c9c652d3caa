import board from "board";
import { HomeDisplay } from "home-display";
import type { MeterUart } from "port/meter-uart";
import type { SerialOptions } from "../../../src/port/p1-port.js";

// The whole firmware on its board, which tells on UART0 each second what it has heard and made of it.
// Half of the time the machine is kept busy, as by a drawing or a collection that takes 50 ms.

const BUSY = 50;

let uart: MeterUart | undefined;

class Watched extends board.meterUart {
  constructor(options: SerialOptions) {
    super(options);
    uart = this as unknown as MeterUart;
  }
}

const { clock } = board;
const { decoder, household } = new HomeDisplay({ ...board, meterUart: Watched });

clock.every(2 * BUSY, () => {
  const end = clock.ticks + BUSY;
  while (clock.ticks < end);
});
clock.every(1000, () => {
  const { accepted, rejections, reading } = decoder;
  const fields = {
    accepted,
    rejections,
    overflow: uart?.overflow,
    framing: uart?.framing,
    power: household.netPower,
    stamp: reading.timestamp,
    free: native("xs_report_free")(),
    least: native("xs_report_least")(),
  };
  native("xs_report_line")(JSON.stringify(fields));
});
