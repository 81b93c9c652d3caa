/** What the page says when there is nothing else to say. */
export const WELCOME =
  "A meter's bytes go in, one telegram every 10 s, and pixels come out. Touch the display, break something, or drop a capture of your own anywhere on this page.";

/** Says a sentence to the person in front of the page. */
export function say(text: string): void {
  write(element("says"), text);
}

/** The element of the page with that id. */
export function element<Type extends HTMLElement>(id: string): Type {
  return document.getElementById(id) as Type;
}

/** Shows whether a button that stays down is down. */
export function press(button: HTMLElement, isPressed: boolean): void {
  button.setAttribute("aria-pressed", String(isPressed));
}

/** Writes a text where another stands. */
export function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
