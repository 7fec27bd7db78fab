import type { ClockState } from '../../api/schema';
import { href } from '../../app/routes';
import { langOf } from '../../app/languages';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { Table } from '../../components/Table';
import { Tag } from '../../components/Tag';
import { Timeline } from '../../components/Timeline';
import { Why } from '../../components/Why';
import { useText } from '../../i18n';
import { actionOf, type PartProps } from './parts';
import styles from './case.module.css';

/** Fewer hours than this are pressing. */
const FEW_HOURS = 24;
/** Fewer days than this are pressing. */
const FEW_DAYS = 5;

/** “Day 12 of 30, answer due 10 December”: how far the time the rules give has run. */
export function Clock({ clock }: { clock: ClockState }) {
  const words = useText();
  const day = words.formatDay(clock.last_day);
  const hours = clock.hours_left;
  const stage = clock.stages.find(({ ended }) => ended === null);
  const late = hours === null ? clock.days_left < 0 : hours < 0;
  const few = hours === null ? clock.days_left < FEW_DAYS : hours < FEW_HOURS;
  const text = () => {
    if (clock.stopped) return words.t('case-clock-stopped', { day: clock.day, days: clock.days });
    if (clock.stands_still) return words.t('case-clock-still');
    if (late) {
      return hours === null
        ? words.t('case-clock-late', { late: -clock.days_left, day })
        : words.t('case-clock-hours-late', { late: -hours });
    }
    if (hours !== null) {
      return words.t('case-clock-hours', { left: hours, hours: clock.hours ?? 0 });
    }
    if (stage) {
      return words.t('case-clock-stage', {
        stage: words.word('clock-stage', stage.id),
        left: clock.days_left,
        due: day,
      });
    }
    return words.t('case-clock', { day: clock.day, days: clock.days, due: day });
  };
  const still = clock.stopped || clock.stands_still;
  const tone = still ? 'later' : late ? 'over' : few ? 'due' : 'later';
  return (
    <span className={styles.clock} data-tone={tone}>
      {text()}
    </span>
  );
}

/** The time the rules give: its source, its stages, when it stood still, how it was extended. */
export function ClockSection({ page, content }: PartProps) {
  const words = useText();
  const { t } = words;
  const { clock } = content;
  if (!clock) return null;
  const extend = actionOf(page.actions, 'extend_clock');
  return (
    <Section title={t('clock-heading')}>
      <p>
        <Clock clock={clock} />
      </p>
      <Why rule={clock.rule}>
        {t(clock.stages.some(({ ended }) => ended === null) ? 'case-clock-from-stage' : 'case-clock-from', {
          from: words.formatDate(clock.started),
          until: words.formatDate(clock.last_day),
        })}
        {!clock.verified && t('case-unverified')}
      </Why>
      {clock.stages.length > 0 && (
        <Table
          caption={t('clock-stages')}
          keyOf={({ id }) => id}
          rows={clock.stages}
          columns={[
            {
              key: 'stage',
              label: t('clock-stage'),
              head: true,
              cell: ({ id, of_applicant }) => (
                <>
                  {words.word('clock-stage', id)}{' '}
                  {of_applicant && <Tag>{t('clock-of-applicant')}</Tag>}
                </>
              ),
            },
            { key: 'from', label: t('clock-from'), cell: ({ from }) => words.formatShortDate(from) },
            {
              key: 'last',
              label: t('clock-last'),
              cell: ({ last_day }) => words.formatShortDate(last_day),
            },
            {
              key: 'ended',
              label: t('clock-ended'),
              cell: ({ ended }) => (ended ? words.formatShortDate(ended) : '–'),
            },
          ]}
        />
      )}
      {clock.pauses.map((pause) => (
        <p key={pause.from}>
          {pause.until
            ? t('clock-paused', {
                from: words.formatDate(pause.from),
                until: words.formatDate(pause.until),
              })
            : t('clock-pausing', { from: words.formatDate(pause.from) })}
        </p>
      ))}
      <Timeline
        items={clock.extensions.map((extension) => ({
          key: extension.at,
          at: extension.at,
          who: extension.who.name,
          title: t('clock-extended', { day: words.formatDate(extension.last_day) }),
          children: (
            <>
              <Quote lang={langOf(extension.reason)}>{extension.reason}</Quote>
              <p>{t('clock-told')}</p>
              <Quote lang={langOf(extension.notice)}>{extension.notice}</Quote>
            </>
          ),
        }))}
      />
      {extend.allowed && (
        <p>
          <a href={href('case', { id: page.line.id, tab: 'extend' })}>
            {t('case-act-extend-clock')}
          </a>
        </p>
      )}
    </Section>
  );
}
