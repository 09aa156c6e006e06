-- Layouts of papers that come with the application: four as councils in Oxfordshire have used them, and a general one.

insert into paper_template (id, slug, name, council, valid_from, valid_to, numbering, header_form, summary_heading, recommendation,
  recommendations_listed, longest_sides, version) values
('00000000-0000-4000-8000-000000000291', 'occ-2017', 'Oxfordshire County Council, Cabinet 2017', 'Oxfordshire County Council', null, '2018-12-31', 'CONTINUOUS', 'LINES', null,
  '**The {meeting body} is RECOMMENDED to**', false, null, 0),
('00000000-0000-4000-8000-000000000292', 'occ-2021', 'Oxfordshire County Council, Cabinet 2021', 'Oxfordshire County Council', '2019-01-01', '2024-12-31', 'CONTINUOUS', 'LINES', null,
  '{meeting body} is RECOMMENDED to', false, null, 0),
('00000000-0000-4000-8000-000000000293', 'occ-2025', 'Oxfordshire County Council, Cabinet 2025', 'Oxfordshire County Council', '2025-01-01', null, 'CONTINUOUS', 'LINES', null,
  '**{meeting body} is RECOMMENDED to**', false, null, 0),
('00000000-0000-4000-8000-000000000294', 'city-2022', 'Oxford City Council, Cabinet 2022', 'Oxford City Council', null, null, 'CONTINUOUS', 'TABLE', 'Summary and recommendations',
  'Recommendations: That {meeting body} resolves to:', true, null, 0),
('00000000-0000-4000-8000-000000000295', 'general', 'General paper', null, null, null, 'CONTINUOUS', 'TABLE', null,
  '{meeting body} is recommended to:', true, 4, 0);

update paper_template set verbs = 'note, consider' where slug in ('occ-2021', 'occ-2025');

insert into template_line (id, template_id, number, position, place, style, label, wording)
select md5(t.id || 'line' || v.position)::uuid, t.id, v.position + 1, v.position, v.place, v.style, v.label, v.wording from (values
  ('occ-2017', 0, 'HEADER', 'LINE', null, '{MEETING BODY} – {MEETING DATE}'),
  ('occ-2017', 1, 'HEADER', 'TITLE', null, '{TITLE}'),
  ('occ-2017', 2, 'HEADER', 'LINE', null, '{reporting officer}'),
  ('occ-2021', 0, 'HEADER', 'LINE', null, 'Divisions Affected - {divisions affected}'),
  ('occ-2021', 1, 'HEADER', 'LINE', null, '{meeting body} - {meeting date}'),
  ('occ-2021', 2, 'HEADER', 'TITLE', null, '{title}'),
  ('occ-2021', 3, 'HEADER', 'LINE', null, 'Report by {reporting officer}'),
  ('occ-2025', 0, 'HEADER', 'LINE', null, 'Divisions Affected - {divisions affected}'),
  ('occ-2025', 1, 'HEADER', 'LINE', null, '{meeting body} - {meeting date}'),
  ('occ-2025', 2, 'HEADER', 'TITLE', null, '{title}'),
  ('occ-2025', 3, 'HEADER', 'LINE', null, 'Report by {reporting officer}'),
  ('city-2022', 0, 'HEADER', 'LINE', 'To:', '{meeting body}'),
  ('city-2022', 1, 'HEADER', 'LINE', 'Date:', '{meeting date}'),
  ('city-2022', 2, 'HEADER', 'LINE', 'Report of:', '{reporting officer}'),
  ('city-2022', 3, 'HEADER', 'TITLE', 'Title of Report:', '{title}'),
  ('city-2022', 4, 'SUMMARY', 'LINE', 'Purpose of report:', '{purpose}'),
  ('city-2022', 5, 'SUMMARY', 'LINE', 'Key decision:', '{key decision}'),
  ('city-2022', 6, 'SUMMARY', 'LINE', 'Cabinet Member:', '{cabinet member}'),
  ('city-2022', 7, 'SUMMARY', 'LINE', 'Corporate Priority:', '{corporate priority}'),
  ('city-2022', 8, 'SUMMARY', 'LINE', 'Policy Framework:', '{policy framework}'),
  ('city-2022', 9, 'SUMMARY', 'LINE', null, '{recommendations}'),
  ('city-2022', 10, 'SUMMARY', 'LINE', 'Appendices', '{appendices}'),
  ('general', 0, 'HEADER', 'LINE', 'Report to:', '{meeting body}'),
  ('general', 1, 'HEADER', 'LINE', 'Date:', '{meeting date}'),
  ('general', 2, 'HEADER', 'LINE', 'Report by:', '{reporting officer}'),
  ('general', 3, 'HEADER', 'TITLE', 'Title:', '{title}'),
  ('general', 4, 'HEADER', 'LINE', 'Purpose:', '{purpose}'),
  ('general', 5, 'HEADER', 'LINE', 'Key decision:', '{key decision}')
) v (slug, position, place, style, label, wording) join paper_template t on t.slug = v.slug and t.partnership_id is null;

