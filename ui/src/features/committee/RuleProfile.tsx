import type { PageSection, PageValue, ProfilePage } from '../../api/schema';
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

function Values({ section }: { section: PageSection }) {
  const words = useText();
  const { t } = words;
  const title = words.code('profile-section', section.id) ?? section.id;
  const subjects = section.values.some((value) => value.subject);
  return (
    <Section title={title} count={section.values.length}>
      {section.values.length === 0 ? (
        <p>{t('rules-section-empty')}</p>
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
                    cell: (value: PageValue) => value.subject && say(words, value.subject),
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
export function Profile({ profile }: { profile: ProfilePage }) {
  const words = useText();
  const { t } = words;
  const english = words.language === 'en';
  const other = english ? profile.title_zh : profile.title_en;
  const behind = profile.behind.map((id) => words.code('profile', id) ?? id);
  return (
    <>
      <h2>{english ? profile.title_en : profile.title_zh}</h2>
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
      {profile.sections.map((section) => (
        <Values key={section.id} section={section} />
      ))}
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
