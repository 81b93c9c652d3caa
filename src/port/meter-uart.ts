/** How the line to the meter is wired and spoken. */
export interface MeterUartOptions {
  /** Number of the UART: 1, or 2 where the chip has it. 0 belongs to the debugger. */
  port: 1 | 2;
  /** GPIO that receives. */
  receive: number;
  /** Bits per second: 115200, 9600 or 2400; from 300 to 921600. */
  baud: number;
  /** "none" is 8N1 (the default), "even" is 7E1. */
  parity?: "none" | "even";
  /** True if the idle line is low at the pin, as on a P1 port without an inverting transistor. */
  invert: boolean;
  /** Called when bytes wait; `count` of them did when the call was made. Called again while some are left after a read. */
  onReadable(this: MeterUart, count: number): void;
}

/**
 * The receiving UART of the meter's port, with a ring of 4,096 bytes in C. Its counters begin at 0 with each opening.
 * It lives until `close()`: an instance that is dropped without it keeps its port, and no other can open it.
 */
export class MeterUart extends (Native("xs_meter_uart_destructor") as new () => object) {
  // unless cast, every property exists
  /**
   * Opens the port. Throws a RangeError for a port, pin or speed that cannot be, and otherwise an error that names the
   * call of ESP-IDF that failed; then nothing stays open.
   */
  constructor(options: MeterUartOptions) {
    super();
    native("xs_meter_uart_open").call(
      this,
      options.port,
      options.receive,
      options.baud,
      options.parity === "even",
      options.invert,
      options.onReadable,
    );
  }

  /** Moves up to `length` waiting bytes to `buffer[start]` and after; returns how many. In 7E1 their eighth bit is 0. */
  read(buffer: Uint8Array, start: number, length: number): number {
    return native("xs_meter_uart_read").call(this, buffer, start, length);
  }

  /** Times that the hardware's FIFO overflowed; each time bytes were lost, how many is not known. */
  get overflow(): number {
    return native("xs_meter_uart_overflow").call(this);
  }

  /**
   * Reports of a wrong stop bit or parity: wrong speed, format or polarity. Bytes in a row may share one, and a break
   * is one as well.
   */
  get framing(): number {
    return native("xs_meter_uart_framing").call(this);
  }

  /**
   * Times that the line stood at the space level for a whole byte and more: unplugged, the wrong polarity, or a meter
   * slower than the port. One that lasts counts once, and so do those less than a second apart.
   */
  get break(): number {
    return native("xs_meter_uart_break").call(this);
  }

  /**
   * Bits per second on the line, measured by the hardware from the shortest pulses since the last call or the opening.
   * 0 if they make no signal: silence, too few edges, noise, or a line too slow to count. An ESP32 counts pulses of up
   * to 13 ms; on later chips, with the port at 115200, nothing below 17,000 is seen.
   */
  get bitRate(): number {
    return native("xs_meter_uart_bit_rate").call(this);
  }

  /** Whether the line stands at its idle (mark) level at this moment: not so in a break, nor within a byte. */
  get isIdle(): boolean {
    return native("xs_meter_uart_is_idle").call(this);
  }

  /** Stops the reception and frees the port. Bytes not yet read are lost. Harmless the second time. */
  close(): void {
    native("xs_meter_uart_close").call(this);
  }
}
