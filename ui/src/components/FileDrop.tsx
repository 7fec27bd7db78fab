import { useState } from 'react';
import { DropZone, type DropZoneProps } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { errorOf, useClient } from '../api/client';
import type { ApiError } from '../api/error';
import { useText } from '../i18n';
import type { StoredFile } from '../platform/platform';
import { Button } from './Button';
import styles from './content.module.css';
import { ErrorSummary } from './ErrorSummary';
import { ProgressBar } from './ProgressBar';
import { StatusLine } from './StatusLine';

interface Sending {
  name: string;
  sent: number;
  total: number;
}

type DropEvent = Parameters<NonNullable<DropZoneProps['onDrop']>>[0];

async function filesOf(event: DropEvent): Promise<File[]> {
  const files: File[] = [];
  for (const item of event.items) {
    // One after the other keeps the order in which they were dropped.
    // oxlint-disable-next-line no-await-in-loop
    if (item.kind === 'file') files.push(await item.getFile());
  }
  return files;
}

/** Files by button or by dropping them: each is sent at once, and told when the committee holds it. */
export function FileDrop({
  label,
  name,
  accept,
  multiple = true,
  onStored,
}: {
  label: string;
  /** The field's name, where something that says it is missing leads. */
  name?: string;
  /** File name endings that may be chosen, such as `.csv`; all when absent. */
  accept?: readonly string[];
  multiple?: boolean;
  onStored: (file: StoredFile) => void | Promise<void>;
}) {
  const { t } = useText();
  const { platform } = useClient();
  const [sending, setSending] = useState<Sending | null>(null);
  const [errors, setErrors] = useState<ApiError[]>([]);
  const [stored, setStored] = useState<string[]>([]);

  const send = async (files: readonly File[]) => {
    setErrors([]);
    setStored([]);
    const failed: ApiError[] = [];
    for (const file of multiple ? files : files.slice(0, 1)) {
      setSending({ name: file.name, sent: 0, total: file.size });
      try {
        // oxlint-disable-next-line no-await-in-loop -- one file at a time
        const held = await platform.put(file, (sent, total) =>
          setSending({ name: file.name, sent, total }),
        );
        // oxlint-disable-next-line no-await-in-loop
        await onStored(held);
        setStored((names) => [...names, file.name]);
      } catch (thrown) {
        failed.push(errorOf(thrown));
      }
    }
    setSending(null);
    setErrors(failed);
  };

  return (
    <>
      <ErrorSummary errors={errors} />
      <DropZone
        className={`${styles.drop}`}
        data-field={name}
        getDropOperation={(types) => (types.has('DirectoryDropItem') ? 'cancel' : 'copy')}
        onDrop={(event) => void filesOf(event).then(send)}
      >
        <Text slot="label">
          <span data-field-label>{label}</span> <small>{t('files-drop')}</small>
        </Text>
        <FileTrigger
          allowsMultiple={multiple}
          {...(accept ? { acceptedFileTypes: [...accept] } : {})}
          onSelect={(list) => void send(list ? [...list] : [])}
        >
          <Button pending={sending !== null}>
            {t(multiple ? 'files-choose' : 'files-choose-one')}
          </Button>
        </FileTrigger>
        {sending && (
          <ProgressBar
            label={t('files-sending', { name: sending.name })}
            value={sending.sent}
            total={sending.total}
          />
        )}
        <StatusLine>
          {stored.length > 0 && t('files-stored', { count: stored.length, name: stored.at(-1) ?? '' })}
        </StatusLine>
      </DropZone>
    </>
  );
}
