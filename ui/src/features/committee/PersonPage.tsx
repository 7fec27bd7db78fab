import { useState, type ReactNode } from 'react';
import type {
  EntryStamp,
  InterestEntry,
  PersonPage as Page,
  StatementEntry,
  TrainingEntry,
  Withdrawn,
} from '../../api/schema';
import { langOf } from '../../app/languages';
import type { PageProps } from '../../app/pages';
import { SESSION_TAG, useApi } from '../../app/query';
import { href } from '../../app/routes';
import { actionIn, isOffered } from '../../components/actions';
import { ActionButton } from '../../components/ActionButton';
import { Button } from '../../components/Button';
import { Loaded } from '../../components/Loaded';
import { PageHeader } from '../../components/PageHeader';
import { Section } from '../../components/Section';
import { Tag } from '../../components/Tag';
import { Written } from '../../components/Written';
import { useText, type PlainId, type Words } from '../../i18n';
import { GenderForm, NamesForm, StatementForm, TrainingForm, WithdrawForm } from './EntryForms';
import { InterestForm } from './InterestForm';
import styles from './person.module.css';
import { Days, Roles } from './Terms';

/** What is open above the page. */
type Open =
  | { what: 'training' | 'statement' | 'gender' | 'names' }
  | { what: 'interest'; kind: 'employment' | 'interest'; entry: InterestEntry | null }
  | { what: 'withdraw'; entry: string; words: string };

/** When something was recorded, and by whom. */
const recorded = (words: Words, { at, by }: EntryStamp) =>
  words.t('person-recorded', { day: words.formatDay(at), name: by.name });

/** As `recorded`, of what a member declares themselves, unless another recorded it for them. */
const declared = (words: Words, { at, by, for_them }: EntryStamp) => {
  const day = words.formatDay(at);
  return for_them
    ? words.t('person-recorded-for', { day, name: by.name })
    : words.t('person-declared', { day });
};

/** An entry with its source; one that was withdrawn stays, struck through. */
function Entry({
  withdrawn,
  act,
  note,
  children,
}: {
  withdrawn: Withdrawn | null;
  act?: ReactNode;
  note: ReactNode;
  children: ReactNode;
}) {
  const words = useText();
  return (
    <li>
      <div>
        {withdrawn ? <s>{children}</s> : children}
        <small className={styles.line}>{note}</small>
        {withdrawn && (
          <small className={styles.line}>
            {words.t('person-withdrawn', {
              day: words.formatDay(withdrawn.stamp.at),
              name: withdrawn.stamp.by.name,
              reason: withdrawn.reason,
            })}
          </small>
        )}
      </div>
      {!withdrawn && act && <div data-print="no">{act}</div>}
    </li>
  );
}

function Validity({ until, today }: { until: string | null; today: string }) {
  const words = useText();
  if (!until) return null;
  return until < today ? (
    <>
      {' '}
      <Tag tone="over">{words.t('person-ran-out', { day: words.formatDay(until) })}</Tag>
    </>
  ) : (
    <> · {words.t('person-counts-through', { day: words.formatDay(until) })}</>
  );
}

function Training({ page, onWithdraw }: { page: Page; onWithdraw: Withdraw }) {
  const words = useText();
  return (
    <Entries empty="person-training-empty" entries={page.training}>
      {(entry: TrainingEntry) => (
        <Entry
          key={entry.id}
          withdrawn={entry.withdrawn}
          act={onWithdraw(entry.id, entry.what)}
          note={recorded(words, entry.stamp)}
        >
          <Written>{entry.what}</Written>
          <br />
          {words.t('person-finished-on', { day: words.formatDay(entry.on) })}
          <Validity until={entry.valid_until} today={words.today()} />
        </Entry>
      )}
    </Entries>
  );
}

function Statements({ page, onWithdraw }: { page: Page; onWithdraw: Withdraw }) {
  const words = useText();
  return (
    <Entries empty="person-statements-empty" entries={page.statements}>
      {(entry: StatementEntry) => {
        const signed = words.t('person-signed-on', { day: words.formatDay(entry.on) });
        return (
          <Entry
            key={entry.id}
            withdrawn={entry.withdrawn}
            act={onWithdraw(entry.id, signed)}
            note={recorded(words, entry.stamp)}
          >
            {signed}
            <Validity until={entry.valid_until} today={words.today()} />
          </Entry>
        );
      }}
    </Entries>
  );
}

