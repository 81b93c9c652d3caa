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
