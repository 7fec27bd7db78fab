import { useState } from 'react';
import type { Action, SystemLine } from '../../api/schema';
import { useFieldError } from '../../app/form';
import { useAct, useApi, useKept } from '../../app/query';
import { ActionButton } from '../../components/ActionButton';
import { Button } from '../../components/Button';
import { ComboBox } from '../../components/ComboBox';
import { Dialog } from '../../components/Dialog';
import { ErrorSummary } from '../../components/ErrorSummary';
import { useText } from '../../i18n';

/** Gives a system a code of the newest classification list. */
export function ClassifyDialog({
  organisation,
  system,
  action,
  onClose,
}: {
  organisation: string;
  system: SystemLine;
  action: Action;
  onClose: () => void;
}) {
  const { t } = useText();
  const act = useAct('classify_system');
  const errorAt = useFieldError(act);
  const before = system.classification;
  const [typed, setTyped] = useState(before ? `${before.code} ${before.title}` : '');
  const code = typed.trim().split(/\s/, 1)[0] ?? '';
  const found = useApi('classification', { text: typed.trim() }, { tags: ['committee'] });
  const classification = useKept(found.data);
  const choices = (classification?.codes ?? []).map((one) => ({
    value: one.code,
    label: `${one.code} ${one.title}`,
  }));
  const record = async () => {
    const outcome = await act.act({ organisation, system: system.id, code });
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('organisations-classify', { name: system.name })}
      acts={
        <>
          <ActionButton
            action={action}
            tone="primary"
            pending={act.pending}
            onPress={() => void record()}
          >
            {t('organisations-classify-act')}
          </ActionButton>
          <Button onPress={onClose}>{t('case-cancel')}</Button>
        </>
      }
    >
      <ErrorSummary errors={act.errors} />
      <ComboBox
        label={t('log-classification')}
        name="code"
        custom
        description={t('log-classification-note', { list: classification?.lists[0]?.name ?? '–' })}
        error={errorAt('code')}
        choices={choices}
        value={choices.find((one) => one.label === typed)?.value ?? null}
        onChange={(chosen) => {
          const choice = choices.find((one) => one.value === chosen);
          if (choice) setTyped(choice.label);
        }}
        typed={typed}
        onTyped={setTyped}
      />
    </Dialog>
  );
}
