import type { CaseContent, CasePage } from '../../api/schema';
import { langOf } from '../../app/languages';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { ButtonRow } from '../../components/ButtonRow';
import { Section } from '../../components/Section';
import { SummaryList } from '../../components/SummaryList';
import { useText, type Words } from '../../i18n';
import styles from './case.module.css';

/** The text of a message whose whole id came from the api. */
function say(words: Words, id: string, args: Record<string, string | undefined>): string {
  const [, prefix = '', rest = ''] = /^([a-z]+)-(.+)$/.exec(id) ?? [];
  return words.code(prefix, rest, args) ?? id;
}

/** The profiles a case is bound to, side by side, and how it came to be bound to them. */
export function BoundRules({ page, content }: { page: CasePage; content: CaseContent }) {
  const words = useText();
  const { t } = words;
  const name = (id: string) => words.code('profile', id) ?? id;
  const rebind = actionIn(page.actions, 'rebind_cases');
  const anew = content.bindings.filter((binding) => binding.reason !== null);
  if (content.bindings.length === 0) return null;
  return (
    <Section title={t('bound-title')}>
      {content.bound.length > 1 && <p>{t('bound-lead')}</p>}
      <div className={styles.sideBySide}>
        {content.bound.map((one) => (
          <div key={one.profile} role="group" aria-label={name(one.profile)}>
            <h3>
              <a href={href('rules', {}, { profile: one.profile })}>{name(one.profile)}</a>
            </h3>
            <SummaryList
              items={[
                ...(one.due
                  ? [{ key: 'due', label: t('bound-due'), value: words.formatDate(one.due) }]
                  : []),
                ...one.values.map((value) => ({
                  key: JSON.stringify(value.sentence),
                  label: words.code('bound', value.source.of) ?? value.source.of,
                  value: say(words, value.sentence.code, value.sentence.args),
                })),
              ]}
            />
          </div>
        ))}
      </div>
      {anew.map((binding) => (
        <p key={binding.at} lang={langOf(binding.reason ?? '')}>
          {t('bound-anew', {
            day: words.formatDateTime(binding.at),
            name: binding.by.name,
            profiles: words.formatList(binding.profiles.map(name)),
            reason: binding.reason ?? '',
          })}
        </p>
      ))}
      {isOffered(rebind) && (
        <ButtonRow>
          <ActionButton
            action={rebind}
            onPress={() => navigate(href('rebind', {}, { case: page.line.id }))}
          >
            {t('bound-change')}
          </ActionButton>
        </ButtonRow>
      )}
    </Section>
  );
}
