import { useEffect } from 'react';
import type { PageSection, PageValue, ProfilePage } from '../../api/schema';
import { href } from '../../app/routes';
import { showPart } from '../../app/show-part';
import { Notice } from '../../components/Notice';
import { Section } from '../../components/Section';
import { SummaryList } from '../../components/SummaryList';
import { Table } from '../../components/Table';
import { Tag } from '../../components/Tag';
import { useText, type Words } from '../../i18n';
import styles from './committee.module.css';

/** The text of a message whose whole id came from the api. */
export function say(words: Words, id: string, args: PageValue['sentence']['args'] = {}): string {
  const [, prefix = '', rest = ''] = /^([a-z]+)-(.+)$/.exec(id) ?? [];
  return words.code(prefix, rest, args) ?? id;
}

export function Source({ value: { source } }: { value: PageValue }) {
  const words = useText();
  const { t } = words;
  const cited =
    source.profile && words.rule({ profile: source.profile, article: source.article ?? '' });
  return (
    <>
      {cited && <cite className={styles.source}>{cited}</cite>}
      <small>
        {words.code('rule-label', source.label)}
        {source.behind && <> · {t('rule-from-behind')}</>}
      </small>{' '}
      {!source.verified && <Tag tone="due">{t('rule-to-be-verified')}</Tag>}
    </>
  );
}

/** By which a link leads to the profile that is shown. */
export const TITLE = 'rules-profile';
const anchorOf = (part: string) => `rules-part-${part}`;
const openIn = ({ values }: PageSection) => values.filter(({ source }) => !source.verified).length;

/** What the profile has, in its order, and where something is still to be verified. */
function Contents({ id, profile }: { id: string; profile: ProfilePage }) {
  const words = useText();
  const { t } = words;
  return (
    <nav aria-label={t('rules-contents')} className={styles.contents} data-print="no">
      <ul>
        {profile.sections.map((section) => {
          const open = openIn(section);
          return (
            <li key={section.id}>
              <a
                href={href('rules', {}, { profile: id, part: section.id })}
                onClick={() => showPart(anchorOf(section.id))}
              >
                {words.code('profile-section', section.id) ?? section.id}
              </a>{' '}
              <small>
                {section.values.length === 0
                  ? t('rules-section-silent')
                  : t('rules-section-count', { count: section.values.length, open })}
              </small>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Values({ section, behind }: { section: PageSection; behind: boolean }) {
  const words = useText();
  const { t } = words;
  const title = words.code('profile-section', section.id) ?? section.id;
  const subjects = section.values.some((value) => value.subject);
  const again = new Set(
    section.values.filter(
      ({ subject }, index) => subject && section.values[index - 1]?.subject === subject,
    ),
  );
  return (
    <Section title={title} count={section.values.length} anchor={anchorOf(section.id)}>
      {section.values.length === 0 ? (
        <p>{t(behind ? 'rules-section-empty' : 'rules-section-empty-alone')}</p>
      ) : (
        <Table
          caption={title}
          hideCaption
          stack
          rows={section.values}
          keyOf={(value) => JSON.stringify(value)}
          columns={[
            ...(subjects
              ? [
                  {
                    key: 'subject',
                    label: t('rules-what'),
                    // What is said of one thing in several rows, names it once to the eye.
                    cell: (value: PageValue) =>
                      value.subject && (
                        <span {...(again.has(value) ? { 'data-again': true } : {})}>
                          {say(words, value.subject)}
                        </span>
                      ),
                  },
                ]
              : []),
            {
              key: 'says',
              label: t('rules-says'),
              cell: (value) => (
                <>
                  {say(words, value.sentence.code, value.sentence.args)}
                  {value.related.length > 0 && (
                    <span className={styles.related}>
                      {value.related.map((id) => say(words, id)).join(' · ')}
                    </span>
                  )}
                </>
              ),
            },
            { key: 'source', label: t('rules-source'), cell: (value) => <Source value={value} /> },
          ]}
        />
      )}
    </Section>
  );
}

/** A profile, to be read by a lawyer: every value with its source. */
export function Profile({
  id,
  profile,
  version,
  chosen,
  part,
}: {
  id: string;
  profile: ProfilePage;
  /** The number of the version, where it is the committee’s own. */
  version: number | null;
  /** Whether somebody asked for it: then it comes into sight. */
  chosen: boolean;
  /** The section that was asked for. */
  part: string | null;
}) {
  useEffect(() => {
    if (chosen) showPart(part ? anchorOf(part) : TITLE);
  }, [chosen, part]);
  const words = useText();
  const { t } = words;
  const english = words.language === 'en';
  const title = english ? profile.title_en : profile.title_zh;
  const other = english ? profile.title_zh : profile.title_en;
  const behind = profile.behind.map((id) => words.code('profile', id) ?? id);
  return (
    <>
      <h2 id={TITLE} tabIndex={-1}>
        {version === null ? title : t('profile-own-version', { title, number: version })}
      </h2>
      <SummaryList
        items={[
          {
            key: 'other',
            label: t('rules-title-other'),
            value: <span lang={english ? 'zh-Hans' : 'en'}>{other}</span>,
          },
          {
            key: 'citation',
            label: t('rules-citation'),
            value: (
              <>
                {profile.citation}
                <small className={styles.line}>{profile.url}</small>
              </>
            ),
          },
          {
            key: 'jurisdiction',
            label: t('rules-jurisdiction'),
            value: words.code('jurisdiction', profile.jurisdiction) ?? profile.jurisdiction,
          },
          {
            key: 'force',
            label: t('rules-in-force'),
            value: words.formatDate(profile.in_force_from),
          },
          {
            key: 'behind',
            label: t('rules-behind'),
            value: behind.length > 0 ? words.formatList(behind) : t('rules-none-behind'),
          },
          { key: 'version', label: t('rules-version'), value: words.formatDate(profile.version) },
        ]}
      />
      {profile.to_be_verified > 0 && (
        <Notice tone="due" title={t('rules-open')}>
          <p>{t('rules-open-count', { count: profile.to_be_verified })}</p>
        </Notice>
      )}
      <Contents id={id} profile={profile} />
      <div className={styles.sections}>
        {profile.sections.map((section) => (
          <Values key={section.id} section={section} behind={behind.length > 0} />
        ))}
      </div>
    </>
  );
}

/** What one value says, with what it is about and what it names. */
export function Says({ value }: { value: PageValue }) {
  const words = useText();
  return (
    <>
      {value.subject && <strong className={styles.line}>{say(words, value.subject)}</strong>}
      {say(words, value.sentence.code, value.sentence.args)}
      {value.related.length > 0 && (
        <span className={styles.related}>
          {value.related.map((id) => say(words, id)).join(' · ')}
        </span>
      )}
    </>
  );
}
