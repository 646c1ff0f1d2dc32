/** How staff leave the board; each of them takes this page away. */
export type Going = 'goBack' | 'restart' | 'leave';
