import { bundledLaw } from '#shared/law/bundled-law';
import { portfolioLaw } from '#shared/law/portfolio-law';
import { familyLawOf } from '#shared/query/family-law';
import type { FamilyLaw } from '#shared/query/index-family';
import type { IndexedPortfolio } from './api';

/** What law and numbers say about case families by the law of a portfolio. */
export const familyLawOfPortfolio = ({ law: own }: IndexedPortfolio): FamilyLaw => familyLawOf(own === undefined ? bundledLaw() : portfolioLaw(own.own, own.tables).law);
