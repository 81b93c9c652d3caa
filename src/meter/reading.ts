/**
 * The committed values of one telegram. A field is undefined when the telegram did not carry it, or not in a unit that
 * fits: absent is never zero. Import and export are seen from the house; clauses are OBIS references of the Swedish
 * recommendation (SE 2.0, table 1) unless said otherwise.
 */
export class MeterReading {
  /** Telegrams committed so far; 0 before the first, so a change of this number is a new reading. */
  sequence = 0;
  /** The format of the line: telegrams of P1, or pushes of DLMS in HDLC frames. */
  format: "p1" | "dlms" = "p1";
  /** False for a telegram of DSMR 2.2/3, which carries no check sequence. */
  checked = true;
  /**
   * The first line after `/`, as Latin-1 (DSMR 5.0.2, 6.2), Kamstrup sends `KAM5`; of a push the identifier of its list,
   * `Kamstrup_V0001`.
   */
  identification: string | undefined = undefined;
  /** Meter time in seconds since 1970 as the meter's wall clock shows it, without a zone (0-0:1.0.0). */
  timestamp: number | undefined = undefined;

  /** A bit for each total, as `1 << register` of `obis.ts`, that the telegram did not carry and that is a sum of tariffs. */
  sums = 0;

  /** Active energy import in Wh (1.8.0; without it 1.8.1 + 1.8.2 when these are all the tariffs). */
  energyImport: number | undefined = undefined;
  /** Active energy export in Wh (2.8.0; without it 2.8.1 + 2.8.2 when these are all the tariffs). */
  energyExport: number | undefined = undefined;
  /** Reactive energy import in varh (3.8.0, R12). */
  reactiveEnergyImport: number | undefined = undefined;
  /** Reactive energy export in varh (4.8.0, R34). */
  reactiveEnergyExport: number | undefined = undefined;
  /** Active energy import of tariff 1 in Wh (1.8.1, DSMR). */
  energyImportT1: number | undefined = undefined;
  /** Active energy import of tariff 2 in Wh (1.8.2, DSMR). */
  energyImportT2: number | undefined = undefined;
  /** Active energy export of tariff 1 in Wh (2.8.1, DSMR). */
  energyExportT1: number | undefined = undefined;
  /** Active energy export of tariff 2 in Wh (2.8.2, DSMR). */
  energyExportT2: number | undefined = undefined;
  /** Reactive energy import of tariff 1 in varh (3.8.1). */
  reactiveEnergyImportT1: number | undefined = undefined;
  /** Reactive energy import of tariff 2 in varh (3.8.2). */
  reactiveEnergyImportT2: number | undefined = undefined;
  /** Reactive energy export of tariff 1 in varh (4.8.1). */
  reactiveEnergyExportT1: number | undefined = undefined;
  /** Reactive energy export of tariff 2 in varh (4.8.2). */
  reactiveEnergyExportT2: number | undefined = undefined;

  /** Active power import of all phases in W (1.7.0); can run at the same time as the export. */
  activePowerImport: number | undefined = undefined;
  /** Active power export of all phases in W (2.7.0). */
  activePowerExport: number | undefined = undefined;
  /** Reactive power import of all phases in var (3.7.0, Q12). */
  reactivePowerImport: number | undefined = undefined;
  /** Reactive power export of all phases in var (4.7.0, Q34). */
  reactivePowerExport: number | undefined = undefined;
  /** Active power import of L1 in W (21.7.0). */
  activePowerImportL1: number | undefined = undefined;
  /** Active power import of L2 in W (41.7.0). */
  activePowerImportL2: number | undefined = undefined;
  /** Active power import of L3 in W (61.7.0). */
  activePowerImportL3: number | undefined = undefined;
  /** Active power export of L1 in W (22.7.0). */
  activePowerExportL1: number | undefined = undefined;
  /** Active power export of L2 in W (42.7.0). */
  activePowerExportL2: number | undefined = undefined;
  /** Active power export of L3 in W (62.7.0). */
  activePowerExportL3: number | undefined = undefined;
  /** Reactive power import of L1 in var (23.7.0). */
  reactivePowerImportL1: number | undefined = undefined;
  /** Reactive power import of L2 in var (43.7.0). */
  reactivePowerImportL2: number | undefined = undefined;
  /** Reactive power import of L3 in var (63.7.0). */
  reactivePowerImportL3: number | undefined = undefined;
  /** Reactive power export of L1 in var (24.7.0). */
  reactivePowerExportL1: number | undefined = undefined;
  /** Reactive power export of L2 in var (44.7.0). */
  reactivePowerExportL2: number | undefined = undefined;
  /** Reactive power export of L3 in var (64.7.0). */
  reactivePowerExportL3: number | undefined = undefined;
  /** Voltage of L1 in 0.1 V (32.7.0). */
  voltageL1: number | undefined = undefined;
  /** Voltage of L2 in 0.1 V (52.7.0). */
  voltageL2: number | undefined = undefined;
  /** Voltage of L3 in 0.1 V (72.7.0). */
  voltageL3: number | undefined = undefined;
  /** Current of L1 in mA, without a sign (31.7.0). */
  currentL1: number | undefined = undefined;
  /** Current of L2 in mA, without a sign (51.7.0). */
  currentL2: number | undefined = undefined;
  /** Current of L3 in mA, without a sign (71.7.0). */
  currentL3: number | undefined = undefined;
}

/** The fields that hold one register's whole number. */
export type RegisterField = {
  [F in keyof MeterReading]: MeterReading[F] extends number | undefined
    ? undefined extends MeterReading[F]
      ? F
      : never
    : never;
}[keyof MeterReading] &
  string;
