package org.throughline.assurance;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.HistoryNames;
import org.throughline.platform.time.DatePrecision;

/**
 * Names of audits and risk registers, and enums of assurance, for the change history.
 */
@Component
class AuditHistoryNames implements HistoryNames {

	private final JdbcClient jdbc;

	AuditHistoryNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Set<String> columns() {
		return Set.of("audit_id", "register_id", "owner_id", "by_organisation_id");
	}

	@Override
	public Map<UUID, String> names(Collection<UUID> ids) {
		var names = new HashMap<UUID, String>();
		this.jdbc.sql("""
				select id, topic as name from audit where id = any(:ids)
				union all select id, name from risk_register where id = any(:ids)""")
			.param("ids", ids.toArray(UUID[]::new))
			.query((row) -> {
				names.put(row.getObject("id", UUID.class), row.getString("name"));
			});
		return names;
	}

	@Override
	public Map<String, Class<? extends Enum<?>>> enums() {
		return Map.of("audit.kind", AuditKind.class, "audit_finding.kind", FindingKind.class, "external_assurance.kind",
				ExternalAssuranceKind.class, "standard_set.kind", StandardSetKind.class, "rating_level.colour",
				RatingColour.class, "peer_review.outcome", PeerReviewOutcome.class, "peer_review.date_precision",
				DatePrecision.class);
	}

}
