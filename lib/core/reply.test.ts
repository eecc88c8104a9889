import { describe, expect, it } from 'vitest';
import { readReply } from './reply.ts';

describe('readReply', () => {
  it.each([
    'STOP',
    'Stop.',
    'stop please',
    'OPT OUT',
    'optout',
    'Unsubscribe',
    'not interested, stop',
    'Please remove me from your list',
    'ARRÊT',
    'BAJA',
    'sair',
    'Abmelden',
    'बंद करो',
    'मैसेज मत भेजिए',
    '停止',
    'don’t text me again',
    'STOP! I will call a lawyer',
    'yes stop',
    'Do you ever stop?',
  ])('%s is a stop, wherever it stands', (text) => {
    expect(readReply(text)).toEqual({ meaning: 'stop', confidence: 'high' });
  });
  it.each(['CANCEL', 'End', 'quit', 'cancelar'])('%s alone stops, and somebody asks', (text) => {
    expect(readReply(text)).toEqual({ meaning: 'stop', confidence: 'low' });
  });
  it.each(['cancel my appointment', 'Can I cancel?', 'weekend is better'])('%s is for a person, not a stop', (text) => {
    const reading = readReply(text);
    expect(reading.meaning).not.toBe('stop');
    expect(reading.confidence).toBe('low');
  });
  it.each([
    ['Wrong number', 'wrong_number'],
    ['My husband has passed away', 'wrong_number'],
    ['no, wrong number', 'wrong_number'],
    ['This is harassment', 'complaint'],
    ['Voy a poner una queja', 'complaint'],
    ['No', 'no'],
    ['Nein danke', 'no'],
    ['नहीं', 'no'],
    ['I have moved', 'no'],
    ['Yes', 'yes'],
    ['Sí', 'yes'],
    ['हाँ', 'yes'],
    ['Yes please!', 'yes'],
    ['ok', 'yes'],
    ['How much is it?', 'question'],
    ['yes but how much', 'question'],
    ['Is Dr Silva still there?', 'question'],
    ['🙂', 'other'],
    ['', 'other'],
    ['I am at work', 'other'],
  ])('%s means %s', (text, meaning) => {
    expect(readReply(text).meaning).toBe(meaning);
  });
  it('is sure of short plain answers only', () => {
    expect(readReply('yes')).toEqual({ meaning: 'yes', confidence: 'high' });
    expect(readReply('yes please, but my other dentist and my wife and the car are all in the way').confidence).toBe(
      'low',
    );
    expect(readReply('whatever').confidence).toBe('low');
  });
});
