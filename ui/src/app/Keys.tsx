import { Button } from '../components/Button';
import { Dialog } from '../components/Dialog';
import { SummaryList } from '../components/SummaryList';
import { useText } from '../i18n';
import { entryOf, useAllCommands } from './commands';

/** The keys of the open page, and those every page has. */
export function Keys({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useText();
  const entries = useAllCommands()
    .map(entryOf)
    .filter((entry) => entry.keys);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('command-keys')}
      acts={<Button onPress={onClose}>{t('act-close')}</Button>}
    >
      <p>{t('keys-text')}</p>
      <SummaryList
        items={entries.map((entry) => ({
          key: entry.id,
          label: entry.label,
          value: <kbd>{entry.keys}</kbd>,
        }))}
      />
    </Dialog>
  );
}
