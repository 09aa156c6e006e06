package org.throughline.report;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.web.NotFoundException;

/**
 * Finds identifiers of other modules by slug.
 */
@Component
class ReferenceLookup {

	private final JdbcClient jdbc;

	ReferenceLookup(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<UUID> partnership(@Nullable String slug) {
		return this.jdbc.sql("select id from partnership where slug = ?").param(slug).query(UUID.class).optional();
	}

	Map<String, UUID> groups(UUID partnershipId) {
		return ids("select slug, id from governance_group where partnership_id = ?", partnershipId);
	}

	Map<String, UUID> organisations() {
		return ids("select slug, id from organisation");
	}

	Map<String, UUID> themes() {
		return ids("select slug, id from theme");
	}

	Set<String> regimes() {
		return Set.copyOf(this.jdbc.sql("select key from regime").query(String.class).list());
	}

	/** Locks the partnership, so that one person at a time creates reports. */
	void lockPartnership(UUID partnershipId) {
		this.jdbc.sql("select id from partnership where id = ? for no key update")
			.param(partnershipId)
			.query(UUID.class)
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	/** Returns the statements that files can refer to: "report slug/key" to id. */
	Map<String, UUID> statementsKnownInFiles(UUID partnershipId) {
		return ids("""
				select r.slug || '/' || s.import_key, s.id from statement s join annual_report r on r.id = s.report_id
				where r.partnership_id = ? and s.import_key is not null""", partnershipId);
	}

	private Map<String, UUID> ids(String sql, Object... parameters) {
		return this.jdbc.sql(sql)
			.params(parameters)
			.query((row, number) -> Map.entry(row.getString(1), row.getObject(2, UUID.class)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
