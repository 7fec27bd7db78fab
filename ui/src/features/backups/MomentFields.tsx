import { DateField } from '../../components/DateField';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';

/** A moment as it is typed: a day, and a time of that day. */
export interface Moment {
  day: string | null;
  time: string;
}

export const NO_MOMENT: Moment = { day: null, time: '' };

/** The part of a request that says until when. */
export const untilOf = ({ day, time }: Moment): { day?: string; time?: string } => ({
  ...(day ? { day } : {}),
  ...(time.trim() ? { time: time.trim() } : {}),
});

/** Until when a backup is put back: everything, a day, or a minute of it. */
export function MomentFields({
  value,
  onChange,
  zone,
  errorAt,
}: {
  value: Moment;
  onChange: (value: Moment) => void;
  /** IANA name of the zone in which the moment is meant. */
  zone: string;
  errorAt: (field: string) => string | undefined;
}) {
  const words = useText();
  const { t } = words;
  return (
    <>
      <DateField
        name="day"
        label={t('restore-day')}
        description={t('restore-day-note')}
        optional
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
        error={errorAt('day')}
      />
      <TextField
        name="time"
        label={t('restore-time')}
        description={t('restore-time-note', { zone: words.formatZone(zone) })}
        optional
        value={value.time}
        onChange={(time) => onChange({ ...value, time })}
        error={errorAt('time')}
      />
    </>
  );
}
