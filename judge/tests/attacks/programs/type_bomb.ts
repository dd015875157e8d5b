// attack: types that calculate without end
// verdicts: compile_error
type Long<T extends unknown[], N> = T["length"] extends N ? T : Long<[...T, ...T, unknown], N>;
type Bomb = Long<[], 123456789>;
const bomb: Bomb = [];
console.log(bomb);
