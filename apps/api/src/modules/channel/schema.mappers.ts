export type { ChannelRow as DeliveryChannelMapper, DeliveryRow as DeliveryMapper } from './queries.ts';
