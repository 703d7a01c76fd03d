import { useEffect, useRef, useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import { useForemost } from './foremost.ts';
import classes from './DropZone.module.css';

type DropZoneProps = {
  onDrop: (files: File[]) => void;
  /** One field of a form, not what the page is for. */
  compact?: boolean;
  children: ReactNode;
};

/** A field into which files may be dropped; a drop anywhere on the page counts, since aiming is a burden. */
export function DropZone({ onDrop, compact = false, children }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const isForemost = useForemost('drop');
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = (files) => {
      if (isForemost()) onDrop(files);
    };
  }, [onDrop, isForemost]);
  useEffect(() => {
    const hold = (event: globalThis.DragEvent) => event.preventDefault();
    const take = (event: globalThis.DragEvent) => {
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) latest.current(files);
    };
    document.addEventListener('dragover', hold);
    document.addEventListener('drop', take);
    return () => {
      document.removeEventListener('dragover', hold);
      document.removeEventListener('drop', take);
    };
  }, []);
  const leave = (event: DragEvent<HTMLDivElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
  };
  return (
    <div
      className={classes.zone}
      data-compact={compact || undefined}
      data-over={over || undefined}
      onDragEnter={() => setOver(true)}
      onDragLeave={leave}
    >
      {children}
    </div>
  );
}
