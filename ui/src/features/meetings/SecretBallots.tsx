import { useState } from 'react';
import type { Motion } from '../../api/schema';
import { Section } from '../../components/Section';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';
import { codeAsPrinted } from './ballot-code';
import styles from './meetings.module.css';

/** The signs a code has, with its hyphen. */
const WHOLE = 9;

/** What was in the box of a secret vote: the ballots by their codes, and apart from them who voted. */
export function SecretBallots({ motion }: { motion: Motion }) {
  const words = useText();
  const { t } = words;
  const [typed, setTyped] = useState('');
  const code = codeAsPrinted(typed);
  const own = motion.published.find((ballot) => ballot.code === code);
  const found = own
    ? t('ballots-found', { code, ballot: words.word('ballot', own.value) })
    : code.length >= WHOLE
      ? t('ballots-not-found')
      : '';
  return (
    <Section title={t('ballots-published')} count={motion.published.length}>
      {motion.published.length === 0 ? (
        <p>{t('ballots-published-none')}</p>
      ) : (
        <>
          <p>{t('ballots-published-text')}</p>
          <TextField
            name="code"
            label={t('ballots-code')}
            description={t('ballots-code-note')}
            value={typed}
            onChange={setTyped}
          />
          <p role="status">
            <strong>{found}</strong>
          </p>
          <table className={styles.published}>
            <thead>
              <tr>
                <th scope="col">{t('ballots-table-code')}</th>
                <th scope="col">{t('ballots-table-value')}</th>
              </tr>
            </thead>
            <tbody>
              {motion.published.map((ballot) => (
                <tr key={ballot.code} data-own={ballot === own || undefined}>
                  <th scope="row" translate="no">
                    {ballot.code}
                  </th>
                  <td>{words.word('ballot', ballot.value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <details>
        <summary>{t('ballots-voted')}</summary>
        <ul>
          {motion.electorate.map(({ person, has_voted }) => (
            <li key={person.id}>
              {person.name}: {t(has_voted ? 'room-has-voted' : 'room-not-cast')}
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}