insert into template_section (id, template_id, number, position, key, kind, heading, level, numbered, optional, wording, guidance)
select md5(t.id || 'section' || v.position)::uuid, t.id, v.position + 1, v.position, v.key, v.kind, v.heading, v.level, v.kind <> 'CLOSING', v.optional, v.wording, v.guidance from (values
  ('occ-2017', 0, 'introduction', 'TEXT', 'Introduction', 1, false,
    'Local Safeguarding Children Boards were set up under the Children Act 2004 to co-operate with each other to safeguard children and promote their welfare.', null),
  ('occ-2017', 1, 'annual-report', 'TEXT', 'The {acronym} Annual Report {period}', 1, false,
    'The Board is required to publish an annual report on the effectiveness of local arrangements to safeguard and promote the welfare of children in Oxfordshire.', null),
  ('occ-2017', 2, 'financial-implications', 'TEXT', 'Financial and Staff Implications', 1, false, '', null),
  ('occ-2017', 3, 'equalities-implications', 'TEXT', 'Equalities Implications', 1, false, '', null),
  ('occ-2017', 4, 'recommendation', 'RECOMMENDATION', 'RECOMMENDATION', 1, false, '', null),
  ('occ-2017', 5, 'closing', 'CLOSING', null, 1, false,
    E'{signatures}\n\nBackground papers: {background papers}\n\nContact Officer: {contact officer}\n\n{paper date}', null),
  ('occ-2021', 0, 'recommendation', 'RECOMMENDATION', 'RECOMMENDATION', 1, false, '', null),
  ('occ-2021', 1, 'executive-summary', 'TEXT', 'Executive Summary', 1, false,
    'This paper highlights findings from the {short name}''s annual report on the effectiveness of local arrangements to safeguard and promote the welfare of children in Oxfordshire.', null),
  ('occ-2021', 2, 'background', 'TEXT', 'Background', 1, false,
    E'Local multi-agency safeguarding arrangements are the collective responsibility of chief officers in {safeguarding partners}.\n\nThe report can be accessed in full on the {acronym} website.', null),
  ('occ-2021', 3, 'key-issues', 'TEXT', 'Key Issues', 1, false,
    'The {acronym} Annual Report sets out the safeguarding challenges in Oxfordshire.', null),
  ('occ-2021', 4, 'corporate-policies', 'TEXT', 'Corporate Policies and Priorities', 1, false,
    'The report supports the Vision, Values, Objectives and Strategic Priorities in the County Council’s Corporate Plan (see Corporate Plan).', null),
  ('occ-2021', 5, 'financial-implications', 'TEXT', 'Financial Implications', 1, false, '', null),
  ('occ-2021', 6, 'legal-implications', 'TEXT', 'Legal Implications', 1, false, '', null),
  ('occ-2021', 7, 'closing', 'CLOSING', null, 1, false,
    E'{signatures}\n\nAnnexes:\n\n{annexes}\n\nContact Officer: {contact officer}', null),
  ('occ-2025', 0, 'recommendation', 'RECOMMENDATION', 'RECOMMENDATION', 1, false, '', null),
  ('occ-2025', 1, 'executive-summary', 'TEXT', 'Executive Summary', 1, false,
    'This paper highlights findings from the {short name}''s annual report on the effectiveness of local arrangements to safeguard and promote the welfare of children in Oxfordshire.', null),
  ('occ-2025', 2, 'background', 'TEXT', 'Background', 1, false,
    E'Local multi-agency safeguarding arrangements are the collective responsibility of chief officers in {safeguarding partners}.\n\n'
    'These three senior safeguarding partners agree ways to co-ordinate their safeguarding services for children; act as a strategic leadership '
    'group in supporting and engaging others; and implement local and national learning including from serious child safeguarding incidents. '
    'They work with relevant partners through the {partnership name}. The arrangement is referred to as the "{partnership name} ({acronym})".\n\n'
    'The report can be accessed in full on the {acronym} website.', null),
  ('occ-2025', 3, 'key-issues', 'TEXT', 'Key Issues', 1, false,
    'The {acronym} Annual Report sets out the safeguarding challenges in Oxfordshire.', null),
  ('occ-2025', 4, 'corporate-policies', 'TEXT', 'Corporate Policies and Priorities', 1, false,
    'The report supports the vision, values, objectives and strategic priorities in the County Council''s Corporate Plan (see Corporate Plan).', null),
  ('occ-2025', 5, 'financial-implications', 'TEXT', 'Financial Implications', 1, false, '', null),
  ('occ-2025', 6, 'legal-implications', 'TEXT', 'Legal Implications', 1, false, '', null),
  ('occ-2025', 7, 'staff-implications', 'TEXT', 'Staff Implications', 1, true, '', 'Remove this section if there is nothing to say.'),
  ('occ-2025', 8, 'equality-and-inclusion', 'TEXT', 'Equality & Inclusion Implications', 1, true, '', null),
  ('occ-2025', 9, 'sustainability', 'TEXT', 'Sustainability Implications', 1, true, '', null),
  ('occ-2025', 10, 'risk-management', 'TEXT', 'Risk Management', 1, true, '', null),
  ('occ-2025', 11, 'consultations', 'TEXT', 'Consultations', 1, true, '', null),
  ('occ-2025', 12, 'closing', 'CLOSING', null, 1, false,
    E'{signatures}\n\nAnnexes:\n\n{annexes}\n\nContact Officer: {contact officer}', null),
  ('city-2022', 0, 'introduction', 'TEXT', 'Introduction', 1, false, '', 'What the report is for, and the council''s legal duties.'),
  ('city-2022', 1, 'arrangements', 'TEXT', '{area} Multi Agency Safeguarding Arrangements (MASA)', 1, false, '', null),
  ('city-2022', 2, 'achievements', 'TEXT', 'Key achievements to note {period}', 1, false, '', null),
  ('city-2022', 3, 'focus', 'TEXT', 'The key areas of focus', 1, false, '', null),
  ('city-2022', 4, 'risks', 'TEXT', 'Risks and Challenges', 1, false, '', null),
  ('city-2022', 5, 'financial-implications', 'TEXT', 'Financial implications', 1, false, '', null),
  ('city-2022', 6, 'legal-implications', 'TEXT', 'Legal implications', 1, false, '', null),
  ('city-2022', 7, 'equalities-impact', 'TEXT', 'Equalities impact', 1, false, '', null),
  ('general', 0, 'recommendations', 'RECOMMENDATION', 'Recommendations', 1, false, '', null),
  ('general', 1, 'reasons', 'TEXT', 'Reasons for recommendations', 1, true, '', null),
  ('general', 2, 'background', 'TEXT', 'Background', 1, false,
    '{safeguarding partners} are the safeguarding partners. They publish a report on what they did to safeguard children ({guidance}).', null),
  ('general', 3, 'key-messages', 'TEXT', 'Key messages', 1, false, '', null),
  ('general', 4, 'learning', 'TEXT', 'Learning from reviews', 1, true, '', null),
  ('general', 5, 'options', 'TEXT', 'Alternative options considered', 1, true, '', null),
  ('general', 6, 'financial-implications', 'TEXT', 'Financial implications', 1, false, '', null),
  ('general', 7, 'legal-implications', 'TEXT', 'Legal implications', 1, false, '', null),
  ('general', 8, 'equality-implications', 'TEXT', 'Equality implications', 1, false, '', null),
  ('general', 9, 'closing', 'CLOSING', null, 1, false,
    E'{signatures}\n\nAppendices:\n\n{appendices}\n\nBackground papers: {background papers}\n\nContact officer: {contact officer}', null)
) v (slug, position, key, kind, heading, level, optional, wording, guidance)
join paper_template t on t.slug = v.slug and t.partnership_id is null;

