import { LazyPartView } from '../shared/lazy-part-view.tsx';
import { modelsPart } from './models-part.ts';

interface Props {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The dialog of the pretrained models, once it is wanted. A download goes on when it is closed. */
export function ModelsDialog({ isOpen, onOpenChange }: Props) {
  return isOpen ? (
    <LazyPartView part={modelsPart}>
      {({ CatalogueDialog }) => <CatalogueDialog onClose={() => onOpenChange(false)} />}
    </LazyPartView>
  ) : null;
}
