import type { Person, PersonId, Role, Term } from '../../api/schema';
import { langOf } from '../../app/languages';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { actionIn, isOffered } from '../../components/actions';
import type { MenuEntry } from '../../components/Menu';
import { MenuButton } from '../../components/MenuButton';
import { Section } from '../../components/Section';
import { Table } from '../../components/Table';
import { Tag } from '../../components/Tag';
import { useText } from '../../i18n';
import styles from './committee.module.css';
import { Days, Roles } from './Terms';

/** Terms that run or are to come; for who has none, the last one. */
const shownTerms = (person: Person, today: string): readonly Term[] => {
  const open = person.terms.filter((term) => term.until >= today);
  return open.length > 0 ? open : person.terms.slice(0, 1);
};

/** The offices in the order of a roster: who presides comes first. */
const OFFICES: readonly Role[] = [
  'chair',
  'vice_chair',
  'member',
  'alternate',
  'secretary',
  'adviser',
  'administrator',
];

/** The place of somebody's highest office, by the terms that are shown. */
const officeOf = (person: Person, today: string): number =>
  Math.min(...shownTerms(person, today).map(({ role }) => OFFICES.indexOf(role)), OFFICES.length);

/** Everybody on the roster by office, those who have none any more below. */
export function Roster({
  people,
  own,
  onReset,
  onEndTerm,
}: {
  people: readonly Person[];
  own: PersonId | null;
  onReset: (person: Person) => void;
  onEndTerm: (person: Person, term: Term) => void;
}) {
  const words = useText();
  const { t } = words;
  const today = words.today();
  const entriesOf = (person: Person): MenuEntry[] => {
    const line = (act: string, id: string, label: string, run: () => void): MenuEntry[] => {
      const action = actionIn(person.actions, act);
      if (!isOffered(action)) return [];
      const refused = action.allowed || !action.refusal ? null : words.refusal(action.refusal);
      return [{ id, label, refused, run }];
    };
    return [
      ...line('appoint:term', 'term', t('appoint-another'), () =>
        navigate(href('appoint', {}, { person: person.id })),
      ),
      ...person.terms
        .filter((term) => term.until >= today)
        .flatMap((term) =>
          line(
            'end_term',
            `end ${term.id}`,
            t('end-term-act-named', { role: words.code('role', term.role) ?? term.role }),
            () => onEndTerm(person, term),
          ),
        ),
      ...line(
        'reset_passphrase',
        'reset',
        t(person.can_sign_in ? 'reset-act' : 'reset-first-act'),
        () => onReset(person),
      ),
    ];
  };
  const table = (caption: string, people: readonly Person[]) => {
    const rows = people.toSorted(
      (a, b) => officeOf(a, today) - officeOf(b, today) || words.compare(a.name, b.name),
    );
    const mayChange = rows.some((person) => entriesOf(person).length > 0);
    return (
      <Section title={caption} count={rows.length}>
        <Table
          caption={caption}
          hideCaption
          stack
          rows={rows}
          keyOf={(person) => person.id}
          columns={[
            {
              key: 'name',
              label: t('roster-name'),
              head: true,
              cell: (person) => (
                <>
                  <a href={href('person', { id: person.id })} lang={langOf(person.name)}>
                    {person.name}
                  </a>{' '}
                  {person.id === own && <Tag tone="accent">{t('roster-own')}</Tag>}
                  {person.contact && <small className={styles.line}>{person.contact}</small>}
                </>
              ),
            },
            {
              key: 'terms',
              label: t('roster-term'),
              cell: (person) => (
                <ul className={styles.terms}>
                  {shownTerms(person, today).map((term) => (
                    <li key={term.id}>
                      <Roles term={term} />
                      <small className={styles.line}>
                        <Days term={term} short={!person.active} />
                      </small>
                    </li>
                  ))}
                </ul>
              ),
            },
            {
              key: 'state',
              label: t('roster-state'),
              cell: (person) => (
                <>
                  {person.can_sign_in ? (
                    t('roster-can-sign-in')
                  ) : (
                    <Tag tone="due">{t('roster-cannot-sign-in')}</Tag>
                  )}
                  {person.last_reset && (
                    <small className={styles.line}>
                      {t('roster-reset', {
                        day: words.formatDay(person.last_reset.at),
                        name: person.last_reset.by.name,
                      })}
                    </small>
                  )}
                </>
              ),
            },
            ...(mayChange
              ? [
                  {
                    key: 'act',
                    label: t('roster-act'),
                    cell: (person: Person) => {
                      const entries = entriesOf(person);
                      return (
                        entries.length > 0 && (
                          <MenuButton
                            label={t('roster-act-for', { name: person.name })}
                            entries={entries}
                          >
                            {t('roster-act')}
                          </MenuButton>
                        )
                      );
                    },
                  },
                ]
              : []),
          ]}
        />
      </Section>
    );
  };
  const former = people.filter((person) => !person.active);
  return (
    <>
      {table(
        t('roster-caption'),
        people.filter((person) => person.active),
      )}
      {former.length > 0 && table(t('roster-former'), former)}
    </>
  );
}
