import { useState } from 'react';
import type { Attendee, MeetingPage } from '../../api/schema';
import { useFieldError } from '../../app/form';
import { useAct } from '../../app/query';
import { Button } from '../../components/Button';
import { CheckDialog } from '../../components/CheckDialog';
import { TextArea } from '../../components/TextArea';
import { TextField } from '../../components/TextField';
import { timeIn } from '../../dates';
import { useText } from '../../i18n';
import styles from './meetings.module.css';
import { staysOf } from './stays';

interface Typed {
  key: number;
  from: string;
  until: string;
  by_video: boolean;
}

/** Somebody's arrivals and departures as they should have been recorded, with the reason. */
export function CorrectTimes({
  page,
  attendee,
  onClose,
}: {
  page: MeetingPage;
  attendee: Attendee;
  onClose: () => void;
}) {
  const { t } = useText();
  const { zone } = page.call;
  const time = (at: string | null) => (at ? timeIn(zone, at) : '');
  const [stays, setStays] = useState<readonly Typed[]>(() =>
    staysOf(attendee.log).map(({ from, until, by_video }, key) => ({
      key,
      from: time(from),
      until: time(until),
      by_video,
    })),
  );
  const [reason, setReason] = useState('');
  const correct = useAct('correct_attendance');
  const errorAt = useFieldError(correct);
  const change = (key: number, part: Partial<Typed>) =>
    setStays(stays.map((stay) => (stay.key === key ? { ...stay, ...part } : stay)));
  const send = async () => {
    const outcome = await correct.act({
      meeting: page.line.id,
      person: attendee.person.id,
      stays: stays.map(({ from, until, by_video }) => ({
        from,
        by_video,
        ...(until.trim() === '' ? {} : { until }),
      })),
      reason,
    });
    if (outcome.ok) onClose();
  };
  return (
    <CheckDialog
      open
      onClose={onClose}
      title={t('room-correct-title', { name: attendee.person.name })}
      act={t('room-correct-act')}
      pending={correct.pending}
      errors={correct.errors}
      onAct={() => void send()}
    >
      <p>{t('room-correct-text', { zone })}</p>
      {stays.map(({ key, from, until }, index) => (
        <div key={key} className={styles.totals}>
          <TextField
            name={index === 0 ? 'stays' : `stays.${index}`}
            label={t('room-correct-from', { number: index + 1 })}
            value={from}
            onChange={(next) => change(key, { from: next })}
            error={index === 0 ? errorAt('stays') : undefined}
          />
          <TextField
            name={`until.${index}`}
            label={t('room-correct-until', { number: index + 1 })}
            description={t('room-correct-until-note')}
            value={until}
            onChange={(next) => change(key, { until: next })}
          />
          <Button tone="plain" onPress={() => setStays(stays.filter((stay) => stay.key !== key))}>
            {t('room-correct-remove', { number: index + 1 })}
          </Button>
        </div>
      ))}
      <Button
        onPress={() =>
          setStays([
            ...stays,
            {
              key: Math.max(-1, ...stays.map((stay) => stay.key)) + 1,
              from: '',
              until: '',
              by_video: false,
            },
          ])
        }
      >
        {t('room-correct-add')}
      </Button>
      <TextArea
        name="reason"
        label={t('room-correct-reason')}
        value={reason}
        onChange={setReason}
        error={errorAt('reason')}
      />
    </CheckDialog>
  );
}