insert into template_source (id, template_id, number, position, section, fact, wording, form)
select md5(t.id || 'source' || v.position)::uuid, t.id, v.position + 1, v.position, v.section, v.fact, v.wording, v.form from (values
  ('occ-2017', 0, 'annual-report', 'IMPROVEMENT_AREA', 'There are, however, areas for improvement. {facts}', 'SENTENCE'),
  ('occ-2017', 1, 'annual-report', 'AIM', 'The annual report directs the {acronym} towards the following aims:', 'BULLET'),
  ('occ-2017', 2, 'annual-report', 'KEY_MESSAGE', 'The annual report presents the following messages for multi-agency work going forward:', 'BULLET'),
  ('occ-2021', 0, 'key-issues', 'IMPROVEMENT_AREA', 'The report shows the need to improve practice with respect to the themes of: {facts}.', 'SENTENCE'),
  ('occ-2021', 1, 'key-issues', 'KEY_MESSAGE', 'There are key messages for {audience} to bring a collective focus to:', 'QUOTATION'),
  ('occ-2025', 0, 'key-issues', 'IMPROVEMENT_AREA', 'The report shows the need to improve practice with respect to the themes of: {facts}', 'SENTENCE'),
  ('occ-2025', 1, 'key-issues', 'KEY_MESSAGE', 'There are key messages for {audience} to bring a collective focus to:', 'PLAIN'),
  ('occ-2025', 2, 'key-issues', 'REVIEW', '{facts}', 'SENTENCE'),
  ('occ-2025', 3, 'key-issues', 'REPEAT_THEME',
    'The repeat safeguarding themes identified in reviews last year are still current and continue to be a priority for the partnership this year. These are:', 'BULLET'),
  ('general', 0, 'key-messages', 'KEY_MESSAGE', 'The report has these key messages for {audience}:', 'BULLET'),
  ('general', 1, 'learning', 'REVIEW', 'In the year: {facts}', 'SENTENCE')
) v (slug, position, section, fact, wording, form) join paper_template t on t.slug = v.slug and t.partnership_id is null;

