/** Where an annotation points. */
export interface AnnotationPlace {
  readonly title?: string;
  /** Relative to the repository's root, with forward slashes. */
  readonly file?: string;
  readonly startLine?: number;
  readonly startColumn?: number;
}

/** The part of `@actions/core` that the action uses; `main.ts` passes the real one. */
export interface Toolkit {
  info(text: string): void;
  startGroup(name: string): void;
  endGroup(): void;
  error(message: string, place?: AnnotationPlace): void;
  warning(message: string, place?: AnnotationPlace): void;
  notice(message: string, place?: AnnotationPlace): void;
  setOutput(name: string, value: string): void;
  setSecret(value: string): void;
  /** What the step's `post` part gets to know. */
  saveState(name: string, value: string): void;
}
