import type { Happening } from '../agenda.ts';
import type { Known } from '../field.ts';
import type { Scene } from '../state-fulfilment.ts';
import { workdaysAfter } from '../working-days.ts';
import type { Letter, NamedKind } from './letter.ts';
import { openPost, type Post, type Sent } from './post.ts';
import { spreadMoves } from './spread-moves.ts';

/** Working days from the end of a line on which somebody is reminded, or that nobody has answered is noted. */
const reminding = [-2, 0, 1, 3];

/** All that the bodies of the world write to each other, each act in its hour, and the reminders of what is not answered. */
export function liveLetters(
  scene: Scene,
  known: Known,
  { letters, kinds }: { letters: readonly Letter[]; kinds: readonly NamedKind[] },
): Happening[] {
  const post = openPost(scene, known);
  const days = remindingDays(scene, post);
  return [
    ...kinds.map((kind) => ({ at: kind.at, act: () => post.nameKind(kind) })),
    ...spreadMoves(letters).map((letter) => ({
      at: letter.at,
      act: async () => {
        const sent = await post.send(letter);
        return [...letter.moves.map((move) => moving(move)), ...days(sent)];
        function moving(move: Letter['moves'][number]): Happening {
          return {
            at: move.at,
            act: async () => {
              await post.move(sent, move);
              return days(sent);
            },
          };
        }
      },
    })),
  ];
}

/** The mornings on which the server has to look after what is still open of a letter; each comes once. */
function remindingDays({ stage }: Scene, post: Post): (sent: Sent) => Happening[] {
  const planned = new Set<string>();
  return ({ lines }) => {
    const ends = [...lines.values()].flatMap(({ dueOn, ended }) => (dueOn === null || ended ? [] : [dueOn]));
    return [...new Set(ends)]
      .flatMap((dueOn) => reminding.map((days) => workdaysAfter(dueOn, days)))
      .filter((day) => day > stage.clock.today() && !planned.has(day) && Boolean(planned.add(day)))
      .map((day) => ({ at: `${day}T06:30`, act: () => post.lookAfter() }));
  };
}
