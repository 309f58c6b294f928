import type { Table } from '../../db/table.ts';

const topic = 'business';

export const businesses: Table = { name: 'businesses', key: 'business_id', topic, noun: 'business' };
export const locations: Table = { name: 'locations', key: 'location_id', topic, noun: 'location' };
export const touchpoints: Table = { name: 'touchpoints', key: 'touchpoint_id', topic, noun: 'touchpoint' };
export const reasons: Table = { name: 'reasons', key: 'reason_id', topic, noun: 'reason' };

export const businessTables: readonly Table[] = [businesses, locations, touchpoints, reasons];
