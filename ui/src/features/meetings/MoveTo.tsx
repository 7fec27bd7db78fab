import { useState } from 'react';
import type { AgendaItem } from '../../api/schema';
import { CheckDialog } from '../../components/CheckDialog';
import { NumberField } from '../../components/NumberField';
import { useText } from '../../i18n';

/** Gives an item another place by its number. */
export function MoveTo({
  item,
  last,
  onMove,
  onClose,
}: {
  item: AgendaItem;
  /** The last place there is. */
  last: number;
  onMove: (position: number) => void;
  onClose: () => void;
}) {
  const { t } = useText();
  const [position, setPosition] = useState<number | null>(item.position);
  return (
    <CheckDialog
      open
      onClose={onClose}
      title={t('agenda-move-to-title', { title: item.title })}
      act={t('agenda-move-to-act')}
      onAct={() => {
        if (position !== null && position !== item.position) onMove(position);
        onClose();
      }}
    >
      <NumberField
        name="position"
        label={t('agenda-position')}
        min={1}
        max={last}
        value={position}
        onChange={setPosition}
      />
    </CheckDialog>
  );
}
