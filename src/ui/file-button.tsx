import type { ComponentProps, ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from './button.tsx';

interface Props extends Pick<ComponentProps<typeof Button>, 'look' | 'aria-label'> {
  onFiles: (files: readonly File[]) => void;
  accept?: readonly string[];
  multiple?: boolean;
  /** Picks a folder. Every file below it is returned with its path. */
  folder?: boolean;
  children: ReactNode;
}

/** A button that opens the system's file picker. */
export function FileButton({ onFiles, accept, multiple, folder, children, ...button }: Props) {
  return (
    <FileTrigger
      {...(accept && !folder && { acceptedFileTypes: accept })}
      allowsMultiple={multiple ?? false}
      acceptDirectory={folder ?? false}
      onSelect={(list) => list && onFiles([...list])}
    >
      <Button {...button}>{children}</Button>
    </FileTrigger>
  );
}
