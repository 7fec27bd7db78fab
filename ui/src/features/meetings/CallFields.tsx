import type { CallMeeting, MeetingPage } from '../../api/schema';
import { savedFields, savedText } from '../../app/form';
import { DateField } from '../../components/DateField';
import { NumberField } from '../../components/NumberField';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';

/** A call being written; what is empty was not said. */
export interface CallDraft {
  title: string;
  date: string;
  time: string;
  ends: string;
  place: string;
  link: string;
  zone: string;
  papers: string;
  capacity: number | null;
}

export const EMPTY_CALL: CallDraft = {
  title: '',
  date: '',
  time: '14:00',
  ends: '',
  place: '',
  link: '',
  zone: '',
  papers: '',
  capacity: null,
};

/** Reads what was saved of a call, also by an older form. */
export function readCall(saved: unknown): CallDraft {
  const from = savedFields(saved);
  const text = (name: keyof CallDraft) => savedText(from[name]);
  return {
    title: text('title'),
    date: text('date'),
    time: text('time') || EMPTY_CALL.time,
    ends: text('ends'),
    place: text('place'),
    link: text('link'),
    zone: text('zone'),
    papers: text('papers'),
    capacity: typeof from.capacity === 'number' ? from.capacity : null,
  };
}

/** The call of a meeting as it stands. */
export function callOf({ line, call }: MeetingPage): CallDraft {
  return {
    title: line.title,
    date: line.date,
    time: line.time,
    ends: call.ends ?? '',
    place: line.place,
    link: call.link ?? '',
    zone: call.other_zone ? call.zone : '',
    papers: call.papers_due ?? '',
    capacity: call.capacity,
  };
}

/** The request that a call makes. */
export function requestOf(call: CallDraft): CallMeeting {
  const { title, date, time, ends, place, link, zone, papers, capacity } = call;
  const request: CallMeeting = { title, date, time, place };
  if (ends) request.ends = ends;
  if (link) request.link = link;
  if (zone) request.zone = zone;
  if (papers) request.papers_due = papers;
  if (capacity !== null) request.capacity = capacity;
  return request;
}

/** The fields of a call. */
export function CallFields({
  value,
  patch,
  errorAt,
}: {
  value: CallDraft;
  patch: (part: Partial<CallDraft>) => void;
  errorAt: (field: string) => string | undefined;
}) {
  const words = useText();
  const { t } = words;
  return (
    <>
      <TextField
        name="title"
        label={t('meeting-title')}
        description={t('meeting-title-note')}
        value={value.title}
        onChange={(title) => patch({ title })}
        error={errorAt('title')}
      />
      <DateField
        name="date"
        label={t('meeting-date')}
        value={value.date === '' ? null : value.date}
        onChange={(date) => patch({ date: date ?? '' })}
        error={errorAt('date')}
      />
      <TextField
        name="time"
        label={t('meeting-time')}
        description={t('meeting-time-note')}
        value={value.time}
        onChange={(time) => patch({ time })}
        error={errorAt('time')}
      />
      <TextField
        name="ends"
        label={t('call-ends')}
        description={t('call-ends-note')}
        optional
        value={value.ends}
        onChange={(ends) => patch({ ends })}
        error={errorAt('ends')}
      />
      <TextField
        name="place"
        label={t('meeting-place')}
        description={t('meeting-place-note')}
        optional
        value={value.place}
        onChange={(place) => patch({ place })}
        error={errorAt('place')}
      />
      <TextField
        name="link"
        label={t('call-link')}
        description={t('call-link-note')}
        optional
        value={value.link}
        onChange={(link) => patch({ link })}
        error={errorAt('link')}
      />
      <TextField
        name="zone"
        label={t('call-zone')}
        description={t('call-zone-note', { zone: words.zone })}
        optional
        value={value.zone}
        onChange={(zone) => patch({ zone })}
        error={errorAt('zone')}
      />
      <DateField
        name="papers_due"
        label={t('call-papers')}
        description={t('call-papers-note')}
        optional
        value={value.papers === '' ? null : value.papers}
        onChange={(papers) => patch({ papers: papers ?? '' })}
        error={errorAt('papers_due')}
      />
      <NumberField
        name="capacity"
        label={t('call-capacity')}
        description={t('call-capacity-note')}
        optional
        min={1}
        max={100}
        value={value.capacity}
        onChange={(capacity) => patch({ capacity })}
        error={errorAt('capacity')}
      />
    </>
  );
}
