import { useEffect, useRef, useState } from 'react';
import type { CitedCase } from '../../api/schema';
import { langOf } from '../../app/languages';
import { useApi } from '../../app/query';
import { Button } from '../../components/Button';
import { ComboBox } from '../../components/ComboBox';
import { useText } from '../../i18n';
import styles from './guidance.module.css';

/** The cases a text cites, found by number, title or party. */
export function Cites({
  value,
  onChange,
  error,
}: {
  value: readonly CitedCase[];
  onChange: (value: CitedCase[]) => void;
  error?: string | undefined;
}) {
  const { t } = useText();
  const list = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), 150);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useApi('find', asked === '' ? null : { text: asked }, { tags: ['docket'] });
  const cases = (typed.trim() === '' ? [] : (found.data?.cases ?? [])).filter(
    // What one may not read cannot be cited either.
    (line) => !line.stub && !value.some((cited) => cited.case === line.id),
  );
  return (
    <>
      <ComboBox
        key={value.length}
        name="cites"
        label={t('guidance-cites')}
        description={t('guidance-cites-note')}
        optional
        error={error}
        choices={cases.map((line) => ({
          value: line.id,
          label: `${line.number ?? line.receipt} ${line.title}`,
          note: line.party,
        }))}
        value={null}
        typed={typed}
        onTyped={setTyped}
        custom
        found
        onChange={(id) => {
          const line = cases.find((known) => known.id === id);
          if (!line) return;
          onChange([
            ...value,
            { case: line.id, number: line.number ?? line.receipt, title: line.title },
          ]);
          setTyped('');
          // The box begins anew, so focus goes to what was added: it says which, and Tab goes on.
          requestAnimationFrame(() =>
            [...(list.current?.querySelectorAll('button') ?? [])].at(-1)?.focus(),
          );
        }}
      />
      {value.length > 0 && (
        <ul className={styles.cited} ref={list}>
          {value.map((cited) => (
            <li key={cited.case}>
              <span lang={langOf(cited.title)}>
                {cited.number} {cited.title}
              </span>
              <Button
                tone="plain"
                label={t('guidance-cite-remove', { number: cited.number })}
                onPress={() => onChange(value.filter((one) => one.case !== cited.case))}
              >
                {t('guidance-cite-remove-short')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
