import { expect, test } from 'vitest';
import { connectOwn, type EvalClient } from '../../client.ts';
import { talk } from './suite.ts';

type Answer = Awaited<ReturnType<EvalClient['tryCall']>>;
type Wrong = (answer: Answer, call: { name: string; own: EvalClient }) => Answer | Promise<Answer>;

/** The errands, done on our own server with one thing wrong in it. */
async function doneWith(wrong: Wrong = answer => answer) {
  const own = await connectOwn();
  const client: EvalClient = {
    ...own,
    async tryCall(name, args) {
      return wrong(await own.tryCall(name, args), { name, own });
    },
  };
  const { gates, cases } = await talk.run(client, {}).finally(() => own.close());
  return {
    lost: gates.filter(({ ok }) => !ok).map(({ key }) => key),
    faults: Object.fromEntries(cases.filter(({ ok }) => !ok).map(({ id, said }) => [id, said.join('；')])),
  };
}

const changed = (answer: Answer, from: string | RegExp, to: string): Answer => ({
  ...answer,
  text: answer.text.replace(from, to),
});

test('every errand ends well, each refusal mended by what it says', async () =>
  expect(await doneWith()).toEqual({ lost: [], faults: {} }));

test('an invented target is found in the end state', async () => {
  const { lost, faults } = await doneWith((answer, { name }) =>
    name === 'suggest_indicators' ? changed(answer, '"value":null', '"value":{"number":"66"}') : answer,
  );
  expect(lost).toContain('floor.task.done');
  expect(faults).toMatchObject({ 'draft-project': expect.stringContaining('指标值66没有人说过') });
});

test('refusals that name no place and no revision are not recovered from', async () => {
  const { lost } = await doneWith(answer =>
    answer.isError ? changed(answer, /"(?:path|current_revision)":(?:"[^"]*"|\d+),?/g, '') : answer,
  );
  expect(lost).toContain('floor.error.recovered');
});

test('a carry-over that keeps quiet, or a mend that reaches too far, is found', async () => {
  const { faults } = await doneWith(async (answer, { name, own }) => {
    if (name === 'create_draft') return changed(answer, /"must_change":\[.*\]/, '"must_change":[]');
    const { draft_id, revision } = answer.data;
    if (name !== 'import_document') return answer;
    const edits = [0, 1, 2, 3].map(at => ({ op: 'set', path: `/projects/${at}/purpose`, value: '另付77元' }));
    await own.call('edit_draft', { draft_id, revision, edits });
    return answer;
  });
  expect(faults).toMatchObject({
    'mend-weakest': expect.stringMatching(/改写带进了77.*动了别的项目/),
    'roll-over': expect.stringContaining('没有说哪些要改'),
  });
});
