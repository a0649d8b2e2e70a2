import { z } from 'zod';
import { readEval } from '../../../files.ts';
import { draftOf, type Finding, findingsOf, isDirect, reviewed, weighs } from '../reads.ts';
import { call, type Refusal, type Script, say } from '../script.ts';
import { numbersBelow, type Task } from '../task.ts';

const Made = z.object({ draft_id: z.string(), revision: z.number() });
const ROUNDS = 4;

interface Kept {
  draft: string;
  project: number;
  found: number;
}

const inProject =
  (project: number) =>
  ({ path }: Finding): boolean =>
    path.startsWith(`/projects/${project}/`);

/** The project with most to send back; the first of equals. */
function weakest(findings: readonly Finding[]): number {
  const counts = new Map<number, number>();
  for (const { path } of findings.filter(weighs)) {
    const at = Number(/^\/projects\/(\d+)\//.exec(path)?.[1] ?? -1);
    if (at >= 0) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0] ?? 0;
}

/** A stale revision is replaced, a rewrite that another stands against is left out. */
function mended(refusal: Refusal, args: Record<string, unknown>): Record<string, unknown> {
  if (refusal.current_revision !== undefined) return { ...args, revision: refusal.current_revision };
  const at = Number(/^\/apply\/(\d+)/.exec(refusal.path ?? '')?.[1] ?? -1);
  const apply = Array.isArray(args.apply) ? args.apply.filter((_, index) => index !== at) : args.apply;
  return { ...args, apply };
}

function* script(text: string, kept: Kept): Script {
  const { draft_id, revision } = Made.parse(yield* call('import_document', { text, save: true }));
  kept.draft = draft_id;
  let findings = yield* reviewed(draft_id);
  kept.project = weakest(findings);
  const own = inProject(kept.project);
  kept.found = findings.filter(own).filter(weighs).length;
  let current = revision + 1;
  const done: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const apply = findings.filter(finding => own(finding) && isDirect(finding)).map(({ id }) => id);
    if (apply.length === 0) break;
    const edited = yield* call('edit_draft', { draft_id, revision: current, apply }, mended);
    current = Number(edited.revision);
    done.push(...apply);
    findings = yield* reviewed(draft_id);
  }
  const left = findings.filter(own).filter(weighs);
  yield* say(`采纳了${done.length}处改写，还剩${left.length}条要单位给数或拿主意。`);
}

/** The weakest project of a real text: what can be mended without the person is mended, the rest is left alone. */
export async function mendWeakest(): Promise<Task> {
  const kept: Kept = { draft: '', project: -1, found: 0 };
  const text = await readEval('cases/seed/seed.txt');
  return {
    name: 'mend-weakest',
    title: '改好最弱的项目',
    lines: ['读入这份文本，把问题最多的项目改好：能直接改的改，要我给数的别动，别的项目不要碰。'],
    script: script(text, kept),
    async check(client) {
      const [before, after] = [await draftOf(client, kept.draft, 1), await draftOf(client, kept.draft)];
      const known = numbersBelow(before.projects[kept.project]);
      const added = [...numbersBelow(after.projects[kept.project])].filter(number => !known.has(number));
      const left = (await findingsOf(client, kept.draft)).filter(inProject(kept.project));
      const weighed = left.filter(weighs).length;
      const others = before.projects.filter((_, at) => at !== kept.project);
      const same = after.projects.filter((_, at) => at !== kept.project);
      return [
        ...added.map(number => `改写带进了${number}`),
        ...(weighed < kept.found ? [] : [`意见没有减少：${kept.found}条还是${weighed}条`]),
        ...left
          .filter(one => weighs(one) && isDirect(one))
          .map(({ rule, path }) => `能直接改的没有改：${rule} ${path}`),
        ...(JSON.stringify(others) === JSON.stringify(same) ? [] : ['动了别的项目']),
      ];
    },
  };
}
