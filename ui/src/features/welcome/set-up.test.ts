import { beforeEach, expect, test } from 'vitest';
import { forget, keep, kept, lastDayOf, problemsOf, requestOf, type SetUpForm } from './set-up';

const FORM: SetUpForm = {
  nameEn: '',
  nameZh: '市人工智能伦理委员会',
  zone: 'Asia/Shanghai',
  prefix: ' AI- ',
  profiles: ['shenzhen-ai-2022', 'cn-st-ethics-2023'],
  secretary: 'Lin Yue',
  passphrase: 'four calm words',
  again: 'four calm words',
  chair: 'Wang Min',
  chairCapacities: ['ethics'],
  viceChair: '',
  viceChairCapacities: [],
  secondSecretary: ' ',
  sealed: true,
};

beforeEach(() => localStorage.clear());

test('a whole form has no problems, and what is missing is named field by field', () => {
  expect(problemsOf(FORM)).toEqual([]);
  const fields = problemsOf({
    ...FORM,
    nameZh: ' ',
    profiles: [],
    secretary: '',
    passphrase: 'short',
    again: 'other',
  }).map((problem) => problem.kind === 'invalid' && [problem.field, problem.code]);
  expect(fields).toEqual([
    ['names', 'required'],
    ['profiles', 'required'],
    ['secretary', 'required'],
    ['passphrase', 'passphrase-short'],
    ['passphrase_again', 'passphrase-differs'],
  ]);
});

test('terms begin on the day it is in the committee’s zone and end the day before the anniversary', () => {
  const lateInLondon = new Date('2026-11-21T18:00:00Z');
  const request = requestOf(FORM, 'zh-Hans', lateInLondon);
  expect(request.chair).toEqual({
    name: 'Wang Min',
    role: 'chair',
    capacities: ['ethics'],
    from: '2026-11-22',
    until: '2031-11-21',
  });
  expect(request).not.toHaveProperty('substitute_secretary');
  expect(request.names).toEqual({ en: null, zh: '市人工智能伦理委员会' });
  expect(request.number_prefix).toBe('AI-');
  expect(request.profile).toBe('shenzhen-ai-2022');
  expect(request.further_profiles).toEqual(['cn-st-ethics-2023']);
  expect(lastDayOf('2028-02-29')).toBe('2033-02-28');
});

test('what was typed comes back after a crash, without the passphrase', () => {
  keep(FORM);
  expect(localStorage.getItem('quorate.set-up')).not.toContain('four calm words');
  expect(kept()).toEqual({ ...FORM, passphrase: '', again: '' });
  localStorage.setItem('quorate.set-up', '{"chair":7,"chairCapacities":"x","profiles":["us"]}');
  expect(kept()).toMatchObject({ chair: '', chairCapacities: [], profiles: ['us'] });
  forget();
  expect(kept().nameZh).toBe('');
});
