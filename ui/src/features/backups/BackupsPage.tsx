import { SESSION_TAG, useApi } from '../../app/query';
import { Loaded } from '../../components/Loaded';
import { Section } from '../../components/Section';
import { useText } from '../../i18n';
import { Frame } from '../committee/Frame';
import { BesideForm } from './BesideForm';
import { FolderForm } from './FolderForm';
import { Standing } from './Standing';

/** Where this computer backs the committee up to, how that goes, and putting a backup back. */
export function BackupsPage() {
  const { t } = useText();
  const backups = useApi('backups', {}, { tags: ['committee', SESSION_TAG] });
  return (
    <Frame tab="backups" title={t('backups-title')} lead={t('backups-lead')}>
      <Loaded reading={backups}>
        {(data) => (
          <>
            <Section title={t('backups-standing')}>
              <Standing backups={data} again={backups.again} />
            </Section>
            <Section title={t('backups-where')}>
              <FolderForm backups={data} />
            </Section>
            <Section title={t('restore-beside-title')}>
              <BesideForm backups={data} />
            </Section>
          </>
        )}
      </Loaded>
    </Frame>
  );
}
