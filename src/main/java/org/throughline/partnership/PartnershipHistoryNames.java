package org.throughline.partnership;

import java.util.Map;
import java.util.Set;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.HistoryNames;

/**
 * Names of partnerships, organisations and groups for the change history. Most references
 * are to organisations, so they are looked up first.
 */
@Component
@Order(1)
class PartnershipHistoryNames implements HistoryNames {

	@Override
	public Set<String> columns() {
		return Set.of("organisation_id", "predecessor_id", "successor_id", "host_id", "group_id", "parent_id");
	}

	@Override
	public String query() {
		return """
				select id, null, organisation_label_at(id, :today) from organisation where id = any(:ids)
				union all select id, null, name from governance_group where id = any(:ids)
				union all select id, null, partnership_label_at(id, :today) from partnership where id = any(:ids)""";
	}

	@Override
	public Map<String, String> lists() {
		return Map.of("agency_role", "organisations", "governance_group", "governance", "appointment", "governance");
	}

}
