import type { Summary } from './ranking.ts';

/** What a person asks of a folder. */
export interface FolderRequest {
  readonly folder: string;
  readonly out?: string | undefined;
  /** Last year's files, to compare with. */
  readonly earlier?: string | undefined;
  /** The form's code. */
  readonly profile?: string | undefined;
  /** True: nothing of an earlier run is taken over. */
  readonly again: boolean;
  /** Told after each file. */
  progress(done: number, total: number): void;
}

/** What came of it. */
export interface FolderOutcome {
  readonly summary: Summary;
  /** The folder with the results. */
  readonly out: string;
  /** Files taken over from an earlier run. */
  readonly kept: number;
  /** Reports of an earlier run taken away: their files are gone, or could not be read this time. */
  readonly removed: number;
}
