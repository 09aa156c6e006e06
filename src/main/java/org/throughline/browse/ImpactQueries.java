package org.throughline.browse;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.Json;

/**
 * Queries for what statements are linked to.
 */
@Service
@Transactional(readOnly = true)
public class ImpactQueries {

	private final JdbcClient jdbc;

	ImpactQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the links of the statements of reports. Which actions and figures are
	 * public, their modules know.
	 */
	public List<ImpactLink> ofReports(PartnershipHeading partnership, Collection<UUID> reports) {
		return this.jdbc.sql("select to_json(i) from statement_impact(:reports, :partnership, :drafts) i")
			.param("reports", reports.toArray(UUID[]::new))
			.param("partnership", partnership.id())
			.param("drafts", partnership.drafts())
			.query((row, number) -> Json.read(row.getString(1), ImpactLink.class))
			.list();
	}

}
