import { z } from 'zod';

/**
 * What templates may use. Text is as in the draft ("" where it has none); widths are in sixtieths of a table's
 * width. A name that is not here is an error of the template.
 */
const text = z.string();
/** JSON pointers of what is shown, parted by spaces: a remark on a place of the draft finds it by them. */
const path = z.string();
const part = z.strictObject({ path, number: text, title: text, text });
const partWithIndicators = part.extend({ indicators_text: text });

const cell = z.strictObject({ path, text, rowspan: z.number(), width: z.number() });
const projectView = z.strictObject({
  path,
  number: text,
  name: text,
  unit_line: text,
  money_unit: text,
  code: text,
  total: text,
  fiscal: text,
  other: text,
  carryover: text,
  purpose: text,
  plan: z.array(z.strictObject({ path, label: text, percent: text, width: z.number() })),
  goals: z.array(z.strictObject({ path, number: text, text })),
  /** Rows that 绩效目标 spans. */
  goal_rows: z.number(),
  columns: z.array(z.strictObject({ label: text, width: z.number() })),
  rows: z.array(z.strictObject({ cells: z.array(cell) })),
});
export type ProjectView = z.infer<typeof projectView>;

const documentView = z.strictObject({
  title: text,
  status: text,
  date: text,
  compiled_by: text,
  reviewed_by: text,
  /** Who files it, and for which year, where neither title nor the lines under it say so. */
  unsaid: z.array(z.strictObject({ path, text })),
  has_department_part: z.boolean(),
  overall_heading: text,
  overall_goal: z.array(text),
  overall_columns: z.array(z.strictObject({ label: text, width: z.number() })),
  overall_rows: z.array(z.strictObject({ cells: z.array(cell) })),
  total_budget: text,
  money_unit: text,
  sub_goals_heading: text,
  sub_goals: z.array(partWithIndicators),
  safeguards_heading: text,
  safeguards: z.array(part),
  projects: z.array(projectView),
  /** True for forms too wide for an upright page. */
  wide: z.boolean(),
});

const tableView = z.strictObject({ project: projectView, wide: z.boolean() });

/** Findings by place, a row of the draft's table in one row of the report; why and on what basis is told once for a kind. */
const groupView = z.strictObject({
  heading: text,
  rows: z.array(
    z.strictObject({
      place: text,
      /** What is wrong, each with its number. */
      said: z.array(text),
      /** 改为 or, for wording to start from, 可参考; what the unit must be asked; else advice. */
      mended: z.array(text),
    }),
  ),
});

/** A kind of fault: why it matters, the marks of its sources, and the numbers of its findings. */
const kindView = z.strictObject({ title: text, why: text, basis: text, numbers: text });

/** 项目支出绩效目标审核表: an aspect's cell spans its items. */
const formView = z.strictObject({
  title: text,
  note: text,
  rows: z.array(
    z.strictObject({
      aspect: text,
      aspect_rows: z.number(),
      first: z.boolean(),
      item: text,
      points: text,
      score: text,
      grade: text,
      question: text,
      /** Where the points went: numbers of findings in the report. */
      lost: text,
    }),
  ),
  points: text,
  total: text,
  grade: text,
  outcome: text,
});
export type FormView = z.infer<typeof formView>;

/** One kind of fault: what 财政局 would send the text back for. */
const causeView = z.strictObject({
  number: text,
  title: text,
  count: text,
  places: text,
  message: text,
  suggestion: text,
});

const reviewView = z.strictObject({
  title: text,
  opinion: text,
  errors: z.number(),
  warnings: z.number(),
  infos: z.number(),
  tidy: z.number(),
  top: z.array(causeView),
  form: formView,
  project_forms: z.array(z.strictObject({ name: text, total: text, grade: text, outcome: text })),
  /** The golden thread, one part a project; `figure` names a picture of the view. */
  thread: z.array(
    z.strictObject({
      project: text,
      money: text,
      /** The department's goal for this project; "" where the form has none. */
      part: text,
      rows: z.array(z.strictObject({ goal: text, indicators: text })),
      loose: text,
      figure: text,
    }),
  ),
  /** 分项 that no project answers. */
  lone_parts: z.array(text),
  /** Figures of the department part that reach no project. */
  lost_numbers: z.array(z.strictObject({ place: text, quote: text })),
  /** Projects with money and nothing counted. */
  no_output: z.array(text),
  groups: z.array(groupView),
  formal: z.array(groupView),
  kinds: z.array(kindView),
  /** 依据, each behind its mark. */
  sources: z.array(text),
  accepted: z.array(z.strictObject({ place: text, message: text, reason: text, by: text })),
  lapsed: z.number(),
  /** What reading the scan or copy mended: none of it the author's. */
  repairs: z.array(z.strictObject({ kind: text, count: z.number(), examples: text })),
  unsure: z.array(z.strictObject({ place: text, raw: text, repaired: text })),
  incomplete_goals: z.array(z.strictObject({ project: text, text })),
  abstained: z.array(z.strictObject({ place: text, because: text })),
});

const rankingView = z.strictObject({
  summary: text,
  files: z.array(
    z.strictObject({
      number: text,
      file: text,
      /** The report, from the page. */
      link: text,
      unit: text,
      score: text,
      grade: text,
      errors: z.number(),
      warnings: z.number(),
      infos: z.number(),
      tidy: z.number(),
      /** At most three. */
      top: z.array(text),
    }),
  ),
  /** What was not reviewed, and why. */
  failures: z.array(z.strictObject({ file: text, message: text, fix: text })),
  rules: z.array(
    z.strictObject({ title: text, id: text, severity: text, findings: z.number(), files: z.number() }),
  ),
  units: z.array(
    z.strictObject({
      name: text,
      files: z.number(),
      score: text,
      errors: z.number(),
      warnings: z.number(),
      infos: z.number(),
      tidy: z.number(),
    }),
  ),
  /** Nearly the same text in several units, and in several years of one. */
  shared: z.array(z.strictObject({ text, where: z.array(text) })),
  shared_more: z.number(),
  repeated: z.array(z.strictObject({ text, where: z.array(text) })),
  repeated_more: z.number(),
  /** Files of the same bytes. */
  copies: z.array(text),
  ignored: text,
});
export type RankingView = z.infer<typeof rankingView>;

/** The view model of each document; template checks derive the names from it. */
export const VIEWS = {
  text: documentView,
  table: tableView,
  review: reviewView,
  ranking: rankingView,
} as const;
/** What is printed of one draft; the ranking is of many. */
export type DocumentName = Exclude<keyof typeof VIEWS, 'ranking'>;
export type DocumentView = z.infer<typeof documentView>;
export type ReviewView = z.infer<typeof reviewView>;
