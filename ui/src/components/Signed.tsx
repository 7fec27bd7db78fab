import type { Signature } from '../api/schema';
import { useText } from '../i18n';

/** Who signed, in which role, when and what it means; below it the key that the signature fits. */
export function Signed({ signature }: { signature: Signature }) {
  const words = useText();
  const { t } = words;
  return (
    <>
      <p>
        {t('decision-signed', {
          name: signature.by.name,
          role: words.word('role', signature.role),
          time: words.formatDateTime(signature.at),
          meaning: words.word('signature', signature.meaning),
        })}
      </p>
      {signature.key && (
        <p>
          {t('decision-signing-key')} <code>{signature.key}</code>
        </p>
      )}
    </>
  );
}
