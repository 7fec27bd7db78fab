import type { TextBlock } from '../../api/schema';
import { useAct } from '../../app/query';
import { CheckDialog } from '../../components/CheckDialog';
import { useText } from '../../i18n';

/** Before a standard text goes. */
export function RemoveText({ block, onClose }: { block: TextBlock; onClose: () => void }) {
  const { t } = useText();
  const remove = useAct('remove_text_block');
  return (
    <CheckDialog
      open
      onClose={onClose}
      title={t('texts-remove-title', { title: block.title })}
      act={t('texts-remove')}
      danger
      pending={remove.pending}
      errors={remove.errors}
      onAct={() =>
        void remove.act({ block: block.id }).then((outcome) => {
          if (outcome.ok) onClose();
        })
      }
    >
      <p>{t('texts-remove-text')}</p>
    </CheckDialog>
  );
}
