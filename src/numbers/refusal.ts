/**
 * Why figures cannot be worked out from what was given, in a sentence for the person who gave it. `line` is the line of
 * their file, from 1, where that is known.
 */
export class Refusal extends Error {
  readonly line: number | null;

  constructor(sentence: string, line: number | null = null) {
    super(sentence);
    this.name = 'Refusal';
    this.line = line;
  }
}
