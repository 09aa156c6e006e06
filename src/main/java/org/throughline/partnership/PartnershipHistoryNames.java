package org.throughline.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.HistoryNames;

/**
 * Names of partnerships, organisations and groups, and their enums, for the change
 * history. Most references are to organisations, so they are looked up first.
 */
@Component
@Order(1)
class PartnershipHistoryNames implements HistoryNames {

	private final JdbcClient jdbc;

	private final Clock clock;

	PartnershipHistoryNames(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public Set<String> columns() {
		return Set.of("organisation_id", "predecessor_id", "successor_id", "host_id", "group_id", "parent_id");
	}

	@Override
	public Map<UUID, String> names(Collection<UUID> ids) {
		var names = new HashMap<UUID, String>();
		this.jdbc.sql("""
				select id, organisation_label_at(id, :today) as name from organisation where id = any(:ids)
				union all select id, name from governance_group where id = any(:ids)
				union all select id, partnership_label_at(id, :today) from partnership where id = any(:ids)""")
			.param("ids", ids.toArray(UUID[]::new))
			.param("today", LocalDate.now(this.clock))
			.query((row) -> {
				names.put(row.getObject("id", UUID.class), row.getString("name"));
			});
		return names;
	}

	@Override
	public Map<String, Class<? extends Enum<?>>> enums() {
		return Map.of("organisation.kind", OrganisationKind.class, "governance_group.kind", GroupKind.class,
				"agency_role.role", AgencyRoleKind.class, "partnership_name.form", PartnershipForm.class);
	}

}
