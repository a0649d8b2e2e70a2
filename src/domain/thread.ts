/** One goal, the rows that measure it, and the money behind it: the golden thread. */
export interface ThreadRow {
  /** JSON pointer of the goal. */
  readonly goal_path: string;
  readonly text: string;
  readonly indicators: readonly {
    readonly path: string;
    readonly name: string;
    readonly strength: 'strong' | 'weak';
  }[];
  /** What money stands behind the goal, or that none is named. */
  readonly budget_note: string;
}

/** A quantity of the department part, and the projects it reaches. */
export interface DepartmentNumber {
  readonly path: string;
  readonly quote: string;
  /** JSON pointers of the projects whose goals or rows have it, and of the department's rows; none when it got lost. */
  readonly reached: readonly string[];
}

/** A 分项绩效目标 beside the project of its name. */
export interface ThreadPart {
  readonly path: string;
  readonly name: string;
  readonly goal: string;
  /** JSON pointer; null where no project has its name. */
  readonly project: string | null;
  /** False where the two goals have little or nothing in common. */
  readonly agrees: boolean;
}

/** Goal clauses → indicators → budget and purpose, for a whole document. */
export interface Thread {
  readonly rows: readonly ThreadRow[];
  readonly parts: readonly ThreadPart[];
  readonly goals_without_indicator: readonly string[];
  readonly indicators_without_goal: readonly string[];
  readonly department_numbers: readonly DepartmentNumber[];
  /** Projects with money and no 数量指标. */
  readonly money_without_output: readonly string[];
}
