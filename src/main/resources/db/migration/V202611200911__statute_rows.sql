-- What the law and the statutory guidance ask of the yearly report, in our own words. Rows not verified are shown as
-- "to be confirmed locally". WT: Working Together to Safeguard Children, the edition named.
insert into regime (key, name, body, report_duty, in_force_from, in_force_to, source, verified) values
('LSCB_WT2015', 'Local Safeguarding Children Board (Working Together 2015)',
 'Local Safeguarding Children Board with an independent chair',
 'The independent chair publishes an annual report on the effectiveness of child safeguarding in the area.',
 '2006-04-01', '2019-09-29', 'Children Act 2004 s14A (repealed)', true),
('SP_WT2018', 'Safeguarding partners (Working Together 2018)',
 'Three safeguarding partners: local authority, clinical commissioning group (integrated care board from 1 July 2022), chief officer of police',
 'The safeguarding partners publish a report at least once in every 12-month period.',
 '2018-06-29', '2023-12-14', 'Children Act 2004 s16G; Working Together to Safeguard Children 2018', true),
('SP_WT2023', 'Safeguarding partners (Working Together 2023)',
 'Three safeguarding partners, each with a lead and a delegated safeguarding partner',
 'The safeguarding partners jointly report on the activity of a 12-month period.',
 '2023-12-15', '2026-03-18', 'Children Act 2004 s16G; Working Together to Safeguard Children 2023', true),
('SP_WT2026', 'Safeguarding partners (Working Together 2026)',
 'Three safeguarding partners, each with a lead and a delegated safeguarding partner',
 'The safeguarding partners jointly report on the activity of a 12-month period; the report must evidence the impact on children and families.',
 '2026-03-19', null, 'Children Act 2004 s16G; Working Together to Safeguard Children 2026', false);

create temporary table asked (position int, key text, wording text, wt2015 text, wt2018 text, wt2023 text,
  verified2015 boolean, verified2018 boolean, verified2023 boolean, source text, wording2015 text, wording2018 text) on commit drop;
insert into asked values
(1, 'R01', 'What has been done as a result of the arrangements, including on child safeguarding practice reviews.',
 null, 'MUST', 'MUST', false, true, true, 'Children Act 2004 s16G', null, null),
(2, 'R02', 'How effective the arrangements have been in practice.',
 'SHOULD', 'MUST', 'MUST', true, true, true, 'Children Act 2004 s16G (before 2018: s14A)',
 'A rigorous and transparent assessment of the effectiveness of local services.', null),
(3, 'R03', 'It is transparent and easily accessible to families and professionals.',
 null, null, 'SHOULD', false, false, true, 'Working Together 2023, chapter 2', null, null),
(4, 'R04', 'It focuses on multi-agency priorities, learning, impact, evidence and improvement.',
 null, null, 'SHOULD', false, false, true, 'Working Together 2023, chapter 2', null, null),
(5, 'R05', 'Evidence of the impact of the work of partners and relevant agencies, including training, on outcomes for children and families, from early help to looked-after children and care leavers.',
 null, 'SHOULD', 'SHOULD', false, true, true, 'Working Together 2018 chapter 3, 2023 chapter 2', null, null),
(6, 'R06', 'Analysis of areas where there is little or no evidence of progress on agreed priorities.',
 'SHOULD', 'SHOULD', 'SHOULD', true, true, false, 'Working Together 2018 chapter 3, 2023 chapter 2',
 'Weaknesses, their causes, and the action taken about them.', null),
(7, 'R07', 'A record of decisions and actions taken or planned to implement the recommendations of local and national reviews, with the improvements that resulted.',
 'SHOULD', 'SHOULD', 'SHOULD', true, true, true, 'Working Together 2018 chapter 3, 2023 chapter 2',
 'An account of progress on the actions that came from reviews.', null),
(8, 'R08', 'How feedback from children and families was sought and used.',
 null, 'SHOULD', 'SHOULD', false, true, true, 'Working Together 2018 chapter 3, 2023 chapter 2', null, null),
