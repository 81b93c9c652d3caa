/** What is asked of a window. */
export interface Browser {
  readonly isSecureContext: boolean;
  readonly navigator: object;
}

/** Why a page cannot read a USB cable, and what to do; undefined where it can. */
export function whyNoSerial({ isSecureContext, navigator }: Browser): string | undefined {
  if ("serial" in navigator) return undefined;
  if (!isSecureContext)
    return "A USB cable can be read only by a page that comes from https, localhost or a file, and this one does not: open it from there, in Chrome, Edge or Opera on a computer.";
  return "This browser cannot read a USB cable (it has no Web Serial, like Firefox, Safari and phones): open the page in Chrome, Edge or Opera on a computer, or run npm run decode -- --port with the cable's name.";
}
