import SMBus from "embedded:io/smbus";

/** A chip with registers of 8 bits on an I2C bus. Whatever fails throws. */
export interface Registers {
  readUint8(register: number): number;
  writeUint8(register: number, value: number): void;
  /** Fills the buffer from a register on. */
  readBuffer(register: number, buffer: Uint8Array): void;
}

/** Where a chip is. */
export interface RegistersOptions {
  readonly data: number;
  readonly clock: number;
  readonly hz: number;
  readonly address: number;
}

/** Opens a chip on an I2C bus; chips on the same pins share the bus. */
export function registersAt(options: RegistersOptions): Registers {
  return new SMBus(options as never); // the SDK declares a tuple
}

/** Changes some bits of a register: those of `mask` become those of `bits`. */
export function change(chip: Registers, register: number, mask: number, bits: number): void {
  chip.writeUint8(register, (chip.readUint8(register) & ~mask) | bits);
}