function Entries<E>({
  empty,
  entries,
  children,
}: {
  empty: PlainId;
  entries: readonly E[];
  children: (entry: E) => ReactNode;
}) {
  const { t } = useText();
  return entries.length === 0 ? (
    <p>{t(empty)}</p>
  ) : (
    <ul className={styles.entries}>{entries.map(children)}</ul>
  );
}

type Withdraw = (entry: string, words: string) => ReactNode;

type Version = InterestEntry['now'];

const span = (words: Words, { since, until }: Version): string | null => {
  const day = (date: string) => words.formatShortDate(date);
  if (since && until) return words.t('person-interest-span', { since: day(since), until: day(until) });
  if (since) return words.t('person-interest-since-day', { since: day(since) });
  return until ? words.t('person-interest-until-day', { until: day(until) }) : null;
};

function VersionText({ version }: { version: Version }) {
  const words = useText();
  const dates = span(words, version);
  return (
    <>
      {words.word('standing-interest', version.kind)}:{' '}
      <strong>
        <Written>{version.with}</Written>
      </strong>
      {version.unit && (
        <>
          {' · '}
          <Written>{version.unit}</Written>
        </>
      )}
      {version.what && (
        <>
          <br />
          <Written>{version.what}</Written>
        </>
      )}
      {dates && <> ({dates})</>}
    </>
  );
}

