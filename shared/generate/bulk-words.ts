import type { PublishedName } from '../formats/record';
import type { InventedApplicant } from './people';
import type { Random } from './random';

/** Words for portfolios of any size: thousands of technical terms and names, put together from parts, so that lists, facets and searches have something to do. */

const list = (words: string): readonly [string, ...string[]] => {
  const [first = '', ...others] = words.split(' ');
  return [first, ...others];
};

const prefixes = list('micro thermo photo electro hydro aero piezo magneto opto bio nano ferro gyro servo tele auto inter sub counter cross multi poly pre side turbo ultra infra under over back cryo acousto chemo radio stereo');
const stems = list('valve coupler sensor bearing housing filter membrane nozzle rotor stator spindle lever clamp gasket flange bushing actuator detector emitter reflector conductor resistor electrode catalyst polymer laminate carrier substrate conveyor gripper manifold chamber injector damper spring hinge latch bracket duct vane blade cylinder piston sleeve seal plate frame probe lens mirror grating prism antenna resonator amplifier oscillator encoder decoder buffer register scheduler cache queue packet header channel carrierwave beam pulse waveform ledger classifier estimator compressor evaporator condenser exchanger separator mixer dispenser applicator dressing implant stent catheter syringe cartridge');
const adjectives = list('adjustable foldable modular sealed porous layered tapered segmented rotatable flexible rigid translucent conductive insulated resilient magnetic removable telescopic annular helical planar coaxial staggered perforated coated sintered moulded woven stacked interlocking self-aligning low-noise high-voltage wear-resistant heat-stable lightweight tamper-evident biodegradable');
const verbs = list('holds guides drives measures seals compresses deflects filters stores releases aligns damps couples separates distributes cools heats charges discharges encodes samples compares predicts limits balances supports encloses engages');
const purposes = list('vehicles wind-turbines hearing-aids printers satellites pipelines refrigerators looms drones elevators batteries implants telephones lathes packaging greenhouses tunnels cameras ships tractors');
const roots = list('Alder Birken Carrow Dorne Eskil Falken Garno Hestia Ilmen Jorvik Kestrel Lumen Marlow Norrland Ostara Pellor Quarn Rhodan Selwyn Tarvos Umber Veldt Wexley Xanten Yarrow Zephyra Brandt Corvane Delphin Ember');
const trades = list('Antriebstechnik Biologics Components Devices Elektronik Fluidics Instruments Kunststoffe Lighting Materials Networks Optics Photonics Robotics Semiconductors Sensorik Systems Textiles Turbines Werke');
const forms: readonly [readonly [form: string, country: string], ...(readonly [form: string, country: string])[]] = [['GmbH', 'DE'], ['AG', 'DE'], ['Inc.', 'US'], ['LLC', 'US'], ['Corp.', 'US'], ['S.A.', 'FR'], ['Ltd', 'GB'], ['B.V.', 'NL'], ['AB', 'SE'], ['Co., Ltd.', 'CN'], ['Co., Ltd.', 'KR'], ['K.K.', 'JP']];
const families = list('Abendroth Bjarnason Castellane Drummond Eklund Ferrante Gallowhill Hidaka Ishimori Jankovic Kowalska Lindgren Moreau Nakahara Okonjo Petridis Quintero Rasmussen Sandoval Takeda Ueberwasser Valdivia Whitlock Xiong Yamaguchi Zielinski Baek Cheong Dhillon Eriksen Fukui Guo Hallberg Iyer Jeong Karlsson Luo Meng Ndiaye Olofsson Park Qiu Rautio Shen Tan Ulrich Vogt Wang Yoon Zhao');
const given = list('Ada Bruno Carla Dmitri Elif Farid Greta Hiroshi Ines Jonas Keiko Lars Mei Nadia Oskar Priya Quentin Rosa Sven Tomoko Ulla Viktor Wei Yuna Zoe Anders Bela Chidi Dana Emil');

/** A technical term, such as `tapered microvalve`. */
const term = (random: Random): string => `${random.chance(0.6) ? `${random.pick(adjectives)} ` : ''}${random.chance(0.7) ? random.pick(prefixes) : ''}${random.pick(stems)}`;

export type BulkSubject = { readonly title: string; readonly terms: readonly string[] };

/** What an invention is about; its title and abstract speak of the same things. */
export const bulkSubject = (random: Random): BulkSubject => {
  const terms = Array.from({ length: random.int(3, 6) }, () => term(random));
  const [first = '', second = ''] = terms;
  const title = random.pick([`${first} with ${second}`, `method of operating a ${first}`, `${first} for ${random.pick(purposes)}`, `${first} and ${second} for ${random.pick(purposes)}`, `system comprising a ${first} and a ${second}`]);
  return { title: title.charAt(0).toUpperCase() + title.slice(1), terms };
};

/** An abstract of 50 to 210 words, as offices' are. */
export const bulkAbstract = ({ title, terms }: BulkSubject, random: Random): string => {
  const sentences = [`${title}.`];
  const of = (): string => terms[random.int(0, terms.length - 1)] ?? '';
  const wanted = 50 + Math.min(random.int(0, 160), random.int(0, 160));
  for (let words = 8; words < wanted; words += 13) {
    sentences.push(
      random.pick([
        `The ${of()} ${random.pick(verbs)} the ${of()} as a function of ${random.int(2, 60)} measured values.`,
        `A ${of()} is arranged between the ${of()} and the ${of()} and ${random.pick(verbs)} both.`,
        `In operation the ${of()} ${random.pick(verbs)} a ${term(random)} without touching the ${of()}.`,
        `At least ${random.int(2, 24)} of the ${of()} elements are connected to the ${of()} in series.`,
        `The ratio of the ${of()} to the ${of()} lies between ${random.int(1, 9)}.${random.int(1, 9)} and ${random.int(10, 90)}.`,
      ]),
    );
  }
  return sentences.join(' ');
};

/** One of some thousand applicants; few of them file much. */
export const bulkApplicant = (random: Random, homes: readonly [InventedApplicant, ...InventedApplicant[]]): InventedApplicant => {
  const near = (words: readonly string[]): string => words[Math.min(random.int(0, words.length - 1), random.int(0, words.length - 1))] ?? '';
  const [form, country] = random.pick(forms);
  const name = `${near(roots)} ${near(trades)} ${form}`;
  const home = homes.find((each) => each.home === country)?.home ?? 'EP';
  return { name: name.replace(/[.,]/g, '').toUpperCase(), nameOriginal: name, country, home, prefix: name.slice(0, 2).toUpperCase(), inventors: Array.from({ length: random.int(1, 4) }, () => inventor(random, country)) };
};

const inventor = (random: Random, country: string): PublishedName => {
  const [last, first] = [random.pick(families), random.pick(given)];
  return { name: `${last} ${first}`.toUpperCase(), nameOriginal: `${last}, ${first}`, country };
};
