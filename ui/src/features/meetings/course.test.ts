import { expect, test } from 'vitest';
import type { AgendaItem, Attendee, ItemEnd, Motion } from '../../api/schema';
import { nextItem } from './course';
import { mainMotion } from './Item';
import { standingOf } from './Room';

const item = (position: number, end: ItemEnd | null, over = false): AgendaItem => ({
  id: `i${position}`,
  position,
  case: null,
  guidance: null,
  minutes: null,
  number: null,
  title: '',
  party: null,
  stub: over,
  noting: false,
  end,
  masked: false,
  begun_at: null,
  attended: [],
  must_leave: [],
  away: [],
  without_vote: [],
  quorum: null,
  motions: [],
  actions: over
    ? [{ act: 'begin_item', allowed: false, refusal: { code: 'item-ended', args: {}, rule: null } }]
    : [],
});

test.each([
  ['the first, before any was taken up', [item(1, null), item(2, null)], null, 'i1'],
  ['the one after', [item(1, null), item(2, null), item(3, null)], 'i2', 'i3'],
  ['one left over, after the last', [item(1, null), item(2, null)], 'i2', 'i1'],
  ['not one that has ended', [item(1, 'deferred'), item(2, 'decided'), item(3, null)], null, 'i3'],
  ['not one that is over for who may not read it', [item(1, null, true), item(2, null)], null, 'i2'],
  ['none when all have ended', [item(1, 'noted')], null, null],
])('the next item is %s', (_, items, current, expected) => {
  expect(nextItem({ items, current })?.id ?? null).toBe(expected);
});

const motion = (id: string, stage: Motion['stage']): Motion => ({
  id,
  version: 1,
  stage,
  question: '',
  outcome: null,
  reasons: '',
  conditions: [],
  by: { id: 'p', name: 'P' },
  electorate: [],
  recused: [],
  absent: [],
  totals: null,
  mode: 'hidden',
  until: null,
  consensus: false,
  modes: [],
  few_electors: false,
  so_far: null,
  published: [],
  box_lost: false,
  has_voted: false,
  own_ballot: null,
  own_recorded_by: null,
  explanation: null,
  result: null,
  declared_at: null,
  void: null,
  views: [],
  recounts: [],
  anew: null,
  dissent: [],
  actions: [],
});

test.each([
  [['declared', 'put', 'open'], 'open'],
  [['declared', 'put', 'withdrawn'], 'put'],
  [['declared', 'withdrawn'], 'declared'],
  [['withdrawn'], undefined],
] as const)('of motions that are %s the one that matters is %s', (stages, expected) => {
  expect(mainMotion(stages.map((stage) => motion(stage, stage)))?.stage).toBe(expected);
});

const attendee = (id: string, present: boolean, votes = true): Attendee => ({
  person: { id, name: id },
  role: 'member',
  capacities: [],
  alternate_for: null,
  votes,
  present,
  by_video: false,
  log: [],
});

test('whoever is recused and still here must leave; outside, they have left', () => {
  const about = { ...item(1, null), must_leave: [{ id: 'a', name: 'a' }] };
  expect(standingOf(attendee('a', true), about, null).label).toBe('room-must-leave');
  expect(standingOf(attendee('a', false), about, null).label).toBe('room-left');
  expect(standingOf(attendee('b', true), about, null).label).toBe('room-present');
  expect(standingOf(attendee('c', true, false), about, null).label).toBe('room-no-vote');
  const informed = { person: { id: 'a', name: 'a' }, informs: true, heard: false, hear: null, left_at: null, returned_at: null };
  const heard = { ...about, away: [informed] };
  expect(standingOf(attendee('a', true), heard, null).label).toBe('room-heard');
  const wasHeard = { ...about, away: [{ ...informed, heard: true }] };
  expect(standingOf(attendee('a', true), wasHeard, null).label).toBe('room-must-leave');
  const byVideo = { ...attendee('b', true), by_video: true };
  expect(standingOf(byVideo, about, null, true).label).toBe('room-present');
  expect(standingOf(byVideo, about, null, false).label).toBe('room-video-aside');
});

test('while the vote is open the room shows who has voted and never how', () => {
  const open = {
    ...motion('m', 'open'),
    electorate: [
      { person: { id: 'a', name: 'a' }, has_voted: true, value: null, recorded_by: null },
      { person: { id: 'b', name: 'b' }, has_voted: false, value: null, recorded_by: null },
    ],
  };
  expect(standingOf(attendee('a', true), item(1, null), open).label).toBe('room-has-voted');
  expect(standingOf(attendee('b', true), item(1, null), open).label).toBe('room-voting');
});
