package org.throughline.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.partnership.GovernanceSnapshot.AgencyInRole;
import org.throughline.partnership.GovernanceSnapshot.AppointmentInForce;
import org.throughline.partnership.GovernanceSnapshot.Change;
import org.throughline.partnership.GovernanceSnapshot.GroupInForce;
import org.throughline.partnership.GovernanceSnapshot.MemberInForce;
import org.throughline.platform.persistence.MappedRecord;

/**
 * Reads a governance snapshot with five SQL statements.
 */
@Component
class GovernanceReader {

	private static final String NAME = """
			select name, acronym, other_partnership_names(:partnership, :day) as other_names, form, purpose
			from partnership_name_at(:partnership, :day) where id is not null
			""";

	private static final String AGENCIES = """
			select r.role, o.slug, n.name, n.acronym, r.valid_from as "from",
			  least(r.valid_to, life.ended_on) as "to", r.note,
			  (select string_agg(f.name, ', ' order by f.name) from organisation_name f where f.organisation_id = o.id
			    and f.also_known_as and in_force(:day, f.valid_from, f.valid_to)) as other_names
			from agency_role r join organisation o on o.id = r.organisation_id
			join organisation_life life on life.organisation_id = o.id
			left join lateral organisation_name_at(o.id, :day) n on true
			where r.partnership_id = :partnership
			  and in_force(:day, r.valid_from, least(r.valid_to, life.ended_on))
			order by o.kind, lower(n.name), o.slug
			""";

	private static final String GROUPS = """
			select g.id, g.slug, g.kind, g.name, g.acronym, p.slug as parent_slug, p.name as parent_name,
			  (select name from organisation_name_at(g.host_id, :day)) as host_name, g.remit, g.meetings_per_year, g.meeting_mode,
			  g.chair_rotation, g.paused_from, g.paused_to, g.pause_reason,
			  g.valid_from, g.valid_to, g.note,
			  array(select json_build_object('organisation_slug', o.slug,
			      'organisation_name', (select name from organisation_name_at(o.id, :day)),
			      'member_as', m.member_as, 'representing', m.representing)
			    from group_membership m left join organisation o on o.id = m.organisation_id
			    left join organisation_life life on life.organisation_id = o.id
			    where m.group_id = g.id and in_force(:day, m.valid_from, least(m.valid_to, life.ended_on))
			    order by m.position, m.id) as members
			from governance_group g
			left join governance_group p on p.id = g.parent_id and in_force(:day, p.valid_from, p.valid_to)
			where g.partnership_id = :partnership and in_force(:day, g.valid_from, g.valid_to)
			order by array_position(array['EXECUTIVE', 'BOARD', 'BUSINESS_GROUP', 'SUBGROUP', 'STRATEGY_GROUP',
			  'TASK_AND_FINISH', 'BUSINESS_UNIT', 'OTHER', 'AGENCY_GROUP'], g.kind), lower(g.name), g.slug
			""";

	private static final String APPOINTMENTS = """
			select a.person_name, a.role_title, (select name from organisation_name_at(a.organisation_id, :day)) as organisation_name,
			  g.slug as group_slug, g.name as group_name, a.valid_from as "from",
			  least(a.valid_to, life.ended_on) as "to", a.note
			from appointment a left join governance_group g on g.id = a.group_id
			left join organisation_life life on life.organisation_id = a.organisation_id
			where a.partnership_id = :partnership and (
			  in_force(:day, a.valid_from, least(a.valid_to, life.ended_on))
			  or g.chair_rotation is not null and a.role_title ilike '%chair%'
			    and (a.valid_from <= :day or :day::date >= :today::date) is not false)
			order by g.name nulls first, lower(a.role_title), a.valid_from nulls first, lower(a.person_name), a.id
			""";

