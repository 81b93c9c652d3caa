/** How the line to the meter is wired and spoken. */
export interface MeterUartOptions {
  /** Number of the UART. 0 belongs to the debugger. */
  port: number;
  /** GPIO that receives. */
  receive: number;
  /** Bits per second: 115200, 9600 or 2400. */
  baud: number;
  /** "none" is 8N1 (the default), "even" is 7E1. */
  parity?: "none" | "even";
  /** True if the idle line is low at the pin, as on a P1 port without an inverting transistor. */
  invert: boolean;
  /** Bytes that are kept until they are read, more than the 128 of the hardware; 4096 if absent. */
  bufferSize?: number;
  /** Called when bytes wait; `count` of them did when the call was made. Called again while some are left after a read. */
  onReadable(this: MeterUart, count: number): void;
}

/**
 * The receiving UART of the meter's port, with a ring of its own in C.
 * It lives until `close()`: an instance that is dropped without it keeps its port.
 */
export class MeterUart extends (Native("xs_meter_uart_destructor") as new () => object) {
  // unless cast, every property exists
  /** Opens the port. Throws an error that names the failing ESP-IDF call; then nothing stays open. */
  constructor(options: MeterUartOptions) {
    super();
    native("xs_meter_uart_open").call(
      this,
      options.port,
      options.receive,
      options.baud,
      options.parity === "even",
      options.invert,
      options.bufferSize ?? 4096,
      options.onReadable,
    );
  }

  /** Moves up to `length` waiting bytes to `buffer[start]` and after; returns how many. Allocates nothing. */
  read(buffer: Uint8Array, start: number, length: number): number {
    return native("xs_meter_uart_read").call(this, buffer, start, length);
  }

  /** Times that the hardware's FIFO overflowed; each time bytes were lost, how many is not known. */
  get overflow(): number {
    return native("xs_meter_uart_overflow").call(this);
  }

  /** Reports of a wrong stop bit or parity (wrong speed, format or polarity); bytes in a row may share one. */
  get framing(): number {
    return native("xs_meter_uart_framing").call(this);
  }

  /** Times that the line fell to the space level for a whole byte and more: unplugged, or the wrong polarity. */
  get break(): number {
    return native("xs_meter_uart_break").call(this);
  }

  /** Stops the reception and frees the port. Bytes not yet read are lost. Harmless the second time. */
  close(): void {
    native("xs_meter_uart_close").call(this);
  }
}
