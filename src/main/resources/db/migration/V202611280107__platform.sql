-- Finds texts of similar meaning: recommendations, learning points and statements are compared by it.

-- Words of the field with the same meaning. A word counts twice for the comparison: as itself, and as one of its family.
create materialized view word_family as
  select distinct on (stem) stem, split_part(words, ' ', 1) as family
  from (values
    ('father dad paternal stepfather man men male'),
    ('baby infant newborn unborn antenatal prenatal pregnant pregnancy birth maternity midwife midwives midwifery immobile'),
    ('young youth teenager teenage teen adolescent adolescence'),
    ('mental wellbeing emotional psychological psychiatric camhs depression'),
    ('tool toolkit checklist'),
    ('child children'),
    ('staff workforce practitioner professional worker colleague'),
    ('training train briefing induction cpd learn learning lesson teach'),
    ('recruitment recruit retention retain vacancy turnover sickness staffing'),
    ('workload capacity demand caseload pressure resource'),
    ('exploitation exploit gang trafficking groom grooming cuckooing'),
    ('escalation escalate disagreement disagree dispute challenge'),
    ('homeless homelessness housing landlord tenancy eviction overcrowding accommodation'),
    ('drug alcohol substance drinking drink addiction'),
    ('share sharing exchange disclose pass communicate communication'),
    ('chronology timeline'),
    ('consent agreement permission'),
    ('record recording written document write'),
    ('partner partnership multi multiagency agency interagency joint jointly together system countywide'),
    ('placement place foster fostering carer residential'),
    ('school education educational pupil exclusion exclude college nursery academy'),
    ('seen visible hidden sight overlooked missing invisible unseen'),
    ('view voice feeling wish heard listen'),
    ('police officer constabulary'),
    ('audit evaluate assurance assure monitor scrutinise'),
    ('suicide suicidal overdose'),
    ('early earlier prevention prevent upstream'),
    ('violence violent abuse abusive perpetrator'),
    ('coordinate coordinator coordination'),
    ('disability disabled send sen'),
    ('supervision supervise supervisor'),
    ('bruise bruising injury mark'),
    ('interpreter interpretation language translation translate'),
    ('refer referral threshold'),
    ('wait waiting delay timely'),
    ('transition adulthood'),
    ('gp surgery doctor'),
    ('risk danger'),
    ('online internet digital cyber'),
    ('plan planning strategy'),
    ('meeting conference discussion'),
    ('culture cultural ethnicity ethnic faith religion')
  ) families (words)
  cross join lateral regexp_split_to_table(words, ' ') word
  cross join lateral unnest(ts_lexize('english_stem', word)) stem
  order by stem, words;
create unique index word_family_uk on word_family (stem);

create function word_features(words text) returns table (feature text, word text) language sql stable as $$
  select distinct on (f.feature) f.feature, case when w.place = 1 then lower(w.word) else w.word end
  from regexp_split_to_table(words, '[^[:alnum:]]+') with ordinality w (word, place)
  cross join lateral unnest(ts_lexize('english_stem', lower(w.word))) s (stem)
  left join word_family on word_family.stem = s.stem
  cross join lateral (values (s.stem), ('~' || word_family.family)) f (feature)
  where f.feature is not null order by f.feature, w.place
$$;
comment on function word_features is 'the stems and families (~) of the words of a text, without very common ones, each with its first word';

create type compared_text as (id uuid, words text, themes text[], addressees text[], source text);

-- The most similar texts, best first: shared words, the rarer the more they weigh (cosine); 0.4 times the same of
-- themes, or 0.15 where one of the two has none; 0.1 for a shared addressee; less 0.05 for each better one of the same source, so that
-- one source does not fill the list. The weights are chosen with the labelled pairs in src/test/resources/told.
create function similar_texts(wanted compared_text, candidates compared_text[], most integer)
returns table (id uuid, words text[], themes text[], same_addressee boolean, place bigint)
language sql stable set enable_nestloop = off set jit = off as $$
  with compared as materialized (
    select * from unnest(candidates || wanted)
  ), lexeme as materialized (
    select c.id, l.lexeme from compared c cross join lateral unnest(to_tsvector('english', c.words)) l
  ), feature as materialized (
    select id, 'WORD' as kind, lexeme as value from lexeme
    union all
    select distinct x.id, 'WORD', '~' || f.family from lexeme x join word_family f on f.stem = x.lexeme
    union all
    select c.id, 'THEME', theme from compared c cross join lateral unnest(c.themes) theme
  ), weight as materialized (
    select kind, value, ln(1 + (select count(*) from compared)::float8 / count(*)) as weight from feature group by kind, value
  ), mine as materialized (
    select f.kind, f.value from feature f where f.id = (wanted).id
  ), total as materialized (
    select f.id, f.kind, sum(w.weight) filter (where m.value is not null) as shared, sum(w.weight) as weight
    from feature f join weight w using (kind, value) left join mine m using (kind, value) group by f.id, f.kind
  ), likeness as materialized (
    select o.id, o.kind, o.shared / sqrt(o.weight * m.weight) as likeness
    from total o join total m on m.id = (wanted).id and m.kind = o.kind where o.id <> (wanted).id and o.shared > 0
  ), score as (
    select c.id, c.source, c.addressees && (wanted).addressees as same_addressee, coalesce(word.likeness, 0)
      + case when cardinality(c.themes) > 0 and cardinality((wanted).themes) > 0 then 0.4 * coalesce(theme.likeness, 0) else 0.15 end
      + case when c.addressees && (wanted).addressees then 0.1 else 0 end as score
    from compared c
    left join likeness word on word.id = c.id and word.kind = 'WORD'
    left join likeness theme on theme.id = c.id and theme.kind = 'THEME'
    where coalesce(word.id, theme.id) is not null
  ), ranked as (
    select s.id, s.same_addressee,
      s.score - 0.05 * least(3, row_number() over (partition by s.source order by s.score desc, s.id) - 1) as score
    from score s where s.score > 0.22
  ), best as (
    select r.id, r.same_addressee, row_number() over (order by r.score desc, r.id) as place from ranked r
    order by place limit most
  ), shared as materialized (
    select b.id, m.feature, case when left(o.word, 1) = lower(left(o.word, 1)) then lower(m.word) else m.word end as mine, lower(o.word) as other, w.weight
    from best b join compared c on c.id = b.id
    cross join lateral word_features(c.words) o join word_features((wanted).words) m on m.feature = o.feature
    join weight w on w.kind = 'WORD' and w.value = o.feature
  )
  select b.id,
    array(select case when s.feature like '~%' then s.mine || ' (' || s.other || ')' else s.mine end from shared s
      where s.id = b.id and not exists (select from shared own join word_family f on f.stem = own.feature
        where own.id = b.id and '~' || f.family = s.feature)
      order by s.weight desc, s.feature limit 6),
    array(select f.value from feature f join mine m using (kind, value) where f.id = b.id and kind = 'THEME' order by f.value),
    coalesce(b.same_addressee, false), b.place
  from best b order by b.place
$$;
comment on function similar_texts is 'texts that may have the same meaning, with the reasons: words that both have or words of the same meaning, themes, addressee';