	private static final String CHANGES = """
			with member as (select * from partnership_member where partnership_id = :partnership),
			part as (select organisation_id as id from member),
			names as (
			  select n.*, lag(n.name) over earlier as former, lag(n.form) over earlier as former_form
			  from partnership_name n where not n.also_known_as and n.partnership_id = :partnership
			  window earlier as (order by n.valid_from nulls first)),
			organisation_names as (
			  select n.*, lag(n.name) over (partition by n.organisation_id order by n.valid_from nulls first) as former
			  from organisation_name n where not n.also_known_as and n.organisation_id in (select id from part)),
			change as (
			  select valid_from as "on", 'PARTNERSHIP_RENAMED' as kind, name as subject, former as other,
			    null as reason, note from names where former <> name
			  union all select valid_from, 'LEGAL_FORM_CHANGED', name, former, null, note
			    from names where former_form <> form
			  union all select valid_from, 'ORGANISATION_RENAMED', name, former, null, note
			    from organisation_names where former <> name
			  union all select s.effective_on, 'SUCCESSION', (select name from organisation_name_at(s.successor_id, s.effective_on)),
			    (select name from organisation_name_at(s.predecessor_id, s.effective_on - 1)), null, s.note
			    from succession s where s.confirmed
			      and (s.predecessor_id in (select id from part) or s.successor_id in (select id from part))
			  union all select valid_from, 'GROUP_BEGUN', name, null, null, note
			    from governance_group where partnership_id = :partnership
			  union all select valid_to, 'GROUP_ENDED', name, null, null, note
			    from governance_group where partnership_id = :partnership
			  union all select paused_from, 'GROUP_PAUSED', name, null, pause_reason, null
			    from governance_group where partnership_id = :partnership
			  union all select paused_to, 'GROUP_PAUSE_ENDED', name, null, null, null
			    from governance_group where partnership_id = :partnership
			  union all select valid_from, 'APPOINTMENT_BEGUN', role_title, person_name, null, note
			    from appointment where partnership_id = :partnership
			  union all select valid_to, 'APPOINTMENT_ENDED', role_title, person_name, end_reason, note
			    from appointment where partnership_id = :partnership
			  union all select "on", kind, organisations, role, null, note from role_changes(:partnership))
			select * from change where "on" between :since and :day
			union all select s.effective_on, 'SUCCESSION_EXPECTED', (select name from organisation_name_at(s.successor_id, s.effective_on)),
			    (select name from organisation_name_at(s.predecessor_id, :day)), null, s.note
			  from succession s where not s.confirmed and s.effective_on <= :day::date + interval '1 year'
			    and exists (select from member m where m.organisation_id = s.predecessor_id
			      and in_force(:day, m.valid_from, least(m.valid_to, organisation_end(m.organisation_id))))
			order by "on", kind, subject
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	GovernanceReader(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<GovernanceSnapshot> find(UUID partnershipId, LocalDate asAt, LocalDate since) {
		return statement(NAME, partnershipId, asAt).query(GovernanceSnapshot.Called.class)
			.optional()
			.map((name) -> snapshotOf(name, partnershipId, asAt, since));
	}

	private GovernanceSnapshot snapshotOf(GovernanceSnapshot.Called name, UUID partnershipId, LocalDate asAt,
			LocalDate since) {
		var agencies = statement(AGENCIES, partnershipId, asAt).query(AgencyInRole.class).list();
		var changes = statement(CHANGES, partnershipId, asAt).param("since", since).query(Change.class).list();
		var appointments = statement(APPOINTMENTS, partnershipId, asAt).param("today", LocalDate.now(this.clock))
			.query(AppointmentInForce.class)
			.list();
		return new GovernanceSnapshot(name, agencies.stream().sorted(Comparator.comparing(AgencyInRole::role)).toList(),
				groups(partnershipId, asAt, appointments),
				appointments.stream().filter((appointment) -> appointment.inForceOn(asAt)).toList(),
				changes.stream().filter((change) -> !change.isExpected()).toList(),
				changes.stream().filter(Change::isExpected).toList());
	}

	private List<GroupInForce> groups(UUID partnershipId, LocalDate asAt, List<AppointmentInForce> appointments) {
		var groups = statement(GROUPS, partnershipId, asAt).query((row, number) -> group(row, appointments)).list();
		return GroupReader.tree(groups, GroupInForce::slug, GroupInForce::parentSlug);
	}

	private static GroupInForce group(ResultSet row, List<AppointmentInForce> appointments) throws SQLException {
		var content = MappedRecord.read(row, GroupContent.class);
		String slug = row.getString("slug");
		var chairs = (content.arrangement().chairRotation() == null) ? List.<AppointmentInForce>of()
				: appointments.stream()
					.filter((each) -> slug.equals(each.groupSlug())
							&& each.roleTitle().toLowerCase(Locale.UK).contains("chair"))
					.toList();
		return new GroupInForce(slug, content, row.getString("parent_slug"), row.getString("parent_name"),
				row.getString("host_name"), GroupReader.members(row, MemberInForce.class), chairs);
	}

	private JdbcClient.StatementSpec statement(String sql, UUID partnershipId, LocalDate day) {
		return this.jdbc.sql(sql).param("partnership", partnershipId).param("day", day);
	}

}