(9, 'R09', 'The contribution of each safeguarding partner to the functioning and structure of the arrangements.',
 null, null, 'SHOULD', false, false, false, 'Working Together 2023, chapter 2', null, null),
(10, 'R10', 'Themes from aggregated scrutiny: reviews, the scrutineer''s activity, multi-agency audits.',
 null, null, 'SHOULD', false, false, false, 'Working Together 2023, chapter 2', null, null),
(11, 'R11', 'Analysis of the learning from serious incidents.',
 null, null, 'SHOULD', false, false, false, 'Working Together 2023, chapter 2', null, null),
(12, 'R12', 'A breakdown of costs for the year: each partner''s contribution, changes to funding, and an assessment of impact or value for money.',
 'SHOULD', 'SHOULD', 'SHOULD', false, false, false, 'Working Together 2018 chapter 3, 2023 chapter 2',
 'The resources of the board.', 'How the arrangements are funded (the published arrangements must state it).'),
(13, 'R13', 'Adequate representation and input of partners at strategic and operational level.',
 null, null, 'SHOULD', false, false, false, 'Working Together 2023, chapter 2', null, null),
(14, 'R14', 'An overview of how data is used, with evidence that information sharing improved practice and outcomes.',
 null, null, 'SHOULD', false, false, false, 'Working Together 2023, chapter 2', null, null),
(15, 'R15', 'A review of the impact of, and learning from, independent scrutiny.',
 null, 'SHOULD', 'SHOULD', false, false, false, 'Working Together 2018 chapter 3, 2023 chapter 2',
 null, 'Independent scrutiny of the arrangements (the arrangements must provide for it).'),
(16, 'R16', 'Updates to the published arrangements, and the timescale for them.',
 null, 'SHOULD', 'SHOULD', false, false, false, 'Working Together 2018 chapter 3, 2023 chapter 2', null, null),
(17, 'R17', 'Evidence that national reforms were implemented, for example Family Help and multi-agency child protection teams.',
 null, null, 'SHOULD', false, false, false, 'Working Together 2023, chapter 2', null, null),
(18, 'R18', 'Where a secure establishment is in the area: a review of the use of restraint, reported to the youth justice bodies and the inspectorate.',
 'SHOULD', 'SHOULD', 'SHOULD', false, false, false, 'Working Together 2015, 2018 and 2023', null, null),
(19, 'R19', 'Sign-off by all lead safeguarding partners.',
 'SHOULD', 'SHOULD', 'SHOULD', false, false, false, 'Working Together 2015, 2018 and 2023',
 'Signed by the independent chair.', 'Sign-off by the safeguarding partners.'),
(20, 'R20', 'A summary of child deaths; the child death review partners report separately.',
 'CUSTOM', 'CUSTOM', 'CUSTOM', true, true, true, 'Local custom',
 'A summary of child deaths; the board runs the Child Death Overview Panel.', null);

insert into requirement (regime_key, key, level, position, wording, source, verified)
select 'LSCB_WT2015', key, wt2015, position, coalesce(wording2015, wording),
  case key when 'R20' then source when 'R02' then 'Children Act 2004 s14A; Working Together 2015' else 'Working Together 2015' end, verified2015
from asked where wt2015 is not null
union all
select 'SP_WT2018', key, wt2018, position, coalesce(wording2018, wording),
  case key when 'R20' then source when 'R01' then source when 'R02' then 'Children Act 2004 s16G' else 'Working Together 2018, chapter 3' end, verified2018
from asked where wt2018 is not null
union all
select 'SP_WT2023', key, wt2023, position, wording,
  case key when 'R20' then source when 'R01' then source when 'R02' then 'Children Act 2004 s16G' else 'Working Together 2023, chapter 2' end, verified2023
from asked where wt2023 is not null
union all
select 'SP_WT2026', key, case key when 'R05' then 'MUST' else wt2023 end, position, wording,
  case key when 'R20' then source when 'R01' then source when 'R02' then 'Children Act 2004 s16G' else 'Working Together 2026' end,
  key in ('R01', 'R02', 'R05', 'R20')
from asked where wt2023 is not null;
drop table asked;
