import type { Shape } from '../shape.ts';
import { animal, cell, due, guards, kinds, list, mute, named, of, seen } from './words-columns.ts';

/** Whose animal: never the patient. */
const vets: Shape[] = [
  list('animals and owners', 'en', [
    animal('Pet'),
    mute('Species', ['Cat', 'Dog']),
    guards('Owner'),
    of('Owner phone', (p) => p.phone, 'phone'),
    due('Booster due'),
  ]),
  list('animals and owners', 'de', [
    guards('Tierhalter'),
    animal('Rufname'),
    mute('Tierart', ['Hund', 'Katze']),
    cell('Handy Halter'),
    seen('Letzte Impfung'),
    due('fällig am'),
  ]),
  list('animals and owners', 'pt', [
    guards('Tutor'),
    animal('Animal'),
    cell('Celular do tutor'),
    seen('Última aplicação'),
    due('Próxima dose'),
  ]),
  list('animals and owners', 'es', [
    animal('Mascota'),
    guards('Propietario'),
    mute('Raza', ['Mestizo', 'Persa']),
    due('Próxima vacuna'),
  ]),
  list('animals and owners', 'fr', [
    animal('Animal'),
    guards('Propriétaire'),
    due('Rappel dû le'),
    seen('Dernière visite'),
  ]),
  list('animals and owners', 'it', [
    animal('Animale'),
    guards('Proprietario'),
    due('Prossimo vaccino'),
    seen('Ultima visita'),
  ]),
  list('animals and owners', 'nl', [
    animal('Dier'),
    guards('Eigenaar'),
    seen('Laatste enting'),
    due('Volgende enting'),
  ]),
  list('animals and owners', 'tr', [animal('Hayvan adı'), guards('Hayvan sahibi'), due('Sonraki aşı tarihi')]),
  list('animals and owners', 'zh', [animal('宠物名'), guards('主人姓名'), due('疫苗到期日')]),
  list('clients of animals', 'en', [
    guards('Client'),
    animal('Animal name'),
    mute('Breed', ['Collie', 'Tabby']),
    seen('Last vaccination'),
    due('Next vaccination'),
  ]),
];

const children: Shape[] = [
  list('children and parents', 'nl', [
    named('Kind'),
    of('Ouder/verzorger', (p) => `${p.last} ${p.first}`, 'guardianName'),
    cell('Mobiel ouder'),
    kinds('Vaccinatie', ['BMR', 'DTP']),
    due('Streefdatum'),
  ]),
  list('children and parents', 'en', [
    named('Child'),
    of('Parent/carer', (p) => `${p.last} ${p.first}`, 'guardianName'),
    kinds('Vaccine', ['MMR', 'Polio']),
    due('Due'),
  ]),
  list('children and parents', 'hi', [
    named('बच्चे का नाम'),
    of('माता का नाम', (p) => `${p.last} ${p.first}`, 'guardianName'),
    due('अगली खुराक'),
  ]),
  list('children and parents', 'zh', [
    named('儿童姓名'),
    of('家长姓名', (p) => `${p.last} ${p.first}`, 'guardianName'),
    kinds('应种疫苗', ['麻腮风疫苗', '脊灰疫苗']),
    due('应种日期'),
  ]),
];

export const wordsBrought: Shape[] = [...vets, ...children];