insert into template_clearance (id, template_id, number, position, key, name, section, wording, within_text, working_days, alert_days)
select md5(t.id || 'clearance' || v.position)::uuid, t.id, v.position + 1, v.position, v.key, v.name, v.section, v.wording, v.within_text, v.working_days, v.alert_days from (values
  ('occ-2021', 0, 'finance', 'Finance', 'financial-implications', E'Comments checked by:\\\n{officer}, {post} {email}', false, 10, 3),
  ('occ-2021', 1, 'legal', 'Legal', 'legal-implications', 'Checked by: {officer}, {post} {email}', true, 10, 3),
  ('occ-2025', 0, 'finance', 'Finance', 'financial-implications', 'Comments checked by: {officer} – {post}', false, 10, 3),
  ('occ-2025', 1, 'legal', 'Legal', 'legal-implications', E'Comments checked by:\\\n{officer}, {post}\\\n{email}', false, 10, 3),
  ('general', 0, 'finance', 'Finance', 'financial-implications', 'Comments checked by: {officer}, {post}', false, 10, 3),
  ('general', 1, 'legal', 'Legal', 'legal-implications', 'Comments checked by: {officer}, {post}', false, 10, 3),
  ('general', 2, 'equality', 'Equality', 'equality-implications', 'Comments checked by: {officer}, {post}', false, 10, 3),
  ('general', 3, 'director', 'Director', null, null, false, 8, 3),
  ('general', 4, 'cabinet-member', 'Cabinet member', null, null, false, 7, 2),
  ('general', 5, 'monitoring-officer', 'Monitoring officer', null, null, false, 7, 2)
) v (slug, position, key, name, section, wording, within_text, working_days, alert_days)
join paper_template t on t.slug = v.slug and t.partnership_id is null;
