import { useTranslation } from 'react-i18next';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { useWidth } from '../ui/use-width.ts';
import { isUnsigned } from './is-unsigned.ts';
import { graphOf } from './place-relations.ts';
import type { Box } from './place-relations.ts';
import classes from './RelationGraph.module.css';

/** The regulation in the middle and what it is related to around it; what came before at the left, after at the right. */
export function RelationGraph({ view }: { view: RegulationView }) {
  const [room, width] = useWidth<HTMLDivElement>();
  return (
    <div ref={room} className={classes.room} data-no-print>
      {width > 0 && <Drawn view={view} room={width} />}
    </div>
  );
}

function Drawn({ view, room }: { view: RegulationView; room: number }) {
  const { t } = useTranslation('regulations');
  const { width, height, middle, placed } = graphOf(view.relations, room);
  const standing = view.state === 'upcoming' && isUnsigned(view) ? t('unsigned') : t(`state.${view.state}`);
  const name = ({ symbol, title }: { symbol: string | null; title: string }) => symbol ?? title;
  return (
    <svg width={width} height={height} className={classes.graph} role="img" aria-label={t('relationsGraph')}>
      <defs>
        <marker
          id="relation-tip"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8z" className={classes.tip} />
        </marker>
      </defs>
      {placed.map(({ box, line, label, relation: { kind, direction, other, printed } }, index) => (
        <g key={index}>
          <path
            d={direction === 'to' ? line.out : line.in}
            className={classes.line}
            markerEnd="url(#relation-tip)"
          />
          <text x={label.x} y={label.y} className={classes.word} data-centred={label.centred || undefined}>
            {t(`relation.${direction}.${kind}`)}
          </text>
          <Named
            box={box}
            name={other ? name(other) : printed}
            state={other ? t(`state.${other.state}`) : t('notInRegistry')}
          />
        </g>
      ))}
      <Named box={middle} name={name(view)} state={standing} middle />
    </svg>
  );
}

type NamedProps = { box: Box; name: string; state: string; middle?: boolean };

/** A box with a name in up to two lines, and how it stands. */
function Named({ box, name, state, middle = false }: NamedProps) {
  return (
    <foreignObject {...box}>
      <div className={classes.box} data-middle={middle || undefined}>
        <span className={classes.name}>{name}</span>
        <span className={classes.state}>{state}</span>
      </div>
    </foreignObject>
  );
}
