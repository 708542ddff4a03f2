import deepTechFinder from '#mappings/epo-deep-tech-finder.json';
import espacenet from '#mappings/espacenet.json';
import espacenetClassic from '#mappings/espacenet-classic.json';
import etsi from '#mappings/etsi-ipr.json';
import googlePatents from '#mappings/google-patents.json';
import lens from '#mappings/lens.json';
import lens2014 from '#mappings/lens-2014.json';
import patentscopeApplications from '#mappings/patentscope-applications.json';
import patentscopePublications from '#mappings/patentscope-publications.json';
import landscape from '#mappings/wipo-landscape.json';
import { mappingSchema, type Mapping } from './mapping';

/** Ready-made mappings, known by their headings; the more special before the more general. */
export const bundledMappings: readonly Mapping[] = [espacenetClassic, espacenet, lens, lens2014, etsi, googlePatents, deepTechFinder, landscape, patentscopeApplications, patentscopePublications].map((mapping) => mappingSchema.parse(mapping));
