import { useState } from 'react';
import type { CasePage, Condition, Decision } from '../../api/schema';
import { langOf } from '../../app/languages';
import { useTextDraft } from '../../app/use-draft';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { isOffered } from '../../components/actions';
import { ActionButton } from '../../components/ActionButton';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { EmptyState } from '../../components/EmptyState';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { StatusLine } from '../../components/StatusLine';
import { Tag } from '../../components/Tag';
import { TextArea } from '../../components/TextArea';
import { When } from '../../components/When';
import { useText } from '../../i18n';
import { Keeping } from './Keeping';
import { actionOf, type PartProps } from './parts';
import { useCaseAct } from './use-case-act';
import styles from './case.module.css';

/**
 * What was decided and has to be shown: each condition with its day, its evidence, who cleared it;
 * and how long the case is kept afterwards.
 */
export function FollowUpTab({ page, content }: PartProps) {
  const words = useText();
  const { t } = words;
  const close = actionOf(page.actions, 'close_case');
  const all = content.decisions.flatMap((decision) =>
    decision.conditions.map((condition) => ({ decision, condition })),
  );
  const [clearing, setClearing] = useState<(typeof all)[number] | null>(null);
  return (
    <>
      <Section title={t('conditions-heading')} count={all.length}>
        {all.length === 0 ? (
          <EmptyState title={t('conditions-none')}>
            <p>{t('conditions-none-text')}</p>
          </EmptyState>
        ) : (
          <ol className={styles.points}>
            {all.map(({ decision, condition }) => (
              <li key={`${decision.id} ${condition.number}`}>
                <span className={styles.pointNumber}>{condition.number}.</span>
                <div>
                  <p lang={langOf(condition.text)}>{condition.text}</p>
                  {condition.cleared_at ? (
                    <>
                      <Tag tone="met">
                        {t('conditions-cleared', {
                          name: condition.cleared_by?.name ?? '',
                          day: words.formatDate(condition.cleared_at),
                        })}
                      </Tag>
                      {condition.evidence && (
                        <Quote lang={langOf(condition.evidence)}>{condition.evidence}</Quote>
                      )}
                    </>
                  ) : (
                    <>
                      <p>
                        {condition.due ? (
                          <>
                            {t('conditions-due')} <When date={condition.due} />
                          </>
                        ) : (
                          t('conditions-no-due')
                        )}
                      </p>
                      {actionOf(decision.actions, 'clear_condition').allowed && (
                        <Button onPress={() => setClearing({ decision, condition })}>
                          {t('conditions-clear', { number: condition.number })}
                        </Button>
                      )}
                    </>
                  )}
                </div>
              </li>
            ))}
          </ol>
        )}
      </Section>
      {clearing && <ClearDialog page={page} {...clearing} onClose={() => setClearing(null)} />}
      {content.closing ? (
        <Section title={t('case-closing')}>
          <Quote lang={langOf(content.closing)}>{content.closing}</Quote>
        </Section>
      ) : (
        content.decisions.length > 0 &&
        isOffered(close) && (
          <ActionButton
            action={close}
            onPress={() => navigate(href('case', { id: page.line.id, tab: 'close' }))}
          >
            {t('case-act-close-case')}
          </ActionButton>
        )
      )}
      <Keeping page={page} />
    </>
  );
}

function ClearDialog({
  page,
  decision,
  condition,
  onClose,
}: {
  page: CasePage;
  decision: Decision;
  condition: Condition;
  onClose: () => void;
}) {
  const { t } = useText();
  const draft = useTextDraft(`clear:${page.line.id}:${condition.number}:${decision.id.slice(-12)}`);
  const act = useCaseAct('clear_condition', page);
  const record = async () => {
    await draft.flush();
    const outcome = await act.act({
      case: page.line.id,
      version: act.version,
      decision: decision.id,
      number: condition.number,
      evidence: draft.value,
    });
    if (!outcome.ok) return;
    await draft.discard();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('conditions-clear', { number: condition.number })}
      acts={
        <>
          <Button tone="primary" pending={act.pending} onPress={() => void record()}>
            {t('conditions-clear-act', { number: condition.number })}
          </Button>
          <Button onPress={onClose}>{t('case-cancel')}</Button>
        </>
      }
    >
      {act.notices}
      <Quote lang={langOf(condition.text)}>{condition.text}</Quote>
      <p>{t('conditions-clear-text')}</p>
      {draft.ready && (
        <TextArea
          label={t('conditions-evidence')}
          name="evidence"
          description={t('conditions-evidence-note')}
          error={act.fieldError('evidence')}
          value={draft.value}
          onChange={draft.setValue}
        />
      )}
      <StatusLine>{draft.status}</StatusLine>
    </Dialog>
  );
}
