import type { SerialPort } from "serialport";

const CAUSES: readonly (readonly [pattern: RegExp, advice: string])[] = [
  [/no such file|ENOENT|File not found/i, "there is no such port. Plug the cable in and check the name"],
  [
    /permission|EACCES|Access denied/i,
    "no permission. On Linux join the group dialout; on Windows close other programs",
  ],
  [/ioctl|ENOTTY|not a tty|Invalid argument|EINVAL/i, "it is no serial port. Check the name"],
  [/busy|lock|EBUSY|temporarily unavailable/i, "another program holds it. Close that program"],
];

/** Opens a USB cable at a speed, 8N1 or, with even parity, 7E1; the error names the cause and what to do. */
export async function openPort(path: string, baudRate: number, parity: "none" | "even"): Promise<SerialPort> {
  const module = await import("serialport").catch(() => {
    throw new Error("the package serialport is not installed here. Run: npm install serialport");
  });
  const dataBits = parity === "even" ? 7 : 8;
  const port = new module.SerialPort({ path, baudRate, parity, dataBits, stopBits: 1, autoOpen: false });
  await new Promise<void>((resolve, reject) => port.open((error) => (error ? reject(error) : resolve()))).catch(
    async (error: Error) => {
      const advice = CAUSES.find(([pattern]) => pattern.test(error.message))?.[1] ?? error.message;
      const ports = await module.SerialPort.list().catch(() => []);
      const names = ports.map((info) => info.path).join(", ") || "none";
      throw new Error(`cannot open ${path}: ${advice}. Ports here: ${names}.`);
    },
  );
  return port;
}
