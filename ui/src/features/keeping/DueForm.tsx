import { useState } from 'react';
import type { ApiError } from '../../api/error';
import type { Action, CaseId, DueForDisposal } from '../../api/schema';
import { useMissing } from '../../app/form';
import { langOf } from '../../app/languages';
import { useAct } from '../../app/query';
import { href } from '../../app/routes';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { Checkbox } from '../../components/Checkbox';
import { ErrorSummary } from '../../components/ErrorSummary';
import { StatusLine } from '../../components/StatusLine';
import { Why } from '../../components/Why';
import { useText } from '../../i18n';
import styles from './keeping.module.css';

const NOTHING_CHOSEN: ApiError = { kind: 'refused', code: 'nothing-chosen', args: {} };

/** Cases whose time is over, of which a list is made. */
export function DueForm({
  due,
  actions,
}: {
  due: readonly DueForDisposal[];
  actions: readonly Action[];
}) {
  const words = useText();
  const { t } = words;
  const make = useAct('list_disposal');
  const missing = useMissing();
  const [ticked, setTicked] = useState<readonly CaseId[]>([]);
  const [made, setMade] = useState(false);
  const action = actionIn(actions, 'list_disposal');
  const offered = isOffered(action);
  const chosen = due.map((line) => line.case.id).filter((id) => ticked.includes(id));
  const send = async () => {
    setMade(false);
    if (missing.lacks(chosen.length > 0 ? [] : [NOTHING_CHOSEN])) return;
    const outcome = await make.act({ cases: chosen });
    setMade(outcome.ok);
  };
  return (
    <form
      noValidate
      aria-label={t('keeping-due')}
      onSubmit={(event) => {
        event.preventDefault();
        if (action?.allowed && !make.pending) void send();
      }}
    >
      <p>{t('keeping-due-text')}</p>
      <ErrorSummary errors={missing.errors.length > 0 ? missing.errors : make.errors} />
      <ul className={styles.cases}>
        {due.map((line) => {
          const { id, number, title } = line.case;
          const name = <span lang={langOf(title)}>{`${number} ${title}`}</span>;
          return (
            <li key={id}>
              {offered ? (
                <Checkbox
                  name={`case-${id}`}
                  checked={ticked.includes(id)}
                  onChange={(on) =>
                    setTicked(on ? [...ticked, id] : ticked.filter((one) => one !== id))
                  }
                >
                  {name}
                </Checkbox>
              ) : (
                <strong>{name}</strong>
              )}
              <div {...(offered ? { className: styles.under } : {})}>
                <Why rule={line.kept.rule}>
                  {t('keeping-until', {
                    day: words.formatDate(line.kept.until),
                    years: line.kept.years,
                  })}
                </Why>
                <p>
                  <a href={href('case', { id, tab: 'follow-up' })}>
                    {t('data-place-case-link', { number })}
                  </a>
                </p>
              </div>
            </li>
          );
        })}
      </ul>
      {offered && (
        <ActionButton action={action} tone="primary" type="submit" pending={make.pending}>
          {t('keeping-make', { count: chosen.length })}
        </ActionButton>
      )}
      {offered && <StatusLine>{made && t('keeping-made')}</StatusLine>}
    </form>
  );
}