function Interests({
  entries,
  empty,
  mayChange,
  onChange,
  onWithdraw,
}: {
  entries: readonly InterestEntry[];
  empty: PlainId;
  mayChange: boolean;
  onChange: (entry: InterestEntry) => void;
  onWithdraw: Withdraw;
}) {
  const words = useText();
  const { t } = words;
  return (
    <Entries empty={empty} entries={entries}>
      {(entry: InterestEntry) => (
        <Entry
          key={entry.id}
          withdrawn={entry.withdrawn}
          note={
            <>
              {declared(words, entry.now.stamp)}
              {!entry.goes_on && !entry.withdrawn && (
                <>
                  {' '}
                  <Tag>{t('person-interest-ended')}</Tag>
                </>
              )}
            </>
          }
          act={
            mayChange && (
              <>
                <Button
                  tone="plain"
                  label={t('person-interest-change-named', { with: entry.now.with })}
                  onPress={() => onChange(entry)}
                >
                  {t('person-interest-change')}
                </Button>
                {onWithdraw(entry.id, entry.now.with)}
              </>
            )
          }
        >
          <VersionText version={entry.now} />
          {entry.before.length > 0 && (
            <details>
              <summary>{t('person-interest-before')}</summary>
              <ul>
                {entry.before.map((version) => (
                  <li key={version.stamp.at}>
                    <VersionText version={version} />
                    <small className={styles.line}>
                      {declared(words, version.stamp)}
                    </small>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </Entry>
      )}
    </Entries>
  );
}

function Body({ page }: { page: Page }) {
  const words = useText();
  const { t } = words;
  const session = useApi('session', {}, { tags: [SESSION_TAG] });
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const { person } = page;
  const { id, name } = person;
  const own = session.data?.person === id;
  const act = (of: string) => actionIn(page.actions, of);
  const declare = act('declare_standing_interest');
  const withdraw =
    (allowed: boolean): Withdraw =>
    (entry, what) =>
      allowed && (
        <Button
          tone="plain"
          label={t('person-withdraw-named', { what })}
          onPress={() => setOpen({ what: 'withdraw', entry, words: what })}
        >
          {t('person-withdraw-act')}
        </Button>
      );
  const ofKeeper = withdraw(act('withdraw_entry')?.allowed ?? false);
  const interests = (entries: readonly InterestEntry[], empty: PlainId) => (
    <Interests
      entries={entries}
      empty={empty}
      mayChange={declare?.allowed ?? false}
      onChange={(entry) => setOpen({ what: 'interest', kind: 'interest', entry })}
      onWithdraw={withdraw(true)}
    />
  );
  const offered = (of: string, label: string, run: () => void) => {
    const action = act(of);
    return (
      isOffered(action) &&
      action.refusal?.code !== 'only-oneself' && (
        <ActionButton action={action} onPress={run}>
          {label}
        </ActionButton>
      )
    );
  };
  return (
    <>
      <PageHeader
        title={name}
        lang={langOf(name)}
        over={<a href={href('committee')}>{t('person-over')}</a>}
        {...(page.also.length > 0
          ? { lead: `${t('person-also')}${words.language === 'en' ? ': ' : '：'}${words.formatList(page.also)}` }
          : {})}
      >
        {offered('give_other_names', t('person-also-act'), () => setOpen({ what: 'names' }))}
      </PageHeader>
      <Section title={t('person-terms')}>
        {person.terms.length === 0 && <p>{t('person-terms-empty')}</p>}
        <ul className={styles.entries}>
          {person.terms.map((term) => (
            <li key={term.id}>
              <div>
                <Roles term={term} />
                <small className={styles.line}>
                  <Days term={term} short={false} />
                </small>
              </div>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('person-employment')}>
        {interests(page.employment, 'person-employment-empty')}
        {offered(
          'declare_standing_interest',
          own ? t('person-employment-act') : t('person-employment-for-act', { name }),
          () => setOpen({ what: 'interest', kind: 'employment', entry: null }),
        )}
      </Section>
      <Section title={t('person-interests')}>
        {page.interests_shown ? (
          <>
            <p>
              <small>{t('person-interests-note', { name })}</small>
            </p>
            {interests(page.interests, 'person-interests-empty')}
          </>
        ) : (
          <p>{t('person-interests-hidden', { name })}</p>
        )}
        {offered(
          'declare_standing_interest',
          own ? t('person-interest-act') : t('person-interest-for-act', { name }),
          () => setOpen({ what: 'interest', kind: 'interest', entry: null }),
        )}
      </Section>
      <Section title={t('person-training')}>
        <Training page={page} onWithdraw={ofKeeper} />
        {offered('record_training', t('person-training-act'), () => setOpen({ what: 'training' }))}
      </Section>
      <Section title={t('person-statements')}>
        <p>
          {page.bound_to_confidentiality ? (
            <Tag tone="met">{t('person-bound')}</Tag>
          ) : (
            <Tag tone="due">{t('person-not-bound')}</Tag>
          )}
        </p>
        {page.statements.length > 0 && <Statements page={page} onWithdraw={ofKeeper} />}
        {offered('record_statement', t('person-statement-act'), () => setOpen({ what: 'statement' }))}
      </Section>
      {page.gender_shown && (page.gender_asked || own || page.gender) && (
        <Section title={t('person-gender')}>
          <p>{page.gender ? words.word('gender', page.gender) : t('person-gender-none')}</p>
          <p>
            <small>{t(page.gender_asked ? 'person-gender-note' : 'person-gender-unasked')}</small>
          </p>
          {offered('state_gender', t('person-gender-act'), () => setOpen({ what: 'gender' }))}
        </Section>
      )}
      {open?.what === 'training' && <TrainingForm person={person} onClose={close} />}
      {open?.what === 'statement' && <StatementForm person={person} onClose={close} />}
      {open?.what === 'gender' && <GenderForm gender={page.gender} onClose={close} />}
      {open?.what === 'names' && <NamesForm person={person} also={page.also} onClose={close} />}
      {open?.what === 'interest' && (
        <InterestForm
          person={person}
          own={own}
          of={open.kind}
          entry={open.entry}
          onClose={close}
        />
      )}
      {open?.what === 'withdraw' && (
        <WithdrawForm person={person} entry={open.entry} words={open.words} onClose={close} />
      )}
    </>
  );
}

/** A person on the roster: terms, where they work, interests, training, statements. */
export function PersonPage({ params }: PageProps) {
  const reading = useApi(
    'person',
    { person: params.id ?? '' },
    { tags: ['committee', SESSION_TAG] },
  );
  return <Loaded reading={reading}>{(data) => <Body key={data.person.id} page={data} />}</Loaded>;
}
