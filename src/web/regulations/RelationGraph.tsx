import { useTranslation } from 'react-i18next';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { graphOf } from './place-relations.ts';
import type { Box } from './place-relations.ts';
import classes from './RelationGraph.module.css';

/** The regulation in the middle and what it is related to around it; what came before at the left, after at the right. */
export function RelationGraph({ view }: { view: RegulationView }) {
  const { t } = useTranslation('regulations');
  const { width, height, middle, placed } = graphOf(view.relations);
  const name = ({ symbol, title }: { symbol: string | null; title: string }) => symbol ?? title;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className={classes.graph}
      style={{ maxWidth: width }}
      role="img"
      aria-label={t('relationsGraph')}
      data-no-print
    >
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
      {placed.map(({ box, line, relation }, index) => (
        <g key={index}>
          <path
            d={relation.direction === 'to' ? line.out : line.in}
            className={classes.line}
            markerEnd="url(#relation-tip)"
          />
          <text x={line.label[0]} y={line.label[1]} className={classes.word}>
            {t(`relation.${relation.direction}.${relation.kind}`)}
          </text>
          <Named box={box} name={relation.other ? name(relation.other) : relation.printed} kind="other" />
        </g>
      ))}
      <Named box={middle} name={name(view)} kind="middle" />
    </svg>
  );
}

/** A box with a name cut to what it holds. */
function Named({ box, name, kind }: { box: Box; name: string; kind: 'middle' | 'other' }) {
  const letters = Math.floor(box.width / 7.4);
  const shown = name.length > letters ? `${name.slice(0, letters - 1).trimEnd()}…` : name;
  return (
    <g className={classes[kind]}>
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx="4" />
      <text x={box.x + box.width / 2} y={box.y + box.height / 2 + 4.5}>
        {shown}
      </text>
    </g>
  );
}
