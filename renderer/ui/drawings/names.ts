/** The drawings that exist. The door: half open is welcome, open is finished, shut is out of service. */
export type DrawingName =
  | 'clock-wrong'
  | 'door-half'
  | 'door-open'
  | 'door-shut'
  | 'mail'
  | 'network'
  | 'network-gone'
  | 'slip'
  | 'phone'
  | 'tile-key'
  | 'tile-lost'
  | 'tile-phone';
