import type { Player, Stage } from './stage.ts';

/** The parts that every body has. */
export type Part = 'lanhdao' | 'daumoi' | 'chuyenvien' | 'vanthu' | 'quantri';

/** Gives the people of the bodies by their parts; each is looked up once. */
export type Cast = (body: string, part: Part) => Promise<Player>;

/** Opens the cast of a stage; whoever is in it may act on the stage's day. */
export function openCast(stage: Stage): Cast {
  const known = new Map<string, Promise<Player>>();
  return (body, part) => {
    const address = `${part}@${body}.demo`;
    const player = known.get(address) ?? stage.player(address);
    known.set(address, player);
    return player;
  };
}
