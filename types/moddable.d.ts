// The part of Moddable's modules that boards and screens use, declared from its documentation.

declare module "timer" {
  /** A timer that runs. */
  class Timer {
    private constructor();
    static repeat(callback: () => void, milliseconds: number): Timer;
    static set(callback: () => void, milliseconds?: number): Timer;
    static clear(timer: Timer | undefined): void;
    /** Waits, with everything. */
    static delay(milliseconds: number): void;
  }
  export default Timer;
}

declare module "time" {
  const Time: { readonly ticks: number; delta(start: number, end: number): number };
  export default Time;
}

declare module "Resource" {
  export default class Resource {
    constructor(path: string);
    slice(start: number, end?: number): ArrayBuffer;
  }
}

declare module "flash" {
  /** A partition of the chip's flash. Whatever fails throws. */
  export default class Flash {
    constructor(partition: string);
    /** The partition as read-only memory. */
    map(): ArrayBuffer;
    write(offset: number, byteLength: number, buffer: Uint8Array): void;
    erase(sector: number): void;
  }
}

declare module "preference" {
  const Preference: {
    get(domain: string, name: string): string | boolean | number | ArrayBuffer | undefined;
    set(domain: string, name: string, value: number): void;
  };
  export default Preference;
}

declare module "qrcode" {
  /** A text as the modules of a QR code, row by row: 1 for a dark one. Throws when it is too long for that version. */
  export default function qrCode(options: { input: string; maxVersion: number }): ArrayBuffer & { size: number };
}

declare module "embedded:io/digital" {
  export default class Digital {
    static readonly Input: number;
    static readonly Output: number;
    static readonly Falling: number;
    constructor(options: {
      pin: number;
      mode: number;
      initialValue?: 0 | 1;
      edge?: number;
      onReadable?: () => void;
    });
    read(): 0 | 1;
    write(value: 0 | 1): void;
    close(): void;
  }
}

declare module "embedded:io/pwm" {
  export default class PWM {
    constructor(options: { pin: number });
    /** In bits. */
    readonly resolution: number;
    write(value: number): void;
  }
}

declare module "embedded:io/analog" {
  export default class Analog {
    constructor(options: { pin: number });
    /** In bits. */
    readonly resolution: number;
    read(): number;
  }
}

declare module "embedded:io/smbus" {
  export default class SMBus {
    constructor(options: { data: number; clock: number; hz: number; address: number });
    readUint8(register: number): number;
    writeUint8(register: number, value: number): void;
    /** Fills the buffer from a register on. */
    readBuffer(register: number, buffer: Uint8Array): void;
  }
}

/** A base class whose instances carry C data, freed by the named C function. */
declare function Native(destructor: string): new (...parameters: never[]) => object;
/** The C function of a name. */
// biome-ignore lint/suspicious/noExplicitAny: a C function takes and gives what its own code says
declare function native(name: string): (...parameters: any[]) => any;

declare module "instrumentation" {
  const Instrumentation: {
    /** The number of a counter's name. */
    map(name: "XS Slot Heap Used" | "XS Chunk Heap Used" | "XS Garbage Collection Count"): number | undefined;
    get(counter: number | undefined): number | undefined;
  };
  export default Instrumentation;
}

declare module "debug" {
  const Debug: {
    /** Collects the garbage now. */
    gc(): void;
  };
  export default Debug;
}

/** Prints on the debugger's console, or on standard output in the simulator. */
declare function trace(text: string): void;
