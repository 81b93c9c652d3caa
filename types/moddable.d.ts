// The part of Moddable's modules that boards use, declared from its documentation.

declare module "timer" {
  const Timer: {
    repeat(callback: () => void, milliseconds: number): unknown;
    set(callback: () => void, milliseconds?: number): unknown;
  };
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

declare module "embedded:io/digital" {
  export default class Digital {
    static readonly Output: number;
    constructor(options: { pin: number; mode: number; initialValue?: 0 | 1 });
    write(value: 0 | 1): void;
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
