import { application, Container, type Content } from "../../simulator/piu/index.js";

/** What paints on the screen that is shown: a container with a skin counts as one with all that stands in it. */
export function leavesShown(): Content[] {
  return leavesOf(application!).filter(({ visible }) => visible);
}

function leavesOf(content: Content): Content[] {
  if (!(content instanceof Container) || (content.skin !== undefined && content !== application)) return [content];
  const leaves: Content[] = [];
  for (let i = 0; i < content.length; i++) leaves.push(...leavesOf(content.content(i)!));
  return leaves;
}
