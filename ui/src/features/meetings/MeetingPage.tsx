import { useState } from 'react';
import type { MeetingPage as Meeting } from '../../api/schema';
import type { PageProps } from '../../app/pages';
import { useApi } from '../../app/query';
import { href } from '../../app/routes';
import { langOf } from '../../app/languages';
import { actionIn, isOffered } from '../../components/actions';
import { ButtonRow } from '../../components/ButtonRow';
import { Composition } from '../../components/Composition';
import { Loaded } from '../../components/Loaded';
import { Notice } from '../../components/Notice';
import { PageHeader } from '../../components/PageHeader';
import { Section } from '../../components/Section';
import { StatusLine } from '../../components/StatusLine';
import { Tag } from '../../components/Tag';
import { TwoColumns } from '../../components/TwoColumns';
import { useText } from '../../i18n';
import { Agenda } from './Agenda';
import { AddItem } from './AddItem';
import { EndItem } from './EndItem';
import { Item } from './Item';
import { CallActs } from './CallActs';
import { CallFacts, callLine } from './CallFacts';
import { BeginButton, useCourse } from './course';
import { MeetingActs } from './MeetingActs';
import { MeetingPapers } from './MeetingPapers';
import { Room } from './Room';

/** Everything a meeting's page depends on: also declarations and terms change who may vote. */
const TAGS = ['meeting', 'docket', 'interests', 'committee', 'guidance'];

/** A meeting: its agenda before, its course while it is held, its record after. */
export function MeetingPage({ params, query }: PageProps) {
  const id = params.id ?? '';
  const meeting = useApi('meeting', { meeting: id }, { tags: TAGS });
  return (
    <Loaded reading={meeting}>
      {(page) => <Shown key={page.line.id} page={page} asked={query.get('item')} />}
    </Loaded>
  );
}

function Shown({ page, asked }: { page: Meeting; asked: string | null }) {
  const words = useText();
  const { t } = words;
  const { line } = page;
  const course = useCourse(page);
  // An item that has just ended stays in sight until somebody goes on, so that
  // its result is seen by everyone and not only by who declared it.
  const [before, setBefore] = useState(page.current);
  if (page.current !== null && page.current !== before) setBefore(page.current);
  const shownId = asked ?? page.current ?? (line.stage === 'open' ? before : null);
  const item = page.items.find((known) => known.id === shownId) ?? null;
  const current = page.items.find((known) => known.id === page.current) ?? null;
  const acts = <MeetingActs page={page} />;
  // Nothing is left but to end it, so that is what follows the item.
  const done = line.stage === 'open' && current === null && course.next === null;
  const header = item === null && (
    <PageHeader
      title={line.title}
      lang={langOf(line.title)}
      over={<a href={href('meetings')}>{t('nav-meetings')}</a>}
      lead={
        <>
          {callLine(words, page)}{' '}
          <Tag {...(line.stage === 'open' ? { tone: 'accent' } : {})}>
            {words.word('meeting-stage', line.stage)}
          </Tag>
          {page.presiding && <> · {t('meeting-presides', { name: page.presiding.name })}</>}
        </>
      }
    >
      {acts}
    </PageHeader>
  );
  return (
    <>
      {header}
      {/* Read out to everybody when it changes; seen where another item is in sight. */}
      <div {...(item && item === current ? { className: 'visually-hidden' } : {})}>
        <StatusLine>
          {line.stage === 'open' &&
            (current
              ? t('meeting-now', {
                  position: current.position,
                  count: page.items.length,
                  title: current.title,
                })
              : t('meeting-no-item'))}
        </StatusLine>
      </div>
      <TwoColumns follows label={t('meeting-room')} beside={<Room page={page} item={item ?? current} />}>
        {item && (
          <>
            {current && item.id !== current.id && (
              <Notice title={t('meeting-other-item', { position: current.position })}>
                <p>
                  <a href={href('meeting', { id: line.id })}>{current.title}</a>
                </p>
              </Notice>
            )}
            <Item key={item.id} page={page} item={item} />
          </>
        )}
        {line.stage === 'open' && (
          <ButtonRow>
            <BeginButton course={course} primary={current === null} />
            {item && <EndItem page={page} item={item} />}
          </ButtonRow>
        )}
        {item && done && acts}
        <Section title={t('meeting-agenda')} count={page.items.length}>
          {page.warnings.map(({ code, args }) => (
            <Notice key={code} tone="due">
              <p>{words.code('agenda', code, args)}</p>
            </Notice>
          ))}
          <Agenda page={page} shown={item?.id ?? null} />
          {line.stage === 'called' && <AddItem page={page} />}
          {line.stage === 'open' && isOffered(actionIn(page.actions, 'add_item')) && (
            <details>
              <summary>{t('agenda-add')}</summary>
              <AddItem page={page} />
            </details>
          )}
        </Section>
        {!item && line.stage === 'called' && <Composition day={line.date} />}
        <MeetingPapers page={page} />
        {item && !done && acts}
        <CallActs page={page} />
        <CallFacts page={page} />
      </TwoColumns>
    </>
  );
}
