import type { AdoptionLine, ProfileLine, Rules } from '../../api/schema';
import { langOf } from '../../app/languages';
import type { PageProps } from '../../app/pages';
import { SESSION_TAG, useApi } from '../../app/query';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { showPart } from '../../app/show-part';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { ButtonRow } from '../../components/ButtonRow';
import { Loaded } from '../../components/Loaded';
import { Section } from '../../components/Section';
import { Table } from '../../components/Table';
import { Tag } from '../../components/Tag';
import { Timeline } from '../../components/Timeline';
import { useText } from '../../i18n';
import styles from './committee.module.css';
import { Differences } from './Differences';
import { Frame } from './Frame';
import { Profile, TITLE } from './RuleProfile';

/** What the committee works under, all profiles at hand, and one of them value by value. */
export function RulesPage({ query }: PageProps) {
  const { t } = useText();
  const rules = useApi('rules', {}, { tags: ['committee', SESSION_TAG] });
  const chosen = query.get('profile');
  return (
    <Frame tab="rules" title={t('rules-title')} lead={t('rules-lead')}>
      <Loaded reading={rules}>
        {(data) => (
          <>
            <Adoptions rules={data} />
            <AtHand rules={data} shown={chosen ?? data.in_force[0] ?? null} />
            <One
              rules={data}
              id={chosen ?? data.in_force[0] ?? ''}
              chosen={chosen !== null}
              part={query.get('part')}
            />
          </>
        )}
      </Loaded>
    </Frame>
  );
}

function Adoptions({ rules }: { rules: Rules }) {
  const words = useText();
  const { t } = words;
  const adopt = actionIn(rules.actions, 'adopt_rules');
  const rebind = actionIn(rules.actions, 'rebind_cases');
  const names = (ids: readonly string[]) =>
    words.formatList(ids.map((id) => words.code('profile', id) ?? id));
  const title = (line: AdoptionLine) =>
    line.from
      ? t('adopted-from', {
          day: words.formatDate(line.from),
          profiles: names(line.profiles),
        })
      : t('adopted-at-set-up', { profiles: names(line.profiles) });
  return (
    <Section title={t('adopted-title')}>
      <p>{t('adopted-today', { profiles: names(rules.in_force) })}</p>
      <ButtonRow>
        {isOffered(adopt) && (
          <ActionButton action={adopt} onPress={() => navigate(href('adopt-rules'))}>
            {t('adopt-act')}
          </ActionButton>
        )}
        {isOffered(rebind) && (
          <ActionButton action={rebind} onPress={() => navigate(href('rebind'))}>
            {t('rebind-act')}
          </ActionButton>
        )}
      </ButtonRow>
      <Timeline
        items={rules.adoptions.map((line) => ({
          key: line.at + (line.from ?? ''),
          at: line.at,
          who: line.by.name,
          title: title(line),
          children: line.from && (
            <>
              <p>{words.code('applies-to', line.applies)}</p>
              <p lang={langOf(line.reason)}>{line.reason}</p>
            </>
          ),
        }))}
      />
    </Section>
  );
}

function AtHand({ rules, shown }: { rules: Rules; shown: string | null }) {
  const words = useText();
  const { t } = words;
  const name = (line: ProfileLine) => words.code('profile', line.id) ?? line.id;
  return (
    <Section title={t('at-hand-title')} count={rules.profiles.length}>
      <Table
        caption={t('at-hand-title')}
        hideCaption
        stack
        rows={rules.profiles}
        keyOf={(line) => line.id}
        columns={[
          {
            key: 'name',
            label: t('at-hand-name'),
            head: true,
            cell: (line) => (
              <>
                <a
                  href={href('rules', {}, { profile: line.id })}
                  {...(line.id === shown ? { 'aria-current': true } : {})}
                  onClick={() => showPart(TITLE)}
                >
                  {name(line)}
                </a>{' '}
                {line.in_force && <Tag tone="met">{t('at-hand-in-force')}</Tag>}
              </>
            ),
          },
          {
            key: 'where',
            label: t('rules-jurisdiction'),
            cell: (line) => words.code('jurisdiction', line.jurisdiction) ?? line.jurisdiction,
          },
          {
            key: 'since',
            label: t('rules-in-force'),
            cell: (line) => words.formatDate(line.in_force_from),
          },
          {
            key: 'open',
            label: t('rules-open'),
            align: 'end',
            cell: (line) => words.formatNumber(line.to_be_verified),
          },
        ]}
      />
    </Section>
  );
}

function One({
  rules,
  id,
  chosen,
  part,
}: {
  rules: Rules;
  id: string;
  chosen: boolean;
  part: string | null;
}) {
  const words = useText();
  const { t } = words;
  const adopt = actionIn(rules.actions, 'adopt_rules');
  const profile = useApi('rule_profile', { profile: id }, { tags: ['committee', SESSION_TAG] });
  return (
    <Loaded reading={profile}>
      {(data) => {
        const save = actionIn(data.actions, 'save_own_profile');
        const { own } = data;
        return (
          <div id="profile" className={styles.profile}>
            <Profile
              key={id}
              id={id}
              profile={data.page}
              version={own?.number ?? null}
              chosen={chosen}
              part={part}
            />
            {own && (
              <Section title={t('own-differences')} count={data.differences.length}>
                <p>
                  {t('own-based-on', {
                    original: words.code('profile', own.based_on) ?? own.based_on,
                    number: own.number,
                    day: words.formatDate(own.at),
                    name: own.by.name,
                  })}
                </p>
                <p lang={langOf(own.reason)}>{own.reason}</p>
                <Differences found={data.differences} />
              </Section>
            )}
            <ButtonRow>
              {isOffered(adopt) && !rules.in_force.includes(id) && (
                <ActionButton
                  action={adopt}
                  onPress={() => navigate(href('adopt-rules', {}, { profile: id }))}
                >
                  {t('adopt-this')}
                </ActionButton>
              )}
              {isOffered(save) && (
                <ActionButton
                  action={save}
                  onPress={() => navigate(href('own-profile', { from: id }))}
                >
                  {t(own ? 'own-edit' : 'own-copy')}
                </ActionButton>
              )}
            </ButtonRow>
          </div>
        );
      }}
    </Loaded>
  );
}
