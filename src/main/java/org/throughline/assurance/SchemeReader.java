package org.throughline.assurance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads rating schemes and sets of standards, each list in two statements.
 */
@Component
class SchemeReader {

	private final JdbcClient jdbc;

	SchemeReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The partnership's schemes and those shared by all; without one, only the latter.
	 */
	List<RatingSchemeDetails> available(@Nullable UUID partnershipId) {
		var levels = new LinkedHashMap<UUID, List<RatingLevelDetails>>();
		this.jdbc.sql("""
				select l.scheme_id, l.position, l.label, l.colour, l.definition from rating_level l
				join rating_scheme s on s.id = l.scheme_id
				where s.partnership_id = :partnership or s.partnership_id is null order by l.scheme_id, l.position""")
			.param("partnership", partnershipId)
			.query((row) -> {
				levels.computeIfAbsent(row.getObject("scheme_id", UUID.class), (id) -> new ArrayList<>())
					.add(level(row));
			});
		return this.jdbc.sql("""
				select s.id, s.slug, s.name, s.source, s.partnership_id is null as shared,
				  (select count(*) from standard_set t where t.scheme_id = s.id) as sets, s.version
				from rating_scheme s where s.partnership_id = :partnership or s.partnership_id is null
				order by s.partnership_id is null, lower(s.name), s.slug""")
			.param("partnership", partnershipId)
			.query((row, number) -> scheme(row, "", levels))
			.list();
	}

	/** All sets of the partnership, the latest first. */
	List<StandardSetDetails> setsOf(UUID partnershipId) {
		return sets("t.partnership_id = :partnership", Map.of("partnership", partnershipId));
	}

	/** The set of this name. */
	Optional<StandardSetDetails> set(UUID partnershipId, String slug) {
		return sets("t.partnership_id = :partnership and t.slug = :slug",
				Map.of("partnership", partnershipId, "slug", slug))
			.stream()
			.findFirst();
	}

	List<StandardSetDetails> sets(Collection<UUID> ids) {
		return sets("t.id = any(:ids)", Map.of("ids", ids.toArray(UUID[]::new)));
	}

	private List<StandardSetDetails> sets(String where, Map<String, ?> parameters) {
		var levels = new HashMap<UUID, List<RatingLevelDetails>>();
		var standards = new HashMap<UUID, List<StandardDetails>>();
		this.jdbc
			.sql("""
					select t.scheme_id, null::uuid as set_id, l.position, l.label, l.colour, l.definition
					from (select distinct scheme_id from standard_set t where %1$s) t join rating_level l on l.scheme_id = t.scheme_id
					union all
					select null, t.id, s.number, s.title, null, s.wording from standard_set t join standard s on s.set_id = t.id
					where %1$s order by position"""
				.formatted(where))
			.params(parameters)
			.query((row) -> {
				var schemeId = row.getObject("scheme_id", UUID.class);
				if (schemeId != null) {
					levels.computeIfAbsent(schemeId, (id) -> new ArrayList<>()).add(level(row));
				}
				else {
					standards.computeIfAbsent(row.getObject("set_id", UUID.class), (id) -> new ArrayList<>())
						.add(new StandardDetails(row.getInt("position"), row.getString("label"),
								row.getString("definition")));
				}
			});
		return this.jdbc.sql("""
				select t.id, t.slug, t.name, t.year_label, t.kind, t.as_at, t.about, t.joint_note,
				  (select f.slug from standard_set f where f.id = t.follows_id) as follows_slug, t.version,
				  s.id as scheme_id, s.slug as scheme_slug, s.name as scheme_name, s.source as scheme_source,
				  s.partnership_id is null as scheme_shared, 1 as scheme_sets, s.version as scheme_version
				from standard_set t join rating_scheme s on s.id = t.scheme_id
				where %s order by t.as_at desc, t.year_label desc, t.slug""".formatted(where))
			.params(parameters)
			.query((row, number) -> {
				var id = row.getObject("id", UUID.class);
				return new StandardSetDetails(id, row.getString("slug"), row.getString("name"),
						row.getString("year_label"), StandardSetKind.valueOf(row.getString("kind")),
						row.getObject("as_at", LocalDate.class), row.getString("about"), row.getString("joint_note"),
						row.getString("follows_slug"), scheme(row, "scheme_", levels),
						standards.getOrDefault(id, List.of()), row.getInt("version"));
			})
			.list();
	}

	private static RatingSchemeDetails scheme(ResultSet row, String prefix,
			Map<UUID, ? extends List<RatingLevelDetails>> levels) throws SQLException {
		var id = row.getObject(prefix + "id", UUID.class);
		List<RatingLevelDetails> own = levels.get(id);
		return new RatingSchemeDetails(id, row.getString(prefix + "slug"), row.getString(prefix + "name"),
				row.getString(prefix + "source"), row.getBoolean(prefix + "shared"), row.getInt(prefix + "sets"),
				(own != null) ? own : List.of(), row.getInt(prefix + "version"));
	}

	private static RatingLevelDetails level(ResultSet row) throws SQLException {
		return new RatingLevelDetails(row.getInt("position"), row.getString("label"),
				RatingColour.valueOf(row.getString("colour")), row.getString("definition"));
	}

}
