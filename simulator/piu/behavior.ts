/** What a content does: subclasses have a method for each event they care for. */
export class Behavior {}
