import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

/** Lets wide content scroll sideways; when it does, the keyboard can reach and move it. */
export function Scroller({ className, children }: { className: string | undefined; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const box = place.current;
    if (!box) return undefined;
    const watch = new ResizeObserver(() => setWide(box.scrollWidth > box.clientWidth));
    watch.observe(box);
    for (const child of box.children) watch.observe(child);
    return () => watch.disconnect();
  }, [children]);
  return (
    // A reference for what is placed absolutely in it, which would widen the page otherwise.
    <div
      ref={place}
      className={className}
      style={{ position: 'relative' }}
      {...(wide ? { tabIndex: 0 } : {})}
    >
      {children}
    </div>
  );
}
