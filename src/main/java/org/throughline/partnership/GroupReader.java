package org.throughline.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.MappedRecord;

/**
 * Reads all groups of a partnership with their members, in tree order.
 */
@Component
class GroupReader {

	private static final String GROUPS = """
			select g.id, g.slug, g.kind, g.name, g.acronym, p.slug as parent, o.slug as host, g.remit,
			  g.meetings_per_year, g.meeting_mode, g.chair_rotation, g.paused_from, g.paused_to, g.pause_reason, g.valid_from, g.valid_to, g.note, g.version
			from governance_group g
			left join governance_group p on p.id = g.parent_id
			left join organisation o on o.id = g.host_id
			where g.partnership_id = :partnership
			order by g.valid_to is not null, array_position(array['EXECUTIVE', 'BOARD', 'BUSINESS_GROUP', 'SUBGROUP',
			  'STRATEGY_GROUP', 'TASK_AND_FINISH', 'BUSINESS_UNIT', 'OTHER', 'AGENCY_GROUP'], g.kind), lower(g.name), g.slug
			""";

	private static final String MEMBERS = """
			select m.group_id, m.id, o.slug as organisation_slug, (select name from organisation_name_at(o.id, :day)) as organisation_name,
			  m.member_as, m.representing, m.valid_from as "from", m.valid_to as "to", organisation_end(o.id) as organisation_end
			from group_membership m join governance_group g on g.id = m.group_id
			left join organisation o on o.id = m.organisation_id
			where g.partnership_id = :partnership order by m.group_id, m.position, m.id
			""";

	private final JdbcClient jdbc;

	GroupReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<GroupDetails> groups(UUID partnershipId, LocalDate today) {
		var members = new HashMap<UUID, List<GroupDetails.Member>>();
		this.jdbc.sql(MEMBERS).param("partnership", partnershipId).param("day", today).query((row) -> {
			members.computeIfAbsent(row.getObject("group_id", UUID.class), (id) -> new ArrayList<>())
				.add(MappedRecord.read(row, GroupDetails.Member.class));
		});
		var children = new HashMap<String, List<GroupDetails>>();
		this.jdbc.sql(GROUPS).param("partnership", partnershipId).query((row) -> {
			var group = group(row, members.getOrDefault(row.getObject("id", UUID.class), List.of()));
			String parent = group.group().parentSlug();
			children.computeIfAbsent((parent != null) ? parent : "", (slug) -> new ArrayList<>()).add(group);
		});
		var tree = new ArrayList<GroupDetails>();
		growTree(tree, children, "");
		return List.copyOf(tree);
	}

	private static void growTree(List<GroupDetails> tree, Map<String, List<GroupDetails>> children, String parent) {
		for (var group : children.getOrDefault(parent, List.of())) {
			tree.add(group);
			growTree(tree, children, group.slug());
		}
	}

	private static GroupDetails group(ResultSet row, List<GroupDetails.Member> members) throws SQLException {
		var group = new GroupEdit(MappedRecord.read(row, GroupContent.class), row.getString("parent"),
				row.getString("host"));
		return new GroupDetails(row.getObject("id", UUID.class), row.getString("slug"), group, List.copyOf(members),
				row.getInt("version"));
	}

}
