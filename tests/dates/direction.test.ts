import { describe, expect, test } from 'vitest';
import { findDates } from './find-dates.js';

/** A document of this day: a Wednesday. */
const WEDNESDAY = '2021-06-16';

const valueAt = (text: string, words: string) =>
  findDates(text, WEDNESDAY).dates.find((date) => date.text === words)?.value;

/** Where the words leave past or future open, the clause decides. */
const ROWS: Readonly<Record<string, readonly (readonly [text: string, words: string, value: string])[]>> = {
  'an event with a fixed day': [
    ['She will take part in Sunday’s race.', 'Sunday', '2021-06-20'],
    ['Parties are wooing voters in the run-up to Sunday’s poll.', 'Sunday', '2021-06-20'],
    ['He spoke ahead of a summit on Thursday.', 'Thursday', '2021-06-17'],
    ['The coach was sacked after Saturday’s loss.', 'Saturday', '2021-06-12'],
    ['He was held until a hearing on Friday.', 'Friday', '2021-06-18'],
    ['The minister spoke before the caucuses on Friday.', 'Friday', '2021-06-18'],
    ['The week will be cut short by Friday’s holiday.', 'Friday', '2021-06-18'],
    ['They will discuss Monday’s attack.', 'Monday', '2021-06-14'],
    ['The club won Saturday’s match.', 'Saturday', '2021-06-12'],
  ],
  'plans and appointments': [
    ['It will come up every day between now and November.', 'November', '2021-11'],
    ['They leaked the letters to sway the Nov. 8 U.S. presidential election.', 'Nov. 8', '2021-11-08'],
    ['No figures are expected Friday.', 'Friday', '2021-06-18'],
    ['Lenders should be able to sign off on the loan on Friday.', 'Friday', '2021-06-18'],
    ['Traders expect a rate cut by August.', 'August', '2021-08'],
    ['The trial was adjourned to February.', 'February', '2022-02'],
    ['The vote could be held Monday.', 'Monday', '2021-06-21'],
    ['Unions planned a large demonstration on Saturday.', 'Saturday', '2021-06-19'],
    ['The firm is threatening to cut supplies at 10:00 (0700 GMT) Monday.', 'Monday', '2021-06-21'],
    ['The rebels pledged to march on the capital by August.', 'August', '2021-08'],
    ['The bank urged the firm to reply by Friday.', 'Friday', '2021-06-18'],
    ['The race to start here on Tuesday', 'Tuesday', '2021-06-22'],
    ['The offer had been due to expire Friday.', 'Friday', '2021-06-11'],
    ['He was supposed to be flown out on Friday, but fog stopped it.', 'Friday', '2021-06-11'],
    ['The decision to start the cuts in July surprised traders.', 'July', '2021-07'],
  ],
  'obligations and hopes': [
    ['It will give him the lift needed for a strong showing Friday.', 'Friday', '2021-06-18'],
    ['The party’s October convention will choose.', 'October', '2021-10'],
    ['He wants it settled before the party’s convention in September.', 'September', '2021-09'],
    ['The case is set to go to trial after the October election.', 'October', '2021-10'],
    ['They will air it after Saturday.', 'Saturday', '2021-06-19'],
    ['She urged them to vote Friday.', 'Friday', '2021-06-18'],
    ['Turnout could be higher on Saturday.', 'Saturday', '2021-06-19'],
    ['It will almost certainly be decided at the talks in September.', 'September', '2021-09'],
    ['They would have trouble winning in the autumn.', 'the autumn', '2021-FA'],
    ['The inquiry could drag on and not be completed by the time of the Oct. 8 vote.', 'Oct. 8', '2021-10-08'],
    ['The minister is due in Lund on Friday.', 'Friday', '2021-06-18'],
    ['The bank is set to stop buying house-related bonds in August.', 'August', '2021-08'],
    ['The dam will help in fulfilling increased demand in the autumn.', 'the autumn', '2021-FA'],
    ['She would be glad if both of the acts were passed by mid-July.', 'mid-July', '2021-07'],
    ['Polls will open at 7 am (0500 GMT) until 5 pm (1500 GMT) during Monday’s vote.', 'Monday', '2021-06-21'],
    ['A deal at the next meeting on Tuesday is likely.', 'Tuesday', '2021-06-22'],
    ['The sale, now scheduled for Friday and Saturday, was delayed twice.', 'Saturday', '2021-06-19'],
    ['The meeting expected at the end of August may choose him.', 'the end of August', '2021-08'],
    ['It could act no later than August.', 'August', '2021-08'],
    ['The first witness could be called on Monday.', 'Monday', '2021-06-21'],
    ['No spokesman could be reached Monday.', 'Monday', '2021-06-14'],
    ['They stepped aside, and I fear that Monday we will pay for it.', 'Monday', '2021-06-21'],
    ['U.S. August crude fell 2 dollars.', 'August', '2021-08'],
    ['The forms must be handed in by October.', 'October', '2021-10'],
    ['The ceiling must be raised by August 2.', 'August 2', '2021-08-02'],
    ['The talks are due to start soon and be concluded by the end of September.', 'the end of September', '2021-09'],
    ['She aims to halve losses by December.', 'December', '2021-12'],
    ['They need a point against Lund on Saturday.', 'Saturday', '2021-06-19'],
    ['Most will keep silent until after Friday’s hearing.', 'Friday', '2021-06-18'],
    ['The striker will miss Saturday’s trip to Lund.', 'Saturday', '2021-06-19'],
    ['Lund warmed up for Saturday’s game with a draw.', 'Saturday', '2021-06-19'],
    ['Brokers were looking ahead to Friday’s jobs figures.', 'Friday', '2021-06-18'],
    ['It could have lifted the team before their Saturday game.', 'Saturday', '2021-06-19'],
    [
      'She told staff they should know their place at the newly combined company by August 1.',
      'August 1',
      '2021-08-01',
    ],
    ['He will step down as head of the Kansas City Fed in October.', 'October', '2021-10'],
  ],
  'what is over': [
    ['Neither could be located Thursday.', 'Thursday', '2021-06-10'],
    ['His office did not return calls for comment on Thursday.', 'Thursday', '2021-06-10'],
    ['The board in July announced the sale.', 'July', '2020-07'],
    ['Owners at the annual meeting in December overwhelmingly defeated it.', 'December', '2020-12'],
    ['After springing his leave of absence on stunned staff in January he fell silent.', 'January', '2021-01'],
    ['The inquiry into the August assassination goes on.', 'August', '2020-08'],
    ['Shares may slip below October’s low.', 'October', '2020-10'],
    ['They are up by half from their low in October.', 'October', '2020-10'],
    ['The ministry had made that clear during a July meeting with the banks.', 'July', '2020-07'],
    ['Harrow’s cut the firm’s unsecured debt to junk Monday.', 'Monday', '2021-06-14'],
    ['The union announced the strike on Friday to press for a better offer.', 'Friday', '2021-06-11'],
    ['They want the truce to last and on Sunday, a group close to them said so.', 'Sunday', '2021-06-13'],
    ['It is the largest fall since July.', 'July', '2020-07'],
    ['On Thursday, the bank cut rates for firms that will borrow.', 'Thursday', '2021-06-10'],
    ['Shares fell as expected Friday.', 'Friday', '2021-06-11'],
    ['Leaders will meet again because of the killing in Lund on Friday.', 'Friday', '2021-06-11'],
    ['The channel is dropping the show, and on Monday, it said why.', 'Monday', '2021-06-14'],
    ['The leak was kept secret until Tuesday when guards were told.', 'Tuesday', '2021-06-15'],
    ['They could not stop the thief Friday.', 'Friday', '2021-06-11'],
    [
      'In August, a year after the tenth birthday of the small town museum of the sea and of the fishing fleet, a fire destroyed it.',
      'August',
      '2020-08',
    ],
    ['The panel was set up in September to trace the money.', 'September', '2020-09'],
    ['Troops called in an air strike late Saturday.', 'late Saturday', '2021-06-12'],
    ['Prices will rise, with the ministry claiming on Tuesday that stocks are low.', 'Tuesday', '2021-06-15'],
    ['Mourners hope for calm following the death Thursday of the chief.', 'Thursday', '2021-06-10'],
    ['The deal gave the rebels until April 30 to lay down arms.', 'April 30', '2021-04-30'],
    ['The parliament elected in July meets rarely.', 'July', '2020-07'],
    ['The pledge of the leaders at Oban in March may come to nothing.', 'March', '2021-03'],
    ['They have struggled since selling their striker in the autumn.', 'the autumn', '2020-FA'],
  ],
};

describe.each(Object.entries(ROWS))('%s', (_, rows) => {
  test.each(rows)('%s', (text, words, value) => {
    expect(valueAt(text, words)).toBe(value);
  });
});
