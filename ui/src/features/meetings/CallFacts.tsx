import type { MeetingPage } from '../../api/schema';
import { langOf } from '../../app/languages';
import { Notice } from '../../components/Notice';
import { Section } from '../../components/Section';
import { Timeline } from '../../components/Timeline';
import { useText, type Words } from '../../i18n';

/** Day, time, zone and place in one line. */
export function callLine(words: Words, { line, call }: MeetingPage): string {
  const { t } = words;
  const time = call.ends ? t('call-facts-until', { from: line.time, until: call.ends }) : line.time;
  const zone = call.other_zone ? `${words.gap}${t('call-facts-zone', { zone: call.zone })}` : '';
  return [
    `${words.formatDate(line.date)} ${time}${zone}`,
    line.place,
    call.link,
    line.stage === 'called' && call.papers_due
      ? t('call-facts-papers', { date: words.formatDate(call.papers_due) })
      : null,
    line.stage === 'called' && call.capacity
      ? t('call-facts-capacity', { count: call.capacity })
      : null,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What somebody should know of the call: called off, changed, too full, too late for papers. */
export function CallFacts({ page }: { page: MeetingPage }) {
  const words = useText();
  const { t } = words;
  const { called_off: off, changes } = page.call;
  return (
    <>
      {off && (
        <Notice tone="over" title={t('call-off-done', { reason: off.reason })}>
          <p>{t('call-off-by', { name: off.by.name, at: words.formatDateTime(off.at) })}</p>
        </Notice>
      )}
      {changes.length > 0 && (
        <Section title={t('call-changes')} count={changes.length}>
          <Timeline
            items={changes.map((change) => ({
              key: change.at,
              at: change.at,
              who: change.by.name,
              title: t('call-change-was', {
                date: words.formatDate(change.date),
                time: change.time,
                place: change.place || 'none',
              }),
              children: change.reason && <p lang={langOf(change.reason)}>{change.reason}</p>,
            }))}
          />
        </Section>
      )}
    </>
  );
}
