package org.throughline.assurance;

import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.HistoryNames;

/**
 * Names of audits and risk registers for the change history.
 */
@Component
class AuditHistoryNames implements HistoryNames {

	@Override
	public Set<String> columns() {
		return Set.of("audit_id", "register_id", "owner_id", "by_organisation_id");
	}

	@Override
	public String query() {
		return """
				select id, null, topic from audit where id = any(:ids)
				union all select id, null, name from risk_register where id = any(:ids)""";
	}

	@Override
	public Map<String, Class<? extends Enum<?>>> enums() {
		return Map.of("standard_rating.not_rated", NotRated.class);
	}

	@Override
	public Map<String, String> lists() {
		return Map.of("audit", "audits", "risk", "risks", "external_assurance", "external-assurance", "standard_rating",
				"self-assessments");
	}

}
