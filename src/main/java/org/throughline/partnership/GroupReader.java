package org.throughline.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.Json;
import org.throughline.platform.persistence.MappedRecord;

/**
 * Reads all groups of a partnership with their members, in tree order.
 */
@Component
class GroupReader {

	private static final String GROUPS = """
			select g.id, g.slug, g.kind, g.name, g.acronym, p.slug as parent, o.slug as host, g.remit,
			  g.meetings_per_year, g.meeting_mode, g.chair_rotation, g.paused_from, g.paused_to, g.pause_reason, g.valid_from, g.valid_to, g.note, g.version,
			  array(select json_build_object('id', m.id, 'organisation_slug', mo.slug,
			      'organisation_name', (select name from organisation_name_at(mo.id, :day)), 'member_as', m.member_as,
			      'representing', m.representing, 'from', m.valid_from, 'to', m.valid_to, 'organisation_end', organisation_end(mo.id))
			    from group_membership m left join organisation mo on mo.id = m.organisation_id
			    where m.group_id = g.id order by m.position, m.id) as members
			from governance_group g
			left join governance_group p on p.id = g.parent_id
			left join organisation o on o.id = g.host_id
			where g.partnership_id = :partnership
			order by g.valid_to is not null, array_position(array['EXECUTIVE', 'BOARD', 'BUSINESS_GROUP', 'SUBGROUP',
			  'STRATEGY_GROUP', 'TASK_AND_FINISH', 'BUSINESS_UNIT', 'OTHER', 'AGENCY_GROUP'], g.kind), lower(g.name), g.slug
			""";

	private final JdbcClient jdbc;

	GroupReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<GroupDetails> groups(UUID partnershipId, LocalDate today) {
		var groups = this.jdbc.sql(GROUPS)
			.param("partnership", partnershipId)
			.param("day", today)
			.query((row, number) -> group(row))
			.list();
		return tree(groups, GroupDetails::slug, (group) -> group.group().parentSlug());
	}

	private static GroupDetails group(ResultSet row) throws SQLException {
		var group = new GroupEdit(MappedRecord.read(row, GroupContent.class), row.getString("parent"),
				row.getString("host"));
		return new GroupDetails(row.getObject("id", UUID.class), row.getString("slug"), group,
				members(row, GroupDetails.Member.class), row.getInt("version"));
	}

	/** Reads the members of a group. */
	static <M> List<M> members(ResultSet row, Class<M> type) throws SQLException {
		return Stream.of((String[]) row.getArray("members").getArray())
			.map((member) -> Json.read(member, type))
			.toList();
	}

	/** Puts each group behind the one it reports to; the order is kept otherwise. */
	static <G> List<G> tree(List<G> groups, Function<G, String> slug, Function<G, @Nullable String> parent) {
		var children = groups.stream()
			.collect(Collectors.groupingBy((group) -> Objects.requireNonNullElse(parent.apply(group), "")));
		var tree = new ArrayList<G>();
		grow(tree, children, slug, "");
		return List.copyOf(tree);
	}

	private static <G> void grow(List<G> tree, Map<String, List<G>> children, Function<G, String> slug, String parent) {
		for (var group : children.getOrDefault(parent, List.of())) {
			tree.add(group);
			grow(tree, children, slug, slug.apply(group));
		}
	}

}
