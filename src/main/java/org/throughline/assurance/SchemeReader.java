package org.throughline.assurance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.Json;

/**
 * Reads rating schemes and sets of standards, each list in one statement.
 */
@Component
class SchemeReader {

	private final JdbcClient jdbc;

	SchemeReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The schemes of the partnership and the shared ones, or only the shared ones.
	 */
	List<RatingSchemeDetails> available(@Nullable UUID partnershipId) {
		return this.jdbc.sql("""
				select to_jsonb(s) || jsonb_build_object('shared', s.partnership_id is null,
				  'sets', (select count(*) from standard_set t where t.scheme_id = s.id), 'levels', rating_levels(s.id))
				from rating_scheme s where s.partnership_id = :partnership or s.partnership_id is null
				order by s.partnership_id is null, lower(s.name), s.slug""")
			.param("partnership", partnershipId)
			.query((row, number) -> Json.read(row.getString(1), RatingSchemeDetails.class))
			.list();
	}

	/**
	 * Whether a scheme cannot have this slug: one that the partnership can use has it, or
	 * for a shared scheme one of any partnership.
	 */
	boolean taken(@Nullable UUID partnershipId, String slug) {
		return this.jdbc.sql("""
				select exists (select from rating_scheme where slug = :slug and (cast(:partnership as uuid) is null
				  or partnership_id is null or partnership_id = :partnership))""")
			.param("slug", slug)
			.param("partnership", partnershipId)
			.query(Boolean.class)
			.single();
	}

	/** All sets of the partnership, latest first. */
	List<StandardSetDetails> setsOf(UUID partnershipId) {
		return sets("t.partnership_id = :partnership", Map.of("partnership", partnershipId));
	}

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
					select to_json(x) from (
					  select t.*, (select f.slug from standard_set f where f.id = t.follows_id) as follows_slug,
					    (select c.name from standard_set f join rating_scheme c on c.id = f.scheme_id
					      where f.id = t.follows_id and f.scheme_id <> t.scheme_id) as other_scheme_before,
					    to_jsonb(s) || jsonb_build_object('shared', s.partnership_id is null, 'sets', 1, 'levels', rating_levels(s.id)) as scheme,
					    (select coalesce(json_agg(to_json(d) order by d.number), '[]') from standard d
					      where d.set_id = t.id) as standards
					  from standard_set t join rating_scheme s on s.id = t.scheme_id
					  where %s) x order by x.as_at desc, x.year_label desc, x.slug"""
				.formatted(where))
			.params(parameters)
			.query((row, number) -> Json.read(row.getString(1), StandardSetDetails.class))
			.list();
	}

}
