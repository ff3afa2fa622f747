import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import type { ModelFailure } from '../../../workers/protocol/model-manager.ts';
import { Trouble } from '../shared/trouble.tsx';
import { modelFailureWords } from './model-words.ts';

interface Props {
  failure: ModelFailure;
  host: string;
  children: ReactNode;
}

/** Why a model is missing. It says what happened, that the work is safe, and what to do next. */
export function ModelTrouble({ failure, host, children }: Props) {
  const { what, advice } = modelFailureWords(failure, host);
  return (
    <>
      <Trouble
        what={what}
        advice={t`Your pictures and names are safe. ${advice}`}
        failure={failure}
      />
      {children}
    </>
  );
}
