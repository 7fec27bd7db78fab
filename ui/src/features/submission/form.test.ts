import { expect, test } from 'vitest';
import { emptyForm, readForm, requestOf } from './form';

test('a draft comes back word for word', () => {
  const form = {
    ...emptyForm('zh-Hans'),
    answered: true,
    answer: 'decide' as const,
    nature: '曾任顾问',
    title: '分诊',
    received: '2026-11-20',
    documents: [{ digest: 'aa', name: 'plan.pdf', label: 'must_read' as const }],
  };
  expect(readForm(JSON.parse(JSON.stringify(form)), 'en')).toEqual(form);
});

test.each([null, 'x', [], { answer: 'later', documents: [{}, 3], received: 'soon' }])(
  'a draft that cannot be read, %j, is an empty form',
  (saved) => {
    expect(readForm(saved, 'en')).toEqual(emptyForm('en'));
  },
);

test('fields left empty are not sent, and of a classification only its code', () => {
  const sent = requestOf(
    { ...emptyForm('en'), answer: 'none', nature: 'forgotten', classification: '0411 Medical AI', unit: ' ' },
    'submission:1',
  );
  expect(sent).toMatchObject({ classification: '0411', interest: 'none', draft: 'submission:1' });
  expect(sent).not.toHaveProperty('unit');
  expect(sent).not.toHaveProperty('nature');
});
