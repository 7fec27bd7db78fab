import { useState } from 'react';
import { errorOf, useClient } from '../../api/client';
import type { ApiError } from '../../api/error';
import { Button } from '../../components/Button';
import { ErrorSummary } from '../../components/ErrorSummary';

/** Opens a file of the committee in the viewer, or says why it cannot. */
export function FileButton({
  file,
  label,
  children,
}: {
  file: string;
  label?: string;
  children: string;
}) {
  const { platform } = useClient();
  const [error, setError] = useState<ApiError | null>(null);
  const [opening, setOpening] = useState(false);
  const open = async () => {
    setError(null);
    setOpening(true);
    try {
      await platform.get(file);
    } catch (thrown) {
      setError(errorOf(thrown));
    }
    setOpening(false);
  };
  return (
    <>
      <Button {...(label ? { label } : {})} pending={opening} onPress={() => void open()}>
        {children}
      </Button>
      {error && <ErrorSummary errors={[error]} />}
    </>
  );
}
