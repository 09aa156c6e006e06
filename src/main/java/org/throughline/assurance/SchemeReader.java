package org.throughline.assurance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads rating schemes and sets of standards, each list in one statement.
 */
@Component
class SchemeReader {

	private static final TypeReference<List<RatingLevelDetails>> LEVEL_LIST = new TypeReference<>() {
	};

	private static final TypeReference<List<StandardDetails>> STANDARD_LIST = new TypeReference<>() {
	};

	private static final String LEVELS = """
			(select coalesce(json_agg(json_build_object('position', l.position, 'label', l.label, 'colour', l.colour,
			  'definition', l.definition) order by l.position), '[]') from rating_level l where l.scheme_id = s.id)""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	SchemeReader(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * The schemes of the partnership and the shared ones, or only the shared ones.
	 */
	List<RatingSchemeDetails> available(@Nullable UUID partnershipId) {
		return this.jdbc.sql("""
				select s.id, s.slug, s.name, s.source, s.partnership_id is null as shared,
				  (select count(*) from standard_set t where t.scheme_id = s.id) as sets, %s as levels, s.version
				from rating_scheme s where s.partnership_id = :partnership or s.partnership_id is null
				order by s.partnership_id is null, lower(s.name), s.slug""".formatted(LEVELS))
			.param("partnership", partnershipId)
			.query((row, number) -> scheme(row, ""))
			.list();
	}

	/** All sets of the partnership, latest first. */
	List<StandardSetDetails> setsOf(UUID partnershipId) {
		return sets("t.partnership_id = :partnership", Map.of("partnership", partnershipId));
	}

	/** The set with this slug. */
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
		return this.jdbc
			.sql("""
					select t.id, t.slug, t.name, t.year_label, t.kind, t.as_at, t.about, t.joint_note,
					  (select f.slug from standard_set f where f.id = t.follows_id) as follows_slug,
					  (select c.name from standard_set f join rating_scheme c on c.id = f.scheme_id
					    where f.id = t.follows_id and f.scheme_id <> t.scheme_id) as other_scheme, t.version,
					  s.id as scheme_id, s.slug as scheme_slug, s.name as scheme_name, s.source as scheme_source,
					  s.partnership_id is null as scheme_shared, 1 as scheme_sets, %s as scheme_levels,
					  s.version as scheme_version,
					  (select coalesce(json_agg(json_build_object('number', d.number, 'title', d.title, 'wording', d.wording)
					    order by d.number), '[]') from standard d where d.set_id = t.id) as standards
					from standard_set t join rating_scheme s on s.id = t.scheme_id
					where %s order by t.as_at desc, t.year_label desc, t.slug"""
				.formatted(LEVELS, where))
			.params(parameters)
			.query((row, number) -> new StandardSetDetails(row.getObject("id", UUID.class), row.getString("slug"),
					row.getString("name"), row.getString("year_label"), StandardSetKind.valueOf(row.getString("kind")),
					row.getObject("as_at", LocalDate.class), row.getString("about"), row.getString("joint_note"),
					row.getString("follows_slug"), row.getString("other_scheme"), scheme(row, "scheme_"),
					this.json.readValue(row.getString("standards"), STANDARD_LIST), row.getInt("version")))
			.list();
	}

	private RatingSchemeDetails scheme(ResultSet row, String prefix) throws SQLException {
		return new RatingSchemeDetails(row.getObject(prefix + "id", UUID.class), row.getString(prefix + "slug"),
				row.getString(prefix + "name"), row.getString(prefix + "source"), row.getBoolean(prefix + "shared"),
				row.getInt(prefix + "sets"), this.json.readValue(row.getString(prefix + "levels"), LEVEL_LIST),
				row.getInt(prefix + "version"));
	}

}
