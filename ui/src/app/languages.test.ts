import { expect, test } from 'vitest';
import { langOf } from './languages';

test.each([
  ['小区人脸识别门禁', 'zh-Hans'],
  ['Gate cameras', 'en'],
  ['To decide on 2026-004, “门诊排队时长预估”: no objection, with recommendations.', 'en'],
  ['对 2026-004《Gate cameras》作出如下结论：评估意见，无异议。', 'zh-Hans'],
  ['2026-004', 'en'],
])('%s is %s', (text, language) => {
  expect(langOf(text)).toBe(language);
});
